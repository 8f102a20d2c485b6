//! Where the evidence itself is.

use std::borrow::Borrow;

use base::Language;
use files::{DisplayName, FileHash, MediaType};

use crate::WebAddress;

/// The evidence itself: a file kept here, or something elsewhere on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A file kept here.
    File(KeptFile),
    /// A page elsewhere.
    Link {
        /// Where it is.
        url: WebAddress,
        /// What it looked like, kept here: pages vanish.
        archived: Option<KeptFile>,
    },
}

/// A file kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// The SHA-256 of its content: its name in the store, and what anyone can compute again.
    pub hash: FileHash,
    /// What it is called when somebody saves it.
    pub name: DisplayName,
    /// Its size, in bytes.
    pub size: u64,
    /// What it is, by its content.
    pub media_type: MediaType,
}

impl Content {
    /// The file that is kept here: the evidence itself, or the copy of a page elsewhere.
    pub const fn file(&self) -> Option<&KeptFile> {
        match self {
            Self::File(file) => Some(file),
            Self::Link { archived, .. } => archived.as_ref(),
        }
    }

    /// The address elsewhere.
    pub const fn url(&self) -> Option<&WebAddress> {
        match self {
            Self::File(_) => None,
            Self::Link { url, .. } => Some(url),
        }
    }

    /// The content with another address and another copy of it, where they are given. A file stays the
    /// file that it is: another file is other evidence.
    #[must_use]
    pub fn mended(self, address: Option<WebAddress>, copy: Option<KeptFile>) -> Self {
        match self {
            Self::File(file) => Self::File(file),
            Self::Link { url, archived } => {
                Self::Link { url: address.unwrap_or(url), archived: copy.or(archived) }
            }
        }
    }
}

impl KeptFile {
    /// How people call what it is: `PDF`, `DOCX`.
    pub fn short_type(&self) -> String {
        self.media_type.extension().to_uppercase()
    }

    /// Its size as people say it: `48 kB`, `1,2 MB`.
    pub fn size_in_words(&self, language: impl Borrow<Language>) -> String {
        let point = match language.borrow() {
            Language::Lv => ',',
            Language::En => '.',
        };
        match self.size {
            bytes @ 0..1_000 => format!("{bytes}\u{a0}B"),
            bytes @ 1_000..950_000 => format!("{}\u{a0}kB", (bytes + 500) / 1_000),
            bytes => {
                let tenths = (bytes + 50_000) / 100_000;
                format!("{}{point}{}\u{a0}MB", tenths / 10, tenths % 10)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn a_size_is_said_as_people_say_it() {
        let size = |size| KeptFile { size, ..examples::minutes_file() };

        assert_eq!(size(999).size_in_words(Language::Lv), "999\u{a0}B");
        assert_eq!(size(48_213).size_in_words(Language::Lv), "48\u{a0}kB");
        assert_eq!(size(1_249_999).size_in_words(Language::Lv), "1,2\u{a0}MB");
        assert_eq!(size(20 * 1024 * 1024).size_in_words(Language::En), "21.0\u{a0}MB");
    }

    #[test]
    fn a_link_gains_a_copy_and_keeps_its_address() {
        let link = examples::link();

        let mended = link.clone().mended(None, Some(examples::minutes_file()));

        assert_eq!(mended.url(), link.url());
        assert_eq!(mended.file(), Some(&examples::minutes_file()));
    }

    #[test]
    fn a_file_is_never_exchanged_for_another() {
        let file = Content::File(examples::minutes_file());
        let other = KeptFile { size: 1, ..examples::minutes_file() };

        assert_eq!(file.clone().mended(None, Some(other)), file);
    }
}
