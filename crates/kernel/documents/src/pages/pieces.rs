//! The repository for programs, of any length, a piece at a time.

use futures_util::stream::{self, Stream};
use web::{Result, Shell};

use super::machine::{self, Row};
use crate::Selection;
use crate::store::selected::{self, Place};

/// How many documents are read at once.
const AT_ONCE: u16 = 1_000;

/// What is still to be read.
struct Rest {
    shell: Shell,
    selection: Selection,
    after: Option<Place>,
}

/// All documents that fit, by date, the latest first.
pub(crate) fn pieces(
    shell: Shell,
    selection: Selection,
) -> impl Stream<Item = Result<Vec<Row>>> + Send {
    let all = Rest { shell, selection, after: None };
    stream::try_unfold(Some(all), |rest| async {
        match rest {
            Some(rest) => rest.next().await.map(Some),
            None => Ok(None),
        }
    })
}

impl Rest {
    /// The next documents, and what is left after them.
    async fn next(mut self) -> Result<(Vec<Row>, Option<Self>)> {
        let mut tx = self.shell.site().db.read().await?;
        let at_once = i64::from(AT_ONCE);
        let listed = match self.after {
            None => selected::list(&mut tx, &self.selection, (at_once, 0)).await?,
            Some(place) => selected::after(&mut tx, &self.selection, place, at_once).await?,
        };
        let rows = machine::rows(&self.shell, &listed);
        let is_full = rows.len() == usize::from(AT_ONCE);
        self.after = listed.last().map(|last| Place::of(&last.document));
        Ok((rows, is_full.then_some(self)))
    }
}
