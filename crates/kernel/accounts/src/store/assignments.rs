//! Roles given and taken.

use base::{Id, Language, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;

use super::accounts::Kept;
use crate::{Account, Assignment, Email, Held, Role};

sql! {
    GIVE = "INSERT INTO role_assignments (id, account, role, institution, from_at, given_by)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING";
    TAKE = "UPDATE role_assignments SET until_at = $2, taken_by = $3 WHERE id = $1 AND until_at IS NULL";
    END_ALL = "UPDATE role_assignments SET until_at = $2, taken_by = $1 WHERE account = $1 AND until_at IS NULL";
    FIND = "SELECT * FROM role_assignments WHERE id = $1";
    OF_ACCOUNT = "SELECT * FROM role_assignments WHERE account = $1 ORDER BY from_at DESC, id DESC";
    // Writes nothing new: it makes those who take roles at the same moment wait for each other.
    QUEUE_FOR_OPERATORS = "UPDATE role_assignments SET from_at = from_at
                           WHERE role = 'operator' AND until_at IS NULL";
    OPERATOR_ROLES = "SELECT count(*) FROM role_assignments
                   WHERE account = $1 AND role = 'operator' AND until_at IS NULL";
    OPERATORS_BESIDES = "SELECT count(*) FROM role_assignments r JOIN accounts a ON a.id = r.account
                         WHERE r.role = 'operator' AND r.until_at IS NULL AND a.stage = 'active' AND r.account <> $1";
    HOLDERS = "SELECT DISTINCT a.id, a.name, a.email, a.language
               FROM role_assignments r JOIN accounts a ON a.id = r.account
               WHERE r.role = $1 AND r.institution = $2 AND r.until_at IS NULL AND a.stage = 'active'
               ORDER BY a.name, a.id";
}

/// Somebody to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Their account.
    pub account: Id<Account>,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Email,
    /// The language of their letters.
    pub language: Language,
}

/// Whether a role was taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a role that could not be taken is still held"]
pub(crate) enum Taken {
    /// It was.
    Yes,
    /// It was no longer held.
    NotHeld,
    /// Nobody would be left to run the site.
    LastOperator,
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { role: row.parse("role")?, institution: row.get("institution")? })
    }
}

impl FromRow for Assignment {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            held: Held::from_row(row)?,
            from: row.get("from_at")?,
            until: row.get("until_at")?,
            given_by: row.get("given_by")?,
            taken_by: row.get("taken_by")?,
        })
    }
}

impl FromRow for Recipient {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            account: row.get("id")?,
            name: row.get("name")?,
            email: row.parse("email")?,
            language: row.get("language")?,
        })
    }
}

/// Gives a role, unless the person already holds it.
pub(crate) async fn give(tx: &mut Tx, assignment: &Assignment) -> Result<Kept> {
    let Assignment { id, account, held, from, given_by, .. } = assignment;
    let rows = tx
        .execute(&GIVE, params![*id, *account, held.role.key(), held.institution, *from, *given_by])
        .await?;
    Ok(Kept::if_one(rows))
}

/// Takes a role away, unless nobody would be left to run the site.
pub(crate) async fn take(
    tx: &mut Tx,
    assignment: &Assignment,
    taken_by: Id<Account>,
    now: Timestamp,
) -> Result<Taken> {
    if assignment.held.role == Role::Operator && is_last_operator(tx, assignment.account).await? {
        return Ok(Taken::LastOperator);
    }
    let rows = tx.execute(&TAKE, params![assignment.id, now, taken_by]).await?;
    Ok(if rows == 1 { Taken::Yes } else { Taken::NotHeld })
}

/// Ends all roles of somebody who leaves.
pub(crate) async fn end_all(tx: &mut Tx, account: Id<Account>, now: Timestamp) -> Result<()> {
    tx.execute(&END_ALL, params![account, now]).await?;
    Ok(())
}

/// Whether somebody runs the site and nobody else does. Holds until the end of the transaction.
pub(crate) async fn is_last_operator(tx: &mut Tx, account: Id<Account>) -> Result<bool> {
    tx.execute(&QUEUE_FOR_OPERATORS, params![]).await?;
    let own: i64 = tx.one_value(&OPERATOR_ROLES, params![account]).await?;
    let others: i64 = tx.one_value(&OPERATORS_BESIDES, params![account]).await?;
    Ok(own > 0 && others == 0)
}

/// The assignment with this identifier.
pub(crate) async fn find(tx: &mut Tx, id: Id<Assignment>) -> Result<Option<Assignment>> {
    tx.optional(&FIND, params![id]).await
}

/// All roles that somebody holds or held, the latest first.
pub async fn assignments_of(tx: &mut Tx, account: Id<Account>) -> Result<Vec<Assignment>> {
    tx.all(&OF_ACCOUNT, params![account]).await
}

/// Those who hold a role in an institution now, by name: whom to write to.
pub async fn holders(
    tx: &mut Tx,
    role: Role,
    institution: Id<Institution>,
) -> Result<Vec<Recipient>> {
    tx.all(&HOLDERS, params![role.key(), institution]).await
}
