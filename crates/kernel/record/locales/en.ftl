record-list-title = Log of public acts
record-list-what = Every public act is entered here: what was done, when, and on behalf of which institution. Entries can only be added; if one were changed or removed, everyone who verifies the log would notice.
record-list-verify = Anyone can verify it without trusting this site: this command downloads the whole log and computes it again on your own machine.
record-list-files = For programs:
record-checkpoint = signed checkpoint
record-key = public key
record-list-act = Kind of act
record-list-day = Day
record-list-filter = Show
record-list-count = { $count ->
    [one] { $count } act
   *[other] { $count } acts
  }
record-list-none = The log has no such acts.
record-list-caption = Acts, newest first
record-index = Number
record-at = Time
record-act = Act
record-by = Who acted
record-path = Page
record-subject = History
record-hash = Hash of the entry
record-person = Person
record-person-hint = This code does not tell who acted. What links it to a person is kept apart from the log and is erased when they close their account. Until then they can get a receipt that it was them.

record-by-office = { $institution }, { $role }
record-by-system = The site itself
record-by-visitor = A visitor without an account
record-by-person = A person with an account

record-history-empty = The log has no entry about this yet.
record-history-all = Everything done in this matter

record-own-title = My acts
record-own-what = These are your acts in the public log. Others see the acts, but not that they were yours; for each you can get a receipt. When you close your account, this link is erased.
record-own-none = The public log has none of your acts yet.

record-show-title = Log of public acts: entry { $index }
record-show-entry = The entry as it is kept
record-show-entry-hint = Exactly this line is in the log, and it is what gets verified. It holds no personal data.
record-show-verify = Verify it yourself
record-show-receipt = Download the receipt
record-show-receipt-hint = It proves that the entry is in the log, also years from now.
record-show-own-receipt = Download your own receipt
record-show-own-receipt-hint = You did this, and this receipt proves it. Show it only to those whom you trust.
record-show-command = This command verifies both the receipt and the whole log:
record-show-by-hand = The hash can also be computed without our program:
record-show-neighbours = Neighbouring entries
record-show-earlier = Earlier entry
record-show-later = Later entry

record-api = Log of public acts
record-api-act-list = Public acts, the newest first
record-api-act-show = One act
record-api-parameter-act = Only acts of this kind
record-api-parameter-day = Only acts of this day
record-api-parameter-subject = Only acts in this matter
record-api-parameter-index = The number of the act in the log, counted from 0
