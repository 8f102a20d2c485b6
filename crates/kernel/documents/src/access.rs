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

/// Correcting and withdrawing what others added.
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

/// Whether to offer correcting and withdrawing.
pub(crate) fn may_mend(actor: &Actor, document: &Document) -> bool {
    !document.is_withdrawn() && must_mend(actor, document).is_ok()
}

/// Goes on only with somebody who may correct and withdraw the document, in the role that lets them.
pub(crate) fn must_mend(actor: &Actor, document: &Document) -> Result<By> {
    let person = actor.signed_in()?;
    must_read(actor, document)?;
    if person.may(MEND) {
        Ok(By::permitted(person, MEND))
    } else if person.may(ADD) && is_own(actor, document) {
        Ok(By::permitted(person, ADD))
    } else {
        Err(Error::Forbidden)
    }
}

/// The document and the role that lets this person mend it, where they may and it still counts.
pub(crate) async fn to_mend(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Document>,
) -> Result<(Document, By)> {
    actor.signed_in()?;
    let document = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    let by = must_mend(actor, &document)?;
    if document.is_withdrawn() {
        return Err(Error::Conflict("documents-is-withdrawn"));
    }
    Ok((document, by))
}

fn is_own(actor: &Actor, document: &Document) -> bool {
    actor.account().is_some_and(|account| document.recorded_by == Some(account))
}
