//! The register: all institutions by name, to find one and keep it.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use institutions::Institution;
use institutions::store::{self, Filter};
use serde::Deserialize;
use web::{After, Form, Onward, Page, Query, Result, Shell, Site};

use crate::KEEP;

/// Institutions on a page.
const ROWS: usize = 50;

/// The value of a ticked box.
const YES: &str = "yes";

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    ended: String,
    after: Option<After<(String, Id<Institution>)>>,
}

#[derive(Template)]
#[template(path = "registry/list.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    rows: Vec<Institution>,
    onward: Onward,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(asked): Query<Asked>,
) -> Result<Page<View>> {
    actor.must(KEEP)?;
    let filter = Filter { kind: None, text: asked.q.clone(), with_ended: asked.ended == YES };
    let mut tx = site.db.read().await?;
    let after = asked.after.as_ref().map(|After(place)| place);
    let mut rows = store::page(&mut tx, &filter, after, Onward::to_read(ROWS)).await?;

    let fields = [("q", asked.q.as_str()), ("ended", asked.ended.as_str())];
    let onward = Onward::of(&mut rows, ROWS, asked.after.as_ref(), Institution::by_name);
    let onward = onward.asking(fields);
    Ok(Page(View { shell, form: Form::filled(fields), rows, onward }))
}
