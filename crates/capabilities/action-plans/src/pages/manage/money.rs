//! Money planned, committed or spent for a measure or a commitment.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{Euro, Text};
use record::By;
use web::{Crumb, Form, Options, Page, Path, Result, Shell, Site};

use super::access::must_record;
use super::promise::{Of, Promised};
use super::reading;
use super::sheet::Answer;
use crate::editing::{self, Editor};
use crate::money::{Money, MoneyKind};

/// The most that is believed at once: a hundred thousand million euro, more than the state spends in years.
const MOST: Euro = Euro::from_cents(10_000_000_000_000);

#[derive(Template)]
#[template(path = "action-plans/manage/money.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    kinds: Options,
}

impl View {
    fn of(shell: Shell, promised: &Promised, form: Form) -> Self {
        let words = |kind: MoneyKind| shell.said("action-plans-money", kind.key()).to_string();
        let kinds = MoneyKind::ALL.into_iter().map(|kind| (kind.key().to_owned(), words(kind)));
        Self { crumbs: promised.crumbs(&shell), form, kinds: kinds.collect(), shell }
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
    let _: By = must_record(&actor, promised.plan(), promised.roles())?;

    Ok(Page(View::of(shell, &promised, Form::empty())))
}

pub(crate) async fn create<O: Of>(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
    mut form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let promised = O::find(&mut tx, &slug, &number).await?;
    let by = must_record(&actor, promised.plan(), promised.roles())?;
    let Some(money) = read(&site, &mut form) else {
        return Ok(Answer::Refused(View::of(shell, &promised, form)));
    };

    let editor = Editor { site: &site, by, reason: &Text::unknown() };
    let counted = (promised.promise(), &money);
    editing::account_for(&mut tx, &editor, promised.plan(), counted).await?;
    tx.commit().await?;

    Ok(Answer::saved(&shell, promised.desk_path()))
}

fn read(site: &Site, form: &mut Form) -> Option<Money> {
    let kind = match MoneyKind::with_key(form.value("kind")) {
        Some(kind) => Some(kind),
        None => form.problem("kind", "action-plans-problem-choice"),
    };
    let amount = match form.parsed::<Euro>("amount", "action-plans-problem-amount") {
        Some(amount) if amount <= Euro::from_cents(0) || amount > MOST => {
            form.problem("amount", "action-plans-problem-amount")
        }
        amount => amount,
    };
    let year = match form.parsed_optional::<i64>("year", "action-plans-problem-year") {
        Some(Some(year)) if !(1990..=2100).contains(&year) => {
            form.problem("year", "action-plans-problem-year")
        }
        year => year,
    };
    let note = form.text_optional("note", reading::LINE);
    let source = form.required("source", reading::LINE);
    Some(Money {
        id: site.id(),
        kind: kind?,
        amount: amount?,
        year: year?,
        note: note?,
        source: source?,
    })
}
