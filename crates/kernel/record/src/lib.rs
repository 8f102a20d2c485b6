//! The append-only log of public acts that anyone can verify.
//!
//! Whatever is done in public, such as publishing a plan, changing a deadline, returning a report or
//! closing a vote, leaves one leaf here, in the same transaction as the act itself:
//!
//! ```ignore
//! let act = Act::new("plan-published").about(plan.id.cast()).fact("measures", 26);
//! record::append(&mut tx, &site, &actor, act).await?;
//! tx.commit().await?;
//! ```
//!
//! **What a leaf says.** One line of JSON in its only spelling ([`Leaf`]): what was done, when, in
//! which role of which institution, about what. Personal data never enters. The person who acted is a
//! salted [`Commitment`]; what opens it is kept beside the log and erased with the account ([`forget`]),
//! after which the leaf stays valid and opens to nobody.
//!
//! **Why nobody can change it.** The hashes of the leaves make up a Merkle tree (RFC 6962), and a
//! [`Signer`] signs its root with the number of leaves: a *checkpoint*. Whoever keeps a checkpoint can
//! prove, years later, that a leaf was changed, removed, inserted or put elsewhere, because no other log
//! leads to the same root. Whoever acted can keep a *receipt*: the way from their leaf to a checkpoint.
//!
//! **How it is published.** As files that never change, in the layout of C2SP tlog-tiles, which many
//! programs of others read: `/record/checkpoint`, `/record/tile/…`, `/record/key`; [`export`] writes the
//! same into a folder. [`verify`] reads either, computes everything again and believes nobody.
//!
//! **What the database does.** Appending takes the one row of `record_head` first, so that two acts at
//! once get different places, without gaps, on any number of nodes. Entries and hashes are only ever
//! added.

mod act;
mod api;
mod by;
mod canonical;
mod checkpoint;
mod commitment;
mod export;
mod leaf;
mod pages;
mod roles;
mod signer;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
pub mod verify;
mod words;

pub use act::{Act, Fact};
pub use by::{Author, By};
pub use canonical::{NotCanonical, to_canonical};
pub use checkpoint::CheckpointError;
pub use commitment::{Commitment, CommitmentError, Opening};
pub use export::{ExportError, Exported, export};
pub use leaf::{Content, EntryError, Leaf};
pub use pages::{History, Line, history, newest_lines};
pub use roles::WITNESS;
pub use signer::{Signer, SignerError};
pub use store::{
    ERASURE, OF_A_PAGE, append, find, forget, newest, of_account, of_subject, opening,
};
pub use words::{in_words, kind_in_words};

use utoipa::OpenApi as _;
use web::{Format, Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "record",
    number: 1,
    name: "record",
    sql: include_str!("../migrations/0001_record.sql"),
}];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[store::TEXTS, store::LEAVES, store::NODES, store::OPENINGS];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "record",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts. The site must have a [`Signer`] among its services, [`ERASURE`] among the
/// [`Erasures`](accounts::Erasures) of accounts and [`WITNESS`] among their [`Witnesses`](accounts::Witnesses).
pub fn part() -> Part {
    Part {
        routes: routes(),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        api: Some(api::acts::Document::openapi),
        ..Part::named("record")
    }
}

fn routes() -> Routes {
    Routes::default()
        .list("/record", &[Format::Json, Format::Csv, Format::Atom], pages::list::get)
        .list("/record/own", &[Format::Json], pages::own::get)
        .list("/record/{index}", &[Format::Json], pages::show::get)
        .page("/record/{index}/receipt", pages::receipt::get)
        .machine("/record/checkpoint", api::log::checkpoint)
        .machine("/record/key", api::log::key)
        .machine("/record/tile/{*path}", api::log::tile)
        .machine("/record/proofs/inclusion/{index}", api::proofs::inclusion)
        .machine("/record/proofs/consistency", api::proofs::consistency)
        .machine("/api/v1/record", api::acts::act_list)
        .machine("/api/v1/record/{index}", api::acts::act_show)
}
