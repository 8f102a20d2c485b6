//! How letters leave: through a mail server, or not at all.

use std::fmt;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use secrecy::{ExposeSecret as _, SecretString};

use crate::Address;

/// Where letters go.
#[derive(Clone, Debug)]
pub enum Transport {
    /// To a mail server.
    Smtp(Box<Smtp>),
    /// Nowhere: they stay in the outbox, for the mailbox page of a demonstration.
    Mailbox,
}

/// A mail server and how to reach it.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// The name of the server: `smtp.example.lv`. Its certificate must name it.
    pub host: String,
    /// Usually 465 for TLS, 587 for STARTTLS.
    pub port: u16,
    /// How the conversation is kept secret.
    pub security: Security,
    /// The user name and the password, when the server asks for them.
    pub login: Option<(String, SecretString)>,
    /// From whom letters are.
    pub sender: Sender,
    /// How long to wait for each answer of the server; at most a minute.
    pub timeout: Duration,
}

/// How a conversation with a mail server is kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after greeting; a server that does not offer it is refused.
    StartTls,
    /// None. For a server on the same machine or a closed network.
    None,
}

/// From whom letters are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The address, which also names this site in the identifiers of messages.
    pub address: Address,
    /// The name that readers see.
    pub name: String,
}

/// Why a mail server cannot be used as the settings say.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpError {
    /// Anybody on the way could read the password.
    #[error("a password is sent only over TLS: use `tls` or `starttls`, or leave the login out")]
    OpenPassword,
    /// TLS to such a host is not possible.
    #[error("TLS to {host} cannot be set up: {cause}")]
    Tls {
        /// The host.
        host: String,
        /// Why.
        cause: String,
    },
}

/// Connections to a mail server, kept open between letters.
#[derive(Clone)]
pub struct Smtp {
    connections: AsyncSmtpTransport<Tokio1Executor>,
    pub(crate) sender: Sender,
}

/// What a mail server made of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It takes care of the letter from here on.
    Accepted,
    /// Not now.
    Later { cause: String, code: Option<u16> },
    /// Never.
    Refused { cause: String, code: Option<u16> },
}

/// With about ten answers, no conversation outlasts the lease of a letter.
const LONGEST_TIMEOUT: Duration = Duration::from_mins(1);

impl Transport {
    /// Letters go to this mail server. Nothing is sent yet.
    ///
    /// # Panics
    /// Outside of the asynchronous runtime, which looks after the connections.
    pub fn smtp(settings: SmtpSettings) -> Result<Self, SmtpError> {
        Ok(Self::Smtp(Box::new(Smtp::new(settings)?)))
    }
}

impl Smtp {
    fn new(settings: SmtpSettings) -> Result<Self, SmtpError> {
        let SmtpSettings { host, port, security, login, sender, timeout } = settings;
        if security == Security::None && login.is_some() {
            return Err(SmtpError::OpenPassword);
        }
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host.as_str())
            .port(port)
            .tls(tls(host, security)?)
            .timeout(Some(timeout.min(LONGEST_TIMEOUT)))
            .hello_name(ClientId::Domain(sender.address.domain().to_owned()));
        if let Some((user, password)) = login {
            builder =
                builder.credentials(Credentials::new(user, password.expose_secret().to_owned()));
        }
        Ok(Self { connections: builder.build(), sender })
    }

    /// Whether the server is there, lets us in, and listens; otherwise why not.
    pub(crate) async fn reach(&self) -> Result<(), String> {
        match self.connections.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the mail server hung up".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Hands one message over.
    ///
    /// The conversation has a task of its own and comes to its end also when nobody waits for it any more.
    /// Otherwise a connection could be used again in the middle of a letter, and the next letter would
    /// become part of that one.
    pub(crate) async fn hand_over(&self, message: lettre::Message) -> Answer {
        let connections = self.connections.clone();
        let conversation =
            async move { connections.send_raw(message.envelope(), &message.formatted()).await };
        match tokio::spawn(conversation).await {
            Ok(Ok(_)) => Answer::Accepted,
            Ok(Err(error)) => answer(&error),
            Err(error) => Answer::Later { cause: error.to_string(), code: None },
        }
    }
}

/// Codes from 500 on are final, but those about the login are about us, not about the letter.
fn answer(error: &lettre::transport::smtp::Error) -> Answer {
    let code = error.status().map(u16::from);
    let is_about_us = matches!(code, Some(530 | 534 | 535 | 538));
    let cause = error.to_string();
    // A client's error here is a letter that this server cannot take: an address that is not ASCII.
    if (error.is_permanent() && !is_about_us) || error.is_client() {
        Answer::Refused { cause, code }
    } else {
        Answer::Later { cause, code }
    }
}

fn tls(host: String, security: Security) -> Result<Tls, SmtpError> {
    if security == Security::None {
        return Ok(Tls::None);
    }
    let parameters = TlsParameters::builder(host.clone())
        .certificate_store(CertificateStore::WebpkiRoots)
        .build_rustls()
        .map_err(|error| SmtpError::Tls { host, cause: error.to_string() })?;
    Ok(if security == Security::Tls { Tls::Wrapper(parameters) } else { Tls::Required(parameters) })
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp").field("sender", &self.sender).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(security: Security) -> SmtpSettings {
        SmtpSettings {
            host: "smtp.example.lv".to_owned(),
            port: 587,
            security,
            login: Some(("atvere".to_owned(), "s3cret".into())),
            sender: Sender {
                address: "plans@atvere.example".parse().unwrap(),
                name: "Atvere".to_owned(),
            },
            timeout: Duration::from_secs(30),
        }
    }

    #[test]
    fn a_password_is_not_sent_in_the_open() {
        let outcome = Transport::smtp(settings(Security::None));

        assert_eq!(outcome.unwrap_err(), SmtpError::OpenPassword);
    }

    #[tokio::test]
    async fn a_password_is_not_shown() {
        let settings = settings(Security::StartTls);
        let shown = format!("{settings:?} {:?}", Transport::smtp(settings.clone()).unwrap());

        assert!(!shown.contains("s3cret"), "{shown}");
    }
}
