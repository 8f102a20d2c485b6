//! The outbox: queueing, and what the operator sees.

use base::{Id, Timestamp};
use db::{FromRow, Row, Tx, params, sql};
use url::Url;

use crate::{Address, Letter};

/// A letter in the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Posted {
    /// Its identifier.
    pub id: Id<Letter>,
    /// What is written; `None` once it is erased.
    pub letter: Option<Letter>,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was handed to a mail server.
    pub tries: u32,
    /// Where it is.
    pub stage: Stage,
}

/// Where a letter is, with what is known there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// In the outbox.
    Waiting {
        /// It leaves not before.
        due: Timestamp,
        /// Why the last try failed. May hold personal data.
        last_failure: Option<String>,
    },
    /// On its way to the mail server.
    Sending,
    /// The mail server has it, or the mailbox of the demonstration.
    Accepted {
        /// Since when.
        at: Timestamp,
    },
    /// It will not be sent.
    GivenUp {
        /// Since when.
        at: Timestamp,
        /// Why; `None` once it is erased. May hold personal data.
        cause: Option<String>,
    },
}

/// How many letters are where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// In the outbox or on their way.
    pub waiting: u64,
    /// Accepted.
    pub accepted: u64,
    /// Given up.
    pub given_up: u64,
    /// Since when the first waiting one is due. Long in the past: nobody delivers.
    pub due_since: Option<Timestamp>,
}

sql! {
    QUEUE = "
        INSERT INTO letters (id, once_key, language, to_address, to_name, subject, text, html, unsubscribe,
            queued_at, send_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
        ON CONFLICT (once_key) DO NOTHING";
    LIST = "
        SELECT * FROM letters WHERE (CAST($1 AS TEXT) IS NULL OR lower(to_address) = $1) AND id < $2
        ORDER BY id DESC LIMIT $3";
    FIND = "SELECT * FROM letters WHERE id = $1";
    COUNTS = "
        SELECT count(CASE WHEN state IN ('waiting', 'sending') THEN 1 END) AS waiting,
            count(CASE WHEN state = 'accepted' THEN 1 END) AS accepted,
            count(CASE WHEN state = 'given-up' THEN 1 END) AS given_up,
            min(CASE WHEN state = 'waiting' AND send_at <= $1 THEN send_at END) AS due_since
        FROM letters";
    SEND_AGAIN = "
        UPDATE letters SET given_up_at = NULL, tries = 0, queued_at = $2, send_at = $2
        WHERE id = $1 AND state = 'given-up' AND erased_at IS NULL";
}

/// Puts a letter in the outbox. It leaves after the caller's transaction is committed, and never otherwise.
///
/// `false` when a letter with its key was queued before, perhaps long ago.
pub async fn queue(
    tx: &mut Tx,
    now: Timestamp,
    id: Id<Letter>,
    letter: &Letter,
) -> db::Result<bool> {
    let Letter { to, to_name, language, subject, text, html, unsubscribe, once } = letter;
    let unsubscribe = unsubscribe.as_ref().map(Url::as_str);
    let params = params![id, once, *language, to, to_name, subject, text, html, unsubscribe, now];
    Ok(tx.execute(&QUEUE, params).await? > 0)
}

/// Up to `most` letters, to one address or to all, the newest first; the next page begins before the last
/// one.
pub async fn list_mailbox(
    tx: &mut Tx,
    to: Option<&Address>,
    before: Option<Id<Letter>>,
    most: u32,
) -> db::Result<Vec<Posted>> {
    let before = before.unwrap_or(Id::from_uuid(uuid::Uuid::max()));
    tx.all(&LIST, params![to.map(Address::folded), before, most]).await
}

/// One letter.
pub async fn find(tx: &mut Tx, id: Id<Letter>) -> db::Result<Option<Posted>> {
    tx.optional(&FIND, params![id]).await
}

/// How many letters are where, of those that are still known.
pub async fn counts(tx: &mut Tx, now: Timestamp) -> db::Result<Counts> {
    tx.one(&COUNTS, params![now]).await
}

/// Lets a given-up letter start afresh; `false` when it is not given up or erased by now.
pub async fn send_again(tx: &mut Tx, now: Timestamp, id: Id<Letter>) -> db::Result<bool> {
    Ok(tx.execute(&SEND_AGAIN, params![id, now]).await? > 0)
}

impl FromRow for Counts {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Ok(Self {
            waiting: row.get("waiting")?,
            accepted: row.get("accepted")?,
            given_up: row.get("given_up")?,
            due_since: row.get("due_since")?,
        })
    }
}

impl FromRow for Posted {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            letter: letter(row)?,
            queued_at: row.get("queued_at")?,
            tries: row.get("tries")?,
            stage: stage(row)?,
        })
    }
}

fn letter(row: &Row<'_>) -> db::Result<Option<Letter>> {
    let Some(to) = row.get("to_address")? else { return Ok(None) };
    Ok(Some(Letter {
        to,
        to_name: row.get("to_name")?,
        language: row.get("language")?,
        subject: row.get("subject")?,
        text: row.get("text")?,
        html: row.get("html")?,
        unsubscribe: row.parse_optional("unsubscribe")?,
        once: row.get("once_key")?,
    }))
}

fn stage(row: &Row<'_>) -> db::Result<Stage> {
    let word: String = row.get("state")?;
    Ok(match word.as_str() {
        "waiting" => Stage::Waiting { due: row.get("send_at")?, last_failure: row.get("cause")? },
        "sending" => Stage::Sending,
        "accepted" => Stage::Accepted { at: row.get("accepted_at")? },
        "given-up" => Stage::GivenUp { at: row.get("given_up_at")?, cause: row.get("cause")? },
        other => return Err(db::Error::corrupt(format!("the state of a letter is {other:?}"))),
    })
}
