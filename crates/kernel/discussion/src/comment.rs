//! A comment, and what its author may do with it.

use accounts::Account;
use base::{Id, Language, Timestamp};
use institutions::Institution;
use jiff::SignedDuration;
use moderation::Standing;
use subjects::Subject;

use crate::Anchor;

/// What somebody says about a subject, or answers to such a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its own identifier.
    pub id: Id<Self>,
    /// What it is about.
    pub subject: Id<Subject>,
    /// What it answers, where it is a reply; replies have no replies.
    pub reply: Option<Reply>,
    /// Who wrote it.
    pub author: Id<Account>,
    /// Whether the author's name is shown.
    pub is_named: bool,
    /// The institution for which it is written, where it is official.
    pub institution: Option<Id<Institution>>,
    /// The language in which it is written, as far as the page tells.
    pub language: Language,
    /// The words in Markdown, as typed.
    pub words: String,
    /// Whether its links lead anywhere.
    pub has_live_links: bool,
    /// The passage that it is about.
    pub quote: Option<Anchor>,
    /// Whether everybody sees it.
    pub standing: Standing,
    /// How many support it.
    pub support: u32,
    /// How many replies it has, with those that are not shown.
    pub replies: u32,
    /// When it was written.
    pub written_at: Timestamp,
    /// When it was last edited so late that readers must know.
    pub edited_at: Option<Timestamp>,
    /// Counts the changes; an edit made from an older version than the stored one is refused.
    pub version: i64,
}

/// Where a reply stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The comment that it answers.
    pub thread: Id<Comment>,
    /// Its place among the replies, from 1.
    pub place: i64,
}

/// Only what everybody sees, or will see, can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the comment is hidden or withdrawn")]
pub struct NotShown;

impl Comment {
    /// The most characters.
    pub const LONGEST: usize = 10_000;

    /// For so long an edit is a slip of the pen, unless somebody has answered or supported already.
    pub const SLIP: SignedDuration = SignedDuration::from_mins(15);

    /// Its page, without language.
    pub fn path(&self) -> String {
        format!("/comments/{}", self.id)
    }

    /// The comment with other words. Its earlier words are kept beside it, for everybody; readers are told
    /// on its face when it was edited late.
    pub fn edit(self, words: String, now: Timestamp) -> Result<Self, NotShown> {
        match self.standing {
            Standing::Shown | Standing::Held => {}
            Standing::Hidden | Standing::Withdrawn => return Err(NotShown),
        }
        let is_slip = now.duration_since(self.written_at) <= Self::SLIP
            && self.replies == 0
            && self.support == 0;
        let edited_at = if is_slip { self.edited_at } else { Some(now) };
        Ok(Self { words, edited_at, ..self })
    }

    /// Whether somebody can answer or support it.
    pub const fn is_shown(&self) -> bool {
        self.standing.is_shown()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    fn after(minutes: i64) -> Timestamp {
        examples::comment().written_at + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn a_slip_of_the_pen_is_mended_without_a_mark() {
        let mended = examples::comment().edit("Labots".to_owned(), after(15)).unwrap();

        assert_eq!((mended.words.as_str(), mended.edited_at), ("Labots", None));
    }

    #[test]
    fn a_late_edit_is_marked() {
        let mended = examples::comment().edit("Labots".to_owned(), after(16)).unwrap();

        assert_eq!(mended.edited_at, Some(after(16)));
    }

    #[test]
    fn what_somebody_answered_or_supported_is_marked_at_once() {
        for comment in [
            Comment { replies: 1, ..examples::comment() },
            Comment { support: 1, ..examples::comment() },
        ] {
            assert_eq!(comment.edit("x".to_owned(), after(1)).unwrap().edited_at, Some(after(1)));
        }
    }

    #[test]
    fn what_is_hidden_or_withdrawn_is_not_edited() {
        for standing in [Standing::Hidden, Standing::Withdrawn] {
            let comment = Comment { standing, ..examples::comment() };
            assert_eq!(comment.edit("x".to_owned(), after(1)), Err(NotShown));
        }
    }
}
