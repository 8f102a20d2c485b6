//! Reading fields that many forms share.

use base::{Day, PartialDate};
use web::Form;

pub(crate) use documents::WebAddress;

use crate::as_written::{WrittenDate, WrittenDay, WrittenValue};

/// What a field says of something that may be unknown. Reading it gives an `Option<Known<T>>`, whose outer
/// `None` is a problem, noted in the form.
pub(crate) type Known<T> = Option<T>;

/// The longest title, in characters.
pub(crate) const TITLE: usize = 1_000;

/// The longest text, in characters.
pub(crate) const TEXT: usize = 20_000;

/// The longest line of a list, in characters.
pub(crate) const LINE: usize = 2_000;

/// The most lines of a list.
const MOST_LINES: usize = 60;

/// A day that must be there.
pub(crate) fn day(form: &mut Form, name: &'static str) -> Option<Day> {
    form.parsed(name, "form-day").map(|WrittenDay(day)| day)
}

/// A day that may be unknown.
pub(crate) fn day_if_known(form: &mut Form, name: &'static str) -> Option<Known<Day>> {
    let read = form.parsed_optional(name, "form-day")?;
    Some(read.map(|WrittenDay(day)| day))
}

/// A day, a month or a year that may be unknown.
pub(crate) fn date_if_known(form: &mut Form, name: &'static str) -> Option<Known<PartialDate>> {
    let read = form.parsed_optional(name, "action-plans-problem-date")?;
    Some(read.map(|WrittenDate(date)| date))
}

/// A day, a month or a year that may be unknown and has begun.
pub(crate) fn past_date_if_known(
    form: &mut Form,
    name: &'static str,
    today: Day,
) -> Option<Known<PartialDate>> {
    match date_if_known(form, name)? {
        Some(date) if date.earliest() > today => form.problem(name, "action-plans-problem-ahead"),
        date => Some(date),
    }
}

/// A day, a month or a year that must be there and has begun.
pub(crate) fn past_date(form: &mut Form, name: &'static str, today: Day) -> Option<PartialDate> {
    match past_date_if_known(form, name, today)? {
        Some(date) => Some(date),
        None => form.problem(name, "form-required"),
    }
}

/// A value that may be unknown.
pub(crate) fn value_if_known(form: &mut Form, name: &'static str) -> Option<Known<f64>> {
    let read = form.parsed_optional(name, "action-plans-problem-value")?;
    Some(read.map(|WrittenValue(value)| value))
}

/// An address on the web that may be absent.
pub(crate) fn url_if_any(form: &mut Form, name: &'static str) -> Option<Known<String>> {
    let read = form.parsed_optional::<WebAddress>(name, "action-plans-problem-url")?;
    // It stays as it was typed, so that saving a form changes nothing by itself.
    Some(read.map(|_| form.value(name).trim().to_owned()))
}

/// Words that may be absent.
pub(crate) fn words_if_any(
    form: &mut Form,
    name: &'static str,
    longest: usize,
) -> Option<Known<String>> {
    Some(form.optional(name, longest)?).map(|words| Some(words).filter(|words| !words.is_empty()))
}

/// A list with one entry on each line; empty lines are passed over.
pub(crate) fn lines(form: &mut Form, name: &'static str) -> Option<Vec<String>> {
    let typed = form.optional(name, LINE * MOST_LINES)?;
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(str::to_owned).collect();
    if lines.len() > MOST_LINES {
        return form.problem_in_row(name, "action-plans-problem-lines", MOST_LINES);
    }
    if let Some(at) = lines.iter().position(|line| line.chars().count() > LINE) {
        return form.problem_in_row(name, "action-plans-problem-row-long", at + 1);
    }
    Some(lines)
}

/// Sustainable Development Goals: numbers from 1 to 17 with commas or spaces between.
pub(crate) fn sdgs(form: &mut Form) -> Option<Vec<u8>> {
    let typed = form.value("sdgs").to_owned();
    let words = typed.split([',', ' ', ';']).map(str::trim).filter(|word| !word.is_empty());
    let read: Result<Vec<u8>, _> = words.map(str::parse).collect();
    let Some(mut goals) =
        read.ok().filter(|goals| goals.iter().all(|goal| (1..=17).contains(goal)))
    else {
        return form.problem("sdgs", "action-plans-problem-sdgs");
    };
    goals.sort_unstable();
    goals.dedup();
    Some(goals)
}

/// Sustainable Development Goals as they are typed.
pub(crate) fn in_words(sdgs: &[u8]) -> String {
    sdgs.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

/// The number of a new item of a plan: figures with points between, `1.2`.
pub(crate) fn number(form: &mut Form, is_taken: impl Fn(&str) -> bool) -> Option<String> {
    let number = form.required("number", 20)?;
    let number = number.trim_end_matches('.').to_owned();
    let is_figure = |part: &str| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_deep = number.split('.').count() > 4;
    if is_deep || !number.split('.').all(is_figure) {
        form.problem("number", "action-plans-problem-number")
    } else if is_taken(&number) {
        form.problem("number", "action-plans-problem-number-taken")
    } else {
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_plan_has_figures_and_points_only() {
        let read =
            |typed: &str| number(&mut Form::filled([("number", typed)]), |taken| taken == "1.2");

        assert_eq!(read("1.10.").as_deref(), Some("1.10"));
        for typed in ["1.2", "", "new", "1..2", "1.2.3.4.5", "1000", "-1"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn goals_are_numbers_from_1_to_17() {
        let read = |typed: &str| sdgs(&mut Form::filled([("sdgs", typed)]));

        assert_eq!(read("16, 4,16"), Some(vec![4, 16]));
        assert_eq!(read(""), Some(Vec::new()));
        assert_eq!(read("18"), None);
        assert_eq!(read("four"), None);
    }

    #[test]
    fn a_date_that_has_not_begun_is_not_in_the_past() {
        let today = "2024-04-30".parse().unwrap();
        let read = |typed: &str| past_date(&mut Form::filled([("on", typed)]), "on", today);

        assert!(read("2024").is_some() && read("30.04.2024.").is_some());
        assert!(read("2024-05").is_none() && read("").is_none());
    }
}
