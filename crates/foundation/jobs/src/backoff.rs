//! How long to wait before trying again.

use base::Entropy;
use jiff::SignedDuration;

/// Pauses that double from one try to the next, up to a limit, each a little by chance.
///
/// The pause is between half and the whole of what doubling gives, so that a hundred jobs that failed
/// together do not all come back in the same second. (Known as *exponential backoff with equal jitter*.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The pause after the first try, before chance.
    pub first: SignedDuration,
    /// No pause is longer.
    pub longest: SignedDuration,
}

impl Default for Backoff {
    /// Ten seconds after the first try, at most three hours: twelve tries take most of a working day.
    fn default() -> Self {
        Self { first: SignedDuration::from_secs(10), longest: SignedDuration::from_hours(3) }
    }
}

impl Backoff {
    /// The pause after the `tries`-th try (from 1), to the millisecond.
    pub fn pause(&self, tries: u32, entropy: &Entropy) -> SignedDuration {
        let doubled = 2_i64.saturating_pow(tries.saturating_sub(1));
        let whole = millis(self.first).saturating_mul(doubled).min(millis(self.longest));
        let half = whole / 2;
        let spread = u64::try_from(whole - half).unwrap_or(0) + 1;
        let chance = u64::from_be_bytes(entropy.bytes()) % spread;
        SignedDuration::from_millis(half + i64::try_from(chance).unwrap_or(0))
    }
}

fn millis(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pause_lies_between_half_and_the_whole_of_the_doubled_one() {
        let entropy = Entropy::seeded(1);

        for (tries, whole) in [(1, 10), (2, 20), (3, 40), (8, 1280)] {
            let pause = Backoff::default().pause(tries, &entropy);
            let whole = SignedDuration::from_secs(whole);
            assert!(whole / 2 <= pause && pause <= whole, "{tries}: {pause}");
        }
    }

    #[test]
    fn no_pause_is_longer_than_the_longest() {
        for tries in [20, 63, 64, 65, u32::MAX] {
            let pause = Backoff::default().pause(tries, &Entropy::seeded(2));
            assert!(pause <= SignedDuration::from_hours(3), "{tries}: {pause}");
            assert!(pause >= SignedDuration::from_mins(90), "{tries}: {pause}");
        }
    }

    #[test]
    fn jobs_that_failed_together_come_back_apart() {
        let entropy = Entropy::seeded(3);

        let pauses = [(); 3].map(|()| Backoff::default().pause(5, &entropy));

        assert!(pauses[0] != pauses[1] && pauses[1] != pauses[2], "{pauses:?}");
    }
}
