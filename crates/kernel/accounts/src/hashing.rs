// tidy: not a model, because it is a service of the site.
//! Hashing passwords, and comparing with hashes.

use std::sync::{Arc, LazyLock, OnceLock};

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use base::Entropy;
use tokio::sync::Semaphore;
use web::{Error, Result, Site};

use crate::{Password, PasswordHash};

/// Hashes passwords with Argon2id, on threads that may wait and never inside a transaction.
///
/// A site that brings none of its own has the strength that OWASP recommends (Password Storage Cheat
/// Sheet: 19 MiB, 2 passes, 1 lane).
#[derive(Clone)]
pub struct Passwords(Arc<Hasher>);

struct Hasher {
    params: Params,
    /// Each hash takes 19 MiB and a core; more at once than there are cores only fills the memory.
    at_once: Arc<Semaphore>,
    /// What a password is compared with where there is no account, so that the answer takes as long.
    nobody: OnceLock<PasswordHash>,
}

static RECOMMENDED: LazyLock<Passwords> = LazyLock::new(|| Passwords::new(19 * 1024, 2));

impl Passwords {
    fn new(kibibytes: u32, passes: u32) -> Self {
        let params = Params::new(kibibytes, passes, 1, None).expect("these are within the limits");
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let at_once = Arc::new(Semaphore::new(cores));
        Self(Arc::new(Hasher { params, at_once, nobody: OnceLock::new() }))
    }

    /// The least that Argon2 allows, so that tests are quick.
    #[cfg(any(test, feature = "testing"))]
    pub fn for_tests() -> Self {
        Self::new(8, 1)
    }

    /// Hardly more than the least, for a hash of another strength.
    #[cfg(feature = "testing")]
    pub(crate) fn with_memory(kibibytes: u32) -> Self {
        Self::new(kibibytes, 1)
    }

    /// The hasher of a site.
    pub(crate) fn of(site: &Site) -> Self {
        site.service_if_any::<Self>().unwrap_or(&RECOMMENDED).clone()
    }

    /// The hash to keep.
    pub(crate) async fn hash(&self, password: Password, entropy: &Entropy) -> Result<PasswordHash> {
        let (hasher, salt) = (Arc::clone(&self.0), entropy.bytes::<16>());
        self.apart(move || hasher.hash(&password, salt)).await
    }

    /// Whether the password is the one that was hashed. Without a hash it takes as long, and is not.
    pub(crate) async fn verify(
        &self,
        typed: Password,
        kept: Option<&PasswordHash>,
    ) -> Result<bool> {
        let (hasher, kept) = (Arc::clone(&self.0), kept.cloned());
        self.apart(move || hasher.verify(&typed, kept.as_ref())).await
    }

    /// Whether a hash was made with other strength than today's and should be made anew.
    pub(crate) fn is_outdated(&self, hash: &PasswordHash) -> bool {
        let parsed = argon2::PasswordHash::new(hash.as_phc()).ok();
        let params = parsed.as_ref().and_then(|parsed| Params::try_from(parsed).ok());
        let wanted = &self.0.params;
        params.is_none_or(|found| {
            (found.m_cost(), found.t_cost(), found.p_cost())
                != (wanted.m_cost(), wanted.t_cost(), wanted.p_cost())
        })
    }

    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let permit = Arc::clone(&self.0.at_once).acquire_owned().await.map_err(Error::internal)?;
        let work = move || {
            let outcome = work();
            drop(permit);
            outcome
        };
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

impl Hasher {
    fn argon2(&self) -> Argon2<'static> {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone())
    }

    fn hash(&self, password: &Password, salt: [u8; 16]) -> PasswordHash {
        let hash = self.argon2().hash_password_with_salt(password.as_bytes(), &salt);
        let hash = hash.expect("a salt of 16 bytes and a password of ours can be hashed");
        PasswordHash::from_phc(hash.to_string())
    }

    fn verify(&self, typed: &Password, kept: Option<&PasswordHash>) -> bool {
        let nobody = || self.nobody.get_or_init(|| self.hash(&Password::typed(""), [0; 16]));
        let hash = kept.unwrap_or_else(nobody);
        let Ok(parsed) = argon2::PasswordHash::new(hash.as_phc()) else { return false };
        let is_right = self.argon2().verify_password(typed.as_bytes(), &parsed).is_ok();
        is_right && kept.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    fn typed(text: &str) -> Password {
        Password::typed(text)
    }

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let passwords = Passwords::for_tests();

        let hash = passwords.hash(typed("trīs zaļi vilcieni"), &Entropy::seeded(1)).await.unwrap();

        assert!(hash.as_phc().starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{}", hash.as_phc());
        assert!(passwords.verify(typed("trīs zaļi vilcieni"), Some(&hash)).await.unwrap());
        assert!(!passwords.verify(typed("Trīs zaļi vilcieni"), Some(&hash)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        assert!(!Passwords::for_tests().verify(typed(""), None).await.unwrap());
    }

    #[tokio::test]
    async fn the_password_of_the_example_is_right() {
        let anna = examples::active();

        let is_right =
            Passwords::for_tests().verify(typed(examples::PASSWORD), anna.password()).await;

        assert!(is_right.unwrap());
    }

    #[test]
    fn the_recommended_strength_is_that_of_owasp_and_weaker_hashes_are_outdated() {
        let params = &RECOMMENDED.0.params;

        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19_456, 2, 1));
        assert!(RECOMMENDED.is_outdated(examples::active().password().unwrap()));
        assert!(!Passwords::for_tests().is_outdated(examples::active().password().unwrap()));
    }
}
