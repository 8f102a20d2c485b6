//! `/moderation/queue`: what waits for a moderator, and deciding about several things at once.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use db::Tx;
use prose::{Html, Links};
use web::{Crumb, Error, Form, Page, Redirect, Refused, Result, Shell, Site};

use crate::Contribution;
use crate::access::{MODERATE, Office, Reach};
use crate::acts::{self, Decided, Offered};
use crate::decision::Outcome;
use crate::owner::Owners;
use crate::rule::{Rule, rules};
use crate::store::contributions;
use crate::store::queue::{self, Waiting, WaitingAppeal};

/// So much is shown at once; what is decided makes place for the next.
const ROWS: i64 = 20;

/// The longest reason, in characters.
pub(crate) const REASON: usize = 500;

#[derive(Template)]
#[template(path = "moderation/queue.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    total: u64,
    rows: Vec<Row>,
    appeals: Vec<WaitingAppeal>,
    rules: &'static [Rule],
}

/// One thing in the list.
struct Row {
    waiting: Waiting,
    text: Html,
    kind: &'static str,
}

impl Row {
    /// The value of its box: what is decided is the thing as it is shown here.
    fn value(&self) -> String {
        format!("{}:{}", self.waiting.contribution.id, self.waiting.contribution.version)
    }

    fn percent(&self) -> Option<String> {
        self.waiting.contribution.score.map(percent)
    }
}

/// A score as people read it.
pub(crate) fn percent(score: f64) -> String {
    format!("{:.0} %", score * 100.0)
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<impl Template>> {
    let reach = Reach::of(actor.must(MODERATE)?);
    let mut tx = site.db.read().await?;
    Ok(Page(view(&mut tx, shell, &reach, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let person = actor.must(MODERATE)?;
    let chosen = chosen(&form);
    if chosen.is_empty() {
        form.problem::<()>("item", "moderation-choose-some");
    }
    let outcome = outcome(&mut form);
    let reason = form.optional("reason", REASON);
    let (false, Some(outcome), Some(reason)) = (chosen.is_empty(), outcome, reason) else {
        let mut tx = site.db.read().await?;
        let view = view(&mut tx, shell, &Reach::of(person), form).await?;
        return Ok(Refused(view).into_response());
    };

    let mut tx = site.db.begin().await?;
    let mut is_all = true;
    for (id, version) in chosen {
        let found = contributions::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let (person, office) = Office::must(&actor, &found)?;
        let seen = Contribution { version, ..found };
        let offered = Offered { outcome: outcome.clone(), reason: reason.clone() };
        let decided = acts::decide(&mut tx, &site, (person, office), &seen, offered).await?;
        is_all &= decided != Decided::LostRace;
    }
    tx.commit().await?;

    let said = if is_all { "moderation-decided" } else { "moderation-decided-some" };
    let to = format!("{}#main", shell.link("/moderation/queue"));
    Ok(Redirect::to(to).saying(said).into_response())
}

/// The button that was pressed.
pub(crate) fn outcome(form: &mut Form) -> Option<Outcome> {
    match Outcome::of_button(form.value("outcome")) {
        Ok(outcome) => Some(outcome),
        Err(_) => form.problem("outcome", "moderation-choose-outcome"),
    }
}

/// The things that were ticked, each with the version that was shown.
fn chosen(form: &Form) -> Vec<(Id<Contribution>, i64)> {
    let read = |value: &str| {
        let (id, version) = value.split_once(':')?;
        Some((id.parse().ok()?, version.parse().ok()?))
    };
    form.values("item").filter_map(read).take(usize::try_from(ROWS).unwrap_or_default()).collect()
}

async fn view(tx: &mut Tx, shell: Shell, reach: &Reach, form: Form) -> Result<View> {
    let total = queue::count(tx, reach).await?;
    let mut rows = Vec::new();
    for waiting in queue::list(tx, reach, ROWS).await? {
        let owner = Owners::of(shell.site(), &waiting.contribution.kind)?;
        let words = owner.text(tx, waiting.contribution.id).await?.unwrap_or_default();
        let text = prose::to_html(&words, Links::Inert);
        rows.push(Row { waiting, text, kind: owner.name() });
    }
    let appeals = queue::appeals(tx, reach, ROWS).await?;
    let crumbs = vec![Crumb::new(shell.msg("moderation-title"), "/moderation")];
    Ok(View { shell, crumbs, form, total, rows, appeals, rules: &rules().rules })
}

impl View {
    fn item_path(&self, id: &Id<Contribution>) -> String {
        self.shell.link(format!("/moderation/queue/{id}"))
    }

    fn appeal_path(&self, appeal: &WaitingAppeal) -> String {
        self.shell.link(format!("/moderation/decisions/{}", appeal.decision))
    }

    fn kind_of(&self, kind: &str) -> &'static str {
        Owners::of(self.shell.site(), kind).map_or("moderation-kind-unknown", |owner| owner.name())
    }
}
