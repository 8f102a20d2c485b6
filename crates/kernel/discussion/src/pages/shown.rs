//! Comments as pages show them.

use std::collections::BTreeMap;

use accounts::Account;
use base::Id;
use db::{Result, Tx};
use moderation::{HiddenNote, Standing};
use prose::{Html, Links};
use subjects::Subject;

use crate::store::listed::{self, Listed, Order};
use crate::{Anchor, Comment};

/// Threads on a page.
pub(crate) const THREADS: i64 = 20;

/// Replies of a thread on a page with several; the rest is on the thread's own.
pub(crate) const REPLIES: i64 = 4;

/// One comment as a page shows it.
pub(crate) struct Shown {
    pub(crate) listed: Listed,
    pub(crate) html: Html,
    /// Why it is hidden, where it is.
    pub(crate) note: Option<HiddenNote>,
    /// The passage that it is about, and whether it still stands there.
    pub(crate) quote: Option<(String, bool)>,
    /// Whether the reader wrote it.
    pub(crate) is_own: bool,
}

/// A comment with its first replies.
pub(crate) struct Thread {
    pub(crate) head: Shown,
    pub(crate) replies: Vec<Shown>,
    /// Replies that are not shown here.
    pub(crate) more: i64,
}

impl Shown {
    pub(crate) fn comment(&self) -> &Comment {
        &self.listed.comment
    }

    /// The message in the place of a name.
    pub(crate) fn nameless(&self) -> &'static str {
        if self.listed.author_name.is_none() { "discussion-former" } else { "discussion-unnamed" }
    }

    /// The author's name, where it is shown.
    pub(crate) fn name(&self) -> Option<&str> {
        let name = self.listed.author_name.as_deref();
        name.filter(|_| self.listed.comment.is_named)
    }

    pub(crate) fn is(&self, standing: &str) -> bool {
        self.listed.comment.standing.key() == standing
    }

    /// The form that reports it, without language.
    pub(crate) fn report_path(&self) -> String {
        moderation::reporting_path(self.listed.comment.id)
    }

    /// Whether there are words to read.
    pub(crate) fn has_words(&self) -> bool {
        match self.listed.comment.standing {
            Standing::Shown | Standing::Held => true,
            Standing::Hidden | Standing::Withdrawn => false,
        }
    }
}

/// Makes comments ready for a page about their subject.
pub(crate) async fn show(
    tx: &mut Tx,
    subject: &Subject,
    reader: Option<Id<Account>>,
    listed: Vec<Listed>,
) -> Result<Vec<Shown>> {
    let hidden = listed.iter().filter(|one| one.comment.standing == Standing::Hidden);
    let hidden: Vec<_> = hidden.map(|one| one.comment.id).collect();
    let mut notes = moderation::hidden_notes(tx, hidden).await?;
    let texts = texts(subject);
    Ok(listed.into_iter().map(|one| shown(one, &texts, &mut notes, reader)).collect())
}

fn shown(
    listed: Listed,
    texts: &[&str],
    notes: &mut BTreeMap<Id<Comment>, HiddenNote>,
    reader: Option<Id<Account>>,
) -> Shown {
    let comment = &listed.comment;
    let links = if comment.has_live_links { Links::Live } else { Links::Inert };
    let stands = |anchor: &Anchor| anchor.stands_in(texts.iter().copied());
    let mut shown = Shown {
        html: Html::default(),
        note: notes.remove(&comment.id),
        quote: comment.quote.as_ref().map(|anchor| (anchor.quote.clone(), stands(anchor))),
        is_own: reader == Some(comment.author),
        listed,
    };
    if shown.has_words() {
        shown.html = prose::to_html(&shown.listed.comment.words, links);
    }
    shown
}

/// What a subject says, in all languages: what can be quoted.
pub(crate) fn texts(subject: &Subject) -> Vec<&str> {
    let wordings = subject.body.wordings().chain(subject.title.wordings());
    wordings.map(|(_, _, wording)| wording).collect()
}

/// A page of threads, and the comment after which the next page begins.
pub(crate) async fn threads(
    tx: &mut Tx,
    subject: &Subject,
    reader: Option<Id<Account>>,
    (order, after): (Order, Option<Id<Comment>>),
) -> Result<(Vec<Thread>, Option<Id<Comment>>)> {
    let mut heads = listed::threads(tx, subject.id, reader, (order, after), THREADS + 1).await?;
    let is_longer = heads.len() > usize::try_from(THREADS).unwrap_or_default();
    heads.truncate(usize::try_from(THREADS).unwrap_or_default());
    let next = heads.last().map(|last| last.comment.id).filter(|_| is_longer);
    let ids = || heads.iter().map(|head| head.comment.id);
    let replies = match ids().min().zip(ids().max()) {
        Some(range) => listed::replies_between(tx, subject.id, reader, range, REPLIES).await?,
        None => Vec::new(),
    };
    let heads = show(tx, subject, reader, heads).await?;
    let mut replies = by_thread(show(tx, subject, reader, replies).await?);
    let threads = heads.into_iter().map(|head| {
        let replies = replies.remove(&head.comment().id).unwrap_or_default();
        let more = (i64::from(head.comment().replies) - REPLIES).max(0);
        Thread { head, replies, more }
    });
    Ok((threads.collect(), next))
}

fn by_thread(replies: Vec<Shown>) -> BTreeMap<Id<Comment>, Vec<Shown>> {
    let mut threads: BTreeMap<_, Vec<Shown>> = BTreeMap::new();
    for reply in replies {
        if let Some(place) = reply.comment().reply {
            threads.entry(place.thread).or_default().push(reply);
        }
    }
    threads
}
