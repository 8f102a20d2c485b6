//! Writing a plan as a file: everything that is kept of it as JSON, its measures as a table.
//!
//! What is written can be read again ([`import_file`](crate::import_file)). A copy that was read under
//! another address word is written as the same file.

mod as_file;
mod duties;
pub(crate) mod ogp;
mod progress;
mod table;
mod workbook;

pub(crate) use table::in_csv;
pub(crate) use workbook::{blank, in_workbook};

use base::Language;
use db::Tx;
use serde::Serialize as _;
use web::Site;

use crate::directory::Directory;
use crate::file::PlanFile;
use crate::import;
use crate::store::whole::{self, Whole};

/// The kinds of files that a plan is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything that is kept of it.
    Json,
    /// Its measures, one in each row, for programs.
    Csv,
    /// Its measures, one in each row, for people, in one language.
    Xlsx,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// What to call it.
    pub name: String,
    /// What it is, for the header `Content-Type`.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum CannotExport {
    /// There is no plan with this address word.
    #[error("there is no plan `{0}`")]
    NoSuchPlan(String),
    /// The spreadsheet could not be made.
    #[error("the spreadsheet cannot be made: {0}")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// Writes the plan with this address word, a draft as well as a published one; `language` is that of the
/// names of columns and values in a spreadsheet.
pub async fn export_file(
    site: &Site,
    slug: &str,
    kind: Kind,
    language: Language,
) -> Result<Exported, CannotExport> {
    let mut tx = site.db.read().await?;
    let whole = whole::find(&mut tx, slug).await?;
    let whole = whole.ok_or_else(|| CannotExport::NoSuchPlan(slug.to_owned()))?;
    export(&mut tx, site, &whole, kind, language).await
}

/// Writes a plan that was read.
pub(crate) async fn export(
    tx: &mut Tx,
    site: &Site,
    whole: &Whole,
    kind: Kind,
    language: Language,
) -> Result<Exported, CannotExport> {
    let directory = import::directory(tx).await?;
    let bytes = match kind {
        Kind::Json => in_json(&as_file(tx, whole, &directory).await?),
        Kind::Csv => in_csv(whole, &directory),
        Kind::Xlsx => in_workbook(site, whole, &directory, language)?,
    };
    let name = format!("{}.{}", whole.plan.slug, kind.ending());
    Ok(Exported { name, media_type: kind.media_type(), bytes })
}

/// A plan in the form in which plans are exchanged.
async fn as_file(tx: &mut Tx, whole: &Whole, directory: &Directory) -> db::Result<PlanFile> {
    let duties = duties::of_plan(tx, &whole.plan).await?;
    Ok(as_file::as_file(whole, &duties, directory))
}

/// JSON with a line for each field, so that two files can be compared line by line.
fn in_json(file: &PlanFile) -> Vec<u8> {
    let mut bytes = Vec::new();
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, indent);
    file.serialize(&mut serializer).expect("a plan is JSON");
    bytes.push(b'\n');
    bytes
}

impl Kind {
    /// The ending of the file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// The kind with this ending.
    pub fn with_ending(ending: &str) -> Option<Self> {
        [Self::Json, Self::Csv, Self::Xlsx].into_iter().find(|kind| kind.ending() == ending)
    }

    /// What a file of this kind is, for the header `Content-Type`.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}
