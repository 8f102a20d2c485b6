//! What the index knows of a subject, and of an institution.

use std::collections::BTreeSet;

use base::{Language, Slug, Text, fold};
use institutions::Institution;
use subjects::Subject;
use tantivy::TantivyDocument;
use tantivy::schema::Field;
use tantivy::tokenizer::{PreTokenizedString, Token};

use crate::forms::Analyst;
use crate::schema::{Fields, Wording};
use crate::words::{composed, words};

/// The kind under which institutions are found.
pub(crate) const INSTITUTION: &str = "institution";

/// Something to be found.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// As a subject: what lists show, and filters go by.
    pub(crate) subject: Subject,
    /// What else it is called, whole.
    pub(crate) names: Vec<String>,
}

impl Entry {
    /// A subject, which is also called by the last part of its address: `1.2`.
    pub(crate) fn of_subject(subject: Subject) -> Self {
        let names = subject.path.rsplit('/').next().map(str::to_owned).into_iter().collect();
        Self { subject, names }
    }

    /// An institution: also called by its abbreviation, and found by what it was called before.
    pub(crate) fn of_institution(known: &Known) -> Self {
        let institution = &known.institution;
        let mut names: Vec<String> = institution.abbreviation.iter().cloned().collect();
        names.push(institution.slug.to_string());
        let subject = known.subject.clone().unwrap_or_else(|| as_subject(institution));
        Self { subject: subject.saying(joined(&names, &known.earlier)), names }
    }
}

/// What is known of an institution.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) institution: Institution,
    /// What it was called before.
    pub(crate) earlier: Vec<Text>,
    /// The institution as a subject, where it was entered as one.
    pub(crate) subject: Option<Subject>,
}

/// An institution that was not entered as a subject, seen as one. When it changed is not known: that is the
/// beginning of time.
pub(crate) fn as_subject(institution: &Institution) -> Subject {
    let path = format!("/institutions/{}", institution.slug);
    let name = institution.name.clone();
    let mut subject =
        Subject::new(institution.id, INSTITUTION, path, name, base::Timestamp::UNIX_EPOCH);
    subject.institution = Some(institution.id);
    subject
}

/// The names, and the earlier names, as one text.
fn joined(names: &[String], earlier: &[Text]) -> Text {
    Language::ALL.into_iter().fold(Text::unknown(), |text, language| {
        let earlier = earlier.iter().filter_map(|name| name.get(language));
        let all: Vec<&str> = names.iter().map(String::as_str).chain(earlier).collect();
        text.with(language, all.join(". "))
    })
}

/// Writes entries into documents.
pub(crate) struct Scribe<'a> {
    fields: &'a Fields,
    analyst: Analyst,
}

impl<'a> Scribe<'a> {
    pub(crate) fn new(fields: &'a Fields) -> Self {
        Self { fields, analyst: Analyst::new() }
    }

    /// The document of an entry.
    pub(crate) fn document(&mut self, entry: &Entry) -> TantivyDocument {
        let Entry { subject, names } = entry;
        let mut document = TantivyDocument::default();
        self.keep_facts(&mut document, subject);
        self.keep_names(&mut document, subject, names);
        let mut spelling = BTreeSet::new();
        self.keep_text(&mut document, self.fields.title, &subject.title, &mut spelling);
        self.keep_text(&mut document, self.fields.body, &subject.body, &mut spelling);
        for place in surroundings(subject) {
            self.keep_text(&mut document, self.fields.body, place, &mut spelling);
        }
        keep(&mut document, self.fields.spelling, spelling.into_iter().map(|word| (word, 0)));
        document
    }

    fn keep_facts(&self, document: &mut TantivyDocument, subject: &Subject) {
        let fields = self.fields;
        let (high, low) = subject.id.uuid().as_u64_pair();
        document.add_text(fields.id, subject.id.to_string());
        document.add_u64(fields.id_high, high);
        document.add_u64(fields.id_low, low);
        document.add_text(fields.kind, &subject.kind);
        document.add_i64(fields.changed_at, subject.changed_at.as_microsecond());
        if let Some(institution) = subject.institution {
            document.add_text(fields.institution, institution.to_string());
        }
        if let Some(territory) = &subject.territory {
            document.add_text(fields.territory, territory.as_str());
        }
        for topic in subject.topics.iter().map(Slug::as_str).collect::<BTreeSet<_>>() {
            document.add_text(fields.topic, topic);
        }
    }

    fn keep_names(&self, document: &mut TantivyDocument, subject: &Subject, names: &[String]) {
        let titles = subject.title.wordings().map(|(_, _, wording)| name(wording));
        let names = titles.chain(names.iter().map(|text| name(text)));
        for name in names.collect::<BTreeSet<_>>() {
            document.add_text(self.fields.name, name);
        }
    }

    fn keep_text(
        &mut self,
        document: &mut TantivyDocument,
        wording: Wording,
        text: &Text,
        spelling: &mut BTreeSet<String>,
    ) {
        for (language, _, text) in text.wordings() {
            let mut forms = Taken::default();
            for (place, word) in words(&composed(text)).enumerate() {
                let of_word = self.analyst.forms(language, &word.text);
                forms.stems.extend(of_word.stem.map(|stem| (stem, place)));
                forms.folded.push((of_word.folded.clone(), place));
                forms.folded.extend(of_word.folded_stem.map(|stem| (stem, place)));
                if word.text.chars().all(char::is_alphabetic) {
                    spelling.insert(format!("{}\t{}", of_word.folded, word.text));
                }
                forms.exact.push((word.text, place));
            }
            let stems = match language {
                Language::Lv => wording.latvian,
                Language::En => wording.english,
            };
            keep(document, wording.exact, forms.exact);
            keep(document, stems, forms.stems);
            keep(document, wording.folded, forms.folded);
        }
    }
}

/// The words of a text in their forms, each with its place.
#[derive(Default)]
struct Taken {
    exact: Vec<(String, usize)>,
    stems: Vec<(String, usize)>,
    folded: Vec<(String, usize)>,
}

/// A whole name as it is compared: without accents, capitals and signs.
pub(crate) fn name(text: &str) -> String {
    let words: Vec<String> = words(&composed(text)).map(|word| fold(&word.text)).collect();
    words.join(" ")
}

/// The names of the territory and of the topics, by which a subject is found as well.
fn surroundings(subject: &Subject) -> impl Iterator<Item = &'static Text> {
    let territory = subject.territory.as_ref().and_then(|slug| territories::find(slug.as_str()));
    let topics = subject.topics.iter().filter_map(|slug| topics::find(slug.as_str()));
    territory.map(|one| &one.name).into_iter().chain(topics.map(|one| &one.name))
}

fn keep(
    document: &mut TantivyDocument,
    field: Field,
    words: impl IntoIterator<Item = (String, usize)>,
) {
    let token = |(text, position)| Token { position, text, ..Token::default() };
    let tokens: Vec<_> = words.into_iter().map(token).collect();
    if !tokens.is_empty() {
        document.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
    }
}
