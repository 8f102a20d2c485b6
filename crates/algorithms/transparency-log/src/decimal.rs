//! Numbers in texts that must have exactly one spelling.

/// The number that `text` spells in ASCII digits without a sign or leading zeros.
pub(crate) fn parse(text: &str) -> Option<u64> {
    let is_canonical = text == "0" || !text.starts_with('0');
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_canonical && is_digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_number_has_one_spelling_only() {
        assert_eq!(parse("0"), Some(0));
        assert_eq!(parse("18446744073709551615"), Some(u64::MAX));

        for text in ["", "00", "07", "+7", "-7", " 7", "7 ", "0x7", "٧", "18446744073709551616"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
