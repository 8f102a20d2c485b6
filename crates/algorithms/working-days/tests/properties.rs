//! What holds for every day and every term.

use jiff::Span;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use working_days::{Calendar, Term};

fn any_day() -> impl Strategy<Value = Date> {
    (0..50_000_i32).prop_map(|days| date(1990, 1, 1).saturating_add(Span::new().days(days)))
}

fn any_term() -> impl Strategy<Value = Term> {
    prop_oneof![
        (1..=1_000_u32).prop_map(Term::Days),
        (1..=500_u32).prop_map(Term::WorkingDays),
        (1..=200_u32).prop_map(Term::Weeks),
        (1..=120_u32).prop_map(Term::Months),
        (1..=100_u32).prop_map(Term::Years),
    ]
}

proptest! {
    #[test]
    fn counting_back_gives_the_number_that_was_added(start in any_day(), days in 0..500_u32) {
        let calendar = Calendar::latvia();

        let end = calendar.add_working_days(start, days).unwrap();

        prop_assert_eq!(calendar.working_days_between(start, end), i32::try_from(days).unwrap());
        prop_assert_eq!(calendar.working_days_between(end, start), -i32::try_from(days).unwrap());
        prop_assert!(days == 0 || calendar.is_working_day(end));
    }

    #[test]
    fn working_days_add_up_over_any_day_between(
        a in any_day(),
        to_b in -400..400_i32,
        to_c in -400..400_i32,
    ) {
        let calendar = Calendar::latvia();
        let b = a.saturating_add(Span::new().days(to_b));
        let c = a.saturating_add(Span::new().days(to_c));

        let directly = calendar.working_days_between(a, c);
        let over_b = calendar.working_days_between(a, b) + calendar.working_days_between(b, c);

        prop_assert_eq!(directly, over_b);
    }

    #[test]
    fn a_term_ends_after_its_event_and_never_early(start in any_day(), term in any_term()) {
        let calendar = Calendar::latvia();

        let due = calendar.due(start, term).unwrap();

        prop_assert!(start < due.reckoned_on && due.reckoned_on <= due.due_on);
        prop_assert!(calendar.is_working_day(due.due_on));
    }

    #[test]
    fn an_end_moves_over_days_without_work_alone(start in any_day(), days in 1..400_u32) {
        let calendar = Calendar::latvia_without_transfers();

        let due = calendar.due(start, Term::Days(days)).unwrap();

        let first_that_can_end = match due.moved_from() {
            Some(free) => calendar.next_working_day(free).unwrap(),
            None => due.reckoned_on,
        };
        prop_assert_eq!(due.due_on, first_that_can_end);
        prop_assert!(due.moved_from().is_none_or(|free| !calendar.is_working_day(free)));
    }

    #[test]
    fn a_later_event_never_has_an_earlier_end(start in any_day(), term in any_term()) {
        let calendar = Calendar::latvia();

        let today = calendar.due(start, term).unwrap();
        let tomorrow = calendar.due(start.tomorrow().unwrap(), term).unwrap();

        prop_assert!(today.due_on <= tomorrow.due_on);
    }

    #[test]
    fn the_written_form_reads_as_the_same_term(term in any_term()) {
        prop_assert_eq!(term.to_string().parse(), Ok(term));
    }

    #[test]
    fn no_text_makes_reading_a_term_panic(text in "\\PC*") {
        let _term = text.parse::<Term>();
    }

    #[test]
    fn a_year_lists_exactly_its_days_that_are_holidays(start in any_day()) {
        let calendar = Calendar::latvia();

        let listed = calendar.holidays(start.year()).iter().any(|holiday| holiday.date == start);

        prop_assert_eq!(listed, calendar.holiday(start).is_some());
    }

    #[test]
    fn only_weekends_holidays_and_moved_days_are_free(day in any_day()) {
        let calendar = Calendar::latvia_without_transfers();
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);

        let free = weekend || calendar.holiday(day).is_some();

        prop_assert_eq!(calendar.is_working_day(day), !free);
    }
}
