//! The fields of the index.
//!
//! Nothing of a subject is stored in it but its identifier: what a page shows comes from the database, which
//! has the last word on what is public.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};

/// Grows when the fields, or the forms of words in them, change: an index of another version is made anew.
pub(crate) const VERSION: u32 = 1;

/// The forms of the words of a title, or of what else a subject says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording {
    /// As it is written.
    pub(crate) exact: Field,
    /// Stems of Latvian words.
    pub(crate) latvian: Field,
    /// Stems of English words.
    pub(crate) english: Field,
    /// Without accents, and in the same place the stem of that.
    pub(crate) folded: Field,
}

/// All fields.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    /// The identifier as text, to find what is replaced.
    pub(crate) id: Field,
    /// The two halves of the identifier, to read it.
    pub(crate) id_high: Field,
    pub(crate) id_low: Field,
    pub(crate) kind: Field,
    /// The institution that answers, by its identifier.
    pub(crate) institution: Field,
    pub(crate) territory: Field,
    pub(crate) topic: Field,
    /// When it changed, in microseconds.
    pub(crate) changed_at: Field,
    /// Whole names without accents: the title, the abbreviation, the last part of the address.
    pub(crate) name: Field,
    pub(crate) title: Wording,
    pub(crate) body: Wording,
    /// Every word once more, as `folded`, tab, `exact`: for suggestions.
    pub(crate) spelling: Field,
}

/// The names of the columns that are read for every match.
pub(crate) mod column {
    pub(crate) const ID_HIGH: &str = "id_high";
    pub(crate) const ID_LOW: &str = "id_low";
    pub(crate) const KIND: &str = "kind";
    pub(crate) const INSTITUTION: &str = "institution";
    pub(crate) const TERRITORY: &str = "territory";
    pub(crate) const TOPIC: &str = "topic";
    pub(crate) const CHANGED_AT: &str = "changed_at";
}

impl Fields {
    pub(crate) fn new() -> Self {
        let mut schema = Schema::builder();
        let id = schema.add_text_field("id", words_of(IndexRecordOption::Basic, false));
        let id_high = schema.add_u64_field(column::ID_HIGH, FAST);
        let id_low = schema.add_u64_field(column::ID_LOW, FAST);
        let word = || TextOptions::default().set_fast("raw");
        let indexed = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::Basic);
        let word_to_ask = || word().set_indexing_options(indexed.clone());
        let kind = schema.add_text_field(column::KIND, word_to_ask());
        let institution = schema.add_text_field(column::INSTITUTION, word_to_ask());
        let territory = schema.add_text_field(column::TERRITORY, word());
        let topic = schema.add_text_field(column::TOPIC, word());
        let changed_at = schema.add_i64_field(column::CHANGED_AT, FAST | INDEXED);
        let name = schema.add_text_field("name", words_of(IndexRecordOption::Basic, false));
        let mut wording = |part: &str| {
            let mut field = |form: &str, option| {
                schema.add_text_field(&format!("{part}_{form}"), words_of(option, true))
            };
            Wording {
                exact: field("exact", IndexRecordOption::WithFreqs),
                latvian: field("lv", IndexRecordOption::WithFreqs),
                english: field("en", IndexRecordOption::WithFreqs),
                folded: field("folded", IndexRecordOption::WithFreqsAndPositions),
            }
        };
        let (title, body) = (wording("title"), wording("body"));
        let spelling = schema.add_text_field("spelling", words_of(IndexRecordOption::Basic, false));
        Self {
            id,
            id_high,
            id_low,
            kind,
            institution,
            territory,
            topic,
            changed_at,
            name,
            title,
            body,
            spelling,
            schema: schema.build(),
        }
    }
}

/// Words come taken apart already; `raw` leaves them as they are.
fn words_of(option: IndexRecordOption, with_lengths: bool) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_fieldnorms(with_lengths)
        .set_index_option(option);
    TextOptions::default().set_indexing_options(indexing)
}
