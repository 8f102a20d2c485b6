// tidy: not a model, because it keeps what is done and enters it into the log.
//! Comments are written, edited, taken back.

use accounts::Person;
use base::{Id, Language};
use db::Tx;
use institutions::Institution;
use moderation::{Edited, Network, New, Pace, Standing};
use record::Act;
use subjects::Subject;
use web::{Error, Result, Site};

use super::digest;
use crate::owners::COMMENT;
use crate::store::comments;
use crate::{Anchor, Comment, Reply, access};

/// What somebody wants to say.
#[derive(Clone, Debug)]
pub(crate) struct NewComment {
    pub(crate) words: String,
    pub(crate) quote: Option<Anchor>,
    pub(crate) is_named: bool,
    pub(crate) institution: Option<Id<Institution>>,
    pub(crate) language: Language,
}

/// What became of other words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "an edit that came too late is not kept, and its author must be told"]
pub(crate) enum Written {
    /// They are kept.
    Yes(Box<Comment>),
    /// Somebody was faster: the author in another window, or a moderator.
    LostRace,
}

/// Writes a comment about a subject, or a reply to one.
pub(crate) async fn write(
    tx: &mut Tx,
    site: &Site,
    (person, network): (&Person, Network),
    (subject, thread): (&Subject, Option<&Comment>),
    new: NewComment,
) -> Result<Comment> {
    let by = access::by(person, new.institution)?;
    moderation::pace(tx, site, person, network, Pace::COMMENT).await?;
    let reply = match thread {
        None => None,
        Some(thread) => Some(take_a_place(tx, thread.id).await?),
    };
    let mut comment = Comment {
        id: site.id(),
        subject: subject.id,
        reply,
        author: person.account,
        is_named: new.is_named,
        institution: new.institution,
        language: new.language,
        words: new.words,
        has_live_links: !moderation::is_new(tx, site, person).await?,
        quote: new.quote,
        standing: Standing::Shown,
        support: 0,
        replies: 0,
        written_at: site.clock.now(),
        edited_at: None,
        version: 1,
    };
    comment.standing = enter(tx, site, person, &comment).await?;
    comments::add(tx, &comment).await?;
    let act = act("comment-written", &comment).fact("reply", comment.reply.is_some());
    record::append(tx, site, by, act).await?;
    Ok(comment)
}

async fn take_a_place(tx: &mut Tx, thread: Id<Comment>) -> Result<Reply> {
    let place = comments::take_a_place(tx, thread).await?;
    let place = place.ok_or(Error::Conflict("discussion-no-replies"))?;
    Ok(Reply { thread, place })
}

async fn enter(tx: &mut Tx, site: &Site, person: &Person, comment: &Comment) -> Result<Standing> {
    let path = comment.path();
    let new = New {
        id: comment.id.cast(),
        kind: COMMENT,
        subject: comment.subject,
        path: &path,
        text: &comment.words,
    };
    moderation::enter(tx, site, person, new).await
}

/// Keeps other words of a comment; `before` has the version that its author saw.
pub(crate) async fn edit(
    tx: &mut Tx,
    site: &Site,
    (person, network): (&Person, Network),
    before: &Comment,
    words: String,
) -> Result<Written> {
    let by = access::by(person, before.institution)?;
    moderation::pace(tx, site, person, network, Pace::COMMENT).await?;
    let now = site.clock.now();
    let Ok(mut edited) = before.clone().edit(words, now) else { return Ok(Written::LostRace) };
    edited.has_live_links = !moderation::is_new(tx, site, person).await?;
    let id = edited.id.cast();
    match moderation::edited(tx, site, person, id, &edited.words).await? {
        Edited::Yes(standing) => edited.standing = standing,
        Edited::NotShown => return Ok(Written::LostRace),
    }
    if !comments::edit(tx, &edited, now).await? {
        return Ok(Written::LostRace);
    }
    record::append(tx, site, by, act("comment-edited", &edited)).await?;
    Ok(Written::Yes(Box::new(edited)))
}

/// Takes a comment back; `false` where it is not shown any more.
pub(crate) async fn withdraw(
    tx: &mut Tx,
    site: &Site,
    person: &Person,
    comment: &Comment,
) -> Result<bool> {
    let by = access::by(person, comment.institution).or_else(|_| access::by(person, None))?;
    let is_taken_back = moderation::withdraw(tx, comment.id.cast()).await?
        && comments::withdraw(tx, comment, site.clock.now()).await?;
    if is_taken_back {
        record::append(tx, site, by, act("comment-withdrawn", comment)).await?;
    }
    Ok(is_taken_back)
}

/// What the log says. The act does not stand in the history of the subject, where the acts of offices would
/// drown among many voices; it names the subject.
fn act(kind: &'static str, comment: &Comment) -> Act {
    Act::new(kind)
        .path(comment.path())
        .fact("comment", comment.id)
        .fact("subject", comment.subject)
        .fact("sha256", digest(&comment.words))
}
