//! Palatalisation: before some endings the last consonants of a stem change, `lācis` to `lāča`.
//!
//! The change is undone at the end of every stem, whatever the ending was, so that a stem that always ends
//! so (`ceļš`) has one form as well. Two changes cannot be told from the sound alone, because `t` and `s`
//! both become `š`, and `d` and `z` both become `ž`: what stands before decides as it does for most words,
//! and frequent words that go the other way are listed.

/// Whole stems that go against the rules.
const STEMS: [(&str, &str); 2] = [("vieš", "vies"), ("biež", "biež")];

/// Ends of stems that go against the rules.
const AGAINST_RULES: [(&str, &str); 36] = [
    ("bāž", "bāz"),
    ("bēž", "bēd"),
    ("biļeš", "biļet"),
    ("brīž", "brīd"),
    ("debaš", "debat"),
    ("dzemž", "dzemd"),
    ("ekš", "ekt"),
    ("elž", "elz"),
    ("epizož", "epizod"),
    ("fāž", "fāz"),
    ("finanš", "finans"),
    ("frāž", "frāz"),
    ("gaž", "gad"),
    ("grauž", "grauz"),
    ("ķēž", "ķēd"),
    ("laiž", "laid"),
    ("lauž", "lauz"),
    ("metož", "metod"),
    ("nakš", "nakt"),
    ("nieč", "niek"),
    ("pauž", "pauz"),
    ("pēž", "pēd"),
    ("plūž", "plūd"),
    ("raiž", "raid"),
    ("raķeš", "raķet"),
    ("recepš", "recept"),
    ("saiš", "sait"),
    ("skaiš", "skait"),
    ("taiš", "tais"),
    ("sēž", "sēd"),
    ("skaš", "skat"),
    ("tableš", "tablet"),
    ("vāž", "vāz"),
    ("vež", "ved"),
    ("virž", "virz"),
    ("viž", "vid"),
];

/// The end of a changed stem, and what it was; the longest first.
const RULES: [(&str, &str); 36] = [
    ("aiš", "aiš"),
    ("auž", "aud"),
    ("iež", "ied"),
    ("ieš", "iet"),
    ("šņ", "sn"),
    ("žņ", "zn"),
    ("šļ", "sl"),
    ("žļ", "zl"),
    ("ļņ", "ln"),
    ("ļļ", "ll"),
    ("ņņ", "nn"),
    ("dž", "dz"),
    ("lž", "ld"),
    ("nž", "nd"),
    ("rž", "rd"),
    ("lš", "lt"),
    ("mš", "mt"),
    ("nš", "nt"),
    ("rš", "rt"),
    ("āš", "āt"),
    ("ēš", "ēt"),
    ("īš", "īt"),
    ("oš", "ot"),
    ("ūš", "ūt"),
    ("āž", "ād"),
    ("bj", "b"),
    ("fj", "f"),
    ("mj", "m"),
    ("pj", "p"),
    ("vj", "v"),
    ("š", "s"),
    ("ž", "z"),
    ("č", "c"),
    ("ļ", "l"),
    ("ņ", "n"),
    ("ŗ", "r"),
];

/// The stem as it was before the change.
pub(crate) fn undone(mut stem: String) -> String {
    let whole = STEMS.iter().find(|(changed, _)| *changed == stem);
    let by_end = || AGAINST_RULES.iter().chain(&RULES).find(|(changed, _)| stem.ends_with(changed));
    if let Some((changed, was)) = whole.or_else(by_end) {
        stem.truncate(stem.len() - changed.len());
        stem.push_str(was);
    }
    stem
}
