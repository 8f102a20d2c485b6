//! In which voice somebody may speak of a promise, and for whom.

use accounts::{Actor, Held, Person, Role};
use base::{Id, Text};
use db::Tx;
use institutions::Institution;
use record::By;
use web::{Error, Form, Options, Result, Shell};

use super::access::{EDIT_PLAN, RECORD_PROGRESS, SPEAK};
use crate::editing;
use crate::roles::Roles;
use crate::{Plan, Scale, Voice};

/// One capacity in which somebody may speak: a voice, and the institution whose voice it is.
pub(crate) struct Hat {
    /// The voice.
    pub(crate) voice: Voice,
    /// Who speaks; `None` for an evaluator of no institution, who must say it.
    pub(crate) institution: Option<Institution>,
    /// As the public log knows it.
    pub(crate) by: By,
}

/// All capacities in which somebody may speak of a promise: never none.
pub(crate) struct Hats(pub(crate) Vec<Hat>);

/// A capacity before its institution is known by name.
type Capacity = (Voice, Held);

impl Hats {
    /// The capacities of whoever asks; those who have none are turned away. Of a draft only those who may
    /// write it speak.
    pub(crate) async fn of(tx: &mut Tx, actor: &Actor, plan: &Plan, roles: &Roles) -> Result<Self> {
        let person = actor.signed_in()?;
        let is_published = editing::is_published(tx, plan).await?;
        let mut capacities = capacities(person, plan, roles);
        capacities.retain(|(_, held)| is_published || writes(*held, plan));
        let named = capacities.iter().filter_map(|(_, held)| held.institution);
        let institutions = institutions::store::find_many(tx, named).await?;
        let hat = |(voice, held): Capacity| Hat {
            voice,
            institution: held.institution.and_then(|id| institutions.get(&id).cloned()),
            by: By::Person {
                account: person.account,
                role: Some(held.role),
                institution: held.institution,
            },
        };
        let hats: Vec<Hat> = capacities.into_iter().map(hat).collect();
        if hats.is_empty() { Err(Error::Forbidden) } else { Ok(Self(hats)) }
    }

    /// The choices of a select field; only one capacity leaves no choice.
    pub(crate) fn options(&self, shell: &Shell) -> Options {
        let words = |hat: &Hat| {
            let voice = shell.said("action-plans-voice", hat.voice.key());
            match &hat.institution {
                Some(institution) => format!("{} – {voice}", shell.plain(&institution.name)),
                None => voice.to_string(),
            }
        };
        self.0.iter().map(|hat| (hat.key(), words(hat))).collect()
    }

    /// Reads in which capacity somebody speaks.
    pub(crate) fn read(&self, form: &mut Form) -> Option<&Hat> {
        if let [only] = self.0.as_slice() {
            return Some(only);
        }
        let chosen = self.0.iter().find(|hat| hat.key() == form.value("speaker"));
        if chosen.is_none() {
            return form.problem("speaker", "action-plans-problem-choice");
        }
        chosen
    }

    /// Whether any of the capacities has to be named in words.
    pub(crate) fn needs_name(&self) -> bool {
        self.0.iter().any(|hat| hat.institution.is_none())
    }

    /// The scales on which somebody may assess, in any capacity.
    pub(crate) fn scales(&self) -> Vec<Scale> {
        let mut scales: Vec<Scale> =
            self.0.iter().flat_map(|hat| hat.voice.scales()).copied().collect();
        scales.sort_unstable();
        scales.dedup();
        scales
    }
}

impl Hat {
    /// The word in the form.
    fn key(&self) -> String {
        let slug = self.institution.as_ref().map_or("", |institution| institution.slug.as_str());
        format!("{}/{slug}", self.voice.key())
    }

    /// Who speaks: the institution, or the name that an evaluator of no institution gives.
    pub(crate) fn name(&self, form: &mut Form) -> Option<Text> {
        match &self.institution {
            Some(institution) => Some(institution.name.clone()),
            None => form.text("name", 300),
        }
    }
}

fn capacities(person: &Person, plan: &Plan, roles: &Roles) -> Vec<Capacity> {
    let mut all: Vec<Capacity> = Vec::new();
    for held in &person.roles {
        let Some(voice) = voice(*held, plan, roles) else { continue };
        let is_new =
            |(known, other): &Capacity| (*known, other.institution) != (voice, held.institution);
        if all.iter().all(is_new) {
            all.push((voice, *held));
        }
    }
    all
}

/// The voice that a role gives, if any: owners are those who carry it out, and who coordinates the plan.
fn voice(held: Held, plan: &Plan, roles: &Roles) -> Option<Voice> {
    let carries_out = |id: Id<Institution>| roles.0.iter().any(|one| one.institution == id);
    let owns =
        RECORD_PROGRESS.roles.contains(&held.role) && held.institution.is_some_and(carries_out);
    match held.role {
        Role::CivilSociety if SPEAK.roles.contains(&held.role) => Some(Voice::CivilSociety),
        Role::Evaluator if SPEAK.roles.contains(&held.role) => Some(Voice::Evaluator),
        Role::Operator
        | Role::Coordinator
        | Role::Reporter
        | Role::Moderator
        | Role::CivilSociety
        | Role::Evaluator => Some(Voice::Owner).filter(|_| owns || writes(held, plan)),
    }
}

fn writes(held: Held, plan: &Plan) -> bool {
    EDIT_PLAN.roles.contains(&held.role) && held.institution == Some(plan.coordinator)
}
