//! Sessions, and who asks.

use base::{Id, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};

use super::accounts::Kept;
use crate::token::Digest;
use crate::{Account, Held, Person, Session, Steps};

sql! {
    BEGIN = "INSERT INTO sessions (id, account, digest, browser, steps, began_at, seen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)";
    WHO = "SELECT s.id AS session, s.steps, s.seen_at, a.id AS account, a.name, a.email, a.language, r.role, r.institution
           FROM sessions s
           JOIN accounts a ON a.id = s.account AND a.stage = 'active'
           LEFT JOIN role_assignments r
               ON r.account = a.id AND r.from_at <= $2 AND (r.until_at IS NULL OR r.until_at > $2)
           WHERE s.digest = $1 AND s.seen_at > $3 AND s.began_at > $4
           ORDER BY r.from_at, r.id";
    SEEN = "UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2";
    OF_ACCOUNT = "SELECT * FROM sessions WHERE account = $1 AND seen_at > $2 AND began_at > $3
                  ORDER BY seen_at DESC, id";
    END = "DELETE FROM sessions WHERE id = $1 AND account = $2";
    END_BY_TOKEN = "DELETE FROM sessions WHERE digest = $1";
    END_OTHERS = "DELETE FROM sessions WHERE account = $1 AND id <> $2";
    END_ALL = "DELETE FROM sessions WHERE account = $1";
    ERASE_EXPIRED = "DELETE FROM sessions WHERE seen_at <= $1 OR began_at <= $2";
}

impl FromRow for Session {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            digest: row.get("digest")?,
            browser: row.get("browser")?,
            steps: steps(row)?,
            began_at: row.get("began_at")?,
            seen_at: row.get("seen_at")?,
        })
    }
}

fn steps(row: &Row<'_>) -> Result<Steps> {
    let number: i64 = row.get("steps")?;
    Steps::from_number(number).ok_or_else(|| Error::corrupt(format!("a session of {number} steps")))
}

/// Who asks, and when the browser was last seen.
pub(crate) struct Seen {
    pub(crate) person: Person,
    pub(crate) seen_at: Timestamp,
}

/// A person with one of their roles, if they hold any.
struct WithOneRole {
    seen: Seen,
    role: Option<Held>,
}

impl FromRow for WithOneRole {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let holds_role = row.get::<Option<String>>("role")?.is_some();
        let person = Person {
            account: row.get("account")?,
            session: row.get("session")?,
            name: row.get("name")?,
            email: row.parse("email")?,
            language: row.get("language")?,
            steps: steps(row)?,
            roles: Vec::new(),
            withheld: Vec::new(),
        };
        let role = holds_role.then(|| Held::from_row(row)).transpose()?;
        Ok(Self { seen: Seen { person, seen_at: row.get("seen_at")? }, role })
    }
}

/// Keeps a new session.
pub(crate) async fn begin(tx: &mut Tx, session: &Session) -> Result<()> {
    let Session { id, account, digest, browser, steps, began_at, seen_at } = session;
    let steps = steps.number();
    let begun = params![*id, *account, *digest, browser, steps, *began_at, *seen_at];
    tx.execute(&BEGIN, begun).await?;
    Ok(())
}

/// The person with this token and all their roles, in one question.
pub(crate) async fn who(tx: &mut Tx, digest: Digest, now: Timestamp) -> Result<Option<Seen>> {
    let (idle, longest) = (now - Session::IDLE, now - Session::LONGEST);
    let rows = tx.all::<WithOneRole>(&WHO, params![digest, now, idle, longest]).await?;
    let mut rows = rows.into_iter();
    let Some(first) = rows.next() else { return Ok(None) };
    let roles = first.role.into_iter().chain(rows.filter_map(|row| row.role)).collect();
    let Seen { person, seen_at } = first.seen;
    Ok(Some(Seen { person: Person { roles, ..person }, seen_at }))
}

/// Notes that the browser came.
pub(crate) async fn seen(tx: &mut Tx, id: Id<Session>, now: Timestamp) -> Result<()> {
    tx.execute(&SEEN, params![id, now]).await?;
    Ok(())
}

/// The browsers in which somebody is signed in, the latest first.
pub(crate) async fn of_account(
    tx: &mut Tx,
    account: Id<Account>,
    now: Timestamp,
) -> Result<Vec<Session>> {
    tx.all(&OF_ACCOUNT, params![account, now - Session::IDLE, now - Session::LONGEST]).await
}

/// Ends one session of somebody.
pub(crate) async fn end(tx: &mut Tx, id: Id<Session>, account: Id<Account>) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&END, params![id, account]).await?))
}

/// Ends the session that a browser had before it signed in anew.
pub(crate) async fn end_by_token(tx: &mut Tx, digest: Digest) -> Result<()> {
    tx.execute(&END_BY_TOKEN, params![digest]).await?;
    Ok(())
}

/// Ends all sessions of somebody but this one.
pub(crate) async fn end_others(tx: &mut Tx, account: Id<Account>, but: Id<Session>) -> Result<()> {
    tx.execute(&END_OTHERS, params![account, but]).await?;
    Ok(())
}

/// Ends all sessions of somebody.
pub(crate) async fn end_all(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&END_ALL, params![account]).await?;
    Ok(())
}

/// Takes away sessions that have run out; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now - Session::IDLE, now - Session::LONGEST]).await
}
