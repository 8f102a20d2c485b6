search-title = Search
search-form = Search the whole site
search-words = What are you looking for?
search-submit = Search
search-more = By the day of the last change
search-from = Changed from
search-to = Changed until
search-from-day = from { $day }
search-to-day = until { $day }
search-conditions = Chosen filters
search-remove = Remove:
search-too-long = Shorten this: a search can have at most 300 characters
search-incomplete = The search is still collecting, so something may be missing. Try again in a moment.
search-as-suggested = Nothing was found for “{ $words }”.
search-did-you-mean = Did you mean
search-any-word = Nothing has all of these words. Here is what has at least one.
search-results = What was found
search-count = { $count ->
    [one] { $count } found
   *[other] { $count } found
  }
search-all-count = { $count ->
    [one] { $count } in all, the newest first
   *[other] { $count } in all, the newest first
  }
search-order = First:
search-order-best = best answers
search-order-newest = newest
search-narrow = Narrow down
search-by-kind = By kind
search-by-institution = By institution
search-by-territory = By territory
search-by-topic = By policy area
search-none = Nothing was found.
search-none-here = Nothing was found with these filters.
search-without-filters = { $count ->
    [one] Without filters there is { $count }
   *[other] Without filters there are { $count }
  }
search-try-fewer = Leave fewer words, or the most important one only.
search-try-other = Try another word of a similar meaning. Endings and accents do not matter.
search-try-number = If you know the number of a measure or the abbreviation of an institution, type that: 1.2, VARAM.
search-try-all = See everything published here
search-feed = Search: { $words }
search-feed-all = Everything that changed

search-api = Search
search-api-search = Everything public that answers a question, the best first
search-api-parameter-q = What to look for; words in quotation marks must stand so
search-api-parameter-kind = The kind: plan, commitment, measure, institution
search-api-parameter-institution = The institution's word in addresses
search-api-parameter-territory = The territory's word in addresses
search-api-parameter-topic = The policy area's word in addresses
search-api-parameter-from = The first day of the last change
search-api-parameter-to = The last day of the last change
search-api-parameter-order = What comes first: best or newest
search-api-parameter-after = Where the last answer ended: its field next
