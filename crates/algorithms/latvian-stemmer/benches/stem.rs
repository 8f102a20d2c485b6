//! How long a stem takes, over the words of the list of families.
//!
//! `cargo bench -p latvian-stemmer`

#![expect(clippy::print_stdout, reason = "a measurement prints its result")]

use std::hint::black_box;
use std::time::Instant;

use latvian_stemmer::{stem, stem_unaccented};

const FAMILIES: &str = include_str!("../tests/families.txt");
const ROUNDS: u32 = 200;

fn main() {
    let lines = FAMILIES.lines().filter(|line| !line.starts_with('#'));
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    measure("stem", &words, stem);
    measure("stem_unaccented", &words, stem_unaccented);
}

fn measure(name: &str, words: &[&str], stem: fn(&str) -> String) {
    let began = Instant::now();
    for _ in 0..ROUNDS {
        for word in words {
            black_box(stem(black_box(word)));
        }
    }
    let count = u32::try_from(words.len()).unwrap_or(u32::MAX) * ROUNDS;
    let each = began.elapsed() / count;
    println!("{name:<16} {count} words, {} ns each", each.as_nanos());
}
