//! When is an answer due? Terms of law in calendar and working days.
//!
//! A law says «within ten working days» or «within a month». The day that follows from it depends
//! on weekends, on public holidays, some of which move with Easter, on days off given in place of a
//! holiday that fell on a weekend, and on working days which the government moved to a Saturday.
//! This crate knows those rules for Latvia, as data: each [`Rule`] and each [`Transfer`] carries
//! the days between which it holds and a [`Citation`]. Nothing here reads a clock or a file.
//!
//! # The method in plain words
//!
//! 1. The day of the event is not counted; the first day of the term is the day after it.
//! 2. Working days are counted one by one, skipping weekends, holidays and days which were moved
//!    away, and counting Saturdays to which a working day was moved. The term ends on the last one
//!    counted.
//! 3. Days and weeks are counted straight through. A month ends on the day with the same number, or
//!    on the last day of a shorter month; a year likewise.
//! 4. A term in days, weeks, months or years whose last day is a Saturday, a Sunday, a holiday or a
//!    day off ends on the next working day. It never ends on a Saturday, not even on one that was
//!    made a working day.
//!
//! # To follow by hand
//!
//! ```
//! use jiff::civil::date;
//! use working_days::{Calendar, Term};
//!
//! let calendar = Calendar::latvia();
//!
//! // A request arrives on Thursday 12 June 2025 and is to be answered in ten working days.
//! // Counted are 13, 16, 17, 18, 19 and 20 June; Monday and Tuesday are Līgo and Jāņi; then
//! // 25, 26, 27 and 30 June.
//! let answer = calendar.due(date(2025, 6, 12), Term::WorkingDays(10))?;
//! assert_eq!(answer.due_on, date(2025, 6, 30));
//!
//! // A month from 4 April 2025 ends on 4 May: a Sunday and a holiday. Monday 5 May is the day
//! // off in its place.
//! let month = calendar.due(date(2025, 4, 4), "P1M".parse()?)?;
//! assert_eq!(month.reckoned_on, date(2025, 5, 4));
//! assert_eq!(month.due_on, date(2025, 5, 6));
//! # Ok::<(), working_days::TermError>(())
//! ```
//!
//! # Sources
//!
//! - Holidays: section 1 of the law [«Par svētku, atceres un atzīmējamām
//!   dienām»](https://likumi.lv/ta/id/72608).
//! - Moved working days: orders of the Cabinet under section 133(4) of the [Labour
//!   Law](https://likumi.lv/ta/id/26019).
//! - Reckoning: sections 42 and 43 of the [Administrative Procedure
//!   Law](https://likumi.lv/ta/id/55567). They speak of years, months and days; that weeks are
//!   reckoned by analogy was said by the Senate in its judgment SKA-483/2022 of 10 August 2022.
//!   Council Regulation (EEC, Euratom) 1182/71, article 3, has the same rules for acts of the
//!   Union.
//! - Easter: see [`easter_sunday`].
//!
//! # Limits
//!
//! - No lawyer has reviewed the tables and the method. They follow the acts and orders cited.
//! - A law may reckon its own terms otherwise. The same judgment says that the Administrative
//!   Procedure Law does not govern political proceedings within a municipality, for instance.
//! - The law moves the end of a term away from Saturdays, Sundays and holidays. Whether also from a
//!   day which the Cabinet freed is not settled by its words; here it moves.
//!   [`Calendar::latvia_without_transfers`] reads it the other way.
//! - Hours are not reckoned: a term ends with its last day.
//! - Terms are reckoned forwards only. «Fourteen days before the event» is not one of them.
//! - Holidays before 3 October 1990 and moved working days before 2017 are not known to the tables.
//!   The day on which Easter Monday and Whitsunday became holidays, in 1995 or 1996, is not
//!   confirmed: they begin with 1997.
//! - The closing day of the next Song and Dance Festival is added once it is decided:
//!   [`Calendar::with_rule`].

mod calendar;
mod citation;
mod due;
mod easter;
mod latvia;
mod rule;
mod term;

pub use calendar::{BeyondCalendar, Calendar, Holiday, Transfer};
pub use citation::Citation;
pub use due::{Due, RECKONING};
pub use easter::easter_sunday;
pub use rule::{Day, OnWeekend, Rule, Validity};
pub use term::{Term, TermError};
