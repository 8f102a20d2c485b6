// tidy: not a model, because it answers requests that may not be made.
//! Who may add, see and mend evidence.

use accounts::{Actor, Permission, Person, Role};
use base::Id;
use db::Tx;
use record::By;
use subjects::Subject;
use web::{Error, Result};

use crate::{Document, store};

/// Adding evidence, and mending what one added oneself.
pub const ADD: Permission = Permission {
    name: "documents.add",
    roles: &[Role::Coordinator, Role::Reporter, Role::Evaluator, Role::CivilSociety],
};

/// Adding evidence about what any institution answers for. Reporters add only about their own.
pub const ADD_ANYWHERE: Permission = Permission {
    name: "documents.add-anywhere",
    roles: &[Role::Coordinator, Role::Evaluator, Role::CivilSociety],
};

/// Correcting and withdrawing what others added, for the institution that leads: the one that answers for
/// the whole of which the subject is a part, as the coordinator of a plan does for its measures. A ministry
/// does not withdraw what an association proved about it.
pub const MEND: Permission = Permission { name: "documents.mend", roles: &[Role::Coordinator] };

/// Reading what is not for everybody.
pub const SEE_HIDDEN: Permission =
    Permission { name: "documents.see-hidden", roles: &[Role::Coordinator, Role::Evaluator] };

/// Whether to offer the form for new evidence about a subject.
pub fn may_add(actor: &Actor, subject: &Subject) -> bool {
    must_add(actor, subject).is_ok()
}

/// Goes on only with somebody who may add evidence about the subject.
pub(crate) fn must_add<'a>(actor: &'a Actor, subject: &Subject) -> Result<&'a Person> {
    let person = actor.must(ADD)?;
    let is_own = subject.institution.is_none_or(|institution| person.may_for(ADD, institution));
    if is_own || person.may(ADD_ANYWHERE) { Ok(person) } else { Err(Error::Forbidden) }
}

/// Whether somebody may read the document: what is not for everybody, those who added it, coordinators
/// and evaluators.
pub(crate) fn may_read(actor: &Actor, document: &Document) -> bool {
    document.is_public || sees_hidden(actor, document)
}

/// Whether somebody may read the document even when it is not for everybody.
pub(crate) fn sees_hidden(actor: &Actor, document: &Document) -> bool {
    actor.may(SEE_HIDDEN) || is_own(actor, document)
}

/// Goes on only with somebody who may read the document; for others there is none.
pub(crate) fn must_read(actor: &Actor, document: &Document) -> Result<()> {
    if may_read(actor, document) { Ok(()) } else { Err(Error::NotFound) }
}

/// What proves something about a subject, as far as this reader may see it, the latest first; with what was
/// withdrawn.
pub async fn of_subject_for(
    tx: &mut Tx,
    subject: Id<Subject>,
    actor: &Actor,
) -> db::Result<Vec<Document>> {
    let mut documents = store::all_of_subject(tx, subject).await?;
    documents.retain(|document| may_read(actor, document));
    Ok(documents)
}

/// In which role somebody may correct and withdraw the document; `None` where they may not.
pub(crate) async fn mender(
    tx: &mut Tx,
    actor: &Actor,
    document: &Document,
) -> db::Result<Option<By>> {
    let Some(person) = actor.person() else { return Ok(None) };
    if person.may(ADD) && is_own(actor, document) {
        return Ok(Some(By::permitted(person, ADD)));
    }
    if !person.may(MEND) {
        return Ok(None);
    }
    let leading = store::leading_institution(tx, document.subject).await?;
    let leads = leading.is_none_or(|institution| person.may_for(MEND, institution));
    Ok(leads.then(|| By::permitted(person, MEND)))
}

/// The document and the role that lets this person mend it, where they may and it still counts.
pub(crate) async fn to_mend(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Document>,
) -> Result<(Document, By)> {
    actor.signed_in()?;
    let document = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    must_read(actor, &document)?;
    let by = mender(tx, actor, &document).await?.ok_or(Error::Forbidden)?;
    if document.is_withdrawn() {
        return Err(Error::Conflict("documents-is-withdrawn"));
    }
    Ok((document, by))
}

fn is_own(actor: &Actor, document: &Document) -> bool {
    actor.account().is_some_and(|account| document.recorded_by == Some(account))
}
