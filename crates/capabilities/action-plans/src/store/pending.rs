//! What waits: duties of a plan until it is published, files until their import is confirmed.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::Plan;
use crate::duties::Duty;

sql! {
    KEEP_DUTY = "INSERT INTO plan_pending_duties (plan, position, duty) VALUES ($1, $2, $3)";
    DUTIES = "SELECT duty FROM plan_pending_duties WHERE plan = $1 ORDER BY position";
    TAKE_DUTIES = "DELETE FROM plan_pending_duties WHERE plan = $1";
    KEEP_FILE = "INSERT INTO plan_imports (id, account, name, content, options, uploaded_at, expires_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)";
    FILE = "SELECT * FROM plan_imports WHERE id = $1 AND account = $2 AND expires_at > $3";
    ERASE_FILE = "DELETE FROM plan_imports WHERE id = $1";
    ERASE_EXPIRED = "DELETE FROM plan_imports WHERE expires_at <= $1";
}

/// A file that somebody sent for import and has not confirmed yet.
#[derive(Clone, Debug)]
pub(crate) struct SentFile {
    /// Its identifier, in the address of the preview.
    pub(crate) id: Id<Self>,
    /// Who sent it; nobody else sees it.
    pub(crate) account: Id<Account>,
    /// Its name on the sender's machine.
    pub(crate) name: String,
    /// The file as it came.
    pub(crate) content: Vec<u8>,
    /// What was said beside it, as JSON.
    pub(crate) options: String,
    /// When it came.
    pub(crate) uploaded_at: Timestamp,
    /// When it is forgotten.
    pub(crate) expires_at: Timestamp,
}

struct Kept(Duty);

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        row.json("duty").map(Self)
    }
}

impl FromRow for SentFile {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            name: row.get("name")?,
            content: row.get("content")?,
            options: row.get("options")?,
            uploaded_at: row.get("uploaded_at")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// Keeps duties of a draft until it is published.
pub(crate) async fn keep(tx: &mut Tx, plan: Id<Plan>, duties: &[Duty]) -> Result<()> {
    for (position, duty) in (1_i64..).zip(duties) {
        let duty = serde_json::to_string(duty).expect("a duty is JSON");
        tx.execute(&KEEP_DUTY, params![plan, position, duty]).await?;
    }
    Ok(())
}

/// The duties of a draft, in the order of its file.
pub(crate) async fn duties(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Duty>> {
    let duties = tx.all::<Kept>(&DUTIES, params![plan]).await?;
    Ok(duties.into_iter().map(|Kept(duty)| duty).collect())
}

/// The duties of a draft, which wait no longer.
pub(crate) async fn take(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Duty>> {
    let duties = duties(tx, plan).await?;
    tx.execute(&TAKE_DUTIES, params![plan]).await?;
    Ok(duties)
}

/// Keeps a file until its import is confirmed, and forgets those that nobody confirmed in time.
pub(crate) async fn keep_file(tx: &mut Tx, file: &SentFile) -> Result<()> {
    tx.execute(&ERASE_EXPIRED, params![file.uploaded_at]).await?;
    tx.execute(
        &KEEP_FILE,
        params![
            file.id,
            file.account,
            file.name,
            file.content,
            file.options,
            file.uploaded_at,
            file.expires_at
        ],
    )
    .await?;
    Ok(())
}

/// A file that `account` sent, if it still waits.
pub(crate) async fn file(
    tx: &mut Tx,
    id: Id<SentFile>,
    account: Id<Account>,
    now: Timestamp,
) -> Result<Option<SentFile>> {
    tx.optional(&FILE, params![id, account, now]).await
}

/// Forgets a file.
pub(crate) async fn erase_file(tx: &mut Tx, id: Id<SentFile>) -> Result<()> {
    tx.execute(&ERASE_FILE, params![id]).await?;
    Ok(())
}
