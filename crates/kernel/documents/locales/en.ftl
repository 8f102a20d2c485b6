documents-menu = Evidence
documents-list-title = Repository of evidence
documents-list-lead = Everything that shows how a plan was made and how it is carried out: minutes, invitations, answers, laws adopted, reports. Anyone can read it, without an account.
documents-list-about = Only about:
documents-list-all = Show all evidence
documents-filter-text = Words to look for
documents-filter-year = Year
documents-filter-institution = Institution
documents-filter = Filter
documents-count = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
  }
documents-none = There is no such evidence. Widen the choice or try other words.
documents-none-of-subject = There is no evidence yet.

documents-kind = Kind
documents-kind-invitation = Invitation
documents-kind-agenda = Agenda
documents-kind-attendance = List of participants
documents-kind-minutes = Minutes
documents-kind-input-received = Proposals received
documents-kind-response = Response to proposals
documents-kind-draft = Draft
documents-kind-law-adopted = Law or act adopted
documents-kind-report = Report
documents-kind-data = Data
documents-kind-photo = Photograph
documents-kind-publication = Publication
documents-kind-other = Other document

documents-title-of = Title
documents-what-it-proves = What it proves
documents-what-it-proves-hint = In one sentence: what can be seen from it? For example: “The board discussed the evaluation on 12 April.”
documents-what-it-proves-unknown = not said
documents-about = About
documents-date = Date
documents-date-hint = The date of the document itself, as exactly as is known: 2024, 2024-04 or 2024-04-12
documents-institution = Institution that gave it
documents-institution-hint = If it is not in the list, name the provider in the next field.
documents-provider = Provider
documents-provider-hint = An association or whoever else gave the document. Leave it empty if the institution is chosen. Do not write names of persons here.
documents-all-of-institution = All evidence: { $name }
documents-url = Link
documents-url-hint = If the document is on the web. The address begins with https:// or http://
documents-file = File
documents-file-or-copy = If you gave a link as well, the file is its archived copy. The site does not save what is behind the link by itself.
documents-file-kinds = PDF, Word, Excel, PowerPoint, OpenDocument, EDOC, CSV, JSON, text, PNG, JPEG, WebP, MP3 or MP4
documents-file-hint = Up to 20 MB: { documents-file-kinds }.
documents-file-remembered = The file “{ $name }” has arrived; there is no need to choose it again. If you choose another, that one will be added.
documents-file-drop = Do not add this file
documents-file-stays = The file itself cannot be exchanged. If it is the wrong one, withdraw this evidence and add another.
documents-archived-copy = Archived copy
documents-archived-copy-none = none is kept
documents-copy-hint = What the page looked like, for example saved as PDF. A new copy replaces the one before; the digest of that one stays in the history.
documents-file-not-given-out = (no longer given out)
documents-hash = Digest of the file (SHA-256)
documents-hash-hint = Check it yourself: the program sha256sum must give the same for the file that you downloaded.
documents-recorded = Added
documents-in-the-log = Acts in the public log
documents-for-whom = Who may see it
documents-for-all = Everybody may see it
documents-for-some = Not for everybody
documents-hide = Show it only to coordinators and evaluators
documents-hide-hint = Choose this if the document names persons, as a list of participants does.

documents-new-title = New evidence
documents-add = Add evidence
documents-added = The evidence was added.
documents-already-there-open = Open what is there already
documents-correct = Correct
documents-correction-title = Correct what is said about the evidence
documents-correction-lead = What was said before stays visible in the history.
documents-save = Save the correction
documents-cancel = Cancel
documents-corrected = The correction was saved.
documents-history = Corrections
documents-history-hidden = What was corrected is not for everybody.
documents-before = Before
documents-after = Now
documents-conflict-title = Somebody else corrected this evidence while you were writing
documents-conflict-advice = Struck out is what they saved, underlined what you wrote. Compare, complete the form and save again: your text will then stand, and theirs will be in the history.
documents-withdraw = Withdraw
documents-withdrawal-title = Withdraw the evidence
documents-withdrawal-advice = It will stay visible as withdrawn, with the reason. Its file will no longer be given out. A withdrawal cannot be undone.
documents-reason = Reason
documents-reason-hint = Everybody will read it. For example: “These are the minutes of another meeting.”
documents-withdrawn = The evidence was withdrawn.
documents-withdrawn-mark = Withdrawn
documents-withdrawn-on = Withdrawn on { $when }.
documents-is-withdrawn = This evidence has been withdrawn already. Open its page to see why.
documents-gone-title = This evidence was withdrawn, and its file is no longer given out
documents-gone-page = What it was about, and the digest of the file

documents-problem-kind = Choose what kind of document it is
documents-problem-date = Write the date like this: 2024, 2024-04 or 2024-04-12
documents-problem-date-ahead = This date has not come yet. Write the date of the document itself
documents-problem-institution = Choose an institution from the list
documents-problem-provider = Choose an institution, or name whoever gave the document
documents-problem-url = Write the whole address, beginning with https:// or http://
documents-problem-nothing = Add a file or give a link
documents-problem-already-there = This file or link is there already
documents-problem-version = The form is not complete. Open the page for correcting again
documents-refused-empty = The file is empty. Add one with something in it: { documents-file-kinds }
documents-refused-too-large = The file takes { $found } MB, and at most 20 MB are allowed. Make it smaller or give a link
documents-refused-markup = This is a web page, SVG or XML. Save it as PDF, or add: { documents-file-kinds }
documents-refused-archive = This is an archive of files. Add each of its files by itself: { documents-file-kinds }
documents-refused-macros = The document has macros in it. Save it without them, or as PDF
documents-refused-program = This is a program. What can be added: { documents-file-kinds }
documents-refused-name = By its content this is a { $found } file, but its name ends otherwise. See whether it is the right one, and rename it
documents-refused-alphabet = This is text in an old encoding, which would lose letters. Save it in UTF-8 (Excel: “CSV UTF-8”)
documents-refused-json = The name of the file promises JSON, but the content is none. Mend it, or add it as text
documents-refused-unknown = What is in this file cannot be recognised. What can be added: { documents-file-kinds }

act-document-added = Evidence added: { $kind ->
    [invitation] an invitation
    [agenda] an agenda
    [attendance] a list of participants
    [minutes] minutes
    [input-received] proposals received
    [response] a response to proposals
    [draft] a draft
    [law-adopted] a law or act adopted
    [report] a report
    [data] data
    [photo] a photograph
    [publication] a publication
   *[other] another document
  }
act-document-corrected = What is said about a piece of evidence corrected
act-document-withdrawn = Evidence withdrawn
kind-of-act-document-added = Evidence added
kind-of-act-document-corrected = Evidence corrected
kind-of-act-document-withdrawn = Evidence withdrawn
