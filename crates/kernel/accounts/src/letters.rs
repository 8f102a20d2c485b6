// tidy: not a model, because it puts letters into the outbox.
//! Letters about accounts.

use base::Language;
use db::Tx;
use i18n::Say;
use mail::Letter;
use web::Site;

use crate::token::Token;
use crate::{Account, Email, Held};

/// To whom, and in which language.
pub(crate) struct To<'a> {
    site: &'a Site,
    email: &'a Email,
    name: &'a str,
    language: Language,
}

impl<'a> To<'a> {
    /// The person with this account; nobody writes to those who left.
    pub(crate) fn account(site: &'a Site, account: &'a Account) -> Option<Self> {
        let name = account.name().unwrap_or_default();
        Some(Self { site, email: account.email()?, name, language: account.language })
    }

    /// Somebody typed this address to get an account: here is how to go on.
    pub(crate) fn confirm(&self, token: &Token) -> Letter {
        let link = self.link(&format!("/confirm/{}", token.reveal()));
        self.letter("accounts-letter-confirm-subject", "accounts-letter-confirm", |say| {
            say.arg("link", &link)
        })
    }

    /// Somebody typed this address to get an account: there is one.
    pub(crate) fn already_registered(&self) -> Letter {
        let (sign_in, reset) = (self.link("/sign-in"), self.link("/password-reset"));
        self.letter("accounts-letter-registered-subject", "accounts-letter-registered", |say| {
            say.arg("sign-in", &sign_in).arg("reset", &reset)
        })
    }

    /// How to choose another password.
    pub(crate) fn reset(&self, token: &Token) -> Letter {
        let link = self.link(&format!("/password-reset/{}", token.reveal()));
        self.letter("accounts-letter-reset-subject", "accounts-letter-reset", |say| {
            say.arg("link", &link)
        })
    }

    /// The password was changed: who did not do it themselves must hear of it.
    pub(crate) fn password_changed(&self) -> Letter {
        let reset = self.link("/password-reset");
        self.letter("accounts-letter-changed-subject", "accounts-letter-changed", |say| {
            say.arg("reset", &reset)
        })
    }

    /// A colleague invites to a role.
    pub(crate) fn invitation(&self, token: &Token, role: &str, inviter: &str) -> Letter {
        let link = self.link(&format!("/invitations/{}", token.reveal()));
        self.letter("accounts-letter-invitation-subject", "accounts-letter-invitation", |say| {
            say.arg("link", &link).arg("role", role).arg("inviter", inviter)
        })
    }

    /// A colleague gave a role to somebody who has an account.
    pub(crate) fn role_given(&self, role: &str, giver: &str) -> Letter {
        let account = self.link("/account");
        self.letter("accounts-letter-role-subject", "accounts-letter-role", |say| {
            say.arg("link", &account).arg("role", role).arg("giver", giver)
        })
    }

    /// A role in the words of the letter's language: `Ziņotājs, Finanšu ministrija`.
    pub(crate) fn role(&self, held: Held, institution: Option<&base::Text>) -> String {
        let role = self.site.messages.say(self.language, held.role.message());
        let institution = institution.map(|name| name.or_empty(self.language));
        institution.map_or_else(|| role.to_string(), |name| format!("{role}, {name}"))
    }

    fn link(&self, path: &str) -> String {
        self.site.absolute(&format!("/{}{path}", self.language))
    }

    fn letter(&self, subject: &str, text: &str, words: impl Fn(Say) -> Say) -> Letter {
        let say = |id: &str| {
            words(self.site.messages.say(self.language, id))
                .arg("site", &self.site.settings.name)
                .to_string()
        };
        let greeting = if self.name.is_empty() {
            "accounts-letter-greeting"
        } else {
            "accounts-letter-greeting-by-name"
        };
        let greeting = self.site.messages.say(self.language, greeting).arg("name", self.name);
        let text = format!("{greeting}\n\n{}\n", say(text));
        Letter::new(self.email.address().clone(), self.language, &say(subject), text)
            .expect("a letter of ours has words, and not too many")
            .named(self.name)
    }
}

/// Writes to somebody about their account: the messages `subject` and `text`, in which `{ $link }` is the
/// page of the account.
pub async fn notify(
    tx: &mut Tx,
    site: &Site,
    account: &Account,
    subject: &'static str,
    text: &'static str,
) -> db::Result<()> {
    let Some(to) = To::account(site, account) else { return Ok(()) };
    let link = to.link("/account");
    queue(tx, site, &to.letter(subject, text, |say| say.arg("link", &link))).await
}

/// Puts a letter into the outbox; it leaves when the transaction is committed.
pub(crate) async fn queue(tx: &mut Tx, site: &Site, letter: &Letter) -> db::Result<()> {
    mail::queue(tx, site.clock.now(), site.id(), letter).await?;
    Ok(())
}
