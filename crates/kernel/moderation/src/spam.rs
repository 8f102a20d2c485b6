// tidy: not a model, because it reads and keeps what was learned.
//! Scoring what people write, and learning from what moderators decide.

use accounts::{Account, Person};
use base::{Id, Timestamp};
use db::{Result, Tx};
use web::Site;

use crate::bayes::{self, Verdict};
use crate::decision::Outcome;
use crate::rule::SPAM;
use crate::settings::Settings;
use crate::store::authors;
use crate::store::signs::{self, Lesson};
use crate::words::{Sign, signs as signs_of};

/// The settings of the site.
pub(crate) fn settings(site: &Site) -> Settings {
    site.service_if_any::<Settings>().copied().unwrap_or_default()
}

/// Whether nobody knows this person yet: see [`Settings::new_days`] and [`Settings::accepted`]. Who holds a
/// role is known.
pub async fn is_new(tx: &mut Tx, site: &Site, person: &Person) -> Result<bool> {
    if person.roles.is_empty() { is_account_new(tx, site, person.account).await } else { Ok(false) }
}

async fn is_account_new(tx: &mut Tx, site: &Site, account: Id<Account>) -> Result<bool> {
    let (settings, now) = (settings(site), site.clock.now());
    let Some(since) = authors::since(tx, account).await? else { return Ok(false) };
    if now.duration_since(since) < settings.new_for() {
        return Ok(true);
    }
    Ok(authors::stood(tx, account, now - Settings::STOOD).await? < settings.accepted)
}

/// What the site's own count says of a text; `None` while too little was learned.
pub(crate) async fn judge(
    tx: &mut Tx,
    site: &Site,
    text: &str,
    is_author_new: bool,
) -> Result<Option<Verdict>> {
    let texts = signs::texts(tx).await?;
    let enough = settings(site).enough;
    if texts.spam < enough || texts.fair < enough {
        return Ok(None);
    }
    let counted = signs::counts(tx, &site.secret, signs_of(text, is_author_new)).await?;
    Ok(bayes::judge(texts, enough, counted))
}

/// What a text by this author looks like, for a moderator.
pub(crate) async fn explain(
    tx: &mut Tx,
    site: &Site,
    text: &str,
    author: Id<Account>,
) -> Result<Option<Verdict>> {
    let is_new = is_account_new(tx, site, author).await?;
    judge(tx, site, text, is_new).await
}

/// What a decision teaches, if anything: what broke another rule is neither spam nor fair.
fn lesson(outcome: &Outcome) -> Option<Lesson> {
    match outcome {
        Outcome::Kept => Some(Lesson::Fair),
        Outcome::Hidden { rule } => (rule == SPAM).then_some(Lesson::Spam),
    }
}

/// Learns from a decision.
pub(crate) async fn learn(tx: &mut Tx, site: &Site, text: &str, outcome: &Outcome) -> Result<()> {
    match lesson(outcome) {
        Some(lesson) => signs::learn(tx, &site.secret, &taught(text), lesson).await,
        None => Ok(()),
    }
}

/// Learns the opposite of a decision that fell.
pub(crate) async fn learn_opposite(
    tx: &mut Tx,
    site: &Site,
    text: &str,
    fallen: &Outcome,
) -> Result<()> {
    let signs = taught(text);
    if let Some(lesson) = lesson(fallen) {
        signs::unlearn(tx, &site.secret, &signs, lesson).await?;
    }
    signs::learn(tx, &site.secret, &signs, Lesson::Fair).await
}

/// Who wrote it is not learned: it is no sign of what is written.
fn taught(text: &str) -> Vec<Sign> {
    signs_of(text, false)
}

/// Since when somebody has an account, for a moderator.
pub(crate) async fn account_since(tx: &mut Tx, author: Id<Account>) -> Result<Option<Timestamp>> {
    authors::since(tx, author).await
}
