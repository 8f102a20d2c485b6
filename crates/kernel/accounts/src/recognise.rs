// tidy: not a model, because it stands around every request.
//! Finding out who asks, once per request.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use web::{Error, MenuEntry, Result, SignedIn, Site};

use crate::second_step::{self, SecondStep};
use crate::store::sessions::{self, Seen};
use crate::token::Token;
use crate::{Actor, Person, Session, WorkMenu};

/// The cookie that carries a session's token.
pub const COOKIE: &str = "atvere_session";

/// Finds out for every page who is signed in: what [`web::app`] takes for `people`.
///
/// Puts an [`Actor`] and, for the layout, a [`SignedIn`] into the request. A request without the cookie
/// costs no question to the database, one with it costs one.
pub fn people(router: Router<Site>, site: Site) -> Router<Site> {
    router.layer(from_fn_with_state(site, recognise))
}

async fn recognise(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let person = match person_of(&site, request.headers()).await {
        Ok(person) => person,
        Err(error) => return error.into_response(),
    };
    let Some(person) = person else { return next.run(request).await };
    let waits_for_step = !person.withheld.is_empty();
    let menu = if waits_for_step {
        vec![MenuEntry { message: "accounts-set-up-step", path: second_step::SET_UP }]
    } else {
        site.service_if_any::<WorkMenu>().map(|work| work.of(&person)).unwrap_or_default()
    };
    let signed_in = SignedIn { name: person.name.clone(), menu };
    request.extensions_mut().insert(Actor::Person(person));
    request.extensions_mut().insert(signed_in.clone());
    let mut response = next.run(request).await;
    if waits_for_step && is_forbidden(&response) {
        response = Error::SecondStepNeeded.into_response();
    }
    response.extensions_mut().insert(signed_in);
    response
}

/// What this person may not do, they perhaps may once they signed in with a second step.
fn is_forbidden(response: &Response) -> bool {
    let error = response.extensions().get::<Arc<Error>>();
    error.is_some_and(|error| matches!(**error, Error::Forbidden))
}

async fn person_of(site: &Site, headers: &HeaderMap) -> Result<Option<Person>> {
    let Some(token) = token_of(headers) else { return Ok(None) };
    let now = site.clock.now();
    let mut tx = site.db.read().await?;
    let Some(Seen { person, seen_at }) = sessions::who(&mut tx, token.digest(), now).await? else {
        return Ok(None);
    };
    drop(tx);
    let required = site.service_if_any::<SecondStep>().is_some_and(|step| step.required_of_staff);
    let person = if required { person.without_second_step_no_roles() } else { person };
    if now.duration_since(seen_at) >= Session::SEEN_EVERY {
        let mut tx = site.db.begin().await?;
        sessions::seen(&mut tx, person.session, now).await?;
        tx.commit().await?;
    }
    Ok(Some(person))
}

/// The token that a browser brought, if it looks like one.
pub(crate) fn token_of(headers: &HeaderMap) -> Option<Token> {
    web::cookie_of(headers, COOKIE)?.parse().ok()
}
