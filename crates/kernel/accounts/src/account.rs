//! The account and its stages.

use std::fmt;

use base::{Id, Language, Timestamp};

use crate::Email;

/// What the site knows of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Stays for ever, so that acts keep their author also when the person is gone.
    pub id: Id<Self>,
    /// The language of letters.
    pub language: Language,
    /// How far it has come.
    pub stage: Stage,
    /// Counts the changes; a change made from an older version than the stored one is refused.
    pub version: i64,
}

/// How far an account has come, with what is known of the person by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Somebody typed this address and has yet to show that it is theirs.
    Unconfirmed {
        /// The address.
        email: Email,
        /// When it was typed.
        since: Timestamp,
    },
    /// A colleague invited this address, and nobody has answered yet.
    Invited {
        /// The address.
        email: Email,
        /// When the first invitation left.
        since: Timestamp,
    },
    /// The person can sign in.
    Active {
        /// The address, shown to be theirs.
        email: Email,
        /// What they want to be called.
        name: String,
        /// Their password, hashed.
        password: PasswordHash,
        /// Since when.
        since: Timestamp,
    },
    /// The person left. Nothing personal is kept.
    Closed {
        /// When they left.
        since: Timestamp,
    },
}

/// A hashed password: a PHC string such as `$argon2id$v=19$m=19456,t=2,p=1$…`.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// The account is not at a stage where this can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the account is at another stage")]
pub struct WrongStage;

impl Account {
    /// An account for an address that somebody typed.
    pub const fn registered(
        id: Id<Self>,
        email: Email,
        language: Language,
        since: Timestamp,
    ) -> Self {
        Self { id, language, stage: Stage::Unconfirmed { email, since }, version: 1 }
    }

    /// An account for an address that a colleague invites.
    pub const fn invited(id: Id<Self>, email: Email, language: Language, since: Timestamp) -> Self {
        Self { id, language, stage: Stage::Invited { email, since }, version: 1 }
    }

    /// The person showed that the address is theirs, and chose a name and a password.
    pub fn activate(
        self,
        name: String,
        password: PasswordHash,
        now: Timestamp,
    ) -> Result<Self, WrongStage> {
        let (Stage::Unconfirmed { email, .. } | Stage::Invited { email, .. }) = self.stage else {
            return Err(WrongStage);
        };
        Ok(Self { stage: Stage::Active { email, name, password, since: now }, ..self })
    }

    /// The person wants to be called otherwise, or to be written to in another language.
    pub fn call(self, new_name: String, language: Language) -> Result<Self, WrongStage> {
        let Stage::Active { email, password, since, .. } = self.stage else {
            return Err(WrongStage);
        };
        let stage = Stage::Active { email, name: new_name, password, since };
        Ok(Self { language, stage, ..self })
    }

    /// The person chose another password, or the same one was hashed anew.
    pub fn with_password(self, new: PasswordHash) -> Result<Self, WrongStage> {
        let Stage::Active { email, name, since, .. } = self.stage else { return Err(WrongStage) };
        Ok(Self { stage: Stage::Active { email, name, password: new, since }, ..self })
    }

    /// The person leaves: everything personal goes.
    pub fn close(self, now: Timestamp) -> Result<Self, WrongStage> {
        match self.stage {
            Stage::Active { .. } => Ok(Self { stage: Stage::Closed { since: now }, ..self }),
            Stage::Unconfirmed { .. } | Stage::Invited { .. } | Stage::Closed { .. } => {
                Err(WrongStage)
            }
        }
    }

    /// The address, unless the person left.
    pub const fn email(&self) -> Option<&Email> {
        match &self.stage {
            Stage::Unconfirmed { email, .. }
            | Stage::Invited { email, .. }
            | Stage::Active { email, .. } => Some(email),
            Stage::Closed { .. } => None,
        }
    }

    /// The name, while the person can sign in.
    pub fn name(&self) -> Option<&str> {
        match &self.stage {
            Stage::Active { name, .. } => Some(name),
            Stage::Unconfirmed { .. } | Stage::Invited { .. } | Stage::Closed { .. } => None,
        }
    }

    /// The hashed password, while the person can sign in.
    pub const fn password(&self) -> Option<&PasswordHash> {
        match &self.stage {
            Stage::Active { password, .. } => Some(password),
            Stage::Unconfirmed { .. } | Stage::Invited { .. } | Stage::Closed { .. } => None,
        }
    }

    /// Whether the person can sign in.
    pub const fn is_active(&self) -> bool {
        matches!(self.stage, Stage::Active { .. })
    }

    /// Name and address for search.
    pub(crate) fn folded(&self) -> String {
        let (name, email) = (self.name().unwrap_or_default(), self.email().map(Email::as_str));
        base::fold(&format!("{name} {}", email.unwrap_or_default()))
    }
}

impl Stage {
    /// The word in storage.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unconfirmed { .. } => "unconfirmed",
            Self::Invited { .. } => "invited",
            Self::Active { .. } => "active",
            Self::Closed { .. } => "closed",
        }
    }

    /// When it began.
    pub const fn since(&self) -> Timestamp {
        match self {
            Self::Unconfirmed { since, .. }
            | Self::Invited { since, .. }
            | Self::Active { since, .. }
            | Self::Closed { since } => *since,
        }
    }
}

impl PasswordHash {
    /// From the text that a hasher made or the database kept.
    pub fn from_phc(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text for the database and for the hasher.
    pub fn as_phc(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    fn now() -> Timestamp {
        "2024-04-30T11:00:00Z".parse().unwrap()
    }

    #[test]
    fn an_invited_person_becomes_active_with_a_name_and_a_password() {
        let hash = PasswordHash::from_phc("$argon2id$…");

        let anna = examples::invited().activate("Anna".to_owned(), hash.clone(), now()).unwrap();

        assert_eq!((anna.name(), anna.password()), (Some("Anna"), Some(&hash)));
        assert_eq!(anna.activate("Berta".to_owned(), hash, now()), Err(WrongStage));
    }

    #[test]
    fn nothing_personal_is_left_of_a_closed_account() {
        let closed = examples::active().close(now()).unwrap();

        assert_eq!((closed.email(), closed.name(), closed.password()), (None, None, None));
        assert_eq!(closed.folded(), "");
        assert_eq!(closed.close(now()), Err(WrongStage));
    }

    #[test]
    fn only_an_active_person_changes_name_and_password() {
        let hash = PasswordHash::from_phc("$argon2id$…");

        assert_eq!(examples::invited().with_password(hash), Err(WrongStage));
        assert_eq!(examples::invited().call("Anna".to_owned(), Language::Lv), Err(WrongStage));
        let berta = examples::active().call("Berta".to_owned(), Language::En).unwrap();
        assert_eq!((berta.name(), berta.language), (Some("Berta"), Language::En));
    }

    #[test]
    fn a_hash_does_not_show_itself() {
        assert_eq!(format!("{:?}", PasswordHash::from_phc("$argon2id$x")), "PasswordHash(…)");
    }
}
