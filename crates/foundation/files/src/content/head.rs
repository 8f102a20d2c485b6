//! What the first bytes of a file say.

use super::Found;
use crate::MediaType;

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// They decide.
    Found(Found),
    /// It is a ZIP archive: look inside.
    Zip,
    /// It is a compound file: look inside.
    Compound,
    /// They are of no known format; it may be text.
    Undecided,
}

/// The first bytes of formats, each as its standard gives them.
const SIGNATURES: [(&[u8], Head); 17] = [
    (b"%PDF-", known(MediaType::Pdf)),
    (b"\x89PNG\r\n\x1a\n", known(MediaType::Png)),
    (b"\xff\xd8\xff", known(MediaType::Jpeg)),
    (b"ID3", known(MediaType::Mp3)),
    (b"PK\x03\x04", Head::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Head::Compound),
    (b"PK\x05\x06", Head::Found(Found::Archive)),
    (b"7z\xbc\xaf\x27\x1c", Head::Found(Found::Archive)),
    (b"Rar!\x1a\x07", Head::Found(Found::Archive)),
    (b"\x1f\x8b", Head::Found(Found::Archive)),
    (b"\xfd7zXZ\0", Head::Found(Found::Archive)),
    (b"MZ", Head::Found(Found::Program)),
    (b"\x7fELF", Head::Found(Found::Program)),
    (b"\xca\xfe\xba\xbe", Head::Found(Found::Program)),
    (b"#!", Head::Found(Found::Program)),
    (b"\xff\xfe", Head::Found(Found::OtherAlphabet)),
    (b"\xfe\xff", Head::Found(Found::OtherAlphabet)),
];

/// Tags by which browsers take a text for a web page: WHATWG MIME Sniffing, section 7.1.
const TAGS: [&str; 17] = [
    "!doctype html",
    "html",
    "head",
    "script",
    "iframe",
    "h1",
    "div",
    "font",
    "table",
    "a",
    "style",
    "title",
    "b",
    "body",
    "br",
    "p",
    "!--",
];

/// Brands of MP4 files (ISO/IEC 14496-12 and -14) that browsers play.
const BRANDS: [&[u8]; 12] = [
    b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"M4A ",
    b"MSNV", b"dash",
];

const fn known(media_type: MediaType) -> Head {
    Head::Found(Found::Known(media_type))
}

/// What the first bytes say.
pub(super) fn look(head: &[u8]) -> Head {
    let signature = SIGNATURES.iter().find(|(bytes, _)| head.starts_with(bytes));
    if let Some((bytes, found)) = signature {
        // Two letters also begin sentences; a program goes on with bytes that no text has.
        let is_sentence = *bytes == b"MZ" && !head.contains(&0);
        return if is_sentence { Head::Undecided } else { *found };
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return known(MediaType::Webp);
    }
    if head.get(4..8) == Some(b"ftyp") {
        let is_played = head.get(8..12).is_some_and(|brand| BRANDS.contains(&brand));
        return if is_played { known(MediaType::Mp4) } else { Head::Found(Found::Unknown) };
    }
    if is_frame_of_mp3(head) {
        return known(MediaType::Mp3);
    }
    Head::Undecided
}

/// The header of a frame (ISO/IEC 11172-3, section 2.4.1.3): synchronisation, layer III, and a bit rate
/// and a sampling rate that exist.
fn is_frame_of_mp3(head: &[u8]) -> bool {
    let &[0xff, second, third, ..] = head else { return false };
    second & 0xe6 == 0xe2 && third & 0xf0 != 0xf0 && third & 0x0c != 0x0c
}

/// The kind of markup that a text is which begins so, after blank space.
pub(super) fn markup(words: &[u8]) -> Option<Found> {
    let text = String::from_utf8_lossy(words).to_lowercase();
    if text.contains("<svg") && text.starts_with('<') {
        return Some(Found::Svg);
    }
    let after = text.strip_prefix('<')?;
    if after.starts_with('?') {
        return Some(if after.contains("<html") { Found::Html } else { Found::Xml });
    }
    let ends_tag =
        |rest: &str| rest.starts_with(['>', '/']) || rest.starts_with(char::is_whitespace);
    let is_tag =
        |tag: &&str| after.strip_prefix(*tag).is_some_and(|rest| *tag == "!--" || ends_tag(rest));
    TAGS.iter().any(is_tag).then_some(Found::Html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_first_bytes() {
        for (head, media_type) in [
            (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"[..], MediaType::Pdf),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", MediaType::Png),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", MediaType::Jpeg),
            (b"RIFF\x24\0\0\0WEBPVP8 ", MediaType::Webp),
            (b"ID3\x04\0\0\0\0\0\0", MediaType::Mp3),
            (b"\xff\xfb\x90\x64\0\0", MediaType::Mp3),
            (b"\0\0\0\x20ftypisom\0\0\x02\0", MediaType::Mp4),
        ] {
            assert_eq!(look(head), known(media_type), "{head:?}");
        }
    }

    #[test]
    fn what_could_run_in_a_browser_is_recognised_however_it_begins() {
        for (head, found) in [
            (&b"<!DOCTYPE HTML><title>x"[..], Found::Html),
            (b"<html lang=\"lv\">", Found::Html),
            (b"<ScRiPt>alert(1)</script>", Found::Html),
            (b"<!-- x --><html>", Found::Html),
            (b"<br/>text", Found::Html),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", Found::Svg),
            (b"<?xml version=\"1.0\"?><!-- x --><svg onload=\"x\"/>", Found::Svg),
            (b"<?xml version=\"1.0\"?><html xmlns=\"x\"/>", Found::Html),
            (b"<?xml version=\"1.0\"?><plan/>", Found::Xml),
        ] {
            assert_eq!(markup(head), Some(found), "{}", String::from_utf8_lossy(head));
        }
    }

    #[test]
    fn a_sentence_with_a_sign_is_no_web_page() {
        for text in ["<3 es tevi", "< 5 %", "a < b > c", "<plāns>", "MZ ir saīsinājums"] {
            assert_eq!(markup(text.as_bytes()), None, "{text}");
            assert_eq!(look(text.as_bytes()), Head::Undecided, "{text}");
        }
    }

    #[test]
    fn programs_and_archives_are_named() {
        for (head, found) in [
            (&b"MZ\x90\0\x03\0"[..], Found::Program),
            (b"\x7fELF\x02\x01", Found::Program),
            (b"#!/bin/sh\n", Found::Program),
            (b"Rar!\x1a\x07\x01\0", Found::Archive),
            (b"\xff\xfea\0b\0", Found::OtherAlphabet),
        ] {
            assert_eq!(look(head), Head::Found(found), "{head:?}");
        }
    }

    #[test]
    fn a_film_that_browsers_do_not_play_is_unknown() {
        assert_eq!(look(b"\0\0\0\x14ftypqt  \0\0\0\0"), Head::Found(Found::Unknown));
    }
}
