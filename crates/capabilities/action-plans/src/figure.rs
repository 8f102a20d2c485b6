//! Values of indicators as people write them.

use base::{Language, in_groups};

/// A value with at most two decimals: `1 779`, `12,5` in Latvian; `1,779`, `12.5` in English.
pub(crate) fn figure(language: Language, value: f64) -> String {
    let (thousands, point) = match language {
        Language::Lv => ('\u{a0}', ','),
        Language::En => (',', '.'),
    };
    let written = format!("{:.2}", value.abs());
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let decimals = decimals.trim_end_matches('0');
    let grouped =
        whole.parse().map_or_else(|_| whole.to_owned(), |whole| in_groups(whole, thousands));
    let is_zero = grouped == "0" && decimals.is_empty();
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    if decimals.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{point}{decimals}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_the_way_each_language_does() {
        assert_eq!(figure(Language::Lv, 1779.0), "1\u{a0}779");
        assert_eq!(figure(Language::Lv, -12.5), "−12,5");
        assert_eq!(figure(Language::En, 1779.25), "1,779.25");
    }

    #[test]
    fn a_value_that_rounds_to_nothing_has_no_sign() {
        assert_eq!(figure(Language::En, -0.001), "0");
    }
}
