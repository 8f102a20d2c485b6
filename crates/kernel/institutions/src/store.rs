//! The SQL of institutions.

use std::collections::{BTreeMap, BTreeSet};

use base::{Id, Slug, Text, fold};
use db::{Error, FromRow, Result, Row, Tx, Value, params, sql};
use uuid::Uuid;

use crate::reorganisation::Step;
use crate::{Basis, Institution, Kind, Reorganisation, Reorganised, Succession};

/// How many institutions [`find_many`] asks for at once.
const AT_ONCE: usize = 16;

/// What fits a [`Filter`]: its kind, whether the ended as well, its pattern.
macro_rules! fits {
    () => {
        "(CAST($1 AS TEXT) IS NULL OR kind = $1)
         AND ($2 OR dissolved_on IS NULL)
         AND (folded LIKE $3 ESCAPE '\\' OR EXISTS (
             SELECT 1 FROM reorganisations r
             WHERE r.institution = i.id AND r.from_folded LIKE $3 ESCAPE '\\'))"
    };
}

sql! {
    INSERT = "INSERT INTO institutions (id, slug, kind, name, folded, abbreviation, registration_number,
                  parent, website, founded_on, dissolved_on, version)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    UPDATE = "UPDATE institutions SET slug = $3, kind = $4, name = $5, folded = $6, abbreviation = $7,
                  registration_number = $8, parent = $9, website = $10, founded_on = $11, dissolved_on = $12,
                  version = version + 1
              WHERE id = $1 AND version = $2";
    FIND = "SELECT * FROM institutions WHERE id = $1";
    FIND_BY_SLUG = "SELECT * FROM institutions WHERE slug = $1";
    FIND_BY_ABBREVIATION = "SELECT * FROM institutions WHERE abbreviation = $1 AND dissolved_on IS NULL";
    // As many as are asked for at once; a place that is not needed repeats the last.
    FIND_MANY = "SELECT * FROM institutions
                 WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    LIST = concat!("SELECT * FROM institutions i WHERE ", fits!(), " ORDER BY folded, id");
    PAGE = concat!("SELECT * FROM institutions i WHERE (folded, id) > ($4, $5) AND ", fits!(),
                   " ORDER BY folded, id LIMIT $6");
    ENTER = "INSERT INTO reorganisations (id, institution, kind, changed_on, from_name, to_name, from_folded,
                 basis, basis_url)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ENTER_HEIR = "INSERT INTO reorganisation_heirs (reorganisation, heir) VALUES ($1, $2)";
    REORGANISATIONS = "SELECT r.*, h.heir
                       FROM reorganisations r LEFT JOIN reorganisation_heirs h ON h.reorganisation = r.id
                       WHERE r.institution = $1
                       ORDER BY r.changed_on, r.id, h.heir";
    LINE_OF_HEIRS = "WITH RECURSIVE line (institution, heir) AS (
                         SELECT r.institution, h.heir
                         FROM reorganisations r LEFT JOIN reorganisation_heirs h ON h.reorganisation = r.id
                         WHERE r.institution = $1 AND r.kind <> 'renamed'
                         UNION
                         SELECT r.institution, h.heir
                         FROM line JOIN reorganisations r ON r.institution = line.heir AND r.kind <> 'renamed'
                              LEFT JOIN reorganisation_heirs h ON h.reorganisation = r.id)
                     SELECT line.institution, line.heir, (i.dissolved_on IS NULL) AS is_living
                     FROM line JOIN institutions i ON i.id = line.institution";
}

/// Which institutions a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only those with this in a name of today or of the past or in the abbreviation; case and accents
    /// do not matter.
    pub text: String,
    /// Those that have ended as well.
    pub with_ended: bool,
}

/// Whether a change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a change that came too late is not kept, and its author must be told"]
pub enum Saved {
    /// It was.
    Yes,
    /// Somebody else changed the same institution first; nothing was kept.
    LostRace,
}

/// What must be unique and was already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The readable part of the address.
    Slug,
    /// The abbreviation, by an institution that lives.
    Abbreviation,
    /// The registration number.
    RegistrationNumber,
}

impl Taken {
    /// What was already there, where that is why the database refused.
    pub fn of(error: &Error) -> Option<Self> {
        let Error::Unique { on } = error else { return None };
        let names = [
            ("slug", Self::Slug),
            ("abbreviation", Self::Abbreviation),
            ("registration_number", Self::RegistrationNumber),
        ];
        names.into_iter().find_map(|(column, taken)| on.ends_with(column).then_some(taken))
    }
}

impl FromRow for Institution {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            kind: row.parse("kind")?,
            name: row.get("name")?,
            abbreviation: row.get("abbreviation")?,
            registration_number: row.parse_optional("registration_number")?,
            parent: row.get("parent")?,
            website: row.get("website")?,
            founded_on: row.get("founded_on")?,
            dissolved_on: row.get("dissolved_on")?,
            version: row.get("version")?,
        })
    }
}

impl Institution {
    /// Its place in lists by name.
    pub fn by_name(&self) -> ByName {
        (self.folded(), self.id)
    }

    fn folded(&self) -> String {
        format!("{} {}", self.name.folded(), fold(self.abbreviation.as_deref().unwrap_or_default()))
    }
}

/// Keeps a new institution; [`Taken::of`] explains what stood in the way.
pub async fn insert(tx: &mut Tx, institution: &Institution) -> Result<()> {
    let number = institution.registration_number.as_ref().map(ToString::to_string);
    tx.execute(
        &INSERT,
        params![
            institution.id,
            institution.slug,
            institution.kind.key(),
            institution.name,
            institution.folded(),
            institution.abbreviation,
            number,
            institution.parent,
            institution.website,
            institution.founded_on,
            institution.dissolved_on,
            institution.version
        ],
    )
    .await?;
    Ok(())
}

/// Keeps a changed institution, if nobody changed it since it was read; [`Taken::of`] explains what
/// stood in the way. What is stored is then one version later.
pub async fn save(tx: &mut Tx, institution: &Institution) -> Result<Saved> {
    let number = institution.registration_number.as_ref().map(ToString::to_string);
    let rows = tx
        .execute(
            &UPDATE,
            params![
                institution.id,
                institution.version,
                institution.slug,
                institution.kind.key(),
                institution.name,
                institution.folded(),
                institution.abbreviation,
                number,
                institution.parent,
                institution.website,
                institution.founded_on,
                institution.dissolved_on
            ],
        )
        .await?;
    Ok(if rows == 1 { Saved::Yes } else { Saved::LostRace })
}

/// The institution with this identifier.
pub async fn find(tx: &mut Tx, id: Id<Institution>) -> Result<Option<Institution>> {
    tx.optional(&FIND, params![id]).await
}

/// The institution with this slug.
pub async fn find_by_slug(tx: &mut Tx, slug: &Slug) -> Result<Option<Institution>> {
    tx.optional(&FIND_BY_SLUG, params![slug]).await
}

/// The living institution with exactly this abbreviation.
pub async fn find_by_abbreviation(tx: &mut Tx, abbreviation: &str) -> Result<Option<Institution>> {
    tx.optional(&FIND_BY_ABBREVIATION, params![abbreviation]).await
}

/// The institutions with these identifiers, in as few questions as can be; those that do not exist are
/// left out.
pub async fn find_many(
    tx: &mut Tx,
    ids: impl IntoIterator<Item = Id<Institution>>,
) -> Result<BTreeMap<Id<Institution>, Institution>> {
    let ids: BTreeSet<_> = ids.into_iter().collect();
    let ids: Vec<_> = ids.into_iter().collect();
    let mut found = BTreeMap::new();
    for some in ids.chunks(AT_ONCE) {
        let place = |place: usize| Value::Uuid(some[place.min(some.len() - 1)].uuid());
        let places: Vec<Value<'_>> = (0..AT_ONCE).map(place).collect();
        let rows = tx.all::<Institution>(&FIND_MANY, &places).await?;
        found.extend(rows.into_iter().map(|institution| (institution.id, institution)));
    }
    Ok(found)
}

/// The institutions of a list, by name.
pub async fn list(tx: &mut Tx, filter: &Filter) -> Result<Vec<Institution>> {
    let kind = filter.kind.map(Kind::key);
    let pattern = db::dialect::containing(&fold(&filter.text));
    tx.all(&LIST, params![kind, filter.with_ended, pattern]).await
}

/// The place of an institution in lists by name: its name without accents, and its identifier.
pub type ByName = (String, Id<Institution>);

/// At most `limit` institutions of a list, by name, after a place.
pub async fn page(
    tx: &mut Tx,
    filter: &Filter,
    after: Option<&ByName>,
    limit: i64,
) -> Result<Vec<Institution>> {
    let kind = filter.kind.map(Kind::key);
    let pattern = db::dialect::containing(&fold(&filter.text));
    let (folded, id) = after.map_or(("", Id::from_uuid(Uuid::nil())), |(name, id)| (name, *id));
    tx.all(&PAGE, params![kind, filter.with_ended, pattern, folded, id, limit]).await
}

/// Keeps a reorganisation: `after` is what [`Institution::reorganise`] made of the institution.
pub async fn reorganise(tx: &mut Tx, after: &Institution, event: &Reorganised) -> Result<Saved> {
    if save(tx, after).await? == Saved::LostRace {
        return Ok(Saved::LostRace);
    }
    let (from, to) = match &event.what {
        Reorganisation::Renamed { from, to } => (Some(from), Some(to)),
        Reorganisation::Merged { .. }
        | Reorganisation::Split { .. }
        | Reorganisation::TakenOver { .. }
        | Reorganisation::Dissolved => (None, None),
    };
    tx.execute(
        &ENTER,
        params![
            event.id,
            event.institution,
            event.what.key(),
            event.on,
            from,
            to,
            from.map(Text::folded),
            event.basis.text,
            event.basis.url
        ],
    )
    .await?;
    for heir in event.what.heirs() {
        tx.execute(&ENTER_HEIR, params![event.id, *heir]).await?;
    }
    Ok(Saved::Yes)
}

/// Everything that became of an institution, the earliest first.
pub async fn reorganisations(tx: &mut Tx, id: Id<Institution>) -> Result<Vec<Reorganised>> {
    let mut rows = tx.all::<OfHeir>(&REORGANISATIONS, params![id]).await?.into_iter().peekable();
    let mut history = Vec::new();
    while let Some(first) = rows.next() {
        let mut heirs: Vec<_> = first.heir.into_iter().collect();
        while let Some(next) = rows.next_if(|next| next.id == first.id) {
            heirs.extend(next.heir);
        }
        history.push(first.with(heirs)?);
    }
    Ok(history)
}

/// Who has the duties of an institution now.
pub async fn successor(tx: &mut Tx, id: Id<Institution>) -> Result<Succession> {
    let steps = tx.all::<Step>(&LINE_OF_HEIRS, params![id]).await?;
    Ok(Succession::trace(id, &steps))
}

impl FromRow for Step {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            institution: row.get("institution")?,
            is_living: row.get("is_living")?,
            heir: row.get("heir")?,
        })
    }
}

/// A reorganisation as far as one row tells it: with one of its heirs.
struct OfHeir {
    id: Id<Reorganised>,
    institution: Id<Institution>,
    kind: String,
    on: base::PartialDate,
    names: Option<(Text, Text)>,
    basis: Basis,
    heir: Option<Id<Institution>>,
}

impl FromRow for OfHeir {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let (from, to) = (row.get::<Option<Text>>("from_name")?, row.get("to_name")?);
        Ok(Self {
            id: row.get("id")?,
            institution: row.get("institution")?,
            kind: row.get("kind")?,
            on: row.get("changed_on")?,
            names: from.zip(to),
            basis: Basis { text: row.get("basis")?, url: row.get("basis_url")? },
            heir: row.get("heir")?,
        })
    }
}

impl OfHeir {
    fn with(self, heirs: Vec<Id<Institution>>) -> Result<Reorganised> {
        let what = match (self.kind.as_str(), self.names, heirs.as_slice()) {
            ("renamed", Some((from, to)), []) => Reorganisation::Renamed { from, to },
            ("merged", None, [into]) => Reorganisation::Merged { into: *into },
            ("split", None, [_, _, ..]) => Reorganisation::Split { into: heirs },
            ("taken-over", None, [by]) => Reorganisation::TakenOver { by: *by },
            ("dissolved", None, []) => Reorganisation::Dissolved,
            (kind, ..) => {
                return Err(Error::corrupt(format!("a reorganisation `{kind}` lacks its facts")));
            }
        };
        let Self { id, institution, on, basis, .. } = self;
        Ok(Reorganised { id, institution, on, what, basis })
    }
}
