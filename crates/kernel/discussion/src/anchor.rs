//! A quoted passage, and finding it again in a text that has changed.

/// A passage of a text with what stood around it, so that it is found again when other parts change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The passage, as it is written.
    pub quote: String,
    /// What stood before it.
    pub before: String,
    /// What stood after it.
    pub after: String,
}

/// How much is kept of what stands around a passage, in characters.
const AROUND: usize = 40;

impl Anchor {
    /// The longest passage, in characters.
    pub const LONGEST: usize = 600;

    /// The passage as it stands in one of these texts; `None` where it stands in none. Spaces and line breaks
    /// may differ, and so may quotation marks that a keyboard writes otherwise.
    pub fn find<'a>(quote: &str, texts: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let wanted = even(quote);
        if wanted.is_empty() {
            return None;
        }
        texts.into_iter().find_map(|text| {
            let text = even(text);
            let start = text.find(&wanted)?;
            let (before, rest) = text.split_at(start);
            let (quote, after) = rest.split_at(wanted.len());
            Some(Self { quote: quote.to_owned(), before: last(before), after: first(after) })
        })
    }

    /// Whether the passage still stands in one of these texts, in the same surroundings or alone.
    pub fn stands_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        texts.into_iter().any(|text| even(text).contains(&self.quote))
    }
}

/// The text with single spaces and plain quotation marks.
fn even(text: &str) -> String {
    let mut even = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !even.is_empty() {
            even.push(' ');
        }
        even.extend(word.chars().map(|letter| match letter {
            '“' | '”' | '„' | '«' | '»' => '"',
            '’' | '‘' => '\'',
            other => other,
        }));
    }
    even
}

fn first(text: &str) -> String {
    text.chars().take(AROUND).collect()
}

fn last(text: &str) -> String {
    let skipped = text.chars().count().saturating_sub(AROUND);
    text.chars().skip(skipped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Pilnveidot normatīvo regulējumu.\nNodrošināt “agrīnu” līdzdalību lēmumos.";

    #[test]
    fn a_passage_is_found_whatever_its_spaces_and_quotation_marks() {
        let anchor = Anchor::find("Nodrošināt   \"agrīnu\"\nlīdzdalību", [TEXT]).unwrap();

        assert_eq!(anchor.quote, "Nodrošināt \"agrīnu\" līdzdalību");
        assert_eq!(anchor.before, "Pilnveidot normatīvo regulējumu. ");
        assert_eq!(anchor.after, " lēmumos.");
    }

    #[test]
    fn a_passage_survives_edits_elsewhere_and_is_missed_when_it_changes() {
        let anchor = Anchor::find("agrīnu", [TEXT]).unwrap();

        assert!(anchor.stands_in(["Cits teksts", "Pavisam citādi, bet agrīnu līdzdalību."]));
        assert!(!anchor.stands_in(["Nodrošināt plašu līdzdalību lēmumos."]));
        assert!(!anchor.stands_in([]));
    }

    #[test]
    fn what_the_text_does_not_say_is_no_passage() {
        assert_eq!(Anchor::find("nekad", [TEXT]), None);
        assert_eq!(Anchor::find(" \n", [TEXT]), None);
        assert_eq!(Anchor::find("x", []), None);
    }

    #[test]
    fn little_is_kept_of_what_stands_around() {
        let long = format!("{}vidus{}", "ā".repeat(500), "ē".repeat(500));

        let anchor = Anchor::find("vidus", [long.as_str()]).unwrap();

        assert_eq!(anchor.before.chars().count(), AROUND);
        assert_eq!(anchor.after.chars().count(), AROUND);
    }
}
