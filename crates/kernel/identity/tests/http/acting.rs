//! A page whose act needs to know more of whoever acts, as a capability would write it.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use identity::{Admitted, Level, Need, Typed, Verified};
use web::{Form, Part, Path, Redirect, Result, Routes, Shell, Site};

/// What the acts of the page need.
fn need(of: &str) -> Need {
    let talsi = || "talsu-novads".parse().expect("a word of addresses");
    match of {
        "address" => Need::level(Level::Email),
        "code" => Need::level(Level::Code).person(),
        "sixteen" => Need::level(Level::Code).age(16),
        "talsi" => Need::level(Level::Substantial).age(16).territory(talsi()).person(),
        _ => Need::level(Level::High),
    }
}

pub(crate) fn part() -> Part {
    let routes = Routes::default().page("/acting/{need}", get).act("/acting/{need}", post);
    Part { routes, ..Part::named("acting") }
}

async fn get(typed: Typed) -> String {
    format!("text={}; note={}", typed.0.value("text"), typed.0.value("note"))
}

async fn post(
    State(site): State<Site>,
    shell: Shell,
    verified: Verified,
    Path(of): Path<String>,
    form: Form,
) -> Result<Response> {
    let page = format!("/acting/{of}");
    let proof = match verified.admit(&site, &shell, &need(&of), &page, &form).await? {
        Admitted::Yes(proof) => proof,
        Admitted::NotYet(answer) => return Ok(answer),
    };
    let person = proof.person.map(|person| person.bytes()[0]);
    let done = format!("/done/{}/{}", proof.level.key(), person.is_some());
    Ok(Redirect::to(done).into_response())
}
