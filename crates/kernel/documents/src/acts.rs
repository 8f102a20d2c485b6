// tidy: not a model, because it keeps what is done and enters it into the log.
//! What may be done with evidence: each act is one leaf of the log.

use base::{Id, Text};
use db::{Result, Tx};
use record::{Act, By};
use subjects::Subject;
use web::Site;

use crate::store::{self, Kept, Saved};
use crate::{Document, Evidence, Facts, Standing};

/// Whether evidence was added.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "evidence that was there already is not added, and its sender must be told"]
pub enum Added {
    /// It was.
    Yes(Box<Document>),
    /// The same file or page proves something about the same subject already; nothing changed.
    AlreadyThere(Id<Document>),
}

/// Attaches evidence to a subject, in the transaction of whatever it proves: a status recorded together
/// with its evidence is recorded with it or not at all.
///
/// Read the evidence before the transaction begins: its file is kept then, and nobody should wait for a
/// disk while holding the one writer of SQLite.
///
/// ```ignore
/// let evidence = documents::evidence_from_form(&site, &mut form).await?;
/// if form.has_problems() { return Ok(refused(form)) }
/// let mut tx = site.db.begin().await?;
/// if let Some(evidence) = evidence {
///     documents::add(&mut tx, &site, &actor, measure.id.cast(), evidence).await?;
/// }
/// ```
pub async fn add(
    tx: &mut Tx,
    site: &Site,
    by: impl Into<By>,
    subject: Id<Subject>,
    evidence: Evidence,
) -> Result<Added> {
    let by = by.into();
    let document = Document {
        id: site.id(),
        subject,
        facts: with_provider(tx, evidence.facts).await?,
        content: evidence.content,
        standing: Standing::Valid,
        recorded_at: site.clock.now(),
        recorded_by: account(by),
        version: 1,
    };
    match store::insert(tx, &document).await? {
        Kept::AlreadyThere(other) => return Ok(Added::AlreadyThere(other)),
        Kept::Yes => {}
    }
    record::append(tx, site, by, act("document-added", &document)).await?;
    Ok(Added::Yes(Box::new(document)))
}

/// Keeps a corrected document; `before` is kept beside it, for everybody who may see it.
pub(crate) async fn correct(
    tx: &mut Tx,
    site: &Site,
    by: By,
    corrected: Document,
) -> Result<Saved> {
    let facts = with_provider(tx, corrected.facts).await?;
    let corrected = Document { facts, ..corrected };
    let saved = store::correct(tx, &corrected, site.clock.now(), account(by)).await?;
    if saved == Saved::Yes {
        let act = act("document-corrected", &corrected).fact("correction", corrected.version);
        record::append(tx, site, by, act).await?;
    }
    Ok(saved)
}

/// Keeps that a document was withdrawn.
pub(crate) async fn withdraw(
    tx: &mut Tx,
    site: &Site,
    by: By,
    withdrawn: &Document,
) -> Result<Saved> {
    let saved = store::withdraw(tx, withdrawn).await?;
    if saved == Saved::Yes {
        record::append(tx, site, by, act("document-withdrawn", withdrawn)).await?;
    }
    Ok(saved)
}

/// What the log says: neither titles nor reasons, which could name a person. The page of a document that is
/// not for everybody is not named; the act then leads to its subject.
fn act(kind: &'static str, document: &Document) -> Act {
    let hash = document.content.file().map(|file| file.hash.to_string());
    let act = Act::new(kind)
        .about(document.subject)
        .fact("document", document.id)
        .fact("kind", document.kind.key())
        .fact_if_known("sha256", hash);
    if document.is_public { act.path(document.path()) } else { act }
}

/// The facts, with the provider called as the institution is called today where nobody named them.
async fn with_provider(tx: &mut Tx, facts: Facts) -> Result<Facts> {
    let (true, Some(id)) = (facts.provider.is_unknown(), facts.institution) else {
        return Ok(facts);
    };
    let institution = institutions::store::find(tx, id).await?;
    let provider = institution.map_or_else(Text::unknown, |institution| institution.name);
    Ok(Facts { provider, ..facts })
}

fn account(by: By) -> Option<Id<accounts::Account>> {
    match by {
        By::System | By::Visitor => None,
        By::Person { account, .. } => Some(account),
    }
}
