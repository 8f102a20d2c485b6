//! The names in a ZIP archive, read from its directory in constant memory.
//!
//! Archives come from strangers. A library for ZIP holds the whole directory in memory, of which a file of
//! 50 MB can have half a million entries; here only names are needed, one after the other. The layout is
//! that of APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Length of the record at the end of an archive, without its comment.
const END: usize = 22;

/// The record at the end with the longest comment.
const LONGEST_END: u64 = END as u64 + u16::MAX as u64;

/// Length of the fixed part of an entry.
const ENTRY: usize = 46;

/// Calls `see` with each name. `false` when the directory is missing, broken, or of an archive over 4 GB.
pub(super) fn each_name(file: &File, mut see: impl FnMut(&[u8])) -> io::Result<bool> {
    let mut file = file;
    let Some((entries, offset)) = find_directory(file)? else { return Ok(false) };
    file.seek(SeekFrom::Start(offset))?;
    let mut directory = BufReader::new(file);
    for _ in 0..entries {
        let mut entry = [0; ENTRY];
        if !read_whole(&mut directory, &mut entry)? || !entry.starts_with(b"PK\x01\x02") {
            return Ok(false);
        }
        let mut name = vec![0; usize::from(u16_at(&entry, 28))];
        if !read_whole(&mut directory, &mut name)? {
            return Ok(false);
        }
        see(&name);
        let rest = i64::from(u16_at(&entry, 30)) + i64::from(u16_at(&entry, 32));
        directory.seek_relative(rest)?;
    }
    Ok(true)
}

/// The number of entries and where the first one is.
fn find_directory(mut file: &File) -> io::Result<Option<(u16, u64)>> {
    let length = file.seek(SeekFrom::End(0))?;
    let start = length.saturating_sub(LONGEST_END);
    file.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    file.take(LONGEST_END).read_to_end(&mut tail)?;
    let Some(end) = tail.windows(END).rposition(|record| record.starts_with(b"PK\x05\x06")) else {
        return Ok(None);
    };
    let record = &tail[end..];
    let (entries, offset) = (u16_at(record, 10), u32_at(record, 16));
    let fits = offset != u32::MAX && u64::from(offset) < length;
    Ok(fits.then_some((entries, u64::from(offset))))
}

/// Fills `bytes`; `false` when the file ends before.
fn read_whole(from: &mut impl Read, bytes: &mut [u8]) -> io::Result<bool> {
    match from.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

pub(super) fn u16_at(bytes: &[u8], place: usize) -> u16 {
    u16::from_le_bytes([bytes[place], bytes[place + 1]])
}

pub(super) fn u32_at(bytes: &[u8], place: usize) -> u32 {
    u32::from(u16_at(bytes, place)) | u32::from(u16_at(bytes, place + 2)) << 16
}
