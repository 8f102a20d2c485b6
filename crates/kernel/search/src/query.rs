//! A question to the search, as its address says it.

use std::fmt;
use std::str::FromStr;

use base::{Day, Id, Slug};
use subjects::Subject;
use url::form_urlencoded;

/// A question to the search. It is read from what stands in an address after the question mark, and written
/// there, so that a search can be kept, sent and followed.
///
/// ```
/// use search::Query;
///
/// let query: Query = "q=atv%C4%93rtie+dati&kind=measure&from=2024-01-01".parse()?;
///
/// assert_eq!(query.words, "atvērtie dati");
/// assert_eq!(query.to_string(), "q=atv%C4%93rtie+dati&kind=measure&from=2024-01-01");
/// # Ok::<(), search::QueryError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed; nothing for all that the filters leave.
    pub words: String,
    /// Only subjects of this kind: `measure`.
    pub kind: Option<Slug>,
    /// Only what this institution answers for, by its word in addresses.
    pub institution: Option<Slug>,
    /// Only what concerns this territory.
    pub territory: Option<Slug>,
    /// Only what is about this policy area.
    pub topic: Option<Slug>,
    /// Only what changed on this day in Latvia or later.
    pub from: Option<Day>,
    /// Only what changed on this day or earlier.
    pub to: Option<Day>,
    /// What comes first.
    pub order: Order,
    /// Where the last piece of a long list ended.
    pub after: Option<Place>,
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What answers best; without words, what changed last.
    #[default]
    Best,
    /// What changed last.
    Newest,
}

/// A place in a list: of what was last shown, its rank and its identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub(crate) rank: u64,
    pub(crate) id: u128,
}

/// What makes no sense, by its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` of a search cannot be understood")]
pub struct QueryError {
    /// The name in the address.
    pub field: &'static str,
}

/// The most that may be typed, in characters.
pub const LONGEST: usize = 300;

impl Query {
    /// A search for these words everywhere.
    pub fn of(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// The same question, from its beginning.
    #[must_use]
    pub fn from_beginning(&self) -> Self {
        Self { after: None, ..self.clone() }
    }

    /// Whether anything was asked at all.
    pub fn is_empty(&self) -> bool {
        self.from_beginning() == Self { order: self.order, ..Self::default() }
    }

    /// Whether anything but words was asked.
    pub fn has_filters(&self) -> bool {
        let no_words = Self { words: String::new(), ..self.clone() };
        !no_words.is_empty()
    }

    /// The address of its page, without language: `/search?q=dati`.
    pub fn path(&self) -> String {
        match self.to_string() {
            query if query.is_empty() => "/search".to_owned(),
            query => format!("/search?{query}"),
        }
    }

    /// The first and the last moment of the days that were asked for, in microseconds.
    pub(crate) fn moments(&self) -> (i64, i64) {
        // What changed at no known time is kept with zero: a question about days leaves it out.
        let earliest = if self.to.is_some() { 1 } else { i64::MIN };
        let from = self.from.and_then(begin).unwrap_or(earliest);
        let until = self.to.and_then(|day| begin(day.tomorrow().ok()?)).unwrap_or(i64::MAX);
        (from, until.saturating_sub(1))
    }

    fn read(&mut self, name: &str, value: &str) -> Result<(), QueryError> {
        match name {
            "q" if value.chars().count() > LONGEST => return Err(QueryError { field: "q" }),
            "q" => value.clone_into(&mut self.words),
            "kind" => self.kind = parsed("kind", value)?,
            "institution" => self.institution = parsed("institution", value)?,
            "territory" => self.territory = parsed("territory", value)?,
            "topic" => self.topic = parsed("topic", value)?,
            "from" => self.from = parsed("from", value)?,
            "to" => self.to = parsed("to", value)?,
            "order" => self.order = parsed("order", value)?.unwrap_or_default(),
            "after" => self.after = parsed("after", value)?,
            // Addresses that others add words to, such as those of campaigns, stay good.
            _ => {}
        }
        Ok(())
    }
}

/// The moment at which a day begins in Latvia, in microseconds.
fn begin(day: Day) -> Option<i64> {
    Some(day.to_zoned_datetime(base::riga()).ok()?.timestamp().as_microsecond())
}

/// A value that may be empty.
fn parsed<T: FromStr>(field: &'static str, value: &str) -> Result<Option<T>, QueryError> {
    match value.trim() {
        "" => Ok(None),
        value => value.parse().map(Some).map_err(|_| QueryError { field }),
    }
}

impl FromStr for Query {
    type Err = QueryError;

    fn from_str(address: &str) -> Result<Self, QueryError> {
        let mut query = Self::default();
        for (name, value) in form_urlencoded::parse(address.as_bytes()) {
            query.read(&name, value.trim())?;
        }
        Ok(query)
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut address = form_urlencoded::Serializer::new(String::new());
        let slug = |slug: &Option<Slug>| slug.as_ref().map(Slug::to_string);
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let words = Some(self.words.trim()).filter(|words| !words.is_empty());
        let order = (self.order != Order::default()).then(|| self.order.key().to_owned());
        let fields = [
            ("q", words.map(str::to_owned)),
            ("kind", slug(&self.kind)),
            ("institution", slug(&self.institution)),
            ("territory", slug(&self.territory)),
            ("topic", slug(&self.topic)),
            ("from", day(self.from)),
            ("to", day(self.to)),
            ("order", order),
            ("after", self.after.map(|place| place.to_string())),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                address.append_pair(name, &value);
            }
        }
        f.write_str(&address.finish())
    }
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 2] = [Self::Best, Self::Newest];

    /// The word in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Newest => "newest",
        }
    }
}

impl FromStr for Order {
    type Err = QueryError;

    fn from_str(key: &str) -> Result<Self, QueryError> {
        let order = Self::ALL.into_iter().find(|order| order.key() == key);
        order.ok_or(QueryError { field: "order" })
    }
}

impl Place {
    /// The identifier of what stands there.
    pub(crate) fn id(self) -> Id<Subject> {
        Id::from_uuid(uuid::Uuid::from_u128(self.id))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}", self.rank, self.id)
    }
}

impl FromStr for Place {
    type Err = QueryError;

    fn from_str(text: &str) -> Result<Self, QueryError> {
        let read = || {
            let (rank, id) = text.split_once('-')?;
            let rank = u64::from_str_radix(rank, 16).ok()?;
            Some(Self { rank, id: u128::from_str_radix(id, 16).ok()? })
        };
        read().ok_or(QueryError { field: "after" })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_field_that_is_empty_was_not_asked() {
        let query: Query = "q=+&kind=&institution=&from=&to=&order=".parse().unwrap();

        assert!(query.is_empty());
        assert_eq!(query.path(), "/search");
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        let long = format!("q={}", "a".repeat(LONGEST + 1));
        for (address, field) in [
            ("from=yesterday", "from"),
            ("kind=A+B", "kind"),
            ("order=worst", "order"),
            ("after=xyz", "after"),
            (long.as_str(), "q"),
        ] {
            assert_eq!(address.parse::<Query>(), Err(QueryError { field }), "{address}");
        }
    }

    #[test]
    fn words_that_others_add_to_an_address_do_no_harm() {
        assert_eq!("q=dati&utm_source=x".parse(), Ok(Query::of("dati")));
    }

    proptest! {
        #[test]
        fn a_question_is_read_as_it_was_written(
            words in "[ -~āčēģīķļņšūž“”]{0,40}",
            kind in proptest::option::of("[a-z]{1,8}"),
            day in proptest::option::of(0i32..20_000),
            newest in any::<bool>(),
            after in proptest::option::of((any::<u64>(), any::<u128>())),
        ) {
            let query = Query {
                words: words.trim().to_owned(),
                kind: kind.map(|kind| kind.parse().unwrap()),
                to: day.map(|day| Day::constant(1970, 1, 1).saturating_add(jiff_days(day))),
                order: if newest { Order::Newest } else { Order::Best },
                after: after.map(|(rank, id)| Place { rank, id }),
                ..Query::default()
            };

            prop_assert_eq!(query.to_string().parse(), Ok(query));
        }
    }

    fn jiff_days(days: i32) -> jiff::Span {
        jiff::Span::new().days(days)
    }
}
