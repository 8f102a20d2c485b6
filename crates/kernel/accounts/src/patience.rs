//! How long one waits after too many tries.

use base::Timestamp;
use jiff::SignedDuration;

/// How many tries are free, and how the wait grows after them: each further one doubles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Patience {
    /// So many tries cost no wait.
    pub(crate) free: u32,
    /// The first wait.
    pub(crate) first: SignedDuration,
    /// No wait is longer.
    pub(crate) longest: SignedDuration,
}

/// What is known of the tries of one kind by one somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tries {
    /// How many, since the last pause of [`Tries::FORGOTTEN`].
    pub(crate) count: u32,
    /// Not before this moment again.
    pub(crate) free_from: Timestamp,
    /// When the last one was.
    pub(crate) last_at: Timestamp,
}

impl Patience {
    /// With passwords for one account: who mistypes is not held up, who guesses gets some hundred tries a
    /// day. The wait ends within a quarter of an hour, because anybody can make the owner wait.
    pub(crate) const ACCOUNT: Self = Self {
        free: 5,
        first: SignedDuration::from_secs(15),
        longest: SignedDuration::from_mins(15),
    };

    /// With passwords from one network: an office with many people behind one address must still work.
    pub(crate) const NETWORK: Self = Self { free: 50, ..Self::ACCOUNT };

    /// With letters that anybody can have sent to one address.
    pub(crate) const LETTERS: Self = Self {
        free: 3,
        first: SignedDuration::from_mins(10),
        longest: SignedDuration::from_hours(12),
    };

    /// The wait after the try number `count`.
    pub(crate) fn wait_after(&self, count: u32) -> SignedDuration {
        match count.checked_sub(self.free + 1) {
            None => SignedDuration::ZERO,
            Some(doublings) => {
                let factor = 1_i32.checked_shl(doublings).filter(|f| *f > 0).unwrap_or(i32::MAX);
                self.first.saturating_mul(factor).min(self.longest)
            }
        }
    }
}

impl Tries {
    /// After such a pause the count begins anew: a day.
    pub(crate) const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

    /// Counts one more try, or tells in how many seconds the next one is free.
    pub(crate) fn one_more(
        known: Option<Self>,
        patience: Patience,
        now: Timestamp,
    ) -> Result<Self, u64> {
        let remembered = known.filter(|tries| now.duration_since(tries.last_at) < Self::FORGOTTEN);
        if let Some(tries) = remembered
            && now < tries.free_from
        {
            let wait = tries.free_from.duration_since(now).as_secs();
            return Err(u64::try_from(wait).unwrap_or(0) + 1);
        }
        let count = remembered.map_or(0, |tries| tries.count).saturating_add(1);
        Ok(Self { count, free_from: now + patience.wait_after(count), last_at: now })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2024-04-30T11:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_wait_doubles_up_to_the_longest() {
        let waits = [1, 5, 6, 7, 8, 12, 13, 40, u32::MAX]
            .map(|count| Patience::ACCOUNT.wait_after(count).as_secs());

        assert_eq!(waits, [0, 0, 15, 30, 60, 900, 900, 900, 900]);
    }

    #[test]
    fn a_try_within_the_wait_is_told_how_long_it_still_is() {
        let known =
            Tries { count: 6, free_from: now() + SignedDuration::from_secs(15), last_at: now() };

        let early =
            Tries::one_more(Some(known), Patience::ACCOUNT, now() + SignedDuration::from_secs(5));
        let late = Tries::one_more(Some(known), Patience::ACCOUNT, known.free_from);

        assert_eq!(early, Err(11));
        assert_eq!(late.map(|tries| tries.count), Ok(7));
    }

    #[test]
    fn after_a_day_of_rest_the_count_begins_anew() {
        let known = Tries { count: 40, free_from: now(), last_at: now() };

        let next = Tries::one_more(Some(known), Patience::ACCOUNT, now() + Tries::FORGOTTEN);

        assert_eq!(next.map(|tries| tries.count), Ok(1));
    }
}
