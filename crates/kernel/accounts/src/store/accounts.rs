//! Accounts.

use std::collections::BTreeMap;

use base::{Id, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};

use crate::{Account, Email, PasswordHash, Stage};

sql! {
    INSERT = "INSERT INTO accounts (id, stage, email, name, folded, password, language, since, version)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
              ON CONFLICT (email) DO NOTHING";
    UPDATE = "UPDATE accounts SET stage = $3, email = $4, name = $5, folded = $6, password = $7, language = $8,
                  since = $9, version = version + 1
              WHERE id = $1 AND version = $2";
    FIND = "SELECT * FROM accounts WHERE id = $1";
    FIND_BY_EMAIL = "SELECT * FROM accounts WHERE email = $1";
    NAMES = "SELECT id, name FROM accounts WHERE name IS NOT NULL AND $1 LIKE '%' || CAST(id AS TEXT) || '%'";
    ERASE_UNANSWERED = "DELETE FROM accounts
                        WHERE stage IN ('unconfirmed', 'invited') AND since < $1
                          AND NOT EXISTS (SELECT 1 FROM account_links l WHERE l.account = accounts.id)
                          AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.account = accounts.id)
                          AND NOT EXISTS (SELECT 1 FROM role_assignments r WHERE r.account = accounts.id)";
}

/// Whether something was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what came too late is not kept, and its author must be told"]
pub(crate) enum Kept {
    /// It was.
    Yes,
    /// Somebody else was faster; nothing was kept.
    LostRace,
}

impl Kept {
    pub(crate) const fn if_one(rows: u64) -> Self {
        if rows == 1 { Self::Yes } else { Self::LostRace }
    }
}

impl FromRow for Account {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let since = row.get("since")?;
        let email = |row: &Row<'_>| row.parse::<Email>("email");
        let stage = match row.get::<String>("stage")?.as_str() {
            "unconfirmed" => Stage::Unconfirmed { email: email(row)?, since },
            "invited" => Stage::Invited { email: email(row)?, since },
            "active" => Stage::Active {
                email: email(row)?,
                name: row.get("name")?,
                password: PasswordHash::from_phc(row.get::<String>("password")?),
                since,
            },
            "closed" => Stage::Closed { since },
            other => return Err(Error::corrupt(format!("an account at the stage `{other}`"))),
        };
        let (id, language) = (row.get("id")?, row.get("language")?);
        Ok(Self { id, language, stage, version: row.get("version")? })
    }
}

/// Keeps a new account, unless its address already has one.
pub(crate) async fn insert(tx: &mut Tx, account: &Account) -> Result<Kept> {
    let rows = tx
        .execute(
            &INSERT,
            params![
                account.id,
                account.stage.key(),
                account.email().map(Email::as_str),
                account.name(),
                account.folded(),
                account.password().map(PasswordHash::as_phc),
                account.language,
                account.stage.since(),
                account.version
            ],
        )
        .await?;
    Ok(Kept::if_one(rows))
}

/// The account that has the new one's address, or else the new one, kept.
pub(crate) async fn find_or_insert(tx: &mut Tx, new: Account) -> Result<Account> {
    let Some(email) = new.email().cloned() else { return Err(Error::Missing("an address")) };
    if let Some(known) = find_by_email(tx, &email).await? {
        return Ok(known);
    }
    match insert(tx, &new).await? {
        Kept::Yes => Ok(new),
        Kept::LostRace => {
            find_by_email(tx, &email).await?.ok_or(Error::Missing(FIND_BY_EMAIL.place))
        }
    }
}

/// Keeps a changed account, if nobody changed it since it was read.
pub(crate) async fn save(tx: &mut Tx, account: &Account) -> Result<Kept> {
    let rows = tx
        .execute(
            &UPDATE,
            params![
                account.id,
                account.version,
                account.stage.key(),
                account.email().map(Email::as_str),
                account.name(),
                account.folded(),
                account.password().map(PasswordHash::as_phc),
                account.language,
                account.stage.since()
            ],
        )
        .await?;
    Ok(Kept::if_one(rows))
}

/// The account with this identifier.
pub async fn find(tx: &mut Tx, id: Id<Account>) -> Result<Option<Account>> {
    tx.optional(&FIND, params![id]).await
}

/// The account with this address.
pub async fn find_by_email(tx: &mut Tx, email: &Email) -> Result<Option<Account>> {
    tx.optional(&FIND_BY_EMAIL, params![email.as_str()]).await
}

/// The names of these people, in one question; those who left or never came have none.
pub async fn names(
    tx: &mut Tx,
    ids: impl IntoIterator<Item = Id<Account>>,
) -> Result<BTreeMap<Id<Account>, String>> {
    let ids = ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(",");
    let named = tx.all::<Named>(&NAMES, params![ids]).await?;
    Ok(named.into_iter().map(|named| (named.id, named.name)).collect())
}

struct Named {
    id: Id<Account>,
    name: String,
}

impl FromRow for Named {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { id: row.get("id")?, name: row.get("name")? })
    }
}

/// Takes away addresses typed or invited before `before` to which no open link leads; says how many.
pub(crate) async fn erase_unanswered(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_UNANSWERED, params![before]).await
}
