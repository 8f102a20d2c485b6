//! How much a text looks like what moderators hid as spam, and which of its words say so.
//!
//! Each sign speaks by how often it stood in spam and in what was kept; signs are taken to speak
//! independently of each other, which they do not, so the outcome is a hint for people and decides nothing
//! that a person does not see.

use crate::words::Sign;

/// In how many texts something stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// That were hidden as spam.
    pub(crate) spam: u32,
    /// That were kept.
    pub(crate) fair: u32,
}

/// What the count says of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Verdict {
    /// How much it looks like spam, from 0 to 1.
    pub(crate) score: f64,
    /// The signs that said most, the loudest first.
    pub(crate) telling: Vec<Telling>,
}

/// A sign and what it says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Telling {
    /// The sign.
    pub(crate) sign: Sign,
    /// Whether it speaks for spam.
    pub(crate) for_spam: bool,
    /// In how many texts it stood.
    pub(crate) counts: Counts,
}

/// So many of the loudest signs are heard; the rest is noise.
const HEARD: usize = 15;

/// So many are shown to a moderator.
const SHOWN: usize = 8;

/// What the counts say of a text with these signs; `None` while fewer than `enough` texts of either sort
/// were seen, or none of the signs was.
pub(crate) fn judge(texts: Counts, enough: u32, signs: Vec<(Sign, Counts)>) -> Option<Verdict> {
    if texts.spam < enough || texts.fair < enough {
        return None;
    }
    let seen = signs.into_iter().filter(|(_, counts)| counts.spam + counts.fair > 0);
    let mut weighed: Vec<_> =
        seen.map(|(sign, counts)| (weight(texts, counts), sign, counts)).collect();
    if weighed.is_empty() {
        return None;
    }
    weighed.sort_by(|(one, ..), (other, ..)| other.abs().total_cmp(&one.abs()));
    weighed.truncate(HEARD);
    let sum: f64 = weighed.iter().map(|(weight, ..)| weight).sum();
    let telling = weighed.into_iter().take(SHOWN).map(|(weight, sign, counts)| Telling {
        sign,
        for_spam: weight > 0.0,
        counts,
    });
    Some(Verdict { score: 1.0 / (1.0 + (-sum).exp()), telling: telling.collect() })
}

/// The logarithm of how much likelier the sign is in spam. Half a text is added to each count, so that what
/// was seen once says little.
fn weight(texts: Counts, sign: Counts) -> f64 {
    let share = |seen: u32, all: u32| (f64::from(seen) + 0.5) / (f64::from(all) + 1.0);
    (share(sign.spam, texts.spam) / share(sign.fair, texts.fair)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: Counts = Counts { spam: 20, fair: 80 };

    fn word(word: &str, spam: u32, fair: u32) -> (Sign, Counts) {
        (Sign::Words(word.to_owned()), Counts { spam, fair })
    }

    #[test]
    fn words_of_spam_make_spam_and_are_named() {
        let signs = vec![word("kredits", 18, 0), word("plans", 0, 40), word("un", 20, 80)];

        let verdict = judge(TEXTS, 10, signs[..1].to_vec()).unwrap();
        let mixed = judge(TEXTS, 10, signs).unwrap();

        assert!(verdict.score > 0.95, "{}", verdict.score);
        assert!(mixed.score < verdict.score);
        assert_eq!(mixed.telling[0].sign, Sign::Words("kredits".to_owned()));
        assert!(mixed.telling[0].for_spam && !mixed.telling[1].for_spam);
    }

    #[test]
    fn a_word_that_stands_everywhere_says_nothing() {
        let verdict = judge(TEXTS, 10, vec![word("un", 20, 80)]).unwrap();

        assert!((verdict.score - 0.5).abs() < 0.01, "{}", verdict.score);
    }

    #[test]
    fn too_little_learned_is_no_verdict() {
        assert_eq!(judge(Counts { spam: 9, fair: 80 }, 10, vec![word("x", 9, 0)]), None);
        assert_eq!(judge(TEXTS, 10, vec![word("x", 0, 0)]), None);
        assert_eq!(judge(TEXTS, 10, Vec::new()), None);
    }

    #[test]
    fn a_thousand_signs_do_not_shout_down_the_loudest() {
        let mut signs: Vec<_> = (0..1_000).map(|n| word(&format!("w{n}"), 20, 80)).collect();
        signs.push(word("kazino", 20, 0));

        let verdict = judge(TEXTS, 10, signs).unwrap();

        assert_eq!(verdict.telling.len(), SHOWN);
        assert!(verdict.score > 0.9, "{}", verdict.score);
    }
}
