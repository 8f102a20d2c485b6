//! What in a text is counted when the site learns what spam is.

use std::collections::BTreeSet;

/// The most signs of one text; the rest says no more.
const MOST: usize = 256;

/// The longest word that is counted, in characters.
const LONGEST: usize = 40;

/// Something in a text that can tell spam from what is fair.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// A word, or two that stand beside each other, in lower case without accents.
    Words(String),
    /// Something about the text as a whole.
    Mark(Mark),
}

/// Something about a text as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// It has an address of the web.
    Link,
    /// It has three or more.
    ManyLinks,
    /// It has something like a telephone number.
    Telephone,
    /// More than half of its letters are capitals.
    Capitals,
    /// Most of its letters are of another alphabet than Latvian and English use.
    OtherAlphabet,
    /// It is shorter than 40 characters.
    Short,
    /// Its author is new.
    NewAuthor,
}

impl Mark {
    /// All of them.
    pub(crate) const ALL: [Self; 7] = [
        Self::Link,
        Self::ManyLinks,
        Self::Telephone,
        Self::Capitals,
        Self::OtherAlphabet,
        Self::Short,
        Self::NewAuthor,
    ];

    /// The word in messages (`moderation-mark-<key>`).
    // tidy: messages moderation-mark-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::ManyLinks => "many-links",
            Self::Telephone => "telephone",
            Self::Capitals => "capitals",
            Self::OtherAlphabet => "other-alphabet",
            Self::Short => "short",
            Self::NewAuthor => "new-author",
        }
    }

    fn is_in(self, text: &str) -> bool {
        match self {
            Self::Link => links(text) > 0,
            Self::ManyLinks => links(text) >= 3,
            Self::Telephone => has_telephone(text),
            Self::Capitals => is_mostly(text, char::is_uppercase),
            Self::OtherAlphabet => is_mostly(text, |letter| !is_latin(letter)),
            Self::Short => text.chars().count() < 40,
            Self::NewAuthor => false,
        }
    }
}

impl Sign {
    /// The text under which it is counted: no word of people begins with a colon.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Mark(mark) => format!(":{}", mark.key()),
        }
    }
}

/// The signs of a text, each once.
pub(crate) fn signs(text: &str, is_author_new: bool) -> Vec<Sign> {
    let marks = Mark::ALL
        .into_iter()
        .filter(|mark| mark.is_in(text) || (*mark == Mark::NewAuthor && is_author_new));
    let mut found: BTreeSet<Sign> = marks.map(Sign::Mark).collect();
    let mut before: Option<String> = None;
    for word in words(text) {
        if found.len() + 2 > MOST {
            break;
        }
        if let Some(before) = before {
            found.insert(Sign::Words(format!("{before} {word}")));
        }
        found.insert(Sign::Words(word.clone()));
        before = Some(word);
    }
    found.into_iter().collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = base::fold(text);
    let words: Vec<String> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| (2..=LONGEST).contains(&word.chars().count()))
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

fn links(text: &str) -> usize {
    let lower = text.to_lowercase();
    lower.matches("http://").count()
        + lower.matches("https://").count()
        + lower.matches("www.").count()
}

/// Seven digits or more, perhaps with spaces and hyphens between them.
fn has_telephone(text: &str) -> bool {
    let mut digits = 0;
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits += 1;
        } else if !matches!(letter, ' ' | '-' | '(' | ')') {
            digits = 0;
        }
        if digits >= 7 {
            return true;
        }
    }
    false
}

/// Whether more than half of at least ten letters are so.
fn is_mostly(text: &str, is_so: impl Fn(char) -> bool) -> bool {
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    let all = letters().count();
    all >= 10 && letters().filter(|letter| is_so(*letter)).count() * 2 > all
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<Mark> {
        let marks = signs(text, false).into_iter().filter_map(|sign| match sign {
            Sign::Words(_) => None,
            Sign::Mark(mark) => Some(mark),
        });
        marks.collect()
    }

    #[test]
    fn words_are_counted_alone_and_in_pairs_without_case_and_accents() {
        let found = signs("Lēti KREDĪTI tūlīt", false);

        for words in ["leti", "leti krediti", "krediti", "krediti tulit", "tulit"] {
            assert!(found.contains(&Sign::Words(words.to_owned())), "{words}");
        }
    }

    #[test]
    fn what_stands_out_is_a_sign() {
        assert_eq!(marks("Zvani 2612 3456 un pērc, tas ir ļoti izdevīgi!"), [Mark::Telephone]);
        assert_eq!(
            marks("PĒRC TŪLĪT TAGAD UN TIKAI ŠODIEN https://a.lv www.b.lv http://c.lv"),
            [Mark::Link, Mark::ManyLinks, Mark::Capitals]
        );
        assert_eq!(marks("Купите дешёвые кредиты прямо сейчас и сегодня"), [Mark::OtherAlphabet]);
        assert_eq!(marks("Plāna 2024. gada 12. punkts ir izpildīts tikai daļēji."), []);
    }

    #[test]
    fn a_text_without_end_has_few_signs() {
        let long: Vec<_> = (0..5_000).map(|number| format!("vārds{number}")).collect();

        assert!(signs(&long.join(" "), true).len() <= MOST);
        assert!(signs("", false).contains(&Sign::Mark(Mark::Short)));
    }
}
