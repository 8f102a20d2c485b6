// tidy: not a model, because it fills a site.
//! The demonstration: the real Fifth Open Government Action Plan of Latvia.
//!
//! Everything in `demo/` is taken from the sources named in it. What no source says is left out.

use base::{Id, PartialDate, Text};
use db::Tx;
use institutions::store::Saved;
use institutions::{Basis, Institution, Kind, Reorganisation, Reorganised};
use serde::Deserialize;
use web::Site;

use crate::directory::Directory;
use crate::store::{commitments, measures, plans, versions};
use crate::{Change, Commitment, Plan, VersionKind, import, publication};

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
    let draft = import::check(site, &file, &directory)
        .map_err(|problems| SeedError::Files(format!("{problems:?}")))?;
    import::keep(tx, site, &draft).await?;
    adopt_and_refresh(tx, site, &draft.plan).await?;
    Ok(import::open_what_is_owed(tx, site, &draft.plan).await?)
}

/// Enters the institutions; the directory knows them by every name that the plan uses.
async fn institutions(tx: &mut Tx, site: &Site) -> Result<Directory, SeedError> {
    let files = |error: &dyn std::fmt::Display| SeedError::Files(error.to_string());
    let entries: Entries = serde_json::from_slice(INSTITUTIONS).map_err(|e| files(&e))?;
    let mut entered: Vec<Institution> = Vec::new();
    for entry in &entries.institutions {
        let kind: Kind = entry.kind.parse().map_err(|e| files(&e))?;
        let parent = entry
            .parent
            .as_ref()
            .and_then(|slug| entered.iter().find(|one| one.slug.as_str() == slug));
        let institution = Institution {
            abbreviation: entry.abbreviation.clone(),
            parent: parent.map(|parent| parent.id),
            ..Institution::new(site.id(), entry.slug.clone(), kind, entry.name.clone())
        };
        institutions::store::insert(tx, &institution).await?;
        if let Some(renamed) = &entry.renamed {
            let renaming = renaming(site, &institution, renamed);
            if institutions::store::reorganise(tx, &institution, &renaming).await?
                == Saved::LostRace
            {
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

fn renaming(site: &Site, institution: &Institution, renamed: &Renamed) -> Reorganised {
    let lv = format!("Līdz pārdēvēšanai: {}", renamed.from.or_empty(base::Language::Lv));
    let en = format!("Called until then: {}", renamed.from.or_empty(base::Language::En));
    Reorganised {
        id: site.id(),
        institution: institution.id,
        on: renamed.on,
        what: Reorganisation::Renamed { from: renamed.from.clone(), to: institution.name.clone() },
        basis: Basis { text: Text::both(lv, en), url: None },
    }
}

/// Publishes the plan as adopted, and then as refreshed with what is known of the refresh.
async fn adopt_and_refresh(tx: &mut Tx, site: &Site, plan: &Plan) -> Result<(), SeedError> {
    let day = |text: &str| text.parse::<PartialDate>().map_err(|e| SeedError::Files(e.to_string()));
    publish(tx, site, plan, VersionKind::Adopted, day("2022-02-08")?, Text::unknown()).await?;

    let reason = Text::both(
        "Plāna aktualizācija pie divu gadu atzīmes, iesniegta OGP 2024. gada jūlijā",
        "Refresh of the plan at the two-year mark, submitted to OGP in July 2024",
    );
    let added = [
        (
            "5",
            Text::both(
                "Aktualizējot plānu, pievienoti divi starpposma mērķi par atvērtajiem datiem; to teksts nav atrasts.",
                "Two milestones on open data were added in the refresh; their text was not found.",
            ),
        ),
        (
            "6",
            Text::both(
                "Aktualizējot plānu, pievienots viens starpposma mērķis par atvērtību pašvaldībās; tā teksts nav atrasts.",
                "One milestone on local openness was added in the refresh; its text was not found.",
            ),
        ),
    ];
    for (number, note) in added {
        add_note(tx, site, plan, number, note, &reason).await?;
    }
    publish(tx, site, plan, VersionKind::Refreshed, day("2024-07")?, reason).await
}

async fn publish(
    tx: &mut Tx,
    site: &Site,
    plan: &Plan,
    kind: VersionKind,
    adopted_on: PartialDate,
    reason: Text,
) -> Result<(), SeedError> {
    let earlier = versions::versions(tx, plan.id).await?;
    let count = measures::of_plan(tx, plan.id).await?.len();
    let version = plan
        .next_version(&earlier, count, kind, (adopted_on, reason, site.clock.now()))
        .map_err(|e| SeedError::Files(e.to_string()))?;
    Ok(publication::publish(tx, plan, &version, None).await?)
}

async fn add_note(
    tx: &mut Tx,
    site: &Site,
    plan: &Plan,
    number: &str,
    note: Text,
    reason: &Text,
) -> Result<(), SeedError> {
    let missing = || SeedError::Files(format!("there is no commitment {number}"));
    let before = commitments::find(tx, plan.id, number).await?.ok_or_else(missing)?;
    let mut after: Commitment = before.clone();
    after.content.notes.push(note);
    commitments::save(tx, &after, site.clock.now()).await?;
    let direction = plans::directions(tx, plan.id)
        .await?
        .into_iter()
        .find(|direction| direction.id == before.direction);
    let direction = direction.map(|direction| direction.number).unwrap_or_default();
    let differences = before.facts(&direction).differences(&after.facts(&direction));
    let item = versions::Item { id: before.id.uuid(), kind: crate::ItemKind::Commitment, number };
    let coordinator: Option<Id<Institution>> = Some(plan.coordinator);
    let reason =
        versions::Reason { text: reason, by: None, institution: coordinator, at: site.clock.now() };
    versions::log_changes(tx, || site.id::<Change>(), plan.id, &item, &differences, &reason)
        .await?;
    Ok(())
}
