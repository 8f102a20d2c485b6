//! Settings: from a file, then from the environment, checked before anything starts.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde::Deserialize;

/// The settings of a site. Every one has a default fit for trying the program out.
///
/// In the file `atvere.toml` they stand in the sections named here; in the environment the same setting is
/// written `ATVERE_SITE__PUBLIC_URL`, with two underscores between section and name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// What visitors see.
    pub site: SiteSection,
    /// Where the server listens.
    pub server: ServerSection,
    /// Where data is kept.
    pub data: DataSection,
    /// How letters leave.
    pub mail: MailSection,
    /// How people show who they are.
    pub identity: IdentitySection,
    /// Who is new, and what happens to what looks like spam.
    pub moderation: ModerationSection,
    /// What is written to the log.
    pub log: LogSection,
}

/// Section `[site]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SiteSection {
    /// The name in the header.
    pub name: String,
    /// The address under which people open the site; by default the address that it listens on.
    pub public_url: Option<String>,
}

/// Section `[server]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServerSection {
    /// Address and port.
    pub listen: SocketAddr,
    /// Whether a proxy of ours stands in front and writes `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// Section `[data]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DataSection {
    /// The folder for the database, the keys and the files.
    pub folder: PathBuf,
    /// Another database: `postgres://…`; by default an SQLite file in the folder.
    pub database: Option<String>,
}

/// Section `[mail]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSection {
    /// The mail server; without one letters are kept and shown to the operator.
    pub host: Option<String>,
    /// Its port.
    pub port: u16,
    /// `starttls`, `tls` or `none`.
    pub security: MailSecurity,
    /// The account at the mail server.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<SecretString>,
    /// The address that letters come from.
    pub sender: Option<String>,
}

/// How the connection to the mail server is kept private.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// Plain at first, then encrypted; refused when the server cannot.
    #[default]
    Starttls,
    /// Encrypted from the first byte.
    Tls,
    /// Plain: only for a server on the same machine.
    None,
}

/// Section `[identity]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IdentitySection {
    /// Whether those who hold roles act in them only after signing in with a second step.
    pub staff_second_step: bool,
    /// The gateways of national eID: `[[identity.provider]]`.
    pub provider: Vec<identity::Provider>,
}

impl Default for IdentitySection {
    fn default() -> Self {
        Self { staff_second_step: true, provider: Vec::new() }
    }
}

/// Section `[moderation]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ModerationSection {
    /// An account younger than so many days is new.
    pub new_days: u32,
    /// An account of which fewer things than so many stood for a day is new.
    pub accepted: u32,
    /// From this score on, between 0 and 1, something waits for a moderator and is shown meanwhile.
    pub queue_at: f64,
    /// From this score on something of a new account is held until a moderator saw it.
    pub hold_at: f64,
    /// So many decisions for and against are needed before anything is scored.
    pub enough: u32,
}

/// Section `[log]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSection {
    /// What to write: `info`, `warn`, or per part such as `info,db=debug`.
    pub level: String,
    /// `text` for people, `json` for machines.
    pub form: LogForm,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogForm {
    /// For people.
    #[default]
    Text,
    /// For machines.
    Json,
}

/// Settings that cannot be used, with what to do.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file was named that is not there.
    #[error(
        "there is no settings file at {0}; give another with --config, or leave it out to use the defaults"
    )]
    NoFile(PathBuf),
    /// A setting is unknown or of the wrong kind.
    #[error("a setting cannot be used: {0}")]
    Unusable(String),
    /// The address of the site is not one.
    #[error("site.public_url is `{0}`; write it as https://HOST without a slash at the end")]
    PublicUrl(String),
    /// A score that no text can have.
    #[error("moderation.queue_at and moderation.hold_at are numbers between 0 and 1")]
    Score,
    /// A mail server without a sender.
    #[error("mail.host is set, so mail.sender must say from which address letters come")]
    NoSender,
}

impl Config {
    /// Reads the settings: defaults, then the file, then the environment.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut builder = config::Config::builder();
        if let Some(path) = file {
            if !path.exists() {
                return Err(ConfigError::NoFile(path.to_owned()));
            }
            builder = builder.add_source(config::File::from(path).format(config::FileFormat::Toml));
        } else {
            let usual = config::File::new("atvere.toml", config::FileFormat::Toml).required(false);
            builder = builder.add_source(usual);
        }
        // Only names with a section are settings: ATVERE_TEST_POSTGRES is for tests.
        let named = std::env::vars().filter(|(name, _)| name.contains("__")).collect();
        let environment =
            config::Environment::with_prefix("ATVERE").prefix_separator("_").separator("__");
        let environment = environment.source(Some(named));
        let unusable = |error: config::ConfigError| ConfigError::Unusable(error.to_string());
        let read = builder.add_source(environment.try_parsing(true)).build().map_err(unusable)?;
        read.try_deserialize::<Self>().map_err(unusable)?.checked()
    }

    /// The settings, if they make sense together.
    fn checked(self) -> Result<Self, ConfigError> {
        if let Some(url) = &self.site.public_url {
            let is_web = url.starts_with("https://") || url.starts_with("http://");
            if !is_web || url.ends_with('/') {
                return Err(ConfigError::PublicUrl(url.clone()));
            }
        }
        let scores = [self.moderation.queue_at, self.moderation.hold_at];
        if scores.iter().any(|score| !(0.0..=1.0).contains(score)) {
            return Err(ConfigError::Score);
        }
        if self.mail.host.is_some() && self.mail.sender.is_none() {
            return Err(ConfigError::NoSender);
        }
        Ok(self)
    }

    /// The database: the one named, or an SQLite file in the data folder.
    pub fn database(&self) -> Result<db::Address, ConfigError> {
        match &self.data.database {
            Some(text) => text
                .parse()
                .map_err(|error: db::AddressError| ConfigError::Unusable(error.to_string())),
            None => Ok(db::Address::Sqlite(self.data.folder.join("atvere.sqlite"))),
        }
    }

    /// The address under which people open the site.
    pub fn public_url(&self) -> String {
        self.site.public_url.clone().unwrap_or_else(|| format!("http://{}", self.server.listen))
    }
}

impl Default for SiteSection {
    fn default() -> Self {
        Self { name: "Atvere".to_owned(), public_url: None }
    }
}

impl Default for ServerSection {
    fn default() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 8000)), behind_proxy: false }
    }
}

impl Default for DataSection {
    fn default() -> Self {
        Self { folder: PathBuf::from("data"), database: None }
    }
}

impl Default for MailSection {
    fn default() -> Self {
        Self {
            host: None,
            port: 587,
            security: MailSecurity::default(),
            user: None,
            password: None,
            sender: None,
        }
    }
}

impl Default for ModerationSection {
    fn default() -> Self {
        let moderation::Settings { new_days, accepted, queue_at, hold_at, enough } =
            moderation::Settings::default();
        Self { new_days, accepted, queue_at, hold_at, enough }
    }
}

impl ModerationSection {
    /// The settings, as moderation takes them.
    pub fn settings(self) -> moderation::Settings {
        let Self { new_days, accepted, queue_at, hold_at, enough } = self;
        moderation::Settings { new_days, accepted, queue_at, hold_at, enough }
    }
}

impl Default for LogSection {
    fn default() -> Self {
        Self { level: "info".to_owned(), form: LogForm::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_toml(text: &str) -> Result<Config, ConfigError> {
        let folder = std::env::temp_dir().join(format!(
            "atvere-config-{}-{}",
            std::process::id(),
            text.len()
        ));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("atvere.toml");
        std::fs::write(&file, text).unwrap();
        Config::load(Some(&file))
    }

    #[test]
    fn without_settings_it_runs_on_a_file_beside_it() {
        let config = from_toml("").unwrap();

        assert_eq!(config.database().unwrap().to_string(), "sqlite:data/atvere.sqlite");
        assert_eq!(config.public_url(), "http://127.0.0.1:8000");
    }

    #[test]
    fn a_misspelt_setting_is_named() {
        let error = from_toml("[site]\nnmae = \"x\"").unwrap_err();

        assert!(error.to_string().contains("nmae"), "{error}");
    }

    #[test]
    fn an_address_with_a_slash_at_its_end_is_refused_with_the_remedy() {
        let error = from_toml("[site]\npublic_url = \"https://atvere.example/\"").unwrap_err();

        assert!(error.to_string().contains("without a slash"), "{error}");
    }

    #[test]
    fn a_mail_server_needs_a_sender() {
        assert!(matches!(from_toml("[mail]\nhost = \"smtp.example\""), Err(ConfigError::NoSender)));
    }

    #[test]
    fn a_score_beyond_one_is_refused() {
        assert!(matches!(from_toml("[moderation]\nhold_at = 95.0"), Err(ConfigError::Score)));
    }

    #[test]
    fn a_password_does_not_show_itself() {
        let config =
            from_toml("[mail]\nhost = \"h\"\nsender = \"a@b.lv\"\npassword = \"s3cret\"").unwrap();

        assert!(!format!("{config:?}").contains("s3cret"));
    }
}
