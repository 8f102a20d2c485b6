//! `/moderation/decisions/{id}`: one decision for everybody, and appealing against it.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Id, Text};
use db::Tx;
use prose::{Html, Links};
use web::{Crumb, Error, Form, Format, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::decisions::Row;
use super::queue::REASON;
use crate::Contribution;
use crate::access::Office;
use crate::acts::{self, Appealed};
use crate::decision::{Appeal, Decision, Judgement, Outcome, Verdict};
use crate::network::Network;
use crate::owner::Owners;
use crate::pace::Pace;
use crate::rule::{self, Rule};
use crate::store::appeals::{self, Judged};
use crate::store::decisions::Listed;
use crate::store::{contributions, decisions};

/// The longest appeal, in characters.
const WORDS: usize = 2_000;

#[derive(Template)]
#[template(path = "moderation/decision.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    listed: Listed,
    kind: &'static str,
    rule: Option<&'static Rule>,
    appeal: Option<Appeal>,
    judged_by: Option<Text>,
    may_appeal: bool,
    may_judge: bool,
    /// What was judged, for those who judge or wrote it.
    text: Option<Html>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Decision>>,
    actor: Actor,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    if shell.format() == Format::Json {
        let listed = decisions::listed(&mut tx, id).await?.ok_or(Error::NotFound)?;
        return Ok(web::json(&Row::of(&shell, &listed)));
    }
    Ok(Page(view(&mut tx, shell, id, &actor, Form::empty()).await?).into_response())
}

/// The author asks for a second pair of eyes.
pub(crate) async fn appeal(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Decision>>,
    actor: Actor,
    network: Network,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let words = form.required("words", WORDS);
    let mut tx = site.db.begin().await?;
    let (contribution, decision) = found(&mut tx, id).await?;
    if contribution.author != person.account {
        return Err(Error::Forbidden);
    }
    let Some(words) = words else {
        return Ok(Refused(view(&mut tx, shell, id, &actor, form).await?).into_response());
    };
    acts::pace(&mut tx, &site, person, network, Pace::APPEAL).await?;
    match acts::appeal(&mut tx, &site, person, (&contribution, &decision), words).await? {
        Appealed::Yes => tx.commit().await?,
        Appealed::Before => return Err(Error::Conflict("moderation-appealed-before")),
    }
    let to = shell.link(decision.path());
    Ok(Redirect::to(to).saying("moderation-appealed").into_response())
}

/// Somebody other than the first judge looks again.
pub(crate) async fn judge(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Decision>>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    actor.must(crate::MODERATE)?;
    let mut tx = site.db.begin().await?;
    let (contribution, decision) = found(&mut tx, id).await?;
    let by = Office::must(&actor, &contribution)?;
    // The author of what was hidden is no second pair of eyes either.
    if contribution.author == by.0.account {
        return Err(Error::Forbidden);
    }
    let verdict = form.parsed::<Verdict>("verdict", "moderation-choose-verdict");
    let reason = form.required("reason", REASON);
    let (Some(verdict), Some(reason)) = (verdict, reason) else {
        return Ok(Refused(view(&mut tx, shell, id, &actor, form).await?).into_response());
    };
    match acts::judge(&mut tx, &site, by, (&contribution, &decision), (verdict, reason)).await? {
        Judged::Yes => tx.commit().await?,
        Judged::LostRace => return Err(Error::Conflict("moderation-judged-before")),
        Judged::OwnDecision => return Err(Error::Forbidden),
    }
    let to = shell.link(decision.path());
    Ok(Redirect::to(to).saying("moderation-judged").into_response())
}

async fn found(tx: &mut Tx, id: Id<Decision>) -> Result<(Contribution, Decision)> {
    let decision = decisions::find(tx, id).await?.ok_or(Error::NotFound)?;
    let contribution = contributions::find(tx, decision.contribution).await?;
    Ok((contribution.ok_or(Error::NotFound)?, decision))
}

async fn view(
    tx: &mut Tx,
    shell: Shell,
    id: Id<Decision>,
    actor: &Actor,
    form: Form,
) -> Result<View> {
    let (contribution, decision) = found(tx, id).await?;
    let listed = decisions::listed(tx, id).await?.ok_or(Error::NotFound)?;
    let appeal = appeals::find(tx, id).await?;
    let owner = Owners::of(shell.site(), &contribution.kind)?;
    let office = actor.person().and_then(|person| Office::of(person, contribution.leader));
    let is_author = actor.account() == Some(contribution.author);
    let is_first_judge = actor.account() == Some(decision.decided_by);
    let waits = appeal.as_ref().is_some_and(|appeal| appeal.judgement.is_none());
    let sees_words = is_author || office.is_some();
    let words = if sees_words { owner.text(tx, contribution.id).await? } else { None };
    let judged_by = match appeal.as_ref().and_then(|appeal| appeal.judgement.as_ref()) {
        Some(Judgement { institution: Some(id), .. }) => {
            institutions::store::find(tx, *id).await?.map(|institution| institution.name)
        }
        Some(Judgement { institution: None, .. }) | None => None,
    };
    let crumbs = vec![
        Crumb::new(shell.msg("moderation-title"), "/moderation"),
        Crumb::new(shell.msg("moderation-decisions-title"), "/moderation/decisions"),
    ];
    Ok(View {
        rule: decision.outcome.rule().and_then(rule::find),
        may_appeal: is_author
            && appeal.is_none()
            && matches!(decision.outcome, Outcome::Hidden { .. }),
        may_judge: office.is_some() && waits && !is_first_judge && !is_author,
        kind: owner.name(),
        text: words.map(|words| prose::to_html(&words, Links::Inert)),
        shell,
        crumbs,
        form,
        listed,
        appeal,
        judged_by,
    })
}

impl View {
    fn appeal_path(&self) -> String {
        self.shell.link(format!("{}/appeal", self.listed.decision.path()))
    }

    fn judgement_path(&self) -> String {
        self.shell.link(format!("{}/judgement", self.listed.decision.path()))
    }

    /// The words of the appeal, for whoever may judge it or wrote it.
    fn appeal_words(&self) -> Option<&str> {
        self.text.as_ref().and(self.appeal.as_ref()).map(|appeal| appeal.words.as_str())
    }
}
