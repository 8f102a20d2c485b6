//! Example obligations, for tests.

use base::{Entropy, Id, Text, Timestamp};

use crate::{Basis, Due, Kept, Obligation, Outcome};

/// The refreshed plan that was due at OGP on 28 June 2024, known from sources that end on 15 October 2024.
///
/// # Panics
/// Never: its dates are well formed.
pub fn refresh_due_in_june() -> Obligation {
    let opened_at: Timestamp = "2024-04-30T11:00:00Z".parse().expect("the moment is well formed");
    Obligation {
        id: Id::new(opened_at, &Entropy::seeded(1)),
        subject: Id::new(opened_at, &Entropy::seeded(2)),
        kind: "plan-refresh".to_owned(),
        debtor: Id::new(opened_at, &Entropy::seeded(3)),
        title: Text::both("Atjaunotais rīcības plāns", "Refreshed action plan"),
        creditor: Some(Text::lv("OGP")),
        due: Due::Named("2024-06-28".parse().expect("the day exists")),
        basis: Basis { text: Text::lv("OGP rokasgrāmata"), url: None },
        kept: Kept::Elsewhere { known_until: "2024-10-15".parse().expect("the day exists") },
        outcome: Outcome::Open,
        opened_at,
    }
}
