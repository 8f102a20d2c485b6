//! Families of words that meet, and words that do not.

use latvian_stemmer::{stem, stem_unaccented};

const FAMILIES: &str = include_str!("families.txt");
const APART: &str = include_str!("apart.txt");

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn all_forms_of_a_word_have_one_stem() {
    let mut strays = Vec::new();
    let mut count = 0;
    for line in lines(FAMILIES) {
        let (name, forms) = line.split_once(": ").unwrap();
        let stems: Vec<_> = forms.split(' ').map(|form| (form, stem(form))).collect();

        let first = stems[0].1.clone();
        strays.extend(stems.into_iter().filter(|(_, stem)| *stem != first).map(|one| (name, one)));
        count += 1;
    }

    assert!(strays.is_empty(), "{strays:#?}");
    assert!(count >= 60, "only {count} families are listed");
}

#[test]
fn words_that_only_look_alike_stay_apart() {
    let met: Vec<_> = lines(APART)
        .filter_map(|line| line.split_once(' '))
        .filter(|(one, other)| stem(one) == stem(other))
        .collect();

    assert!(met.is_empty(), "{met:?}");
}

#[test]
fn no_two_families_have_the_same_stem() {
    // Who votes gives a voice, and what is small is listed apart from what is not.
    let alike = ["brālis", "brālītis", "karte", "karte, kartīte", "balss", "balsot"];
    let mut seen = std::collections::BTreeMap::new();
    for line in lines(FAMILIES) {
        let (name, forms) = line.split_once(": ").unwrap();
        let of_first = stem(forms.split(' ').next().unwrap());

        let before = seen.insert(of_first.clone(), name);

        let is_new = before.is_none_or(|before| alike.contains(&before) && alike.contains(&name));
        assert!(is_new, "{name} and {before:?} are both {of_first}");
    }
}

#[test]
fn words_typed_without_accents_meet_those_of_their_kind() {
    let typed = [
        ["lidzdaliba", "lidzdalibas", "lidzdalibai"],
        ["pasvaldibam", "pasvaldibu", "pasvaldiba"],
        ["atverta", "atvertais", "atvertajam"],
        ["padomju", "padome", "padomem"],
        ["valstij", "valstim", "valsts"],
    ];

    for forms in typed {
        let stems = forms.map(stem_unaccented);
        assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
    }
}

#[test]
fn numbers_and_short_words_are_left_alone() {
    for word in ["1.2", "2022", "nr.", "un", "ja", "", "5a", "e-pasts"] {
        assert_eq!(stem(word), word);
    }
}
