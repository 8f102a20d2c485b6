moderation-title = How order is kept here
moderation-lead = How many reports came, what was decided, how fast, and what became of appeals. What was hidden and why, anybody can see; who reported what, nobody can.
moderation-by-month = By month
moderation-by-rule = By rule
moderation-month = Month
moderation-reports = Reports
moderation-nothing-yet = Nothing has been reported or decided yet.
moderation-speed-hour = Within an hour
moderation-speed-day = Within a day
moderation-speed-three-days = In three days
moderation-speed-week = Within a week
moderation-speed-longer = Later
moderation-speed-hint = Time runs from when a text was reported, or put aside by the site itself, until the decision.

moderation-rules-title = Rules of discussion
moderation-rules-lead = Everybody may ask, agree and criticise sharply. Only what breaks one of these rules can be hidden.
moderation-rules-since = In force since { $day }
moderation-rules-what-happens = What happens when a rule is broken
moderation-rules-report = Anybody with an account can report a text, naming the rule.
moderation-rules-person = A person decides: staff of the institution that leads the matter, or a moderator of the site. The number of reports alone hides nothing.
moderation-rules-place = In the place of a hidden text stands which rule was broken, why, which institution decided so, and when.
moderation-rules-appeal = The author gets a letter and can appeal once. Somebody else than whoever decided first judges the appeal.
moderation-rules-spam = The site itself counts the words of advertising that was hidden before, and shows doubtful texts to a moderator. No text is sent to any outside service.
moderation-rules-new = Links of a new account are shown as text. What comes from a new account and looks very much like advertising is shown only after somebody looked at it.
moderation-rules-account = A moderator can keep an account that breaks the rules from writing for two weeks. Where it is doubtful that an account is a real person's, its support, reports and signatures do not count until that is known.

moderation-report-title = Report a breach of the rules
moderation-report-lead = Choose the rule that this text breaks. Neither the author nor others will see that you reported it.
moderation-which-rule = Which rule is broken?
moderation-choose-rule = Choose a rule
moderation-remark = What else a moderator should know
moderation-remark-hint = Only the moderator will see this.
moderation-report = Report
moderation-cancel = Cancel
moderation-reported = Thank you! A moderator will look at it, and you will get a letter.
moderation-reported-before = You have reported this text already.

moderation-queue-title = Moderation
moderation-queue-count = { $count ->
    [one] { $count } text is waiting
   *[other] { $count } texts are waiting
  }
moderation-queue-none = Nothing is waiting.
moderation-queue-how = Tick one or several and choose what to do. What is ticked gets the same decision.
moderation-waiting = Waiting for a decision
moderation-choose-some = Tick at least one
moderation-choose-outcome = Choose what to do
moderation-reports-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
  }
moderation-score = Looks like advertising: { $percent }
moderation-held = Not shown yet
moderation-look-closer = Look closer
moderation-decided = The decision was saved.
moderation-decided-some = Some had been decided by somebody else or withdrawn meanwhile; the other decisions were saved.
moderation-keep = Keep
moderation-hide = Hide: { $rule }
moderation-keys = Buttons can be pressed by their number: hold Alt and Shift in Firefox and Chrome, Control and Option in Safari.
moderation-reason = Reason
moderation-reason-hint = Everybody will read this. The rule is shown anyway; say here what exactly breaks it. Write no names of people.
moderation-changed-meanwhile = Open the page anew
moderation-late = While you were reading, somebody else decided or the author changed the text. Below is what is there now; decide again if need be.
moderation-decide = Decision
moderation-place = Where
moderation-in-its-place = In its place
moderation-written = Written
moderation-author = Author
moderation-former = former participant
moderation-since = account since { $since }
moderation-past = Written so far: { $written }, hidden of these: { $hidden }
moderation-no-reports = No reports
moderation-report-does-not-count = Does not count, because the reporter's account is in quarantine
moderation-looks = What the words say
moderation-not-learned = Too little has been decided for words to say anything.
moderation-speaks-for = like advertising
moderation-speaks-against = like an ordinary text
moderation-seen = in advertising { $spam }, elsewhere { $fair }
moderation-mark-link = There is a link
moderation-mark-many-links = There are three links or more
moderation-mark-telephone = There is a telephone number
moderation-mark-capitals = Nearly all in capitals
moderation-mark-other-alphabet = Another alphabet
moderation-mark-short = A short text
moderation-mark-new-author = A new account
moderation-before = Decided before
moderation-withdrawn = The author withdrew this text.

moderation-account = The author's account
moderation-restrict-title = Restrict the account
moderation-restriction = Restriction
moderation-restriction-quarantine = Quarantine: support, reports and signatures do not count
moderation-restriction-silence = No writing for two weeks
moderation-choose-restriction = Choose a restriction
moderation-restrict = Restrict
moderation-restricted = The account is restricted, and its owner will get a letter.
moderation-release = End the restriction
moderation-released = The restriction was ended.
moderation-you-are-silenced = A moderator has kept you from writing here for a while. Why, and until when, is in the letter that you got.

moderation-decisions-title = Decisions of moderators
moderation-decisions-lead = Everything that was hidden, or kept after a report, the newest first. The texts themselves and names of people are not shown here.
moderation-decisions-none = There is no such decision.
moderation-decision-title = Decision of a moderator
moderation-outcome = Decision
moderation-outcome-kept = Kept
moderation-outcome-hidden = Hidden
moderation-rule = Rule
moderation-filter = Show
moderation-what = About what
moderation-by = Who decided
moderation-by-site = Moderators of the site
moderation-when = When
moderation-kind-unknown = Text
moderation-hidden-because = Hidden: { $rule }.

moderation-appeal = Appeal
moderation-appeals = Appeals
moderation-appeals-lead = Somebody else than whoever decided first judges an appeal.
moderation-appeal-waits = The appeal is waiting.
moderation-appeal-title = Appeal against the decision
moderation-appeal-words = Why is the decision wrong?
moderation-appeal-hint = You can appeal once. Somebody else will judge; everybody will see their reason, only moderators your words.
moderation-appeal-send = Appeal
moderation-appealed = The appeal was received. You will get a letter about the outcome.
moderation-appealed-before = There is an appeal against this decision already.
moderation-judge-title = Judge the appeal
moderation-judge-verdict = Does the decision stand?
moderation-choose-verdict = Choose whether the decision stands
moderation-judge-reason = Reason
moderation-judge-reason-hint = Everybody will read this. Write no names of people.
moderation-judge = Decide
moderation-judged = The appeal was judged.
moderation-judged-before = Somebody else judged the appeal meanwhile.
moderation-verdict-upheld = The decision stands
moderation-verdict-overturned = The decision was overturned

moderation-letter-hidden-subject = Your text was hidden: { $rule }
moderation-letter-hidden = Hello { $name },

    A moderator hid your text in this place:
    { $place }

    The rule that it broke: { $rule }. { $reason }

    The decision is here, and there you can appeal once. Somebody else will judge:
    { $link }

    { $site }
moderation-letter-kept-subject = Your report was looked into
moderation-letter-kept = Hello { $name },

    A moderator looked at the text that you reported, and kept it:
    { $link }

    { $site }
moderation-letter-heeded-subject = The text that you reported was hidden
moderation-letter-heeded = Hello { $name },

    Thank you! A moderator looked at the text that you reported, and hid it:
    { $link }

    { $site }
moderation-letter-judged-subject = Your appeal was judged
moderation-letter-judged = Hello { $name },

    { $verdict }. { $reason }

    { $link }

    { $site }
moderation-letter-quarantine-subject = Your account is being looked into
moderation-letter-quarantine = Hello { $name },

    While a moderator looks into your account, your support, reports and signatures do not count. They are not lost: they will count when it is done.

    Reason: { $rule }
    { $place }

    If this is a mistake, answer this letter.

    { $site }
moderation-letter-silence-subject = You may not write for a while
moderation-letter-silence = Hello { $name },

    A moderator has kept you from writing here until { $until }.

    Reason: { $rule }
    { $place }

    If this is a mistake, answer this letter.

    { $site }

act-contribution-reported = A breach of the rules was reported: { $rule }
act-contribution-hidden = A moderator hid a text: { $rule }
act-contribution-kept = A moderator kept a text
act-moderation-appealed = An author appealed against a decision of a moderator
act-moderation-appeal-judged = An appeal against a decision of a moderator was judged
act-account-restricted = A moderator restricted an account: { $rule }
act-account-released = A moderator ended the restriction of an account
kind-of-act-contribution-reported = Breach of the rules reported
kind-of-act-contribution-hidden = Text hidden
kind-of-act-contribution-kept = Text kept
kind-of-act-moderation-appealed = Appeal against a decision of a moderator
kind-of-act-moderation-appeal-judged = Appeal judged
kind-of-act-account-restricted = Account restricted
kind-of-act-account-released = Restriction of an account ended
