//! Which obligations a list shows.

/// Which obligations a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Not done, and the day has passed.
    #[default]
    Overdue,
    /// Still time.
    Ahead,
    /// Met or waived.
    Settled,
    /// The sources do not say.
    NotKnown,
    /// All.
    All,
}

impl Selection {
    /// All selections, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Overdue, Self::Ahead, Self::Settled, Self::NotKnown, Self::All];

    /// The word in the address and in messages (`obligations-selection-<key>`).
    // tidy: messages obligations-selection-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Ahead => "ahead",
            Self::Settled => "settled",
            Self::NotKnown => "not-known",
            Self::All => "all",
        }
    }

    /// The selection with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|selection| selection.key() == key)
    }
}
