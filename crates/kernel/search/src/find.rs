// tidy: not a model, because it reads the database.
//! Finding: from a question to things.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use base::{Id, Slug, Text};
use db::Tx;
use institutions::Institution;
use institutions::store::{find_by_slug, find_many};
use subjects::Subject;
use web::{Result, Site};

use crate::draw::{Depth, Drawn, Question, draw};
use crate::entry::as_subject;
use crate::found::{Facet, Facets, Found, Hit};
use crate::index::{Error, Index};
use crate::query::{Order, Place, Query};

/// How many hits a page shows.
pub const OF_A_PAGE: usize = 20;

/// How many hits a feed has.
const OF_A_FEED: usize = 50;

/// The most of one dimension that are offered.
const OFFERED: usize = 12;

/// The most that anything can be part of.
const DEEPEST: usize = 16;

/// Finds what answers a question: one page of it.
///
/// The index says what and in which order; everything that is shown is read from the database as it is now,
/// and what is not public there is left out.
pub async fn find(site: &Site, query: &Query) -> Result<Found> {
    find_at_most(site, query, OF_A_PAGE).await
}

/// As [`find`], with at most `most` hits.
pub async fn find_at_most(site: &Site, query: &Query, most: usize) -> Result<Found> {
    find_as(site, query, most, Depth::UntilSomething).await
}

/// What has all words, and nothing else where nothing has: for programs, which cannot tell the difference.
pub(crate) async fn find_all_words(site: &Site, query: &Query, most: usize) -> Result<Found> {
    find_as(site, query, most, Depth::AllWords).await
}

/// What changed last of what has all words: for feeds.
pub(crate) async fn find_newest(site: &Site, query: &Query) -> Result<Found> {
    let query = Query { order: Order::Newest, ..query.clone() };
    find_all_words(site, &query, OF_A_FEED).await
}

async fn find_as(site: &Site, query: &Query, most: usize, depth: Depth) -> Result<Found> {
    let index = site.service::<Index>();
    let is_complete = glance(index, site).await;
    let mut tx = site.db.read().await?;
    let institution = match &query.institution {
        Some(slug) => find_by_slug(&mut tx, slug).await?,
        None => None,
    };
    let question = Question {
        query: query.clone(),
        institution: institution.as_ref().map(|institution| institution.id),
        now: site.clock.now(),
        limit: most + 1,
        depth,
    };
    let drawn = ask(index, question).await?;
    let found = read(&mut tx, query, drawn, most).await?;

    Ok(Found { institution, is_complete, ..found })
}

/// Lets the index catch up. A search goes on with what there is when it cannot.
async fn glance(index: &Index, site: &Site) -> bool {
    match index.glance(site).await {
        Ok(is_complete) => is_complete,
        Err(error) => {
            tracing::warn!(%error, "the search index cannot catch up");
            false
        }
    }
}

async fn ask(index: &Index, question: Question) -> Result<Drawn> {
    let Some(copy) = index.copy() else { return Ok(Drawn::default()) };
    let asked = tokio::task::spawn_blocking(move || draw(&copy, &question)).await;
    match asked.map_err(Error::from).and_then(|drawn| drawn.map_err(Error::from)) {
        Ok(drawn) => Ok(drawn),
        Err(error) => {
            index.distrust().await;
            Err(web::Error::internal(error))
        }
    }
}

async fn read(tx: &mut Tx, query: &Query, drawn: Drawn, most: usize) -> Result<Found> {
    let Drawn { gathered, taken, suggestion, without_filters } = drawn;
    let places = &gathered.places[..gathered.places.len().min(most)];
    let next = places.last().filter(|_| gathered.places.len() > most).copied();
    let hits = hits(tx, places).await?;
    let facets = facets(tx, query, gathered.counts).await?;
    let words = suggestion.clone().unwrap_or_else(|| query.words.clone());
    let suggestion = suggestion.map(|words| Query { words, ..query.from_beginning() });
    let total = gathered.total;
    Ok(Found {
        hits,
        total,
        facets,
        next,
        taken,
        suggestion,
        without_filters,
        words,
        ..Found::default()
    })
}

/// The things at these places, as they are now.
async fn hits(tx: &mut Tx, places: &[Place]) -> Result<Vec<Hit>> {
    let ids: Vec<Id<Subject>> = places.iter().map(|place| place.id()).collect();
    let mut subjects: HashMap<Id<Subject>, Subject> = HashMap::new();
    let mut wanted = ids.clone();
    for _ in 0..DEEPEST {
        let read = subjects::find_many(tx, &wanted).await?;
        subjects.extend(read.into_iter().map(|subject| (subject.id, subject)));
        let parents = subjects.values().filter_map(|subject| subject.parent);
        let missing: BTreeSet<_> = parents.filter(|id| !subjects.contains_key(id)).collect();
        if missing.is_empty() {
            break;
        }
        wanted = missing.into_iter().collect();
    }
    let of_subjects = subjects.values().filter_map(|subject| subject.institution);
    let not_subjects = ids.iter().filter(|id| !subjects.contains_key(id)).map(|id| id.cast());
    let institutions: BTreeSet<_> = of_subjects.chain(not_subjects).collect();
    let institutions = find_many(tx, institutions).await?;
    Ok(ids.into_iter().filter_map(|id| hit(id, &subjects, &institutions)).collect())
}

/// One hit; `None` where it is not there any more or not for everybody.
fn hit(
    id: Id<Subject>,
    subjects: &HashMap<Id<Subject>, Subject>,
    institutions: &BTreeMap<Id<Institution>, Institution>,
) -> Option<Hit> {
    let Some(subject) = subjects.get(&id) else {
        let institution = institutions.get(&id.cast())?;
        let (subject, institution) = (as_subject(institution), Some(institution.clone()));
        return Some(Hit { subject, institution, way: Vec::new() });
    };
    if !subject.is_public {
        return None;
    }
    let mut way = Vec::new();
    let mut above = subject.parent;
    while let Some(parent) = above.and_then(|id| subjects.get(&id)).filter(|_| way.len() < DEEPEST)
    {
        way.push(parent.clone());
        above = parent.parent;
    }
    way.reverse();
    let institution = subject.institution.and_then(|id| institutions.get(&id)).cloned();
    Some(Hit { subject: subject.clone(), institution, way })
}

async fn facets(tx: &mut Tx, query: &Query, counts: [BTreeMap<String, u64>; 4]) -> Result<Facets> {
    let [kinds, institutions, territories, topics] = counts;
    let unnamed = |_: &str| Some(Text::unknown());
    let territory = |slug: &str| territories::find(slug).map(|one| one.name.clone());
    let topic = |slug: &str| topics::find(slug).map(|one| one.name.clone());
    Ok(Facets {
        kinds: offered(kinds, &query.kind, unnamed),
        institutions: of_institutions(tx, institutions, &query.institution).await?,
        territories: offered(territories, &query.territory, territory),
        topics: offered(topics, &query.topic, topic),
    })
}

async fn of_institutions(
    tx: &mut Tx,
    counts: BTreeMap<String, u64>,
    chosen: &Option<Slug>,
) -> Result<Vec<Facet>> {
    let mut most: Vec<_> =
        counts.into_iter().filter_map(|(id, count)| Some((id.parse().ok()?, count))).collect();
    most.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let ids: Vec<Id<Institution>> = most.iter().map(|(id, _)| *id).collect();
    let institutions = find_many(tx, ids).await?;
    let by_slug = most
        .into_iter()
        .filter_map(|(id, count)| Some((institutions.get(&id)?.slug.to_string(), count)));
    let names: HashMap<String, Text> =
        institutions.values().map(|one| (one.slug.to_string(), one.name.clone())).collect();
    Ok(offered(by_slug.collect(), chosen, |slug| names.get(slug).cloned()))
}

/// The most frequent values, and the one that was chosen, whatever its number.
fn offered(
    counts: BTreeMap<String, u64>,
    chosen: &Option<Slug>,
    name: impl Fn(&str) -> Option<Text>,
) -> Vec<Facet> {
    let mut counts: Vec<(String, u64)> = counts.into_iter().collect();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    let is_offered = |place: usize, value: &str| {
        place < OFFERED || chosen.as_ref().is_some_and(|slug| slug.as_str() == value)
    };
    let all = counts.into_iter().enumerate();
    all.filter(|(place, (value, _))| is_offered(*place, value))
        .filter_map(|(_, (value, count))| Some(Facet { name: name(&value)?, value, count }))
        .collect()
}
