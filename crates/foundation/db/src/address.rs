//! Where the database is.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// A database: an SQLite file or a PostgreSQL server.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// An SQLite file; it is made when it does not exist.
    Sqlite(PathBuf),
    /// A PostgreSQL connection string, with its password.
    Postgres(String),
}

/// The text is not the address of a database.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "a database is written `sqlite:PATH/atvere.sqlite` or `postgres://USER:PASSWORD@HOST/NAME`"
)]
pub struct AddressError;

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() { Err(AddressError) } else { Ok(Self::Sqlite(path.into())) };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(AddressError)
    }
}

impl fmt::Display for Address {
    /// Without the password: fit for logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => f.write_str(&without_password(url)),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return "postgres://…".to_owned() };
    match rest.rsplit_once('@') {
        Some((who, host)) => {
            let user = who.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}@{host}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        let address: Address = "postgres://atvere:s3cret@db.example/atvere".parse().unwrap();

        assert_eq!(
            format!("{address} {address:?}"),
            "postgres://atvere@db.example/atvere postgres://atvere@db.example/atvere"
        );
    }

    #[test]
    fn a_database_of_another_kind_is_refused() {
        for text in ["mysql://x", "", "sqlite:", "/tmp/file"] {
            assert_eq!(text.parse::<Address>(), Err(AddressError), "{text}");
        }
    }
}
