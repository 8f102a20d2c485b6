//! Holidays and working days as Latvian calendars of the year print them.

use jiff::civil::{Date, Weekday, date};
use working_days::{Calendar, Citation, Day, Holiday, OnWeekend, Rule, Transfer, Validity};

/// Month and day of each holiday and of each day off in place of one, in the order of the year.
type Year = &'static [(i8, i8, &'static str)];

const IN_2018: Year = &[
    (1, 1, "new-year"),
    (3, 30, "good-friday"),
    (4, 1, "easter-sunday"),
    (4, 2, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 13, "mothers-day"),
    (5, 20, "whitsunday"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (7, 8, "song-festival"),
    (7, 9, "song-festival"),
    (9, 24, "pope-francis-visit"),
    (11, 18, "proclamation"),
    (11, 19, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

const IN_2021: Year = &[
    (1, 1, "new-year"),
    (4, 2, "good-friday"),
    (4, 4, "easter-sunday"),
    (4, 5, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 9, "mothers-day"),
    (5, 23, "whitsunday"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (11, 18, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

const IN_2022: Year = &[
    (1, 1, "new-year"),
    (4, 15, "good-friday"),
    (4, 17, "easter-sunday"),
    (4, 18, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 8, "mothers-day"),
    (6, 5, "whitsunday"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (11, 18, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

const IN_2023: Year = &[
    (1, 1, "new-year"),
    (4, 7, "good-friday"),
    (4, 9, "easter-sunday"),
    (4, 10, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 14, "mothers-day"),
    (5, 28, "whitsunday"),
    (5, 29, "ice-hockey-bronze"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (7, 9, "song-festival"),
    (7, 10, "song-festival"),
    (11, 18, "proclamation"),
    (11, 20, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

const IN_2024: Year = &[
    (1, 1, "new-year"),
    (3, 29, "good-friday"),
    (3, 31, "easter-sunday"),
    (4, 1, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 6, "independence-restored"),
    (5, 12, "mothers-day"),
    (5, 19, "whitsunday"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (11, 18, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

const IN_2025: Year = &[
    (1, 1, "new-year"),
    (4, 18, "good-friday"),
    (4, 20, "easter-sunday"),
    (4, 21, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 5, "independence-restored"),
    (5, 11, "mothers-day"),
    (6, 8, "whitsunday"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (11, 18, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

const IN_2026: Year = &[
    (1, 1, "new-year"),
    (4, 3, "good-friday"),
    (4, 5, "easter-sunday"),
    (4, 6, "easter-monday"),
    (5, 1, "labour-day"),
    (5, 4, "independence-restored"),
    (5, 10, "mothers-day"),
    (5, 24, "whitsunday"),
    (6, 23, "ligo"),
    (6, 24, "midsummer"),
    (11, 18, "proclamation"),
    (12, 24, "christmas-eve"),
    (12, 25, "christmas-day"),
    (12, 26, "second-christmas-day"),
    (12, 31, "new-years-eve"),
];

#[test]
fn the_holidays_of_a_year_are_those_of_the_printed_calendar() {
    let calendar = Calendar::latvia();
    let published = [
        (2018, IN_2018),
        (2021, IN_2021),
        (2022, IN_2022),
        (2023, IN_2023),
        (2024, IN_2024),
        (2025, IN_2025),
        (2026, IN_2026),
    ];

    for (year, holidays) in published {
        let printed: Vec<_> =
            holidays.iter().map(|(month, day, key)| (date(year, *month, *day), *key)).collect();
        let reckoned: Vec<_> =
            calendar.holidays(year).iter().map(|day| (day.date, day.key())).collect();

        assert_eq!(reckoned, printed, "{year}");
    }
}

#[test]
fn the_working_days_of_a_month_are_those_of_the_printed_calendar() {
    let calendar = Calendar::latvia();

    assert_eq!(working_days_in(&calendar, date(2025, 11, 1)), 19);
    assert_eq!(working_days_in(&calendar, date(2025, 12, 1)), 19);
    assert_eq!(working_days_in(&calendar, date(2026, 1, 1)), 21);
}

#[test]
fn a_moved_working_day_changes_places_but_not_the_number_of_working_days() {
    let moving = Calendar::latvia();
    let by_law = Calendar::latvia_without_transfers();

    for transfer in moving.transfers() {
        assert!(!moving.is_working_day(transfer.free) && moving.is_working_day(transfer.worked));
        assert!(by_law.is_working_day(transfer.free) && !by_law.is_working_day(transfer.worked));
        assert_eq!(
            working_days_in(&moving, transfer.free.first_of_month()),
            working_days_in(&by_law, transfer.free.first_of_month())
        );
    }
}

/// As section 133(4) of the Labour Law has it.
#[test]
fn a_moved_day_lay_between_a_holiday_and_a_weekend_and_is_worked_on_a_saturday_of_its_month() {
    let by_law = Calendar::latvia_without_transfers();

    for Transfer { free, worked, .. } in Calendar::latvia().transfers() {
        let neighbours = [free.yesterday().unwrap(), free.tomorrow().unwrap()];

        assert!(by_law.is_working_day(*free), "{free}");
        assert!(neighbours.iter().all(|day| !by_law.is_working_day(*day)), "{free}");
        assert_eq!(worked.weekday(), Weekday::Saturday, "{worked}");
        assert_eq!(worked.first_of_month(), free.first_of_month(), "{worked}");
    }
}

#[test]
fn a_day_off_in_place_of_a_holiday_names_the_day_that_was_lost() {
    let calendar = Calendar::latvia();

    let monday = calendar.holiday(date(2025, 5, 5)).unwrap();
    let sunday = calendar.holiday(date(2025, 5, 4)).unwrap();

    assert_eq!(monday.in_place_of, Some(sunday.date));
    assert_eq!(monday.name_lv(), "Latvijas Republikas Neatkarības atjaunošanas diena");
    assert_eq!(monday.citation().url.as_deref(), Some("https://likumi.lv/ta/id/72608"));
    assert_eq!(sunday.in_place_of, None);
}

#[test]
fn a_holiday_holds_only_while_its_wording_is_in_force() {
    let calendar = Calendar::latvia();

    assert_eq!(calendar.holiday(date(2001, 5, 4)), None);
    assert!(calendar.holiday(date(2002, 5, 4)).is_some());
    // 4 May 2003 was a Sunday, before days off were given in its place; 18 November 2007 a Sunday after.
    assert_eq!(calendar.holiday(date(2003, 5, 5)), None);
    assert!(calendar.holiday(date(2007, 11, 19)).is_some());
    assert_eq!(calendar.holiday(date(2006, 12, 24)), None);
    assert!(calendar.holiday(date(2007, 12, 24)).is_some());
    assert_eq!(calendar.holiday(date(1990, 5, 1)), None);
}

#[test]
fn a_christmas_on_a_weekend_frees_no_other_day() {
    let calendar = Calendar::latvia();

    assert!(calendar.is_working_day(date(2021, 12, 27)));
    assert!(calendar.is_working_day(date(2022, 1, 3)));
}

#[test]
fn two_holidays_on_one_day_are_both_listed() {
    let calendar = Calendar::latvia();

    let sunday: Vec<_> = calendar
        .holidays(2008)
        .iter()
        .filter(|day| day.date == date(2008, 5, 11))
        .map(Holiday::key)
        .collect();

    assert_eq!(sunday, ["mothers-day", "whitsunday"]);
}

#[test]
fn a_year_that_no_date_can_have_has_no_holidays() {
    assert!(Calendar::latvia().holidays(i16::MAX).is_empty());
    assert!(Calendar::latvia().holidays(i16::MIN).is_empty());
}

#[test]
fn a_day_off_in_place_of_a_holiday_waits_for_the_next_day_that_would_be_worked() {
    let calendar = Calendar::latvia().with_rule(Rule {
        key: "gala".into(),
        name_lv: "Svinību diena".into(),
        name_en: "Gala day".into(),
        day: Day::Fixed { month: 12, day: 24 },
        on_weekend: OnWeekend::FreesNextWorkingDay,
        validity: Validity::since(date(2020, 1, 1)),
        citation: Citation::without_address("An order"),
    });

    // 24 December 2022 was a Saturday; Christmas lasts until Monday.
    let tuesday = calendar.holiday(date(2022, 12, 27)).unwrap();

    assert_eq!(tuesday.key(), "gala");
    assert_eq!(tuesday.in_place_of, Some(date(2022, 12, 24)));
    assert!(calendar.is_working_day(date(2022, 12, 28)));
}

#[test]
fn a_transfer_from_elsewhere_is_followed() {
    let order = Transfer {
        free: date(2030, 6, 21),
        worked: date(2030, 6, 15),
        citation: Citation::without_address("An order"),
    };

    let calendar = Calendar::latvia().with_transfer(order.clone());

    assert!(!calendar.is_working_day(date(2030, 6, 21)));
    assert!(calendar.is_working_day(date(2030, 6, 15)));
    assert_eq!(calendar.transfer(date(2030, 6, 21)), Some(&order));
    assert_eq!(calendar.transfer(date(2030, 6, 20)), None);
}

fn working_days_in(calendar: &Calendar, first: Date) -> i32 {
    let before = first.yesterday().expect("no month under test is the first of all");
    calendar.working_days_between(before, first.last_of_month())
}
