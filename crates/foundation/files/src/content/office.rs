//! Documents that are ZIP archives inside: OpenDocument, ASiC-E, OOXML.

use std::fs::File;

use super::Found;
use super::zip_directory::{self, u16_at, u32_at};
use crate::MediaType;

/// What the names in an archive say.
#[derive(Debug, Default)]
struct Parts {
    has_content_types: bool,
    has_signatures: bool,
    has_program: bool,
    main: Option<MediaType>,
}

/// What the archive is.
pub(super) fn look_inside(file: &File, head: &[u8]) -> std::io::Result<Found> {
    let mut parts = Parts::default();
    if !zip_directory::each_name(file, |name| parts.see(name))? {
        return Ok(Found::Archive);
    }
    Ok(parts.conclude(declared(head)))
}

impl Parts {
    fn see(&mut self, name: &[u8]) {
        let name = String::from_utf8_lossy(name);
        match &*name {
            "[Content_Types].xml" => self.has_content_types = true,
            "word/document.xml" => self.main = Some(MediaType::Docx),
            "xl/workbook.xml" | "xl/workbook.bin" => self.main = Some(MediaType::Xlsx),
            "ppt/presentation.xml" => self.main = Some(MediaType::Pptx),
            _ => {}
        }
        // Programs in OOXML, and in OpenDocument of LibreOffice.
        let is_program = name.ends_with("vbaProject.bin")
            || (name.starts_with("Basic/") && name.ends_with(".xml") && !name.ends_with("-lc.xml"))
            || name.starts_with("Scripts/");
        self.has_program |= is_program;
        self.has_signatures |= name.starts_with("META-INF/")
            && name.to_lowercase().contains("signatures")
            && name.ends_with(".xml");
    }

    fn conclude(self, declared: Option<MediaType>) -> Found {
        let is_office =
            declared.is_some_and(|declared| declared != MediaType::Asice) || self.main.is_some();
        if self.has_program && is_office {
            return Found::Macros;
        }
        if let Some(declared) = declared {
            return Found::Known(declared);
        }
        match self.main {
            // ISO/IEC 29500-2: every package has a part that lists the types of the others.
            Some(main) if self.has_content_types => Found::Known(main),
            // ETSI EN 319 162-1: a container may leave out the file `mimetype`, its signatures not.
            None if self.has_signatures && !self.has_content_types => {
                Found::Known(MediaType::Asice)
            }
            Some(_) | None => Found::Archive,
        }
    }
}

/// What the first entry says when it is called `mimetype` and is not compressed, as OpenDocument
/// (ISO/IEC 26300-3, section 3.3) and ASiC (ETSI EN 319 162-1, annex A) want it.
fn declared(head: &[u8]) -> Option<MediaType> {
    const LOCAL: usize = 30;
    let header = head.get(..LOCAL)?;
    let is_stored = u16_at(header, 8) == 0;
    let length = usize::try_from(u32_at(header, 18)).ok()?;
    let name = LOCAL + usize::from(u16_at(header, 26));
    let content = name + usize::from(u16_at(header, 28));
    if !is_stored || head.get(LOCAL..name)? != b"mimetype" {
        return None;
    }
    let mime = std::str::from_utf8(head.get(content..content.checked_add(length)?)?).ok()?;
    let inside = [MediaType::Odt, MediaType::Ods, MediaType::Odp, MediaType::Asice];
    inside.into_iter().find(|media_type| media_type.mime() == mime.trim())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::CompressionMethod;
    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    /// What an archive with these entries is.
    fn found(entries: &[(&str, &str)]) -> Found {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, content) in entries {
            writer.start_file(*name, stored).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.set_comment("a comment does not hide the directory").unwrap();
        look(&writer.finish().unwrap().into_inner())
    }

    fn look(archive: &[u8]) -> Found {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(archive).unwrap();
        look_inside(&file, &archive[..archive.len().min(1024)]).unwrap()
    }

    #[test]
    fn office_open_xml_is_known_by_its_main_part() {
        for (main, media_type) in [
            ("word/document.xml", MediaType::Docx),
            ("xl/workbook.xml", MediaType::Xlsx),
            ("ppt/presentation.xml", MediaType::Pptx),
        ] {
            let entries = [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", ""), (main, "")];
            assert_eq!(found(&entries), Found::Known(media_type), "{main}");
        }
    }

    #[test]
    fn open_document_and_signed_containers_say_what_they_are() {
        for media_type in [MediaType::Odt, MediaType::Ods, MediaType::Odp, MediaType::Asice] {
            let entries = [("mimetype", media_type.mime()), ("content.xml", "")];
            assert_eq!(found(&entries), Found::Known(media_type));
        }
    }

    #[test]
    fn a_signed_container_is_known_by_its_signatures_too() {
        let entries = [("ligums.pdf", ""), ("META-INF/edoc-signatures-S1.xml", "")];

        assert_eq!(found(&entries), Found::Known(MediaType::Asice));
    }

    #[test]
    fn a_signed_container_may_hold_anything() {
        let entries = [
            ("mimetype", MediaType::Asice.mime()),
            ("Scripts/a.sh", ""),
            ("META-INF/signatures.xml", ""),
        ];

        assert_eq!(found(&entries), Found::Known(MediaType::Asice));
    }

    #[test]
    fn macros_are_found_wherever_they_are() {
        let word =
            [("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "")];
        let calc = [("mimetype", MediaType::Ods.mime()), ("Basic/Standard/Module1.xml", "")];

        assert_eq!(found(&word), Found::Macros);
        assert_eq!(found(&calc), Found::Macros);
    }

    #[test]
    fn other_archives_are_archives() {
        assert_eq!(found(&[("a.pdf", ""), ("b.pdf", "")]), Found::Archive);
        assert_eq!(found(&[("word/document.xml", "")]), Found::Archive);
        assert_eq!(found(&[("mimetype", "application/epub+zip")]), Found::Archive);
        assert_eq!(
            found(&[("mimetype", "application/vnd.oasis.opendocument.text-template")]),
            Found::Archive
        );
    }

    #[test]
    fn a_broken_archive_is_an_archive() {
        let huge_directory =
            [&b"PK\x03\x04"[..], b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff", &[0xff; 10]];

        assert_eq!(look(b"PK\x03\x04"), Found::Archive);
        assert_eq!(look(&huge_directory.concat()), Found::Archive);
    }
}
