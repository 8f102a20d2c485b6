//! Signing out.

use axum::extract::State;
use web::{Form, Redirect, Result, Shell, Site};

use crate::store::accounts::Kept;
use crate::store::sessions;
use crate::{Actor, COOKIE};

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    if let Some(person) = actor.person() {
        let mut tx = site.db.begin().await?;
        // A session that has just ended elsewhere has ended all the same.
        let (Kept::Yes | Kept::LostRace) =
            sessions::end(&mut tx, person.session, person.account).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(shell.link("/"))
        .with_cookie(web::expired_cookie(COOKIE))
        .saying("accounts-signed-out"))
}
