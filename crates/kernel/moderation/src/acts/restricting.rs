// tidy: not a model, because it keeps what is done and enters it into the log.
//! A moderator doubts an account, or trusts it again.

use accounts::Person;
use base::Language;
use db::Tx;
use record::Act;
use web::{Result, Site};

use crate::access::Office;
use crate::owner::Owners;
use crate::restriction::{Restriction, RestrictionKind};
use crate::rule::Rule;
use crate::store::{contributions, reports, restrictions};
use crate::{Contribution, letters};

/// Restricts the account of whoever wrote something; `false` where it is so restricted already. The account
/// is told; nobody else is told whose it is.
pub(crate) async fn restrict(
    tx: &mut Tx,
    site: &Site,
    (person, office): (&Person, Office),
    contribution: &Contribution,
    (kind, rule): (RestrictionKind, &Rule),
) -> Result<bool> {
    let now = site.clock.now();
    let restriction = Restriction {
        id: site.id(),
        account: contribution.author,
        kind,
        rule: rule.key.clone(),
        contribution: contribution.id,
        institution: office.institution(),
        began_at: now,
        until_at: kind.until(now),
    };
    if !restrictions::begin(tx, &restriction, person.account).await? {
        return Ok(false);
    }
    let messages = match kind {
        RestrictionKind::Quarantine => {
            recount(tx, site, &restriction, false).await?;
            ("moderation-letter-quarantine-subject", "moderation-letter-quarantine")
        }
        RestrictionKind::Silence => {
            ("moderation-letter-silence-subject", "moderation-letter-silence")
        }
    };
    let until = |language: Language| {
        restriction.until_at.map(|until| i18n::moment(language, until)).unwrap_or_default()
    };
    letters::write_to(tx, site, restriction.account, messages, |say, language| {
        say.arg("rule", rule.title.or_empty(language))
            .arg("until", until(language))
            .arg("place", letters::link(site, language, &contribution.path))
    })
    .await?;
    record::append(tx, site, office.by(person), act("account-restricted", &restriction)).await?;
    Ok(true)
}

/// Ends a restriction; `false` where it ended before.
pub(crate) async fn release(
    tx: &mut Tx,
    site: &Site,
    (person, office): (&Person, Office),
    restriction: &Restriction,
) -> Result<bool> {
    if !restrictions::end(tx, restriction.id, person.account, site.clock.now()).await? {
        return Ok(false);
    }
    if restriction.kind == RestrictionKind::Quarantine {
        recount(tx, site, restriction, true).await?;
    }
    record::append(tx, site, office.by(person), act("account-released", restriction)).await?;
    Ok(true)
}

/// Lets what the account gave count, or not, everywhere.
async fn recount(
    tx: &mut Tx,
    site: &Site,
    restriction: &Restriction,
    counts: bool,
) -> db::Result<()> {
    reports::count(tx, restriction.account, counts).await?;
    contributions::recount(tx, restriction.account, site.clock.now()).await?;
    for owner in Owners::all(site) {
        owner.count(tx, restriction.account, counts).await?;
    }
    Ok(())
}

/// What the log says: that there was such an act and why, and nothing by which the account is known.
fn act(kind: &'static str, restriction: &Restriction) -> Act {
    let rule = crate::rule::find(&restriction.rule);
    Act::new(kind)
        .path("/moderation")
        .fact("restriction", restriction.kind.key())
        .fact_if_known("rule", rule.map(|rule| &rule.title))
}
