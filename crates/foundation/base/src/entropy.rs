//! Chance as something that is handed in.

use std::sync::{Arc, Mutex, PoisonError};

use rand::{RngCore, SeedableRng, TryRngCore, rngs::OsRng, rngs::StdRng};

/// A source of random bytes: the machine's, or a seeded one for tests.
#[derive(Clone, Debug, Default)]
pub struct Entropy(Source);

#[derive(Clone, Debug, Default)]
enum Source {
    #[default]
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Entropy {
    /// The operating system's generator: fit for secrets.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// The same bytes in the same order for the same seed. For tests only.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// `N` fresh random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::System => {
                OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
            }
            Source::Seeded(rng) => {
                rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let (one, two) = (Entropy::seeded(7), Entropy::seeded(7));

        assert_eq!(one.bytes::<16>(), two.bytes::<16>());
        assert_ne!(one.bytes::<16>(), Entropy::seeded(8).bytes::<16>());
    }

    #[test]
    fn the_machine_does_not_repeat_itself() {
        let entropy = Entropy::system();

        assert_ne!(entropy.bytes::<32>(), entropy.bytes::<32>());
    }
}
