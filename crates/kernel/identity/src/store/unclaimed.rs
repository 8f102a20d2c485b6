//! What eIDs said and nobody has claimed yet.

use accounts::Digest;
use base::Timestamp;
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::PersonKey;
use crate::unclaimed::Unclaimed;

sql! {
    KEEP = "INSERT INTO unclaimed (browser, source, level, person, name, born_on, territory, verified_at,
                valid_until, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    FIND = "SELECT * FROM unclaimed WHERE browser = $1 AND expires_at > $2";
    TAKE = "DELETE FROM unclaimed WHERE browser = $1 AND expires_at > $2 RETURNING *";
    ERASE_EXPIRED = "DELETE FROM unclaimed WHERE expires_at <= $1";
}

impl FromRow for Unclaimed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            source: row.get("source")?,
            level: row.parse("level")?,
            person: PersonKey(row.get("person")?),
            name: row.get("name")?,
            born_on: row.get("born_on")?,
            territory: row.get("territory")?,
            verified_at: row.get("verified_at")?,
            valid_until: row.get("valid_until")?,
        })
    }
}

/// Keeps what an eID said, for the browser with this token.
pub(crate) async fn keep(tx: &mut Tx, browser: Digest, said: &Unclaimed) -> Result<()> {
    let Unclaimed { source, level, person, name, born_on, territory, verified_at, valid_until } =
        said;
    let expires_at = *verified_at + Unclaimed::WAITS;
    let level = level.key();
    let kept = params![
        browser,
        source,
        level,
        person.0,
        name,
        *born_on,
        territory,
        *verified_at,
        *valid_until,
        expires_at
    ];
    tx.execute(&KEEP, kept).await?;
    Ok(())
}

/// What waits in a browser.
pub(crate) async fn find(
    tx: &mut Tx,
    browser: Digest,
    now: Timestamp,
) -> Result<Option<Unclaimed>> {
    tx.optional(&FIND, params![browser, now]).await
}

/// Takes what waits in a browser: of two who take it at once, one gets it.
pub(crate) async fn take(
    tx: &mut Tx,
    browser: Digest,
    now: Timestamp,
) -> Result<Option<Unclaimed>> {
    tx.optional(&TAKE, params![browser, now]).await
}

/// Takes away what nobody claimed in time; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now]).await
}
