//! The sort of a link, seen from one of its ends.

use subjects::{Linked, Relation};

/// The word of the sort of link in messages (`abilities-linked-<word>`).
// tidy: messages abilities-linked-*
pub(crate) fn word(linked: &Linked) -> &'static str {
    match (linked.relation, linked.is_outgoing) {
        (Relation::ImplementedBy, true) => "implemented-by",
        (Relation::ImplementedBy, false) => "implements",
        (Relation::EvidencedBy, true) => "evidenced-by",
        (Relation::EvidencedBy, false) => "evidences",
        (Relation::Continues, true) => "continues",
        (Relation::Continues, false) => "continued-by",
        (Relation::Related, _) => "related",
    }
}
