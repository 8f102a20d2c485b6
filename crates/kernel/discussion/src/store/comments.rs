//! Comments and their earlier words.

use accounts::Account;
use base::{Id, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};
use moderation::Standing;
use subjects::Subject;

use crate::{Anchor, Comment, Reply};

sql! {
    // The comment that is answered counts, so that replies at once have different places.
    TAKE_A_PLACE = "UPDATE comments SET replies = replies + 1
                    WHERE id = $1 AND level = 0 AND standing = 'shown' RETURNING replies";
    ADD = "INSERT INTO comments (id, subject, thread, level, thread_level, place, author, is_named, institution,
               language, words, has_live_links, quote, quote_before, quote_after, standing, written_at, version)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)";
    FIND = "SELECT * FROM comments WHERE id = $1";
    KEEP_BEFORE = "INSERT INTO comment_versions (comment, version, words, replaced_at)
                   SELECT id, version, words, $3 FROM comments WHERE id = $1 AND version = $2";
    EDIT = "UPDATE comments SET words = $3, edited_at = $4, has_live_links = $5, standing = $6, version = version + 1
            WHERE id = $1 AND version = $2 AND standing IN ('shown', 'held')";
    WITHDRAW = "UPDATE comments SET standing = 'withdrawn', withdrawn_at = $2, version = version + 1
                WHERE id = $1 AND standing IN ('shown', 'held')";
    STAND = "UPDATE comments SET standing = $2, version = version + 1
             WHERE id = $1 AND standing <> 'withdrawn' AND standing <> $2";
    VERSIONS = "SELECT words, replaced_at FROM comment_versions WHERE comment = $1 ORDER BY version DESC";
    BEGIN_COUNT = "INSERT INTO discussions (subject, comments) VALUES ($1, 0) ON CONFLICT (subject) DO NOTHING";
    COUNT_BY = "UPDATE discussions SET comments = comments + $2 WHERE subject = $1";
    COUNTED = "SELECT comments FROM discussions WHERE subject = $1";
    ERASE_WITHDRAWN = "UPDATE comments SET words = '', quote = NULL, quote_before = NULL, quote_after = NULL
                       WHERE withdrawn_at < $1 AND words <> ''";
    ERASE_VERSIONS = "DELETE FROM comment_versions
                      WHERE comment IN (SELECT id FROM comments WHERE withdrawn_at IS NOT NULL AND words = '')";
    OF_AUTHOR = "SELECT * FROM comments WHERE author = $1 ORDER BY id";
    UNNAME = "UPDATE comments SET is_named = FALSE WHERE author = $1";
}

/// What a comment said before an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) words: String,
    pub(crate) replaced_at: Timestamp,
}

impl FromRow for Comment {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            subject: row.get("subject")?,
            reply: reply(row)?,
            author: row.get("author")?,
            is_named: row.get("is_named")?,
            institution: row.get("institution")?,
            language: row.get("language")?,
            words: row.get("words")?,
            has_live_links: row.get("has_live_links")?,
            quote: quote(row)?,
            standing: row.parse("standing")?,
            support: row.get("support")?,
            replies: row.get("replies")?,
            written_at: row.get("written_at")?,
            edited_at: row.get("edited_at")?,
            version: row.get("version")?,
        })
    }
}

fn reply(row: &Row<'_>) -> Result<Option<Reply>> {
    let Some(thread) = row.get("thread")? else { return Ok(None) };
    Ok(Some(Reply { thread, place: row.get("place")? }))
}

fn quote(row: &Row<'_>) -> Result<Option<Anchor>> {
    let Some(quote) = row.get("quote")? else { return Ok(None) };
    let (before, after) = (row.get("quote_before")?, row.get("quote_after")?);
    Ok(Some(Anchor { quote, before, after }))
}

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { words: row.get("words")?, replaced_at: row.get("replaced_at")? })
    }
}

/// The next place among the replies of a comment; `None` where nobody can answer it.
pub(crate) async fn take_a_place(tx: &mut Tx, thread: Id<Comment>) -> Result<Option<i64>> {
    tx.optional_value(&TAKE_A_PLACE, params![thread]).await
}

/// Keeps a new comment, and counts it where everybody sees it.
pub(crate) async fn add(tx: &mut Tx, comment: &Comment) -> Result<()> {
    let level = i64::from(comment.reply.is_some());
    let thread = comment.reply.map(|reply| reply.thread);
    let thread_level = comment.reply.map(|_| 0_i64);
    let place = comment.reply.map_or(0, |reply| reply.place);
    let quote = comment.quote.as_ref();
    tx.execute(
        &ADD,
        params![
            comment.id,
            comment.subject,
            thread,
            level,
            thread_level,
            place,
            comment.author,
            comment.is_named,
            comment.institution,
            comment.language,
            comment.words,
            comment.has_live_links,
            quote.map(|anchor| &anchor.quote),
            quote.map(|anchor| &anchor.before),
            quote.map(|anchor| &anchor.after),
            comment.standing.key(),
            comment.written_at
        ],
    )
    .await?;
    if comment.is_shown() { count_by(tx, comment.subject, 1).await } else { Ok(()) }
}

/// The comment with this identifier, whoever may see it.
pub(crate) async fn find(tx: &mut Tx, id: Id<Comment>) -> Result<Option<Comment>> {
    tx.optional(&FIND, params![id]).await
}

/// Keeps other words, and what was said before beside them; `false` where somebody was faster.
pub(crate) async fn edit(tx: &mut Tx, edited: &Comment, now: Timestamp) -> Result<bool> {
    let before = find(tx, edited.id).await?;
    if tx.execute(&KEEP_BEFORE, params![edited.id, edited.version, now]).await? == 0 {
        return Ok(false);
    }
    let Comment { id, version, words, edited_at, has_live_links, standing, .. } = edited;
    let standing_key = standing.key();
    let values = params![id, version, words, edited_at, has_live_links, standing_key];
    if tx.execute(&EDIT, values).await? == 0 {
        return Ok(false);
    }
    let was_shown = before.is_some_and(|before| before.is_shown());
    recount(tx, edited.subject, was_shown, standing.is_shown()).await?;
    Ok(true)
}

/// Keeps that the author took the comment back; `false` where there was nothing to take back.
pub(crate) async fn withdraw(tx: &mut Tx, comment: &Comment, now: Timestamp) -> Result<bool> {
    if tx.execute(&WITHDRAW, params![comment.id, now]).await? == 0 {
        return Ok(false);
    }
    recount(tx, comment.subject, comment.is_shown(), false).await?;
    Ok(true)
}

/// Shows or hides a comment, as moderation says.
pub(crate) async fn stand(tx: &mut Tx, id: Id<Comment>, standing: Standing) -> Result<()> {
    let Some(before) = find(tx, id).await? else { return Err(Error::Missing(FIND.place)) };
    if tx.execute(&STAND, params![id, standing.key()]).await? == 0 {
        return Ok(());
    }
    recount(tx, before.subject, before.is_shown(), standing.is_shown()).await
}

async fn recount(tx: &mut Tx, subject: Id<Subject>, was_shown: bool, is_shown: bool) -> Result<()> {
    match (was_shown, is_shown) {
        (false, true) => count_by(tx, subject, 1).await,
        (true, false) => count_by(tx, subject, -1).await,
        (true, true) | (false, false) => Ok(()),
    }
}

async fn count_by(tx: &mut Tx, subject: Id<Subject>, by: i64) -> Result<()> {
    tx.execute(&BEGIN_COUNT, params![subject]).await?;
    tx.execute(&COUNT_BY, params![subject, by]).await?;
    Ok(())
}

/// How many comments of a subject everybody sees.
pub(crate) async fn counted(tx: &mut Tx, subject: Id<Subject>) -> Result<u64> {
    Ok(tx.optional_value(&COUNTED, params![subject]).await?.unwrap_or_default())
}

/// What a comment said before, the latest first.
pub(crate) async fn versions(tx: &mut Tx, id: Id<Comment>) -> Result<Vec<Version>> {
    tx.all(&VERSIONS, params![id]).await
}

/// Erases the words of what was withdrawn before `before`; says how many.
pub(crate) async fn erase_withdrawn(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let erased = tx.execute(&ERASE_WITHDRAWN, params![before]).await?;
    tx.execute(&ERASE_VERSIONS, params![]).await?;
    Ok(erased)
}

/// Everything that somebody wrote, for the person.
pub(crate) async fn of_author(tx: &mut Tx, author: Id<Account>) -> Result<Vec<Comment>> {
    tx.all(&OF_AUTHOR, params![author]).await
}

/// Shows nobody's name beside what somebody wrote.
pub(crate) async fn unname(tx: &mut Tx, author: Id<Account>) -> Result<()> {
    tx.execute(&UNNAME, params![author]).await?;
    Ok(())
}
