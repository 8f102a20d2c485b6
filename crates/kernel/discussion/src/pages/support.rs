//! Supporting a comment.

use accounts::Actor;
use axum::extract::State;
use base::Id;
use db::Tx;
use moderation::Network;
use web::{Error, Form, Path, Redirect, Result, Shell, Site};

use crate::store::comments;
use crate::{Comment, access, acts};

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
    network: Network,
    form: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let comment = found(&mut tx, id).await?;
    acts::support(&mut tx, &site, (person, network), &comment).await?;
    tx.commit().await?;

    Ok(back(&shell, &form, &comment))
}

pub(crate) async fn end(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
    network: Network,
    form: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let comment = found(&mut tx, id).await?;
    acts::take_back(&mut tx, &site, (person, network), &comment).await?;
    tx.commit().await?;

    Ok(back(&shell, &form, &comment))
}

async fn found(tx: &mut Tx, id: Id<Comment>) -> Result<Comment> {
    let comment = comments::find(tx, id).await?.ok_or(Error::NotFound)?;
    access::open_subject(tx, comment.subject).await?;
    Ok(comment)
}

/// To the page from which the button was pressed, at the comment; a redirect leads nowhere but to pages of
/// this site.
fn back(shell: &Shell, form: &Form, comment: &Comment) -> Redirect {
    let pressed_on = form.value("back");
    if pressed_on.starts_with(&format!("/{}/", shell.language)) {
        Redirect::to(format!("{pressed_on}#comment-{}", comment.id))
    } else {
        Redirect::to(shell.link(comment.path()))
    }
}
