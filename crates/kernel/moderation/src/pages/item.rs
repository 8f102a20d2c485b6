//! `/moderation/queue/{id}`: one thing with everything that a moderator needs to know.

use std::collections::BTreeMap;

use accounts::{Actor, Person};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Id, Timestamp};
use db::Tx;
use prose::{Html, Links};
use subjects::Subject;
use web::{Crumb, Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::queue::{REASON, outcome, percent};
use crate::access::{Office, Reach};
use crate::acts::{self, Decided, Offered};
use crate::bayes::{Telling, Verdict};
use crate::decision::Decision;
use crate::owner::Owners;
use crate::restriction::{Restriction, RestrictionKind};
use crate::rule::{self, Rule, rules};
use crate::store::authors::{self, Past};
use crate::store::reports::{self, Report};
use crate::store::{contributions, decisions, queue, restrictions};
use crate::words::Sign;
use crate::{Contribution, spam};

#[derive(Template)]
#[template(path = "moderation/item.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    contribution: Contribution,
    kind: &'static str,
    subject: Subject,
    text: Html,
    author: Author,
    reports: Vec<Report>,
    verdict: Option<Verdict>,
    decisions: Vec<Decision>,
    rules: &'static [Rule],
    /// Somebody else decided while this page was open.
    is_late: bool,
}

/// What is known of whoever wrote it.
struct Author {
    name: Option<String>,
    since: Option<Timestamp>,
    past: Past,
    restrictions: Vec<Restriction>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Contribution>>,
    actor: Actor,
) -> Result<Page<impl Template>> {
    actor.must(crate::MODERATE)?;
    let mut tx = site.db.read().await?;
    let contribution = contributions::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Office::must(&actor, &contribution)?;
    Ok(Page(view(&mut tx, shell, contribution, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Contribution>>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    actor.must(crate::MODERATE)?;
    let mut tx = site.db.begin().await?;
    let found = contributions::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (person, office) = Office::must(&actor, &found)?;
    let version = form.parsed("version", "moderation-changed-meanwhile");
    let (outcome, reason) = (outcome(&mut form), form.optional("reason", REASON));
    let (Some(version), Some(outcome), Some(reason)) = (version, outcome, reason) else {
        return Ok(Refused(view(&mut tx, shell, found, form).await?).into_response());
    };
    let place = found.queued_at.map(|since| (since, found.id));
    let seen = Contribution { version, ..found };
    let offered = Offered { outcome, reason };
    if acts::decide(&mut tx, &site, (person, office), &seen, offered).await? == Decided::LostRace {
        drop(tx);
        return late(&site, shell, id, form).await;
    }
    let next = next(&mut tx, person, place).await?;
    tx.commit().await?;

    let to = next.map_or_else(|| "/moderation/queue".to_owned(), path);
    let to = format!("{}#main", shell.link(to));
    Ok(Redirect::to(to).saying("moderation-decided").into_response())
}

/// Restricts the account of the author.
pub(crate) async fn restrict(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Contribution>>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    actor.must(crate::MODERATE)?;
    let mut tx = site.db.begin().await?;
    let contribution = contributions::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let by = Office::must(&actor, &contribution)?;
    let kind = form.parsed::<RestrictionKind>("restriction", "moderation-choose-restriction");
    let rule = rule::find(form.value("rule"));
    if rule.is_none() {
        form.problem::<()>("rule", "moderation-choose-rule");
    }
    let (Some(kind), Some(rule)) = (kind, rule) else {
        return Ok(Refused(view(&mut tx, shell, contribution, form).await?).into_response());
    };
    if contribution.author == by.0.account {
        return Err(Error::Forbidden);
    }
    acts::restrict(&mut tx, &site, by, &contribution, (kind, rule)).await?;
    tx.commit().await?;

    Ok(Redirect::to(shell.link(path(id))).saying("moderation-restricted").into_response())
}

/// Ends a restriction.
pub(crate) async fn release(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Restriction>>,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    actor.must(crate::MODERATE)?;
    let mut tx = site.db.begin().await?;
    let restriction = restrictions::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let contribution = contributions::find(&mut tx, restriction.contribution).await?;
    let contribution = contribution.ok_or(Error::NotFound)?;
    let by = Office::must(&actor, &contribution)?;
    if contribution.author == by.0.account {
        return Err(Error::Forbidden);
    }
    acts::release(&mut tx, &site, by, &restriction).await?;
    tx.commit().await?;

    Ok(Redirect::to(shell.link(path(contribution.id))).saying("moderation-released"))
}

fn path(id: Id<Contribution>) -> String {
    format!("/moderation/queue/{id}")
}

/// What waits next for this person.
async fn next(
    tx: &mut Tx,
    person: &Person,
    place: Option<(Timestamp, Id<Contribution>)>,
) -> Result<Option<Id<Contribution>>> {
    match place {
        Some(place) => Ok(queue::next(tx, &Reach::of(person), place).await?),
        None => Ok(None),
    }
}

/// Shows what somebody else decided meanwhile; the moderator may decide again, about what is there now.
async fn late(site: &Site, shell: Shell, id: Id<Contribution>, form: Form) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let contribution = contributions::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let view = view(&mut tx, shell, contribution, form).await?;
    Ok((StatusCode::CONFLICT, Page(View { is_late: true, ..view })).into_response())
}

async fn view(tx: &mut Tx, shell: Shell, contribution: Contribution, form: Form) -> Result<View> {
    let owner = Owners::of(shell.site(), &contribution.kind)?;
    let words = owner.text(tx, contribution.id).await?.ok_or(Error::NotFound)?;
    let subject = subjects::find(tx, contribution.subject).await?.ok_or(Error::NotFound)?;
    let crumbs = vec![
        Crumb::new(shell.msg("moderation-title"), "/moderation"),
        Crumb::new(shell.msg("moderation-queue-title"), "/moderation/queue"),
    ];
    Ok(View {
        author: Author::of(tx, &shell, &contribution).await?,
        reports: reports::open(tx, contribution.id).await?,
        verdict: spam::explain(tx, shell.site(), &words, contribution.author).await?,
        decisions: decisions::of_contribution(tx, contribution.id).await?,
        text: prose::to_html(&words, Links::Inert),
        kind: owner.name(),
        rules: &rules().rules,
        is_late: false,
        shell,
        crumbs,
        form,
        contribution,
        subject,
    })
}

impl Author {
    async fn of(tx: &mut Tx, shell: &Shell, contribution: &Contribution) -> Result<Self> {
        let now = shell.site().clock.now();
        let account = accounts::find(tx, contribution.author).await?;
        Ok(Self {
            name: account.and_then(|account| account.name().map(str::to_owned)),
            since: spam::account_since(tx, contribution.author).await?,
            past: authors::past(tx, contribution.author).await?,
            restrictions: restrictions::of_account(tx, contribution.author, now).await?,
        })
    }

    fn is_restricted(&self, kind: &RestrictionKind) -> bool {
        self.restrictions.iter().any(|one| one.kind == *kind)
    }
}

impl View {
    fn action(&self) -> String {
        self.shell.link(path(self.contribution.id))
    }

    fn rule_title(&self, key: &str) -> String {
        let rule = rule::find(key);
        rule.map_or(key, |rule| self.shell.plain(&rule.title)).to_owned()
    }

    /// The rules of the reports, each with how often it was named.
    fn reported(&self) -> Vec<(String, usize)> {
        let mut counts = BTreeMap::new();
        for report in self.reports.iter().filter(|report| report.counts) {
            *counts.entry(report.rule.as_str()).or_insert(0) += 1;
        }
        counts.into_iter().map(|(rule, count)| (self.rule_title(rule), count)).collect()
    }

    fn percent(&self, verdict: &Verdict) -> String {
        percent(verdict.score)
    }

    fn sign(&self, telling: &Telling) -> String {
        match &telling.sign {
            Sign::Words(words) => format!("“{words}”"),
            Sign::Mark(mark) => self.shell.said("moderation-mark", mark.key()).to_string(),
        }
    }

    fn decision_path(&self, decision: &Decision) -> String {
        self.shell.link(decision.path())
    }

    fn end_path(&self, restriction: &Restriction) -> String {
        self.shell.link(format!("/moderation/restrictions/{}/end", restriction.id))
    }
}
