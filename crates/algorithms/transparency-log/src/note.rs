//! Texts with signatures, in the C2SP signed-note format.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::key::{KeyId, SignerKey, VerifierKey, is_key_name};

/// What begins each signature line: an em dash and a space.
const DASH: &str = "— ";

/// A text signed with one or more keys.
///
/// On paper it is the text, an empty line, and one line for each signature:
///
/// ```text
/// This is an example message.
///
/// — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
/// ```
///
/// Reading a note ([`FromStr`]) checks its form only. [`Note::verify`] hands out the text once a key
/// that you trust has signed it.
///
/// The format is [C2SP signed-note](https://c2sp.org/signed-note) with Ed25519 signatures. Signatures
/// of other kinds and unknown keys are kept and passed on, and never believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// One line under a note: who claims to have signed, and the bytes that are to prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    name: String,
    key: KeyId,
    bytes: Vec<u8>,
}

/// Why a text is not a signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// It is longer than [`Note::MAX_LENGTH`].
    #[error("a note has at most {} bytes, this one {found}", Note::MAX_LENGTH)]
    TooLong {
        /// Its length in bytes.
        found: usize,
    },
    /// The text has no end of line at its end.
    #[error("the text of a note ends with a newline")]
    NoNewline,
    /// There is a control character other than a newline.
    #[error("a note has no control characters, but {found:?} at byte {at}")]
    Control {
        /// The character.
        found: char,
        /// Where it stands.
        at: usize,
    },
    /// No empty line with signatures below it.
    #[error("an empty line and at least one signature are missing")]
    NoSignatures,
    /// A line below the text is not a signature.
    #[error("line {line} of the signatures does not read `— name base64`")]
    SignatureLine {
        /// Which of the signature lines, counted from 1.
        line: usize,
    },
    /// There are more than [`Note::MAX_SIGNATURES`].
    #[error("a note has at most {} signatures, this one {found}", Note::MAX_SIGNATURES)]
    TooManySignatures {
        /// How many there are.
        found: usize,
    },
}

/// Why the text of a note must not be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// A signature names a trusted key that did not make it: the text or the signature was changed.
    #[error("the signature of {name} ({id}) does not fit the text")]
    Invalid {
        /// The name of the trusted key.
        name: String,
        /// Its identifier.
        id: KeyId,
    },
    /// Nobody who is trusted has signed.
    #[error("no signature is of a trusted key")]
    NoTrustedKey,
}

impl Note {
    /// The longest note that is read, signatures included, in bytes.
    pub const MAX_LENGTH: usize = 256 * 1024;
    /// The most signatures that a note may carry.
    pub const MAX_SIGNATURES: usize = 32;

    /// Signs `text`, which ends with a newline.
    pub fn sign(text: impl Into<String>, key: &SignerKey) -> Result<Self, NoteError> {
        let text = text.into();
        check_characters(&text)?;
        if !text.ends_with('\n') {
            return Err(NoteError::NoNewline);
        }
        let mut note = Self { text, signatures: Vec::new() };
        note.add_signature(key)?;
        Ok(note)
    }

    /// Adds the signature of another key, or renews the one that this key made.
    pub fn add_signature(&mut self, key: &SignerKey) -> Result<(), NoteError> {
        let (id, bytes) = key.sign(self.text.as_bytes());
        let mut signed = self.clone();
        signed.signatures.retain(|signature| !signature.claims(key.name(), id));
        signed.signatures.push(NoteSignature {
            name: key.name().to_owned(),
            key: id,
            bytes: bytes.to_vec(),
        });
        check_count(signed.signatures.len())?;
        check_length(&signed.to_string())?;
        *self = signed;
        Ok(())
    }

    /// The text, if at least one of the `trusted` keys has signed it and none of their signatures
    /// is wrong. Signatures of other keys are passed over.
    pub fn verify(&self, trusted: &[VerifierKey]) -> Result<&str, VerifyError> {
        self.signers(trusted).map(|_| self.text.as_str())
    }

    /// Which of the `trusted` keys have signed, in the order of the note; never none. This is for
    /// policies such as "the log and two of three witnesses".
    pub fn signers<'k>(
        &self,
        trusted: &'k [VerifierKey],
    ) -> Result<Vec<&'k VerifierKey>, VerifyError> {
        let mut signers = Vec::new();
        for signature in &self.signatures {
            let claimed = |key: &&VerifierKey| signature.claims(key.name(), key.id());
            let Some(key) = trusted.iter().find(claimed) else { continue };
            if !key.has_signed(self.text.as_bytes(), &signature.bytes) {
                return Err(VerifyError::Invalid { name: key.name().to_owned(), id: key.id() });
            }
            if !signers.contains(&key) {
                signers.push(key);
            }
        }
        if signers.is_empty() { Err(VerifyError::NoTrustedKey) } else { Ok(signers) }
    }

    /// The text, whoever wrote it. Only for showing what somebody claims: see [`Note::verify`].
    pub fn unverified_text(&self) -> &str {
        &self.text
    }

    /// The signature lines, whether they are true or not.
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }
}

impl NoteSignature {
    /// The name of the key that is said to have signed.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The identifier of the key that is said to have signed.
    pub const fn key_id(&self) -> KeyId {
        self.key
    }

    fn claims(&self, name: &str, id: KeyId) -> bool {
        self.name == name && self.key == id
    }

    fn parse(line: &str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = BASE64.decode(encoded).ok()?;
        let (key, signature) = bytes.split_first_chunk()?;
        (is_key_name(name) && !signature.is_empty()).then(|| Self {
            name: name.to_owned(),
            key: KeyId::from_bytes(*key),
            bytes: signature.to_vec(),
        })
    }
}

fn check_length(note: &str) -> Result<(), NoteError> {
    let found = note.len();
    if found <= Note::MAX_LENGTH { Ok(()) } else { Err(NoteError::TooLong { found }) }
}

fn check_count(found: usize) -> Result<(), NoteError> {
    if found <= Note::MAX_SIGNATURES { Ok(()) } else { Err(NoteError::TooManySignatures { found }) }
}

fn check_characters(text: &str) -> Result<(), NoteError> {
    let is_forbidden = |c: char| c < ' ' && c != '\n';
    match text.char_indices().find(|(_, c)| is_forbidden(*c)) {
        Some((at, found)) => Err(NoteError::Control { found, at }),
        None => Ok(()),
    }
}

impl FromStr for Note {
    type Err = NoteError;

    fn from_str(note: &str) -> Result<Self, NoteError> {
        check_length(note)?;
        check_characters(note)?;
        // The text may have empty lines of its own, so the last one separates.
        let end = note.rfind("\n\n").ok_or(NoteError::NoSignatures)? + 1;
        let (text, lines) = (&note[..end], &note[end + 1..]);
        if lines.is_empty() {
            return Err(NoteError::NoSignatures);
        }
        let lines = lines.strip_suffix('\n').ok_or(NoteError::NoNewline)?;
        check_count(lines.split('\n').count())?;

        let signatures = (1..).zip(lines.split('\n')).map(|(line, written)| {
            NoteSignature::parse(written).ok_or(NoteError::SignatureLine { line })
        });
        Ok(Self { text: text.to_owned(), signatures: signatures.collect::<Result<_, _>>()? })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl fmt::Display for NoteSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.key.as_bytes(), self.bytes.as_slice()].concat();
        write!(f, "{DASH}{} {}", self.name, BASE64.encode(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> SignerKey {
        SignerKey::from_seed(name, &[7; 32]).unwrap()
    }

    fn signed() -> Note {
        Note::sign("minutes of 30 April\n", &key("council")).unwrap()
    }

    #[test]
    fn a_note_survives_being_written_even_with_empty_lines_in_its_text() {
        for text in ["one line\n", "two\n\nparagraphs\n", "an empty line at the end\n\n", "\n"] {
            let note = Note::sign(text, &key("council")).unwrap();

            assert_eq!(note.to_string().parse(), Ok(note));
        }
    }

    #[test]
    fn a_note_signed_by_two_is_believed_by_whoever_knows_one_of_them() {
        let mut note = signed();
        note.add_signature(&key("ministry")).unwrap();

        for name in ["council", "ministry"] {
            assert_eq!(note.verify(&[key(name).verifier()]), Ok("minutes of 30 April\n"));
        }
    }

    #[test]
    fn who_signed_is_told_once_each() {
        let mut note = signed();
        note.add_signature(&key("ministry")).unwrap();
        let line = note.signatures()[0].to_string();
        let repeated: Note = format!("{note}{line}\n").parse().unwrap();
        let trusted = [key("ministry").verifier(), key("council").verifier()];

        let signers = repeated.signers(&trusted).unwrap();

        assert_eq!(
            signers.iter().map(|key| key.name()).collect::<Vec<_>>(),
            ["council", "ministry"]
        );
    }

    #[test]
    fn signing_twice_leaves_one_signature() {
        let mut note = signed();

        note.add_signature(&key("council")).unwrap();

        assert_eq!(note, signed());
    }

    #[test]
    fn a_note_of_strangers_is_not_believed() {
        let namesake = SignerKey::from_seed("council", &[8; 32]).unwrap();

        assert_eq!(signed().verify(&[]), Err(VerifyError::NoTrustedKey));
        assert_eq!(signed().verify(&[namesake.verifier()]), Err(VerifyError::NoTrustedKey));
    }

    #[test]
    fn one_false_signature_of_a_trusted_key_spoils_the_note() {
        let mut note = signed();
        note.add_signature(&key("ministry")).unwrap();
        note.signatures[1].bytes[9] ^= 1;
        let (council, ministry) = (key("council").verifier(), key("ministry").verifier());

        let verdict = note.verify(&[council, ministry.clone()]);

        let name = "ministry".to_owned();
        assert_eq!(verdict, Err(VerifyError::Invalid { name, id: ministry.id() }));
    }

    #[test]
    fn a_signature_of_an_unknown_kind_is_kept_and_passed_over() {
        let of_a_witness = format!("{}— witness.example {}\n", signed(), BASE64.encode([9; 76]));

        let note: Note = of_a_witness.parse().unwrap();

        assert!(note.verify(&[key("council").verifier()]).is_ok());
        assert_eq!(note.to_string(), of_a_witness);
    }

    #[test]
    fn a_malformed_note_says_what_is_wrong() {
        let good = signed().to_string();
        let many = format!("{good}{}", "— a AAAAAAA=\n".repeat(32));

        assert_eq!("text\n".parse::<Note>(), Err(NoteError::NoSignatures));
        assert_eq!("text\n\n".parse::<Note>(), Err(NoteError::NoSignatures));
        assert_eq!(good.trim_end().parse::<Note>(), Err(NoteError::NoNewline));
        assert_eq!(
            good.replace("— ", "- ").parse::<Note>(),
            Err(NoteError::SignatureLine { line: 1 })
        );
        assert_eq!(many.parse::<Note>(), Err(NoteError::TooManySignatures { found: 33 }));
    }

    #[test]
    fn control_characters_are_neither_read_nor_signed() {
        for found in ['\0', '\t', '\r', '\u{1f}'] {
            let text = format!("minutes{found}of 30 April\n");
            let refused = Err(NoteError::Control { found, at: 7 });

            assert_eq!(format!("{text}\n— a AAAAAAA=\n").parse::<Note>(), refused);
            assert_eq!(Note::sign(text, &key("council")), refused);
        }
    }

    #[test]
    fn a_signature_line_needs_a_name_an_identifier_and_some_bytes() {
        for line in ["— a", "— a AAAAAA==", "— a b AAAAAAA=", "— a+b AAAAAAA=", "—  AAAAAAA="]
        {
            let note = format!("text\n\n{line}\n");

            assert_eq!(note.parse::<Note>(), Err(NoteError::SignatureLine { line: 1 }), "{line}");
        }
    }

    #[test]
    fn a_note_beyond_the_limit_is_neither_read_nor_signed() {
        let text = format!("{}\n", "a".repeat(Note::MAX_LENGTH));

        let read = format!("{text}\n— a AAAAAAA=\n").parse::<Note>();
        let made = Note::sign(text, &key("council"));

        assert!(matches!(read, Err(NoteError::TooLong { .. })));
        assert!(matches!(made, Err(NoteError::TooLong { .. })));
    }

    #[test]
    fn a_signature_that_finds_no_room_leaves_the_note_as_it_was() {
        let mut full = signed();
        for number in 1..Note::MAX_SIGNATURES {
            full.add_signature(&key(&format!("witness-{number}"))).unwrap();
        }
        let before = full.clone();

        let refused = full.add_signature(&key("latecomer"));

        assert_eq!(refused, Err(NoteError::TooManySignatures { found: 33 }));
        assert_eq!(full, before);
    }

    #[test]
    fn a_text_without_a_last_newline_cannot_be_signed() {
        assert_eq!(Note::sign("text", &key("council")), Err(NoteError::NoNewline));
    }
}
