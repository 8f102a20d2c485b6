//! Writing a comment, or a reply to one.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use db::Tx;
use institutions::Institution;
use moderation::{Network, Standing};
use subjects::Subject;
use web::{Crumb, Error, Form, Options, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::shown::{Shown, show, texts};
use crate::acts::{self, NewComment};
use crate::store::listed;
use crate::{Anchor, Comment, access};

#[derive(Template)]
#[template(path = "discussion/compose.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    subject: Subject,
    /// What is answered.
    thread: Option<Shown>,
    voices: Options,
    /// The session ended while somebody wrote: what they wrote is still in the form.
    is_signed_out: bool,
}

/// The path of the form for a new comment about a subject, without language.
pub(crate) fn path(subject: Id<Subject>) -> String {
    format!("/subjects/{subject}/comments/new")
}

/// Where a new comment stands.
struct Target {
    subject: Subject,
    thread: Option<listed::Listed>,
}

impl Target {
    async fn of_subject(tx: &mut Tx, id: Id<Subject>) -> Result<Self> {
        Ok(Self { subject: access::open_subject(tx, id).await?, thread: None })
    }

    /// The thread of a comment: replies to a reply stand beside it.
    async fn of_comment(tx: &mut Tx, id: Id<Comment>) -> Result<Self> {
        let found = listed::one(tx, id, None).await?.ok_or(Error::NotFound)?;
        let found = match found.comment.reply {
            None => found,
            Some(reply) => listed::one(tx, reply.thread, None).await?.ok_or(Error::NotFound)?,
        };
        let subject = access::open_subject(tx, found.comment.subject).await?;
        if !found.comment.is_shown() {
            return Err(Error::Conflict("discussion-no-replies"));
        }
        Ok(Self { subject, thread: Some(found) })
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Subject>>,
) -> Result<Page<impl Template>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let target = Target::of_subject(&mut tx, id).await?;
    Ok(Page(view(&mut tx, shell, &actor, target, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Subject>>,
    network: Network,
    form: Form,
) -> Result<Response> {
    let mut tx = site.db.begin().await?;
    let target = Target::of_subject(&mut tx, id).await?;
    write(tx, shell, &actor, network, target, form).await
}

pub(crate) async fn get_reply(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
) -> Result<Page<impl Template>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let target = Target::of_comment(&mut tx, id).await?;
    Ok(Page(view(&mut tx, shell, &actor, target, Form::empty()).await?))
}

pub(crate) async fn post_reply(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
    network: Network,
    form: Form,
) -> Result<Response> {
    let mut tx = site.db.begin().await?;
    let target = Target::of_comment(&mut tx, id).await?;
    write(tx, shell, &actor, network, target, form).await
}

async fn write(
    mut tx: Tx,
    shell: Shell,
    actor: &Actor,
    network: Network,
    target: Target,
    mut form: Form,
) -> Result<Response> {
    let Some(person) = actor.person() else {
        return signed_out(&mut tx, shell, actor, target, form).await;
    };
    let Some(new) = read(&shell, &mut form, &target.subject) else {
        let view = view(&mut tx, shell, actor, target, form).await?;
        return Ok(Refused(view).into_response());
    };
    let site = shell.site().clone();
    let place = (&target.subject, target.thread.as_ref().map(|thread| &thread.comment));
    let comment = acts::write(&mut tx, &site, (person, network), place, new).await?;
    tx.commit().await?;

    let said = match comment.standing {
        Standing::Held => "discussion-held-for-now",
        Standing::Shown | Standing::Hidden | Standing::Withdrawn => "discussion-written",
    };
    Ok(Redirect::to(shell.link(comment.path())).saying(said).into_response())
}

/// The form with everything that was typed, for somebody whose session ended meanwhile.
async fn signed_out(
    tx: &mut Tx,
    shell: Shell,
    actor: &Actor,
    target: Target,
    form: Form,
) -> Result<Response> {
    let view = view(tx, shell, actor, target, form).await?;
    Ok((StatusCode::UNAUTHORIZED, Page(View { is_signed_out: true, ..view })).into_response())
}

fn read(shell: &Shell, form: &mut Form, subject: &Subject) -> Option<NewComment> {
    let words = form.required("words", Comment::LONGEST);
    let quote = quote(form, subject);
    let institution =
        form.parsed_optional::<Id<Institution>>("institution", "discussion-choose-voice");
    let is_named = !form.has("unnamed", "yes");
    Some(NewComment {
        words: words?,
        quote: quote?,
        institution: institution?,
        is_named,
        language: shell.language,
    })
}

/// The passage that is quoted, where one is; the outer `None` is a problem.
fn quote(form: &mut Form, subject: &Subject) -> Option<Option<Anchor>> {
    let quote = form.optional("quote", Anchor::LONGEST)?;
    if quote.is_empty() {
        return Some(None);
    }
    match Anchor::find(&quote, texts(subject)) {
        Some(anchor) => Some(Some(anchor)),
        None => form.problem("quote", "discussion-quote-not-there"),
    }
}

async fn view(
    tx: &mut Tx,
    shell: Shell,
    actor: &Actor,
    target: Target,
    form: Form,
) -> Result<View> {
    let Target { subject, thread } = target;
    let shown = show(tx, &subject, actor.account(), thread.into_iter().collect()).await?;
    let voices = access::voices(tx, &shell, actor).await?;
    let crumbs = vec![Crumb::new(shell.plain(&subject.title), subject.path.clone())];
    let thread = shown.into_iter().next();
    Ok(View { shell, crumbs, form, subject, thread, voices, is_signed_out: false })
}

impl View {
    fn action(&self) -> String {
        match &self.thread {
            None => self.shell.link(path(self.subject.id)),
            Some(thread) => self.shell.link(format!("{}/reply", thread.comment().path())),
        }
    }

    /// Whether the subject says anything that can be quoted.
    fn can_be_quoted(&self) -> bool {
        self.thread.is_none() && !texts(&self.subject).is_empty()
    }
}
