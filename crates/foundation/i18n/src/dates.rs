//! Days, moments and numbers as each language writes them.

use base::{Day, Language, PartialDate, Timestamp};
use jiff::tz::TimeZone;

/// A day in short: `30.04.2024.` in Latvian, `30 April 2024` in English.
pub fn day(language: Language, day: Day) -> String {
    match language {
        Language::Lv => format!("{:02}.{:02}.{}.", day.day(), day.month(), day.year()),
        Language::En => {
            format!("{} {} {}", day.day(), month_name(language, day.month()), day.year())
        }
    }
}

/// A day in words: `2024. gada 30. aprīlis`, `30 April 2024`.
pub fn day_long(language: Language, date: Day) -> String {
    match language {
        Language::Lv => {
            format!("{}. gada {}. {}", date.year(), date.day(), month_name(language, date.month()))
        }
        Language::En => day(language, date),
    }
}

/// A date as exactly as its source gave it: `2023. gads`, `2023. gada decembris`, `07.12.2023.`
pub fn partial_date(language: Language, date: PartialDate) -> String {
    match (date, language) {
        (PartialDate::Year(year), Language::Lv) => format!("{year}. gads"),
        (PartialDate::Year(year), Language::En) => year.to_string(),
        (PartialDate::Month(year, month), Language::Lv) => {
            format!("{year}. gada {}", month_name(language, month))
        }
        (PartialDate::Month(year, month), Language::En) => {
            format!("{} {year}", month_name(language, month))
        }
        (PartialDate::Day(exact), _) => day(language, exact),
    }
}

/// A moment in Latvia: `30.04.2024. plkst. 14.00`, `30 April 2024, 14:00`.
pub fn moment(language: Language, at: Timestamp) -> String {
    let local =
        at.to_zoned_datetime(TimeZone::get("Europe/Riga").expect("the zone is bundled")).datetime();
    let date = day(language, local.date());
    match language {
        Language::Lv => format!("{date} plkst. {:02}.{:02}", local.hour(), local.minute()),
        Language::En => format!("{date}, {:02}:{:02}", local.hour(), local.minute()),
    }
}

/// The name of a month, 1–12, as it stands after the year or the day.
pub fn month_name(language: Language, month: i8) -> &'static str {
    const LV: [&str; 12] = [
        "janvāris",
        "februāris",
        "marts",
        "aprīlis",
        "maijs",
        "jūnijs",
        "jūlijs",
        "augusts",
        "septembris",
        "oktobris",
        "novembris",
        "decembris",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match language {
        Language::Lv => LV,
        Language::En => EN,
    };
    usize::try_from(month)
        .ok()
        .and_then(|m| names.get(m.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

/// A whole number in groups of three: `251 232`, `251,232`.
pub fn number(language: Language, number: i64) -> String {
    let separator = match language {
        Language::Lv => '\u{a0}',
        Language::En => ',',
    };
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", base::in_groups(number.unsigned_abs(), separator))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let date = "2024-04-30".parse().unwrap();

        assert_eq!(day(Language::Lv, date), "30.04.2024.");
        assert_eq!(day(Language::En, date), "30 April 2024");
        assert_eq!(day_long(Language::Lv, date), "2024. gada 30. aprīlis");
    }

    #[test]
    fn a_source_that_gives_a_month_is_not_made_more_exact() {
        let december = "2023-12".parse().unwrap();

        assert_eq!(partial_date(Language::Lv, december), "2023. gada decembris");
        assert_eq!(partial_date(Language::En, december), "December 2023");
    }

    #[test]
    fn a_moment_is_told_in_latvian_time() {
        let at = "2024-04-30T11:00:00Z".parse().unwrap();

        assert_eq!(moment(Language::Lv, at), "30.04.2024. plkst. 14.00");
        assert_eq!(moment(Language::En, at), "30 April 2024, 14:00");
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(number(Language::Lv, 251_232), "251\u{a0}232");
        assert_eq!(number(Language::En, -1_779), "−1,779");
    }
}
