//! Example documents, for tests. They are made up and say so.

use base::{Entropy, Id, Text, Timestamp};
use files::{FileHash, MediaType};

use crate::{Content, Document, Facts, KeptFile, Kind, Standing};

/// The moment at which the examples were added.
fn added_at() -> Timestamp {
    "2024-04-30T11:00:00Z".parse().expect("the moment is well formed")
}

/// Minutes of a made-up meeting, as a file.
pub fn minutes() -> Document {
    Document {
        id: Id::new(added_at(), &Entropy::seeded(1)),
        subject: Id::new(added_at(), &Entropy::seeded(2)),
        facts: minutes_facts(),
        content: Content::File(minutes_file()),
        standing: Standing::Valid,
        recorded_at: added_at(),
        recorded_by: None,
        version: 1,
    }
}

/// What is said about the [`minutes`].
///
/// # Panics
/// Never: its date is well formed.
pub fn minutes_facts() -> Facts {
    Facts {
        date: "2024-04-12".parse().expect("the day exists"),
        kind: Kind::Minutes,
        title: Text::both("Parauga sēdes protokols", "Minutes of an example meeting"),
        what_it_proves: Text::lv("Sēde notika, un tajā runāja par izvērtējumu."),
        provider: Text::lv("Parauga iestāde"),
        institution: None,
        is_public: true,
    }
}

/// The file of the [`minutes`].
pub fn minutes_file() -> KeptFile {
    KeptFile {
        hash: FileHash::from_bytes([7; 32]),
        name: "protokols.pdf".into(),
        size: 48_213,
        media_type: MediaType::Pdf,
    }
}

/// A page elsewhere, of which no copy is kept.
///
/// # Panics
/// Never: its address is well formed.
pub fn link() -> Content {
    let url = "https://example.lv/jaunumi/1".parse().expect("the address is well formed");
    Content::Link { url, archived: None }
}
