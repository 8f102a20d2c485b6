//! Two versions of a plan, compared item by item and word by word.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use web::{Crumb, Error, Format, Page, Path, Query, Result, Shell, Site};

use crate::comparison::{Compared, How, Item, compare};
use crate::frame::{self, Tab};
use crate::store::versions;
use crate::{ItemKind, Plan, Version};

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    from: u32,
    to: u32,
}

#[derive(Template)]
#[template(path = "action-plans/compare.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    from: Version,
    to: Version,
    compared: Compared,
}

impl View {
    fn heading(&self) -> i18n::Say {
        let heading = self.shell.msg("action-plans-compare-heading");
        heading.count("from", self.from.number).count("to", self.to.number)
    }

    /// What an item is called in the language of the reader.
    fn title<'a>(&self, item: &'a Item) -> &'a str {
        item.facts.read_in("title", self.shell.language).unwrap_or_default()
    }

    /// The page of an item; one that is gone has none.
    fn link(&self, item: &Item) -> Option<String> {
        let path = || item.kind.path(self.plan.slug.as_str(), &item.number);
        (item.how != How::Removed).then(|| self.shell.link(path()))
    }

    /// Which item it is: `Pasākums 1.2`; the plan itself has no number.
    fn name(&self, item: &Item) -> String {
        let kind = self.shell.said("action-plans-kind", item.kind.key());
        match item.kind {
            ItemKind::Plan => kind.to_string(),
            ItemKind::Direction | ItemKind::Commitment | ItemKind::Measure => {
                format!("{kind} {}", item.number)
            }
        }
    }
}

/// A comparison for programs.
#[derive(Serialize)]
struct Answer<'a> {
    from: u32,
    to: u32,
    added: usize,
    removed: usize,
    changed: usize,
    unchanged: usize,
    items: Vec<Line<'a>>,
}

/// An item that differs.
#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    number: &'a str,
    how: &'static str,
    text: &'a crate::Facts,
    differences: Vec<Changed<'a>>,
}

/// A field that differs.
#[derive(Serialize)]
struct Changed<'a> {
    field: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
}

impl<'a> Line<'a> {
    fn of(item: &'a Item) -> Self {
        let differences = item.how.differences().iter().map(|one| Changed {
            field: &one.field,
            before: one.before.as_deref(),
            after: one.after.as_deref(),
        });
        Self {
            kind: item.kind.key(),
            number: &item.number,
            how: item.how.key(),
            text: &item.facts,
            differences: differences.collect(),
        }
    }
}

impl<'a> Answer<'a> {
    fn of(asked: &Asked, compared: &'a Compared) -> Self {
        Self {
            from: asked.from,
            to: asked.to,
            added: compared.count("added"),
            removed: compared.count("removed"),
            changed: compared.count("changed"),
            unchanged: compared.unchanged,
            items: compared.items.iter().map(Line::of).collect(),
        }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let all = versions::versions(&mut tx, plan.id).await?;
    let version =
        |number| all.iter().find(|one| one.number == number).cloned().ok_or(Error::NotFound);
    let (from, to) = (version(asked.from)?, version(asked.to)?);
    let before = versions::frozen(&mut tx, plan.id, from.number).await?;
    let after = versions::frozen(&mut tx, plan.id, to.number).await?;
    let compared = compare(&before, &after);

    match shell.format() {
        Format::Html => {
            let mut crumbs = frame::crumbs(&shell, &plan);
            let title = shell.msg("action-plans-versions-title");
            crumbs.push(Crumb::new(title, Tab::Versions.path(&plan)));
            Ok(Page(View { shell, crumbs, plan, from, to, compared }).into_response())
        }
        Format::Json => Ok(web::json(&Answer::of(&asked, &compared))),
        Format::Csv | Format::Xlsx | Format::Atom | Format::Ics => Err(Error::NotFound),
    }
}
