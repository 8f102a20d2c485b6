//! Observed values of an indicator: one, or many pasted from a spreadsheet.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{Day, Id, PartialDate, Text};
use record::By;
use web::{Crumb, Form, Page, Path, Result, Shell, Site};

use super::access::must_record;
use super::sheet::Answer;
use super::{indicator_of, measure_crumbs, measure_desk_path, reading, rows};
use crate::as_written::{WrittenDate, WrittenValue};
use crate::editing::{self, Editor};
use crate::indicator::{Indicator, Observation};
use crate::{Measure, Plan};

/// The most rows that are taken at once.
const MOST: usize = 400;

#[derive(Template)]
#[template(path = "action-plans/manage/observations.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    indicator: Indicator,
    form: Form,
}

impl View {
    fn of(shell: Shell, of: (&Plan, &Measure), indicator: Indicator, form: Form) -> Self {
        Self { crumbs: measure_crumbs(&shell, of.0, of.1), indicator, form, shell }
    }

    fn figure(&self, observed: &Observation) -> String {
        crate::figure::figure(self.shell.language, observed.value)
    }
}

pub(crate) async fn new(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Indicator>>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure, indicator) = indicator_of(&mut tx, id).await?;
    let _: By = must_record(&actor, &plan, &measure.roles)?;

    Ok(Page(View::of(shell, (&plan, &measure), indicator, Form::empty())))
}

pub(crate) async fn create(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Indicator>>,
    actor: Actor,
    mut form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, measure, indicator) = indicator_of(&mut tx, id).await?;
    let by = must_record(&actor, &plan, &measure.roles)?;

    let Some(observed) = read(&mut form, &indicator, site.today()) else {
        return Ok(Answer::Refused(View::of(shell, (&plan, &measure), indicator, form)));
    };
    let editor = Editor { site: &site, by, reason: &Text::unknown() };
    let kept = editing::observe(&mut tx, &editor, (&plan, &measure), (&indicator, &observed)).await;
    if kept.as_ref().is_err_and(db::Error::is_unique) {
        // Somebody else recorded one of these days between our reading and our writing.
        return Err(web::Error::Conflict("action-plans-observed-meanwhile"));
    }
    kept?;
    tx.commit().await?;

    Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
}

/// A day and a value, with the row of the table that they stand in; `None` for the single fields.
struct Typed {
    row: Option<usize>,
    on: Day,
    value: f64,
}

fn read(form: &mut Form, indicator: &Indicator, today: Day) -> Option<Vec<Observation>> {
    let single = single(form, today);
    let table = table(form, today);
    let source = form.text_optional("source", reading::TITLE);
    let source_url = reading::url_if_any(form, "source-url");
    let mut typed: Vec<Typed> = single?.into_iter().collect();
    typed.extend(table?);
    if typed.is_empty() {
        return form.problem("observed-on", "action-plans-problem-nothing-observed");
    }
    refuse_second_values(form, indicator, &typed);
    let (source, source_url) = (source?, source_url?);
    let observation = |typed: &Typed| Observation {
        on: typed.on,
        value: typed.value,
        source: source.clone(),
        source_url: source_url.clone(),
    };
    if form.has_problems() { None } else { Some(typed.iter().map(observation).collect()) }
}

/// The single day and value, where they are filled in; the outer `None` is a problem.
fn single(form: &mut Form, today: Day) -> Option<reading::Known<Typed>> {
    let is_empty = |name: &str| form.value(name).trim().is_empty();
    if is_empty("observed-on") && is_empty("observed-value") {
        return Some(None);
    }
    let on = reading::past_date(form, "observed-on", today).map(PartialDate::latest);
    let on = match on {
        Some(on) if on > today => form.problem("observed-on", "action-plans-problem-ahead"),
        on => on,
    };
    let value = form.parsed("observed-value", "action-plans-problem-value");
    let (on, value) = on.zip(value)?;
    let WrittenValue(value) = value;
    Some(Some(Typed { row: None, on, value }))
}

/// The rows of the table, where it is filled in. Every bad row is noted with its number.
fn table(form: &mut Form, today: Day) -> Option<Vec<Typed>> {
    let lines = rows::lines(form, "table");
    if lines.len() > MOST {
        return form.problem_in_row("table", "action-plans-problem-table-long", MOST);
    }
    rows::read(form, "table", &lines, |line, _| {
        let (on, value) = cells(line.cell(0), today)?;
        Ok(Typed { row: Some(line.place), on, value })
    })
}

/// A day and a value with a tab or a semicolon between them. A month or a year is its last day.
fn cells(line: &str, today: Day) -> Result<(Day, f64), &'static str> {
    let (on, value) = line.split_once(['\t', ';']).ok_or("action-plans-problem-table-cells")?;
    let WrittenDate(on) = on.parse().map_err(|_| "action-plans-problem-table-day")?;
    let WrittenValue(value) = value
        .trim_matches(['\t', ';', ' '])
        .parse()
        .map_err(|_| "action-plans-problem-table-value")?;
    let on = on.latest();
    if on > today { Err("action-plans-problem-table-ahead") } else { Ok((on, value)) }
}

/// A day has one value: neither one that is kept already nor one that was typed twice is replaced silently.
fn refuse_second_values(form: &mut Form, indicator: &Indicator, typed: &[Typed]) {
    for (place, one) in typed.iter().enumerate() {
        let is_kept = indicator.observations.iter().any(|kept| kept.on == one.on);
        let is_twice = typed.iter().take(place).any(|earlier| earlier.on == one.on);
        let _: Option<()> = match (one.row, is_kept, is_twice) {
            (_, false, false) => None,
            (None, ..) => form.problem("observed-on", "action-plans-problem-observed-already"),
            (Some(row), true, _) => {
                form.problem_in_row("table", "action-plans-problem-table-observed", row)
            }
            (Some(row), false, true) => {
                form.problem_in_row("table", "action-plans-problem-table-twice", row)
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    /// A row, and what is wrong with it.
    type Bad = (Option<i64>, &'static str);

    fn pasted(table: &str) -> (Option<Vec<Observation>>, Vec<Bad>) {
        let indicator = examples::indicator(None, &[], &[("2022-12-31", 1.0)]);
        let mut form = Form::filled([("table", table)]);
        let read = read(&mut form, &indicator, "2024-04-30".parse().unwrap());
        let bad = form.problems().iter().map(|problem| (problem.count, problem.message));
        (read, bad.collect())
    }

    #[test]
    fn rows_of_a_spreadsheet_become_values() {
        let (read, bad) = pasted("31.12.2023.\t1 779\r\n\r\n2024-03\t1\u{a0}801,5\r\n");

        assert_eq!(bad, []);
        let values: Vec<_> =
            read.unwrap().iter().map(|one| (one.on.to_string(), one.value)).collect();
        assert_eq!(values, [("2023-12-31".to_owned(), 1779.0), ("2024-03-31".to_owned(), 1801.5)]);
    }

    #[test]
    fn every_bad_row_is_named_with_what_is_wrong_in_it() {
        let (read, bad) = pasted(
            "Datums\tVērtība\n2023-12-31\tdaudz\n2024-12-31\t5\n2023-06-30 7\n2023-03-31\t7",
        );

        assert_eq!(read, None);
        assert_eq!(
            bad,
            [
                (Some(1), "action-plans-problem-table-day"),
                (Some(2), "action-plans-problem-table-value"),
                (Some(3), "action-plans-problem-table-ahead"),
                (Some(4), "action-plans-problem-table-cells"),
            ]
        );
    }

    #[test]
    fn a_day_never_gets_a_second_value_silently() {
        let (read, bad) = pasted("31.12.2022.\t2\n2023\t3\n31.12.2023.\t4");

        assert_eq!(read, None);
        assert_eq!(
            bad,
            [
                (Some(1), "action-plans-problem-table-observed"),
                (Some(3), "action-plans-problem-table-twice"),
            ]
        );
    }
}
