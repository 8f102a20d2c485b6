//! A browser in which somebody is signed in.

use base::{Id, Timestamp};
use jiff::SignedDuration;

use crate::{Account, token::Digest};

/// In how many steps somebody showed who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Steps {
    /// One: a password alone.
    One,
    /// Two: a password and something else, or one thing that takes two, such as a passkey.
    Two,
}

/// A browser in which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its public name, to end it.
    pub id: Id<Self>,
    /// Whose.
    pub account: Id<Account>,
    /// What proves it.
    pub digest: Digest,
    /// Which browser it is, as well as it told: `Firefox, Windows`.
    pub browser: String,
    /// In how many steps the person signed in.
    pub steps: Steps,
    /// When the person signed in.
    pub began_at: Timestamp,
    /// When the browser last asked for something, to [`Session::SEEN_EVERY`].
    pub seen_at: Timestamp,
}

impl Session {
    /// A session ends when its browser did not come for so long: 14 days.
    pub const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);

    /// A session ends so long after the sign-in, whatever happens: 90 days.
    pub const LONGEST: SignedDuration = SignedDuration::from_hours(90 * 24);

    /// How exactly it is written down when a browser was last seen: to ten minutes.
    pub const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);

    /// A session that begins now.
    pub const fn begin(
        id: Id<Self>,
        account: Id<Account>,
        digest: Digest,
        browser: String,
        steps: Steps,
        now: Timestamp,
    ) -> Self {
        Self { id, account, digest, browser, steps, began_at: now, seen_at: now }
    }
}

impl Steps {
    /// The number in storage.
    pub const fn number(self) -> i64 {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }

    /// From the number in storage.
    pub const fn from_number(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::One),
            2 => Some(Self::Two),
            _ => None,
        }
    }
}

/// What a browser calls itself, in words that people know: `Firefox, Windows`.
pub(crate) fn browser_name(user_agent: &str) -> String {
    // The order matters: each later one also carries the names of those before it in its list.
    const BROWSERS: [(&str, &str); 6] = [
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let known = |list: [(&str, &'static str); 6]| {
        list.into_iter().find_map(|(mark, name)| user_agent.contains(mark).then_some(name))
    };
    [known(BROWSERS), known(SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_know_their_browser_by_its_name() {
        let cases = [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0",
                "Firefox, Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36",
                "Chrome, Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_4) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
                "Safari, macOS",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36 Edg/124.0",
                "Edge, Windows",
            ),
            ("curl/8.5", ""),
        ];
        for (user_agent, name) in cases {
            assert_eq!(browser_name(user_agent), name);
        }
    }
}
