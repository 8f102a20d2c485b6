//! How often one visitor may do something.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use governor::clock::{Clock as _, DefaultClock};
use governor::{Quota, RateLimiter, state::keyed::DefaultKeyedStateStore};

use crate::Error;

type PerNetwork = RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock>;

/// The limits of a site. Each node counts for itself; what must hold across nodes is the database's.
#[derive(Clone)]
pub struct Limits {
    acts: Arc<PerNetwork>,
    secrets: Arc<PerNetwork>,
}

/// What is being limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Any act: 120 at once, then 60 a minute. An office behind one address stays below it.
    Act,
    /// An act that tries a secret (a password, a code): 20 at once, then 10 a minute.
    Secret,
}

impl Default for Limits {
    fn default() -> Self {
        Self { acts: per_network(60, 120), secrets: per_network(10, 20) }
    }
}

impl Limits {
    /// Limits that nobody reaches, for load tests of what lies behind them.
    pub fn lifted() -> Self {
        Self { acts: per_network(u32::MAX, u32::MAX), secrets: per_network(u32::MAX, u32::MAX) }
    }

    /// Counts one more; refuses when it is too much.
    pub fn count(&self, limit: Limit, network: IpAddr) -> Result<(), Error> {
        let limiter = match limit {
            Limit::Act => &self.acts,
            Limit::Secret => &self.secrets,
        };
        limiter.check_key(&whole_network(network)).map_err(|not_until| {
            let wait = not_until.wait_time_from(DefaultClock::default().now());
            Error::TooMany { seconds: wait.as_secs() + 1 }
        })
    }
}

fn per_network(a_minute: u32, at_once: u32) -> Arc<PerNetwork> {
    let positive = |n| NonZeroU32::new(n).expect("a limit is not zero");
    let quota = Quota::per_minute(positive(a_minute)).allow_burst(positive(at_once));
    Arc::new(RateLimiter::keyed(quota))
}

/// One household has 2⁶⁴ addresses of version 6: its network counts as one.
pub fn whole_network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_who_asks_too_often_is_told_when_to_come_back() {
        let limits = Limits::default();
        let anna: IpAddr = "192.0.2.1".parse().unwrap();

        let outcomes: Vec<_> = (0..30).map(|_| limits.count(Limit::Secret, anna)).collect();

        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 20);
        assert!(matches!(outcomes.last(), Some(Err(Error::TooMany { seconds: 1..=60 }))));
        assert!(limits.count(Limit::Secret, "192.0.2.2".parse().unwrap()).is_ok());
    }

    #[test]
    fn neighbours_in_one_home_network_count_together() {
        assert_eq!(
            whole_network("2001:db8:1:2:aaaa::1".parse().unwrap()),
            whole_network("2001:db8:1:2:bbbb::9".parse().unwrap())
        );
    }
}
