//! Comments as pages show them, by place and never by counting off: a page of ten thousand costs as one of
//! twenty.

use accounts::Account;
use base::{Id, Text};
use db::{FromRow, Result, Row, Tx, params, sql};
use subjects::Subject;
use uuid::Uuid;

use crate::Comment;

/// A comment with the words that a page needs. `$2` is who reads: only authors see what is held.
macro_rules! listed {
    ($where:literal) => {
        concat!(
            "SELECT c.*, a.name AS author_name, i.name AS institution_name, i.slug AS institution_slug,
                    (s.account IS NOT NULL) AS is_supported
             FROM comments c JOIN accounts a ON a.id = c.author
                  LEFT JOIN institutions i ON i.id = c.institution
                  LEFT JOIN comment_support s ON s.comment = c.id AND s.account = $2
             WHERE (c.standing <> 'held' OR c.author = $2) AND ",
            $where
        )
    };
}

sql! {
    ONE = listed!("c.id = $1");
    NEWEST = listed!("c.subject = $1 AND c.level = 0 AND c.id < $3 ORDER BY c.id DESC LIMIT $4");
    OLDEST = listed!("c.subject = $1 AND c.level = 0 AND c.id > $3 ORDER BY c.id LIMIT $4");
    // The first replies of all threads between two identifiers, each thread's own by their places.
    REPLIES_BETWEEN = "SELECT c.*, a.name AS author_name, i.name AS institution_name, i.slug AS institution_slug,
                              (s.account IS NOT NULL) AS is_supported
                       FROM comments t JOIN comments c ON c.thread = t.id AND c.place <= $5
                            JOIN accounts a ON a.id = c.author
                            LEFT JOIN institutions i ON i.id = c.institution
                            LEFT JOIN comment_support s ON s.comment = c.id AND s.account = $2
                       WHERE t.subject = $1 AND t.level = 0 AND t.id >= $3 AND t.id <= $4
                         AND (c.standing <> 'held' OR c.author = $2)
                       ORDER BY t.id, c.place";
    REPLIES = listed!("c.thread = $1 AND c.place > $3 ORDER BY c.place LIMIT $4");
    SHOWN = "SELECT c.*, CAST(NULL AS TEXT) AS author_name, i.name AS institution_name, i.slug AS institution_slug,
                    FALSE AS is_supported
             FROM comments c LEFT JOIN institutions i ON i.id = c.institution
             WHERE c.subject = $1 AND c.standing = 'shown' AND c.level = $2 AND c.id < $3
             ORDER BY c.id DESC LIMIT $4";
}

/// A comment with the words that a page needs.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub(crate) comment: Comment,
    /// The author's name; `None` for those who left.
    pub(crate) author_name: Option<String>,
    pub(crate) institution_name: Option<Text>,
    pub(crate) institution_slug: Option<String>,
    /// Whether the reader supports it.
    pub(crate) is_supported: bool,
}

/// In which order threads are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    #[default]
    Newest,
    Oldest,
}

impl Order {
    pub(crate) const ALL: [Self; 2] = [Self::Newest, Self::Oldest];

    /// The word in the address and in messages (`discussion-order-<key>`).
    // tidy: messages discussion-order-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            comment: Comment::from_row(row)?,
            author_name: row.get("author_name")?,
            institution_name: row.get("institution_name")?,
            institution_slug: row.get("institution_slug")?,
            is_supported: row.get("is_supported")?,
        })
    }
}

/// One comment, for whoever reads.
pub(crate) async fn one(
    tx: &mut Tx,
    id: Id<Comment>,
    reader: Option<Id<Account>>,
) -> Result<Option<Listed>> {
    tx.optional(&ONE, params![id, reader]).await
}

/// The comments of a subject that stand after another one in this order, without replies.
pub(crate) async fn threads(
    tx: &mut Tx,
    subject: Id<Subject>,
    reader: Option<Id<Account>>,
    (order, after): (Order, Option<Id<Comment>>),
    limit: i64,
) -> Result<Vec<Listed>> {
    let (text, beginning) = match order {
        Order::Newest => (&NEWEST, Uuid::max()),
        Order::Oldest => (&OLDEST, Uuid::nil()),
    };
    let after = after.map_or(beginning, Id::uuid);
    tx.all(text, params![subject, reader, after, limit]).await
}

/// The first `most` replies of each of the threads between two of a subject.
pub(crate) async fn replies_between(
    tx: &mut Tx,
    subject: Id<Subject>,
    reader: Option<Id<Account>>,
    (from, to): (Id<Comment>, Id<Comment>),
    most: i64,
) -> Result<Vec<Listed>> {
    tx.all(&REPLIES_BETWEEN, params![subject, reader, from, to, most]).await
}

/// The replies of a comment after a place.
pub(crate) async fn replies(
    tx: &mut Tx,
    thread: Id<Comment>,
    reader: Option<Id<Account>>,
    after: i64,
    limit: i64,
) -> Result<Vec<Listed>> {
    tx.all(&REPLIES, params![thread, reader, after, limit]).await
}

/// What everybody sees of one level, the newest first, before a comment: for files.
pub(crate) async fn shown(
    tx: &mut Tx,
    subject: Id<Subject>,
    is_reply: bool,
    before: Option<Id<Comment>>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let before = before.map_or(Uuid::max(), Id::uuid);
    tx.all(&SHOWN, params![subject, i64::from(is_reply), before, limit]).await
}
