//! Hits for programs and for feed readers: one shape for JSON, CSV and the described interface.

use base::{Language, Text};
use serde::Serialize;
use utoipa::ToSchema;
use web::{Feed, Item, Shell, Site};

use super::search::kind_in_words;
use crate::found::{Found, Hit, Shown};
use crate::query::Query;

/// One thing that was found, flat, so that JSON and CSV say the same.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SearchHit)]
pub(crate) struct Fact {
    id: String,
    /// What it is.
    #[schema(example = "measure")]
    kind: String,
    title_lv: Option<String>,
    title_en: Option<String>,
    /// Its page.
    #[schema(example = "https://atvere.example/lv/plans/5/measures/1.2")]
    page: String,
    /// Its page without a host and a language.
    #[schema(example = "/plans/5/measures/1.2")]
    path: String,
    /// What it is part of, by paths, from the whole down, with a semicolon between them.
    #[schema(example = "/plans/5; /plans/5/commitments/1")]
    within: String,
    /// Who answers for it, as the institution's word in addresses.
    #[schema(example = "valsts-kanceleja")]
    institution: Option<String>,
    /// The territory that it concerns, by its word; `null` for the whole country.
    territory: Option<String>,
    /// Words of its policy areas, with a semicolon between them.
    #[schema(example = "government; justice")]
    topics: String,
    /// When anything about it last changed; `null` where that is not known.
    #[schema(format = DateTime)]
    changed_at: Option<String>,
}

impl Fact {
    pub(crate) fn of(site: &Site, language: Language, hit: &Hit) -> Self {
        let Hit { subject, institution, way } = hit;
        let title = |language| subject.title.get(language).map(str::to_owned);
        let joined = |words: Vec<&str>| words.join("; ");
        Self {
            id: subject.id.to_string(),
            kind: subject.kind.clone(),
            title_lv: title(Language::Lv),
            title_en: title(Language::En),
            page: site.absolute(&format!("/{language}{}", subject.path)),
            path: subject.path.clone(),
            within: joined(way.iter().map(|above| above.path.as_str()).collect()),
            institution: institution.as_ref().map(|one| one.slug.to_string()),
            territory: subject.territory.as_ref().map(ToString::to_string),
            topics: joined(subject.topics.iter().map(base::Slug::as_str).collect()),
            changed_at: hit.changed_at().map(|at| at.to_string()),
        }
    }
}

/// What is new among what answers a question.
pub(super) fn feed(shell: &Shell, query: &Query, found: &Found) -> Feed {
    let hits = found.hits.iter().zip(found.shown(shell.language));
    let items = hits.filter_map(|(hit, (_, body))| {
        let kind = kind_in_words(shell, &hit.subject.kind);
        Some(Item {
            id: hit.subject.id.to_string(),
            title: shell.plain(&hit.subject.title).to_owned(),
            path: hit.subject.path.clone(),
            at: hit.changed_at()?,
            summary: summary(&kind, shell, &hit.way, body.as_ref()),
        })
    });
    let title = if query.words.trim().is_empty() {
        shell.msg("search-feed-all").to_string()
    } else {
        shell.msg("search-feed").arg("words", query.words.trim()).to_string()
    };
    Feed { title, items: items.collect() }
}

fn summary(kind: &str, shell: &Shell, way: &[subjects::Subject], body: Option<&Shown>) -> String {
    let plain = |text: &Text| shell.plain(text).to_owned();
    let above = way.iter().map(|above| plain(&above.title));
    let place = std::iter::once(kind.to_owned()).chain(above).collect::<Vec<_>>().join(" › ");
    let said =
        body.map(|body| body.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>());
    said.map_or_else(|| place.clone(), |said| format!("{place}. {said}"))
}
