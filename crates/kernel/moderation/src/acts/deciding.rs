// tidy: not a model, because it keeps what is done and enters it into the log.
//! A moderator decides.

use std::collections::BTreeSet;

use accounts::Person;
use base::Language;
use db::Tx;
use record::Act;
use web::{Error, Result, Site};

use super::digest;
use crate::access::Office;
use crate::decision::{Decision, Outcome};
use crate::owner::Owners;
use crate::store::{contributions, decisions, reports};
use crate::{Contribution, letters, rule, spam};

/// What a moderator offers to decide.
#[derive(Clone, Debug)]
pub(crate) struct Offered {
    pub(crate) outcome: Outcome,
    /// More words to the reason, for everybody; may be empty.
    pub(crate) reason: String,
}

/// Whether a decision was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a decision that came too late is not kept, and the moderator must be told"]
pub(crate) enum Decided {
    /// It was.
    Yes(Box<Decision>),
    /// Somebody else decided first, or the author took it back.
    LostRace,
}

/// Keeps a decision about something as it was when the moderator saw it.
pub(crate) async fn decide(
    tx: &mut Tx,
    site: &Site,
    (person, office): (&Person, Office),
    contribution: &Contribution,
    offered: Offered,
) -> Result<Decided> {
    let now = site.clock.now();
    let owner = Owners::of(site, &contribution.kind)?;
    let words = owner.text(tx, contribution.id).await?.ok_or(Error::NotFound)?;
    let standing = offered.outcome.standing();
    if !contributions::decide(tx, contribution, standing).await? {
        return Ok(Decided::LostRace);
    }
    let decision = Decision {
        id: site.id(),
        contribution: contribution.id,
        outcome: offered.outcome,
        reason: offered.reason,
        institution: office.institution(),
        decided_by: person.account,
        decided_at: now,
        waited: contribution.waited(now),
        digest: digest(&words),
    };
    match decisions::add(tx, &decision).await {
        Ok(()) => {}
        Err(error) if error.is_unique() => return Ok(Decided::LostRace),
        Err(error) => return Err(error.into()),
    }
    let waiting = reports::open(tx, contribution.id).await?;
    reports::settle(tx, contribution.id, decision.id).await?;
    owner.stand(tx, site, contribution.id, standing).await?;
    spam::learn(tx, site, &words, &decision.outcome).await?;
    tell_author(tx, site, contribution, &decision).await?;
    let reporters: BTreeSet<_> = waiting.iter().map(|report| report.reporter).collect();
    for reporter in reporters {
        tell_reporter(tx, site, reporter, &decision).await?;
    }
    record::append(tx, site, office.by(person), act(contribution, &decision)).await?;
    Ok(Decided::Yes(Box::new(decision)))
}

/// What the log says: the rule, the institution (by who acts) and the digest of the words.
fn act(contribution: &Contribution, decision: &Decision) -> Act {
    let kind = match decision.outcome {
        Outcome::Kept => "contribution-kept",
        Outcome::Hidden { .. } => "contribution-hidden",
    };
    let rule = decision.outcome.rule().and_then(rule::find);
    Act::new(kind)
        .about(contribution.subject)
        .path(decision.path())
        .fact("kind", &contribution.kind)
        .fact_if_known("rule", rule.map(|rule| &rule.title))
        .fact("decision", decision.id)
        .fact("sha256", hex::encode(decision.digest))
}

/// Whoever wrote it is told of what was hidden, why, and how to appeal.
async fn tell_author(
    tx: &mut Tx,
    site: &Site,
    contribution: &Contribution,
    decision: &Decision,
) -> db::Result<()> {
    let Outcome::Hidden { rule } = &decision.outcome else { return Ok(()) };
    let title = |language: Language| {
        rule::find(rule).map_or(rule.as_str(), |rule| rule.title.or_empty(language)).to_owned()
    };
    let messages = ("moderation-letter-hidden-subject", "moderation-letter-hidden");
    letters::write_to(tx, site, contribution.author, messages, |say, language| {
        say.arg("rule", title(language))
            .arg("reason", &decision.reason)
            .arg("place", letters::link(site, language, &contribution.path))
            .arg("link", letters::link(site, language, &decision.path()))
    })
    .await
}

/// Whoever reported it is told what was decided.
async fn tell_reporter(
    tx: &mut Tx,
    site: &Site,
    reporter: base::Id<accounts::Account>,
    decision: &Decision,
) -> db::Result<()> {
    let messages = match decision.outcome {
        Outcome::Kept => ("moderation-letter-kept-subject", "moderation-letter-kept"),
        Outcome::Hidden { .. } => ("moderation-letter-heeded-subject", "moderation-letter-heeded"),
    };
    letters::write_to(tx, site, reporter, messages, |say, language| {
        say.arg("link", letters::link(site, language, &decision.path()))
    })
    .await
}
