//! Codes that staff issued.

use accounts::Digest;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;

use super::Kept;
use crate::sheet::Sheet;

sql! {
    ISSUE = "INSERT INTO code_sheets (id, kind, institution, purpose, age, territory, count, issued_by, issued_at,
                 expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ADD = "INSERT INTO codes (digest, sheet) VALUES ($1, $2)";
    FIND = "SELECT s.*, (SELECT count(*) FROM codes c WHERE c.sheet = s.id AND c.used_at IS NOT NULL) AS used
            FROM code_sheets s WHERE s.id = $1";
    OF_INSTITUTIONS = "SELECT s.*,
                           (SELECT count(*) FROM codes c WHERE c.sheet = s.id AND c.used_at IS NOT NULL) AS used
                       FROM code_sheets s WHERE $1 LIKE '%' || CAST(s.institution AS TEXT) || '%'
                       ORDER BY s.issued_at DESC, s.id LIMIT 200";
    USE_UP = "UPDATE codes SET used_at = $2 WHERE digest = $1 AND used_at IS NULL
                  AND EXISTS (SELECT 1 FROM code_sheets s
                              WHERE s.id = codes.sheet AND s.ended_at IS NULL AND s.expires_at > $2)
              RETURNING sheet";
    END = "UPDATE code_sheets SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    ERASE_CODES = "DELETE FROM codes WHERE sheet IN (SELECT id FROM code_sheets WHERE expires_at < $1)";
    ERASE_SHEETS = "DELETE FROM code_sheets WHERE expires_at < $1";
}

/// A sheet, and how many of its codes were used.
pub(crate) struct Counted {
    pub(crate) sheet: Sheet,
    pub(crate) used: u32,
}

impl FromRow for Counted {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let age: Option<u32> = row.get("age")?;
        let sheet = Sheet {
            id: row.get("id")?,
            kind: row.parse("kind")?,
            institution: row.get("institution")?,
            purpose: row.get("purpose")?,
            age: age.and_then(|years| u8::try_from(years).ok()),
            territory: row.get("territory")?,
            count: row.get("count")?,
            issued_by: row.get("issued_by")?,
            issued_at: row.get("issued_at")?,
            expires_at: row.get("expires_at")?,
            ended_at: row.get("ended_at")?,
        };
        Ok(Self { sheet, used: row.get("used")? })
    }
}

/// Keeps a new sheet and the digests of its codes.
pub(crate) async fn issue(tx: &mut Tx, sheet: &Sheet, digests: &[Digest]) -> Result<()> {
    let kind = sheet.kind.key();
    let age = sheet.age.map(u32::from);
    let issued = params![
        sheet.id,
        kind,
        sheet.institution,
        sheet.purpose,
        age,
        sheet.territory,
        sheet.count,
        sheet.issued_by,
        sheet.issued_at,
        sheet.expires_at
    ];
    tx.execute(&ISSUE, issued).await?;
    for digest in digests {
        tx.execute(&ADD, params![*digest, sheet.id]).await?;
    }
    Ok(())
}

/// The sheet with this identifier.
pub(crate) async fn find(tx: &mut Tx, id: Id<Sheet>) -> Result<Option<Counted>> {
    tx.optional(&FIND, params![id]).await
}

/// The newest sheets of these institutions.
pub(crate) async fn of_institutions(
    tx: &mut Tx,
    institutions: impl IntoIterator<Item = Id<Institution>>,
) -> Result<Vec<Counted>> {
    let ids = institutions.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(",");
    tx.all(&OF_INSTITUTIONS, params![ids]).await
}

/// Uses a code up while its sheet is open: of two who type it at once, one gets the sheet.
pub(crate) async fn use_up(
    tx: &mut Tx,
    digest: Digest,
    now: Timestamp,
) -> Result<Option<Id<Sheet>>> {
    tx.optional_value(&USE_UP, params![digest, now]).await
}

/// Ends a sheet early.
pub(crate) async fn end(tx: &mut Tx, id: Id<Sheet>, now: Timestamp) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&END, params![id, now]).await?))
}

/// Takes away sheets that ran out before `before`, with their codes; says how many rows.
pub(crate) async fn erase_old(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let codes = tx.execute(&ERASE_CODES, params![before]).await?;
    Ok(codes + tx.execute(&ERASE_SHEETS, params![before]).await?)
}
