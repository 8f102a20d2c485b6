//! What the demonstration begins with.

use accounts::{Held, Newcomer, Password, Role};
use anyhow::{Context as _, Result};
use base::Language;
use institutions::store::find_by_slug;
use web::Site;

/// An account of the demonstration: one for each role.
struct DemoAccount {
    email: &'static str,
    name: &'static str,
    role: Option<Role>,
    /// The institution's word in addresses, and its short name for the table.
    institution: Option<(&'static str, &'static str)>,
}

/// The password of all accounts of the demonstration. It is printed at every start and guards nothing.
const PASSWORD: &str = "atvere-demo-2024";

const ACCOUNTS: [DemoAccount; 6] = [
    DemoAccount {
        email: "uzturetajs@demo.example",
        name: "Uldis Uzturētājs",
        role: Some(Role::Operator),
        institution: None,
    },
    DemoAccount {
        email: "koordinatore@demo.example",
        name: "Krista Koordinatore",
        role: Some(Role::Coordinator),
        institution: Some(("valsts-kanceleja", "VK")),
    },
    DemoAccount {
        email: "ministrija@demo.example",
        name: "Mārtiņš Ministrs",
        role: Some(Role::Reporter),
        institution: Some(("varam", "VARAM")),
    },
    DemoAccount {
        email: "vertetaja@demo.example",
        name: "Vita Vērtētāja",
        role: Some(Role::Evaluator),
        institution: None,
    },
    DemoAccount {
        email: "biedriba@demo.example",
        name: "Baiba Biedre",
        role: Some(Role::CivilSociety),
        institution: Some(("latvijas-pilsoniska-alianse", "LPA")),
    },
    DemoAccount {
        email: "iedzivotajs@demo.example",
        name: "Ilze Iedzīvotāja",
        role: None,
        institution: None,
    },
];

/// Fills an empty site; one that was filled before stays as it is.
pub(crate) async fn fill(site: &Site) -> Result<()> {
    let mut tx = site.db.begin().await?;
    if !action_plans::is_empty(&mut tx).await? {
        return Ok(());
    }
    action_plans::demo::seed(&mut tx, site).await?;
    tx.commit().await?;
    for account in &ACCOUNTS {
        enrol(site, account).await?;
    }
    Ok(())
}

async fn enrol(site: &Site, account: &DemoAccount) -> Result<()> {
    let mut roles = Vec::new();
    if let Some(role) = account.role {
        roles.push(Held { role, institution: institution(site, account).await? });
    }
    let newcomer = Newcomer {
        email: account.email.parse()?,
        name: account.name,
        language: Language::Lv,
        password: Password::typed(PASSWORD),
        roles: &roles,
    };
    accounts::enrol(site, newcomer).await?;
    Ok(())
}

async fn institution(
    site: &Site,
    account: &DemoAccount,
) -> Result<Option<base::Id<institutions::Institution>>> {
    let Some((slug, _)) = account.institution else { return Ok(None) };
    let mut tx = site.db.read().await?;
    let found = find_by_slug(&mut tx, &slug.parse()?).await?;
    Ok(Some(found.with_context(|| format!("the demonstration has no institution {slug}"))?.id))
}

/// The accounts as a table for the screen: e-mail, password, role.
pub(crate) fn table() -> String {
    let row = |account: &DemoAccount| {
        let role = account.role.map_or("resident", Role::key);
        let institution =
            account.institution.map_or_else(String::new, |(_, short)| format!(" ({short})"));
        format!("  {:<26}  {PASSWORD}  {role}{institution}", account.email)
    };
    ACCOUNTS.iter().map(row).collect::<Vec<_>>().join("\n")
}
