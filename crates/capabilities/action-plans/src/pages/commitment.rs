//! A commitment: what is promised, in the fields of the OGP template, and how its measures are going.

use abilities::Around;
use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Text;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use crate::file::IrmEntry;
use crate::frame;
use crate::heard::{self, Heard};
use crate::roles::Role;
use crate::standing::Counted;
use crate::store::reading::Above;
use crate::store::versions::Frozen;
use crate::store::{commitments, progress, reading, versions};
use crate::wordings::{self, Wording};
use crate::{Assignment, Change, Commitment, Plan, Statement, Status, Version, api};

#[derive(Template)]
#[template(path = "action-plans/commitment.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    commitment: Commitment,
    above: Above,
    counted: Vec<Counted>,
    statuses: Vec<Status>,
    statements: Vec<Statement>,
    versions: Vec<Version>,
    frozen: Vec<Frozen>,
    changes: Vec<Change>,
    around: Around,
}

/// A field of the template with what it says.
struct Filled<'a> {
    name: &'static str,
    text: &'a Text,
}

impl View {
    /// The texts of the template, in its order.
    fn texts(&self) -> [Filled<'_>; 9] {
        let content = &self.commitment.content;
        [
            ("brief", &content.brief),
            ("problem", &content.problem),
            ("previous-efforts", &content.previous_efforts),
            ("description", &content.description),
            ("expected-result", &content.expected_result),
            ("values", &content.values),
            ("stakeholders", &content.stakeholders),
            ("funding", &content.funding),
            ("contact", &content.contact),
        ]
        .map(|(name, text)| Filled { name, text })
    }

    fn known(&self) -> Vec<Filled<'_>> {
        self.texts().into_iter().filter(|filled| !filled.text.is_unknown()).collect()
    }

    /// The fields of the template of which no source says anything.
    fn unknown(&self) -> Vec<&'static str> {
        let content = &self.commitment.content;
        let texts = self.texts().into_iter().filter(|filled| filled.text.is_unknown());
        let others = [
            ("starts", content.starts_on.is_none()),
            ("ends", content.ends_on.is_none()),
            ("policy-areas", content.policy_areas.is_empty()),
            ("sdgs", content.sdgs.is_empty()),
            ("links", content.links.is_empty()),
        ];
        let others = others.into_iter().filter_map(|(name, is_unknown)| is_unknown.then_some(name));
        texts.map(|filled| filled.name).chain(others).collect()
    }

    /// Who has a role.
    fn in_role(&self, role: &Role) -> Vec<&Assignment> {
        self.commitment.roles.of(*role).collect()
    }

    /// What the Independent Reporting Mechanism says of the commitment as written: question and answer.
    // tidy: messages action-plans-review-*
    fn answers(review: &IrmEntry) -> [(&'static str, Option<bool>); 3] {
        [
            ("verifiable", review.verifiable),
            ("relevant", review.relevant),
            ("promising", review.promising),
        ]
    }

    fn heard(&self) -> Vec<Heard<'_>> {
        heard::all(&self.statuses, &self.statements)
    }

    fn wordings(&self) -> Vec<Wording<'_>> {
        wordings::wordings(&self.versions, &self.frozen)
    }

    fn changed_since(&self) -> Option<(&Version, usize)> {
        let now = self.commitment.facts(&self.above.direction_number);
        wordings::changed_since(&self.versions, &self.frozen, &now)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path((slug, number)): Path<(String, String)>,
) -> Result<Response> {
    match shell.format() {
        Format::Html => {}
        Format::Json => return api::commitment(State(site), Path((slug, number))).await,
        Format::Csv | Format::Xlsx | Format::Atom | Format::Ics => return Err(Error::NotFound),
    }
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let found = commitments::find(&mut tx, plan.id, &number).await?;
    let commitment = found.ok_or(Error::NotFound)?;
    let mut statuses = progress::statuses(&mut tx, commitment.id).await?;
    statuses.reverse();

    let view = View {
        above: reading::above(&mut tx, commitment.id).await?,
        counted: reading::counted_in(&mut tx, commitment.id).await?,
        statements: progress::statements(&mut tx, commitment.id).await?,
        versions: versions::versions(&mut tx, plan.id).await?,
        frozen: versions::frozen_item(&mut tx, commitment.id).await?,
        changes: versions::item_changes(&mut tx, commitment.id).await?,
        around: Around::load(&mut tx, &shell, &actor, commitment.id.cast()).await?,
        crumbs: frame::crumbs(&shell, &plan),
        statuses,
        commitment,
        shell,
        plan,
    };
    Ok(Page(view).into_response())
}
