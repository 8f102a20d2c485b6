//! Made-up subjects: words as frequent as in a language, with the endings of Latvian and English.

use base::{Id, Slug, Text};
use institutions::{Institution, Kind};
use search::Query;
use subjects::Subject;
use web::Site;

/// Beginnings of made-up words.
const STEMS: usize = 12_000;

const INSTITUTIONS: usize = 150;

const LATVIAN: [&str; 14] =
    ["s", "a", "am", "u", "ā", "i", "iem", "us", "os", "as", "ai", "ām", "ās", "ošana"];
const ENGLISH: [&str; 5] = ["", "s", "ing", "ed", "ation"];
const KINDS: [&str; 6] = ["measure", "commitment", "plan", "draft-act", "meeting", "dataset"];

/// A seeded source of made-up things.
pub(crate) struct MadeUp {
    state: u64,
    latvian: Vec<String>,
    english: Vec<String>,
}

impl MadeUp {
    pub(crate) fn new(seed: u64) -> Self {
        let mut made_up = Self { state: seed, latvian: Vec::new(), english: Vec::new() };
        made_up.latvian = (0..STEMS)
            .map(|_| made_up.stem(&["a", "ā", "e", "ē", "i", "ie", "o", "u", "ū"]))
            .collect();
        made_up.english =
            (0..STEMS).map(|_| made_up.stem(&["a", "e", "ea", "i", "o", "oo", "u"])).collect();
        made_up
    }

    /// The next number below `below`: splitmix64.
    fn below(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % below as u64).unwrap()
    }

    fn stem(&mut self, vowels: &[&str]) -> String {
        let consonants =
            ["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z", "pr", "tr"];
        let syllables = 2 + self.below(2);
        (0..syllables).fold(String::new(), |word, _| {
            let (consonant, vowel) = (self.below(consonants.len()), self.below(vowels.len()));
            word + consonants[consonant] + vowels[vowel]
        }) + consonants[self.below(10)]
    }

    /// A place in a list, the first ones much more often: as words are in a language.
    fn often_first(&mut self, length: usize) -> usize {
        let place = self.below(length) * self.below(length) / length;
        place * self.below(length) / length
    }

    fn latvian(&mut self) -> String {
        let (place, ending) = (self.often_first(STEMS), self.below(LATVIAN.len()));
        format!("{}{}", self.latvian[place], LATVIAN[ending])
    }

    fn english(&mut self) -> String {
        let (place, ending) = (self.often_first(STEMS), self.below(ENGLISH.len()));
        format!("{}{}", self.english[place], ENGLISH[ending])
    }

    fn text(&mut self, words: usize) -> Text {
        let latvian: Vec<_> = (0..words).map(|_| self.latvian()).collect();
        let english: Vec<_> = (0..words * 2 / 3).map(|_| self.english()).collect();
        Text::both(latvian.join(" "), english.join(" "))
    }

    pub(crate) fn institutions(&mut self, site: &Site) -> Vec<Institution> {
        let new = |number| {
            let slug: Slug = format!("iestade-{number}").parse().unwrap();
            let made = Institution::new(site.id(), slug, Kind::Agency, self.text(4));
            Institution { abbreviation: Some(format!("I{number}")), ..made }
        };
        (0..INSTITUTIONS).map(new).collect()
    }

    pub(crate) fn subject(
        &mut self,
        site: &Site,
        number: usize,
        institutions: &[Id<Institution>],
    ) -> Subject {
        let kind = KINDS[self.often_first(KINDS.len())];
        let (title_words, body_words) = (5 + self.below(8), 20 + self.below(120));
        let (title, body) = (self.text(title_words), self.text(body_words));
        let path = format!("/made-up/{number}.{}", self.below(9));
        let days = i64::try_from(self.below(2000)).unwrap();
        let at = site.clock.now() - jiff::SignedDuration::from_hours(24 * days);
        let institution = institutions[self.often_first(institutions.len())];
        let topic = &topics::all()[self.below(topics::all().len())].slug;
        let subject =
            Subject::new(site.id::<()>(), kind, path, title, at).saying(body).of(institution);
        let subject = subject.about([topic.clone()]);
        match self.below(3) {
            0 => subject.in_territory(Some(self.territory())),
            _ => subject,
        }
    }

    fn territory(&mut self) -> Slug {
        territories::all()[self.below(territories::all().len())].slug.clone()
    }

    /// Sorts of questions, `count` of each.
    pub(crate) fn questions(&mut self, count: usize) -> Vec<(&'static str, Vec<Query>)> {
        let mut of = |name, make: &dyn Fn(&mut Self) -> Query| {
            (name, (0..count).map(|_| make(self)).collect::<Vec<_>>())
        };
        vec![
            of("a word", &|it| Query::of(it.latvian())),
            of("two words", &|it| Query::of(format!("{} {} ", it.latvian(), it.latvian()))),
            of("three words in English", &|it| {
                Query::of(format!("{} {} {}", it.english(), it.english(), it.english()))
            }),
            of("without accents", &|it| {
                Query::of(base::fold(&format!("{} {}", it.latvian(), it.latvian())))
            }),
            of("a beginning", &|it| Query::of(it.latvian().chars().take(4).collect::<String>())),
            of("a phrase", &|it| Query::of(format!("\"{} {}\"", it.latvian(), it.latvian()))),
            of("a number", &|it| Query::of(format!("{}.{}", it.below(200_000), it.below(9)))),
            of("a typing mistake", &|it| Query::of(mistyped(&it.latvian()))),
            of("words and filters", &|it| Query {
                kind: Some("measure".parse().unwrap()),
                territory: Some(it.territory()),
                ..Query::of(it.latvian())
            }),
            of("a filter alone", &|it| Query {
                territory: Some(it.territory()),
                ..Query::default()
            }),
            of("everything", &|_| Query::default()),
        ]
    }
}

/// The word with two letters in each other's place.
fn mistyped(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    letters.swap(middle, middle - 1);
    letters.into_iter().collect()
}
