// tidy: not a model, because it keeps what is done and enters it into the log.
//! Comments are supported.

use accounts::Person;
use db::Tx;
use moderation::{Network, Pace};
use record::Act;
use web::{Error, Result, Site};

use crate::store::support;
use crate::{Comment, access};

/// Supports a comment of somebody else; twice is once.
pub(crate) async fn support(
    tx: &mut Tx,
    site: &Site,
    (person, network): (&Person, Network),
    comment: &Comment,
) -> Result<()> {
    if comment.author == person.account {
        return Err(Error::Forbidden);
    }
    if !comment.is_shown() {
        return Err(Error::NotFound);
    }
    moderation::pace(tx, site, person, network, Pace::SUPPORT).await?;
    let now = site.clock.now();
    let counts = moderation::counts(tx, person.account, now).await?;
    if support::give(tx, comment.id, person.account, counts, now).await? {
        let act = act("comment-supported", comment);
        record::append(tx, site, access::by(person, None)?, act).await?;
    }
    Ok(())
}

/// Takes support back; where there was none, nothing changes.
pub(crate) async fn take_back(
    tx: &mut Tx,
    site: &Site,
    (person, network): (&Person, Network),
    comment: &Comment,
) -> Result<()> {
    moderation::pace(tx, site, person, network, Pace::SUPPORT).await?;
    if support::take(tx, comment.id, person.account).await? {
        let act = act("comment-support-withdrawn", comment);
        record::append(tx, site, access::by(person, None)?, act).await?;
    }
    Ok(())
}

fn act(kind: &'static str, comment: &Comment) -> Act {
    Act::new(kind).path(comment.path()).fact("comment", comment.id)
}
