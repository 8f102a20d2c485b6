//! Where a log is published: at an address, or in a folder.

use std::convert::Infallible;
use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::path::PathBuf;
use std::str::FromStr;
use std::thread;
use std::time::Duration;

use base::Language;
use transparency_log::{BundleId, Note, Resource, TileId, encode_entries};

/// A published log: `checkpoint`, `key` and `tile/…` below one address or folder.
#[derive(Clone, Debug)]
pub enum Source {
    /// At an address, without a slash at the end: `https://atvere.example/record`.
    Web(Web),
    /// In a folder, as [`export`](crate::export) writes it.
    Folder(PathBuf),
}

/// A log at an address.
#[derive(Clone, Debug)]
pub struct Web {
    address: String,
    agent: ureq::Agent,
}

/// Why a file of the log could not be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// There is none.
    #[error("{place} does not exist")]
    Missing {
        /// Its address or path.
        place: String,
    },
    /// It is larger than such a file can be.
    #[error("{place} is larger than {limit} bytes")]
    TooLarge {
        /// Its address or path.
        place: String,
        /// The most that is read.
        limit: u64,
    },
    /// It is there, and cannot be read.
    #[error("{place} cannot be read: {cause}")]
    Unreadable {
        /// Its address or path.
        place: String,
        /// Why not.
        cause: String,
    },
}

/// How long to wait before asking again, when an answer did not come.
const PAUSES: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(4)];
/// The longest that an answer may take.
const PATIENCE: Duration = Duration::from_mins(1);

impl Source {
    /// A name for the file in which to remember this log, made from its address.
    pub fn memory_name(&self) -> String {
        let keep = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
        format!("{}.memory", self.to_string().chars().map(keep).collect::<String>())
    }

    /// The signed checkpoint.
    pub(super) fn checkpoint(&self) -> Result<String, SourceError> {
        self.text("checkpoint", Note::MAX_LENGTH as u64)
    }

    /// The public key that the log says it has.
    pub(super) fn key(&self) -> Result<String, SourceError> {
        self.text("key", 4096)
    }

    /// A tile or a bundle. Where a partial one is no longer kept, it is cut from the full one.
    pub(super) fn resource(&self, resource: Resource) -> Result<Vec<u8>, SourceError> {
        let read = |resource: Resource| self.read(&resource.to_string(), longest(resource));
        match (read(resource), full(resource)) {
            (Err(SourceError::Missing { place }), Some(whole)) => read(whole)
                .ok()
                .and_then(|file| cut(resource, file))
                .ok_or(SourceError::Missing { place }),
            (outcome, _) => outcome,
        }
    }

    fn text(&self, name: &str, limit: u64) -> Result<String, SourceError> {
        let bytes = self.read(name, limit)?;
        String::from_utf8(bytes).map_err(|_| SourceError::Unreadable {
            place: format!("{self}/{name}"),
            cause: "it is not text".to_owned(),
        })
    }

    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, SourceError> {
        let place = format!("{self}/{name}");
        match self {
            Self::Web(web) => web.get(&place, limit),
            Self::Folder(_) => read_file(place, limit),
        }
    }
}

/// The most bytes that such a file can have.
fn longest(resource: Resource) -> u64 {
    let width = u64::from(TileId::FULL);
    match resource {
        Resource::Tile(_) => width * transparency_log::Hash::LENGTH as u64,
        Resource::Entries(_) => width * (BundleId::MAX_ENTRY as u64 + 2),
    }
}

/// The full file in the place of a partial one.
fn full(resource: Resource) -> Option<Resource> {
    match resource {
        Resource::Tile(id) if !id.is_full() => id.full().map(Resource::Tile),
        Resource::Entries(id) if id.width() < TileId::FULL => {
            BundleId::new(id.index(), TileId::FULL).map(Resource::Entries)
        }
        Resource::Tile(_) | Resource::Entries(_) => None,
    }
}

/// The beginning of a full file, as the partial one had it.
fn cut(resource: Resource, mut file: Vec<u8>) -> Option<Vec<u8>> {
    match resource {
        Resource::Tile(id) => {
            file.truncate(usize::from(id.width()) * transparency_log::Hash::LENGTH);
            Some(file)
        }
        Resource::Entries(id) => {
            let whole = BundleId::new(id.index(), TileId::FULL)?;
            let entries = whole.decode(&file).ok()?;
            encode_entries(entries.into_iter().take(id.width().into())).ok()
        }
    }
}

impl Web {
    fn get(&self, url: &str, limit: u64) -> Result<Vec<u8>, SourceError> {
        for pause in PAUSES {
            match self.ask(url, limit) {
                Err(error) if may_pass(&error) => thread::sleep(pause),
                answer => return answer.map_err(|error| web_error(url, limit, &error)),
            }
        }
        self.ask(url, limit).map_err(|error| web_error(url, limit, &error))
    }

    fn ask(&self, url: &str, limit: u64) -> Result<Vec<u8>, ureq::Error> {
        let mut answer = self.agent.get(url).call()?;
        answer.body_mut().with_config().limit(limit + 1).read_to_vec()
    }
}

/// Whether asking again may help.
fn may_pass(error: &ureq::Error) -> bool {
    matches!(
        error,
        ureq::Error::StatusCode(429 | 500..) | ureq::Error::Io(_) | ureq::Error::Timeout(_)
    )
}

fn web_error(url: &str, limit: u64, error: &ureq::Error) -> SourceError {
    let place = url.to_owned();
    if matches!(error, ureq::Error::StatusCode(404 | 410)) {
        SourceError::Missing { place }
    } else if matches!(error, ureq::Error::BodyExceedsLimit(_)) {
        SourceError::TooLarge { place, limit }
    } else {
        SourceError::Unreadable { place, cause: error.to_string() }
    }
}

fn read_file(place: String, limit: u64) -> Result<Vec<u8>, SourceError> {
    let read = || {
        let mut bytes = Vec::new();
        fs::File::open(&place)?.take(limit + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    match read() {
        Ok(bytes) if bytes.len() as u64 > limit => Err(SourceError::TooLarge { place, limit }),
        Ok(bytes) => Ok(bytes),
        Err(error) => {
            let error: io::Error = error;
            Err(if error.kind() == io::ErrorKind::NotFound {
                SourceError::Missing { place }
            } else {
                SourceError::Unreadable { place, cause: error.to_string() }
            })
        }
    }
}

impl FromStr for Source {
    type Err = Infallible;

    /// An address, of a site or of its log, or else the path of a folder.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        if !text.starts_with("http://") && !text.starts_with("https://") {
            return Ok(Self::Folder(text.into()));
        }
        let address = address_of_log(text);
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .user_agent(concat!("atvere-record-verify/", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        Ok(Self::Web(Web { address, agent }))
    }
}

/// The address of the log, from what people copy out of their browser: a site, its front page, its log.
fn address_of_log(text: &str) -> String {
    let text = text.trim_end_matches('/');
    let site = text.strip_suffix("/record").unwrap_or(text);
    let in_language = |language: Language| site.strip_suffix(&format!("/{language}"));
    let site = Language::ALL.into_iter().find_map(in_language).unwrap_or(site);
    format!("{site}/record")
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Web(web) => f.write_str(&web.address),
            Self::Folder(path) => write!(f, "{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_site_is_enough() {
        for text in
            ["https://atvere.example", "https://atvere.example/", "https://atvere.example/record"]
        {
            let source: Source = text.parse().unwrap();

            assert_eq!(source.to_string(), "https://atvere.example/record");
            assert_eq!(source.memory_name(), "https---atvere.example-record.memory");
        }
    }

    #[test]
    fn a_partial_file_that_is_gone_is_cut_from_the_full_one() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("tile/entries")).unwrap();
        fs::create_dir_all(folder.path().join("tile/0")).unwrap();
        let entries = encode_entries(["x"; 256]).unwrap();
        fs::write(folder.path().join("tile/entries/000"), entries).unwrap();
        fs::write(folder.path().join("tile/0/000"), [7; 256 * 32]).unwrap();
        let source = Source::Folder(folder.path().to_owned());

        let read = |path: &str| source.resource(path.parse().unwrap()).unwrap();

        assert_eq!(read("tile/entries/000.p/2"), encode_entries(["x"; 2]).unwrap());
        assert_eq!(read("tile/0/000.p/3"), [7; 3 * 32]);
    }

    #[test]
    fn a_file_larger_than_it_can_be_is_not_read_to_its_end() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("key"), vec![b'x'; 5000]).unwrap();

        let read = Source::Folder(folder.path().to_owned()).key();

        assert!(matches!(read, Err(SourceError::TooLarge { limit: 4096, .. })));
    }
}
