action-plans-menu = Action plans

## Words used on all pages
action-plans-kind-plan = Plan
action-plans-kind-direction = Direction
action-plans-kind-commitment = Commitment
action-plans-kind-measure = Measure
subjects-kind-plan = Action plan
subjects-kind-commitment = Commitment
subjects-kind-measure = Measure
action-plans-stage-draft = Draft
action-plans-stage-running = Running
action-plans-stage-ended = Its period is over
action-plans-version-adopted = Adopted version
action-plans-version-refreshed = Refreshed version
action-plans-role-responsible = Responsible institution
action-plans-role-co-responsible = Co-responsible institution
action-plans-role-implementer = Other implementer
action-plans-voice-owner = Those responsible
action-plans-voice-civil-society = Civil society
action-plans-voice-evaluator = Independent evaluator
action-plans-group-done = Completed
action-plans-group-substantial = Substantial progress
action-plans-group-going = In progress
action-plans-group-limited = Limited progress
action-plans-group-not-started = Not started
action-plans-group-not-known = Not known
action-plans-scale-lv-midterm-2024 = Scale of the mid-term evaluation (2024)
action-plans-scale-deck-reading-2024 = As read from the slides
action-plans-scale-ogp-completion = OGP completion
action-plans-scale-ogp-early-results-2020 = OGP early results
action-plans-scale-ogp-opened-government = OGP “Did it open government?”
action-plans-scale-ogp-ambition = OGP ambition
action-plans-status-lv-midterm-2024-completed = Completed
action-plans-status-lv-midterm-2024-substantial = Substantial progress
action-plans-status-lv-midterm-2024-limited = Limited progress
action-plans-status-lv-midterm-2024-not-started = Not started
action-plans-status-deck-reading-2024-done = Done
action-plans-status-deck-reading-2024-near-completion = Near completion
action-plans-status-deck-reading-2024-substantial-progress = Substantial progress
action-plans-status-deck-reading-2024-in-progress = In progress
action-plans-status-deck-reading-2024-partial = Partly carried out
action-plans-status-deck-reading-2024-part-a-done-part-b-not-started = Part a) done, part b) not started
action-plans-status-deck-reading-2024-mixed = Its parts differ
action-plans-status-deck-reading-2024-planned-2025 = Planned for 2025
action-plans-status-deck-reading-2024-not-started = Not started
action-plans-status-ogp-completion-complete = Complete
action-plans-status-ogp-completion-substantial = Substantial
action-plans-status-ogp-completion-limited = Limited
action-plans-status-ogp-completion-not-started = Not started
action-plans-status-ogp-completion-no-evidence = No evidence available
action-plans-status-ogp-completion-pending = Not reviewed yet
action-plans-status-ogp-early-results-2020-significant = Significant results
action-plans-status-ogp-early-results-2020-moderate = Moderate results
action-plans-status-ogp-early-results-2020-no-notable = No notable results
action-plans-status-ogp-opened-government-outstanding = Outstanding
action-plans-status-ogp-opened-government-major = Major
action-plans-status-ogp-opened-government-marginal = Marginal
action-plans-status-ogp-opened-government-did-not-change = Did not change
action-plans-status-ogp-opened-government-worsened = Worsened
action-plans-status-ogp-ambition-high = High ambition
action-plans-status-ogp-ambition-low = Low ambition
action-plans-title-basis-plan-text = The title is from the text of the plan.
action-plans-title-basis-deck-derived = The official title was not found; this one was inferred from the slides of the supervisory board.
action-plans-money-planned = Planned
action-plans-money-committed = Committed
action-plans-money-spent = Spent
action-plans-field-title = Title
action-plans-field-goal = Goal
action-plans-field-legal-act = Legal act
action-plans-field-period = Period of the plan
action-plans-field-direction = Direction
action-plans-field-commitment = Commitment
action-plans-field-brief = In brief
action-plans-field-problem = Problem
action-plans-field-previous-efforts = Earlier efforts
action-plans-field-description = Description
action-plans-field-expected-result = Expected result
action-plans-field-values = Transparency, participation and accountability
action-plans-field-policy-areas = Policy areas
action-plans-field-challenge-area = Open Gov Challenge area
action-plans-field-stakeholders = Others who take part
action-plans-field-contact = Whom to ask
action-plans-field-starts = Begins
action-plans-field-ends = Ends
action-plans-field-funding = Funding
action-plans-field-links = Linked plans
action-plans-field-notes = Notes
action-plans-field-sdgs = Sustainable Development Goals
action-plans-field-deadline = Deadline
action-plans-field-expected = Expected results
action-plans-field-responsible = Responsible institution
action-plans-field-co-responsible = Co-responsible institution
action-plans-field-implementers = Other implementers
action-plans-field-part = Part { $letter })

## Data for programs

action-plans-api = Action plans
action-plans-api-plan-list = Published plans
action-plans-api-plan = A plan: all that is said of it as a whole
action-plans-api-measure-list = All measures of a plan, in the order of their numbers
action-plans-api-measure = A measure: all that is known of it
action-plans-api-commitment-list = All commitments of a plan, in the order of their numbers
action-plans-api-commitment = A commitment, in the fields of the OGP template
action-plans-api-change-list = What was changed after the plan was adopted, the newest first
action-plans-api-version-list = The published versions of a plan
action-plans-api-version = A version: how all text of the plan read then
action-plans-api-parameter-slug = The plan's word in addresses
action-plans-api-parameter-number = The number in the plan

## Public pages: the plan
action-plans-tabs = Pages of the plan
action-plans-tab-overview = Overview
action-plans-tab-measures = Measures
action-plans-tab-calendar = Calendar
action-plans-tab-changes = What changed
action-plans-tab-versions = Versions
action-plans-changes-title = What changed
action-plans-removed = removed:
action-plans-added = added:
action-plans-sources = Sources
action-plans-source = Source
action-plans-unknown = What the sources do not say
action-plans-figure-measures = measures
action-plans-figure-progressed = completed or begun
action-plans-figure-not-started = not started
action-plans-figure-not-known = state not known
action-plans-figure-overdue = obligations overdue
action-plans-known-until = This is taken from sources that end on { $day }. What nobody speaks of after that day is not called overdue.
action-plans-progress = How it is going
action-plans-progress-table = Measures by direction and commitment. Every number opens its list.
action-plans-progress-part = Part of the plan
action-plans-progress-total = In all
action-plans-progress-plan = The whole plan
action-plans-direction-number = Direction { $number }:
action-plans-commitment-number = Commitment { $number }:
action-plans-evaluation = What the evaluation counted, and what we see here
action-plans-evaluation-who = Who counts
action-plans-evaluation-stated = The evaluation, { $day }
action-plans-evaluation-here = Here, from the data of each measure
action-plans-evaluation-agrees = Both counts agree.
action-plans-evaluation-differs = The counts differ. This may be why.
action-plans-evaluation-more = { $count ->
    [one] { $count } more measure is counted as begun here than in the evaluation. This may be why.
   *[other] { $count } more measures are counted as begun here than in the evaluation. This may be why.
  }
action-plans-evaluation-fewer = { $count ->
    [one] { $count } measure fewer is counted as begun here than in the evaluation. This may be why.
   *[other] { $count } measures fewer are counted as begun here than in the evaluation. This may be why.
  }
action-plans-evaluation-scale = { $count ->
    [one] { $count } measure is rated on the scale “{ $scale }”.
   *[other] { $count } measures are rated on the scale “{ $scale }”.
  }
action-plans-evaluation-unrated = { $count ->
    [one] No source says how far { $count } measure is.
   *[other] No source says how far { $count } measures are.
  }
action-plans-evaluation-counting = Counted as begun here is every measure that is completed, has substantial or limited progress, or is going on; counted as not started is also what is only planned for later.
action-plans-evaluation-later = Assessed again after the day of the evaluation:
action-plans-evaluation-two-ways = { $count ->
    [one] { $count } measure can be counted either way:
   *[other] { $count } measures can be counted either way:
  }
action-plans-evaluation-honest = Which measures the evaluation counted otherwise, the sources do not say.
action-plans-two-ways-progressed = counted here as begun
action-plans-two-ways-not-started = counted here as not started
action-plans-two-ways-parts-not-started = { $count ->
    [one] , but part { $parts } is not started
   *[other] , but parts { $parts } are not started
  }
action-plans-two-ways-parts-progressed = { $count ->
    [one] , but part { $parts } has begun
   *[other] , but parts { $parts } have begun
  }
action-plans-two-ways-listed = , but the evaluation lists it among those not started or due later
action-plans-scale-about-lv-midterm-2024 = The four steps of the evaluation: completed, substantial progress, limited progress, not started.
action-plans-scale-about-deck-reading-2024 = The slides state totals but rate no single measure; how far each is was read from their text and lists.
action-plans-scale-about-ogp-completion = This is how the Independent Reporting Mechanism of OGP rates completion.
action-plans-scale-about-ogp-early-results-2020 = This is how OGP has rated early results since 2020.
action-plans-scale-about-ogp-opened-government = This is how OGP used to rate whether government became more open.
action-plans-scale-about-ogp-ambition = This is how OGP rates how much a commitment can change.
action-plans-due = What is overdue and what is next
action-plans-due-overdue = Overdue
action-plans-due-ahead = Next due days
action-plans-due-none = Nothing is overdue, and nothing lies ahead.
action-plans-due-silent = The day has passed, and the sources do not say whether it was done
action-plans-due-silent-why = This does not mean that nothing was done: the sources at hand end earlier.
action-plans-without-deadline = { $count ->
    [one] { $count } measure has no known deadline
   *[other] { $count } measures have no known deadline
  }
action-plans-to-calendar = All days of the plan in the calendar
action-plans-attention = What needs attention
action-plans-attention-lead = Measures that the evaluation asks to watch in the rest of the period.
action-plans-attention-not-started = not started, or due in the rest of the period
action-plans-attention-strengthen = done in part, to be strengthened
action-plans-about = About the plan
action-plans-stage = Stage
action-plans-coordinator = Coordinated by
action-plans-approved = Approved
action-plans-reported = Last period reported
action-plans-reported-none = no report yet
action-plans-versions = Versions
action-plans-versions-none = none was published yet
action-plans-ogp-title = Title on the OGP site
action-plans-take = Take it with you
action-plans-take-feed = Follow what changes (Atom)
action-plans-take-calendar = Due days of the plan in your calendar (iCalendar)
action-plans-take-measures = The list of measures:
action-plans-take-plan = This page as data:

## Public pages: the list of measures, and news
action-plans-measures-title = Measures of the plan
action-plans-group-progressed = Completed or begun
action-plans-filter-form = Search for measures
action-plans-filter-words = Words in the text
action-plans-filter-status = How it is going
action-plans-filter-institution = Institution
action-plans-filter-role = Role of the institution
action-plans-filter-direction = Direction
action-plans-filter-commitment = Commitment
action-plans-filter-after = Deadline from
action-plans-filter-before = Deadline until
action-plans-filter-without-deadline = Deadline not known
action-plans-filter-any = All
action-plans-filter-submit = Search
action-plans-filter-clear = Show all
action-plans-filter-set = Chosen conditions
action-plans-filter-remove = Remove:
action-plans-found = { $count ->
    [one] Found { $count } of { $total } measures
   *[other] Found { $count } of { $total } measures
  }
action-plans-found-none = No measure meets all conditions. Remove one of them:
action-plans-found-without = Without “{ $condition }”
action-plans-measures-count = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
  }
action-plans-nobody = institution not known
action-plans-wording-lv = in Latvian
action-plans-wording-en = in English
action-plans-wording-plain = in plain language
action-plans-wording-easy = in easy language
action-plans-event-version = Version { $number } was published ({ $kind })
action-plans-event-text = The text was changed: { $field }
action-plans-event-status = How it is going: { $value }
action-plans-event-status-part = Part { $part }): { $value }
action-plans-event-statement = They spoke: { $voice }
action-plans-event-observation = { $indicator }: { $value } { $unit } ({ $day })
action-plans-event-before = Was: { $words }
action-plans-event-after = Is: { $words }

## Public pages: the measure
action-plans-attention-this = The evaluation asks to watch:
action-plans-roles-inferred = The institutions are inferred from those leading the commitment and from what the sources describe; the text of the plan that names them was not found.
action-plans-what = What will be done
action-plans-what-unknown = No source gives a closer description.
action-plans-parts = Parts
action-plans-milestones = Milestones
action-plans-milestone-done = Reached
action-plans-voices = Three voices
action-plans-voices-lead = What is said by those who answer for it, by civil society, and by an independent evaluator. No voice replaces another.
action-plans-voice-silent = This voice has not spoken yet.
action-plans-owed = Who, and by which day
action-plans-indicators = Indicators
action-plans-indicator-percent = { $percent }% of the way from the baseline to the target is behind.
action-plans-indicator-behind = Behind its target
action-plans-indicator-on-path = On its path
action-plans-value-on = Day
action-plans-value-sort = What it is
action-plans-value-figure = Value
action-plans-value-baseline = Baseline
action-plans-value-observed = Observed
action-plans-value-target = Target
action-plans-money = Money
action-plans-money-kind = Kind
action-plans-money-amount = Amount
action-plans-money-year = Year
action-plans-money-note = What for
action-plans-text = The adopted text and its changes
action-plans-text-same = The text is exactly that of version { $number }.
action-plans-text-changed = { $count ->
    [one] After version { $number } the text was changed in { $count } place, as shown below.
   *[other] After version { $number } the text was changed in { $count } places, as shown below.
  }
action-plans-text-changes = What was changed, when and why
action-plans-text-unchanged = Nothing was changed since the version before.
action-plans-version-number = Version { $number }
action-plans-why = Why
action-plans-statuses = How it is going: all assessments
action-plans-statuses-none = Nobody has assessed yet how it is going.
action-plans-scale = Scale
action-plans-recorded = Entered { $at }
action-plans-take-measure-feed = Follow this measure (Atom)
action-plans-neighbours = The measures before and after

## Keeping a plan: what the pages share
action-plans-mine = My plans and measures
action-plans-my-plans = Plans that you keep
action-plans-no-own-plans = Your institution coordinates no plan at the moment.
action-plans-my-measures = Measures of your institution
action-plans-no-own-measures = Your institution has no measure in a published plan.
action-plans-all-measures = Measures of the newest plan
action-plans-desk = Keeping the plan
action-plans-desk-crumb = Keeping
action-plans-everything = What is in the plan
action-plans-edit = Edit
action-plans-save = Save
action-plans-save-mine = Save my text
action-plans-saved = Saved.
action-plans-unchanged = Nothing was changed, so nothing was saved anew.
action-plans-plan-begun = The draft of the plan was made. Until a version is published only coordinators of your institution see it.
action-plans-published = The version was published. Its text does not change any more; later changes will stand beside it.
action-plans-statement-kept = The statement was added.
action-plans-milestone-moved = Somebody else changed the milestone meanwhile. Go back, load the page again and enter it once more.
action-plans-observed-meanwhile = Somebody else entered a value for one of these days meanwhile. Go back, load the page again and compare.
action-plans-race-title = Somebody else saved this while you were writing
action-plans-race-advice = Your text is not lost, it is in the form. Compare both texts. If you save again, your text takes the place of what was saved.
action-plans-race-caption = Fields in which the texts differ
action-plans-race-theirs = Saved
action-plans-race-yours = Yours
action-plans-nothing-said = nothing
action-plans-field = Field
action-plans-row = , row { $row }
action-plans-institution = Institution
action-plans-role = What it does
action-plans-address = Address
action-plans-letter = Letter

## Keeping a plan: the desk
action-plans-overdue = Overdue
action-plans-nothing-overdue = Nothing is overdue.
action-plans-days-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
  }
action-plans-gaps = What the plan does not say yet
action-plans-no-gaps = All that is needed is said.
action-plans-gap-responsible = No responsible institution
action-plans-gap-deadline = No deadline
action-plans-gap-status = Not assessed by those responsible
action-plans-gap-indicator = No indicator
action-plans-gap-lead = Not known who leads the commitment
action-plans-gap-problem = The problem is not described
action-plans-gap-description = Not said what will be done
action-plans-gap-expected-result = Not said what will be different
action-plans-new-plan = New plan
action-plans-edit-plan = Edit the plan’s details
action-plans-new-direction = New direction
action-plans-edit-direction = Edit direction { $number }
action-plans-new-commitment = New commitment
action-plans-edit-commitment = Edit commitment { $number }
action-plans-new-measure = New measure
action-plans-edit-measure = Edit measure { $number }
action-plans-new-milestone = New milestone
action-plans-edit-milestone = Edit the milestone
action-plans-completion = Record when it was reached
action-plans-no-milestones = There are no milestones.
action-plans-due-by = by { $day }
action-plans-no-day = no deadline
action-plans-reached-on = reached: { $date }
action-plans-new-indicator = New indicator
action-plans-edit-indicator = Edit the indicator
action-plans-no-indicators = There are no indicators.
action-plans-no-values = no values yet
action-plans-new-observations = Enter values
action-plans-new-status = Assess progress
action-plans-new-statement = Add a statement
action-plans-new-money = Add funding
action-plans-add-evidence = Add evidence

## Keeping a plan: publishing
action-plans-publication = Publishing a version
action-plans-publish = Publish the version
action-plans-will-be-frozen = What will be frozen
action-plans-publication-explained-adopted = This will be the adopted version of the plan. Published text does not change any more. After that every change needs a reason and stands beside the published text.
action-plans-publication-explained-refreshed = This will be a refreshed version. It takes the text as it is now; earlier versions stay as they were.
action-plans-kinds-direction = directions
action-plans-kinds-commitment = commitments
action-plans-kinds-measure = measures
action-plans-since-last = What changed since version { $version } ({ $date })
action-plans-nothing-changed = Nothing was changed since the last version.
action-plans-in-last-version = In the last version
action-plans-now = Now
action-plans-checked = I have checked the text and know that a published version cannot be taken back

## Keeping a plan: fields
action-plans-field-slug = Word in the address
action-plans-field-number = Number in the plan
action-plans-field-period-from = First day of the plan’s period
action-plans-field-period-to = Last day of the plan’s period
action-plans-field-coordinator = Coordinator of the plan
action-plans-field-legal-act-url = Where the act can be read
action-plans-field-approved-on = When the plan was approved
action-plans-field-ogp-title = Title that OGP uses
action-plans-field-ogp-id = Number given by OGP
action-plans-field-known-until = Last day that the sources speak of
action-plans-field-reported = Period that was last reported on
action-plans-field-reported-from = From
action-plans-field-reported-to = To
action-plans-reported-period = Period that was last reported on
action-plans-field-sources = Sources
action-plans-field-roles = Institutions
action-plans-field-parts = Parts
action-plans-field-title-basis = Where the title comes from
action-plans-field-deadline-note = Note on the deadline
action-plans-field-responsible-basis = How the institutions were found out
action-plans-field-dates = Other dates
action-plans-field-attention = What to watch
action-plans-field-due = Deadline
action-plans-field-done = When it was reached
action-plans-field-unit = Unit
action-plans-field-baseline = Baseline
action-plans-field-baseline-on = When the baseline was
action-plans-field-targets = Path to the target
action-plans-target-on = Date
action-plans-target-value = Value
action-plans-field-observed-on = For which day
action-plans-field-observed-value = Value
action-plans-field-table = Table
action-plans-field-source = Source
action-plans-field-source-url = Address of the source
action-plans-field-speaker = In whose name you write
action-plans-you-speak-as = You write as: { $who }
action-plans-field-name = Your organisation
action-plans-field-part-assessed = Part of the measure
action-plans-field-value = Assessment
action-plans-field-assessed-on = When it was assessed
action-plans-field-done-on = When it was completed
action-plans-field-basis = Basis
action-plans-field-text = Statement
action-plans-field-said-on = When it was said
action-plans-field-kind = Kind
action-plans-field-amount = Amount, EUR
action-plans-field-year = Year
action-plans-field-note = What for
action-plans-field-reason = Reason
action-plans-field-adopted-on = When it was adopted
action-plans-field-milestone = Milestone { $letter }
action-plans-field-milestone-expected = Milestone { $letter }: expected result
action-plans-field-milestone-due = Milestone { $letter }: deadline
action-plans-field-indicator = Indicator { $letter }
action-plans-field-indicator-unit = Indicator { $letter }: unit
action-plans-field-indicator-baseline = Indicator { $letter }: baseline
action-plans-field-indicator-targets = Indicator { $letter }: path to the target
action-plans-one-value = One value
action-plans-many-values = Several values from a table
action-plans-source-of-values = Where the values come from
action-plans-known-values = Values entered already
action-plans-with-evidence = Add evidence as well

## Keeping a plan: hints
action-plans-hint-slug = Lower-case letters a–z, digits and hyphens, for example 2026-2029. Left empty, it is made from the Latvian title. It cannot be changed later.
action-plans-hint-number = Figures with points, for example 3 or 1.2. It cannot be changed later.
action-plans-hint-date = A day, a month or a year, as exactly as is known: 31.12.2025, 12.2025 or 2025
action-plans-hint-lines = Write each entry on its own line.
action-plans-hint-known-until = Only where the facts of the plan are taken from sources and not entered here. Silence after this day is then not called overdue.
action-plans-hint-problem = Whose problem is it and what causes it?
action-plans-hint-description = What exactly will be done?
action-plans-hint-expected-result = What will be different when it is done?
action-plans-hint-values = How does it serve transparency, participation or accountability?
action-plans-hint-sdgs = Numbers of the goals from 1 to 17 with commas, for example 4, 16
action-plans-hint-ogp-id = For example LV0046
action-plans-hint-roles = Choose for each institution what it does. Leave spare rows empty; if you need more, save and edit again.
action-plans-hint-links = Other plans and documents with which it is connected.
action-plans-hint-notes = What the sources do not say, or what else a reader must know. At least one language.
action-plans-hint-parts = Where the measure has parts a), b) and so on. The Latvian title may stay empty where it is not known.
action-plans-hint-deadline-note = For example, why the deadline is not known.
action-plans-hint-responsible-basis = Only where the plan does not name the institutions.
action-plans-hint-attention = What the evaluation asked to keep an eye on.
action-plans-hint-unit = For example: people, percent, datasets.
action-plans-hint-baseline = The value before work began, for example 12.5. Leave it empty where it is not known.
action-plans-hint-targets = Which value is to be reached by which day. The last one is the target.
action-plans-hint-observed-value = For example: 1779 or 12.5
action-plans-hint-table = Paste two columns from a spreadsheet: date and value, one pair on each line, without a heading. A month or a year means its last day. If any row cannot be read, none is entered.
action-plans-hint-source = An address or the title of a document where it can be checked.
action-plans-hint-name = In the name of which organisation or project you assess.
action-plans-hint-part-assessed = Leave it empty to assess the whole measure.
action-plans-hint-basis = What the assessment rests on: what was done and what was not.
action-plans-hint-text = A statement stays beside the others; it cannot be changed later, but you can add another.
action-plans-hint-amount = For example: 12 000 or 1200.50
action-plans-hint-note = For example: for training, from which budget.
action-plans-hint-reason = Why you change it. Everybody will see the reason beside the change.

## Keeping a plan: what to put right
action-plans-problem-date = Enter a day, a month or a year, for example 31.12.2025, 12.2025 or 2025
action-plans-problem-ahead = This day has not come yet. Enter a date that has passed
action-plans-problem-value = Enter a number, for example 1779 or 12.5
action-plans-problem-url = Enter a whole address that begins with https://
action-plans-problem-lines = There may be at most { $count } lines
action-plans-problem-sdgs = Enter numbers from 1 to 17 with commas between them
action-plans-problem-number = Enter figures with points between them, for example 3 or 1.2
action-plans-problem-number-taken = The plan has this number already. Choose another
action-plans-problem-slug = Use only lower-case letters a–z, digits and hyphens
action-plans-problem-slug-taken = There is a plan with this word in its address already. Choose another
action-plans-problem-institution = Choose an institution from the list
action-plans-problem-choice = Choose one of the options
action-plans-problem-period = The period cannot end before it begins
action-plans-problem-deadline = The deadline cannot be before the plan’s period begins
action-plans-problem-amount = Enter an amount larger than zero, for example 12 000 or 1200.50
action-plans-problem-year = Enter a year from 1990 to 2100
action-plans-problem-value-of-scale = Choose a value of the scale on which you assess
action-plans-problem-not-done = Enter the day of completion only where all of it is completed
action-plans-problem-nothing-observed = Enter at least one value
action-plans-problem-observed-already = This day has a value already. It cannot have a second one
action-plans-problem-row-long = Row { $count } is too long. Make it shorter
action-plans-problem-row-title = Row { $count }: enter a Latvian title of at most 1000 characters
action-plans-problem-row-url = Row { $count }: enter a whole address that begins with https://
action-plans-problem-row-part = Row { $count }: enter one letter that is not there yet
action-plans-problem-row-target = Row { $count }: enter a day and a number, for example 31.12.2025 and 12.5
action-plans-problem-row-twice = Row { $count } says the same as an earlier one
action-plans-problem-row-date = Row { $count }: enter a day, a month or a year
action-plans-problem-row-institution = Row { $count }: choose an institution from the list
action-plans-problem-row-role = Row { $count }: choose what the institution does
action-plans-problem-table-long = At most { $count } rows can be entered at once. Divide the table
action-plans-problem-table-cells = Row { $count } needs a tab or a semicolon between the date and the value
action-plans-problem-table-day = Row { $count }: the date cannot be read. Write it, for example, 31.12.2025
action-plans-problem-table-value = Row { $count }: the value cannot be read. Write a number, for example 1779 or 12.5
action-plans-problem-table-ahead = Row { $count } has a day that has not come yet
action-plans-problem-table-observed = Row { $count }: a value for this day was entered earlier
action-plans-problem-table-twice = Row { $count } has the same day as an earlier one
action-plans-problem-not-checked = Confirm that you have checked the text before you publish
action-plans-problem-nothing-new = Nothing was changed since the last version, so there is nothing to publish
action-plans-problem-empty = The plan has no measures yet. Add measures first
action-plans-problem-plan-moved = The plan was changed meanwhile. Look at it again and then publish
action-plans-problem-adopted-before = A version cannot be adopted before the one that it replaces

## The record of public acts
act-plan-begun = Plan { $plan } was begun
kind-of-act-plan-begun = A plan was begun
act-plan-imported = Plan { $plan } imported, number of measures: { $measures }
kind-of-act-plan-imported = Plan imported
act-plan-changed = Details of plan { $plan } were changed
kind-of-act-plan-changed = Details of a plan were changed
act-plan-published = Version { $version } of plan { $plan } was published, with { $measures } measures
kind-of-act-plan-published = A version of a plan was published
act-direction-added = Direction { $number } was added to plan { $plan }
kind-of-act-direction-added = A direction was added
act-direction-changed = Direction { $number } of plan { $plan } was changed
kind-of-act-direction-changed = A direction was changed
act-commitment-added = Commitment { $number } was added to plan { $plan }
kind-of-act-commitment-added = A commitment was added
act-commitment-changed = Commitment { $number } of plan { $plan } was changed
kind-of-act-commitment-changed = A commitment was changed
act-measure-added = Measure { $number } was added to plan { $plan }
kind-of-act-measure-added = A measure was added
act-measure-changed = Measure { $number } of plan { $plan } was changed
kind-of-act-measure-changed = A measure was changed
act-milestone-added = A milestone was added to measure { $number } of plan { $plan }
kind-of-act-milestone-added = A milestone was added
act-milestone-changed = A milestone of measure { $number } of plan { $plan } was changed
kind-of-act-milestone-changed = A milestone was changed
act-milestone-reached = A milestone of measure { $number } of plan { $plan } was reached
kind-of-act-milestone-reached = A milestone was reached
act-milestone-not-reached = That a milestone of measure { $number } of plan { $plan } was reached was taken back
kind-of-act-milestone-not-reached = That a milestone was reached was taken back
act-indicator-added = An indicator was added to measure { $number } of plan { $plan }
kind-of-act-indicator-added = An indicator was added
act-indicator-changed = An indicator of measure { $number } of plan { $plan } was changed
kind-of-act-indicator-changed = An indicator was changed
act-values-observed = Values of an indicator of measure { $number } of plan { $plan } were entered: { $values }
kind-of-act-values-observed = Values of an indicator were entered
act-status-recorded = Progress of { $item ->
    [commitment] commitment
   *[measure] measure
  } { $number } of plan { $plan } was assessed
kind-of-act-status-recorded = Progress was assessed
act-statement-made = A statement was made about { $item ->
    [commitment] commitment
   *[measure] measure
  } { $number } of plan { $plan }
kind-of-act-statement-made = A statement was made
act-money-recorded = Funding was added to { $item ->
    [commitment] commitment
   *[measure] measure
  } { $number } of plan { $plan }: EUR { $amount }
kind-of-act-money-recorded = Funding was added

## Import

action-plans-import-place-row = Row { $row }
action-plans-import-place-file = File
action-plans-import-place-line = Line { $line }, character { $column }
action-plans-import-place-plan = Plan
action-plans-import-place-direction = Direction { $number }
action-plans-import-place-commitment = Commitment { $number }
action-plans-import-place-measure = Measure { $number }
action-plans-import-place-duty = Duty { $place }
action-plans-import-place-evaluation = Summary of the evaluation

action-plans-import-cell = The formula of this cell has no result ({ $found }). Write a value.
action-plans-import-cell-extra = This column has no name, but “{ $found }” stands in it. Name the column in the first row or clear the cell; also check whether a text contains the separator without quotes.
action-plans-import-cell-long = This is longer than a cell may be. Shorten it; also check for quotes that were not closed.
action-plans-import-date = “{ $found }” is not a year, a month or a day. Write, for example, 2024, 2024-07 or 2024-07-15.
action-plans-import-day = “{ $found }” is not a day. Write, for example, 2025-12-31 or 31.12.2025.
action-plans-import-differs = Another row says something else than “{ $found }” for the same number. Write the same everywhere or leave it empty.
action-plans-import-direction = There is no direction “{ $found }” in this plan. Check the number.
action-plans-import-empty = The plan has no direction. Add at least one.
action-plans-import-header = There is no column “{ $found }”. Name it as in the template, or remove it.
action-plans-import-header-missing = The column “{ $found }” is missing. Add it; the template has all columns.
action-plans-import-header-twice = The column “{ $found }” stands here twice. Leave one.
action-plans-import-institution = No institution “{ $found }” was found. Write its abbreviation or its full name as in the list of institutions; separate several with semicolons.
action-plans-import-kind = The file “{ $found }” cannot be read: JSON, CSV, Excel (.xlsx, .xls) and OpenDocument (.ods) files can.
action-plans-import-large = The file is too large. It may have up to 10 MB.
action-plans-import-many-rows = The table has { $found } rows; a plan has at most 2000 measures.
action-plans-import-money = “{ $found }” is not a kind of money (planned, committed or spent), or the amount is negative.
action-plans-import-no-rows = The table has no measure. The first row holds the names of the columns, and each row below a measure.
action-plans-import-none-above = This cell is empty, and there is no row above to take the value from. Write the number.
action-plans-import-not-csv = The table could not be read: { $found }
action-plans-import-not-json = The JSON is wrong here: { $found }
action-plans-import-not-sheet = The spreadsheet could not be read. Open it and save it again as .xlsx. ({ $found })
action-plans-import-number = “{ $found }” is not a number of a plan. It is written in figures and dots, such as 1.2; if Excel made a date of it, choose the format “Text” for the cell.
action-plans-import-number-taken = The number { $found } is used already. Each measure needs a number of its own; if Excel made 1.1 of 1.10, choose the format “Text” for the cell.
action-plans-import-observed-twice = The indicator has two values for { $found }. Leave one.
action-plans-import-period = “{ $found }” is not a period. It needs a first and a last day, the first not after the last.
action-plans-import-scale = There is no scale “{ $found }”. Check its name.
action-plans-import-schema = The field schema of the file says “{ $found }”. It must be “open-government-plan/1”.
action-plans-import-sdg = “{ $found }” is not a Sustainable Development Goal: they are numbered 1 to 17.
action-plans-import-slug = “{ $found }” cannot be the plan's word in addresses. It has lower-case letters a–z, digits and hyphens inside, at most 80 characters; the words import, manage and new are taken.
action-plans-import-slug-taken = There is a plan with the word “{ $found }” in its address already. Choose another.
action-plans-import-status = “{ $found }” is not a value of this scale. Choose one of the list in the template.
action-plans-import-title = The title in Latvian is missing. Write it.
action-plans-import-title-basis = “{ $found }” is not an origin of a title. It must be plan-text or deck-derived.
action-plans-import-title-long = The title is longer than 1000 characters: “{ $found }”. Shorten it.
action-plans-import-voice = “{ $found }” is not a voice. It must be owner, civil-society or evaluator.
action-plans-import-not-yours = Only a coordinator of the institution that keeps the plan may import it (“{ $found }”).

## Columns of tables

action-plans-column-direction = Direction no.
action-plans-column-direction-title-lv = Direction in Latvian
action-plans-column-direction-title-en = Direction in English
action-plans-column-commitment = Commitment no.
action-plans-column-commitment-title-lv = Commitment in Latvian
action-plans-column-commitment-title-en = Commitment in English
action-plans-column-number = Measure no.
action-plans-column-title-lv = Measure in Latvian
action-plans-column-title-en = Measure in English
action-plans-column-description-lv = Description in Latvian
action-plans-column-description-en = Description in English
action-plans-column-responsible = Responsible institution
action-plans-column-co-responsible = Co-responsible institution
action-plans-column-implementers = Other implementers
action-plans-column-deadline = Deadline
action-plans-column-status = Status
action-plans-column-status-scale = Scale
action-plans-column-assessed-on = Assessed on
action-plans-column-assessor-lv = Assessor in Latvian
action-plans-column-assessor-en = Assessor in English
action-plans-column-status-basis-lv = Basis of status in Latvian
action-plans-column-status-basis-en = Basis of status in English
action-plans-column-sources = Sources

## Spreadsheets

action-plans-sheet-measures = Measures
action-plans-sheet-plan = Plan
action-plans-sheet-about = Explanations
action-plans-sheet-lists = Lists
action-plans-sheet-blank = Template of an action plan
action-plans-sheet-reported = Last reported period
action-plans-sheet-known-until = Sources reach until
action-plans-sheet-needed = This column is needed.
action-plans-sheet-other-words = This is not in the list. Separate several institutions with semicolons.
action-plans-sheet-introduction = The sheet “Measures” has one row for each measure. Columns that are not needed can be removed; columns may change places but not names. The number and the title of a commitment and of a direction can be written in the first row only: an empty cell means the same as in the row above.
action-plans-column-about-direction = The number of the direction, such as 1.
action-plans-column-about-direction-title-lv = What the direction is called, in Latvian.
action-plans-column-about-direction-title-en = What the direction is called, in English.
action-plans-column-about-commitment = The number of the commitment, such as 1.
action-plans-column-about-commitment-title-lv = What the commitment is called, in Latvian.
action-plans-column-about-commitment-title-en = What the commitment is called, in English.
action-plans-column-about-number = The number of the measure, such as 1.2. Each measure has its own.
action-plans-column-about-title-lv = What the measure is called, in Latvian.
action-plans-column-about-title-en = What the measure is called, in English.
action-plans-column-about-description-lv = What exactly will be done, in Latvian.
action-plans-column-about-description-en = What exactly will be done, in English.
action-plans-column-about-responsible = The responsible institution: abbreviation or full name. Separate several with semicolons.
action-plans-column-about-co-responsible = The co-responsible institution: abbreviation or full name. Separate several with semicolons.
action-plans-column-about-implementers = Who else helps to carry it out: abbreviation or full name. Separate several with semicolons.
action-plans-column-about-deadline = The day by which it is to be done, such as 2025-12-31. If it is not known, leave it empty.
action-plans-column-about-status = How far the measure is. If nobody assessed it, leave it empty.
action-plans-column-about-status-scale = The scale of the status, where it is not that of the whole table.
action-plans-column-about-assessed-on = When the status was assessed: a year, a month or a day, where it is not that of the whole table.
action-plans-column-about-assessor-lv = Who assessed it, in Latvian, where not the one of the whole table.
action-plans-column-about-assessor-en = Who assessed it, in English.
action-plans-column-about-status-basis-lv = What the status rests on, in Latvian.
action-plans-column-about-status-basis-en = What the status rests on, in English.
action-plans-column-about-sources = Addresses or documents from which this was taken. Separate several with a semicolon and a space.

## Public pages: the list of plans, commitment, calendar, changes, versions
action-plans-list-lead = What government has promised in public to make itself more open, and how that is going.
action-plans-list-none = No plan was published yet.
action-plans-versions-count = { $count ->
    [one] { $count } version
   *[other] { $count } versions
  }
action-plans-time = Time
action-plans-ogp-id = Commitment on the OGP site
action-plans-fields-unknown = Not found in the sources:
action-plans-commitment-measures = Measures
action-plans-commitment-empty = This commitment has no measures yet.
action-plans-review = What the Independent Reporting Mechanism of OGP says of the commitment
action-plans-review-lead = It reviews the commitment as written. This is the voice of an evaluator, not of an institution.
action-plans-review-verifiable = Can it be verified?
action-plans-review-relevant = Is it about open government?
action-plans-review-promising = Is it promising?
action-plans-review-yes = Yes
action-plans-review-no = No
action-plans-review-none = No review was found in the sources.
action-plans-calendar-title = Calendar of the plan
action-plans-calendar-ahead = Ahead
action-plans-calendar-behind = Behind
action-plans-calendar-none = The plan has no such days.
action-plans-shown = Which days to show
action-plans-shown-all = All
action-plans-shown-overdue = Overdue
action-plans-shown-ahead = Ahead
action-plans-day-unknown = day not known
action-plans-occasion-begins = The period of the plan begins
action-plans-occasion-ends = The period of the plan ends
action-plans-occasion-adopted = A version was adopted
action-plans-occasion-deadline = Deadline of a measure
action-plans-occasion-milestone = Milestone
action-plans-occasion-reached = Milestone reached
action-plans-occasion-duty = To be done
action-plans-occasion-named = A day that a source names
action-plans-occasion-untitled = text of the plan
action-plans-changes-lead = What was changed in the text, the assessments and the versions of the plan, when and why; the newest first.
action-plans-changes-none = Nothing was changed yet.
action-plans-versions-title = Versions of the plan
action-plans-versions-lead = Each adopted version is frozen: its text does not change any more. Any two can be compared.
action-plans-versions-none-yet = No version was published yet.
action-plans-adopted = Adopted
action-plans-published-here = Published here { $at }
action-plans-version-frozen = This text was adopted; this page does not change any more.
action-plans-compare = Compare
action-plans-compare-title = Compare two versions
action-plans-compare-from = The earlier one
action-plans-compare-to = The later one
action-plans-compare-earlier = Compare with the one before
action-plans-compare-heading = What changed from version { $from } to version { $to }
action-plans-compared-added = Added
action-plans-compared-removed = Removed
action-plans-compared-changed = Changed
action-plans-compared-figure-added = added
action-plans-compared-figure-removed = removed
action-plans-compared-figure-changed = changed
action-plans-filter-more = More conditions
action-plans-compared-figure-unchanged = as before
action-plans-compared-same = Both versions say the same.

## Import: pages

action-plans-import-title-page = Import a plan
action-plans-import-lead = Send a plan as a file. First you see what it would add and what must be mended; either all of it is kept or nothing.
action-plans-import-template = For a table there is a template with the names of columns, explanations and lists of choices:
action-plans-import-template-link = template (XLSX)
action-plans-import-template-name = plan-template
action-plans-import-file = File
action-plans-import-file-hint = JSON, CSV, Excel (.xlsx, .xls) or OpenDocument (.ods), up to 10 MB.
action-plans-import-slug-label = Address of the plan
action-plans-import-slug-hint = The word by which the plan will be found, such as 6. If you write nothing, it is taken from the file or from the title.
action-plans-import-for-tables = For tables only
action-plans-import-for-tables-hint = A JSON file says this itself; then fill in only what is to be otherwise.
action-plans-import-title-lv-label = Title of the plan in Latvian
action-plans-import-title-en-label = Title of the plan in English
action-plans-import-scale-label = Scale of the statuses
action-plans-import-scale-hint = If you choose nothing, it is the scale of the mid-term evaluation.
action-plans-import-assessed-hint = A year, a month or a day, such as 2024-04-30. If you write nothing, it is today.
action-plans-import-form-date = Write a year, a month or a day, such as 2024-04-30
action-plans-import-form-period = The last day cannot be before the first
action-plans-import-preview = Check and preview
action-plans-import-wrong = { $count ->
    [one] { $count } place in the file must be mended
   *[other] { $count } places in the file must be mended
  }
action-plans-import-nothing-kept = Nothing was kept. Mend the file and send it again.
action-plans-import-where = Where
action-plans-import-field = Column or field
action-plans-import-what = What to do
action-plans-import-more = { $count ->
    [one] And { $count } more place.
   *[other] And { $count } more places.
  }
action-plans-import-preview-title = What will be imported
action-plans-import-preview-lead = The file “{ $name }” was checked. Nothing is kept yet.
action-plans-import-adds = To be added
action-plans-import-counts = { $directions ->
    [one] { $directions } direction
   *[other] { $directions } directions
  }, { $commitments ->
    [one] { $commitments } commitment
   *[other] { $commitments } commitments
  }, { $measures ->
    [one] { $measures } measure
   *[other] { $measures } measures
  }
action-plans-import-confirm = Import as a draft
action-plans-import-other = Send another file
action-plans-import-expires = The file waits for confirmation until { $when } and is then erased.
action-plans-imported = The plan was imported. It is a draft that only those who keep it see; publish it when it is ready.

## Files

action-plans-file-title = The plan to download
action-plans-file-xlsx = Table of measures (XLSX)
action-plans-file-xlsx-about = A spreadsheet to read and to fill in; it can be imported as well.
action-plans-file-csv = Table of measures (CSV)
action-plans-file-csv-about = The same for programs: UTF-8, separated by commas.
action-plans-file-json = The whole plan (JSON)
action-plans-file-json-about = Everything that is kept of the plan, in a form that another site can import.
action-plans-file-ogp = OGP template
action-plans-file-ogp-about = Every commitment in the fields of the OGP template, to print or as a DOCX document.

## OGP template

action-plans-ogp-heading = OGP commitment template
action-plans-ogp-other-title = Title in Latvian
action-plans-ogp-ambition = Ambition (assessed by the IRM)
action-plans-ogp-completion = Completion (assessed by the IRM)
action-plans-ogp-milestones = Measures and milestones
action-plans-ogp-milestone = Measure or milestone
action-plans-ogp-output = Expected output
action-plans-ogp-completion-date = Completion date
