//! What is said otherwise of an institution.

use institutions::Institution;

/// Something that is said of an institution and can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Name,
    /// What sort of body it is.
    Kind,
    /// Its abbreviation.
    Abbreviation,
    /// Its number in the registers of Latvia.
    Number,
    /// The institution above it.
    Parent,
    /// Its own site.
    Website,
    /// When it was founded.
    Founded,
}

impl Field {
    /// All fields, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Kind,
        Self::Abbreviation,
        Self::Number,
        Self::Parent,
        Self::Website,
        Self::Founded,
    ];

    /// The word in the log and in messages (`registry-field-<key>`).
    // tidy: messages registry-field-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Abbreviation => "abbreviation",
            Self::Number => "number",
            Self::Parent => "parent",
            Self::Website => "website",
            Self::Founded => "founded",
        }
    }

    fn differs(self, one: &Institution, other: &Institution) -> bool {
        match self {
            Self::Name => one.name != other.name,
            Self::Kind => one.kind != other.kind,
            Self::Abbreviation => one.abbreviation != other.abbreviation,
            Self::Number => one.registration_number != other.registration_number,
            Self::Parent => one.parent != other.parent,
            Self::Website => one.website != other.website,
            Self::Founded => one.founded_on != other.founded_on,
        }
    }
}

/// The fields in which two institutions differ, in the order of the form.
pub(crate) fn differing(one: &Institution, other: &Institution) -> Vec<Field> {
    Field::ALL.into_iter().filter(|field| field.differs(one, other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use institutions::examples;

    #[test]
    fn only_what_is_said_otherwise_differs() {
        let before = examples::varam();
        let after = Institution {
            founded_on: Some("2003".parse().unwrap()),
            abbreviation: None,
            ..before.clone()
        };

        assert_eq!(differing(&before, &after), [Field::Abbreviation, Field::Founded]);
        assert!(differing(&before, &before.clone()).is_empty());
    }
}
