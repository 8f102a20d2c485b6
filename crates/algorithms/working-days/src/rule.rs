//! A public holiday as a law states it.

use std::borrow::Cow;

use jiff::civil::{Date, Weekday};

use crate::{Citation, easter_sunday};

/// A public holiday as a law states it, while that wording is in force.
///
/// A law that changes makes a second rule with the same key: 4 May has been a holiday since 2002,
/// but only since 2007 is a day off given for it when it falls on a weekend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A stable name for programs, in lower case with hyphens: `ligo`, `midsummer`.
    pub key: Cow<'static, str>,
    /// What Latvians call the day.
    pub name_lv: Cow<'static, str>,
    /// What it is called in English.
    pub name_en: Cow<'static, str>,
    /// On which day of a year it falls.
    pub day: Day,
    /// What happens when that day is a Saturday or a Sunday.
    pub on_weekend: OnWeekend,
    /// Between which days the wording is in force.
    pub validity: Validity,
    /// Where it is written.
    pub citation: Citation,
}

impl Rule {
    /// Whether the holiday itself falls on a date, leaving aside a day off in its place.
    pub fn falls_on(&self, date: Date) -> bool {
        self.day.is(date) && self.validity.covers(date)
    }
}

/// On which day of a year a holiday falls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// The same date each year.
    Fixed {
        /// From 1 to 12.
        month: i8,
        /// From 1 to 31.
        day: i8,
    },
    /// A number of days after Easter Sunday; negative before it.
    FromEaster(i8),
    /// The nth of some weekday in a month: the second Sunday of May.
    Nth {
        /// From 1 to 5.
        nth: i8,
        /// Which weekday.
        weekday: Weekday,
        /// From 1 to 12.
        month: i8,
    },
    /// Days which are named one by one, such as the closing days of a festival.
    Named(Cow<'static, [Date]>),
}

impl Day {
    fn is(&self, date: Date) -> bool {
        match self {
            Self::Fixed { month, day } => date.month() == *month && date.day() == *day,
            Self::FromEaster(offset) => is_from_easter(date, *offset),
            Self::Nth { nth, weekday, month } => {
                date.month() == *month && date.weekday() == *weekday && (date.day() + 6) / 7 == *nth
            }
            Self::Named(dates) => dates.contains(&date),
        }
    }
}

/// Easter is a Sunday, so the offset tells the weekday: on most days nothing more need be reckoned.
/// Days of the year are compared because that is cheaper than adding to a date; no feast that depends
/// on Easter leaves its year.
fn is_from_easter(date: Date, offset: i8) -> bool {
    if date.weekday().to_sunday_zero_offset() != offset.rem_euclid(7) {
        return false;
    }
    let easter = easter_sunday(date.year());
    easter.is_some_and(|sunday| sunday.day_of_year() + i16::from(offset) == date.day_of_year())
}

/// What happens when a holiday falls on a Saturday or a Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnWeekend {
    /// Nothing: the holiday is lost in the weekend.
    Stays,
    /// The next working day is a day off.
    FreesNextWorkingDay,
}

/// Between which days a rule is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Validity {
    /// The first day.
    pub from: Date,
    /// The last day, if the rule has been replaced.
    pub until: Option<Date>,
}

impl Validity {
    /// From a day on, with no end known.
    pub const fn since(from: Date) -> Self {
        Self { from, until: None }
    }

    /// From the first to the last day, both included.
    pub const fn between(from: Date, until: Date) -> Self {
        Self { from, until: Some(until) }
    }

    /// Whether the rule is in force on a date.
    pub fn covers(self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date <= until)
    }
}
