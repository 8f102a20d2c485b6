//! Editing one's own comment, and taking it back.

use accounts::{Actor, Person};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use db::Tx;
use moderation::{Network, Standing};
use subjects::Subject;
use web::{Crumb, Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use crate::acts::{self, Written};
use crate::store::comments;
use crate::{Comment, access};

#[derive(Template)]
#[template(path = "discussion/edit.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    comment: Comment,
    /// What was saved meanwhile, where the author was faster in another window.
    conflict: Option<String>,
}

impl View {
    fn path(&self, act: &str) -> String {
        self.shell.link(format!("{}/{act}", self.comment.path()))
    }
}

/// One's own comment, as long as it can be changed.
async fn own(tx: &mut Tx, actor: &Actor, id: Id<Comment>) -> Result<(Comment, Subject)> {
    let person = actor.signed_in()?;
    let comment = comments::find(tx, id).await?.ok_or(Error::NotFound)?;
    must_be_own(person, &comment)?;
    match comment.standing {
        Standing::Shown | Standing::Held => {}
        Standing::Hidden | Standing::Withdrawn => {
            return Err(Error::Conflict("discussion-not-shown"));
        }
    }
    let subject = access::open_subject(tx, comment.subject).await?;
    Ok((comment, subject))
}

fn must_be_own(person: &Person, comment: &Comment) -> Result<()> {
    if comment.author == person.account { Ok(()) } else { Err(Error::Forbidden) }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
) -> Result<Page<impl Template>> {
    let mut tx = site.db.read().await?;
    let (comment, subject) = own(&mut tx, &actor, id).await?;
    let version = comment.version.to_string();
    let form = Form::filled([("words", comment.words.clone()), ("version", version)]);
    Ok(Page(view(shell, form, comment, &subject)))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
    network: Network,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (stored, subject) = own(&mut tx, &actor, id).await?;
    let words = form.required("words", Comment::LONGEST);
    let version = form.parsed::<i64>("version", "discussion-changed-meanwhile");
    let (Some(words), Some(version)) = (words, version) else {
        return Ok(Refused(view(shell, form, stored, &subject)).into_response());
    };
    if version == stored.version && words == stored.words {
        return Ok(Redirect::to(shell.link(stored.path())).into_response());
    }
    let seen = Comment { version, ..stored.clone() };
    match acts::edit(&mut tx, &site, (person, network), &seen, words).await? {
        Written::Yes(comment) => {
            tx.commit().await?;
            let to = shell.link(comment.path());
            Ok(Redirect::to(to).saying("discussion-edited").into_response())
        }
        Written::LostRace => {
            drop(tx);
            form.put("version", stored.version.to_string());
            let conflict = Some(stored.words.clone());
            let view = View { conflict, ..view(shell, form, stored, &subject) };
            Ok((StatusCode::CONFLICT, Page(view)).into_response())
        }
    }
}

/// Takes one's own comment back.
pub(crate) async fn withdraw(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (comment, _) = own(&mut tx, &actor, id).await?;
    if !acts::withdraw(&mut tx, &site, person, &comment).await? {
        return Err(Error::Conflict("discussion-not-shown"));
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link(comment.path())).saying("discussion-withdrawn"))
}

fn view(shell: Shell, form: Form, comment: Comment, subject: &Subject) -> View {
    let crumbs = vec![
        Crumb::new(shell.plain(&subject.title), subject.path.clone()),
        Crumb::new(shell.msg("discussion-kind-comment"), comment.path()),
    ];
    View { shell, crumbs, form, comment, conflict: None }
}
