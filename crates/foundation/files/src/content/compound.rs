//! Office documents from before 2007: compound files, told apart by the names in their directory.

use std::fs::File;
use std::io::{BufReader, Read as _, Seek as _};

use super::Found;
use crate::MediaType;

/// Length of an entry of the directory, which begins at a multiple of it: MS-CFB, section 2.6.1.
const ENTRY: usize = 128;

/// What the compound file is. Other programs use such files too, installers among them.
///
/// Every block is looked at as if it were an entry of the directory. Content that happens to look like
/// one can at worst make a broken document of something else.
pub(super) fn look_inside(mut file: &File) -> std::io::Result<Found> {
    file.rewind()?;
    let mut blocks = BufReader::with_capacity(64 * 1024, file);
    let (mut found, mut has_program) = (None, false);
    let mut block = [0; ENTRY];
    while blocks.read_exact(&mut block).is_ok() {
        match name(&block).as_deref() {
            Some("WordDocument") => found = Some(MediaType::Doc),
            Some("Workbook" | "Book") => found = Some(MediaType::Xls),
            Some("PowerPoint Document") => found = Some(MediaType::Ppt),
            Some("_VBA_PROJECT" | "_VBA_PROJECT_CUR" | "Macros") => has_program = true,
            Some(_) | None => {}
        }
    }
    Ok(match found {
        Some(_) if has_program => Found::Macros,
        Some(media_type) => Found::Known(media_type),
        None => Found::Unknown,
    })
}

/// The name of an entry: UTF-16, closed by zero, its length in bytes after it.
fn name(entry: &[u8; ENTRY]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([entry[64], entry[65]]));
    let units = entry.get(..length.checked_sub(2)?)?.chunks_exact(2);
    if length > 64 || length % 2 != 0 {
        return None;
    }
    String::from_utf16(
        &units.map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect::<Vec<_>>(),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// A compound file with these names in its directory.
    fn found(names: &[&str]) -> Found {
        let mut content = vec![0_u8; 512];
        for name in names {
            let mut entry = [0; ENTRY];
            let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            entry[..letters.len()].copy_from_slice(&letters);
            entry[64] = u8::try_from(letters.len() + 2).unwrap();
            content.extend(entry);
        }
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&content).unwrap();
        look_inside(&file).unwrap()
    }

    #[test]
    fn old_office_documents_are_known_by_their_streams() {
        for (stream, media_type) in [
            ("WordDocument", MediaType::Doc),
            ("Workbook", MediaType::Xls),
            ("PowerPoint Document", MediaType::Ppt),
        ] {
            assert_eq!(found(&["Root Entry", stream]), Found::Known(media_type));
        }
    }

    #[test]
    fn an_old_document_with_a_program_in_it_is_told_apart() {
        assert_eq!(found(&["Root Entry", "WordDocument", "Macros"]), Found::Macros);
        assert_eq!(found(&["Root Entry", "_VBA_PROJECT_CUR", "Workbook"]), Found::Macros);
    }

    #[test]
    fn an_installer_is_no_document() {
        assert_eq!(found(&["Root Entry", "MsiDigitalSignatureEx"]), Found::Unknown);
    }
}
