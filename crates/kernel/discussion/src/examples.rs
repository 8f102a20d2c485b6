//! Example comments, for tests. They are made up.

use base::{Entropy, Id, Language, Timestamp};
use moderation::Standing;

use crate::Comment;

/// A comment of somebody without a role.
///
/// # Panics
/// Never: its moment is well formed.
pub fn comment() -> Comment {
    let written_at: Timestamp = "2024-04-30T11:00:00Z".parse().expect("the moment is well formed");
    let id = |seed| Id::new(written_at, &Entropy::seeded(seed));
    Comment {
        id: id(1),
        subject: Id::new(written_at, &Entropy::seeded(2)),
        reply: None,
        author: Id::new(written_at, &Entropy::seeded(3)),
        is_named: true,
        institution: None,
        language: Language::Lv,
        words: "Labs pasākums.".to_owned(),
        has_live_links: false,
        quote: None,
        standing: Standing::Shown,
        support: 0,
        replies: 0,
        written_at,
        edited_at: None,
        version: 1,
    }
}
