//! Days and values as people type them and as spreadsheets paste them.

use std::str::FromStr;

use base::{Day, Language, PartialDate};

/// The years that a plan can speak of; anything else is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// A day as people write it: `2025-12-31`, `31.12.2025.`, `31.12.2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WrittenDay(pub(crate) Day);

/// A day, a month or a year as people write it: also `2025-12`, `12.2025.`, `2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WrittenDate(pub(crate) PartialDate);

/// A value as people write it: `1 779`, `12,5`, `-3`, `12.5`. Spaces group, a comma or a point begins the
/// decimals; there are at most six of them and at most twelve digits before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WrittenValue(pub(crate) f64);

/// The text is not a day, a date or a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day is written 2025-12-31, a value 1 779 or 12,5")]
pub(crate) struct NotAsWritten;

impl FromStr for WrittenDay {
    type Err = NotAsWritten;

    fn from_str(text: &str) -> Result<Self, NotAsWritten> {
        match text.parse()? {
            WrittenDate(PartialDate::Day(day)) => Ok(Self(day)),
            WrittenDate(PartialDate::Month(..) | PartialDate::Year(_)) => Err(NotAsWritten),
        }
    }
}

impl FromStr for WrittenDate {
    type Err = NotAsWritten;

    fn from_str(text: &str) -> Result<Self, NotAsWritten> {
        let text = text.trim();
        let date: PartialDate =
            turned(text).as_deref().unwrap_or(text).parse().map_err(|_| NotAsWritten)?;
        if YEARS.contains(&date.earliest().year()) { Ok(Self(date)) } else { Err(NotAsWritten) }
    }
}

/// `31.12.2025.` with the year first: `2025-12-31`.
fn turned(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').map(str::trim).collect();
    let two_digits = |part: &&str| (1..=2).contains(&part.len());
    match parts.as_slice() {
        [day, month, year] if two_digits(day) && two_digits(month) => {
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        [month, year] if two_digits(month) => Some(format!("{year}-{month:0>2}")),
        [year] => Some((*year).to_owned()),
        _ => None,
    }
}

impl FromStr for WrittenValue {
    type Err = NotAsWritten;

    fn from_str(text: &str) -> Result<Self, NotAsWritten> {
        let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let (sign, digits) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => ("-", rest),
            None => ("", text.as_str()),
        };
        let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
        let is_number = |part: &str, longest: usize| {
            (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_number(whole, 12) || !is_number(decimals, 6) {
            return Err(NotAsWritten);
        }
        format!("{sign}{whole}.{decimals}").parse().map(Self).map_err(|_| NotAsWritten)
    }
}

impl WrittenValue {
    /// As it is typed into a field by a reader of `language`, with all its decimals.
    pub(crate) fn typed(self, language: Language) -> String {
        let plain = self.0.to_string();
        match language {
            Language::Lv => plain.replace('.', ","),
            Language::En => plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<String> {
        text.parse().ok().map(|WrittenDate(date)| date.to_string())
    }

    fn value(text: &str) -> Option<f64> {
        text.parse().ok().map(|WrittenValue(value)| value)
    }

    #[test]
    fn a_day_is_read_the_way_a_clerk_and_a_browser_write_it() {
        for text in ["2025-12-31", "31.12.2025.", " 31.12.2025 ", "31. 12. 2025."] {
            assert_eq!(date(text).as_deref(), Some("2025-12-31"), "{text}");
        }
        assert_eq!(date("7.3.2025.").as_deref(), Some("2025-03-07"));
    }

    #[test]
    fn a_month_or_a_year_is_a_date_but_not_a_day() {
        assert_eq!(date("12.2025.").as_deref(), Some("2025-12"));
        assert_eq!(date("2025").as_deref(), Some("2025"));
        assert_eq!("2025".parse::<WrittenDay>(), Err(NotAsWritten));
    }

    #[test]
    fn a_day_that_does_not_exist_or_lies_in_another_age_is_refused() {
        for text in ["", "31.02.2025.", "2205-12-31", "0025-12-31", "rīt", "12/31/2025", "1.2.3.4"]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn a_value_is_read_in_latvian_and_in_english_notation() {
        assert_eq!(value("1\u{a0}779"), Some(1779.0));
        assert_eq!(value("12,5"), Some(12.5));
        assert_eq!(value("12.5"), Some(12.5));
        assert_eq!(value("−3"), Some(-3.0));
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        for text in ["", "-", ",5", "5,", "1.234,5", "1e9", "12 %", "NaN", "9999999999999"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn a_typed_value_is_read_back_as_it_was() {
        for number in [12.5, -0.25, 1779.0] {
            let typed = WrittenValue(number).typed(Language::Lv);

            assert_eq!(value(&typed), Some(number), "{typed}");
        }
    }
}
