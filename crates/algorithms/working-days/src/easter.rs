//! The date of Easter.

use jiff::civil::Date;

/// The Sunday of western Easter in a year of the Gregorian calendar.
///
/// `None` before 1583, the first Easter after the calendar was reformed, and for years beyond what
/// a [`Date`] holds.
///
/// The method was sent to *Nature* by an anonymous correspondent in 1876 (volume 13, page 487), was
/// printed in Butcher's *Ecclesiastical Calendar* and became known through Jones and through Meeus,
/// *Astronomical Algorithms*, chapter 8. It needs no tables and has no exceptions.
///
/// ```
/// use jiff::civil::date;
///
/// assert_eq!(working_days::easter_sunday(2026), Some(date(2026, 4, 5)));
/// ```
pub fn easter_sunday(year: i16) -> Option<Date> {
    const FIRST_YEAR: i16 = 1583;
    if year < FIRST_YEAR {
        return None;
    }
    let (month, day) = month_and_day(year);
    Date::new(year, month, day).ok()
}

fn month_and_day(year: i16) -> (i8, i8) {
    let lunar_year = year % 19;
    let (century, year_of_century) = (year / 100, year % 100);
    let (leap_centuries, since_leap_century) = (century / 4, century % 4);
    let (leap_years, since_leap_year) = (year_of_century / 4, year_of_century % 4);

    // The moon drifts against the calendar by eight days in 25 centuries.
    let lunar_drift = (century - (century + 8) / 25 + 1) / 3;
    // Days from 21 March to the paschal full moon, and from there to the Sunday after it.
    let full_moon = (19 * lunar_year + century - leap_centuries - lunar_drift + 15) % 30;
    let to_sunday =
        (32 + 2 * since_leap_century + 2 * leap_years - full_moon - since_leap_year) % 7;
    // One in the rare years for which the church takes the full moon a day earlier and that brings
    // Easter forward a week.
    let weeks_late = (lunar_year + 11 * full_moon + 22 * to_sunday) / 451;

    let since_february = full_moon + to_sunday - 7 * weeks_late + 114;
    let month = if since_february / 31 == 3 { 3 } else { 4 };
    let day = i8::try_from(since_february % 31 + 1).expect("a remainder by 31 is small");
    (month, day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;

    /// Month and day for 2000 to 2030, as printed in church calendars.
    const PUBLISHED: [(i8, i8); 31] = [
        (4, 23),
        (4, 15),
        (3, 31),
        (4, 20),
        (4, 11),
        (3, 27),
        (4, 16),
        (4, 8),
        (3, 23),
        (4, 12),
        (4, 4),
        (4, 24),
        (4, 8),
        (3, 31),
        (4, 20),
        (4, 5),
        (3, 27),
        (4, 16),
        (4, 1),
        (4, 21),
        (4, 12),
        (4, 4),
        (4, 17),
        (4, 9),
        (3, 31),
        (4, 20),
        (4, 5),
        (3, 28),
        (4, 16),
        (4, 1),
        (4, 21),
    ];

    #[test]
    fn easter_falls_on_the_published_days() {
        for (year, (month, day)) in (2000..).zip(PUBLISHED) {
            assert_eq!(easter_sunday(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn the_rare_years_are_right_too() {
        let earliest = [1598, 1693, 1761, 1818, 2285];
        let latest = [1666, 1734, 1886, 1943, 2038];

        for year in earliest {
            assert_eq!(easter_sunday(year), Some(date(year, 3, 22)));
        }
        for year in latest {
            assert_eq!(easter_sunday(year), Some(date(year, 4, 25)));
        }
        assert_eq!(easter_sunday(1954), Some(date(1954, 4, 18)));
        assert_eq!(easter_sunday(1981), Some(date(1981, 4, 19)));
    }

    #[test]
    fn easter_is_always_a_sunday_between_22_march_and_25_april() {
        for year in 1583..=9999 {
            let easter = easter_sunday(year).unwrap();

            assert_eq!(easter.weekday(), Weekday::Sunday, "{easter}");
            assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25), "{easter}");
        }
    }

    #[test]
    fn there_is_no_gregorian_easter_before_the_calendar() {
        assert_eq!(easter_sunday(1582), None);
        assert_eq!(easter_sunday(i16::MIN), None);
        assert_eq!(easter_sunday(i16::MAX), None);
    }
}
