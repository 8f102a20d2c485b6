//! What the three voices say of an item, side by side.

use crate::{Statement, Status, Voice};

/// What one voice says; with nothing in it, the voice is silent.
#[derive(Clone, Debug)]
pub(crate) struct Heard<'a> {
    /// Who speaks.
    pub(crate) voice: Voice,
    /// Its assessments of the whole item that hold now: the newest of how far it is, and the newest on
    /// each other scale.
    pub(crate) statuses: Vec<&'a Status>,
    /// Its statements, the newest last.
    pub(crate) statements: Vec<&'a Statement>,
}

impl Heard<'_> {
    /// Whether the voice has not spoken.
    pub(crate) fn is_silent(&self) -> bool {
        self.statuses.is_empty() && self.statements.is_empty()
    }
}

/// All voices in their order; `statuses` and `statements` have the newest last.
pub(crate) fn all<'a>(statuses: &'a [Status], statements: &'a [Statement]) -> Vec<Heard<'a>> {
    let heard = |voice| Heard {
        voice,
        statuses: holding(statuses.iter().filter(|status| status.voice == voice)),
        statements: statements.iter().filter(|said| said.voice == voice).collect(),
    };
    Voice::ALL.map(heard).into()
}

fn holding<'a>(statuses: impl DoubleEndedIterator<Item = &'a Status>) -> Vec<&'a Status> {
    let mut holding: Vec<&Status> = Vec::new();
    for status in statuses.rev().filter(|status| status.part.is_none()) {
        let scale = status.value.scale;
        let is_newer = |other: &&Status| {
            let other = other.value.scale;
            other == scale || (other.tells_progress() && scale.tells_progress())
        };
        if !holding.iter().any(is_newer) {
            holding.push(status);
        }
    }
    holding
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Scale, examples};

    fn evaluator(scale: Scale, key: &str) -> Status {
        Status { voice: Voice::Evaluator, ..examples::status(None, scale.value(key).unwrap()) }
    }

    #[test]
    fn the_newest_assessment_of_each_sort_holds() {
        let statuses = [
            evaluator(Scale::OgpAmbition, "high"),
            evaluator(Scale::OgpCompletion, "pending"),
            evaluator(Scale::OgpCompletion, "limited"),
        ];

        let heard = all(&statuses, &[]);

        let keys: Vec<_> = heard[2].statuses.iter().map(|status| status.value.key).collect();
        assert_eq!(keys, ["limited", "high"]);
        assert!(heard[0].is_silent() && heard[1].is_silent());
    }

    #[test]
    fn what_is_said_of_a_part_is_not_said_of_the_whole() {
        let part = examples::status(Some("b"), Scale::DeckReading2024.value("done").unwrap());

        assert!(all(&[part], &[])[0].is_silent());
    }
}
