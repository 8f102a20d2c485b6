//! Gathering matches: the first of them, how many there are, and how many each filter would leave.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::fastfield::FastFieldReaders;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::query::{Order, Place};
use crate::schema::column;

/// What a search can be narrowed by. The order is that of [`Wanted::values`].
const COLUMNS: [&str; DIMENSIONS] =
    [column::KIND, column::INSTITUTION, column::TERRITORY, column::TOPIC];

const DIMENSIONS: usize = 4;

/// What to gather.
#[derive(Clone, Debug)]
pub(crate) struct Gather {
    pub(crate) wanted: Wanted,
    pub(crate) order: Order,
    /// The moment now, in microseconds: what changed lately comes a little earlier.
    pub(crate) now: i64,
    pub(crate) after: Option<Place>,
    pub(crate) limit: usize,
}

/// What the filters ask.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Kind, institution, territory, topic.
    pub(crate) values: [Option<String>; DIMENSIONS],
    /// The first and the last moment of the last change, in microseconds.
    pub(crate) changed: (i64, i64),
}

/// What was gathered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) total: u64,
    /// The first ones, best first.
    pub(crate) places: Vec<Place>,
    /// How many there are of each value, with the filters of all other dimensions in force.
    pub(crate) counts: [BTreeMap<String, u64>; DIMENSIONS],
}

impl Collector for Gather {
    type Fruit = Gathered;
    type Child = OfSegment;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<OfSegment> {
        let columns = segment.fast_fields();
        let dimension =
            |place: usize| Dimension::open(columns, COLUMNS[place], &self.wanted, place);
        Ok(OfSegment {
            dimensions: [dimension(0)?, dimension(1)?, dimension(2)?, dimension(3)?],
            changed_at: columns.i64(column::CHANGED_AT)?,
            id: (columns.u64(column::ID_HIGH)?, columns.u64(column::ID_LOW)?),
            gather: self.clone(),
            total: 0,
            first: BinaryHeap::with_capacity(self.limit + 1),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Best
    }

    fn merge_fruits(&self, segments: Vec<Gathered>) -> tantivy::Result<Gathered> {
        let mut all = Gathered::default();
        for segment in segments {
            all.total += segment.total;
            all.places.extend(segment.places);
            for (counts, more) in all.counts.iter_mut().zip(segment.counts) {
                for (value, count) in more {
                    *counts.entry(value).or_default() += count;
                }
            }
        }
        all.places.sort_unstable_by_key(|place| Reverse(*place));
        all.places.truncate(self.limit);
        Ok(all)
    }
}

/// One dimension in one segment.
struct Dimension {
    column: Option<StrColumn>,
    wanted: WantedOrd,
    counts: Vec<u64>,
}

/// The value that a filter asks, as a segment numbers it.
#[derive(Clone, Copy, PartialEq)]
enum WantedOrd {
    Any,
    Ord(u64),
    /// The segment does not have it.
    Nothing,
}

impl Dimension {
    fn open(
        columns: &FastFieldReaders,
        name: &str,
        wanted: &Wanted,
        place: usize,
    ) -> tantivy::Result<Self> {
        let column = columns.str(name)?;
        let wanted = match (&wanted.values[place], &column) {
            (None, _) => WantedOrd::Any,
            (Some(_), None) => WantedOrd::Nothing,
            (Some(value), Some(column)) => column
                .dictionary()
                .term_ord(value.as_bytes())?
                .map_or(WantedOrd::Nothing, WantedOrd::Ord),
        };
        let counts = vec![0; column.as_ref().map_or(0, |column| column.num_terms())];
        Ok(Self { column, wanted, counts })
    }

    fn has(&self, doc: DocId) -> bool {
        match (self.wanted, &self.column) {
            (WantedOrd::Any, _) => true,
            (WantedOrd::Ord(wanted), Some(column)) => {
                column.ords().values_for_doc(doc).any(|ord| ord == wanted)
            }
            (WantedOrd::Nothing, _) | (WantedOrd::Ord(_), None) => false,
        }
    }

    fn count(&mut self, doc: DocId) {
        if let Some(column) = &self.column {
            for ord in column.ords().values_for_doc(doc) {
                let place = usize::try_from(ord).unwrap_or(usize::MAX);
                if let Some(count) = self.counts.get_mut(place) {
                    *count += 1;
                }
            }
        }
    }

    fn into_counts(self) -> BTreeMap<String, u64> {
        let Some(column) = self.column else { return BTreeMap::new() };
        let counted = (0u64..).zip(self.counts).filter(|(_, count)| *count > 0);
        counted
            .filter_map(|(ord, count)| {
                let mut value = String::new();
                // A value that cannot be read leaves its count out; the list itself stands.
                column.ord_to_str(ord, &mut value).ok().filter(|found| *found)?;
                Some((value, count))
            })
            .collect()
    }
}

/// What is gathered of one segment.
pub(crate) struct OfSegment {
    gather: Gather,
    dimensions: [Dimension; DIMENSIONS],
    changed_at: Column<i64>,
    id: (Column<u64>, Column<u64>),
    total: u64,
    /// The worst of the first ones stands at its top.
    first: BinaryHeap<Reverse<Place>>,
}

impl OfSegment {
    /// The dimension that alone keeps a document out, if it is one alone: there it counts as well.
    fn kept_out_by(&self, doc: DocId) -> Result<(), Option<usize>> {
        let mut missing = (0..DIMENSIONS).filter(|place| !self.dimensions[*place].has(doc));
        match (missing.next(), missing.next()) {
            (None, _) => Ok(()),
            (Some(alone), None) => Err(Some(alone)),
            (Some(_), Some(_)) => Err(None),
        }
    }

    fn consider(&mut self, doc: DocId, score: Score, changed_at: i64) {
        let rank = rank(&self.gather, score, changed_at);
        let is_full = self.first.len() == self.gather.limit;
        if is_full && self.first.peek().is_none_or(|Reverse(worst)| rank < worst.rank) {
            return;
        }
        let high = u128::from(self.id.0.first(doc).unwrap_or_default());
        let low = u128::from(self.id.1.first(doc).unwrap_or_default());
        let place = Place { rank, id: (high << 64) | low };
        if self.gather.after.is_some_and(|after| place >= after) {
            return;
        }
        self.first.push(Reverse(place));
        if self.first.len() > self.gather.limit {
            self.first.pop();
        }
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Gathered;

    fn collect(&mut self, doc: DocId, score: Score) {
        let changed_at = self.changed_at.first(doc).unwrap_or_default();
        let (since, until) = self.gather.wanted.changed;
        if changed_at < since || changed_at > until {
            return;
        }
        match self.kept_out_by(doc) {
            Ok(()) => {
                self.dimensions.iter_mut().for_each(|dimension| dimension.count(doc));
                self.total += 1;
                self.consider(doc, score, changed_at);
            }
            Err(Some(alone)) => self.dimensions[alone].count(doc),
            Err(None) => {}
        }
    }

    fn harvest(self) -> Gathered {
        let places = self.first.into_iter().map(|Reverse(place)| place).collect();
        Gathered { total: self.total, places, counts: self.dimensions.map(Dimension::into_counts) }
    }
}

/// By how much what changed just now is better than what changed long ago, everything else being equal.
const FRESHNESS: f32 = 0.15;

/// After how many days half of that is left.
const HALF_LIFE: f32 = 180.0;

/// The rank of a document: it grows with what makes it come earlier.
fn rank(gather: &Gather, score: Score, changed_at: i64) -> u64 {
    match gather.order {
        // Moments before 1970 sort before those after it.
        Order::Newest => (changed_at ^ i64::MIN).cast_unsigned(),
        Order::Best => {
            let fresh = FRESHNESS * (-age_in_days(gather.now, changed_at) / HALF_LIFE).exp2();
            // The bits of positive numbers sort as the numbers do.
            u64::from((score.max(0.0) * (1.0 + fresh)).to_bits())
        }
    }
}

fn age_in_days(now: i64, changed_at: i64) -> f32 {
    const DAY: i64 = 24 * 60 * 60 * 1_000_000;
    // Whole days of at most a lifetime: exact, and the same for all pages read on one day.
    i16::try_from((now / DAY - changed_at / DAY).max(0)).map_or(f32::from(i16::MAX), f32::from)
}
