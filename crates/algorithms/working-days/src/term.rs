//! How long something may take.

use std::fmt;
use std::str::FromStr;

/// How long something may take, as laws put it.
///
/// The written form is that of ISO 8601 with one unit: `P14D`, `P2W`, `P1M`, `P1Y`. Working days,
/// which the standard does not have, are written `P10WD`; that form is this crate's own.
///
/// ```
/// use working_days::Term;
///
/// assert_eq!("P10WD".parse(), Ok(Term::WorkingDays(10)));
/// assert_eq!(Term::Months(6).to_string(), "P6M");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// Days, each of them counted.
    Days(u32),
    /// Days on which public administration works.
    WorkingDays(u32),
    /// Weeks of seven days.
    Weeks(u32),
    /// Months by the calendar.
    Months(u32),
    /// Years by the calendar.
    Years(u32),
}

/// Why a term cannot be read or reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TermError {
    /// The text is not a term.
    #[error("not a term such as P10D, P10WD, P2W, P1M or P1Y")]
    Unreadable,
    /// The term is zero days, weeks, months or years.
    #[error("a term of nothing")]
    Nothing,
    /// The term is longer than a century, which no law means.
    #[error("a term longer than a century")]
    TooLong,
    /// The term ends after the year 9999.
    #[error("a term that ends beyond the year 9999")]
    BeyondCalendar,
}

impl Term {
    /// Refuses terms which nobody can mean: nothing at all, and more than about a century.
    pub(crate) fn plausible(self) -> Result<Self, TermError> {
        let (count, century) = match self {
            Self::Days(count) | Self::WorkingDays(count) => (count, 36_525),
            Self::Weeks(count) => (count, 5_218),
            Self::Months(count) => (count, 1_200),
            Self::Years(count) => (count, 100),
        };
        match count {
            0 => Err(TermError::Nothing),
            count if count > century => Err(TermError::TooLong),
            _ => Ok(self),
        }
    }
}

impl FromStr for Term {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let counted = text.strip_prefix('P').ok_or(TermError::Unreadable)?;
        let unit = counted.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = &counted[..counted.len() - unit.len()];
        let count = read_count(digits)?;
        let term = match unit {
            "D" => Self::Days(count),
            "WD" => Self::WorkingDays(count),
            "W" => Self::Weeks(count),
            "M" => Self::Months(count),
            "Y" => Self::Years(count),
            _ => return Err(TermError::Unreadable),
        };
        term.plausible()
    }
}

/// Reads digits alone; a number that does not fit is longer than any term.
fn read_count(digits: &str) -> Result<u32, TermError> {
    if digits.is_empty() {
        return Err(TermError::Unreadable);
    }
    digits.parse().map_err(|_| TermError::TooLong)
}

impl fmt::Display for Term {
    fn fmt(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(count) => write!(form, "P{count}D"),
            Self::WorkingDays(count) => write!(form, "P{count}WD"),
            Self::Weeks(count) => write!(form, "P{count}W"),
            Self::Months(count) => write!(form, "P{count}M"),
            Self::Years(count) => write!(form, "P{count}Y"),
        }
    }
}
