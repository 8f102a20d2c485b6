//! Invites somebody: how a new site gets its first operator.

use accounts::{Held, Role};
use anyhow::{Context as _, Result, bail};
use base::{Id, Language};
use institutions::Institution;
use institutions::store::{find_by_abbreviation, find_by_slug};
use web::Site;

use super::say;
use crate::compose::compose;
use crate::config::Config;

/// `atvere user invite`
pub(crate) async fn run(
    config: &Config,
    email: &str,
    role: &str,
    institution: Option<&str>,
) -> Result<()> {
    let roles = Role::ALL.map(Role::key).join(", ");
    let role: Role =
        role.parse().with_context(|| format!("`{role}` is not a role; there are {roles}"))?;
    let email = email.parse().with_context(|| format!("`{email}` is not an e-mail address"))?;
    let site = compose(config, false).await?.site;
    let institution = match institution {
        Some(name) => Some(find(&site, name).await?),
        None if role.needs_institution() => {
            bail!("a {} acts for an institution; name it with --institution", role.key())
        }
        None => None,
    };
    match accounts::invite(&site, email, Language::Lv, Held { role, institution }).await? {
        Some(link) => say(format!(
            "Invited. The letter is in the outbox; this is its link, good for seven days and one use:\n{link}"
        )),
        None => say("This address already has an account; it holds the role now."),
    }
    Ok(())
}

async fn find(site: &Site, name: &str) -> Result<Id<Institution>> {
    let mut tx = site.db.read().await?;
    let by_slug = match name.parse() {
        Ok(slug) => find_by_slug(&mut tx, &slug).await?,
        Err(_) => None,
    };
    let found = match by_slug {
        Some(institution) => Some(institution),
        None => find_by_abbreviation(&mut tx, name).await?,
    };
    Ok(found
        .with_context(|| {
            format!(
                "there is no institution `{name}`; give its abbreviation or its word in addresses"
            )
        })?
        .id)
}
