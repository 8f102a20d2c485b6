//! Money in whole cents.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Language;

/// An amount in euro, kept in cents: no fraction of a cent, no floating point.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Euro {
    cents: i64,
}

/// The text is not an amount in euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is written in digits with at most two decimals, such as `1200` or `1200,50`")]
pub struct MoneyError;

impl Euro {
    /// An amount from its cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self { cents }
    }

    /// The amount in cents.
    pub const fn cents(self) -> i64 {
        self.cents
    }

    /// The sum, or `None` where it would not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.cents.checked_add(other.cents).map(Self::from_cents)
    }

    /// As people write it: `200 000 EUR` in Latvian, `EUR 200,000` in English; cents only where there are any.
    pub fn in_words(self, language: Language) -> String {
        let (thousands, point) = match language {
            Language::Lv => ('\u{a0}', ','),
            Language::En => (',', '.'),
        };
        let mut amount = in_groups(self.cents.unsigned_abs() / 100, thousands);
        let rest = self.cents.unsigned_abs() % 100;
        if rest > 0 {
            amount = format!("{amount}{point}{rest:02}");
        }
        let sign = if self.cents < 0 { "−" } else { "" };
        match language {
            Language::Lv => format!("{sign}{amount}\u{a0}EUR"),
            Language::En => format!("{sign}EUR\u{a0}{amount}"),
        }
    }
}

/// A whole number with its digits in groups of three: `251 232`.
pub fn in_groups(whole: u64, separator: char) -> String {
    let digits = whole.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

impl FromStr for Euro {
    type Err = MoneyError;

    /// Reads `1200`, `1 200,50`, `1200.5`, `-3`; spaces group, comma or point begins the cents.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        let (whole, cents) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
        let only_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !only_digits(whole) || !only_digits(cents) || cents.len() > 2 {
            return Err(MoneyError);
        }
        let cents: i64 = format!("{cents:0<2}").parse().map_err(|_| MoneyError)?;
        let whole: i64 = whole.parse().map_err(|_| MoneyError)?;
        let total = whole.checked_mul(100).and_then(|c| c.checked_add(cents)).ok_or(MoneyError)?;
        Ok(Self::from_cents(if negative { -total } else { total }))
    }
}

impl fmt::Display for Euro {
    /// Plain, for machines: `1200.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.cents < 0 { "-" } else { "" };
        let cents = self.cents.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_grouped_the_way_each_language_does() {
        let amount = Euro::from_cents(20_000_000);

        assert_eq!(amount.in_words(Language::Lv), "200\u{a0}000\u{a0}EUR");
        assert_eq!(amount.in_words(Language::En), "EUR\u{a0}200,000");
        assert_eq!(Euro::from_cents(-1_05).in_words(Language::Lv), "−1,05\u{a0}EUR");
    }

    #[test]
    fn an_amount_is_read_with_comma_point_and_spaces() {
        assert_eq!("1 200,5".parse(), Ok(Euro::from_cents(120_050)));
        assert_eq!("1200.50".parse(), Ok(Euro::from_cents(120_050)));
        assert_eq!("-3".parse(), Ok(Euro::from_cents(-300)));
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for text in ["", "EUR 5", "1,234", "1.2.3", "99999999999999999999", ",5"] {
            assert_eq!(text.parse::<Euro>(), Err(MoneyError), "{text}");
        }
    }
}
