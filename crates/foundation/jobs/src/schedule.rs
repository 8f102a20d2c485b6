//! When a kind of job comes round by itself.

use base::Timestamp;
use jiff::civil::Time;
use jiff::{SignedDuration, ToSpan};

/// When a kind of job comes round by itself. Each moment of a schedule is a *slot*; a slot has one job,
/// however many nodes there are.
///
/// A kind never has two scheduled jobs at once: a slot that comes while the previous job is still at
/// work is left out, and a site that was off for a week catches up once, not seven times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// At the multiples of a duration since 1970, at least a second: `Every(5 min)` is at :00, :05, :10.
    Every(SignedDuration),
    /// Each day at this time of Latvia (`Europe/Riga`). A time that the change to summer time leaves out
    /// is an hour later on that day; one that comes twice counts the first time.
    DailyAt(Time),
}

impl Schedule {
    /// Each day at `hour:minute` in Latvia.
    ///
    /// # Panics
    /// When there is no such time of day.
    pub const fn daily_at(hour: i8, minute: i8) -> Self {
        Self::DailyAt(Time::constant(hour, minute, 0, 0))
    }

    /// Every `minutes` minutes.
    pub const fn every_minutes(minutes: i64) -> Self {
        Self::Every(SignedDuration::from_mins(minutes))
    }

    /// The first slot after `now`.
    pub fn next_after(self, now: Timestamp) -> Timestamp {
        match self {
            Self::Every(period) => next_multiple(period, now),
            Self::DailyAt(time) => next_daily(time, now),
        }
    }
}

fn next_multiple(period: SignedDuration, now: Timestamp) -> Timestamp {
    let period = period.as_secs().max(1);
    let next = (now.as_second().div_euclid(period) + 1) * period;
    Timestamp::from_second(next).unwrap_or(Timestamp::MAX)
}

fn next_daily(time: Time, now: Timestamp) -> Timestamp {
    let today = base::day_in_riga(now);
    (0..=2)
        .filter_map(|days| {
            let day = today.checked_add(days.days()).ok()?;
            Some(day.to_datetime(time).to_zoned_datetime(base::riga()).ok()?.timestamp())
        })
        .find(|slot| *slot > now)
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    #[test]
    fn every_five_minutes_comes_at_whole_fives() {
        let schedule = Schedule::every_minutes(5);

        assert_eq!(schedule.next_after(at("2024-04-30T08:02:03.5Z")), at("2024-04-30T08:05:00Z"));
        assert_eq!(schedule.next_after(at("2024-04-30T08:05:00Z")), at("2024-04-30T08:10:00Z"));
    }

    #[test]
    fn a_time_of_day_is_the_time_of_latvia_in_winter_and_in_summer() {
        let schedule = Schedule::daily_at(8, 0);

        assert_eq!(schedule.next_after(at("2024-01-15T05:00:00Z")), at("2024-01-15T06:00:00Z"));
        assert_eq!(schedule.next_after(at("2024-07-15T05:00:00Z")), at("2024-07-16T05:00:00Z"));
    }

    #[test]
    fn a_time_that_the_summer_leaves_out_comes_an_hour_later() {
        // On 31 March 2024 the clocks of Latvia went from 03:00 to 04:00.
        let schedule = Schedule::daily_at(3, 30);

        assert_eq!(schedule.next_after(at("2024-03-30T23:00:00Z")), at("2024-03-31T01:30:00Z"));
        assert_eq!(schedule.next_after(at("2024-03-31T01:30:00Z")), at("2024-04-01T00:30:00Z"));
    }

    #[test]
    fn a_time_that_comes_twice_in_autumn_counts_once() {
        // On 27 October 2024 the clocks went from 04:00 back to 03:00.
        let schedule = Schedule::daily_at(3, 30);

        let first = schedule.next_after(at("2024-10-26T21:00:00Z"));

        assert_eq!(first, at("2024-10-27T00:30:00Z"));
        assert_eq!(schedule.next_after(first), at("2024-10-28T01:30:00Z"));
    }
}
