//! People as colleagues see them: who holds or is offered which roles.

use std::collections::BTreeMap;

use base::Id;
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;

use crate::{Account, Held, Role};

/// The people of a [`Filter`]: its pattern, whether everybody, its role, its institutions.
macro_rules! people_of_filter {
    () => {
        "FROM accounts a
         WHERE a.stage <> 'closed' AND a.folded LIKE $1 ESCAPE '\\'
           AND ($2
             OR EXISTS (SELECT 1 FROM role_assignments r
                WHERE r.account = a.id AND r.until_at IS NULL AND (CAST($3 AS TEXT) IS NULL OR r.role = $3)
                  AND (CAST($4 AS TEXT) IS NULL OR $4 LIKE '%' || CAST(r.institution AS TEXT) || '%'))
             OR EXISTS (SELECT 1 FROM invitations i
                WHERE i.account = a.id AND (CAST($3 AS TEXT) IS NULL OR i.role = $3)
                  AND (CAST($4 AS TEXT) IS NULL OR $4 LIKE '%' || CAST(i.institution AS TEXT) || '%')))"
    };
}

sql! {
    COUNT = concat!("SELECT count(*) ", people_of_filter!());
    LIST = concat!("SELECT a.* ", people_of_filter!(), " ORDER BY a.folded, a.id LIMIT $5 OFFSET $6");
    ROLES = "SELECT account, role, institution, (1 = 0) AS is_offered FROM role_assignments
             WHERE until_at IS NULL AND $1 LIKE '%' || CAST(account AS TEXT) || '%'
             UNION ALL
             SELECT account, role, institution, (1 = 1) AS is_offered FROM invitations
             WHERE $1 LIKE '%' || CAST(account AS TEXT) || '%'
             ORDER BY role, institution";
}

/// Which people a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// With this in the name or the address; case and accents do not matter.
    pub(crate) text: String,
    /// Who hold or are offered this role.
    pub(crate) role: Option<Role>,
    /// Who hold or are offered a role in one of these institutions; `None` for all.
    pub(crate) within: Option<Vec<Id<Institution>>>,
    /// Those without any role as well.
    pub(crate) everybody: bool,
}

/// A role that somebody holds or is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RoleOf {
    pub(crate) account: Id<Account>,
    pub(crate) held: Held,
    pub(crate) is_offered: bool,
}

impl FromRow for RoleOf {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            held: Held::from_row(row)?,
            is_offered: row.get("is_offered")?,
        })
    }
}

impl Filter {
    fn pattern(&self) -> String {
        db::dialect::containing(&base::fold(&self.text))
    }

    fn institutions(&self) -> Option<String> {
        let within = self.within.as_ref()?;
        Some(within.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
    }
}

/// How many people there are.
pub(crate) async fn count(tx: &mut Tx, filter: &Filter) -> Result<u64> {
    let role = filter.role.map(Role::key);
    tx.one_value(&COUNT, params![filter.pattern(), filter.everybody, role, filter.institutions()])
        .await
}

/// `most` people by name, after the first `offset`.
pub(crate) async fn list(
    tx: &mut Tx,
    filter: &Filter,
    (most, offset): (i64, i64),
) -> Result<Vec<Account>> {
    let role = filter.role.map(Role::key);
    tx.all(
        &LIST,
        params![filter.pattern(), filter.everybody, role, filter.institutions(), most, offset],
    )
    .await
}

/// What these people hold and are offered, in one question.
pub(crate) async fn roles(
    tx: &mut Tx,
    people: impl IntoIterator<Item = Id<Account>>,
) -> Result<BTreeMap<Id<Account>, Vec<RoleOf>>> {
    let people = people.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(",");
    let mut roles: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for role in tx.all::<RoleOf>(&ROLES, params![people]).await? {
        roles.entry(role.account).or_default().push(role);
    }
    Ok(roles)
}
