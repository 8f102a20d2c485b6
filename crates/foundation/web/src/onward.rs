//! Long lists, page by page.
//!
//! A page begins after the last thing of the page before, whose place in the order of the list stands in the
//! address: `?after=2024-06-28~0198c0de-…`. An index leads to it at once, however far down the list it is, and
//! what comes new at the top moves nothing from one page to the next. Nobody counts the list for it.

use std::fmt::Display;
use std::str::FromStr;

use serde::Deserialize;

/// The field of an address that says after what a page begins.
const FIELD: &str = "after";

/// Stands between the parts of a place.
const BETWEEN: char = '~';

/// The place of a thing in the order of its list: the values by which the list is sorted, the last of which
/// no other thing has.
pub trait Place: Sized {
    /// The place as it stands in addresses.
    fn written(&self) -> String;
    /// The place that was written so; `None` where it is none.
    fn read(text: &str) -> Option<Self>;
}

/// After what a page begins, as a field of an address: `after: Option<After<(Day, Id<Obligation>)>>`. What
/// is no place of the list is a question that makes no sense.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String", bound(deserialize = "P: Place"))]
pub struct After<P>(pub P);

/// The ways from one page of a list to the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Onward {
    is_first: bool,
    next: Option<String>,
    query: String,
}

macro_rules! place {
    ($($first:ident)? $(, $other:ident $value:ident)*) => {
        impl<$($first: FromStr + Display,)? $($other: FromStr + Display),*> Place for ($($first,)? $($other,)*) {
            fn written(&self) -> String {
                #[expect(non_snake_case, reason = "the names of the types serve for the values")]
                let ($($first,)? $($value,)*) = self;
                [$($first.to_string(),)? $($value.to_string()),*].join(&BETWEEN.to_string())
            }

            fn read(text: &str) -> Option<Self> {
                const PARTS: usize = [$(stringify!($first),)? $(stringify!($value)),*].len();
                // From the end, because only the first part may be words of any kind.
                let mut parts: Vec<&str> = text.rsplitn(PARTS, BETWEEN).collect();
                if parts.len() < PARTS {
                    return None;
                }
                Some(($(parts.pop()?.parse::<$first>().ok()?,)? $(parts.pop()?.parse::<$other>().ok()?,)*))
            }
        }
    };
}

place!(A);
place!(A, B b);
place!(A, B b, C c);
place!(A, B b, C c, D d);

impl<P: Place> TryFrom<String> for After<P> {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        P::read(&text).map(Self).ok_or("the list has no such place")
    }
}

impl Onward {
    /// Takes the rows that were read for one page: `fits` of them and one more, which tells whether there is
    /// another page and is taken off. `place` is the place of a row in the list.
    pub fn of<T, P: Place>(
        rows: &mut Vec<T>,
        fits: usize,
        after: Option<&After<P>>,
        place: impl Fn(&T) -> P,
    ) -> Self {
        let is_longer = rows.len() > fits;
        rows.truncate(fits);
        let next = rows.last().filter(|_| is_longer).map(|last| place(last).written());
        Self { is_first: after.is_none(), next, query: String::new() }
    }

    /// With what else the list is asked for; empty fields are left out.
    #[must_use]
    pub fn asking<'a>(mut self, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let asked = fields.into_iter().filter(|(_, value)| !value.is_empty());
        self.query =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
        self
    }

    /// The number of rows to read for a page on which `fits` are shown.
    pub fn to_read(fits: usize) -> i64 {
        i64::try_from(fits).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// Whether the whole list is on this page.
    pub const fn is_all(&self) -> bool {
        self.is_first && self.next.is_none()
    }

    /// The question for the first page, where this is not the first: `?state=overdue`.
    pub fn first(&self) -> Option<String> {
        (!self.is_first).then(|| format!("?{}", self.query))
    }

    /// The question for the next page, where there is one: `?state=overdue&after=…`.
    pub fn next(&self) -> Option<String> {
        let next = self.next.as_deref()?;
        let mut query = url::form_urlencoded::Serializer::for_suffix(format!("?{}", self.query), 1);
        Some(query.append_pair(FIELD, next).finish())
    }

    /// The place after which the next page begins, for answers to programs.
    pub fn next_place(&self) -> Option<&str> {
        self.next.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Day, Slug};

    type ByDay = (Day, u32);

    fn read(text: &str) -> Option<ByDay> {
        After::try_from(text.to_owned()).ok().map(|After(place)| place)
    }

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let place: ByDay = ("2024-06-28".parse().unwrap(), 7);

        assert_eq!(place.written(), "2024-06-28~7");
        assert_eq!(read("2024-06-28~7"), Some(place));
        assert_eq!(<(Slug,)>::read("varam"), Some(("varam".parse().unwrap(),)));
    }

    #[test]
    fn what_is_no_place_of_the_list_is_not_read() {
        for text in ["", "~", "7", "2024-06-28", "2024-06-31~7", "2024-06-28~x", "2024-06-28~7~8"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn words_before_a_number_may_hold_the_sign_between() {
        let place = ("a~b".to_owned(), 3_u32);

        assert_eq!(<(String, u32)>::read(&place.written()), Some(place));
    }

    #[test]
    fn one_row_more_than_fits_leads_onward() {
        let mut rows = vec![1_u32, 2, 3];

        let onward =
            Onward::of(&mut rows, 2, None, |row| (*row,)).asking([("q", "a b"), ("x", "")]);

        assert_eq!(rows, [1, 2]);
        assert_eq!(onward.first(), None);
        assert_eq!(onward.next().as_deref(), Some("?q=a+b&after=2"));
    }

    #[test]
    fn the_last_page_leads_only_to_the_first() {
        let mut rows = vec![3_u32];

        let onward = Onward::of(&mut rows, 2, Some(&After((2_u32,))), |row| (*row,));

        assert_eq!((onward.first().as_deref(), onward.next()), (Some("?"), None));
        assert!(!onward.is_all());
    }
}
