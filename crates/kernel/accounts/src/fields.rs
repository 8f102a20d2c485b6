// tidy: not a model, because it reads forms.
//! Fields that several forms have.

use web::{Form, Result, Site};

use crate::store::accounts;
use crate::{Account, Email, Password, Passwords, Person, WeakPassword};

/// The most characters of a name.
const LONGEST_NAME: usize = 100;

/// The field `email`.
pub(crate) fn email(form: &mut Form) -> Option<Email> {
    form.parsed("email", "accounts-email-wrong")
}

/// The field `name`: what somebody wants to be called.
pub(crate) fn name(form: &mut Form) -> Option<String> {
    let name = form.required("name", LONGEST_NAME)?;
    let is_name = name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_control);
    if is_name { Some(name) } else { form.problem("name", "accounts-name-wrong") }
}

/// The field `password`, where somebody chooses one; `own` are their name and address.
pub(crate) fn chosen_password(form: &mut Form, own: &[&str]) -> Option<Password> {
    let weakness = match Password::chosen(form.value("password"), own) {
        Ok(password) => return Some(password),
        Err(weakness) => weakness,
    };
    form.problem(
        "password",
        match weakness {
            WeakPassword::TooShort => "accounts-password-too-short",
            WeakPassword::TooLong => "accounts-password-too-long",
            WeakPassword::Personal => "accounts-password-personal",
            WeakPassword::Common => "accounts-password-common",
            WeakPassword::Repetitive => "accounts-password-repetitive",
        },
    )
}

/// The fields `name` and `password`, where somebody with this address begins.
pub(crate) fn name_and_password(form: &mut Form, email: &Email) -> Option<(String, Password)> {
    let name = name(form);
    let own = [name.as_deref().unwrap_or_default(), email.as_str()];
    let password = chosen_password(form, &own);
    name.zip(password)
}

/// The field `current`, in which people who are signed in type their password again before what cannot be
/// undone. Gives their account.
pub async fn own_password(
    form: &mut Form,
    site: &Site,
    person: &Person,
) -> Result<Option<Account>> {
    let mut tx = site.db.read().await?;
    let account = accounts::find(&mut tx, person.account).await?;
    drop(tx);
    let kept = account.as_ref().and_then(Account::password);
    let typed = Password::typed(form.value("current"));
    let is_right = Passwords::of(site).verify(typed, kept).await?;
    if is_right { Ok(account) } else { Ok(form.problem("current", "accounts-current-wrong")) }
}
