//! Example people, for tests and for the demonstration.

use base::{Id, Language, Timestamp};

use crate::{Account, Email, Held, PasswordHash, Person, Stage, Steps};

/// The password of [`active`].
pub const PASSWORD: &str = "trīs zaļi vilcieni";

/// Anna, who can sign in with [`PASSWORD`].
///
/// Her hash was made with the least that Argon2 allows, so that tests are quick; it is made anew when she
/// signs in.
pub fn active() -> Account {
    let hash = "$argon2id$v=19$m=8,t=1,p=1$YXR2ZXJlLWV4YW1wbGVzIQ$c0hlpvo6pc4GDYszN023R/QcY3+5Y287pHt3Nt0deeU";
    let stage = Stage::Active {
        email: email("anna@example.lv"),
        name: "Anna Bērziņa".to_owned(),
        password: PasswordHash::from_phc(hash),
        since: since(),
    };
    Account { id: id(1), language: Language::Lv, stage, version: 1 }
}

/// Berta, who was invited and has not answered.
pub fn invited() -> Account {
    Account::invited(id(2), email("berta@example.lv"), Language::Lv, since())
}

/// Anna, signed in with these roles.
pub fn person(roles: impl IntoIterator<Item = Held>) -> Person {
    Person {
        account: id(1),
        session: id(1),
        name: "Anna Bērziņa".to_owned(),
        email: email("anna@example.lv"),
        language: Language::Lv,
        steps: Steps::One,
        roles: roles.into_iter().collect(),
        withheld: Vec::new(),
    }
}

/// An address.
///
/// # Panics
/// When the text is none.
pub fn email(text: &str) -> Email {
    text.parse().expect("an example has a proper address")
}

fn id<T>(number: u32) -> Id<T> {
    institutions::examples::id(number)
}

fn since() -> Timestamp {
    "2024-04-30T11:00:00Z".parse().expect("an example has a proper moment")
}
