discussion-title = Discussion
discussion-kind-comment = Comment
discussion-about = Discussion: { $subject }
discussion-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
  }
discussion-none = There are no comments yet.
discussion-all = All comments
discussion-write = Write a comment
discussion-order = Order
discussion-order-newest = Newest first
discussion-order-oldest = Oldest first
discussion-rules = Rules of discussion
discussion-official = official
discussion-unnamed = Participant
discussion-former = Former participant
discussion-edited-on = edited { $when }
discussion-taken-back = The author withdrew this comment.
discussion-hidden = Hidden.
discussion-held-for-now = The comment is waiting to be looked at; for now only you see it.
discussion-quote-gone = This text is no longer on the page.
discussion-support = Support
discussion-supported = Supported
discussion-support-count = { $count ->
    [one] Supported by { $count }
   *[other] Supported by { $count }
  }
discussion-reply = Reply
discussion-edit = Edit
discussion-report = Report
discussion-more-replies = { $count ->
    [one] { $count } more reply
   *[other] { $count } more replies
  }
discussion-first-replies = From the first reply
discussion-no-replies = This comment can no longer be answered: it was withdrawn or hidden.

discussion-reply-title = Reply to a comment
discussion-words = Your text
discussion-words-hint = Up to 10,000 characters. An empty line begins a paragraph, **asterisks** stress, a line with > is a quotation, a line with - is an item of a list.
discussion-quote = About which place in the text
discussion-quote-hint = If it is about a certain sentence, copy it from the page. It will stand above your text.
discussion-quote-not-there = The text of the page has no such sentence. Copy it exactly as it stands there, or leave the field empty
discussion-voice = In the name of an institution
discussion-voice-hint = If you write as staff, choose the institution: its name will stand beside the text as official. If you write as a resident, leave this empty.
discussion-choose-voice = Choose an institution from the list
discussion-without-name = Do not show my name
discussion-stays = Everybody will see the comment. You can edit and withdraw it, but its earlier text stays in the history.
discussion-send = Publish
discussion-cancel = Cancel
discussion-written = The comment was published.
discussion-signed-out = You are no longer signed in
discussion-signed-out-advice = Your text is here and not lost. Sign in in another window, and then press “Publish” again.
discussion-sign-in-elsewhere = Sign in in a new window

discussion-edit-title = Edit the comment
discussion-edit-lead = The earlier text stays in the history. If you edit later than 15 minutes after publishing, or somebody has answered or supported already, the comment will say that it was edited.
discussion-save = Save
discussion-edited = The comment was edited.
discussion-changed-meanwhile = Open the page anew
discussion-conflict-title = The comment was changed meanwhile
discussion-conflict-advice = Below is what was saved before you. If you save again, your text stays.
discussion-withdraw-title = Withdraw the comment
discussion-withdraw-advice = In the place of the comment it will say that its author withdrew it. Replies stay. This cannot be undone.
discussion-withdraw = Withdraw
discussion-withdrawn = The comment was withdrawn.
discussion-not-shown = This comment can no longer be changed: it was withdrawn or hidden.

discussion-history-title = History of the comment
discussion-now = Now
discussion-earlier = Earlier
discussion-until = Until { $when }
discussion-never-edited = This comment was not edited.

act-comment-written = { $reply ->
    [true] A reply to a comment was published
   *[other] A comment was published
  }
act-comment-edited = A comment was edited
act-comment-withdrawn = The author withdrew a comment
act-comment-supported = A comment was supported
act-comment-support-withdrawn = Support of a comment was taken back
kind-of-act-comment-written = Comment published
kind-of-act-comment-edited = Comment edited
kind-of-act-comment-withdrawn = Comment withdrawn
kind-of-act-comment-supported = Comment supported
kind-of-act-comment-support-withdrawn = Support of a comment taken back
