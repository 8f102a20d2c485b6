//! Reporting something that breaks a rule.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use db::Tx;
use prose::{Html, Links};
use web::{Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use crate::acts::{self, Reported};
use crate::network::Network;
use crate::owner::Owners;
use crate::pace::Pace;
use crate::rule::{self, Rule, rules};
use crate::store::contributions;
use crate::{Contribution, Standing};

/// The longest remark, in characters.
const REMARK: usize = 1_000;

#[derive(Template)]
#[template(path = "moderation/report.html")]
struct View {
    shell: Shell,
    form: Form,
    contribution: Contribution,
    text: Html,
    rules: &'static [Rule],
}

impl View {
    fn action(&self) -> String {
        self.shell.link(crate::reporting_path(self.contribution.id))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Contribution>>,
    actor: Actor,
) -> Result<Page<impl Template>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let contribution = shown(&mut tx, id).await?;
    Ok(Page(view(&mut tx, shell, contribution, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Contribution>>,
    actor: Actor,
    network: Network,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let rule = rule::find(form.value("rule"));
    if rule.is_none() {
        form.problem::<()>("rule", "moderation-choose-rule");
    }
    let remark = form.optional("remark", REMARK);

    let mut tx = site.db.begin().await?;
    let contribution = shown(&mut tx, id).await?;
    let (Some(rule), Some(remark)) = (rule, remark) else {
        return Ok(Refused(view(&mut tx, shell, contribution, form).await?).into_response());
    };
    acts::pace(&mut tx, &site, person, network, Pace::REPORT).await?;
    let said = match acts::report(&mut tx, &site, person, &contribution, rule, remark).await? {
        Reported::Yes => {
            tx.commit().await?;
            "moderation-reported"
        }
        Reported::Before => "moderation-reported-before",
    };
    Ok(Redirect::to(shell.link(&contribution.path)).saying(said).into_response())
}

/// Something that everybody sees; of the rest there is nothing to report.
async fn shown(tx: &mut Tx, id: Id<Contribution>) -> Result<Contribution> {
    let found = contributions::find(tx, id).await?;
    found.filter(|found| found.standing == Standing::Shown).ok_or(Error::NotFound)
}

async fn view(tx: &mut Tx, shell: Shell, contribution: Contribution, form: Form) -> Result<View> {
    let owner = Owners::of(shell.site(), &contribution.kind)?;
    let words = owner.text(tx, contribution.id).await?.ok_or(Error::NotFound)?;
    let text = prose::to_html(&words, Links::Inert);
    Ok(View { shell, form, contribution, text, rules: &rules().rules })
}
