//! What holds for all words, and for all words of a declension.

use latvian_stemmer::{stem, stem_unaccented};
use proptest::prelude::*;

/// A beginning of two syllables, and a last consonant that no ending changes.
fn plain() -> impl Strategy<Value = String> {
    "[bdgkmprst][aeiuāēīū][bdgkmprt][aeuāū][gkr]".prop_map(|text| text)
}

/// A beginning with a last consonant that some endings change, and the consonant that it becomes.
fn changing() -> impl Strategy<Value = (String, &'static str, &'static str)> {
    let changes = prop_oneof![
        Just(("l", "ļ")),
        Just(("n", "ņ")),
        Just(("c", "č")),
        Just(("b", "bj")),
        Just(("p", "pj")),
        Just(("m", "mj")),
        Just(("v", "vj")),
        Just(("ln", "ļņ")),
        Just(("sn", "šņ")),
        Just(("zn", "žņ")),
    ];
    ("[bdgkmprst][aeiuāēīū][bdgkmprt][aeuāū]", changes)
        .prop_map(|(beginning, (plain, changed))| (beginning, plain, changed))
}

/// The forms are all one, whatever stands before the endings.
fn are_one(forms: &[String]) -> Result<(), TestCaseError> {
    let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
    prop_assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms:?} are {stems:?}");
    Ok(())
}

fn with(beginning: &str, endings: &[&str]) -> Vec<String> {
    endings.iter().map(|ending| format!("{beginning}{ending}")).collect()
}

proptest! {
    #[test]
    fn any_text_has_a_stem_that_is_not_longer(text in "\\PC{0,40}") {
        for stem in [stem(&text), stem_unaccented(&text)] {
            prop_assert_eq!(stem.is_empty(), text.is_empty());
            prop_assert!(stem.chars().count() <= text.chars().count());
        }
    }

    #[test]
    fn any_word_of_latvian_letters_keeps_a_vowel(word in "[a-zāčēģīķļņšūž]{3,20}") {
        let is_vowel = |letter: char| "aāeēiīoōuūy".contains(letter);
        prop_assert!(!word.contains(is_vowel) || stem(&word).contains(is_vowel));
    }

    #[test]
    fn the_first_declension_is_one(beginning in plain()) {
        are_one(&with(&beginning, &["s", "a", "am", "u", "ā", "i", "iem", "us", "os"]))?;
    }

    #[test]
    fn the_fourth_declension_is_one(beginning in plain()) {
        are_one(&with(&beginning, &["a", "as", "ai", "u", "ā", "ām", "ās"]))?;
    }

    #[test]
    fn the_second_declension_is_one_through_its_changes((beginning, plain, changed) in changing()) {
        let mut forms = with(&format!("{beginning}{plain}"), &["is", "im", "i", "ī"]);
        forms.extend(with(&format!("{beginning}{changed}"), &["a", "i", "u", "iem", "us", "os"]));
        are_one(&forms)?;
    }

    #[test]
    fn the_fifth_declension_is_one_through_its_changes((beginning, plain, changed) in changing()) {
        let mut forms = with(&format!("{beginning}{plain}"), &["e", "es", "ei", "i", "ē", "ēm", "ēs"]);
        forms.push(format!("{beginning}{changed}u"));
        are_one(&forms)?;
    }

    #[test]
    fn the_sixth_declension_is_one_through_its_changes((beginning, plain, changed) in changing()) {
        let mut forms = with(&format!("{beginning}{plain}"), &["s", "ij", "i", "ī", "is", "īm", "īs"]);
        forms.push(format!("{beginning}{changed}u"));
        are_one(&forms)?;
    }

    #[test]
    fn adjectives_are_one_in_all_their_forms(beginning in plain()) {
        are_one(&with(&beginning, &[
            "s", "a", "am", "u", "ā", "i", "iem", "us", "os", "as", "ai", "ām", "ās", "ais", "ajam", "o",
            "ajā", "ie", "ajiem", "ajos", "ajai", "ajām", "ajās",
        ]))?;
    }

    #[test]
    fn verbs_with_a_vowel_are_one_in_their_usual_forms(
        beginning in plain(),
        vowel in prop_oneof![Just("o"), Just("ā"), Just("ē")],
    ) {
        let with_vowel = format!("{beginning}{vowel}");
        are_one(&with(&with_vowel, &[
            "t", "ju", "", "jam", "ja", "jām", "šu", "s", "sim", "siet", "tu", "jot", "jošs", "jošie", "jis",
            "jusi", "juši", "ts", "ta", "tie", "tajiem", "jams", "jamā", "šana", "šanas", "ties", "jas", "jās",
            "sies", "jies", "šanās",
        ]))?;
    }
}
