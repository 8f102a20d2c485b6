//! What becomes of institutions, and who goes on with their duties.

use base::{Id, PartialDate, Text};

use crate::Institution;

/// What became of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reorganisation {
    /// It got another name and is otherwise the same.
    Renamed {
        /// The name until then.
        from: Text,
        /// The name from then on.
        to: Text,
    },
    /// It became part of another and ended.
    Merged {
        /// The institution that it became part of.
        into: Id<Institution>,
    },
    /// Its duties were divided. Where it is itself among those who have them now, it lives on
    /// (*nodalīšana*); otherwise it ended (*sadalīšana*).
    Split {
        /// Those who have its duties now.
        into: Vec<Id<Institution>>,
    },
    /// Another took over its duties, and it ended.
    TakenOver {
        /// The institution that has its duties now.
        by: Id<Institution>,
    },
    /// It ended, and nobody has its duties.
    Dissolved,
}

/// One thing that became of one institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reorganised {
    /// Its own identifier.
    pub id: Id<Self>,
    /// The institution that it happened to.
    pub institution: Id<Institution>,
    /// When it took effect, as exactly as the source says.
    pub on: PartialDate,
    /// What happened.
    pub what: Reorganisation,
    /// By which act or source this is known.
    pub basis: Basis,
}

/// The act or the source by which something is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The citation; unknown where nobody gave one.
    pub text: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

/// Why an institution cannot be reorganised so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotReorganise {
    /// It is no more.
    #[error("the institution has already ended")]
    Ended,
    /// It bears neither the earlier nor the later name of the renaming.
    #[error("the institution bears neither the earlier nor the later name")]
    OtherName,
    /// It cannot become part of itself.
    #[error("an institution cannot hand its duties to itself")]
    IntoItself,
    /// A division needs at least two who have the duties afterwards.
    #[error("a division needs at least two institutions that have the duties afterwards")]
    TooFewHeirs,
}

/// Who has the duties of an institution after all its reorganisations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Succession {
    /// It lives and has them itself.
    Itself,
    /// Another one has them.
    By(Id<Institution>),
    /// They were divided among these; which duty went to whom must be said for each.
    Among(Vec<Id<Institution>>),
    /// Nobody has them.
    Nobody,
}

/// One step from an institution to one that has duties of it; `heir` is absent where nobody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) institution: Id<Institution>,
    pub(crate) is_living: bool,
    pub(crate) heir: Option<Id<Institution>>,
}

impl Institution {
    /// Reorganises the institution. A renaming to the name that it already bears is a fact of its past
    /// and changes nothing but its history.
    pub fn reorganise(
        self,
        what: &Reorganisation,
        on: PartialDate,
    ) -> Result<Self, CannotReorganise> {
        if let Reorganisation::Renamed { from, to } = what {
            return match &self.name {
                name if name == to => Ok(self),
                name if name == from => Ok(Self { name: to.clone(), ..self }),
                _ => Err(CannotReorganise::OtherName),
            };
        }
        if !self.is_living() {
            return Err(CannotReorganise::Ended);
        }
        let lives_on = self.lives_on_after(what)?;
        Ok(if lives_on { self } else { Self { dissolved_on: Some(on), ..self } })
    }

    fn lives_on_after(&self, what: &Reorganisation) -> Result<bool, CannotReorganise> {
        match what {
            Reorganisation::Merged { into: heir } | Reorganisation::TakenOver { by: heir }
                if *heir == self.id =>
            {
                Err(CannotReorganise::IntoItself)
            }
            Reorganisation::Split { into } if into.len() < 2 => Err(CannotReorganise::TooFewHeirs),
            Reorganisation::Split { into } => Ok(into.contains(&self.id)),
            Reorganisation::Renamed { .. } => Ok(true),
            Reorganisation::Merged { .. }
            | Reorganisation::TakenOver { .. }
            | Reorganisation::Dissolved => Ok(false),
        }
    }
}

impl Reorganisation {
    /// The word in storage.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Renamed { .. } => "renamed",
            Self::Merged { .. } => "merged",
            Self::Split { .. } => "split",
            Self::TakenOver { .. } => "taken-over",
            Self::Dissolved => "dissolved",
        }
    }

    /// Those who have the duties afterwards, where they are others.
    pub fn heirs(&self) -> &[Id<Institution>] {
        match self {
            Self::Renamed { .. } | Self::Dissolved => &[],
            Self::Merged { into: heir } | Self::TakenOver { by: heir } => {
                std::slice::from_ref(heir)
            }
            Self::Split { into } => into,
        }
    }
}

impl Succession {
    /// Follows the steps from `start` to those who have the duties now.
    pub(crate) fn trace(start: Id<Institution>, steps: &[Step]) -> Self {
        let (mut ends, mut seen, mut ahead) = (Vec::new(), vec![start], vec![start]);
        while let Some(place) = ahead.pop() {
            let mut onward = steps.iter().filter(|step| step.institution == place).peekable();
            if onward.peek().is_none_or(|step| step.is_living) {
                ends.push(place);
            }
            for heir in onward.filter_map(|step| step.heir) {
                if !seen.contains(&heir) {
                    seen.push(heir);
                    ahead.push(heir);
                }
            }
        }
        ends.sort();
        match ends.as_slice() {
            [] => Self::Nobody,
            [only] if *only == start => Self::Itself,
            [only] => Self::By(*only),
            _ => Self::Among(ends),
        }
    }

    /// The one institution that has all duties of `of`, where there is one.
    pub fn only(&self, of: Id<Institution>) -> Option<Id<Institution>> {
        match self {
            Self::Itself => Some(of),
            Self::By(heir) => Some(*heir),
            Self::Among(_) | Self::Nobody => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    const ON: &str = "2024-07-01";

    fn reorganised(what: &Reorganisation) -> Result<Institution, CannotReorganise> {
        examples::varam().reorganise(what, ON.parse().unwrap())
    }

    #[test]
    fn a_renamed_institution_lives_on_under_the_new_name() {
        let what = Reorganisation::Renamed {
            from: examples::varam().name,
            to: Text::lv("Jaunais vārds"),
        };

        let after = reorganised(&what).unwrap();

        assert_eq!(after.name, Text::lv("Jaunais vārds"));
        assert!(after.is_living());
    }

    #[test]
    fn a_renaming_of_the_past_leaves_the_name_of_today() {
        let past = examples::varam_renamed()[0].what.clone();

        assert_eq!(reorganised(&past), Ok(examples::varam()));
    }

    #[test]
    fn a_renaming_between_two_strange_names_is_refused() {
        let what = Reorganisation::Renamed { from: Text::lv("A"), to: Text::lv("B") };

        assert_eq!(reorganised(&what), Err(CannotReorganise::OtherName));
    }

    #[test]
    fn a_merged_institution_ends_and_cannot_end_again() {
        let what = Reorganisation::Merged { into: examples::state_chancellery().id };

        let after = reorganised(&what).unwrap();

        assert_eq!(after.dissolved_on, Some(ON.parse().unwrap()));
        let again = after.reorganise(&Reorganisation::Dissolved, ON.parse().unwrap());
        assert_eq!(again, Err(CannotReorganise::Ended));
    }

    #[test]
    fn an_institution_that_keeps_some_of_its_duties_lives_on() {
        let (own, other) = (examples::varam().id, examples::state_chancellery().id);

        let kept_some = reorganised(&Reorganisation::Split { into: vec![own, other] }).unwrap();

        assert!(kept_some.is_living());
        let one = reorganised(&Reorganisation::Split { into: vec![other] });
        assert_eq!(one, Err(CannotReorganise::TooFewHeirs));
    }

    #[test]
    fn nobody_takes_over_their_own_duties() {
        let what = Reorganisation::TakenOver { by: examples::varam().id };

        assert_eq!(reorganised(&what), Err(CannotReorganise::IntoItself));
    }

    #[test]
    fn duties_are_followed_through_several_reorganisations() {
        let [a, b, c, d] = [1, 2, 3, 4].map(examples::id);
        let gone = |institution, heir| Step { institution, is_living: false, heir };

        let merged_twice = [gone(a, Some(b)), gone(b, Some(c))];
        let then_split = [gone(a, Some(b)), gone(b, Some(c)), gone(b, Some(d))];
        let then_dissolved = [gone(a, Some(b)), gone(b, None)];
        let around = [gone(a, Some(b)), gone(b, Some(a))];

        assert_eq!(Succession::trace(a, &[]), Succession::Itself);
        assert_eq!(Succession::trace(a, &merged_twice), Succession::By(c));
        assert_eq!(Succession::trace(a, &then_split), Succession::Among(vec![c, d]));
        assert_eq!(Succession::trace(a, &then_dissolved), Succession::Nobody);
        assert_eq!(Succession::trace(a, &around), Succession::Nobody);
    }

    #[test]
    fn one_that_gave_duties_away_and_lives_is_among_those_who_have_them() {
        let [a, b] = [1, 2].map(examples::id);
        let step = |heir| Step { institution: a, is_living: true, heir: Some(heir) };

        assert_eq!(Succession::trace(a, &[step(a), step(b)]), Succession::Among(vec![a, b]));
    }
}
