//! The acts themselves.

use std::ops::Range;

use base::{Day, Id};
use db::{FromRow, Result, Row, Tx, params, sql};
use subjects::Subject;

use super::stored;
use crate::Leaf;

sql! {
    SIZE = "SELECT size FROM record_head WHERE id = 1";
    ADD = "INSERT INTO record_leaves (position, entry, act, acted_at, subject) VALUES ($1, $2, $3, $4, $5)";
    // From one kind to the next by the index, however many acts of each there are.
    KINDS = "WITH RECURSIVE kinds (act) AS (
               SELECT min(act) FROM record_leaves
               UNION ALL
               SELECT (SELECT min(l.act) FROM record_leaves l WHERE l.act > kinds.act) FROM kinds
               WHERE kinds.act IS NOT NULL)
             SELECT act FROM kinds WHERE act IS NOT NULL";
    FIND = "SELECT position, entry FROM record_leaves WHERE position = $1";
    ENTRIES = "SELECT entry FROM record_leaves WHERE position >= $1 AND position < $2 ORDER BY position";
    FIRST_SINCE = "SELECT position FROM record_leaves WHERE acted_at >= $1 ORDER BY acted_at, position LIMIT 1";
    OF_ALL = "SELECT position, entry FROM record_leaves WHERE position >= $1 AND position < $2
              ORDER BY position DESC LIMIT $3 OFFSET $4";
    OF_KIND = "SELECT position, entry FROM record_leaves WHERE position >= $1 AND position < $2 AND act = $5
               ORDER BY position DESC LIMIT $3 OFFSET $4";
    OF_SUBJECT = "SELECT position, entry FROM record_leaves
                  WHERE position >= $1 AND position < $2 AND subject = $5
                    AND (CAST($6 AS TEXT) IS NULL OR act = $6)
                  ORDER BY position DESC LIMIT $3 OFFSET $4";
    COUNT_KIND = "SELECT count(*) FROM record_leaves WHERE position >= $1 AND position < $2 AND act = $3";
    COUNT_SUBJECT = "SELECT count(*) FROM record_leaves
                     WHERE position >= $1 AND position < $2 AND subject = $3
                       AND (CAST($4 AS TEXT) IS NULL OR act = $4)";
}

/// How many acts stand on a page of a list.
pub const OF_A_PAGE: u32 = 50;

/// Which acts a list shows; all of them by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Only acts of this kind.
    pub(crate) act: Option<String>,
    /// Only acts of this day in Latvia.
    pub(crate) day: Option<Day>,
    /// Only acts about this subject.
    pub(crate) subject: Option<Id<Subject>>,
}

impl FromRow for Leaf {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let index: u64 = row.get("position")?;
        Self::read(index, &row.get::<String>("entry")?)
            .map_err(|error| db::Error::corrupt(format!("entry {index} of the log: {error}")))
    }
}

pub(super) async fn add(tx: &mut Tx, leaf: &Leaf) -> Result<()> {
    let position = stored(leaf.index);
    tx.execute(&ADD, params![position, leaf.entry(), leaf.act, leaf.at, leaf.subject]).await?;
    Ok(())
}

/// How many acts the log has.
pub(crate) async fn size(tx: &mut Tx) -> Result<u64> {
    tx.one_value(&SIZE, params![]).await
}

/// The kinds of acts that the log has, by name.
pub(crate) async fn kinds(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all_values(&KINDS, params![]).await
}

/// The act with this index.
pub async fn find(tx: &mut Tx, index: u64) -> Result<Option<Leaf>> {
    let Ok(position) = i64::try_from(index) else { return Ok(None) };
    tx.optional(&FIND, params![position]).await
}

/// The newest act.
pub async fn newest(tx: &mut Tx) -> Result<Option<Leaf>> {
    match size(tx).await?.checked_sub(1) {
        Some(index) => find(tx, index).await,
        None => Ok(None),
    }
}

/// The entries of these indexes, as they are hashed; fewer where the log ends.
pub(super) async fn entries(tx: &mut Tx, range: Range<u64>) -> Result<Vec<String>> {
    let (Ok(from), Ok(to)) = (i64::try_from(range.start), i64::try_from(range.end)) else {
        return Ok(Vec::new());
    };
    tx.all_values(&ENTRIES, params![from, to]).await
}

/// Which indexes the filter's day has; all of them without a day. Moments never go back in the log, so
/// the acts of a day stand together.
pub(crate) async fn range(tx: &mut Tx, filter: &Filter) -> Result<Range<u64>> {
    let Some(day) = filter.day else { return Ok(0..size(tx).await?) };
    Ok(first_of(tx, day).await?..first_of(tx, day.tomorrow().unwrap_or(day)).await?)
}

/// The index of the first act on `day` or later.
async fn first_of(tx: &mut Tx, day: Day) -> Result<u64> {
    let Ok(begins) = day.to_zoned_datetime(base::riga()) else { return size(tx).await };
    match tx.optional_value(&FIRST_SINCE, params![begins.timestamp()]).await? {
        Some(index) => Ok(index),
        None => size(tx).await,
    }
}

/// How many acts with an index in `range` the filter shows.
pub(crate) async fn count(tx: &mut Tx, filter: &Filter, range: &Range<u64>) -> Result<u64> {
    let (from, to) = (stored(range.start), stored(range.end));
    match (filter.subject, &filter.act) {
        (Some(subject), act) => tx.one_value(&COUNT_SUBJECT, params![from, to, subject, act]).await,
        (None, Some(act)) => tx.one_value(&COUNT_KIND, params![from, to, act]).await,
        (None, None) => Ok(range.end.saturating_sub(range.start)),
    }
}

/// At most `most` acts with an index in `range` that the filter shows, the newest first, after leaving
/// out `offset` of them.
pub(crate) async fn list(
    tx: &mut Tx,
    filter: &Filter,
    range: &Range<u64>,
    offset: i64,
    most: u32,
) -> Result<Vec<Leaf>> {
    let (from, to) = (stored(range.start), stored(range.end));
    match (filter.subject, &filter.act) {
        (Some(subject), act) => {
            tx.all(&OF_SUBJECT, params![from, to, most, offset, subject, act]).await
        }
        (None, Some(act)) => tx.all(&OF_KIND, params![from, to, most, offset, act]).await,
        // Indexes have no gaps, so nothing needs to be counted off.
        (None, None) => tx.all(&OF_ALL, params![from, to - offset, most, 0_i64]).await,
    }
}

/// Page `page`, from 1, of the acts about a subject, the newest first, [`OF_A_PAGE`] on each.
pub async fn of_subject(tx: &mut Tx, id: Id<Subject>, page: u32) -> Result<Vec<Leaf>> {
    let filter = Filter { subject: Some(id), ..Filter::default() };
    let all = 0..size(tx).await?;
    let offset = i64::from(page.saturating_sub(1)) * i64::from(OF_A_PAGE);
    list(tx, &filter, &all, offset, OF_A_PAGE).await
}
