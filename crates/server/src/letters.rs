//! How letters leave, by the settings.

use std::time::Duration;

use anyhow::{Context as _, Result};
use mail::{Security, Sender, SmtpSettings, Transport};

use crate::config::{Config, MailSecurity};

/// The mail server of the settings; without one letters are kept for the mailbox page.
pub(crate) fn transport(config: &Config) -> Result<Transport> {
    let mail = &config.mail;
    let (Some(host), Some(sender)) = (&mail.host, &mail.sender) else {
        return Ok(Transport::Mailbox);
    };
    let address = sender
        .parse()
        .with_context(|| format!("mail.sender `{sender}` is not an e-mail address"))?;
    let security = match mail.security {
        MailSecurity::Starttls => Security::StartTls,
        MailSecurity::Tls => Security::Tls,
        MailSecurity::None => Security::None,
    };
    let login = mail.user.clone().zip(mail.password.clone());
    let sender = Sender { address, name: config.site.name.clone() };
    let timeout = Duration::from_secs(30);
    let settings =
        SmtpSettings { host: host.clone(), port: mail.port, security, login, sender, timeout };
    Transport::smtp(settings).context("the mail server's settings cannot be used")
}
