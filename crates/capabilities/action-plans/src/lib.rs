//! Open-government action plans: what was promised, by whom, and how far it is.
//!
//! A [`Plan`] has directions, commitments and measures. Publishing a version freezes their text
//! ([`Facts`]); every later change stands beside the frozen text with who, when and why. Progress is
//! never overwritten: each assessment names its scale, its voice, its day and what it rests on.

mod agenda;
mod attention;
mod change;
mod chart;
mod commitment;
pub mod demo;
mod directory;
mod duties;
mod editing;
mod event;
pub mod examples;
mod facts;
mod field;
mod figure;
pub mod file;
mod front;
mod import;
mod indicator;
mod measure;
mod money;
mod owed;
mod pages;
mod plan;
mod publication;
mod roles;
mod scale;
mod selection;
mod standing;
mod store;
mod summary;
mod voice;
mod wording;

pub use change::{Change, ItemKind};
pub use commitment::{Commitment, CommitmentContent, Link};
pub use directory::Directory;
pub use facts::{Difference, Facts};
pub use front::{Front, front, is_empty};
pub use import::{RowProblem, read_json};
pub use indicator::{Baseline, Indicator, Observation, Target};
pub use measure::{Measure, MeasureContent, Milestone, Part, TitleBasis, position_of};
pub use money::{Money, MoneyKind};
pub use plan::{CannotPublish, Direction, Lock, Plan, Stage, Version, VersionKind};
pub use roles::{Assignment, Role, Roles};
pub use scale::{Group, NotOnScale, Scale, Value};
pub use summary::{Summary, Tally, current, group_of};
pub use voice::{Statement, Status, Voice};

use web::{MenuEntry, Part as SitePart, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "action-plans",
    number: 1,
    name: "action-plans",
    sql: include_str!("../migrations/0001_action_plans.sql"),
}];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "action-plans",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this capability mounts.
pub fn part() -> SitePart {
    SitePart {
        routes: public_routes(),
        migrations: MIGRATIONS,
        texts: store::TEXTS,
        locale: Some(LOCALE),
        menu: &[MenuEntry { message: "action-plans-menu", path: "/plans" }],
        ..SitePart::named("action-plans")
    }
}

/// What everybody reads.
fn public_routes() -> Routes {
    Routes::default()
}
