//! Reading a plan from a file: everything is checked first, and either all of it goes in or nothing.
//!
//! Three kinds of files are read into one form ([`PlanFile`]): the form itself as JSON, and flat tables as
//! CSV or as a spreadsheet with one row for each measure ([`table`]). What a table does not say of the plan
//! itself, [`ImportOptions`] do.

pub(crate) mod check;
mod keep;
mod options;
mod problem;
pub(crate) mod table;

pub(crate) use check::{Draft, check, irm_words, reviewed};
pub(crate) use keep::{commitment_subject, keep, measure_subject, open_duties, plan_subject};
pub use options::ImportOptions;
pub use problem::{Place, RowProblem};

use base::{Id, Slug};
use db::Tx;
use record::{Act, By};
use web::Site;

use crate::Plan;
use crate::directory::Directory;
use crate::file::PlanFile;
use crate::store::plans;
use problem::At;

/// Words that are addresses of their own beneath `/plans`, and no plan's.
pub(crate) const RESERVED: [&str; 3] = ["import", "manage", "new"];

/// The largest file that is read, in bytes: 10 MiB. The largest plan that we know has 100 KiB.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// A plan that was imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The plan, a draft.
    pub plan: Id<Plan>,
    /// Its word in addresses.
    pub slug: Slug,
    /// How many directions came with it.
    pub directions: usize,
    /// How many commitments.
    pub commitments: usize,
    /// How many measures.
    pub measures: usize,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum CannotImport {
    /// The file is wrong in these places.
    #[error("the file is wrong in {} places", .0.len())]
    Rows(Vec<RowProblem>),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// Imports a plan from a file, all of it or nothing. The plan is a draft until a version is published.
///
/// `name` tells by its ending how the file is to be read: `.json`, `.csv`, `.tsv`, `.txt`, `.xlsx`,
/// `.xls`, `.ods`. What `options` say comes before what a JSON file says itself. It is done in the name
/// of the program, as from the command line; staff confirm a preview on the site.
pub async fn import_file(
    site: &Site,
    bytes: &[u8],
    name: &str,
    options: &ImportOptions,
) -> Result<Imported, CannotImport> {
    let mut tx = site.db.read().await?;
    let directory = directory(&mut tx).await?;
    drop(tx);
    let draft = read(site, bytes, name, options, &directory).map_err(CannotImport::Rows)?;
    let mut tx = site.db.begin().await?;
    let imported = keep_free(&mut tx, site, &draft, By::System).await?;
    tx.commit().await?;
    Ok(imported)
}

/// All institutions, by all their names.
pub(crate) async fn directory(tx: &mut Tx) -> db::Result<Directory> {
    let everybody = institutions::store::Filter { with_ended: true, ..Default::default() };
    Ok(Directory::of(institutions::store::list(tx, &everybody).await?))
}

/// Reads and checks a file; keeps nothing.
pub(crate) fn read(
    site: &Site,
    bytes: &[u8],
    name: &str,
    options: &ImportOptions,
    directory: &Directory,
) -> Result<Draft, Vec<RowProblem>> {
    if bytes.len() > LARGEST {
        return Err(vec![RowProblem::of_file("action-plans-import-large", name)]);
    }
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "json" => {
            let file = read_json(bytes).map_err(|problem| vec![problem])?;
            check(site, &options.over(file), directory)
        }
        "csv" | "tsv" | "txt" => table::check(site, &table::csv::read(bytes)?, options, directory),
        "xlsx" | "xlsm" | "xls" | "ods" => {
            table::check(site, &table::workbook::read(bytes)?, options, directory)
        }
        _ => Err(vec![RowProblem::of_file("action-plans-import-kind", name)]),
    }
}

/// Keeps a draft whose slug is free, and enters the act in the public log.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "one failure is told apart, all others are passed on"
)]
pub(crate) async fn keep_free(
    tx: &mut Tx,
    site: &Site,
    draft: &Draft,
    by: By,
) -> Result<Imported, CannotImport> {
    let slug = draft.plan.slug.as_str();
    let taken = || CannotImport::Rows(vec![slug_taken(slug)]);
    if plans::find(tx, slug).await?.is_some() {
        return Err(taken());
    }
    keep(tx, site, draft).await.map_err(|error| match error {
        // Somebody else took the word since it was looked for.
        db::Error::Unique { on } if on.contains("slug") => taken(),
        error => error.into(),
    })?;
    let act = Act::new("plan-imported")
        .about(draft.plan.id.cast())
        .fact("plan", &draft.plan.slug)
        .fact("measures", i64::try_from(draft.measures.len()).unwrap_or(i64::MAX));
    record::append(tx, site, by, act).await?;
    Ok(Imported {
        plan: draft.plan.id,
        slug: draft.plan.slug.clone(),
        directions: draft.directions.len(),
        commitments: draft.commitments.len(),
        measures: draft.measures.len(),
    })
}

/// That the word of a plan in addresses is another plan's.
pub(crate) fn slug_taken(slug: &str) -> RowProblem {
    RowProblem::new(&At::PLAN, "slug", "action-plans-import-slug-taken", slug)
}

/// That a plan is kept by an institution for which the reader does not act.
pub(crate) fn not_yours(coordinator: &str) -> RowProblem {
    RowProblem::new(&At::PLAN, "coordinator", "action-plans-import-not-yours", coordinator)
}

/// Reads the JSON form.
pub fn read_json(bytes: &[u8]) -> Result<PlanFile, RowProblem> {
    // Editors of Windows put a mark before the first byte.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let unreadable = |error: serde_json::Error| {
        let at = At { place: Place::Line(error.line(), error.column()), row: None };
        RowProblem::new(&at, "", "action-plans-import-not-json", error.to_string())
    };
    let file: PlanFile = serde_json::from_slice(bytes).map_err(unreadable)?;
    if file.schema == crate::file::SCHEMA {
        Ok(file)
    } else {
        let at = At { place: Place::File, row: None };
        Err(RowProblem::new(&at, "schema", "action-plans-import-schema", file.schema))
    }
}
