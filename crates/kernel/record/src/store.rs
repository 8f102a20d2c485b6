//! The log in the database: appending, reading, and forgetting who it was.

mod files;
mod leaves;
mod nodes;
mod openings;

pub(crate) use files::file;
pub(crate) use leaves::{Filter, TEXTS as LEAVES, count, kinds, list, range, size};
pub use leaves::{OF_A_PAGE, find, newest, of_subject};
pub(crate) use nodes::{TEXTS as NODES, consistency, inclusion, root};
pub use openings::{ERASURE, forget, of_account, opening};
pub(crate) use openings::{TEXTS as OPENINGS, count_of_account};

use base::Timestamp;
use db::{FromRow, Result, Row, Tx, params, sql};
use subjects::Subject;
use web::Site;

use crate::leaf::Content;
use crate::{Act, Author, By, Leaf, Opening};

sql! {
    // On several nodes clocks differ a little; the log's own time never goes back.
    TAKE_A_PLACE = "UPDATE record_head
                    SET size = size + 1, acted_at = CASE WHEN acted_at > $1 THEN acted_at ELSE $1 END
                    WHERE id = 1 RETURNING size - 1 AS position, acted_at";
}

/// The next place in the log, and its moment.
struct Place {
    index: u64,
    at: Timestamp,
}

impl FromRow for Place {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { index: row.get("position")?, at: row.get("acted_at")? })
    }
}

/// Adds an act to the log, in the transaction of the act itself: both happen, or neither. Returns the
/// index of its leaf.
///
/// Appending waits for every earlier append to be committed or dropped, so that indexes have no gaps.
/// Append last, just before the commit, and others wait no longer than they must.
///
/// # Errors
/// [`Check`](db::Error::Check) for an act longer than [`Leaf::LONGEST`], or with a number beyond 2^53.
pub async fn append(tx: &mut Tx, site: &Site, by: impl Into<By>, act: Act) -> Result<u64> {
    let act = with_path(tx, act).await?;
    let by = by.into();
    let author = author(tx, by).await?;
    let opening = match by {
        By::System | By::Visitor => None,
        By::Person { account, .. } => Some(Opening::new(account, &site.entropy)),
    };
    let person = opening.as_ref().map(Opening::commitment);

    let Place { index, at } = tx.one(&TAKE_A_PLACE, params![site.clock.now()]).await?;
    let content = Content::of(act, at, author, person);
    let leaf = Leaf::new(index, content).map_err(|error| db::Error::Check(error.to_string()))?;
    leaves::add(tx, &leaf).await?;
    nodes::add(tx, index, leaf.hash()).await?;
    if let Some(opening) = opening {
        openings::add(tx, index, &opening).await?;
    }
    Ok(index)
}

/// The act with the page of its subject, where it names none itself.
async fn with_path(tx: &mut Tx, act: Act) -> Result<Act> {
    let (Some(id), None) = (act.subject, &act.path) else { return Ok(act) };
    let subject = subjects::find(tx, id).await?;
    Ok(Act { path: subject.map(|Subject { path, .. }| path), ..act })
}

/// What the log says of who acts.
async fn author(tx: &mut Tx, by: By) -> Result<Author> {
    let (role, institution) = match by {
        By::System => return Ok(Author::System),
        By::Visitor => return Ok(Author::Visitor),
        By::Person { role, institution, .. } => (role, institution),
    };
    let institution = match institution {
        Some(id) => institutions::store::find(tx, id).await?,
        None => None,
    };
    Ok(Author::Person {
        role: role.map(|role| role.key().to_owned()),
        institution: institution.map(|institution| institution.slug.to_string()),
    })
}

/// A count or an index as the database keeps it.
fn stored(number: u64) -> i64 {
    i64::try_from(number).expect("a log has fewer than 2^63 acts")
}
