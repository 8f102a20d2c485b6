// tidy: not a model, because it puts letters into the outbox.
//! Letters to those who write and those who report.

use accounts::{Account, Email};
use base::{Id, Language};
use db::{Result, Tx};
use i18n::Say;
use mail::Letter;
use web::Site;

/// Writes to somebody in their own language; nobody writes to those who left. `words` adds arguments to both
/// messages, `{ $name }` and `{ $site }` are known already.
pub async fn write_to(
    tx: &mut Tx,
    site: &Site,
    to: Id<Account>,
    (subject, text): (&str, &str),
    words: impl Fn(Say, Language) -> Say,
) -> Result<()> {
    let Some(account) = accounts::find(tx, to).await? else { return Ok(()) };
    let Some(email) = account.email() else { return Ok(()) };
    let (language, name) = (account.language, account.name().unwrap_or_default());
    let say = |id: &str| {
        let say = site.messages.say(language, id).arg("site", &site.settings.name);
        words(say.arg("name", name), language).to_string()
    };
    if let Some(letter) = letter(email, language, &say(subject), say(text)) {
        mail::queue(tx, site.clock.now(), site.id(), &letter.named(name)).await?;
    }
    Ok(())
}

/// The whole address of a page in a language, for a letter.
pub fn link(site: &Site, language: Language, path: &str) -> String {
    site.absolute(&format!("/{language}{path}"))
}

fn letter(email: &Email, language: Language, subject: &str, text: String) -> Option<Letter> {
    let letter = Letter::new(email.address().clone(), language, subject, text);
    letter.inspect_err(|error| tracing::error!(%error, "a letter of ours is no letter")).ok()
}
