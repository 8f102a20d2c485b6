web-skip = Skip to main content
web-demonstration = This is a demonstration site. The plan is real and taken from the sources named; accounts and what is done here are made up.
web-languages = Language
web-menu = Main menu
web-work-menu = My work
web-sign-in = Sign in
web-search = Search the site
web-search-submit = Search
web-front = Home
web-to-front = To the front page
web-crumbs = You are here
web-pager = Pages
web-pager-first = Back to the beginning of the list
web-pager-previous = Previous page
web-pager-next = Next page
web-pager-place = { $page } of { $pages }
web-same-facts = The same facts:
web-footer-claim = Every promise has a due day, and anyone can repeat every count.
web-footer-record = Log of public acts
web-footer-api = Data for programs (API)
web-footer-accessibility = Accessibility
web-footer-about = About this site

form-optional = (optional)
form-choose = Choose
form-required = Fill in this field
form-too-long = Shorten the text: at most { $count ->
    [one] { $count } character fits
   *[other] { $count } characters fit
  } here
form-day = Write a date, for example 2025-12-31
form-problems = { $count ->
    [one] { $count } place needs mending
   *[other] { $count } places need mending
  }
form-in-latvian = In Latvian
form-in-english = In English
form-plain-and-easy = Plain and easy language
form-in-latvian-plain = In Latvian, plain language
form-in-latvian-easy = In Latvian, easy language
form-in-english-plain = In English, plain language
form-in-english-easy = In English, easy language

error-number = If you write to the operator, name the number { $number }.
error-not-found-title = There is no such page
error-not-found-advice = Check that the address is written correctly, or start from the front page.
error-sign-in-title = Sign in first
error-sign-in-advice = This can be done only with an account of your own.
error-forbidden-title = You may not do this
error-forbidden-advice = If it is part of your work, ask the person in charge at your institution for the right to do it.
error-second-step-title = Set up a second step first
error-second-step-advice = Whoever acts in a role signs in with a password and a second step. It takes a few minutes to set up.
error-second-step-link = Set up the second step
error-forged-title = The form could not be accepted
error-forged-advice = The page may have been open for too long. Go back with your browser's button, reload it and send the form again.
error-bad-query-title = Part of the address makes no sense
error-bad-query-advice = What stands after the question mark could not be understood. Open the list again and choose the filter there.
error-malformed-title = What was sent could not be read
error-malformed-advice = Try to send the form again from a page of this site.
error-too-large-title = That is too large
error-too-large-advice = Up to { $megabytes } MB can be sent at once. Split or compress the file and try again.
error-too-many-title = Too many tries
error-too-many-advice = Please wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } and try again.
error-conflict-title = Somebody else was faster
error-conflict-advice = { $what }
error-internal-title = Something failed on our side
error-internal-advice = What you sent was not saved. The fault is noted; try again in a moment.
error-unavailable-title = The site is not available for a moment
error-unavailable-advice = Try again in a minute.
web-not-known = not known
web-source = source

web-api-title = Data for programs
web-api-lead = Everything public on this site can be read by programs as JSON, without registration. Addresses stay; new fields may be added.
web-api-document = Description for programs (OpenAPI 3.1):
web-api-pages = Long lists come in pages: the header Link gives the address of the next one, the header X-Total-Count the number of all entries.
web-api-failures = Where there is no answer, the reason comes as JSON too: the field code never changes, the field error is in the language that the header Accept-Language asks for.
web-api-same-list = Almost every list of the site can also be downloaded by adding .json, .csv or .xlsx to its address.
web-api-parameter = Parameter
web-api-meaning = Meaning
web-api-example = Example
web-api-try = Try it:
web-api-parameter-page = Which page of the list, from 1
web-api-parameter-per-page = How many entries on a page, at most 500
