accounts-role-operator = Operator
accounts-role-coordinator = Coordinator
accounts-role-reporter = Reporter
accounts-role-moderator = Moderator
accounts-role-evaluator = Evaluator
accounts-role-civil-society = Representative of civil society

accounts-email = E-mail address
accounts-email-wrong = Write an e-mail address, for example name.surname@institution.lv
accounts-password = Password
accounts-name = Name
accounts-name-hint = This is how colleagues see you.
accounts-name-wrong = Write a name with letters
accounts-language = Language of letters to you
accounts-new-password = New password
accounts-new-password-hint = At least 12 characters. A few unrelated words are easy to remember.
accounts-current-password = Current password
accounts-current-wrong = This is not your password. Type it again
accounts-password-too-short = Make the password longer: at least 12 characters are needed
accounts-password-too-long = Shorten the password: at most 128 characters fit
accounts-password-personal = Choose another password: almost all of this one is your name or address
accounts-password-common = Choose another password: many people use this one, and it is guessed first
accounts-password-repetitive = Choose another password: this one is only a repetition or a row of keys
accounts-changed-meanwhile = Your account was changed meanwhile in another window or browser. Open the page anew and try again.
accounts-last-operator = The site has no other operator. First give the role of operator to somebody else.

accounts-sign-in-title = Sign in
accounts-sign-in = Sign in
accounts-sign-in-wrong = The e-mail address or the password is not right. Check both and try again
accounts-other-ways = Other ways to sign in
accounts-set-up-step = Set up a second step
accounts-forgot-password = I forgot my password
accounts-no-account = I have no account yet
accounts-signed-out = You have signed out.

accounts-register-title = New account
accounts-register-lead = Write your e-mail address. We will send a letter with a link where you choose a name and a password.
accounts-register-email-hint = Only you and those who give roles see the address.
accounts-register = Send the letter
accounts-register-sent = A letter is on its way to that address. Open the link in it within a day. If there is no letter, look into the spam folder.
accounts-have-account = I have an account

accounts-confirm-title = Create your account
accounts-confirm-lead = The address { $email } is yours. What is left is to choose a name and a password.
accounts-confirm = Create the account
accounts-confirmed = The account is created, and you are signed in.

accounts-password-reset-title = Forgotten password
accounts-password-reset-lead = Write the e-mail address with which you sign in. We will send a letter with a link where you choose another password.
accounts-password-reset = Send the letter
accounts-reset-sent = If there is an account with this address, a letter is on its way. Its link works for one hour.
accounts-reset-title = Choose another password
accounts-reset-lead = Account: { $email }. After the change you will have to sign in anew in all browsers.
accounts-reset = Change the password
accounts-reset-done = The password is changed. Sign in with the new one.

accounts-dead-link-title = This link no longer works
accounts-dead-link-lead = It was used already, its time has passed, or the address was not copied whole.
accounts-dead-link-ask-colleague = Ask the colleague who invited you to send the invitation again.
accounts-another-letter = Get another letter

accounts-invitation-title = Invitation
accounts-role = Role
accounts-institution = Institution
accounts-institution-hint = Operators and evaluators need no institution; a moderator without one looks after the whole site.
accounts-invited-by = Invited by
accounts-invitation-new = To accept the invitation, choose a name and a password.
accounts-accept = Accept the invitation
accounts-invitation-ignore = If you do not want to accept it, you need not do anything: the invitation ends after seven days.
accounts-invitation-accepted = The invitation is accepted.

accounts-account-title = My account
accounts-signed-in-as = You are signed in as { $email }.
accounts-sign-out = Sign out
accounts-save = Save
accounts-saved = Saved.
accounts-roles = Roles
accounts-no-roles = There are no roles.
accounts-from = From { $from }
accounts-from-until = From { $from } to { $until }
accounts-sessions = Browsers in which you are signed in
accounts-unknown-browser = Unknown browser
accounts-this-browser = this browser
accounts-session-times = Signed in { $began }, last seen { $seen }
accounts-end-session = Sign out there
accounts-session-ended = The browser is signed out.
accounts-end-others = Sign out all others
accounts-sessions-ended = All other browsers are signed out.
accounts-more = More
accounts-change-password = Change the password
accounts-change-password-lead = All other browsers will be signed out, and you will get a letter about it.
accounts-password-changed = The password is changed. All other browsers are signed out.
accounts-download = Everything that this site knows about me (JSON)
accounts-close = Close the account
accounts-close-lead = Your name, address and password will be erased at once and for good, and all roles will end.
accounts-close-stays = What you did for an institution stays, but nobody will know that it was you.
accounts-close-for-ever = Close the account for ever
accounts-closed = The account is closed, and everything personal is erased.

accounts-people-title = People and roles
accounts-people-search = Name or address
accounts-people-any = Any
accounts-people-everybody = Everybody, also without a role
accounts-people-show = Show
accounts-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
accounts-people-none = There are none.
accounts-not-answered = No answer yet
accounts-offered = invited

accounts-invite-title = Invite a colleague
accounts-invite-lead = Who has no account yet gets a letter with a link that works for seven days. Who has one gets the role at once.
accounts-invite = Invite
accounts-invited = The invitation is sent.
accounts-choose-role = Choose a role
accounts-choose-institution = Choose an institution: this role is for work on behalf of one
accounts-role-given = The role is given.
accounts-role-held = This person already has this role
accounts-role-taken = The role is taken away.
accounts-invitations = Invitations without an answer
accounts-invitation-until = Valid until { $until }
accounts-invitation-withdrawn = The invitation is withdrawn.
accounts-given-by = Given by { $name }
accounts-taken-by = Taken away by { $name }
accounts-take = Take away
accounts-withdraw = Withdraw
accounts-give-title = Give a role
accounts-give = Give
accounts-past-roles = Earlier roles

accounts-letter-greeting = Good day,
accounts-letter-greeting-by-name = Dear { $name },
accounts-letter-confirm-subject = Your account at { $site }
accounts-letter-confirm =
    Somebody asked for an account at { $site } with this address. If it was you, open the link and choose a name and a password:

    { $link }

    The link works for one day. If you did not ask, you need not do anything.
accounts-letter-registered-subject = You already have an account at { $site }
accounts-letter-registered =
    Somebody asked for a new account at { $site } with this address, but you already have one. You can sign in here:

    { $sign-in }

    If you forgot the password, choose another one:

    { $reset }

    If you did not ask, you need not do anything.
accounts-letter-reset-subject = Choose another password at { $site }
accounts-letter-reset =
    Open the link and choose another password:

    { $link }

    The link works for one hour. If you did not ask for it, you need not do anything: the old password stays.
accounts-letter-changed-subject = Your password at { $site } was changed
accounts-letter-changed =
    The password of your account was changed, and all browsers in which you were signed in are signed out.

    If it was not you, choose another password at once and tell the operator of the site:

    { $reset }
accounts-letter-invitation-subject = Invitation to { $site }
accounts-letter-invitation =
    { $inviter } invites you to work at { $site }.

    Role: { $role }

    To accept the invitation, open the link:

    { $link }

    The link works for seven days. If you do not want to accept, you need not do anything.
accounts-letter-role-subject = You have a new role at { $site }
accounts-letter-role =
    { $giver } gave you a role at { $site }.

    Role: { $role }

    You see all your roles in your account:

    { $link }

## In the log of public acts

accounts-office = { $role ->
    [operator] operator
    [coordinator] coordinator
    [reporter] reporter
    [evaluator] evaluator
   *[civil-society] representative of civil society
  }{ $for ->
    [institution] {" "}({ $name })
   *[site] {""}
  }
act-role-offered = Invitation to a role sent: { accounts-office }
kind-of-act-role-offered = Invitation to a role sent
act-role-offer-withdrawn = Invitation to a role withdrawn: { accounts-office }
kind-of-act-role-offer-withdrawn = Invitation to a role withdrawn
act-role-given = Role given: { accounts-office }
kind-of-act-role-given = Role given
act-role-accepted = Invitation to a role accepted: { accounts-office }
kind-of-act-role-accepted = Invitation to a role accepted
act-role-taken = Role taken away: { accounts-office }
kind-of-act-role-taken = Role taken away
act-role-laid-down = Role ended with the account: { accounts-office }
kind-of-act-role-laid-down = Role ended with the account
