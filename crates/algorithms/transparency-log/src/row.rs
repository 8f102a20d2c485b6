//! The layout that tiles and entry bundles share: rows of 256, of which the last may be partial.

use std::cmp::min;
use std::fmt;
use std::ops::Range;

use crate::decimal;

/// A row of up to 256 neighbouring things.
///
/// Its path is the index in groups of three digits, all but the last marked with an `x`, and the
/// width if the row is partial: `x001/x234/067.p/5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Row {
    pub(crate) index: u64,
    pub(crate) width: u16,
}

impl Row {
    /// How many things a full row has.
    pub(crate) const FULL: u16 = 256;

    /// The row; `None` where it is empty, too wide, or has places beyond a `u64`.
    pub(crate) fn new(index: u64, width: u16) -> Option<Self> {
        let is_width = (1..=Self::FULL).contains(&width);
        let end = index.checked_mul(Self::FULL.into())?.checked_add(width.into());
        (is_width && end.is_some()).then_some(Self { index, width })
    }

    /// The row of `place` when `total` things are laid out.
    pub(crate) fn around(place: u64, total: u64) -> Self {
        Self::at(place / u64::from(Self::FULL), total)
    }

    fn at(index: u64, total: u64) -> Self {
        let full = u64::from(Self::FULL);
        let width = min(full, total - index * full);
        Self { index, width: u16::try_from(width).expect("a row has at most 256 places") }
    }

    /// The rows that a layout of `new` things has and one of `old` things does not.
    pub(crate) fn added(old: u64, new: u64) -> impl Iterator<Item = Self> {
        let full = u64::from(Self::FULL);
        let indices = if old < new { old / full..new.div_ceil(full) } else { 0..0 };
        indices.map(move |index| Self::at(index, new))
    }

    /// The places of the row among all things.
    pub(crate) fn places(self) -> Range<u64> {
        let first = self.index * u64::from(Self::FULL);
        first..first + u64::from(self.width)
    }

    /// Reads the path of a row in its only spelling.
    pub(crate) fn parse(path: &str) -> Option<Self> {
        let Some((index, width)) = path.split_once(".p/") else {
            return Self::new(parse_index(path)?, Self::FULL);
        };
        let width = decimal::parse(width).filter(|width| *width < Self::FULL.into())?;
        Self::new(parse_index(index)?, u16::try_from(width).ok()?)
    }
}

fn parse_index(groups: &str) -> Option<u64> {
    if groups.starts_with("x000/") {
        return None;
    }
    let (higher, last) = groups.rsplit_once('/').map_or((None, groups), |(h, l)| (Some(h), l));
    let higher = higher.into_iter().flat_map(|groups| groups.split('/'));
    let mut digits = higher.map(|group| group.strip_prefix('x')).chain([Some(last)]);
    digits
        .try_fold(0_u64, |index, group| index.checked_mul(1000)?.checked_add(three_digits(group?)?))
}

fn three_digits(group: &str) -> Option<u64> {
    let is_group = group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    if is_group { group.parse().ok() } else { None }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut higher = Vec::new();
        let mut rest = self.index / 1000;
        while rest > 0 {
            higher.push(rest % 1000);
            rest /= 1000;
        }
        higher.iter().rev().try_for_each(|group| write!(f, "x{group:03}/"))?;
        write!(f, "{:03}", self.index % 1000)?;
        if self.width < Self::FULL { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}
