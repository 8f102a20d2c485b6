//! The day on which a term ends.

use jiff::Span;
use jiff::civil::{Date, DateArithmetic};

use crate::calendar::days_after;
use crate::{BeyondCalendar, Calendar, Citation, Term, TermError};

/// Where it is written how terms are reckoned.
pub const RECKONING: Citation =
    Citation::of("Administratīvā procesa likuma 42. un 43. pants", "https://likumi.lv/ta/id/55567");

/// The day on which a term ends, and how it came to be that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Due {
    /// The last day on which the thing is done in time.
    pub due_on: Date,
    /// The last day of the term as counted, before it gave way to a weekend or a holiday.
    pub reckoned_on: Date,
}

impl Due {
    /// The day without work from which the end was moved, if it was. [`Calendar::holiday`] and
    /// [`Calendar::transfer`] tell why that day is free.
    pub fn moved_from(&self) -> Option<Date> {
        (self.due_on != self.reckoned_on).then_some(self.reckoned_on)
    }
}

impl Calendar {
    /// The day on which a term ends that runs from an event on `start`.
    ///
    /// # Errors
    ///
    /// A term of nothing, one longer than a century, or one that ends after the year 9999.
    pub fn due(&self, start: Date, term: Term) -> Result<Due, TermError> {
        let reckoned_on = match term.plausible()? {
            Term::WorkingDays(count) => self.add_working_days(start, count)?,
            Term::Days(count) => after(start, Span::new().try_days(count))?,
            Term::Weeks(count) => after(start, Span::new().try_weeks(count))?,
            Term::Months(count) => after(start, Span::new().try_months(count))?,
            Term::Years(count) => after(start, Span::new().try_years(count))?,
        };
        let due_on = match term {
            Term::WorkingDays(_) => reckoned_on,
            Term::Days(_) | Term::Weeks(_) | Term::Months(_) | Term::Years(_) => {
                self.first_end_from(reckoned_on)?
            }
        };
        Ok(Due { due_on, reckoned_on })
    }

    /// The first day, the given one or later, on which a term may end.
    fn first_end_from(&self, day: Date) -> Result<Date, BeyondCalendar> {
        if self.may_end_a_term(day) {
            return Ok(day);
        }
        days_after(day).find(|later| self.may_end_a_term(*later)).ok_or(BeyondCalendar)
    }
}

/// Adding months and years keeps the number of the day, or takes the last day of a shorter month.
fn after(
    start: Date,
    span: Result<impl Into<DateArithmetic>, jiff::Error>,
) -> Result<Date, TermError> {
    span.and_then(|span| start.checked_add(span)).map_err(|_| TermError::BeyondCalendar)
}

impl From<BeyondCalendar> for TermError {
    fn from(BeyondCalendar: BeyondCalendar) -> Self {
        Self::BeyondCalendar
    }
}
