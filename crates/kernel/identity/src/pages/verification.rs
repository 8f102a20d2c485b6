//! What an act needs to know, what lacks, and how to show it: asked at the moment of the act.

use accounts::{Actor, OwnPath};
use askama::Template;
use axum::extract::State;
use base::Slug;
use web::{Page, Query, Result, Shell, Site};

use super::second_step::Back;
use crate::eid::Providers;
use crate::tie::Tie;
use crate::verified::waiting;
use crate::{Lack, Level, Need, Provider, Verified, place};

#[derive(Template)]
#[template(path = "identity/verification.html")]
pub(crate) struct View {
    shell: Shell,
    /// What the act needs; absent where nothing waits.
    need: Option<Need>,
    /// What lacks.
    lack: Option<Lack>,
    providers: Vec<Provider>,
    is_signed_in: bool,
    back: Option<OwnPath>,
}

impl View {
    /// The page, which brings the person back to the form.
    fn to(&self, path: &str) -> String {
        let page = self.shell.link(path);
        self.back.as_ref().map_or(page.clone(), |back| back.after(&page))
    }

    fn named(&self, provider: &Provider) -> String {
        self.shell.plain(&provider.text()).to_owned()
    }

    fn place(&self, word: &Slug) -> String {
        place::named(&self.shell, word)
    }

    /// For the plural forms of a message.
    fn years(&self, years: &u8) -> u32 {
        u32::from(*years)
    }

    /// Whether a code on paper may be enough.
    fn takes_code(&self) -> bool {
        self.need.as_ref().is_none_or(|need| need.level <= Level::Code)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    verified: Verified,
    tie: Tie,
    Query(back): Query<Back>,
) -> Result<Page<View>> {
    let back = back.path();
    let mut tx = site.db.read().await?;
    let waits = match (tie.digest(), &back) {
        (Some(browser), Some(page)) => {
            waiting(&mut tx, &site, browser, page.as_str(), &actor).await?
        }
        (None, _) | (_, None) => None,
    };
    let need = waits.map(|waits| waits.need);
    let lack = need.as_ref().and_then(|need| verified.proves(&site, need).err());
    let serves = |provider: &&Provider| {
        let enough = |need: &Need| provider.highest().is_none_or(|most| most >= need.level);
        need.as_ref().is_none_or(enough)
    };
    let providers = Providers::of(&site).list().iter().filter(serves).cloned().collect();
    let is_signed_in = actor.person().is_some();
    Ok(Page(View { shell, need, lack, providers, is_signed_in, back }))
}
