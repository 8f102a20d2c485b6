// tidy: not a model, because it keeps what is done and enters it into the log.
//! Somebody says that something breaks a rule.

use accounts::Person;
use db::Tx;
use record::{Act, By};
use web::{Error, Result, Site};

use super::digest;
use crate::owner::Owners;
use crate::rule::Rule;
use crate::store::reports::{self, Report};
use crate::store::{contributions, restrictions};
use crate::{Contribution, Standing};

/// Whether a report was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a second report of the same words is not kept, and its sender must be told"]
pub(crate) enum Reported {
    /// It was.
    Yes,
    /// The same person reported the same words before.
    Before,
}

/// Keeps a report. It puts the thing into the queue and changes nothing else: however many report, a person
/// decides.
pub(crate) async fn report(
    tx: &mut Tx,
    site: &Site,
    person: &Person,
    contribution: &Contribution,
    rule: &Rule,
    remark: String,
) -> Result<Reported> {
    match contribution.standing {
        Standing::Shown => {}
        Standing::Held | Standing::Hidden | Standing::Withdrawn => return Err(Error::NotFound),
    }
    let now = site.clock.now();
    let owner = Owners::of(site, &contribution.kind)?;
    let words = owner.text(tx, contribution.id).await?.ok_or(Error::NotFound)?;
    let report = Report {
        id: site.id(),
        contribution: contribution.id,
        reporter: person.account,
        rule: rule.key.clone(),
        remark,
        digest: digest(&words),
        counts: restrictions::counts(tx, person.account, now).await?,
        reported_at: now,
    };
    if !reports::add(tx, &report).await? {
        return Ok(Reported::Before);
    }
    if report.counts {
        contributions::reported(tx, contribution.id, now).await?;
    }
    let act = Act::new("contribution-reported")
        .about(contribution.subject)
        .fact("kind", &contribution.kind)
        .fact("rule", &rule.title)
        .fact("sha256", hex::encode(report.digest));
    record::append(tx, site, By::from(person), act).await?;
    Ok(Reported::Yes)
}
