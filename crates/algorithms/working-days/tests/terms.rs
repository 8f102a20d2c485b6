//! The day on which a term ends.

use jiff::civil::{Date, date};
use working_days::{BeyondCalendar, Calendar, Due, Term, TermError};

fn due(start: Date, term: &str) -> Due {
    let term = term.parse().expect("tests write terms well");
    Calendar::latvia().due(start, term).expect("tests stay within the calendar")
}

#[test]
fn the_day_of_the_event_is_not_counted() {
    let answer = due(date(2026, 3, 2), "P1D");

    assert_eq!(answer.due_on, date(2026, 3, 3));
    assert_eq!(answer.moved_from(), None);
}

#[test]
fn a_term_that_ends_on_a_weekend_ends_on_monday() {
    let answer = due(date(2026, 3, 6), "P1D");

    assert_eq!(answer.due_on, date(2026, 3, 9));
    assert_eq!(answer.moved_from(), Some(date(2026, 3, 7)));
}

#[test]
fn a_term_that_ends_at_ligo_ends_after_midsummer() {
    // 23 June 2025 was a Monday.
    assert_eq!(due(date(2025, 6, 9), "P2W").due_on, date(2025, 6, 25));
    assert_eq!(due(date(2025, 6, 9), "P14D").due_on, date(2025, 6, 25));
    // 23 June 2023 was a Friday: Līgo, Jāņi and Sunday.
    assert_eq!(due(date(2023, 5, 23), "P1M").due_on, date(2023, 6, 26));
}

#[test]
fn working_days_skip_ligo_and_midsummer() {
    assert_eq!(due(date(2025, 6, 19), "P3WD").due_on, date(2025, 6, 26));
}

#[test]
fn a_term_passes_over_the_end_of_the_year() {
    // 31 December 2025 and 1 January 2026 are holidays; 2 January was moved; then comes a weekend.
    assert_eq!(due(date(2025, 12, 30), "P1WD").due_on, date(2026, 1, 5));
    assert_eq!(due(date(2025, 12, 17), "P2W").due_on, date(2026, 1, 5));
    assert_eq!(due(date(2025, 12, 15), "P1M").due_on, date(2026, 1, 15));
    assert_eq!(due(date(2025, 7, 15), "P6M").due_on, date(2026, 1, 15));
}

#[test]
fn a_term_that_ends_on_the_day_off_for_4_may_ends_on_tuesday() {
    // In 2025 the fourth is a Sunday, in 2024 a Saturday.
    assert_eq!(due(date(2025, 4, 4), "P1M").due_on, date(2025, 5, 6));
    assert_eq!(due(date(2024, 4, 4), "P1M").due_on, date(2024, 5, 7));
}

#[test]
fn a_term_that_ends_on_18_november_ends_on_the_next_working_day() {
    // A Saturday with Monday free in its place; a Monday.
    assert_eq!(due(date(2023, 10, 18), "P1M").due_on, date(2023, 11, 21));
    assert_eq!(due(date(2024, 10, 18), "P1M").due_on, date(2024, 11, 19));
}

#[test]
fn a_month_ends_on_the_last_day_of_a_shorter_month() {
    assert_eq!(due(date(2024, 1, 31), "P1M").due_on, date(2024, 2, 29));
    assert_eq!(due(date(2025, 1, 31), "P1M").due_on, date(2025, 2, 28));
    assert_eq!(due(date(2025, 8, 31), "P6M").reckoned_on, date(2026, 2, 28));
    assert_eq!(due(date(2024, 2, 29), "P1Y").due_on, date(2025, 2, 28));
    assert_eq!(due(date(2025, 2, 28), "P1M").due_on, date(2025, 3, 28));
}

#[test]
fn a_worked_saturday_counts_as_a_working_day() {
    // The working day of 2 May 2025 was moved to Saturday 10 May.
    assert_eq!(due(date(2025, 5, 9), "P1WD").due_on, date(2025, 5, 10));
    assert_eq!(due(date(2025, 4, 30), "P1WD").due_on, date(2025, 5, 6));
}

#[test]
fn a_term_in_days_never_ends_on_a_saturday_even_a_worked_one() {
    let answer = due(date(2025, 5, 3), "P1W");

    assert_eq!(answer.reckoned_on, date(2025, 5, 10));
    assert_eq!(answer.due_on, date(2025, 5, 12));
}

#[test]
fn a_term_that_ends_on_a_freed_day_moves_only_for_those_who_follow_the_order() {
    let start = date(2025, 4, 18);

    let administration = Calendar::latvia().due(start, Term::Weeks(2)).unwrap();
    let others = Calendar::latvia_without_transfers().due(start, Term::Weeks(2)).unwrap();

    assert_eq!(administration.due_on, date(2025, 5, 6));
    assert_eq!(others.due_on, date(2025, 5, 2));
}

#[test]
fn working_days_are_counted_from_a_day_without_work_too() {
    let calendar = Calendar::latvia();

    assert_eq!(calendar.add_working_days(date(2026, 3, 7), 0), Ok(date(2026, 3, 7)));
    assert_eq!(calendar.add_working_days(date(2026, 3, 7), 1), Ok(date(2026, 3, 9)));
    assert_eq!(calendar.next_working_day(date(2026, 3, 6)), Ok(date(2026, 3, 9)));
    assert_eq!(calendar.working_days_between(date(2026, 3, 6), date(2026, 3, 8)), 0);
    assert_eq!(calendar.working_days_between(date(2026, 3, 13), date(2026, 3, 6)), -5);
}

#[test]
fn terms_which_nobody_can_mean_are_refused() {
    let calendar = Calendar::latvia();
    let start = date(2026, 3, 2);

    for nothing in
        [Term::Days(0), Term::WorkingDays(0), Term::Weeks(0), Term::Months(0), Term::Years(0)]
    {
        assert_eq!(calendar.due(start, nothing), Err(TermError::Nothing));
    }
    for absurd in [Term::Days, Term::WorkingDays, Term::Weeks, Term::Months, Term::Years] {
        assert_eq!(calendar.due(start, absurd(u32::MAX)), Err(TermError::TooLong));
    }
    assert_eq!(calendar.due(start, Term::Years(100)).unwrap().reckoned_on, date(2126, 3, 2));
    assert_eq!(calendar.due(start, Term::Years(101)), Err(TermError::TooLong));
}

#[test]
fn a_term_beyond_the_last_year_is_an_error() {
    let calendar = Calendar::latvia();

    for term in ["P1D", "P1WD", "P1W", "P1M", "P1Y"] {
        assert_eq!(calendar.due(Date::MAX, term.parse().unwrap()), Err(TermError::BeyondCalendar));
    }
    assert_eq!(calendar.due(date(9999, 12, 29), Term::Days(2)), Err(TermError::BeyondCalendar));
    assert_eq!(calendar.next_working_day(Date::MAX), Err(BeyondCalendar));
    assert_eq!(calendar.add_working_days(date(9999, 1, 1), u32::MAX), Err(BeyondCalendar));
}

#[test]
fn the_first_day_of_all_is_no_obstacle() {
    let calendar = Calendar::latvia();

    assert!(calendar.is_working_day(Date::MIN));
    assert_eq!(calendar.holiday(Date::MIN), None);
}

#[test]
fn terms_are_read_from_their_written_form() {
    assert_eq!("P14D".parse(), Ok(Term::Days(14)));
    assert_eq!("P10WD".parse(), Ok(Term::WorkingDays(10)));
    assert_eq!("P2W".parse(), Ok(Term::Weeks(2)));
    assert_eq!("P6M".parse(), Ok(Term::Months(6)));
    assert_eq!("P1Y".parse(), Ok(Term::Years(1)));
}

#[test]
fn what_is_not_a_term_is_not_read() {
    for text in [
        "", "P", "10D", "PD", "P10", "P10X", "P1Y6M", "P+1D", "P-1D", "P 1D", "p1d", "P1D ",
        "PT1H", "P1,5D",
    ] {
        assert_eq!(text.parse::<Term>(), Err(TermError::Unreadable), "{text}");
    }
    assert_eq!("P0D".parse::<Term>(), Err(TermError::Nothing));
    assert_eq!("P101Y".parse::<Term>(), Err(TermError::TooLong));
    assert_eq!("P99999999999999999999D".parse::<Term>(), Err(TermError::TooLong));
}
