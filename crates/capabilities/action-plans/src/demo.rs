// tidy: not a model, because it fills a site.
//! The demonstration: the real Fifth Open Government Action Plan of Latvia.
//!
//! Everything in `demo/` is taken from the sources named in it. What no source says is left out. It comes into
//! the site by the same acts as the work of staff, so that the log of public acts tells of each of them: done by
//! the program, at the moment when it is done. When the things themselves happened is in their facts.

mod story;

pub use story::{Refresh, Story, tell};

use base::{Language, PartialDate, Text};
use db::Tx;
use institutions::store::{Saved, Taken};
use institutions::{Basis, Institution, Kind, Reorganisation, Reorganised};
use record::By;
use serde::Deserialize;
use web::Site;

use crate::directory::Directory;
use crate::{CannotImport, import};

/// The plan as a file, for tests of reading and writing files.
pub const PLAN: &[u8] = include_bytes!("../demo/plan-5.json");

const INSTITUTIONS: &[u8] = include_bytes!("../demo/institutions.json");

/// Why the demonstration could not be filled in.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The files of the demonstration do not hold together.
    #[error("the demonstration's files do not hold together: {0}")]
    Files(String),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl SeedError {
    fn files(cause: impl std::fmt::Display) -> Self {
        Self::Files(cause.to_string())
    }
}

impl From<CannotImport> for SeedError {
    fn from(error: CannotImport) -> Self {
        match error {
            CannotImport::Rows(problems) => Self::Files(format!("{problems:?}")),
            CannotImport::Database(error) => Self::Database(error),
        }
    }
}

#[derive(Deserialize)]
struct Entries {
    institutions: Vec<Entry>,
    aliases: std::collections::BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Entry {
    slug: base::Slug,
    kind: String,
    name: Text,
    abbreviation: Option<String>,
    parent: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    renamed: Option<Renamed>,
}

#[derive(Deserialize)]
struct Renamed {
    from: Text,
    on: PartialDate,
}

/// Fills an empty site with the institutions and the plan, in one transaction.
pub async fn seed(tx: &mut Tx, site: &Site) -> Result<(), SeedError> {
    let directory = institutions(tx, site).await?;
    let file =
        import::read_json(PLAN).map_err(|problem| SeedError::Files(format!("{problem:?}")))?;
    tell(tx, site, &directory, &fifth_plan(file)?).await?;
    Ok(())
}

/// The plan as it was adopted, and refreshed with what is known of the refresh.
fn fifth_plan(file: crate::file::PlanFile) -> Result<Story, SeedError> {
    let date = |text: &str| text.parse::<PartialDate>().map_err(SeedError::files);
    let refresh = Refresh {
        adopted_on: date("2024-07")?,
        reason: Text::both(
            "Plāna aktualizācija pie divu gadu atzīmes, iesniegta OGP 2024. gada jūlijā",
            "Refresh of the plan at the two-year mark, submitted to OGP in July 2024",
        ),
        notes: vec![
            (
                "5".to_owned(),
                Text::both(
                    "Aktualizējot plānu, pievienoti divi starpposma mērķi par atvērtajiem datiem; to teksts nav atrasts.",
                    "Two milestones on open data were added in the refresh; their text was not found.",
                ),
            ),
            (
                "6".to_owned(),
                Text::both(
                    "Aktualizējot plānu, pievienots viens starpposma mērķis par atvērtību pašvaldībās; tā teksts nav atrasts.",
                    "One milestone on local openness was added in the refresh; its text was not found.",
                ),
            ),
        ],
        deadlines: Vec::new(),
    };
    Ok(Story { file, adopted_on: date("2022-02-08")?, refresh: Some(refresh) })
}

/// Enters the institutions; the directory knows them by every name that the plan uses.
async fn institutions(tx: &mut Tx, site: &Site) -> Result<Directory, SeedError> {
    let entries: Entries = serde_json::from_slice(INSTITUTIONS).map_err(SeedError::files)?;
    let mut entered: Vec<Institution> = Vec::new();
    for entry in &entries.institutions {
        let institution = entry.enter(site, &entered)?;
        registry::enter(tx, site, By::System, &institution).await.map_err(
            |error| match Taken::of(&error) {
                Some(taken) => SeedError::Files(format!("{}: {taken:?} is taken", entry.slug)),
                None => error.into(),
            },
        )?;
        if let Some(renamed) = &entry.renamed {
            let renaming = renamed.of(site, &institution);
            let saved =
                registry::reorganise(tx, site, By::System, (&institution, &renaming)).await?;
            if saved == Saved::LostRace {
                return Err(SeedError::Files(format!("{} was changed meanwhile", entry.slug)));
            }
        }
        entered.push(institution);
    }
    let mut directory = Directory::of(entered);
    for entry in &entries.institutions {
        for alias in &entry.aliases {
            directory.alias(alias, &[entry.slug.to_string()]);
        }
    }
    for (alias, names) in &entries.aliases {
        directory.alias(alias, names);
    }
    Ok(directory)
}

impl Entry {
    /// The institution, beneath one of those that are entered already.
    fn enter(&self, site: &Site, entered: &[Institution]) -> Result<Institution, SeedError> {
        let kind: Kind = self.kind.parse().map_err(SeedError::files)?;
        let parent = self.parent.as_ref();
        let parent = parent.and_then(|slug| entered.iter().find(|one| one.slug.as_str() == slug));
        Ok(Institution {
            abbreviation: self.abbreviation.clone(),
            parent: parent.map(|parent| parent.id),
            ..Institution::new(site.id(), self.slug.clone(), kind, self.name.clone())
        })
    }
}

impl Renamed {
    fn of(&self, site: &Site, institution: &Institution) -> Reorganised {
        let lv = format!("Līdz pārdēvēšanai: {}", self.from.or_empty(Language::Lv));
        let en = format!("Called until then: {}", self.from.or_empty(Language::En));
        Reorganised {
            id: site.id(),
            institution: institution.id,
            on: self.on,
            what: Reorganisation::Renamed { from: self.from.clone(), to: institution.name.clone() },
            basis: Basis { text: Text::both(lv, en), url: None },
        }
    }
}
