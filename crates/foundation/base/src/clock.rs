//! Time as something that is handed in.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// Tells the time: the machine's, or one that stands still until a test moves it.
#[derive(Clone, Debug, Default)]
pub struct Clock(Hands);

#[derive(Clone, Debug, Default)]
enum Hands {
    #[default]
    System,
    Stopped(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Hands::System)
    }

    /// A clock that shows `at` until [`advance`](Self::advance) moves it. Clones share their hands.
    pub fn stopped_at(at: Timestamp) -> Self {
        Self(Hands::Stopped(Arc::new(AtomicI64::new(at.as_microsecond()))))
    }

    /// The moment now, to the microsecond: what both databases can keep.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(&self) -> Timestamp {
        let micros = match &self.0 {
            Hands::System => Timestamp::now().as_microsecond(),
            Hands::Stopped(micros) => micros.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).expect("a clock shows a time that exists")
    }

    /// The day in Latvia now: what a due day is compared with.
    pub fn today(&self) -> Date {
        day_in_riga(self.now())
    }

    /// Moves a stopped clock; the machine's clock does not move for anybody.
    pub fn advance(&self, by: SignedDuration) {
        if let Hands::Stopped(micros) = &self.0 {
            let by = i64::try_from(by.as_micros()).expect("a test moves the clock within an age");
            micros.fetch_add(by, Ordering::SeqCst);
        }
    }
}

/// The calendar day in `Europe/Riga` at a moment. Terms of Latvian law are reckoned in these days.
pub fn day_in_riga(at: Timestamp) -> Date {
    at.to_zoned_datetime(riga()).date()
}

/// The time zone of Latvia.
pub fn riga() -> TimeZone {
    static RIGA: std::sync::LazyLock<TimeZone> =
        std::sync::LazyLock::new(|| TimeZone::get("Europe/Riga").expect("the zone is bundled"));
    RIGA.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_clock_moves_only_when_told() {
        let clock = Clock::stopped_at("2024-04-30T11:00:00Z".parse().unwrap());
        let other = clock.clone();

        clock.advance(SignedDuration::from_hours(2));

        assert_eq!(other.now().to_string(), "2024-04-30T13:00:00Z");
    }

    #[test]
    fn late_evening_in_utc_is_already_tomorrow_in_riga() {
        let clock = Clock::stopped_at("2024-06-30T22:30:00Z".parse().unwrap());

        assert_eq!(clock.today().to_string(), "2024-07-01");
    }
}
