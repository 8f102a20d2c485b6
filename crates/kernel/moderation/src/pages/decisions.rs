//! `/moderation/decisions`: everything that was decided, the newest first.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use serde::{Deserialize, Serialize};
use web::{Crumb, Error, Feed, Form, Format, Item, Options, Page, Query, Result, Shell, Site};

use crate::decision::{Decision, Outcome, Speed, Verdict};
use crate::owner::Owners;
use crate::rule::{self, rules};
use crate::store::decisions::{self, Filter, Listed};

/// Decisions on a page and in a feed; files hold [`MOST`].
const ROWS: i64 = 50;

/// The most rows of a file.
const MOST: i64 = 100_000;

/// What stands after the question mark. An empty choice is no choice.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    month: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    rule: String,
    #[serde(default)]
    speed: String,
    #[serde(default)]
    appeal: String,
    after: Option<Id<Decision>>,
}

#[derive(Template)]
#[template(path = "moderation/decisions.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    outcomes: Options,
    rules: Options,
    rows: Vec<Listed>,
    next: Option<String>,
}

/// One decision, flat, so that JSON and CSV say the same.
#[derive(Serialize)]
pub(crate) struct Row {
    id: String,
    page: String,
    decided_at: String,
    kind: String,
    subject_page: String,
    institution: Option<String>,
    outcome: &'static str,
    rule: Option<String>,
    reason: String,
    waited_minutes: i64,
    appeal: Option<&'static str>,
    sha256: String,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let filter = asked.filter()?;
    let mut tx = site.db.read().await?;
    match shell.format() {
        Format::Html => {}
        Format::Json | Format::Csv => {
            let listed = decisions::list(&mut tx, &filter, asked.after, MOST).await?;
            let rows: Vec<_> = listed.iter().map(|listed| Row::of(&shell, listed)).collect();
            return Ok(match shell.format() {
                Format::Csv => web::csv("moderation", &rows),
                Format::Html | Format::Json | Format::Xlsx | Format::Atom | Format::Ics => {
                    web::json(&rows)
                }
            });
        }
        Format::Atom => {
            let listed = decisions::list(&mut tx, &filter, None, ROWS).await?;
            return Ok(feed(&shell, &listed).answer(&shell));
        }
        Format::Xlsx | Format::Ics => return Err(Error::NotFound),
    }
    let mut rows = decisions::list(&mut tx, &filter, asked.after, ROWS + 1).await?;
    let most = usize::try_from(ROWS).unwrap_or_default();
    let is_longer = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| is_longer).map(|last| asked.after(last.decision.id));

    let crumbs = vec![Crumb::new(shell.msg("moderation-title"), "/moderation")];
    let (outcomes, rules) = (outcomes(&shell), rule_options(&shell));
    let form = asked.form();
    Ok(Page(View { shell, crumbs, form, outcomes, rules, rows, next }).into_response())
}

fn outcomes(shell: &Shell) -> Options {
    let option = |key: &str| (key.to_owned(), shell.said("moderation-outcome", key).to_string());
    vec![option("kept"), option("hidden")]
}

pub(crate) fn rule_options(shell: &Shell) -> Options {
    let rules = rules().rules.iter();
    rules.map(|rule| (rule.key.clone(), shell.plain(&rule.title).to_owned())).collect()
}

fn feed(shell: &Shell, listed: &[Listed]) -> Feed {
    let item = |listed: &Listed| Item {
        id: listed.decision.path(),
        title: title(shell, listed),
        path: listed.decision.path(),
        at: listed.decision.decided_at,
        summary: shell.plain(&listed.subject_title).to_owned(),
    };
    let title = shell.msg("moderation-decisions-title").to_string();
    Feed { title, items: listed.iter().map(item).collect() }
}

/// A decision in a line: what was decided, and because of which rule.
fn title(shell: &Shell, listed: &Listed) -> String {
    let outcome = shell.said("moderation-outcome", listed.decision.outcome.key());
    match listed.decision.outcome.rule().and_then(rule::find) {
        Some(rule) => format!("{outcome}: {}", shell.plain(&rule.title)),
        None => outcome.to_string(),
    }
}

impl Row {
    pub(crate) fn of(shell: &Shell, listed: &Listed) -> Self {
        let decision = &listed.decision;
        let absolute = |path: &str| shell.site().absolute(&shell.link(path));
        let waiting = listed.is_appealed.then_some("waiting");
        Self {
            id: decision.id.to_string(),
            page: absolute(&decision.path()),
            decided_at: decision.decided_at.to_string(),
            kind: listed.kind.clone(),
            subject_page: absolute(&listed.subject_path),
            institution: listed.institution_slug.clone(),
            outcome: decision.outcome.key(),
            rule: decision.outcome.rule().map(str::to_owned),
            reason: decision.reason.clone(),
            waited_minutes: decision.waited,
            appeal: listed.verdict.map(Verdict::key).or(waiting),
            sha256: hex::encode(decision.digest),
        }
    }
}

impl View {
    fn title_of(&self, listed: &Listed) -> String {
        title(&self.shell, listed)
    }

    fn kind_of(&self, listed: &Listed) -> &'static str {
        Owners::of(self.shell.site(), &listed.kind)
            .map_or("moderation-kind-unknown", |owner| owner.name())
    }
}

impl Asked {
    fn fields(&self) -> [(&'static str, &str); 5] {
        [
            ("month", &self.month),
            ("outcome", &self.outcome),
            ("rule", &self.rule),
            ("speed", &self.speed),
            ("appeal", &self.appeal),
        ]
    }

    /// What was asked for; words that name nothing make no sense.
    fn filter(&self) -> Result<Filter> {
        let chosen = |value: &str, is_known: &dyn Fn(&str) -> bool| match value {
            "" => Ok(None),
            value if is_known(value) => Ok(Some(value.to_owned())),
            _ => Err(Error::BadQuery),
        };
        let is_outcome = |key: &str| Outcome::Kept.key() == key || key == "hidden";
        let is_appeal = |key: &str| key == "waiting" || key.parse::<Verdict>().is_ok();
        Ok(Filter {
            month: chosen(&self.month, &|month| month.len() == 7)?,
            outcome: chosen(&self.outcome, &is_outcome)?,
            rule: chosen(&self.rule, &|key| rule::find(key).is_some())?,
            speed: chosen(&self.speed, &|key| key.parse::<Speed>().is_ok())?,
            appeal: chosen(&self.appeal, &is_appeal)?,
        })
    }

    fn form(&self) -> Form {
        Form::filled(self.fields())
    }

    /// The address of what stands after a decision.
    fn after(&self, last: Id<Decision>) -> String {
        let mut query = url::form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
        query.extend_pairs(self.fields().into_iter().filter(|(_, value)| !value.is_empty()));
        query.append_pair("after", &last.to_string()).finish()
    }
}
