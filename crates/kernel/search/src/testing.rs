//! The promise of this crate to capabilities, as a test that they claim.

use web::Site;

use crate::{Query, find};

/// Checks that the subject at `path`, without language, is found by these words, among the first.
///
/// ```ignore
/// search::testing::is_found_by_search(&site.site, "/plans/5/measures/1.2", "regulējums").await;
/// ```
///
/// # Panics
/// When it is not so.
pub async fn is_found_by_search(site: &Site, path: &str, words: &str) {
    let found = find(site, &Query::of(words)).await.expect("the index can be searched");
    let paths: Vec<_> = found.hits.iter().map(|hit| hit.subject.path.as_str()).collect();
    assert!(paths.contains(&path), "{path} is not found by `{words}`, but {paths:?} are");
}

/// Checks that nothing is found at `path` by these words.
///
/// # Panics
/// When it is found.
pub async fn is_not_found_by_search(site: &Site, path: &str, words: &str) {
    let found = find(site, &Query::of(words)).await.expect("the index can be searched");
    let is_found = found.hits.iter().any(|hit| hit.subject.path == path);
    assert!(!is_found, "{path} is found by `{words}`");
}
