//! The fields of an item, by name and in the order in which people read them.

use base::{Language, Register};

use crate::Facts;

/// The name of a field of [`Facts`], taken apart: `title.en`, `part-a.lv-plain`, `deadline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    /// The field itself: `title`, `part`, `deadline`.
    pub(crate) name: &'a str,
    /// The letter of a lettered part, the number of a milestone or an indicator.
    pub(crate) letter: Option<&'a str>,
    /// In which language and register it is worded; `None` for what needs no translation.
    pub(crate) wording: Option<(Language, Register)>,
}

/// The order of reading; a field that is not listed comes last.
const ORDER: [&str; 26] = [
    "title",
    "goal",
    "legal-act",
    "period",
    "direction",
    "commitment",
    "brief",
    "problem",
    "previous-efforts",
    "description",
    "part",
    "expected-result",
    "expected",
    "deadline",
    "starts",
    "ends",
    "responsible",
    "co-responsible",
    "implementers",
    "stakeholders",
    "values",
    "policy-areas",
    "challenge-area",
    "funding",
    "sdgs",
    "notes",
];

/// The fields of which an item may have several: lettered parts, numbered milestones and indicators.
const LETTERED: [&str; 8] = [
    "part",
    "milestone",
    "milestone-expected",
    "milestone-due",
    "indicator",
    "indicator-unit",
    "indicator-baseline",
    "indicator-targets",
];

impl<'a> Field<'a> {
    /// Takes a name apart; words after the dot that name no language stay part of the name.
    pub(crate) fn of(key: &'a str) -> Self {
        let worded =
            key.rsplit_once('.').and_then(|(name, suffix)| Some((name, Some(wording(suffix)?))));
        let (name, wording) = worded.unwrap_or((key, None));
        let lettered = LETTERED.iter().find_map(|field| {
            let letter = name.strip_prefix(field)?.strip_prefix('-')?;
            Some((*field, letter)).filter(|_| !letter.contains('-'))
        });
        match lettered {
            Some((name, letter)) => Self { name, letter: Some(letter), wording },
            None => Self { name, letter: None, wording },
        }
    }

    /// The message that names it; of a part with its `{ $letter }`.
    // tidy: messages action-plans-field-*
    pub(crate) fn message(&self) -> String {
        format!("action-plans-field-{}", self.name)
    }

    /// The language, where it has one.
    pub(crate) fn language(&self) -> Option<Language> {
        self.wording.map(|(language, _)| language)
    }

    /// Whether it is worded in plain or easy language.
    pub(crate) fn register(&self) -> Option<Register> {
        self.wording
            .map(|(_, register)| register)
            .filter(|register| *register != Register::Standard)
    }

    /// Where it stands in the order of reading; all wordings of a field have one place.
    pub(crate) fn place(&self) -> (usize, &'a str, Option<&'a str>) {
        let place = ORDER.iter().position(|name| *name == self.name).unwrap_or(ORDER.len());
        (place, self.name, self.letter)
    }
}

fn wording(suffix: &str) -> Option<(Language, Register)> {
    let (tag, register) = match suffix.split_once('-') {
        None => (suffix, Register::Standard),
        Some((tag, "plain")) => (tag, Register::Plain),
        Some((tag, "easy")) => (tag, Register::Easy),
        Some(_) => return None,
    };
    Some((tag.parse().ok()?, register))
}

impl Facts {
    /// What the fields say to a reader of `language`, in the order of reading: one adopted wording of
    /// each, in another language where theirs is missing.
    pub(crate) fn for_reader(&self, language: Language) -> Vec<(Field<'_>, &str)> {
        let fields = self.iter().map(|(key, words)| (Field::of(key), words));
        let mut fields: Vec<_> = fields.filter(|(field, _)| field.register().is_none()).collect();
        let is_foreign = |field: &Field<'_>| field.language().is_some_and(|own| own != language);
        fields.sort_by_key(|(field, _)| (field.place(), is_foreign(field)));
        fields.dedup_by_key(|(field, _)| field.place());
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Text;

    #[test]
    fn a_name_is_taken_apart() {
        let part = Field::of("part-b.lv-plain");

        assert_eq!((part.name, part.letter), ("part", Some("b")));
        assert_eq!(part.wording, Some((Language::Lv, Register::Plain)));
        assert_eq!(Field::of("deadline").wording, None);
    }

    #[test]
    fn a_reader_gets_each_field_once_in_the_order_of_reading() {
        let facts = Facts::default()
            .with("deadline", "2024-12-31")
            .with_text("description", &Text::lv("Apraksts"))
            .with_text("title", &Text::both("Nosaukums", "Title"));

        let read: Vec<_> = facts.for_reader(Language::En);

        let words: Vec<_> = read.iter().map(|(field, words)| (field.name, *words)).collect();
        assert_eq!(
            words,
            [("title", "Title"), ("description", "Apraksts"), ("deadline", "2024-12-31")]
        );
        assert_eq!(read[1].0.language(), Some(Language::Lv));
    }
}
