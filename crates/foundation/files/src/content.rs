//! What a file is, by its content.

mod compound;
mod head;
mod office;
mod text;
mod zip_directory;

use std::fmt;
use std::fs::File;
use std::io::{BufReader, Seek as _};

use serde::de::IgnoredAny;

use self::head::Head;
use self::text::{Prose, TextCheck};
use crate::MediaType;

/// What was found in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A kind of file that may be kept.
    Known(MediaType),
    /// A web page.
    Html,
    /// A drawing in SVG.
    Svg,
    /// Other XML.
    Xml,
    /// An archive of files.
    Archive,
    /// An office document with a program in it.
    Macros,
    /// A program.
    Program,
    /// Text that is not in UTF-8, such as a table that Excel saved in the alphabet of Windows.
    OtherAlphabet,
    /// A file whose name ends in `.json` and which is text but not JSON.
    BrokenJson,
    /// Nothing that is known here.
    Unknown,
}

/// Looks at a file while it streams by.
#[derive(Debug, Default)]
pub(crate) struct Inspector {
    head: Vec<u8>,
    /// What comes after blank space, where a browser would look for the first tag.
    words: Vec<u8>,
    text: TextCheck,
}

/// Bytes from the beginning of the file that decide most.
const HEAD: usize = 1024;

impl Inspector {
    /// Looks at the next part.
    pub(crate) fn see(&mut self, part: &[u8]) {
        fill(&mut self.head, part);
        let blank = if self.words.is_empty() {
            part.iter().take_while(|byte| is_blank(**byte)).count()
        } else {
            0
        };
        fill(&mut self.words, &part[blank..]);
        self.text.see(part);
    }

    /// Says what the file is, which is now whole in `file`. Blocks. The ending of its name only tells kinds
    /// of text apart.
    pub(crate) fn conclude(self, file: &File, extension: Option<&str>) -> std::io::Result<Found> {
        match head::look(&self.head) {
            Head::Found(found) => Ok(found),
            Head::Zip => office::look_inside(file, &self.head),
            Head::Compound => compound::look_inside(file),
            Head::Undecided => self.conclude_text(file, extension),
        }
    }

    fn conclude_text(self, file: &File, extension: Option<&str>) -> std::io::Result<Found> {
        if let Some(markup) = head::markup(&self.words) {
            return Ok(markup);
        }
        match self.text.conclude() {
            Prose::Utf8 => kind_of_text(file, extension),
            Prose::OtherAlphabet => Ok(Found::OtherAlphabet),
            Prose::None => Ok(Found::Unknown),
        }
    }
}

/// Adds of `part` what there is room for.
fn fill(bytes: &mut Vec<u8>, part: &[u8]) {
    let room = HEAD - bytes.len();
    bytes.extend_from_slice(&part[..part.len().min(room)]);
}

/// Blank space, and the three bytes of the mark that some programs put before UTF-8.
fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf)
}

fn kind_of_text(file: &File, extension: Option<&str>) -> std::io::Result<Found> {
    let is = |kind: MediaType| extension.is_some_and(|ending| kind.extensions().contains(&ending));
    if is(MediaType::Csv) {
        return Ok(Found::Known(MediaType::Csv));
    }
    if !is(MediaType::Json) {
        return Ok(Found::Known(MediaType::Text));
    }
    let mut file = file;
    file.rewind()?;
    let json: Result<IgnoredAny, _> = serde_json::from_reader(BufReader::new(file));
    match json {
        Ok(IgnoredAny) => Ok(Found::Known(MediaType::Json)),
        Err(error) if error.is_io() => Err(error.into()),
        Err(_) => Ok(Found::BrokenJson),
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Known(media_type) => media_type.mime(),
            Self::Html => "a web page",
            Self::Svg => "a drawing in SVG",
            Self::Xml => "XML",
            Self::Archive => "an archive of files",
            Self::Macros => "an office document with macros",
            Self::Program => "a program",
            Self::OtherAlphabet => "text that is not in UTF-8",
            Self::BrokenJson => "text that is not JSON",
            Self::Unknown => "of an unknown kind",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(content: &[u8], extension: Option<&str>) -> Found {
        let mut inspector = Inspector::default();
        // In small parts, as a network delivers them.
        content.chunks(3).for_each(|part| inspector.see(part));
        let file = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut &file, content).unwrap();
        inspector.conclude(&file, extension).unwrap()
    }

    #[test]
    fn the_ending_tells_kinds_of_text_apart() {
        let text = b"[1, 2, 3]\n";

        assert_eq!(found(text, None), Found::Known(MediaType::Text));
        assert_eq!(found(text, Some("txt")), Found::Known(MediaType::Text));
        assert_eq!(found(text, Some("csv")), Found::Known(MediaType::Csv));
        assert_eq!(found(text, Some("json")), Found::Known(MediaType::Json));
    }

    #[test]
    fn text_called_json_must_be_json() {
        assert_eq!(found(b"[1, 2,", Some("json")), Found::BrokenJson);
        assert_eq!(found(b"[1] [2]", Some("json")), Found::BrokenJson);
    }

    #[test]
    fn no_ending_makes_text_of_something_else() {
        assert_eq!(found(b"%PDF-1.7\n", Some("txt")), Found::Known(MediaType::Pdf));
        assert_eq!(found(b"<svg onload=\"alert(1)\">", Some("csv")), Found::Svg);
        assert_eq!(found(b"\0\x01\x02", Some("txt")), Found::Unknown);
    }

    #[test]
    fn no_blank_space_hides_a_web_page() {
        let page = format!("\u{feff}{}<html><script>", " \r\n".repeat(5000));

        assert_eq!(found(page.as_bytes(), Some("txt")), Found::Html);
    }

    #[test]
    fn a_table_saved_in_the_alphabet_of_windows_is_told_apart_from_noise() {
        // "Nosaukums;Pašvaldība" in Windows-1257.
        let table = b"Nosaukums;Pa\xf0vald\xeeba\r\n";

        assert_eq!(found(table, Some("csv")), Found::OtherAlphabet);
    }
}
