//! The key that speaks for the log.
//!
//! The log is called by the name of its key, its *origin*. It is made from the public address at the
//! first start and never changes again, since every checkpoint and receipt that people keep names it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use base::Entropy;
use tokio::sync::Mutex;
use transparency_log::{KeyError, SignedCheckpoint, SignerKey, VerifierKey};

/// The service that signs checkpoints: the key, and the last checkpoint that was shown.
///
/// A log must never sign two checkpoints that contradict each other. Therefore the last one is kept,
/// also over a restart where there is a folder, and compared before the next one is signed; a
/// database that was restored from an old copy is noticed, and the log stays silent instead.
pub struct Signer {
    key: SignerKey,
    pub(crate) last: Mutex<Last>,
}

/// The last checkpoint that was shown, and the file that remembers it.
#[derive(Default)]
pub(crate) struct Last {
    checkpoint: Option<SignedCheckpoint>,
    file: Option<PathBuf>,
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum SignerError {
    /// The file with the key, or the one with the last checkpoint, cannot be read or written.
    #[error("the file {} cannot be used: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// What the file or the setting holds is not a key.
    #[error(
        "the key of the log of public acts ({place}) is damaged: {cause}; put back a copy of it"
    )]
    Key {
        /// Where the key was read from.
        place: String,
        /// What is wrong with it.
        cause: KeyError,
    },
    /// The public address does not begin with a host.
    #[error("the public address {0} has no host to name the log of public acts after")]
    Address(String),
}

impl Signer {
    /// The file in the data folder that holds the key.
    pub const KEY_FILE: &'static str = "record.key";
    /// The file in the data folder that remembers the last checkpoint.
    pub const CHECKPOINT_FILE: &'static str = "record.checkpoint";

    /// The signer whose key is in the data folder; at the first start the key is made there, readable
    /// to the program alone.
    pub fn open(folder: &Path, public_url: &str, entropy: &Entropy) -> Result<Self, SignerError> {
        let path = folder.join(Self::KEY_FILE);
        let text = match fs::read_to_string(&path) {
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => {
                make_key(&path, public_url, entropy)?
            }
            read => read.map_err(file_error(&path))?,
        };
        let signer = Self::remembering(parse(&text, &path.display().to_string())?, folder)?;
        signer.warn_of_another_name(public_url);
        Ok(signer)
    }

    /// The signer whose key is given as a setting, for several nodes: the text of `record.key`. In
    /// `folder`, where the node has one that outlives it, the last checkpoint is remembered.
    pub fn from_setting(text: &str, folder: Option<&Path>) -> Result<Self, SignerError> {
        let key = parse(text, "a setting")?;
        match folder {
            Some(folder) => Self::remembering(key, folder),
            None => Ok(Self { key, last: Mutex::default() }),
        }
    }

    /// A signer with a key that everybody knows. For tests and demonstrations only.
    pub fn public_example() -> Self {
        let key = SignerKey::from_seed("example.test/record", &[7; 32]).expect("the name is fine");
        Self { key, last: Mutex::default() }
    }

    fn remembering(key: SignerKey, folder: &Path) -> Result<Self, SignerError> {
        let file = folder.join(Self::CHECKPOINT_FILE);
        let checkpoint = match fs::read_to_string(&file) {
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => None,
            read => Some(read.map_err(file_error(&file))?),
        };
        // A log that was given another key and name begins anew; what the old one signed is not its word.
        let checkpoint = checkpoint
            .and_then(|text| text.parse::<SignedCheckpoint>().ok())
            .filter(|checkpoint| checkpoint.unverified().origin() == key.name());
        Ok(Self { key, last: Mutex::new(Last { checkpoint, file: Some(file) }) })
    }

    fn warn_of_another_name(&self, public_url: &str) {
        if origin_of(public_url).is_ok_and(|origin| origin != self.origin()) {
            tracing::warn!(
                origin = self.origin(),
                public_url,
                "the log of public acts keeps the name of its first address, which receipts carry"
            );
        }
    }

    /// The name of the log, such as `atvere.example/record`.
    pub fn origin(&self) -> &str {
        self.key.name()
    }

    /// The public key, to be given to everybody.
    pub fn verifier(&self) -> VerifierKey {
        self.key.verifier()
    }

    pub(crate) const fn key(&self) -> &SignerKey {
        &self.key
    }
}

impl Last {
    /// The last checkpoint that was shown.
    pub(crate) const fn checkpoint(&self) -> Option<&SignedCheckpoint> {
        self.checkpoint.as_ref()
    }

    /// Remembers a checkpoint before it is shown.
    pub(crate) fn remember(&mut self, checkpoint: SignedCheckpoint) -> io::Result<()> {
        if let Some(file) = &self.file {
            let draft = file.with_extension("checkpoint.new");
            fs::write(&draft, checkpoint.to_string())?;
            fs::rename(&draft, file)?;
        }
        self.checkpoint = Some(checkpoint);
        Ok(())
    }
}

fn parse(text: &str, place: &str) -> Result<SignerKey, SignerError> {
    text.trim().parse().map_err(|cause| SignerError::Key { place: place.to_owned(), cause })
}

/// The name of the log of a site: the host of its public address and `/record`.
fn origin_of(public_url: &str) -> Result<String, SignerError> {
    let address = || SignerError::Address(public_url.to_owned());
    let url = url::Url::parse(public_url).map_err(|_| address())?;
    let host = url.host_str().ok_or_else(address)?;
    Ok(match url.port() {
        Some(port) => format!("{host}:{port}/record"),
        None => format!("{host}/record"),
    })
}

fn make_key(path: &Path, public_url: &str, entropy: &Entropy) -> Result<String, SignerError> {
    let origin = origin_of(public_url)?;
    let key = SignerKey::from_seed(&origin, &entropy.bytes())
        .map_err(|cause| SignerError::Key { place: origin, cause })?;
    let text = key.to_secret_text();
    let draft = path.with_extension(format!("key.{}", hex::encode(entropy.bytes::<8>())));
    match write_secret(&draft, path, &text) {
        // Another process was first; its key is the log's.
        Err(exists) if exists.kind() == io::ErrorKind::AlreadyExists => {
            fs::read_to_string(path).map_err(file_error(path))
        }
        written => written.map(|()| text).map_err(file_error(path)),
    }
}

/// Writes a file that only this program's user can read, and never over another. The file appears
/// under its name with all its content, or not at all.
fn write_secret(draft: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(draft)?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    let named = fs::hard_link(draft, path);
    fs::remove_file(draft)?;
    named
}

fn file_error(path: &Path) -> impl FnOnce(io::Error) -> SignerError {
    let path = path.to_owned();
    move |cause| SignerError::File { path, cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_named_after_the_public_address() {
        assert_eq!(origin_of("https://atvere.example").unwrap(), "atvere.example/record");
        assert_eq!(origin_of("http://127.0.0.1:8000").unwrap(), "127.0.0.1:8000/record");
        assert!(origin_of("atvere").is_err());
    }

    #[test]
    fn the_key_is_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let open = |url| Signer::open(folder.path(), url, &Entropy::system()).unwrap();

        let first = open("https://atvere.example");
        let again = open("https://moved.example");

        assert_eq!(again.verifier(), first.verifier());
        assert_eq!(again.origin(), "atvere.example/record");
    }

    #[cfg(unix)]
    #[test]
    fn the_key_is_readable_to_the_program_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();

        drop(Signer::open(folder.path(), "https://atvere.example", &Entropy::system()).unwrap());

        let file = fs::metadata(folder.path().join(Signer::KEY_FILE)).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_key_of_the_file_can_be_given_to_other_nodes_as_a_setting() {
        let folder = tempfile::tempdir().unwrap();
        let first =
            Signer::open(folder.path(), "https://atvere.example", &Entropy::system()).unwrap();
        let text = fs::read_to_string(folder.path().join(Signer::KEY_FILE)).unwrap();

        let other = Signer::from_setting(&text, None).unwrap();

        assert_eq!(other.verifier(), first.verifier());
    }

    #[test]
    fn a_damaged_key_is_not_replaced_by_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(Signer::KEY_FILE), "PRIVATE+KEY+atvere").unwrap();

        let opened = Signer::open(folder.path(), "https://atvere.example", &Entropy::system());

        assert!(matches!(opened, Err(SignerError::Key { .. })));
    }

    #[test]
    fn many_processes_that_start_together_agree_on_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let open = || Signer::open(folder.path(), "https://atvere.example", &Entropy::system());

        let keys: Vec<_> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
            starts.into_iter().map(|start| start.join().unwrap().unwrap().verifier()).collect()
        });

        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]));
    }
}
