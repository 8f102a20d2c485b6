//! How often somebody may do something.

use jiff::SignedDuration;

/// How often one kind of act may be done: at once, and in a day. It is counted for the account and for the
/// network, on all nodes together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The act, as a word.
    pub act: &'static str,
    /// So many within [`Pace::BURST`].
    pub burst: u32,
    /// So many within [`Pace::DAY`].
    pub day: u32,
}

/// One count that an act adds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What is counted, as a word.
    pub what: &'static str,
    /// The most.
    pub most: u32,
    /// Within how long.
    pub within: SignedDuration,
}

impl Pace {
    /// The short window: ten minutes.
    pub const BURST: SignedDuration = SignedDuration::from_mins(10);

    /// The long window.
    pub const DAY: SignedDuration = SignedDuration::from_hours(24);

    /// Comments and replies.
    pub const COMMENT: Self = Self { act: "comment", burst: 10, day: 60 };

    /// Questions to institutions; each costs an office an answer.
    pub const QUESTION: Self = Self { act: "question", burst: 3, day: 10 };

    /// Reports.
    pub const REPORT: Self = Self { act: "report", burst: 20, day: 60 };

    /// Support.
    pub const SUPPORT: Self = Self { act: "support", burst: 60, day: 500 };

    /// Appeals.
    pub const APPEAL: Self = Self { act: "appeal", burst: 5, day: 20 };

    /// New accounts may do a third.
    const NEW: u32 = 3;

    /// Behind one network there may be an office, a school or a library.
    const NETWORK: u32 = 10;

    /// The counts for an account.
    pub fn of_account(self, is_new: bool) -> [Counted; 2] {
        let most = |usual: u32| if is_new { usual.div_ceil(Self::NEW) } else { usual };
        [
            Counted { what: "account, burst", most: most(self.burst), within: Self::BURST },
            Counted { what: "account, day", most: most(self.day), within: Self::DAY },
        ]
    }

    /// The counts for a network.
    pub const fn of_network(self) -> [Counted; 2] {
        [
            Counted {
                what: "network, burst",
                most: self.burst * Self::NETWORK,
                within: Self::BURST,
            },
            Counted { what: "network, day", most: self.day * Self::NETWORK, within: Self::DAY },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_account_may_do_a_third_and_at_least_once() {
        let [burst, day] = Pace::QUESTION.of_account(true);

        assert_eq!((burst.most, day.most), (1, 4));
        assert_eq!(Pace::QUESTION.of_account(false)[0].most, 3);
    }
}
