//! Codes that people type from paper.

use std::fmt;
use std::str::FromStr;

use base::Entropy;

/// Ten letters and digits, 50 random bits: `7KQ4M-XW2PD`. No two of its characters look alike.
///
/// Only a keyed digest of it is kept. Nobody guesses one where tries are counted, and whoever has the
/// database alone cannot search for it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Code([u8; Self::LENGTH]);

/// The text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a code")]
pub(crate) struct NotCode;

const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl Code {
    const LENGTH: usize = 10;

    /// A fresh code.
    pub(crate) fn new(entropy: &Entropy) -> Self {
        // 32 divides 256, so every character is as likely as another.
        Self(entropy.bytes::<{ Self::LENGTH }>().map(|byte| ALPHABET[usize::from(byte % 32)]))
    }

    /// The characters without the hyphen, of which digests are made.
    pub(crate) fn plain(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet is ASCII")
    }
}

impl FromStr for Code {
    type Err = NotCode;

    /// As people type it: in any case, with or without hyphen and spaces.
    fn from_str(text: &str) -> Result<Self, NotCode> {
        let is_between = |c: &char| c.is_whitespace() || matches!(c, '-' | '–' | '—');
        let typed: Vec<u8> = text
            .chars()
            .filter(|c| !is_between(c))
            .map(|c| u8::try_from(c.to_ascii_uppercase()).map_err(|_| NotCode))
            .collect::<Result<_, _>>()?;
        let typed: [u8; Self::LENGTH] = typed.try_into().map_err(|_| NotCode)?;
        if typed.iter().all(|c| ALPHABET.contains(c)) { Ok(Self(typed)) } else { Err(NotCode) }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.plain().split_at(Self::LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::new(&Entropy::seeded(1));
        let typed = [
            code.to_string(),
            code.to_string().to_lowercase(),
            format!(" {} ", code.plain()),
            code.to_string().replace('-', " – "),
        ];

        for text in typed {
            assert_eq!(text.parse(), Ok(code.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        for text in ["", "7KQ4M", "7KQ4M-XW2P0", "7KQ4M-XW2PDX", "āāāāā-āāāāā", "123 456"]
        {
            assert_eq!(text.parse::<Code>(), Err(NotCode), "{text}");
        }
    }

    #[test]
    fn a_code_hides_from_logs() {
        assert_eq!(format!("{:?}", Code::new(&Entropy::seeded(1))), "Code(…)");
    }
}
