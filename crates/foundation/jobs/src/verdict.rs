//! What becomes of a job after a try. The rules, without the database.

use base::{Entropy, Timestamp};

use crate::work::Stop;
use crate::{Backoff, Failure};

/// How a try ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The work is done.
    Done,
    /// The job said why not.
    Failed(Failure),
    /// The job came to an error in the program.
    Panicked(String),
    /// The worker ended it, because it did not stop when asked.
    CutShort,
    /// Its node was not heard of until the lease ran out.
    Vanished,
}

/// What becomes of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is done.
    Done,
    /// It is tried again.
    Again { at: Timestamp, cause: String },
    /// It stays for the operator.
    Failed { cause: String },
    /// Another node may take it at once; this try does not count.
    HandedBack,
}

/// The rules for one job.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules<'a> {
    pub(crate) most_tries: u32,
    pub(crate) backoff: Backoff,
    pub(crate) entropy: &'a Entropy,
    pub(crate) now: Timestamp,
}

impl Rules<'_> {
    /// What becomes of a job whose `tries`-th try ended so, perhaps after it was asked to stop.
    pub(crate) fn judge(self, ending: Ending, tries: u32, asked: Option<Stop>) -> Verdict {
        match (ending, asked) {
            (Ending::Done, _) => Verdict::Done,
            (_, Some(Stop::Operator)) => Verdict::Failed { cause: "stopped on request".to_owned() },
            (Ending::CutShort | Ending::Failed(Failure::Stopped), Some(Stop::Closing)) => {
                Verdict::HandedBack
            }
            (Ending::Failed(Failure::Permanent(cause)), _) => Verdict::Failed { cause },
            (Ending::Failed(Failure::Temporary(cause)), _) => self.again(tries, cause),
            (Ending::Panicked(cause), _) => {
                self.again(tries, format!("an error in the program: {cause}"))
            }
            (Ending::Failed(Failure::Stopped) | Ending::CutShort, None) => {
                Verdict::Failed { cause: "it stopped although nobody asked it to".to_owned() }
            }
            (Ending::Vanished, _) => {
                self.again(tries, "its node was not heard of until the lease ran out".to_owned())
            }
        }
    }

    fn again(self, tries: u32, cause: String) -> Verdict {
        if tries >= self.most_tries {
            return Verdict::Failed { cause };
        }
        Verdict::Again { at: self.next_try(tries), cause }
    }

    /// The moment of the try after the `tries`-th one.
    pub(crate) fn next_try(self, tries: u32) -> Timestamp {
        let pause = self.backoff.pause(tries, self.entropy);
        self.now.checked_add(pause).unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(ending: Ending, tries: u32, asked: Option<Stop>) -> Verdict {
        let entropy = Entropy::seeded(1);
        let now = "2024-04-30T08:00:00Z".parse().unwrap();
        let rules = Rules { most_tries: 3, backoff: Backoff::default(), entropy: &entropy, now };
        rules.judge(ending, tries, asked)
    }

    fn busy() -> Ending {
        Ending::Failed(Failure::temporary("busy"))
    }

    #[test]
    fn a_temporary_failure_is_tried_again_until_the_tries_are_used_up() {
        assert!(matches!(judge(busy(), 1, None), Verdict::Again { .. }));
        assert!(matches!(judge(busy(), 2, None), Verdict::Again { .. }));
        assert_eq!(judge(busy(), 3, None), Verdict::Failed { cause: "busy".to_owned() });
    }

    #[test]
    fn a_permanent_failure_is_final_at_once() {
        let ending = Ending::Failed(Failure::permanent("no such plan"));

        assert_eq!(judge(ending, 1, None), Verdict::Failed { cause: "no such plan".to_owned() });
    }

    #[test]
    fn a_job_that_takes_its_node_down_each_time_is_not_tried_for_ever() {
        assert!(matches!(judge(Ending::Vanished, 2, None), Verdict::Again { .. }));
        assert!(matches!(judge(Ending::Vanished, 3, None), Verdict::Failed { .. }));
    }

    #[test]
    fn a_job_stopped_by_the_operator_does_not_come_back() {
        for ending in [Ending::Failed(Failure::Stopped), Ending::CutShort, busy()] {
            let verdict = judge(ending, 1, Some(Stop::Operator));
            assert_eq!(verdict, Verdict::Failed { cause: "stopped on request".to_owned() });
        }
    }

    #[test]
    fn a_job_stopped_because_its_node_closes_is_handed_back() {
        for ending in [Ending::Failed(Failure::Stopped), Ending::CutShort] {
            assert_eq!(judge(ending, 3, Some(Stop::Closing)), Verdict::HandedBack);
        }
    }

    #[test]
    fn work_that_was_finished_is_done_even_when_it_should_have_stopped() {
        assert_eq!(judge(Ending::Done, 1, Some(Stop::Operator)), Verdict::Done);
    }
}
