// tidy: not a model, because it frames pages.
//! What all pages of a plan share: who may read it, and the ways between its pages.

use accounts::{Actor, Permission, Role};
use db::Tx;
use web::{Crumb, Error, Result, Shell};

use crate::Plan;
use crate::store::{plans, reading};

/// Reading a plan of which no version was published yet.
pub(crate) const READ_DRAFT: Permission =
    Permission { name: "action-plans.read-draft", roles: &[Role::Coordinator] };

/// The pages of a plan that stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    /// How far it is as a whole.
    Overview,
    /// What will be done.
    Measures,
    /// By when.
    Calendar,
    /// What is new.
    Changes,
    /// What was adopted.
    Versions,
}

impl Tab {
    /// All pages, in the order of the links.
    pub(crate) const ALL: [Self; 5] =
        [Self::Overview, Self::Measures, Self::Calendar, Self::Changes, Self::Versions];

    /// The word in addresses and in messages (`action-plans-tab-<key>`).
    // tidy: messages action-plans-tab-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Measures => "measures",
            Self::Calendar => "calendar",
            Self::Changes => "changes",
            Self::Versions => "versions",
        }
    }

    /// The address in a plan, without language.
    pub(crate) fn path(self, plan: &Plan) -> String {
        match self {
            Self::Overview => plan.path(),
            Self::Measures | Self::Calendar | Self::Changes | Self::Versions => {
                format!("{}/{}", plan.path(), self.key())
            }
        }
    }
}

/// The plan at this address, if `actor` may read it: to all others a draft does not exist.
pub(crate) async fn readable(tx: &mut Tx, slug: &str, actor: &Actor) -> Result<Plan> {
    if let Some(published) = reading::find(tx, slug).await? {
        return Ok(published);
    }
    if !actor.may(READ_DRAFT) {
        return Err(Error::NotFound);
    }
    let draft = plans::find(tx, slug).await?;
    draft.filter(|plan| actor.may_for(READ_DRAFT, plan.coordinator)).ok_or(Error::NotFound)
}

/// The way to a page of a plan.
pub(crate) fn crumbs(shell: &Shell, plan: &Plan) -> Vec<Crumb> {
    vec![
        Crumb::new(shell.msg("action-plans-menu"), "/plans"),
        Crumb::new(shell.plain(&plan.title), plan.path()),
    ]
}

/// An address as a page shows it: without its scheme, and not endless.
pub(crate) fn shown(address: &str) -> String {
    const LONGEST: usize = 60;
    let bare = address.trim_start_matches("https://").trim_start_matches("http://");
    let bare = bare.trim_start_matches("www.").trim_end_matches('/');
    if bare.chars().count() <= LONGEST {
        return bare.to_owned();
    }
    let short: String = bare.chars().take(LONGEST).collect();
    format!("{short}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_scheme_and_not_endless() {
        assert_eq!(shown("https://www.mk.gov.lv/lv/"), "mk.gov.lv/lv");
        assert_eq!(shown(&format!("https://a.lv/{}", "b".repeat(90))).chars().count(), 61);
    }
}
