//! What a visitor can be told when something did not work.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why there is no answer. Each becomes a page that says what happened, what to do and where to go.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing at this address.
    #[error("not found")]
    NotFound,
    /// Only people who signed in may do this; they are sent to the sign-in page and back.
    #[error("sign-in needed")]
    SignInNeeded,
    /// This person may not do this.
    #[error("forbidden")]
    Forbidden,
    /// This person may perhaps do this, but must sign in with a second step first; they are sent to where it
    /// is set up.
    #[error("second step needed")]
    SecondStepNeeded,
    /// The form did not come from our page, or lay open for too long.
    #[error("form token missing or stale")]
    Forged,
    /// The address asks in words that make no sense.
    #[error("bad query")]
    BadQuery,
    /// What was sent cannot be read at all.
    #[error("malformed request: {0}")]
    Malformed(String),
    /// What was sent is larger than `limit` bytes.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The most that is taken, in bytes.
        limit: u64,
    },
    /// The same visitor asked too often.
    #[error("too many requests; try again in {seconds} s")]
    TooMany {
        /// When to try again.
        seconds: u64,
    },
    /// Something changed meanwhile; the message says what to do.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// A fault of ours. The cause is for the log only.
    #[error("internal error: {0}")]
    Internal(String),
    /// The database or a file store is away.
    #[error("unavailable: {0}")]
    Unavailable(String),
}

/// The outcome of a handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A fault of ours, with its cause for the log.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// The status of the answer.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::SecondStepNeeded | Self::Forged => StatusCode::FORBIDDEN,
            Self::BadQuery | Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The first part of the messages that explain it: `error-not-found-title`, `…-advice`.
    // tidy: messages error-*
    pub(crate) const fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignInNeeded => "sign-in",
            Self::Forbidden => "forbidden",
            Self::SecondStepNeeded => "second-step",
            Self::Forged => "forged",
            Self::BadQuery => "bad-query",
            Self::Malformed(_) => "malformed",
            Self::TooLarge { .. } => "too-large",
            Self::TooMany { .. } => "too-many",
            Self::Conflict(_) => "conflict",
            Self::Internal(_) => "internal",
            Self::Unavailable(_) => "unavailable",
        }
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Unavailable(cause) => Self::Unavailable(cause),
            other @ (db::Error::Unique { .. }
            | db::Error::Reference(_)
            | db::Error::Check(_)
            | db::Error::Corrupt(_)
            | db::Error::Missing(_)
            | db::Error::Database(_)) => Self::internal(other),
        }
    }
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        match error {
            files::Error::Unavailable { .. } => Self::Unavailable(error.to_string()),
            // A row names a file that is not there, or not what it was: somebody must look.
            files::Error::NotFound(_) | files::Error::Altered(_) => Self::internal(error),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for Error {
    /// A bare answer that carries the error; the guard around all pages draws the page for it.
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = status.into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}
