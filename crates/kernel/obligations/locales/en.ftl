obligations-menu = Deadlines
obligations-menu-institutions = Institutions
obligations-title = What is owed, and by which day
obligations-lead = Every promise here is an obligation with a due day and a legal basis. Whether it was met in time follows from the dates.
obligations-selection = Choice of obligations
obligations-selection-overdue = Overdue
obligations-selection-ahead = Ahead
obligations-selection-settled = Settled
obligations-selection-not-known = Not known
obligations-selection-all = All
obligations-count = { $count ->
    [one] { $count } obligation
   *[other] { $count } obligations
  }
obligations-none = There are no such obligations.
obligations-table = Table of obligations
obligations-due = Due
obligations-what = Obligation and its basis
obligations-debtor = Institution
obligations-state = State
obligations-no-day = due day not known
obligations-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
obligations-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
  }
obligations-state-overdue = Overdue
obligations-state-due-today = Due today
obligations-state-ahead = There is time
obligations-state-no-due-day = No known due day
obligations-state-not-known = Sources do not say
obligations-state-met-late = Met late
obligations-state-met = Met
obligations-state-met-in-time = Met in time
obligations-state-waived = Waived
obligations-institutions-title = Institutions and what they owe
obligations-institutions-lead = How much each institution owes the public. Each figure opens the list that it was counted from.
obligations-figure-owed = In all
obligations-figure-overdue = Overdue
obligations-figure-ahead = Ahead
obligations-figure-met = Met
obligations-figure-met-late = of these late
obligations-institution-kind = Kind
obligations-institution-number = Registration number
obligations-institution-website = Website
obligations-institution-owes = Obligations
obligations-institution-history = Changes of name and standing

obligations-api = Obligations and institutions
obligations-api-obligation-list = Who owes what by which day, the earliest first
obligations-api-institution-list = How much each institution has met, has ahead and has overdue
obligations-api-parameter-state = Which: overdue, ahead, settled, not-known or all
obligations-api-parameter-institution = The institution's word in addresses
