//! Showing the secret of a new authenticator, and taking its first number.

use accounts::{Actor, Person, Secret, Steps, Visit};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use qrcode::QrCode;
use qrcode::render::svg;
use web::{Form, Page, Query, Redirect, Refused, Result, Shell, Site};

use super::recovery_codes;
use super::second_step::{Back, account_of};
use crate::authenticator::{Authenticator, SharedSecret};
use crate::recovery;
use crate::store::{Kept, authenticators};
use crate::ways::secret_of;

#[derive(Template)]
#[template(path = "identity/authenticator.html")]
struct View {
    shell: Shell,
    form: Form,
    /// The picture, as SVG of our own making.
    picture: String,
    letters: String,
    address: String,
}

/// An authenticator that was offered and not used yet.
struct Offered {
    authenticator: Authenticator,
    secret: SharedSecret,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(back): Query<Back>,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let Some(offered) = offered(&site, person).await? else { return Ok(begin_again(&shell)) };
    let form = Form::filled(back.path().map(|path| ("return", path.to_string())));
    Ok(Page(view(shell, form, &offered)).into_response())
}

/// The first right number begins the use; the codes on paper are shown, once.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let tried = Secret::of_account("authenticator", person.account);
    visit.count_secret(&site, &tried).await?;
    let Some(offered) = offered(&site, person).await? else { return Ok(begin_again(&shell)) };
    let now = site.clock.now();
    let step = offered.authenticator.accepts(&offered.secret, form.value("code"), now);
    let Some(step) = step else {
        form.problem::<()>("code", "identity-code-wrong");
        return Ok(Refused(view(shell, form, &offered)).into_response());
    };

    let mut tx = site.db.begin().await?;
    if authenticators::begin(&mut tx, &offered.authenticator, step, now).await? == Kept::LostRace {
        return Ok(begin_again(&shell));
    }
    let codes = recovery::renew(&mut tx, &site, person.account).await?;
    visit.forgive_secret(&mut tx, &site, &tried).await?;
    let account = account_of(&mut tx, person.account).await?;
    let (subject, text) = ("identity-letter-step-begun-subject", "identity-letter-step-begun");
    accounts::notify(&mut tx, &site, &account, subject, text).await?;
    let cookie = visit.sign_in(&mut tx, &site, person.account, Steps::Two).await?;
    tx.commit().await?;

    Ok(recovery_codes::shown(shell, &form, codes, Some(cookie)))
}

async fn offered(site: &Site, person: &Person) -> Result<Option<Offered>> {
    let mut tx = site.db.read().await?;
    let found = authenticators::find(&mut tx, person.account).await?;
    Ok(found.filter(|found| !found.is_in_use()).map(|authenticator| {
        let secret = secret_of(site, &authenticator, person.email.as_str());
        Offered { authenticator, secret }
    }))
}

fn begin_again(shell: &Shell) -> Response {
    Redirect::to(shell.link("/account/second-step")).into_response()
}

fn view(shell: Shell, form: Form, Offered { secret, .. }: &Offered) -> View {
    let address = secret.address();
    View { shell, form, picture: picture(&address), letters: secret.in_letters(), address }
}

/// The address as a picture that a telephone reads. Dark on light, whatever the page looks like.
fn picture(address: &str) -> String {
    let Ok(code) = QrCode::new(address) else { return String::new() };
    let mut renderer = code.render::<svg::Color<'_>>();
    renderer.min_dimensions(240, 240).dark_color(svg::Color("#000"));
    let drawn = renderer.light_color(svg::Color("#fff")).build();
    // The declaration of XML has no place inside a page.
    drawn.split_once("?>").map_or(drawn.clone(), |(_, svg)| svg.to_owned())
}
