//! Open-government action plans: what was promised, by whom, and how far it is.
//!
//! A [`Plan`] has directions, commitments and measures. Publishing a version freezes their text
//! ([`Facts`]); every later change stands beside the frozen text with who, when and why. Progress is
//! never overwritten: each assessment names its scale, its voice, its day and what it rests on.

mod agenda;
mod api;
mod as_written;
mod attention;
mod change;
mod chart;
mod commitment;
mod comparison;
pub mod demo;
mod directory;
mod duties;
mod editing;
mod event;
pub mod examples;
mod export;
mod facts;
mod field;
mod figure;
pub mod file;
mod frame;
mod front;
mod gap;
mod heard;
mod import;
mod indicator;
pub mod made_up;
mod measure;
mod money;
mod news;
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
mod wordings;

pub use change::{Change, ItemKind};
pub use commitment::{Commitment, CommitmentContent, Link};
pub use directory::Directory;
pub use export::{CannotExport, Exported, Kind as FileKind, export_file};
pub use facts::{Difference, Facts};
pub use front::{Front, front, is_empty};
pub use import::{
    CannotImport, ImportOptions, Imported, LARGEST, Place, RowProblem, import_file, read_json,
};
pub use indicator::{Baseline, Indicator, Observation, Target};
pub use measure::{Measure, MeasureContent, Milestone, Part, TitleBasis, position_of};
pub use money::{Money, MoneyKind};
pub use plan::{CannotPublish, Direction, Lock, Plan, Stage, Version, VersionKind};
pub use roles::{Assignment, Role, Roles};
pub use scale::{Group, NotOnScale, Scale, Value};
pub use summary::{Summary, Tally, current, group_of};
pub use voice::{Statement, Status, Voice};

use web::Format::{Atom, Csv, Ics, Json, Xlsx};
use web::{MenuEntry, Part as SitePart, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        part: "action-plans",
        number: 1,
        name: "action-plans",
        sql: include_str!("../migrations/0001_action_plans.sql"),
    },
    db::Migration {
        part: "action-plans",
        number: 2,
        name: "imports",
        sql: include_str!("../migrations/0002_imports.sql"),
    },
];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "action-plans",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this capability mounts.
pub fn part() -> SitePart {
    SitePart {
        routes: public_routes().and(staff_routes()).and(machine_routes()).and(file_routes()),
        migrations: MIGRATIONS,
        texts: store::TEXTS,
        locale: Some(LOCALE),
        menu: &[MenuEntry { message: "action-plans-menu", path: "/plans" }],
        api: Some(api::document),
        ..SitePart::named("action-plans")
    }
}

/// What everybody reads.
fn public_routes() -> Routes {
    Routes::default()
        .list("/plans", &[Json, Csv], pages::list::get)
        .list("/plans/{plan}", &[Json], pages::show::get)
        .list("/plans/{plan}/measures", &[Json, Csv, Atom], pages::measures::get)
        .list("/plans/{plan}/measures/{number}", &[Json, Atom], pages::measure::get)
        .list("/plans/{plan}/commitments/{number}", &[Json], pages::commitment::get)
        .list("/plans/{plan}/calendar", &[Json, Csv, Ics], pages::calendar::get)
        .list("/plans/{plan}/changes", &[Json, Csv, Atom], pages::changes::get)
        .list("/plans/{plan}/versions", &[Json], pages::versions::get)
        .list("/plans/{plan}/versions/compare", &[Json], pages::compare::get)
        .list("/plans/{plan}/versions/{number}", &[Json], pages::version::get)
}

/// What programs read.
fn machine_routes() -> Routes {
    api::routes()
}

/// Plans as files, on their way out and in.
fn file_routes() -> Routes {
    Routes::default()
        .list("/plans/{plan}/file", &[Json, Csv, Xlsx], pages::file::get)
        .page("/plans/{plan}/ogp-template", pages::ogp_template::get)
        .page("/plans/{plan}/ogp-template.docx", pages::ogp_template::docx)
        .list("/plans/import", &[Xlsx], pages::import::get)
        .act("/plans/import", pages::import::post)
        .page("/plans/import/{id}", pages::import::preview::get)
        .act("/plans/import/{id}/confirmation", pages::import::confirmation::post)
}

/// What those who keep a plan, and those who report on it, use.
fn staff_routes() -> Routes {
    pages::manage::routes()
}

/// The links of their work.
pub const WORK: &[accounts::WorkEntry] = &[accounts::WorkEntry {
    message: "action-plans-mine",
    path: "/manage/plans",
    permission: pages::manage::mine::WORK_ON_PLANS,
}];
