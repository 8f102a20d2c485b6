//! Suggestions for words that nobody wrote, from the words of the index.

use std::collections::HashMap;

use base::fold;
use tantivy::query::FuzzyTermQuery;
use tantivy::{Searcher, Term};

use crate::schema::Fields;

/// A word of the index, as a suggestion for another.
#[derive(Debug, PartialEq, Eq)]
struct Candidate {
    exact: String,
    mistakes: usize,
    times: u64,
}

/// Shorter words are too near to too many others.
const SHORTEST: usize = 4;

/// From this length on two mistakes are one word still.
const LONG: usize = 8;

/// The word of the index that is nearest to `word`, accents aside: fewest mistakes, then most frequent.
pub(crate) fn nearest(
    searcher: &Searcher,
    fields: &Fields,
    word: &str,
) -> tantivy::Result<Option<String>> {
    let folded = fold(word);
    let mistakes = match folded.chars().count() {
        length if length < SHORTEST || !word.chars().all(char::is_alphabetic) => return Ok(None),
        length if length < LONG => 1,
        _ => 2,
    };
    let mut candidates: Vec<Candidate> = Vec::new();
    for distance in 1..=mistakes {
        candidates = near(searcher, fields, &folded, distance)?;
        if !candidates.is_empty() {
            break;
        }
    }
    let best = candidates.into_iter().min_by(|one, other| {
        let order = one.mistakes.cmp(&other.mistakes).then(other.times.cmp(&one.times));
        order.then_with(|| one.exact.cmp(&other.exact))
    });
    Ok(best.map(|candidate| candidate.exact))
}

/// The words at most `distance` mistakes away.
fn near(
    searcher: &Searcher,
    fields: &Fields,
    folded: &str,
    distance: u8,
) -> tantivy::Result<Vec<Candidate>> {
    // What stands before the tab must be near; what follows it is the word as it is written.
    let wanted = Term::from_field_text(fields.spelling, &format!("{folded}\t"));
    let automaton = FuzzyTermQuery::new_prefix(wanted, distance, true).automaton()?;
    let mut found: HashMap<String, Candidate> = HashMap::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(fields.spelling)?;
        let mut terms = index.terms().search(&automaton).into_stream()?;
        while terms.advance() {
            let term = String::from_utf8_lossy(terms.key());
            let Some((plain, exact)) = term.split_once('\t') else { continue };
            let mistakes = mistakes_between(folded, plain);
            if mistakes > usize::from(distance) {
                continue;
            }
            let times = u64::from(terms.value().doc_freq);
            let new = || Candidate { exact: exact.to_owned(), mistakes, times: 0 };
            found.entry(exact.to_owned()).or_insert_with(new).times += times;
        }
    }
    Ok(found.into_values().collect())
}

/// How many letters one must add, leave out, replace or swap with their neighbour to make one word of the other.
fn mistakes_between(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut rows = vec![(0..=other.len()).collect::<Vec<_>>()];
    for (i, letter) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, wanted) in other.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(letter != wanted);
            let mut least = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            let is_swap = i > 0 && j > 0 && one[i - 1] == *wanted && *letter == other[j - 1];
            if is_swap {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_counted_as_people_make_them() {
        for (one, other, mistakes) in [
            ("lidzdaliba", "lidzdaliba", 0),
            ("lidzdaiba", "lidzdaliba", 1),
            ("lidzdlaiba", "lidzdaliba", 1),
            ("pasvaldiba", "pasvaldibba", 1),
            ("budzets", "bucets", 2),
            ("", "abc", 3),
        ] {
            assert_eq!(mistakes_between(one, other), mistakes, "{one} {other}");
            assert_eq!(mistakes_between(other, one), mistakes, "{other} {one}");
        }
    }
}
