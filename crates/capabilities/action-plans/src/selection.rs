//! Which measures of a plan somebody wants to see.

use base::{Day, fold};

use crate::roles::Role;
use crate::scale::Group;
use crate::standing::Counted;
use crate::{Commitment, Direction};

/// Which measures of a plan somebody wants to see; nothing chosen is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// Words that must all stand in number, title, description or parts; case and accents do not matter.
    pub(crate) words: String,
    /// How far.
    pub(crate) standing: Option<Standing>,
    /// The address word of an institution that has a role.
    pub(crate) institution: Option<String>,
    /// The role that the institution, or anybody, must have.
    pub(crate) role: Option<Role>,
    /// The number of a direction.
    pub(crate) direction: Option<String>,
    /// The number of a commitment.
    pub(crate) commitment: Option<String>,
    /// With a deadline on this day or later.
    pub(crate) after: Option<Day>,
    /// With a deadline on this day or earlier.
    pub(crate) before: Option<Day>,
    /// Only those whose deadline is not known.
    pub(crate) without_deadline: bool,
}

/// How far a measure is, as a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Anywhere beyond the beginning.
    Progressed,
    /// Exactly in this group.
    At(Group),
}

/// One of the conditions that a [`Selection`] can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// Words in the text.
    Words,
    /// How far.
    Standing,
    /// Whose.
    Institution,
    /// In which role.
    Role,
    /// In which direction.
    Direction,
    /// In which commitment.
    Commitment,
    /// Not due before a day.
    After,
    /// Due by a day.
    Before,
    /// Without a known deadline.
    WithoutDeadline,
}

/// A measure with its place in the plan.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'a> {
    /// The measure and how far it is.
    pub(crate) counted: &'a Counted,
    /// Its commitment.
    pub(crate) commitment: &'a Commitment,
    /// Its direction.
    pub(crate) direction: &'a Direction,
}

impl Standing {
    /// All choices.
    pub(crate) const ALL: [Self; 7] = [
        Self::Progressed,
        Self::At(Group::Done),
        Self::At(Group::Substantial),
        Self::At(Group::Going),
        Self::At(Group::Limited),
        Self::At(Group::NotStarted),
        Self::At(Group::NotKnown),
    ];

    /// The word in addresses and in messages (`action-plans-group-<key>`).
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Progressed => "progressed",
            Self::At(group) => group.key(),
        }
    }

    /// The choice with this word.
    pub(crate) fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.key() == key)
    }

    fn takes(self, group: Group) -> bool {
        match self {
            Self::Progressed => group.has_progressed(),
            Self::At(chosen) => group == chosen,
        }
    }
}

impl Condition {
    /// All conditions, in the order of the form.
    pub(crate) const ALL: [Self; 9] = [
        Self::Words,
        Self::Standing,
        Self::Institution,
        Self::Role,
        Self::Direction,
        Self::Commitment,
        Self::After,
        Self::Before,
        Self::WithoutDeadline,
    ];

    /// The word in messages (`action-plans-filter-<key>`).
    // tidy: messages action-plans-filter-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Standing => "status",
            Self::Institution => "institution",
            Self::Role => "role",
            Self::Direction => "direction",
            Self::Commitment => "commitment",
            Self::After => "after",
            Self::Before => "before",
            Self::WithoutDeadline => "without-deadline",
        }
    }
}

impl Selection {
    /// Whether a condition is set.
    pub(crate) fn sets(&self, condition: Condition) -> bool {
        match condition {
            Condition::Words => !self.words.trim().is_empty(),
            Condition::Standing => self.standing.is_some(),
            Condition::Institution => self.institution.is_some(),
            Condition::Role => self.role.is_some(),
            Condition::Direction => self.direction.is_some(),
            Condition::Commitment => self.commitment.is_some(),
            Condition::After => self.after.is_some(),
            Condition::Before => self.before.is_some(),
            Condition::WithoutDeadline => self.without_deadline,
        }
    }

    /// The conditions that are set.
    pub(crate) fn conditions(&self) -> Vec<Condition> {
        Condition::ALL.into_iter().filter(|condition| self.sets(*condition)).collect()
    }

    /// The same without one condition.
    #[must_use]
    pub(crate) fn without(&self, condition: Condition) -> Self {
        let mut wider = self.clone();
        match condition {
            Condition::Words => wider.words.clear(),
            Condition::Standing => wider.standing = None,
            Condition::Institution => wider.institution = None,
            Condition::Role => wider.role = None,
            Condition::Direction => wider.direction = None,
            Condition::Commitment => wider.commitment = None,
            Condition::After => wider.after = None,
            Condition::Before => wider.before = None,
            Condition::WithoutDeadline => wider.without_deadline = false,
        }
        wider
    }

    /// Whether a measure is among the wanted.
    pub(crate) fn takes(&self, placed: &Placed<'_>) -> bool {
        let measure = &placed.counted.measure;
        let is = |chosen: &Option<String>, number: &str| {
            chosen.as_deref().is_none_or(|chosen| chosen == number)
        };
        is(&self.direction, &placed.direction.number)
            && is(&self.commitment, &placed.commitment.number)
            && self.standing.is_none_or(|standing| standing.takes(placed.counted.group()))
            && self.takes_deadline(measure.deadline)
            && self.takes_roles(placed)
            && self.takes_words(placed)
    }

    fn takes_deadline(&self, deadline: Option<Day>) -> bool {
        if self.without_deadline && deadline.is_some() {
            return false;
        }
        let fits = |bound: Option<Day>, holds: fn(&Day, &Day) -> bool| {
            bound.is_none_or(|bound| deadline.is_some_and(|deadline| holds(&deadline, &bound)))
        };
        fits(self.after, Day::ge) && fits(self.before, Day::le)
    }

    fn takes_roles(&self, placed: &Placed<'_>) -> bool {
        if self.institution.is_none() && self.role.is_none() {
            return true;
        }
        placed.counted.measure.roles.0.iter().any(|assignment| {
            self.institution.as_deref().is_none_or(|slug| slug == assignment.slug)
                && self.role.is_none_or(|role| role == assignment.role)
        })
    }

    fn takes_words(&self, placed: &Placed<'_>) -> bool {
        let words = fold(&self.words);
        if words.is_empty() {
            return true;
        }
        let text = placed.counted.measure.folded();
        words.split(' ').all(|word| text.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;
    use crate::{Assignment, examples};
    use base::Text;

    fn takes(selection: &Selection, counted: &Counted) -> bool {
        let (direction, commitment) = (examples::direction("1"), examples::commitment("1"));
        selection.takes(&Placed { counted, commitment: &commitment, direction: &direction })
    }

    fn counted() -> Counted {
        let value = Scale::DeckReading2024.value("partial").unwrap();
        let mut measure = examples::measure("1.2");
        measure.content.title = Text::lv("Sabiedrības līdzdalības digitālā platforma");
        let vk = institutions::examples::state_chancellery();
        measure.roles.0.push(Assignment::of(&vk, Role::Responsible));
        Counted { measure, statuses: vec![examples::status(None, value)] }
    }

    #[test]
    fn words_are_found_in_any_order_and_without_accents() {
        let words = |words: &str| Selection { words: words.to_owned(), ..Selection::default() };

        assert!(takes(&words("PLATFORMA lidzdal"), &counted()));
        assert!(takes(&words("1.2"), &counted()));
        assert!(!takes(&words("platforma budžets"), &counted()));
    }

    #[test]
    fn a_role_and_an_institution_are_meant_together() {
        let slug = counted().measure.roles.0[0].slug.clone();
        let helps = |role| Selection {
            institution: Some(slug.clone()),
            role: Some(role),
            ..Selection::default()
        };

        assert!(takes(&helps(Role::Responsible), &counted()));
        assert!(!takes(&helps(Role::Implementer), &counted()));
    }

    #[test]
    fn a_measure_without_a_known_deadline_is_due_neither_before_nor_after_a_day() {
        let day: Day = "2024-12-31".parse().unwrap();
        let before = Selection { before: Some(day), ..Selection::default() };
        let unknown = Selection { without_deadline: true, ..Selection::default() };

        assert!(!takes(&before, &counted()));
        assert!(takes(&unknown, &counted()));
    }

    #[test]
    fn progressed_takes_every_group_beyond_the_beginning() {
        let progressed = Selection { standing: Some(Standing::Progressed), ..Selection::default() };

        assert!(takes(&progressed, &counted()));
        assert_eq!(progressed.conditions(), [Condition::Standing]);
        assert_eq!(progressed.without(Condition::Standing), Selection::default());
    }
}
