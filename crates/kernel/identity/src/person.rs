//! Telling two people apart without knowing who they are.

use std::fmt;

/// Stands for a person: the same for the same person, another for another, and it leads to nobody.
///
/// It is a keyed digest (HMAC-SHA-256 with the site's identity key) of the personal code, or of a code on
/// paper. Who has the database without the key can compute it from no list of codes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PersonKey(pub(crate) [u8; 32]);

/// A personal code as a gateway gave it, in one form. It is used to make a [`PersonKey`] and dropped.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PersonalCode(String);

/// The text is no personal code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a personal code")]
pub(crate) struct NotPersonalCode;

impl PersonKey {
    /// The bytes, for what must hold once for each person.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey(…)")
    }
}

impl PersonalCode {
    /// Reads a code in the forms in which gateways give it, as one of `country` where it names none:
    ///
    /// - `010190-12345`, or without the hyphen;
    /// - `PNOLV-010190-12345`, as in certificates (ETSI EN 319 412-1);
    /// - `LV/LV/010190-12345`, as between countries (eIDAS minimum data set: of the first, for the second).
    pub(crate) fn read(text: &str, country: &str) -> Result<Self, NotPersonalCode> {
        let text = text.trim().to_uppercase();
        let (country, code) = between_countries(&text)
            .or_else(|| in_certificates(&text))
            .unwrap_or((country, text.as_str()));
        let code: String = code.chars().filter(|c| !matches!(c, '-' | ' ' | '.')).collect();
        let is_code =
            (4..=64).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_code { Ok(Self(format!("{country}:{code}"))) } else { Err(NotPersonalCode) }
    }

    /// The text of which the digest is made.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

fn between_countries(text: &str) -> Option<(&str, &str)> {
    let (of, rest) = text.split_once('/')?;
    let (to, code) = rest.split_once('/')?;
    (is_country(of) && is_country(to)).then_some((of, code))
}

fn in_certificates(text: &str) -> Option<(&str, &str)> {
    let (country, code) = text.strip_prefix("PNO")?.split_once('-')?;
    is_country(country).then_some((country, code))
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl fmt::Debug for PersonalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonalCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_code_has_one_form_however_a_gateway_writes_it() {
        let plain = PersonalCode::read("010190-12345", "LV").unwrap();

        for text in [
            "01019012345",
            " 010190 12345 ",
            "PNOLV-010190-12345",
            "pnolv-01019012345",
            "LV/LV/010190-12345",
            "LV/EE/01019012345",
        ] {
            assert_eq!(PersonalCode::read(text, "LV"), Ok(plain.clone()), "{text}");
        }
    }

    #[test]
    fn codes_of_two_countries_are_two_people() {
        let here = PersonalCode::read("38001085718", "LV");

        assert_ne!(PersonalCode::read("PNOEE-38001085718", "LV"), here);
        assert_ne!(PersonalCode::read("EE/LV/38001085718", "LV"), here);
        assert_ne!(PersonalCode::read("38001085718", "EE"), here);
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "-", "123", "LV/LV/", "PNOLV-", "01.01.1990 <b>", &"1".repeat(65)] {
            assert_eq!(PersonalCode::read(text, "LV"), Err(NotPersonalCode), "{text:?}");
        }
    }

    #[test]
    fn neither_shows_itself_in_logs() {
        let code = PersonalCode::read("010190-12345", "LV").unwrap();

        assert_eq!(format!("{code:?} {:?}", PersonKey([1; 32])), "PersonalCode(…) PersonKey(…)");
    }
}
