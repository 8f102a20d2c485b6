//! Verifications.

use accounts::{Account, Digest};
use base::{Day, Id, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};

use super::Kept;
use crate::verification::{Age, Holder, Method, Proves};
use crate::{PersonKey, Verification};

sql! {
    // A newer one of the same kind takes the place of the older.
    KEEP = "INSERT INTO verifications (id, account, browser, level, method, source, verified_at, expires_at,
                person, born_on, age, territory)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (account, method, source) DO UPDATE SET id = $1, level = $4, verified_at = $7,
                expires_at = $8, person = $9, born_on = $10, age = $11, territory = $12";
    OF = "SELECT * FROM verifications
          WHERE (account = $1 OR browser = $2) AND expires_at > $3 ORDER BY verified_at DESC, id";
    REMOVE = "DELETE FROM verifications WHERE id = $1 AND account = $2";
    MOVE = "UPDATE verifications SET account = $2
            WHERE account = $1 AND NOT EXISTS (SELECT 1 FROM verifications v
                WHERE v.account = $2 AND v.method = verifications.method AND v.source = verifications.source)";
    TAKE_ALONG = "UPDATE verifications SET browser = $2 WHERE browser = $1";
    ERASE_OF = "DELETE FROM verifications WHERE account = $1";
    ERASE_EXPIRED = "DELETE FROM verifications WHERE expires_at <= $1";
}

impl FromRow for Verification {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let holder = match (row.get("account")?, row.get("browser")?) {
            (Some(account), None) => Holder::Account(account),
            (None, Some(browser)) => Holder::Browser(browser),
            (Some(_), Some(_)) | (None, None) => {
                return Err(Error::corrupt("a verification of nobody or of two".to_owned()));
            }
        };
        let source = row.get("source")?;
        let method = match row.get::<String>("method")?.as_str() {
            "code" => Method::Code(source),
            "eid" => Method::Eid(source),
            other => return Err(Error::corrupt(format!("a verification by `{other}`"))),
        };
        Ok(Self {
            id: row.get("id")?,
            holder,
            level: row.parse("level")?,
            method,
            verified_at: row.get("verified_at")?,
            expires_at: row.get("expires_at")?,
            proves: Proves {
                person: row.get::<Option<[u8; 32]>>("person")?.map(PersonKey),
                age: age(row)?,
                territory: row.get("territory")?,
            },
        })
    }
}

fn age(row: &Row<'_>) -> Result<Option<Age>> {
    let born_on: Option<Day> = row.get("born_on")?;
    let known: Option<u32> = row.get("age")?;
    let known = known.and_then(|years| u8::try_from(years).ok());
    Ok(born_on.map(Age::BornOn).or(known.map(Age::AtLeast)))
}

/// Keeps a verification, in place of an earlier one of the same account by the same gateway or sheet.
pub(crate) async fn keep(tx: &mut Tx, verification: &Verification) -> Result<()> {
    let Verification { id, holder, level, method, verified_at, expires_at, proves } = verification;
    let (account, browser) = match holder {
        Holder::Account(account) => (Some(*account), None),
        Holder::Browser(browser) => (None, Some(*browser)),
    };
    let (born_on, age) = match proves.age {
        Some(Age::BornOn(day)) => (Some(day), None),
        Some(Age::AtLeast(years)) => (None, Some(u32::from(years))),
        None => (None, None),
    };
    let person = proves.person.map(|person| person.0);
    let (level, kind, source) = (level.key(), method.key(), method.source());
    let kept = params![
        *id,
        account,
        browser,
        level,
        kind,
        source,
        *verified_at,
        *expires_at,
        person,
        born_on,
        age,
        proves.territory
    ];
    tx.execute(&KEEP, kept).await?;
    Ok(())
}

/// What is known of an account or in a browser and still counts, the newest first.
pub(crate) async fn of(
    tx: &mut Tx,
    account: Option<Id<Account>>,
    browser: Option<Digest>,
    now: Timestamp,
) -> Result<Vec<Verification>> {
    tx.all(&OF, params![account, browser, now]).await
}

/// Takes one away at the person's wish.
pub(crate) async fn remove(
    tx: &mut Tx,
    id: Id<Verification>,
    account: Id<Account>,
) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&REMOVE, params![id, account]).await?))
}

/// Gives those of one account to another of the same person, where it has none of the same kind.
pub(crate) async fn hand_over(tx: &mut Tx, from: Id<Account>, to: Id<Account>) -> Result<()> {
    tx.execute(&MOVE, params![from, to]).await?;
    Ok(())
}

/// Keeps what is known in a browser under its new token.
pub(crate) async fn take_along(tx: &mut Tx, from: Digest, to: Digest) -> Result<()> {
    tx.execute(&TAKE_ALONG, params![from, to]).await?;
    Ok(())
}

/// Takes those of an account away.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Takes away what counts no longer; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now]).await
}
