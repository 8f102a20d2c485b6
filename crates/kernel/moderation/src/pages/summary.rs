//! `/moderation`: how rules are kept here, in figures.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use web::{Error, Format, Page, Result, Shell, Site};

use crate::decision::Speed;
use crate::rule::{self, rules};
use crate::store::figures::{self, Decided, Number};

#[derive(Template)]
#[template(path = "moderation/summary.html")]
struct View {
    shell: Shell,
    months: Vec<Month>,
    rules: Vec<OfRule>,
}

/// What happened in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Month {
    name: String,
    reports: u64,
    kept: u64,
    hidden: u64,
    /// As [`Speed::ALL`].
    speeds: [u64; 5],
    appeals: u64,
    overturned: u64,
}

/// What happened because of a rule.
struct OfRule {
    key: String,
    title: String,
    reports: u64,
    hidden: u64,
}

/// One figure, flat, so that JSON and CSV say the same.
#[derive(Serialize)]
struct Figure<'a> {
    month: &'a str,
    /// `report`, `decision` or `appeal`.
    of: &'static str,
    outcome: &'a str,
    rule: &'a str,
    speed: &'a str,
    number: u64,
}

/// Everything that is counted.
struct Counted {
    decisions: Vec<Decided>,
    reports: Vec<Number>,
    appeals: Vec<Number>,
}

pub(crate) async fn get(State(site): State<Site>, shell: Shell) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let counted = Counted {
        decisions: figures::decisions(&mut tx).await?,
        reports: figures::reports(&mut tx).await?,
        appeals: figures::appeals(&mut tx).await?,
    };
    match shell.format() {
        Format::Html => {
            let (months, rules) = (counted.months(), counted.rules(&shell));
            Ok(Page(View { shell, months, rules }).into_response())
        }
        Format::Json => Ok(web::json(&counted.figures())),
        Format::Csv => Ok(web::csv("moderation-figures", &counted.figures())),
        Format::Xlsx | Format::Atom | Format::Ics => Err(Error::NotFound),
    }
}

impl Counted {
    /// The newest month first.
    fn months(&self) -> Vec<Month> {
        let mut months: BTreeMap<&str, Month> = BTreeMap::new();
        for decided in &self.decisions {
            let month = months.entry(&decided.month).or_default();
            let sort =
                if decided.outcome == "hidden" { &mut month.hidden } else { &mut month.kept };
            *sort += decided.number;
            let place = Speed::ALL.iter().position(|speed| speed.key() == decided.speed);
            if let Some(number) = place.and_then(|place| month.speeds.get_mut(place)) {
                *number += decided.number;
            }
        }
        for reported in &self.reports {
            months.entry(&reported.month).or_default().reports += reported.count;
        }
        for appealed in &self.appeals {
            let month = months.entry(&appealed.month).or_default();
            month.appeals += appealed.count;
            if appealed.of == "overturned" {
                month.overturned += appealed.count;
            }
        }
        let named = months.into_iter().rev();
        named.map(|(name, month)| Month { name: name.to_owned(), ..month }).collect()
    }

    fn rules(&self, shell: &Shell) -> Vec<OfRule> {
        let of_rule = |rule: &rule::Rule| OfRule {
            key: rule.key.clone(),
            title: shell.plain(&rule.title).to_owned(),
            reports: self
                .reports
                .iter()
                .filter(|one| one.of == rule.key)
                .map(|one| one.count)
                .sum(),
            hidden: self
                .decisions
                .iter()
                .filter(|one| one.rule == rule.key)
                .map(|one| one.number)
                .sum(),
        };
        rules().rules.iter().map(of_rule).collect()
    }

    fn figures(&self) -> Vec<Figure<'_>> {
        let decisions = self.decisions.iter().map(|one| Figure {
            month: &one.month,
            of: "decision",
            outcome: &one.outcome,
            rule: &one.rule,
            speed: &one.speed,
            number: one.number,
        });
        let reports = self.reports.iter().map(|one| Figure {
            month: &one.month,
            of: "report",
            outcome: "",
            rule: &one.of,
            speed: "",
            number: one.count,
        });
        let appeals = self.appeals.iter().map(|one| Figure {
            month: &one.month,
            of: "appeal",
            outcome: &one.of,
            rule: "",
            speed: "",
            number: one.count,
        });
        decisions.chain(reports).chain(appeals).collect()
    }
}

impl View {
    fn list(&self, month: &Month, rest: &str) -> String {
        format!("{}?month={}{rest}", self.shell.link("/moderation/decisions"), month.name)
    }

    fn list_of_rule(&self, rule: &OfRule) -> String {
        format!("{}?rule={}", self.shell.link("/moderation/decisions"), rule.key)
    }

    /// The speeds of a month, each with its word.
    fn speeds(&self, month: &Month) -> Vec<(&'static str, u64)> {
        Speed::ALL.iter().map(|speed| speed.key()).zip(month.speeds).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(month: &str, outcome: &str, speed: &str, number: u64) -> Decided {
        let rule = if outcome == "hidden" { "spam" } else { "" };
        Decided {
            month: month.to_owned(),
            outcome: outcome.to_owned(),
            rule: rule.to_owned(),
            speed: speed.to_owned(),
            number,
        }
    }

    #[test]
    fn a_month_adds_up_what_was_decided_and_how_fast() {
        let number = |of: &str, count| Number { month: "2024-04".into(), of: of.into(), count };
        let counted = Counted {
            decisions: vec![
                decided("2024-04", "hidden", "hour", 2),
                decided("2024-04", "kept", "day", 3),
                decided("2024-05", "kept", "longer", 1),
            ],
            reports: vec![number("spam", 7)],
            appeals: vec![number("overturned", 1), number("waiting", 1)],
        };

        let months = counted.months();

        assert_eq!(months[0].name, "2024-05");
        let april = &months[1];
        assert_eq!((april.reports, april.kept, april.hidden), (7, 3, 2));
        assert_eq!((april.speeds, april.appeals, april.overturned), ([2, 3, 0, 0, 0], 2, 1));
        assert_eq!(counted.figures().len(), 6);
    }
}
