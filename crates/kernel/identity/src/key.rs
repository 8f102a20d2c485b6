// tidy: not a model, because it is a service of the site.
//! The key by which people are known again.

use base::Id;
use web::{Secret, Site};

/// The identity key of a site: 32 bytes of its own, in no database and used for nothing else.
///
/// Digests of personal codes, of codes on paper and the secrets of authenticators are made with it. Whoever
/// has only the database can compute none of them; whoever loses the key knows nobody again.
#[derive(Clone, Debug)]
pub struct IdentityKey(Secret);

impl IdentityKey {
    /// From 32 random bytes that are kept between starts.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(Secret::new(bytes))
    }

    /// The key of this site.
    pub(crate) fn of(site: &Site) -> &Self {
        site.service()
    }

    /// A keyed digest for one purpose.
    pub(crate) fn digest(&self, purpose: &str, text: &str) -> [u8; 32] {
        self.0.digest(purpose, text)
    }

    /// A keyed digest for one purpose of something that belongs to somebody.
    pub(crate) fn digest_of<T>(&self, purpose: &str, whose: Id<T>, text: &str) -> [u8; 32] {
        self.digest(purpose, &format!("{whose} {text}"))
    }
}
