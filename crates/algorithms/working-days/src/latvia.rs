//! The holidays and the moved working days of Latvia, one row for each wording of the law and each
//! order.
//!
//! Section 1 of the law was amended on 21 September 1995, 18 December 1996, 21 March 2002 (4 May),
//! 24 May 2007 (24 December; days off in place of 4 May and 18 November), 7 April 2011 (4 May took
//! its present name) and 2 October 2014 (the closing day of the festival), and for single days in
//! 2018 and 2023. Easter Monday and Whitsunday are not in the wording of 1990 and were brought in
//! by one of the first two amendments, so that they may have been holidays in 1996 already.

use std::borrow::Cow;

use jiff::civil::{Date, Weekday, date};

use crate::{Citation, Day, OnWeekend, Rule, Transfer, Validity};

const LAW_URL: &str = "https://likumi.lv/ta/id/72608";

const LAW: Citation =
    Citation::of("Likuma „Par svētku, atceres un atzīmējamām dienām” 1. pants", LAW_URL);
const LAW_OF_2007: Citation = Citation::of(
    "Likuma „Par svētku, atceres un atzīmējamām dienām” 1. pants (24.05.2007. likuma redakcijā)",
    LAW_URL,
);
const LAW_OF_2014: Citation = Citation::of(
    "Likuma „Par svētku, atceres un atzīmējamām dienām” 1. pants (02.10.2014. likuma redakcijā)",
    LAW_URL,
);
const LAW_OF_2018: Citation = Citation::of(
    "Likums „Par svētku, atceres un atzīmējamām dienām” (ar 21.06.2018. likuma grozījumiem)",
    LAW_URL,
);
const LAW_OF_2023: Citation = Citation::of(
    "Likums „Par svētku, atceres un atzīmējamām dienām” (ar 28.05.2023. likuma grozījumiem)",
    LAW_URL,
);

const FROM_1990: Validity = Validity::since(date(1990, 10, 3));
/// At the latest: the day is not confirmed.
const FROM_1997: Validity = Validity::since(date(1997, 1, 1));
const FROM_2007: Validity = Validity::since(date(2007, 6, 26));
const FROM_2014: Validity = Validity::since(date(2014, 10, 22));
/// The second one.
const MAY_SUNDAY: Day = Day::Nth { nth: 2, weekday: Weekday::Sunday, month: 5 };

const RESTORATION: Name = name(
    "independence-restored",
    "Latvijas Republikas Neatkarības atjaunošanas diena",
    "Restoration of Independence of the Republic of Latvia",
);
const SONG_FESTIVAL: Name = name(
    "song-festival",
    "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena",
    "Closing day of the Song and Dance Festival",
);
const PROCLAMATION: Name = name(
    "proclamation",
    "Latvijas Republikas Proklamēšanas diena",
    "Proclamation of the Republic of Latvia",
);
const LABOUR_DAY: Name = name(
    "labour-day",
    "Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena",
    "Labour Day, Convocation of the Constituent Assembly",
);
const POPE_FRANCIS: Name = name(
    "pope-francis-visit",
    "Viņa Svētības pāvesta Franciska pastorālās vizītes Latvijā diena",
    "Pastoral visit of His Holiness Pope Francis to Latvia",
);
const HOCKEY_BRONZE: Name = name(
    "ice-hockey-bronze",
    "Latvijas hokeja komandas 2023. gada Pasaules hokeja čempionātā bronzas medaļas ieguves diena",
    "Bronze medal of the Latvian team at the 2023 Ice Hockey World Championship",
);

/// Every wording of every public holiday, in the order of the law.
pub(crate) const RULES: &[Rule] = &[
    stays(name("new-year", "Jaungada diena", "New Year's Day"), fixed(1, 1), FROM_1990, LAW),
    stays(
        name("good-friday", "Lielā Piektdiena", "Good Friday"),
        Day::FromEaster(-2),
        FROM_1990,
        LAW,
    ),
    stays(
        name("easter-sunday", "Pirmās Lieldienas", "Easter Sunday"),
        Day::FromEaster(0),
        FROM_1990,
        LAW,
    ),
    stays(
        name("easter-monday", "Otrās Lieldienas", "Easter Monday"),
        Day::FromEaster(1),
        FROM_1997,
        LAW,
    ),
    stays(LABOUR_DAY, fixed(5, 1), FROM_1990, LAW),
    stays(RESTORATION, fixed(5, 4), Validity::between(date(2002, 4, 23), date(2007, 6, 25)), LAW),
    frees(RESTORATION, fixed(5, 4), FROM_2007, LAW_OF_2007),
    stays(name("mothers-day", "Mātes diena", "Mother's Day"), MAY_SUNDAY, FROM_1990, LAW),
    stays(name("whitsunday", "Vasarsvētki", "Whitsunday"), Day::FromEaster(49), FROM_1997, LAW),
    stays(name("ligo", "Līgo diena", "Līgo Day, Midsummer Eve"), fixed(6, 23), FROM_1990, LAW),
    stays(name("midsummer", "Jāņu diena", "Jāņi, Midsummer Day"), fixed(6, 24), FROM_1990, LAW),
    frees(SONG_FESTIVAL, named(&[date(2018, 7, 8), date(2023, 7, 9)]), FROM_2014, LAW_OF_2014),
    stays(
        PROCLAMATION,
        fixed(11, 18),
        Validity::between(date(1990, 10, 3), date(2007, 6, 25)),
        LAW,
    ),
    frees(PROCLAMATION, fixed(11, 18), FROM_2007, LAW_OF_2007),
    stays(
        name("christmas-eve", "Ziemassvētku vakars", "Christmas Eve"),
        fixed(12, 24),
        FROM_2007,
        LAW_OF_2007,
    ),
    stays(
        name("christmas-day", "Pirmie Ziemassvētki", "Christmas Day"),
        fixed(12, 25),
        FROM_1990,
        LAW,
    ),
    stays(
        name("second-christmas-day", "Otrie Ziemassvētki", "Second Day of Christmas"),
        fixed(12, 26),
        FROM_1990,
        LAW,
    ),
    stays(name("new-years-eve", "Vecgada diena", "New Year's Eve"), fixed(12, 31), FROM_1990, LAW),
    stays(POPE_FRANCIS, named(&[date(2018, 9, 24)]), only_on(date(2018, 9, 24)), LAW_OF_2018),
    stays(HOCKEY_BRONZE, named(&[date(2023, 5, 29)]), only_on(date(2023, 5, 29)), LAW_OF_2023),
];

const ORDER_FOR_2017: &str = "Ministru kabineta rīkojums par darba dienas pārcelšanu 2017. gadā";
const ORDER_FOR_2018: &str =
    "Ministru kabineta rīkojums Nr. 211 „Par darbadienas pārcelšanu 2018. gadā”";
const ORDER_FOR_2020: &str = "Ministru kabineta rīkojums „Par darba dienas pārcelšanu 2020. gadā”";
const ORDER_FOR_2021: &str = "Ministru kabineta 2020. gada 30. jūnija rīkojums Nr. 354 „Par darba dienu pārcelšanu 2021. gadā”";
const ORDER_FOR_2023: &str = "Ministru kabineta rīkojums „Par darba dienas pārcelšanu 2023. gadā”";
const ORDER_FOR_2024: &str = "Ministru kabineta 2023. gada 13. jūnija rīkojums Nr. 348 „Par darba dienu pārcelšanu 2024. gadā”";
const ORDER_FOR_2025: &str = "Ministru kabineta rīkojums par darba dienu pārcelšanu 2025. gadā";
const ORDER_FOR_2026: &str = "Ministru kabineta rīkojums „Par darba dienu pārcelšanu 2026. gadā”";

/// The working days moved by the Cabinet from one day to another, by year.
///
/// None were moved in 2019; in 2022 no single working day lay between a holiday and a weekend.
pub(crate) const TRANSFERS: &[Transfer] = &[
    moved(date(2017, 5, 5), date(2017, 5, 13), ORDER_FOR_2017),
    moved(date(2018, 4, 30), date(2018, 4, 21), ORDER_FOR_2018),
    moved(date(2020, 6, 22), date(2020, 6, 13), ORDER_FOR_2020),
    moved(date(2021, 5, 3), date(2021, 5, 8), ORDER_FOR_2021),
    moved(date(2021, 6, 25), date(2021, 6, 19), ORDER_FOR_2021),
    moved(date(2021, 11, 19), date(2021, 11, 13), ORDER_FOR_2021),
    moved(date(2023, 5, 5), date(2023, 5, 20), ORDER_FOR_2023),
    moved(date(2024, 12, 23), date(2024, 12, 14), ORDER_FOR_2024),
    moved(date(2024, 12, 30), date(2024, 12, 28), ORDER_FOR_2024),
    moved(date(2025, 5, 2), date(2025, 5, 10), ORDER_FOR_2025),
    moved(date(2025, 11, 17), date(2025, 11, 8), ORDER_FOR_2025),
    moved(date(2026, 1, 2), date(2026, 1, 17), ORDER_FOR_2026),
    moved(date(2026, 6, 22), date(2026, 6, 27), ORDER_FOR_2026),
];

#[derive(Clone, Copy)]
struct Name {
    key: &'static str,
    lv: &'static str,
    en: &'static str,
}

const fn name(key: &'static str, lv: &'static str, en: &'static str) -> Name {
    Name { key, lv, en }
}

const fn stays(name: Name, day: Day, validity: Validity, citation: Citation) -> Rule {
    rule(name, day, OnWeekend::Stays, validity, citation)
}

const fn frees(name: Name, day: Day, validity: Validity, citation: Citation) -> Rule {
    rule(name, day, OnWeekend::FreesNextWorkingDay, validity, citation)
}

const fn rule(
    name: Name,
    day: Day,
    on_weekend: OnWeekend,
    validity: Validity,
    citation: Citation,
) -> Rule {
    let key = Cow::Borrowed(name.key);
    Rule {
        key,
        name_lv: Cow::Borrowed(name.lv),
        name_en: Cow::Borrowed(name.en),
        day,
        on_weekend,
        validity,
        citation,
    }
}

const fn fixed(month: i8, day: i8) -> Day {
    Day::Fixed { month, day }
}

const fn named(days: &'static [Date]) -> Day {
    Day::Named(Cow::Borrowed(days))
}

const fn only_on(day: Date) -> Validity {
    Validity::between(day, day)
}

const fn moved(free: Date, worked: Date, order: &'static str) -> Transfer {
    Transfer { free, worked, citation: Citation::without_address(order) }
}
