//! What can go wrong between us and the database.

/// A failure of the database. "Not found" is never one: that is `None`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row that must be unique is already there; `on` is the name of the constraint or its columns.
    #[error("already present: {on}")]
    Unique {
        /// The constraint (PostgreSQL) or `table.column` list (SQLite) that was hit.
        on: String,
    },
    /// A row points to something that is not there, or something points to a row being deleted.
    #[error("a reference does not hold: {0}")]
    Reference(String),
    /// A value that the schema forbids.
    #[error("a value is not allowed: {0}")]
    Check(String),
    /// A stored row that no version of the program could have written.
    #[error("a stored row cannot be read: {0}")]
    Corrupt(String),
    /// One row was expected and none came.
    #[error("no row where one must be: {0}")]
    Missing(&'static str),
    /// The database is locked, overloaded or away.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// Anything else, with its cause.
    #[error("the database refused: {0}")]
    Database(String),
}

/// The outcome of talking to the database.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Whether the same thing is already there: a lost race or a second try.
    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Unique { .. })
    }

    /// What SQLite could not do, other than keeping a constraint.
    fn of_sqlite(code: rusqlite::ErrorCode, message: String) -> Self {
        use rusqlite::ErrorCode::{
            DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase,
        };
        if [DatabaseBusy, DatabaseLocked, DiskFull].contains(&code) {
            Self::Unavailable(message)
        } else if [DatabaseCorrupt, NotADatabase].contains(&code) {
            Self::Corrupt(message)
        } else {
            Self::Database(message)
        }
    }

    /// A stored value that cannot be understood, with what was read.
    pub fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Corrupt(what.to_string())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Database(error.to_string());
        };
        let message = message.clone().unwrap_or_else(|| error.to_string());
        match failure.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                let on = message.rsplit(": ").next().unwrap_or_default().to_owned();
                Self::Unique { on }
            }
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::Reference(message),
            ffi::SQLITE_CONSTRAINT_CHECK | ffi::SQLITE_CONSTRAINT_NOTNULL => Self::Check(message),
            _ => Self::of_sqlite(failure.code, message),
        }
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        use tokio_postgres::error::SqlState;
        let Some(cause) = error.as_db_error() else {
            return if error.is_closed() {
                Self::Unavailable(error.to_string())
            } else {
                // The outer text is only "error serializing parameter 0"; the source says why.
                let why =
                    std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
                Self::Database(format!("{error}: {why}"))
            };
        };
        let message = cause.message().to_owned();
        match cause.code() {
            &SqlState::UNIQUE_VIOLATION => {
                Self::Unique { on: cause.constraint().unwrap_or_default().to_owned() }
            }
            &SqlState::FOREIGN_KEY_VIOLATION => Self::Reference(message),
            &SqlState::CHECK_VIOLATION | &SqlState::NOT_NULL_VIOLATION => Self::Check(message),
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
                Self::Unavailable(message)
            }
            _ => Self::Database(message),
        }
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        // "Error occurred while creating a new object" tells an operator nothing; its cause does.
        let deadpool_postgres::PoolError::Backend(cause) = &error else {
            return Self::Unavailable(error.to_string());
        };
        Self::Unavailable(cause.to_string())
    }
}
