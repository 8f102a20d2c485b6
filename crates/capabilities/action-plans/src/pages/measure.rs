//! A measure: what was promised, by whom and by when, and what each voice says came of it.

use abilities::Around;
use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Tx;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use crate::attention::Why;
use crate::chart::{Chart, Sort};
use crate::figure::figure;
use crate::frame::{self, Tab};
use crate::heard::{self, Heard};
use crate::money::Money;
use crate::owed::{self, Owed};
use crate::roles::Role;
use crate::standing::Counted;
use crate::store::reading::{Above, Neighbour};
use crate::store::versions::Frozen;
use crate::store::{events, measures, progress, reading, versions};
use crate::wordings::{self, Wording};
use crate::{
    Assignment, Change, Indicator, Measure, Milestone, Plan, Statement, TitleBasis, Version, api,
    news,
};

/// A feed holds this many pieces of news.
const FED: i64 = 50;

#[derive(Template)]
#[template(path = "action-plans/measure.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    above: Above,
    counted: Counted,
    statements: Vec<Statement>,
    milestones: Vec<Milestone>,
    indicators: Vec<Indicator>,
    money: Vec<Money>,
    versions: Vec<Version>,
    frozen: Vec<Frozen>,
    changes: Vec<Change>,
    owed: Vec<Owed>,
    around: Around,
    before: Option<Neighbour>,
    after: Option<Neighbour>,
}

impl View {
    fn measure(&self) -> &Measure {
        &self.counted.measure
    }

    /// Who has a role.
    fn in_role(&self, role: &Role) -> Vec<&Assignment> {
        self.measure().roles.of(*role).collect()
    }

    fn heard(&self) -> Vec<Heard<'_>> {
        heard::all(&self.counted.statuses, &self.statements)
    }

    fn wordings(&self) -> Vec<Wording<'_>> {
        wordings::wordings(&self.versions, &self.frozen)
    }

    fn changed_since(&self) -> Option<(&Version, usize)> {
        let now = self.measure().facts(&self.above.commitment.number);
        wordings::changed_since(&self.versions, &self.frozen, &now)
    }

    fn figure(&self, value: &f64) -> String {
        figure(self.shell.language, *value)
    }

    /// How much of the way is behind, in whole percent.
    fn percent(&self, indicator: &Indicator) -> Option<String> {
        indicator.percent().map(|percent| figure(self.shell.language, percent.round()))
    }

    fn path_to(&self, neighbour: &Neighbour) -> String {
        self.shell.link(format!("{}/measures/{}", self.plan.path(), neighbour.number))
    }
}

async fn view(
    tx: &mut Tx,
    shell: Shell,
    actor: &Actor,
    plan: Plan,
    measure: Measure,
) -> Result<View> {
    let above = reading::above(tx, measure.commitment).await?;
    let mut statuses = progress::statuses(tx, measure.id).await?;
    statuses.reverse();
    let (before, after) = reading::neighbours(tx, plan.id, measure.position).await?;
    let owed = obligations::beneath(tx, measure.id.cast()).await?;
    let mut crumbs = frame::crumbs(&shell, &plan);
    let number =
        shell.msg("action-plans-commitment-number").arg("number", &above.commitment.number);
    let title = shell.plain(&above.commitment.content.title);
    crumbs.push(Crumb::new(format!("{number} {title}"), above.commitment.path(&plan)));
    Ok(View {
        statements: progress::statements(tx, measure.id).await?,
        milestones: measures::milestones(tx, measure.id).await?,
        indicators: progress::indicators(tx, measure.id).await?,
        money: progress::money(tx, measure.id).await?,
        versions: versions::versions(tx, plan.id).await?,
        frozen: versions::frozen_item(tx, measure.id).await?,
        changes: versions::item_changes(tx, measure.id).await?,
        owed: owed::gather(&owed, shell.today),
        around: Around::load(tx, &shell, actor, measure.id.cast()).await?,
        counted: Counted { measure, statuses },
        crumbs,
        shell,
        plan,
        above,
        before,
        after,
    })
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path((slug, number)): Path<(String, String)>,
) -> Result<Response> {
    if shell.format() == Format::Json {
        return api::measure(State(site), Path((slug, number))).await;
    }
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let measure = measures::find(&mut tx, plan.id, &number).await?.ok_or(Error::NotFound)?;
    match shell.format() {
        Format::Html => {
            Ok(Page(view(&mut tx, shell, &actor, plan, measure).await?).into_response())
        }
        Format::Atom => {
            let news = events::of_measure(&mut tx, measure.id, FED).await?;
            let title = format!("{number} {}", shell.plain(&measure.content.title));
            Ok(news::feed(&shell, &plan, title, &news).answer(&shell))
        }
        Format::Json | Format::Csv | Format::Xlsx | Format::Ics => Err(Error::NotFound),
    }
}
