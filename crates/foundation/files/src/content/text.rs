//! Whether a file is text.

/// Looks at a file as text while it streams by.
#[derive(Debug, Default)]
pub(super) struct TextCheck {
    /// The first bytes of a letter that the next part goes on with.
    begun: Vec<u8>,
    has_controls: bool,
    is_other: bool,
}

/// What a file is as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prose {
    /// Text in UTF-8, without control signs.
    Utf8,
    /// Text in some other alphabet, as far as one can see.
    OtherAlphabet,
    /// No text.
    None,
}

impl TextCheck {
    /// Looks at the next part.
    pub(super) fn see(&mut self, part: &[u8]) {
        if self.has_controls {
            return;
        }
        self.has_controls = part.iter().any(|byte| is_control(*byte));
        if !self.is_other {
            self.see_letters(part);
        }
    }

    fn see_letters(&mut self, part: &[u8]) {
        let mut rest = part;
        // A letter has at most four bytes, so this ends soon.
        while !self.begun.is_empty() && !rest.is_empty() && !self.is_other {
            self.begun.push(rest[0]);
            rest = &rest[1..];
            let begun = std::mem::take(&mut self.begun);
            self.see_whole(&begun);
        }
        if !self.is_other {
            self.see_whole(rest);
        }
    }

    fn see_whole(&mut self, letters: &[u8]) {
        let valid = match std::str::from_utf8(letters) {
            Ok(text) => text,
            Err(error) => {
                let (valid, rest) = letters.split_at(error.valid_up_to());
                match error.error_len() {
                    None => self.begun = rest.to_vec(),
                    Some(_) => self.is_other = true,
                }
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        // Beyond ASCII there are control signs too (U+0080 to U+009F).
        self.has_controls |= valid.chars().any(|sign| !sign.is_ascii() && sign.is_control());
    }

    /// What the file is.
    pub(super) fn conclude(self) -> Prose {
        match (self.has_controls, self.is_other || !self.begun.is_empty()) {
            (true, _) => Prose::None,
            (false, true) => Prose::OtherAlphabet,
            (false, false) => Prose::Utf8,
        }
    }
}

fn is_control(byte: u8) -> bool {
    byte == 0x7f || (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conclude(text: &[u8], length_of_parts: usize) -> Prose {
        let mut check = TextCheck::default();
        text.chunks(length_of_parts).for_each(|part| check.see(part));
        check.conclude()
    }

    #[test]
    fn letters_may_be_cut_anywhere() {
        let text = "Atvērtā pārvaldība — 🇱🇻\r\n\t".as_bytes();

        for length in 1..=text.len() {
            assert_eq!(conclude(text, length), Prose::Utf8, "in parts of {length}");
        }
    }

    #[test]
    fn a_text_that_ends_in_the_middle_of_a_letter_is_not_utf_8() {
        assert_eq!(conclude(b"At\xc4", 2), Prose::OtherAlphabet);
    }

    #[test]
    fn a_control_sign_anywhere_means_no_text() {
        for text in [&b"abc\0"[..], b"\x1b[31m", b"abc\x7f", b"\xf0\xee\0", "a\u{85}b".as_bytes()] {
            for length in 1..=text.len() {
                assert_eq!(conclude(text, length), Prose::None, "{text:?} in parts of {length}");
            }
        }
    }
}
