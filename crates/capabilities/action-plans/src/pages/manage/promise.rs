//! What is promised: a measure or a commitment, with its plan. Assessments, statements and money are
//! recorded of both in the same way.

use base::Id;
use db::Tx;
use subjects::Subject;
use web::{Crumb, Error, Options, Result, Shell};

use super::{crumbs, desk_path, measure_at, measure_crumbs, measure_desk_path};
use crate::editing::Promise;
use crate::roles::Roles;
use crate::store::{commitments, plans};
use crate::{Commitment, Measure, Plan};

/// A measure or a commitment, with its plan.
pub(crate) enum Promised {
    /// A measure.
    Measure(Plan, Measure),
    /// A commitment.
    Commitment(Plan, Commitment),
}

/// Which of the two an address is about.
pub(crate) trait Of: Send + 'static {
    /// Finds it by the word of its plan in addresses and its number.
    fn find(tx: &mut Tx, plan: &str, number: &str)
    -> impl Future<Output = Result<Promised>> + Send;
}

/// An address about a measure.
pub(crate) struct OfMeasure;

/// An address about a commitment.
pub(crate) struct OfCommitment;

impl Of for OfMeasure {
    async fn find(tx: &mut Tx, plan: &str, number: &str) -> Result<Promised> {
        let (plan, measure) = measure_at(tx, (plan, number)).await?;
        Ok(Promised::Measure(plan, measure))
    }
}

impl Of for OfCommitment {
    async fn find(tx: &mut Tx, plan: &str, number: &str) -> Result<Promised> {
        let plan = plans::find(tx, plan).await?.ok_or(Error::NotFound)?;
        let commitment = commitments::find(tx, plan.id, number).await?.ok_or(Error::NotFound)?;
        Ok(Promised::Commitment(plan, commitment))
    }
}

impl Promised {
    /// Its plan.
    pub(crate) const fn plan(&self) -> &Plan {
        match self {
            Self::Measure(plan, _) | Self::Commitment(plan, _) => plan,
        }
    }

    /// Who carries it out.
    pub(crate) const fn roles(&self) -> &Roles {
        match self {
            Self::Measure(_, measure) => &measure.roles,
            Self::Commitment(_, commitment) => &commitment.roles,
        }
    }

    /// As it is edited.
    pub(crate) const fn promise(&self) -> Promise<'_> {
        match self {
            Self::Measure(_, measure) => Promise::Measure(measure),
            Self::Commitment(_, commitment) => Promise::Commitment(commitment),
        }
    }

    /// As evidence is attached to it.
    pub(crate) const fn subject(&self) -> Id<Subject> {
        match self {
            Self::Measure(_, measure) => measure.id.cast(),
            Self::Commitment(_, commitment) => commitment.id.cast(),
        }
    }

    /// Where whoever recorded something about it goes on, without language.
    pub(crate) fn desk_path(&self) -> String {
        match self {
            Self::Measure(plan, measure) => measure_desk_path(plan, measure),
            Self::Commitment(plan, commitment) => commitment.path(plan),
        }
    }

    /// The way to a page about it.
    pub(crate) fn crumbs(&self, shell: &Shell) -> Vec<Crumb> {
        match self {
            Self::Measure(plan, measure) => measure_crumbs(shell, plan, measure),
            Self::Commitment(plan, commitment) => {
                let mut way = crumbs(shell, plan);
                way.retain(|crumb| crumb.path != desk_path(plan));
                let title = shell.plain(&commitment.content.title);
                let title = format!("{}. {title}", commitment.number);
                way.push(Crumb::new(title, commitment.path(plan)));
                way
            }
        }
    }

    /// Its lettered parts, for a choice.
    pub(crate) fn parts(&self, shell: &Shell) -> Options {
        let part = |part: &crate::Part| {
            let words = format!("{}) {}", part.letter, shell.plain(&part.title));
            (part.letter.clone(), words)
        };
        match self {
            Self::Measure(_, measure) => measure.content.parts.iter().map(part).collect(),
            Self::Commitment(..) => Options::new(),
        }
    }

    /// Whether it has a part with this letter.
    pub(crate) fn has_part(&self, letter: &str) -> bool {
        match self {
            Self::Measure(_, measure) => {
                measure.content.parts.iter().any(|part| part.letter == letter)
            }
            Self::Commitment(..) => false,
        }
    }
}
