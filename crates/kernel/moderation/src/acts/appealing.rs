// tidy: not a model, because it keeps what is done and enters it into the log.
//! An author appeals, and somebody else looks again.

use accounts::Person;
use db::Tx;
use record::{Act, By};
use web::{Error, Result, Site};

use super::digest;
use crate::access::Office;
use crate::decision::{Appeal, Decision, Judgement, Outcome, Verdict};
use crate::owner::Owners;
use crate::store::appeals::{self, Judged};
use crate::store::contributions;
use crate::{Contribution, Standing, letters, spam};

/// Whether an appeal was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a second appeal is not kept, and its sender must be told"]
pub(crate) enum Appealed {
    /// It was.
    Yes,
    /// There is one already.
    Before,
}

/// Keeps the author's appeal against something hidden.
pub(crate) async fn appeal(
    tx: &mut Tx,
    site: &Site,
    person: &Person,
    (contribution, decision): (&Contribution, &Decision),
    words: String,
) -> Result<Appealed> {
    let is_author = contribution.author == person.account;
    match decision.outcome {
        Outcome::Hidden { .. } if is_author => {}
        Outcome::Hidden { .. } | Outcome::Kept => return Err(Error::Forbidden),
    }
    let appeal = Appeal {
        decision: decision.id,
        first_judge: decision.decided_by,
        appealed_at: site.clock.now(),
        words,
        judgement: None,
    };
    if !appeals::add(tx, &appeal).await? {
        return Ok(Appealed::Before);
    }
    let act = Act::new("moderation-appealed")
        .about(contribution.subject)
        .path(decision.path())
        .fact("decision", decision.id)
        .fact("sha256", hex::encode(digest(&appeal.words)));
    record::append(tx, site, By::from(person), act).await?;
    Ok(Appealed::Yes)
}

/// Keeps what a second person judged; what was hidden wrongly is shown again.
pub(crate) async fn judge(
    tx: &mut Tx,
    site: &Site,
    (person, office): (&Person, Office),
    (contribution, decision): (&Contribution, &Decision),
    (verdict, reason): (Verdict, String),
) -> Result<Judged> {
    let now = site.clock.now();
    let judgement =
        Judgement { verdict, reason, institution: office.institution(), judged_at: now };
    let judged = appeals::judge(tx, decision.id, person.account, &judgement).await?;
    if judged != Judged::Yes {
        return Ok(judged);
    }
    match verdict {
        Verdict::Upheld => {}
        Verdict::Overturned => show_again(tx, site, contribution, decision).await?,
    }
    let messages = ("moderation-letter-judged-subject", "moderation-letter-judged");
    letters::write_to(tx, site, contribution.author, messages, |say, language| {
        let verdict = site.messages.say(language, format!("moderation-verdict-{}", verdict.key()));
        say.arg("verdict", verdict)
            .arg("reason", &judgement.reason)
            .arg("link", letters::link(site, language, &decision.path()))
    })
    .await?;
    let act = Act::new("moderation-appeal-judged")
        .about(contribution.subject)
        .path(decision.path())
        .fact("decision", decision.id)
        .fact("verdict", verdict.key());
    record::append(tx, site, office.by(person), act).await?;
    Ok(Judged::Yes)
}

async fn show_again(
    tx: &mut Tx,
    site: &Site,
    contribution: &Contribution,
    decision: &Decision,
) -> Result<()> {
    let owner = Owners::of(site, &contribution.kind)?;
    if contributions::show_again(tx, contribution.id).await? {
        owner.stand(tx, site, contribution.id, Standing::Shown).await?;
    }
    if let Some(words) = owner.text(tx, contribution.id).await? {
        spam::learn_opposite(tx, site, &words, &decision.outcome).await?;
    }
    Ok(())
}
