identity-continue = Continue
identity-change = See and change
identity-with-password = Sign in with address and password
identity-begin-again = Sign in again: too much time has passed since you gave the password.
identity-password-wrong = The password is not right. Try again.

identity-second-step = Second step
identity-second-step-lead = If somebody learns your password, it alone will not let them into your account. After the password one shows something else that only you have.
identity-step-withheld = You hold a role in which only those act who sign in with a second step. Set it up now, and you can go on.
identity-step-sign-in-again = You hold a role in which only those act who sign in with a second step. You have one set up: sign out and sign in again.
identity-step-demonstration = This is a demonstration, so no role asks for a second step. On a real site nobody acts for an institution without it. You can try it out.
identity-step-required = On this site only those act for an institution who sign in with a second step.
identity-is-set-up = set up
identity-is-not-set-up = not set up
identity-authenticator = Code app
identity-authenticator-set-up = A code app on a telephone
identity-authenticator-lead = You need an app on your telephone that shows a new number of six digits every half minute. Any that knows TOTP will do.
identity-authenticator-begin = Set up the app
identity-authenticator-first = Read this picture with the app.
identity-authenticator-picture = A picture for the code app to read
identity-authenticator-letters = If the picture cannot be read, type this key into the app:
identity-authenticator-here = Open the app on this device
identity-authenticator-then = Type the number that the app shows now.
identity-number = Number from the app
identity-code = Code
identity-code-wrong = This code does not work. Type the one that the app shows now; each code works once

identity-paper-codes = Codes on paper
identity-paper-codes-lead = Print these codes or copy them by hand. You see them this one time.
identity-paper-codes-keep = When the telephone is not at hand, a code is typed in place of the number. Each code works once. Keep them where you keep your documents, not with the telephone.
identity-paper-codes-left = { $count ->
    [one] { $count } unused code
   *[other] { $count } unused codes
  }
identity-paper-codes-new = New codes on paper
identity-paper-codes-new-lead = The old codes will no longer work.
identity-paper-codes-make = Make new codes
identity-step-end = Give up the second step
identity-step-end-lead = The code app, the passkeys and the codes on paper will no longer work, and the password alone will open the account.
identity-step-ended = There is no second step any longer.

identity-step-title = One more step
identity-step-lead = The password is right.
identity-step-by-passkey = With a passkey
identity-step-by-code = With a code
identity-step-code-hint = The number of six digits that the app shows, or a code on paper.
identity-step-paper-hint = One of the codes on paper.
identity-step-lost = If you have neither the telephone nor the codes on paper, write to the operator of the site.

identity-passkeys = Passkeys
identity-passkeys-lead = With a passkey one signs in without a password: the device knows you by a finger, a face or a PIN. It can be neither guessed nor lured away by a false page.
identity-passkeys-open = Add a passkey
identity-passkeys-none = There are no passkeys yet.
identity-passkeys-count = { $count ->
    [one] { $count } passkey
   *[other] { $count } passkeys
  }
identity-passkey-add = Add a passkey
identity-passkey-name = Name
identity-passkey-name-hint = So that you know it again, such as “Computer at work”.
identity-passkey-rename = Rename
identity-passkey-remove = Remove
identity-passkey-added-on = Added { $at }.
identity-passkey-used-on = Last used { $at }.
identity-passkey-added = The passkey is added.
identity-passkey-named = The passkey is renamed.
identity-passkey-removed = The passkey is removed. It may stay on the device, but no longer works here.
identity-passkey-not-added = The passkey could not be added. Reload the page and try again
identity-passkey-sign-in = Sign in with a passkey
identity-passkey-sign-in-lead = No address and no password are needed. Press the button, and the device will ask for a finger, a face or a PIN.
identity-passkey-wrong = The site does not know this passkey, or the page was open for too long. Try again or sign in with a password
identity-passkey-failed = The device gave no passkey. Try again, or sign in another way.
identity-passkey-no-scripts = Only a script can talk to a device, and scripts are off in your browser. Sign in with address and password.
identity-passkey-unable = Your browser does not know passkeys. Sign in with address and password.
identity-passkey-needs-name = Passkeys are not possible here: they need the site to be open under a name and not under an address of numbers.

identity-letter-step-begun-subject = Your account on { $site } has a second step
identity-letter-step-begun =
    From now on, signing in with the password also takes a number from the code app.

    If it was not you, change the password at once and tell the operator of the site. Your account:

    { $link }
identity-letter-step-ended-subject = Your account on { $site } has no second step any longer
identity-letter-step-ended =
    The second step was given up: the password alone now opens the account.

    If it was not you, change the password at once and tell the operator of the site. Your account:

    { $link }
identity-letter-passkey-added-subject = Your account on { $site } has a new passkey
identity-letter-passkey-added =
    A passkey was added to your account. It signs in without a password.

    If it was not you, remove it in your account and change the password at once:

    { $link }
identity-letter-passkey-removed-subject = A passkey was removed from your account on { $site }
identity-letter-passkey-removed =
    One passkey no longer works.

    If it was not you, change the password at once and tell the operator of the site. Your account:

    { $link }

identity-level = Assurance
identity-level-email = Confirmed e-mail address
identity-level-low = eID, low assurance
identity-level-code = Issued code
identity-level-substantial = eID, substantial assurance
identity-level-high = eID, high assurance
identity-age-at-least = At least { $years ->
    [one] { $years } year old
   *[other] { $years } years old
  }
identity-by-code = by a code

identity-refusal-title = Signing in by eID did not succeed
identity-refusal-nothing = Nothing was kept, and nobody is signed in.
identity-refusal-again = Try again
identity-refusal-cancelled = You broke the sign-in off, or did not agree to hand the data on.
identity-refusal-not-begun = No such sign-in was begun in this browser, it is finished already, or more than ten minutes have passed. Begin anew.
identity-refusal-away = The identification service does not answer at the moment. Try again in a while, or sign in another way.
identity-refusal-code = The identification service no longer accepts this answer: it was used already, or is too old. Begin anew.
identity-refusal-issuer = The answer came from another service than the one you chose. If it happens again, tell the operator of the site.
identity-refusal-audience = The answer is not meant for this site. If it happens again, tell the operator of the site.
identity-refusal-nonce = The answer belongs to another sign-in. Begin anew.
identity-refusal-expired = The answer has run out. Begin anew; if it happens again, the clock of the site or of the service is wrong.
identity-refusal-signature = The answer is not signed, or not by the service, so it cannot be believed. If it happens again, tell the operator of the site.
identity-refusal-malformed = The answer of the service could not be read. If it happens again, tell the operator of the site.
identity-refusal-level = The service did not say how surely it knew you, or said it in a word that this site does not know.
identity-refusal-no-personal-code = The service sent no personal code, and without it two people cannot be told apart.
identity-refusal-no-name = The service sent no name.
identity-refusal-other-person = This account already belongs to another person: an earlier sign-in by eID shows it. Sign out, and sign in to your own account.
identity-refusal-other-account = While you were at the identification service, somebody else signed in in this browser. Begin anew.

identity-claim-title = Which account is yours?
identity-claim-name = Name that the eID shows
identity-claim-whose = Nobody has signed in here with this eID yet. Say once which account is yours; after that the eID is enough.
identity-claim-lead = Add this to the account in which you are signed in ({ $email })?
identity-claim = Add to my account
identity-claim-have-account = I have an account
identity-claim-sign-in-once = Sign in to it with the password once more.
identity-claim-no-account = I have no account yet
identity-claim-register = So that somebody can write to you, an account needs an e-mail address. Open the link of the letter in this same browser, create the account, and add the eID on the page “My account”.
identity-claim-waits = If you choose nothing within an hour, everything that the eID said is erased.
identity-claim-waiting = An eID waits for you to say that this account is yours.
identity-claim-open = Add the eID
identity-eid-attached = The verification was added to your account.

identity-merge-title = You have two accounts
identity-merge-lead = This eID already belongs to another account of yours. One person can have but one verified account, so choose: make the two one, or leave things as they are.
identity-merge-moves = What goes over to the account that you keep
identity-merge-moves-roles = all roles of the other account
identity-merge-moves-passkeys = the passkeys of the other account
identity-merge-moves-verifications = the verifications of the other account, where the one that you keep has none of the kind
identity-merge-stays-behind = What does not go over
identity-merge-no-authenticator = the code app and the codes on paper of the other account: they will no longer work
identity-merge-no-acts = what the other account did in the record: the entries stay, but it will no longer be known that they are yours. If you need receipts, download them in the other account first
identity-merge-no-address = the address, name and password of the other account: they are erased at once and for good
identity-merge-keep = Which account do you keep?
identity-merge-choose = Choose which account to keep
identity-merge-here = you are signed in to it now
identity-merge-other = the eID belongs to it already
identity-merge-roles = { $count ->
    [one] { $count } role
   *[other] { $count } roles
  }
identity-merge = Merge the accounts
identity-merge-not = Leave things as they are
identity-merge-not-means = If you do not merge, this account stays without a verification, and the eID leads to the other one.
identity-merged = The accounts are merged.
identity-letter-merged-subject = Your accounts on { $site } are merged
identity-letter-merged =
    Two accounts of yours were merged into this one: the other is closed, and its roles and passkeys are here.

    If it was not you, tell the operator of the site at once. Your account:

    { $link }

identity-verifications = Verifications
identity-verifications-lead = With them you show who you are when an act asks for it: a signature, a vote, an application.
identity-verifications-kept = The site does not keep the personal code: only a checksum is left of it, which gives nobody away. The day of birth and the residence are erased when the verification runs out.
identity-email-always = As long as the account is open.
identity-verified-until = From { $since } until { $until }
identity-proves-person = that you are one and the same person
identity-proves-age = Age
identity-proves-territory = Declared residence
identity-verification-remove = Erase
identity-verification-removed = The verification is erased.
identity-show-more = How to show it
identity-no-providers = No eID is switched on on this site yet.

identity-need-title = It must be known who you are
identity-need-lead = This act needs:
identity-need-person = that one person does it only once
identity-need-territory = Declared residence: { $territory }
identity-need-put-by = What you typed is kept for an hour. Once you have shown it, you come back to the filled-in form.
identity-need-nothing = No form is waiting now. You can show who you are beforehand.
identity-need-sign-in = I have a verified account: sign in
identity-back-to-form = Back to the form
identity-lack-level = You are not known so surely yet.
identity-lack-person = It is not known whether you are the same person: an eID or a code is needed.
identity-lack-age = Your age is not known: choose a way that shows it.
identity-lack-territory = Your declared residence is not known: choose a way that shows it.
identity-lack-elsewhere = Your declared residence is elsewhere, so you cannot do this.
identity-lack-too-young = You are not old enough yet, so you cannot do this.
identity-lack-nothing = Everything that is needed has been shown.

identity-code-use = Use a code
identity-code-use-lead = Codes are issued at a municipality, a library or a school to those who use no eID.
identity-code-use-hint = Ten letters and digits, such as 7KQ4M-XW2PD.
identity-code-unknown = There is no such code, it was used already, or it has run out. Check every letter
identity-code-used = The code works. You can go on.
identity-code-known = A code was used here already. It counts until { $until }.
identity-code-forget = Finish in this browser
identity-code-forget-lead = If others use the computer as well, finish before you leave it.
identity-code-forgotten = This browser no longer remembers the code.

identity-codes = Issued codes
identity-codes-lead = Codes for people who use no eID: at a counter or in a class. Each code works once, and no names stand beside them.
identity-codes-none = No codes have been issued yet.
identity-codes-issue = Issue codes
identity-codes-issue-lead = Whoever issues codes sees the person, and answers for each getting one code. The issue is entered in the record.
identity-codes-kind = For whom
identity-codes-counter = One person at the counter
identity-codes-class = A class or a group
identity-codes-purpose = For what purpose
identity-codes-purpose-hint = Such as “School budget, class 9b”. Write no names.
identity-codes-count = How many codes
identity-codes-count-hint = One at the counter, at most 60 for a class.
identity-codes-count-wrong = One code is issued at the counter, 1 to 60 for a class
identity-codes-days = For how many days they are good
identity-codes-days-hint = At most 7 at the counter, at most 60 for a class.
identity-codes-days-wrong = A code of the counter is good for 1 to 7 days, those of a class for 1 to 60
identity-codes-age = At least how old
identity-codes-age-hint = Write it only if you checked it for everybody.
identity-codes-age-wrong = Write the years as a number from 1 to 120
identity-codes-territory = Declared residence
identity-codes-territory-hint = Choose it only if you checked it for everybody.
identity-codes-make = Make and show
identity-codes-printed-lead = Print this page now: you see the codes this one time.
identity-codes-printed-use = The code is typed at { $address }. It works once, until { $until }.
identity-codes-used = Used
identity-codes-used-of = { $used } of { $count }
identity-codes-until = Good until
identity-codes-over = no longer good
identity-codes-issued = Issued
identity-codes-end = End it: unused codes will no longer work
identity-codes-ended = The unused codes no longer work.
identity-codes-kept = What is known of the sheet is erased a year after its codes run out. Which person got which code is not known.

act-codes-issued = Codes issued: { $count }
kind-of-act-codes-issued = Issuing of codes
act-codes-ended = Sheet of codes ended: { $used } of { $count } were used
kind-of-act-codes-ended = Ending of a sheet of codes
