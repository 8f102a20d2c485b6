// tidy: not a model, because it answers requests that may not be made.
//! Who may say what, and in whose name.

use accounts::{Actor, Permission, Person, Role};
use base::Id;
use db::Tx;
use institutions::Institution;
use record::By;
use subjects::Subject;
use web::{Error, Options, Result, Shell};

/// Writing in the name of one's institution or organisation. Whoever may chooses so each time.
pub const SPEAK: Permission = Permission {
    name: "discussion.speak",
    roles: &[Role::Coordinator, Role::Reporter, Role::Evaluator, Role::CivilSociety],
};

/// The subject, if everybody may see it: nothing is said about drafts.
pub(crate) async fn open_subject(tx: &mut Tx, id: Id<Subject>) -> Result<Subject> {
    let subject = subjects::find(tx, id).await?;
    subject.filter(|subject| subject.is_public).ok_or(Error::NotFound)
}

/// Whoever writes, in the name that they chose; nobody speaks for an institution of others.
pub(crate) fn by(person: &Person, institution: Option<Id<Institution>>) -> Result<By> {
    match institution {
        None => Ok(By::Person { account: person.account, role: None, institution: None }),
        Some(institution) if person.may_for(SPEAK, institution) => {
            Ok(By::permitted_for(person, SPEAK, institution))
        }
        Some(_) => Err(Error::Forbidden),
    }
}

/// The institutions in whose name somebody may write, for a choice.
pub(crate) async fn voices(tx: &mut Tx, shell: &Shell, actor: &Actor) -> db::Result<Options> {
    let Some(person) = actor.person() else { return Ok(Options::new()) };
    let roles = person.roles.iter().filter(|held| SPEAK.roles.contains(&held.role));
    let mut ids: Vec<_> = roles.filter_map(|held| held.institution).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut voices = Options::new();
    for id in ids {
        if let Some(found) = institutions::store::find(tx, id).await? {
            voices.push((id.to_string(), shell.plain(&found.name).to_owned()));
        }
    }
    Ok(voices)
}
