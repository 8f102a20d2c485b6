//! A new assessment of a measure or a commitment, with evidence.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{PartialDate, Text};
use documents::{Added, Evidence, EvidenceFields};
use web::{Crumb, Form, Options, Page, Path, Result, Shell, Site};

use super::hats::{Hat, Hats};
use super::promise::{Of, Promised};
use super::reading;
use super::sheet::Answer;
use crate::editing::{self, Editor};
use crate::scale::{Group, Value};
use crate::voice::Status;

#[derive(Template)]
#[template(path = "action-plans/manage/status.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    speakers: Options,
    needs_name: bool,
    /// The values of each scale, under the name of the scale.
    scales: Vec<(String, Options)>,
    /// The lettered parts of a measure.
    parts: Options,
    evidence: EvidenceFields,
}

/// What was typed.
struct Typed<'a> {
    hat: &'a Hat,
    status: Status,
    done_on: Option<PartialDate>,
}

impl View {
    fn of(
        shell: Shell,
        promised: &Promised,
        hats: &Hats,
        (form, evidence): (Form, EvidenceFields),
    ) -> Self {
        let value = |value: Value| (word(value), shell.msg(value.message()).to_string());
        let scale = |scale: crate::Scale| {
            let name = shell.said("action-plans-scale", scale.key()).to_string();
            (name, scale.values().map(value).collect())
        };
        Self {
            crumbs: promised.crumbs(&shell),
            form,
            speakers: hats.options(&shell),
            needs_name: hats.needs_name(),
            scales: hats.scales().into_iter().map(scale).collect(),
            parts: promised.parts(&shell),
            evidence,
            shell,
        }
    }
}

impl View {
    /// Whether something was typed into the folded fields of evidence.
    fn has_evidence(&self) -> bool {
        let is_of_evidence = |problem: &&web::Problem| problem.field.starts_with("evidence_");
        let is_typed = !self.form.value("evidence_url").is_empty();
        is_typed || self.form.problems().iter().any(|problem| is_of_evidence(&problem))
    }
}

pub(crate) async fn new<O: Of>(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let promised = O::find(&mut tx, &slug, &number).await?;
    let hats = Hats::of(&mut tx, &actor, promised.plan(), promised.roles()).await?;
    let evidence = EvidenceFields::load(&mut tx, &shell).await?;
    let form = Form::filled([("assessed-on", site.today().to_string())]);

    Ok(Page(View::of(shell, &promised, &hats, (form, evidence))))
}

pub(crate) async fn create<O: Of>(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
    mut form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let promised = O::find(&mut tx, &slug, &number).await?;
    let hats = Hats::of(&mut tx, &actor, promised.plan(), promised.roles()).await?;
    let fields = EvidenceFields::load(&mut tx, &shell).await?;
    drop(tx);
    let typed = read(&site, &mut form, &promised, &hats);
    // The file of the evidence is kept before the transaction begins: nobody waits for a disk.
    let evidence = documents::evidence_from_form(&site, &mut form).await?;
    let Some(typed) = typed.filter(|_| !form.has_problems()) else {
        return Ok(Answer::Refused(View::of(shell, &promised, &hats, (form, fields))));
    };

    if !keep(&site, &promised, typed, evidence).await? {
        let _: Option<()> = form.problem("evidence_file", "documents-problem-already-there");
        return Ok(Answer::Refused(View::of(shell, &promised, &hats, (form, fields))));
    }
    Ok(Answer::saved(&shell, promised.desk_path()))
}

/// Keeps the assessment together with its evidence; `false` when this evidence is there already.
async fn keep(
    site: &Site,
    promised: &Promised,
    typed: Typed<'_>,
    evidence: Option<Evidence>,
) -> Result<bool> {
    let mut tx = site.db.begin().await?;
    let by = typed.hat.by;
    if let Some(evidence) = evidence {
        match documents::add(&mut tx, site, by, promised.subject(), evidence).await? {
            Added::Yes(_) => {}
            Added::AlreadyThere(_) => return Ok(false),
        }
    }
    let editor = Editor { site, by, reason: &Text::unknown() };
    let assessed = (&typed.status, typed.done_on);
    editing::assess(&mut tx, &editor, promised.plan(), promised.promise(), assessed).await?;
    tx.commit().await?;
    Ok(true)
}

fn read<'a>(
    site: &Site,
    form: &mut Form,
    promised: &Promised,
    hats: &'a Hats,
) -> Option<Typed<'a>> {
    let hat = hats.read(form);
    let assessor = hat.and_then(|hat| hat.name(form));
    let part = part(form, promised);
    let value = hat.and_then(|hat| value(form, hat));
    let assessed_on = reading::past_date(form, "assessed-on", site.today());
    let done_on = done_on(form, value, site.today());
    let basis = form.text("basis", reading::TEXT);
    let source = reading::words_if_any(form, "source", reading::LINE);
    let status = Status {
        id: site.id(),
        part: part?,
        value: value?,
        voice: hat?.voice,
        assessor: assessor?,
        assessed_on: assessed_on?,
        basis: basis?,
        source: source?,
        recorded_at: site.clock.now(),
    };
    Some(Typed { hat: hat?, status, done_on: done_on? })
}

/// A value in a form: its scale and its word.
fn word(value: Value) -> String {
    format!("{}/{}", value.scale.key(), value.key)
}

/// A value on a scale of this voice.
fn value(form: &mut Form, hat: &Hat) -> Option<Value> {
    let sent = form.value("value");
    let mut values = hat.voice.scales().iter().flat_map(|scale| scale.values());
    match values.find(|value| word(*value) == sent) {
        Some(value) => Some(value),
        None => form.problem("value", "action-plans-problem-value-of-scale"),
    }
}

/// The letter of the part that is assessed, or the whole; the outer `None` is a problem.
fn part(form: &mut Form, promised: &Promised) -> Option<reading::Known<String>> {
    let letter = form.value("part").to_owned();
    if letter.is_empty() {
        Some(None)
    } else if promised.has_part(&letter) {
        Some(Some(letter))
    } else {
        form.problem("part", "action-plans-problem-choice")
    }
}

/// When it was completed, where that is known; only what is completed has such a day.
fn done_on(
    form: &mut Form,
    value: Option<Value>,
    today: base::Day,
) -> Option<reading::Known<PartialDate>> {
    let done_on = reading::past_date_if_known(form, "done-on", today)?;
    match (done_on, value) {
        (Some(_), Some(value)) if value.group != Group::Done => {
            form.problem("done-on", "action-plans-problem-not-done")
        }
        (done_on, _) => Some(done_on),
    }
}
