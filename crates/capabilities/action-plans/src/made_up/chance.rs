//! The choices of one plan: the same for the same seed and number.

use base::Entropy;

const DEEDS: [(&str, &str); 8] = [
    ("Publicēt", "Publish"),
    ("Izstrādāt", "Develop"),
    ("Pārskatīt", "Review"),
    ("Ieviest", "Introduce"),
    ("Apspriest", "Discuss"),
    ("Izvērtēt", "Evaluate"),
    ("Apmācīt par", "Train in"),
    ("Atvērt", "Open"),
];

const THINGS: [(&str, &str); 10] = [
    ("datu kopas", "datasets"),
    ("līdzdalības vadlīnijas", "guidelines for participation"),
    ("budžeta skaidrojumus", "explanations of the budget"),
    ("iepirkumu datus", "data on procurement"),
    ("ētikas noteikumus", "rules of ethics"),
    ("sēžu protokolus", "minutes of meetings"),
    ("pakalpojumu aprakstus", "descriptions of services"),
    ("iedzīvotāju padomes", "councils of residents"),
    ("trauksmes cēlēju kanālus", "channels for whistleblowers"),
    ("lobēšanas reģistru", "the register of lobbying"),
];

/// The choices of one plan.
pub(super) struct Chance(Entropy);

impl From<Entropy> for Chance {
    fn from(entropy: Entropy) -> Self {
        Self(entropy)
    }
}

impl Chance {
    /// One of `0..count`.
    pub(super) fn below(&self, count: u32) -> u32 {
        u32::from_be_bytes(self.0.bytes()) % count.max(1)
    }

    /// One of these.
    pub(super) fn of<T: Copy>(&self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap_or(u32::MAX)) as usize]
    }

    /// Yes in so many of a hundred cases.
    pub(super) fn percent(&self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// What is promised, in Latvian and in English.
    pub(super) fn promise(&self) -> (String, String) {
        let (deed, thing, mark) = (self.of(&DEEDS), self.of(&THINGS), self.below(1_000));
        (
            format!("{} {} {mark} (izdomāts)", deed.0, thing.0),
            format!("{} {} {mark} (made up)", deed.1, thing.1),
        )
    }
}
