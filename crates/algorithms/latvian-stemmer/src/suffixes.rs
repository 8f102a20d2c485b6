//! Suffixes that belong to the grammar more than to the meaning: of verbs, and of diminutives.

use crate::endings::Beginning;
use crate::letters::is_stem;

/// A suffix between the stem and the ending.
struct Suffix {
    text: &'static str,
    /// What stands in its place when it is gone.
    instead: &'static str,
    /// How many letters must be left where an ending was taken off, and where none was.
    leaves: (usize, usize),
}

const fn suffix(text: &'static str) -> Suffix {
    Suffix { text, instead: "", leaves: (3, 3) }
}

/// With an ending these are passive participles, `publicēts`, which look like nouns: `pilots`, `citāts`.
/// Nothing but an infinitive ends so without an ending.
const fn infinitive(text: &'static str) -> Suffix {
    Suffix { text, instead: "", leaves: (4, 3) }
}

/// The last consonant of the word changes before the suffix of a diminutive: `roka`, `rociņa`.
const fn diminutive(text: &'static str, instead: &'static str) -> Suffix {
    Suffix { text, instead, leaves: (2, 2) }
}

/// Each comes after all that are longer and end alike, so that the first that fits is the longest.
const SUFFIXES: [Suffix; 42] = [
    // Participles: izmantojams, veidojot, veidojošs, veidojuši, runādams.
    suffix("ojam"),
    suffix("ājam"),
    suffix("ējam"),
    suffix("ījam"),
    suffix("ojot"),
    suffix("ājot"),
    suffix("ējot"),
    suffix("ījot"),
    suffix("ojoš"),
    suffix("ājoš"),
    suffix("ējoš"),
    suffix("ījoš"),
    suffix("ojuš"),
    suffix("ājuš"),
    suffix("ējuš"),
    suffix("ījuš"),
    suffix("odam"),
    suffix("ādam"),
    suffix("ēdam"),
    suffix("īdam"),
    suffix("oš"),
    suffix("uš"),
    // What is done, as a noun: veidošana, celšana.
    suffix("ošan"),
    suffix("āšan"),
    suffix("ēšan"),
    suffix("īšan"),
    suffix("šan"),
    // The present and the past: veidoju, runāja, vērtēja, mācīja.
    suffix("oj"),
    suffix("āj"),
    suffix("ēj"),
    suffix("īj"),
    // The infinitive and the passive, veidot, veidots; the future, runāšu.
    infinitive("ot"),
    infinitive("āt"),
    infinitive("ēt"),
    infinitive("āš"),
    infinitive("ēš"),
    // Of verbs and diminutives alike: mācīts, mācīšu; brālītis, brālīša.
    suffix("īt"),
    suffix("īš"),
    // Diminutives: lodziņš, rociņa, mājiņa.
    diminutive("dziņ", "g"),
    diminutive("ciņ", "k"),
    suffix("iņ"),
    // A woman of a trade is a man of it: darbiniece, darbinieks.
    Suffix { text: "niec", instead: "niek", leaves: (2, 2) },
];

/// Ends of stems that look like a suffix and are none, or that would lead to another word: `pilsēta` to
/// `pils`, `vēlēšanas` to `vēl`.
const KEPT: [&str; 11] = [
    "tāj",
    "pilsēt",
    "formāt",
    "diplomāt",
    "vēlēšan",
    "vēlēt",
    "vēlēj",
    "puš",
    "auš",
    "aiņ",
    "eiņ",
];

/// The stem without its suffix.
pub(crate) fn without(beginning: &Beginning<'_>) -> String {
    let stem = beginning.text;
    let shorter = SUFFIXES.iter().find_map(|suffix| suffix.taken_off(beginning));
    match shorter {
        Some(shorter) if !KEPT.iter().any(|kept| stem.ends_with(kept)) => shorter,
        Some(_) | None => stem.to_owned(),
    }
}

impl Suffix {
    fn taken_off(&self, beginning: &Beginning<'_>) -> Option<String> {
        let text = beginning.text.strip_suffix(self.text)?;
        let (with_ending, without) = self.leaves;
        let leaves = if beginning.had_ending { with_ending } else { without };
        is_stem(text, leaves).then(|| format!("{text}{}", self.instead))
    }
}
