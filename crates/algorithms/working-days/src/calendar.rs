//! Which days are worked.

use std::borrow::Cow;
use std::iter::successors;

use jiff::civil::{Date, Weekday};

use crate::{Citation, OnWeekend, Rule, latvia};

/// Which days are worked: holidays by [`Rule`], and working days moved by [`Transfer`].
///
/// A calendar is data; cloning one is cheap. A day is judged by arithmetic on the rules, about as
/// fast for the year 2100 as for today. Weekends are Saturday and Sunday.
///
/// ```
/// use jiff::civil::date;
/// use working_days::Calendar;
///
/// let calendar = Calendar::latvia();
/// let ligo = calendar.holiday(date(2026, 6, 23)).expect("23 June is Līgo");
/// assert_eq!(ligo.key(), "ligo");
/// assert_eq!(ligo.name_lv(), "Līgo diena");
/// assert_eq!(calendar.next_working_day(date(2026, 6, 22))?, date(2026, 6, 25));
/// # Ok::<(), working_days::BeyondCalendar>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    rules: Cow<'static, [Rule]>,
    transfers: Cow<'static, [Transfer]>,
}

/// A working day which a government moved: one day becomes free, another, usually a Saturday, is
/// worked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The working day which becomes a day off.
    pub free: Date,
    /// The day which is worked in its place.
    pub worked: Date,
    /// The order.
    pub citation: Citation,
}

/// A day on which a public holiday falls, or a day off in place of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday<'calendar> {
    /// The day off.
    pub date: Date,
    /// The weekend day on which the holiday itself fell, if this day is free in its place.
    pub in_place_of: Option<Date>,
    /// The rule by which the day is free.
    pub rule: &'calendar Rule,
}

impl<'calendar> Holiday<'calendar> {
    /// A stable name for programs, such as `ligo`.
    pub fn key(&self) -> &'calendar str {
        &self.rule.key
    }

    /// What Latvians call the day.
    pub fn name_lv(&self) -> &'calendar str {
        &self.rule.name_lv
    }

    /// What the day is called in English.
    pub fn name_en(&self) -> &'calendar str {
        &self.rule.name_en
    }

    /// Where it is written that the day is free.
    pub fn citation(&self) -> &'calendar Citation {
        &self.rule.citation
    }
}

/// A day was asked for which lies beyond the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the day lies beyond the year 9999")]
pub struct BeyondCalendar;

impl Calendar {
    /// Latvian public administration: holidays of law, and the working days moved by the Cabinet as
    /// far as they are known here.
    ///
    /// An order of the Cabinet binds institutions financed from the State budget with a week from
    /// Monday to Friday, and is recommended to municipalities and everybody else. Orders come each
    /// year before 1 July for the year after; add what the table does not have yet with
    /// [`with_transfer`](Self::with_transfer).
    pub const fn latvia() -> Self {
        Self { rules: Cow::Borrowed(latvia::RULES), transfers: Cow::Borrowed(latvia::TRANSFERS) }
    }

    /// Latvia by law alone, for whoever does not follow the orders of the Cabinet.
    pub const fn latvia_without_transfers() -> Self {
        Self { rules: Cow::Borrowed(latvia::RULES), transfers: Cow::Borrowed(&[]) }
    }

    /// Adds a moved working day that came from elsewhere. It is believed as it stands.
    #[must_use]
    pub fn with_transfer(mut self, transfer: Transfer) -> Self {
        self.transfers.to_mut().push(transfer);
        self
    }

    /// Adds a holiday that came from elsewhere, such as one named for a single day of this year.
    #[must_use]
    pub fn with_rule(mut self, rule: Rule) -> Self {
        self.rules.to_mut().push(rule);
        self
    }

    /// The rules for holidays, those no longer in force among them.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The moved working days.
    pub fn transfers(&self) -> &[Transfer] {
        &self.transfers
    }

    /// The holiday of a day, if it is one, or the holiday in whose place it is free.
    ///
    /// Where two fall on one day, as Mother's Day and Whitsunday may, the first rule of the table
    /// answers. A working day which was moved away is free but no holiday: see
    /// [`transfer`](Self::transfer).
    pub fn holiday(&self, date: Date) -> Option<Holiday<'_>> {
        self.falling_on(date).next().or_else(|| self.in_place_of_weekend(date))
    }

    /// All holidays of a year by date, and the days off in place of some.
    pub fn holidays(&self, year: i16) -> Vec<Holiday<'_>> {
        let first = Date::new(year, 1, 1).ok();
        successors(first, |day| day.tomorrow().ok())
            .take_while(|day| day.year() == year)
            .flat_map(|day| self.falling_on(day).chain(self.in_place_of_weekend(day)))
            .collect()
    }

    /// The transfer that frees a day or makes it worked.
    pub fn transfer(&self, date: Date) -> Option<&Transfer> {
        self.transfers.iter().find(|transfer| transfer.free == date || transfer.worked == date)
    }

    /// Whether a day is worked.
    pub fn is_working_day(&self, date: Date) -> bool {
        if let Some(transfer) = self.transfer(date) {
            return transfer.worked == date;
        }
        !is_weekend(date) && self.holiday(date).is_none()
    }

    /// The first working day after a date, also when the date is one itself.
    pub fn next_working_day(&self, date: Date) -> Result<Date, BeyondCalendar> {
        self.add_working_days(date, 1)
    }

    /// The day on which the given number of working days after a date have been counted.
    ///
    /// The date itself is not counted, and is the answer when there is nothing to count. One day
    /// after another is looked at, so the cost grows with the number.
    pub fn add_working_days(&self, date: Date, days: u32) -> Result<Date, BeyondCalendar> {
        let Some(before_last) = days.checked_sub(1) else {
            return Ok(date);
        };
        let before_last = usize::try_from(before_last).map_err(|_| BeyondCalendar)?;
        days_after(date)
            .filter(|day| self.is_working_day(*day))
            .nth(before_last)
            .ok_or(BeyondCalendar)
    }

    /// How many working days there are after `from` up to and including `to`; negative when `to` is
    /// the earlier one.
    ///
    /// The reverse of [`add_working_days`](Self::add_working_days).
    pub fn working_days_between(&self, from: Date, to: Date) -> i32 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let worked =
            days_after(from).take_while(|day| *day <= to).filter(|day| self.is_working_day(*day));
        i32::try_from(worked.count()).expect("a calendar has fewer than eight million days")
    }

    /// Whether a term reckoned in days, weeks, months or years may end on a day.
    ///
    /// The law names Saturdays without exception, so a Saturday that is worked does not end such a
    /// term either: nobody is given less time than the law gives.
    pub(crate) fn may_end_a_term(&self, date: Date) -> bool {
        !is_weekend(date) && self.is_working_day(date)
    }

    fn falling_on(&self, date: Date) -> impl Iterator<Item = Holiday<'_>> {
        self.rules.iter().filter(move |rule| rule.falls_on(date)).map(move |rule| Holiday {
            date,
            in_place_of: None,
            rule,
        })
    }

    /// Looks back over the days without work right before a day for a holiday that was lost in a
    /// weekend.
    fn in_place_of_weekend(&self, date: Date) -> Option<Holiday<'_>> {
        if self.is_free_by_law(date) {
            return None;
        }
        successors(date.yesterday().ok(), |day| day.yesterday().ok())
            .take_while(|day| self.is_free_by_law(*day))
            .filter(|day| is_weekend(*day))
            .flat_map(|day| self.falling_on(day))
            .find(|holiday| holiday.rule.on_weekend == OnWeekend::FreesNextWorkingDay)
            .map(|lost| Holiday { date, in_place_of: Some(lost.date), rule: lost.rule })
    }

    /// Whether a day is free without being moved or standing in another's place.
    fn is_free_by_law(&self, date: Date) -> bool {
        is_weekend(date) || self.falling_on(date).next().is_some()
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

pub(crate) fn days_after(date: Date) -> impl Iterator<Item = Date> {
    successors(date.tomorrow().ok(), |day| day.tomorrow().ok())
}
