// tidy: not a model, because it keeps what is done and enters it into the log.
//! Something is written, edited, taken back.

use accounts::{Account, Person};
use base::{Id, Timestamp};
use db::Tx;
use subjects::Subject;
use web::{Error, Result, Site};

use crate::network::Network;
use crate::pace::Pace;
use crate::restriction::RestrictionKind;
use crate::store::{contributions, pace as counts, restrictions};
use crate::{Contribution, Standing, spam};

/// Something new that somebody wrote.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// Its identifier in the part that owns it.
    pub id: Id<Contribution>,
    /// The kind: see [`Owner::kind`](crate::Owner::kind).
    pub kind: &'static str,
    /// What it is about.
    pub subject: Id<Subject>,
    /// Where it is shown, without language.
    pub path: &'a str,
    /// The words, as typed.
    pub text: &'a str,
}

/// How something edited stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what looks like spam may have to be held now"]
pub enum Edited {
    /// The words are others now, and stand so.
    Yes(Standing),
    /// It is not shown any more, so there is nothing to edit.
    NotShown,
}

/// Counts one more act of this pace by somebody from a network, on all nodes together; who does too much is
/// told when to go on. Call it first, in the transaction of the act.
pub async fn pace(
    tx: &mut Tx,
    site: &Site,
    person: &Person,
    network: Network,
    pace: Pace,
) -> Result<()> {
    let is_new = spam::is_new(tx, site, person).await?;
    let account = (person.account.to_string(), pace.of_account(is_new));
    let network = (network.address().to_string(), pace.of_network());
    for (who, limits) in [account, network] {
        for counted in limits {
            let purpose = format!("moderation: {}, {}", pace.act, counted.what);
            let key = site.secret.digest(&purpose, &who);
            if let Err(seconds) = counts::count(tx, key, counted, site.clock.now()).await? {
                return Err(Error::TooMany { seconds });
            }
        }
    }
    Ok(())
}

/// Enters something new, in the transaction that keeps it. The answer says how it stands: what looks like
/// spam and comes from a new account is held until a moderator saw it. Who was silenced is refused.
pub async fn enter(tx: &mut Tx, site: &Site, person: &Person, new: New<'_>) -> Result<Standing> {
    must_not_be_silenced(tx, site, person.account).await?;
    let now = site.clock.now();
    let looks = Looks::of(tx, site, person, new.text).await?;
    let standing = looks.standing();
    let contribution = Contribution {
        id: new.id,
        kind: new.kind.to_owned(),
        subject: new.subject,
        author: person.account,
        path: new.path.to_owned(),
        written_at: now,
        standing,
        leader: contributions::leader(tx, new.subject).await?,
        score: looks.score,
        open_reports: 0,
        queued_at: looks.queued_at(now),
        version: 1,
    };
    contributions::enter(tx, &contribution).await?;
    Ok(standing)
}

/// Keeps that the words of something are others now, in the transaction that keeps them.
pub async fn edited(
    tx: &mut Tx,
    site: &Site,
    person: &Person,
    id: Id<Contribution>,
    text: &str,
) -> Result<Edited> {
    must_not_be_silenced(tx, site, person.account).await?;
    let Some(before) = contributions::find(tx, id).await? else { return Ok(Edited::NotShown) };
    let looks = Looks::of(tx, site, person, text).await?;
    // What waits for a moderator goes on waiting: an edit is no way around.
    let standing =
        if before.standing == Standing::Held { Standing::Held } else { looks.standing() };
    let queued_at = looks.queued_at(site.clock.now());
    let is_kept = contributions::edited(tx, id, looks.score, standing, queued_at).await?;
    Ok(if is_kept { Edited::Yes(standing) } else { Edited::NotShown })
}

/// Keeps that the author took something back; `false` where a moderator hid it or it was taken back before.
pub async fn withdraw(tx: &mut Tx, id: Id<Contribution>) -> db::Result<bool> {
    contributions::withdraw(tx, id).await
}

async fn must_not_be_silenced(tx: &mut Tx, site: &Site, account: Id<Account>) -> Result<()> {
    let restrictions = restrictions::of_account(tx, account, site.clock.now()).await?;
    let is_silenced = restrictions.iter().any(|one| one.kind == RestrictionKind::Silence);
    if is_silenced { Err(Error::Conflict("moderation-you-are-silenced")) } else { Ok(()) }
}

/// What a text looks like.
struct Looks {
    score: Option<f64>,
    is_author_new: bool,
    queue_at: f64,
    hold_at: f64,
}

impl Looks {
    async fn of(tx: &mut Tx, site: &Site, person: &Person, text: &str) -> db::Result<Self> {
        let settings = spam::settings(site);
        let is_author_new = spam::is_new(tx, site, person).await?;
        let verdict = spam::judge(tx, site, text, is_author_new).await?;
        Ok(Self {
            score: verdict.map(|verdict| verdict.score),
            is_author_new,
            queue_at: settings.queue_at,
            hold_at: settings.hold_at,
        })
    }

    fn standing(&self) -> Standing {
        let looks_bad = self.score.is_some_and(|score| score >= self.hold_at);
        if looks_bad && self.is_author_new { Standing::Held } else { Standing::Shown }
    }

    fn queued_at(&self, now: Timestamp) -> Option<Timestamp> {
        let looks_doubtful = self.score.is_some_and(|score| score >= self.queue_at);
        (looks_doubtful || self.standing() == Standing::Held).then_some(now)
    }
}
