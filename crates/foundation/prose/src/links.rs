//! Addresses in what people write.

/// What becomes of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// They lead to where they say.
    Live,
    /// Their addresses are shown as text and lead nowhere: for people whom nobody knows yet.
    Inert,
}

/// The address, if it leads to the web: nothing that a browser would run.
pub(crate) fn to_the_web(address: &str) -> Option<&str> {
    let is_plain = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    let lower = address.get(..8).unwrap_or(address).to_ascii_lowercase();
    let leads = lower.starts_with("https://") || lower.starts_with("http://");
    (is_plain && leads).then_some(address)
}

/// A piece of text: words, or a bare address of the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// An address that somebody typed without any marks.
    Address(&'a str),
}

/// Text taken apart at bare addresses.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_address(rest) {
        let (before, from) = rest.split_at(start);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let address = without_closing(&from[..end]);
        let after = &from[address.len()..];
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(match to_the_web(address) {
            Some(address) => Piece::Address(address),
            None => Piece::Words(address),
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// Where the next bare address begins.
fn next_address(text: &str) -> Option<usize> {
    let begins = ["https://", "http://"].into_iter().filter_map(|scheme| text.find(scheme));
    begins.min()
}

/// Without the marks that end a sentence or a bracket around the address.
fn without_closing(address: &str) -> &str {
    let trimmed =
        address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '>']);
    if trimmed.ends_with("//") || trimmed.is_empty() { address } else { trimmed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_lead_anywhere() {
        for address in ["https://example.lv/ā", "HTTP://example.lv"] {
            assert_eq!(to_the_web(address), Some(address));
        }
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//example.lv",
            "/lv/sign-out",
            "ftp://example.lv",
            "https://exa\tmple.lv",
            "",
        ] {
            assert_eq!(to_the_web(address), None, "{address:?}");
        }
    }

    #[test]
    fn an_address_in_a_sentence_ends_before_the_full_stop() {
        assert_eq!(
            pieces("Skat. https://example.lv/a?b=1. Un (http://b.lv)!"),
            [
                Piece::Words("Skat. "),
                Piece::Address("https://example.lv/a?b=1"),
                Piece::Words(". Un ("),
                Piece::Address("http://b.lv"),
                Piece::Words(")!"),
            ]
        );
    }

    #[test]
    fn a_scheme_alone_is_only_words() {
        assert_eq!(pieces("https://"), [Piece::Address("https://")]);
        assert_eq!(pieces("nothing"), [Piece::Words("nothing")]);
        assert!(pieces("").is_empty());
    }
}
