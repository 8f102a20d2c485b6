//! Dates as sources give them: sometimes only a month or a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A year, a month or a day: as exact as the source was, and no more.
///
/// Written as ISO 8601 in reduced precision: `2023`, `2023-12`, `2023-12-07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// Some day in a year.
    Year(i16),
    /// Some day in a month: year, month 1–12.
    Month(i16, i8),
    /// Exactly this day.
    Day(Date),
}

/// The text is not a year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date is written 2023, 2023-12 or 2023-12-07")]
pub struct PartialDateError;

impl PartialDate {
    /// The first day that it can mean.
    pub fn earliest(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year, 1, 1),
            Self::Month(year, month) => jiff::civil::date(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day that it can mean.
    pub fn latest(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year, 12, 31),
            Self::Month(..) => self.earliest().last_of_month(),
            Self::Day(day) => day,
        }
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let shape: Vec<&str> = text.split('-').collect();
        let [year, rest @ ..] = shape.as_slice() else { return Err(PartialDateError) };
        if year.len() != 4
            || !shape.iter().all(|part| digits(part))
            || rest.iter().any(|part| part.len() != 2)
        {
            return Err(PartialDateError);
        }
        let year = year.parse().map_err(|_| PartialDateError)?;
        let number = |part: &str| part.parse::<i8>().map_err(|_| PartialDateError);
        match rest {
            [] => Ok(Self::Year(year)),
            [month] => match number(month)? {
                month @ 1..=12 => Ok(Self::Month(year, month)),
                _ => Err(PartialDateError),
            },
            [month, day] => Date::new(year, number(month)?, number(day)?)
                .map(Self::Day)
                .map_err(|_| PartialDateError),
            _ => Err(PartialDateError),
        }
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;

    fn try_from(text: String) -> Result<Self, PartialDateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_its_source() {
        for text in ["2023", "2023-12", "2023-12-07"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_month_spans_its_days() {
        let july: PartialDate = "2024-02".parse().unwrap();

        assert_eq!(july.earliest().to_string(), "2024-02-01");
        assert_eq!(july.latest().to_string(), "2024-02-29");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["", "23", "2023-13", "2023-02-30", "2023-1-1", "2023-12-07-01", "+202"] {
            assert_eq!(text.parse::<PartialDate>(), Err(PartialDateError), "{text}");
        }
    }
}
