//! What the demonstration begins with.

use anyhow::Result;
use web::Site;

/// An account of the demonstration.
pub(crate) struct DemoAccount {
    pub(crate) email: &'static str,
    pub(crate) role: &'static str,
}

/// The password of all accounts of the demonstration. It is printed at every start and guards nothing.
const PASSWORD: &str = "atvere-demo-2024";

/// Fills an empty site; one that was filled before stays as it is.
pub(crate) async fn fill(site: &Site) -> Result<Vec<DemoAccount>> {
    let mut tx = site.db.begin().await?;
    if action_plans::is_empty(&mut tx).await? {
        action_plans::demo::seed(&mut tx, site).await?;
        tx.commit().await?;
    }
    Ok(Vec::new())
}

/// The accounts as a table for the screen.
pub(crate) fn table(accounts: &[DemoAccount]) -> String {
    let row = |account: &DemoAccount| format!("  {:<28}  {:<18}  {}", account.email, PASSWORD, account.role);
    accounts.iter().map(row).collect::<Vec<_>>().join("\n")
}
