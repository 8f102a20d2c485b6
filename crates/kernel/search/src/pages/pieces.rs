//! Everything that answers, of any length, a piece at a time.

use futures_util::stream::{self, Stream};
use web::{Result, Shell};

use super::facts::Fact;
use crate::find::find_all_words;
use crate::query::Query;

/// How many hits are read at once.
const AT_ONCE: usize = 500;

/// All that has every word of the question, in its order.
pub(super) fn pieces(shell: Shell, query: Query) -> impl Stream<Item = Result<Vec<Fact>>> + Send {
    stream::try_unfold(Some((shell, query)), |rest| async {
        let Some((shell, mut query)) = rest else { return Ok(None) };
        let site = shell.site();
        let found = find_all_words(site, &query, AT_ONCE).await?;
        let facts = found.hits.iter().map(|hit| Fact::of(site, shell.language, hit)).collect();
        query.after = found.next;
        Ok(Some((facts, found.next.map(|_| (shell, query)))))
    })
}
