//! The whole text of a version as it was adopted, for reading and printing.

use std::collections::BTreeMap;

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use crate::frame::{self, Tab};
use crate::store::versions::{self, Frozen};
use crate::{Facts, ItemKind, Plan, Version};

#[derive(Template)]
#[template(path = "action-plans/version.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    version: Version,
    frozen: Vec<Frozen>,
}

impl View {
    fn items(&self, kind: ItemKind) -> impl Iterator<Item = &Frozen> {
        self.frozen.iter().filter(move |one| one.kind == kind)
    }

    /// What the plan itself said.
    fn of_plan(&self) -> Vec<&Frozen> {
        self.items(ItemKind::Plan).collect()
    }

    fn directions(&self) -> Vec<&Frozen> {
        self.items(ItemKind::Direction).collect()
    }

    fn commitments_of(&self, direction: &Frozen) -> Vec<&Frozen> {
        let is_in = |one: &&Frozen| one.facts.get("direction") == Some(&direction.number);
        self.items(ItemKind::Commitment).filter(is_in).collect()
    }

    fn measures_of(&self, commitment: &Frozen) -> Vec<&Frozen> {
        let is_in = |one: &&Frozen| one.facts.get("commitment") == Some(&commitment.number);
        self.items(ItemKind::Measure).filter(is_in).collect()
    }

    /// What an item was called, in the language of the reader.
    fn title<'a>(&self, item: &'a Frozen) -> &'a str {
        item.facts.read_in("title", self.shell.language).unwrap_or_default()
    }

    /// All that it said besides what the page shows already: its title and where it belongs.
    fn rest(item: &Frozen) -> Facts {
        item.facts.without(&["title", "direction", "commitment"])
    }
}

/// A version for programs.
#[derive(Serialize)]
struct Answer<'a> {
    number: u32,
    kind: &'static str,
    adopted_on: String,
    published_at: String,
    /// The items of each kind: number and text.
    items: BTreeMap<&'static str, Vec<Line<'a>>>,
}

/// An item of a version.
#[derive(Serialize)]
struct Line<'a> {
    number: &'a str,
    text: &'a Facts,
}

impl<'a> Answer<'a> {
    fn of(version: &Version, frozen: &'a [Frozen]) -> Self {
        let mut items: BTreeMap<&'static str, Vec<Line<'a>>> = BTreeMap::new();
        for one in frozen {
            let line = Line { number: &one.number, text: &one.facts };
            items.entry(one.kind.key()).or_default().push(line);
        }
        Self {
            number: version.number,
            kind: version.kind.key(),
            adopted_on: version.adopted_on.to_string(),
            published_at: version.published_at.to_string(),
            items,
        }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let all = versions::versions(&mut tx, plan.id).await?;
    let version = all.into_iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
    let frozen = versions::frozen(&mut tx, plan.id, number).await?;

    match shell.format() {
        Format::Html => {
            let mut crumbs = frame::crumbs(&shell, &plan);
            let title = shell.msg("action-plans-versions-title");
            crumbs.push(Crumb::new(title, Tab::Versions.path(&plan)));
            Ok(Page(View { shell, crumbs, plan, version, frozen }).into_response())
        }
        Format::Json => Ok(web::json(&Answer::of(&version, &frozen))),
        Format::Csv | Format::Xlsx | Format::Atom | Format::Ics => Err(Error::NotFound),
    }
}
