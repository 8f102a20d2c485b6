//! The SQL of obligations.

pub(crate) mod selected;

use base::{Day, Id, PartialDate, Text, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;
use subjects::Subject;

use crate::{Basis, Due, Figures, Kept, Listed, Note, Obligation, Outcome, Postponement, When};

sql! {
    OPEN = "INSERT INTO obligations (id, subject, kind, debtor, title, creditor, due_on, sort_on, term_from, term,
                moved_from, basis, basis_url, known_until, outcome, met_earliest, met_latest, waived_on, note, note_url,
                opened_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21)
            ON CONFLICT (subject, kind, debtor) DO NOTHING";
    SETTLE = "UPDATE obligations SET outcome = $2, met_earliest = $3, met_latest = $4, waived_on = $5, note = $6,
                note_url = $7, changed_at = $8 WHERE id = $1";
    SET_DUE = "UPDATE obligations SET due_on = $2, sort_on = $3, term_from = $4, term = $5, moved_from = $6,
                changed_at = $7 WHERE id = $1";
    POSTPONED = "INSERT INTO obligation_postponements (obligation, from_day, to_day, reason, postponed_at)
                 VALUES ($1, $2, $3, $4, $5)";
    POSTPONEMENTS = "SELECT * FROM obligation_postponements WHERE obligation = $1 ORDER BY postponed_at";
    FIND = "SELECT * FROM obligations WHERE id = $1";
    OF_SUBJECT = "SELECT * FROM obligations WHERE subject = $1 ORDER BY due_on, id";
    // Of the subject and of everything that is part of it, two levels down: a plan, its commitments, their measures.
    BENEATH = "SELECT o.*, s.path, s.title AS subject_title, i.name AS debtor_name, i.slug AS debtor_slug
               FROM obligations o JOIN subjects s ON s.id = o.subject JOIN institutions i ON i.id = o.debtor
               WHERE s.id = $1 OR s.parent = $1
                  OR s.parent IN (SELECT c.id FROM subjects c WHERE c.parent = $1)
               ORDER BY o.sort_on, o.kind, i.slug";
    OF_DEBTOR = "SELECT o.*, s.path, s.title AS subject_title, i.name AS debtor_name, i.slug AS debtor_slug
                 FROM obligations o JOIN subjects s ON s.id = o.subject JOIN institutions i ON i.id = o.debtor
                 WHERE o.debtor = $1
                 ORDER BY o.sort_on, o.id LIMIT $2 OFFSET $3";
    FIGURES = "SELECT i.id AS debtor, i.name AS debtor_name, i.slug AS debtor_slug, count(*) AS owed,
                 sum(CASE WHEN outcome = 'open' AND known_until IS NULL AND due_on < $1 THEN 1 ELSE 0 END) AS overdue,
                 sum(CASE WHEN outcome = 'open' AND due_on >= $1 THEN 1 ELSE 0 END) AS ahead,
                 sum(CASE WHEN outcome = 'met' AND met_earliest > due_on THEN 1 ELSE 0 END) AS met_late,
                 sum(CASE WHEN outcome = 'met' THEN 1 ELSE 0 END) AS met,
                 sum(CASE WHEN outcome = 'waived' THEN 1 ELSE 0 END) AS waived
               FROM obligations o JOIN institutions i ON i.id = o.debtor
               WHERE CAST($2 AS UUID) IS NULL OR i.id = $2
               GROUP BY i.id, i.name, i.slug ORDER BY i.slug";
}

/// Where debts without a due day are sorted.
const END_OF_TIME: Day = Day::constant(9999, 12, 31);

/// Enters an obligation; one that is already there for the same thing, kind and debtor stays as it is.
pub async fn open(tx: &mut Tx, obligation: &Obligation) -> Result<()> {
    let (from, term, moved_from) = reckoning(&obligation.due);
    let settled = Settled::of(&obligation.outcome);
    let known_until = match obligation.kept {
        Kept::Here => None,
        Kept::Elsewhere { known_until } => Some(known_until),
    };
    tx.execute(
        &OPEN,
        params![
            obligation.id,
            obligation.subject,
            obligation.kind,
            obligation.debtor,
            obligation.title,
            obligation.creditor,
            obligation.due.day(),
            obligation.due.day().unwrap_or(END_OF_TIME),
            from,
            term,
            moved_from,
            obligation.basis.text,
            obligation.basis.url,
            known_until,
            settled.outcome,
            settled.earliest,
            settled.latest,
            settled.waived_on,
            settled.note,
            settled.url,
            obligation.opened_at
        ],
    )
    .await?;
    Ok(())
}

/// Records what became of an obligation.
pub async fn settle(
    tx: &mut Tx,
    id: Id<Obligation>,
    outcome: &Outcome,
    now: Timestamp,
) -> Result<()> {
    let settled = Settled::of(outcome);
    tx.execute(
        &SETTLE,
        params![
            id,
            settled.outcome,
            settled.earliest,
            settled.latest,
            settled.waived_on,
            settled.note,
            settled.url,
            now
        ],
    )
    .await?;
    Ok(())
}

/// Replaces the due day; the old one is kept beside it with the reason.
pub async fn postpone(
    tx: &mut Tx,
    obligation: &Obligation,
    to: &Due,
    reason: &Text,
    now: Timestamp,
) -> Result<()> {
    let (from, term, moved_from) = reckoning(to);
    tx.execute(
        &SET_DUE,
        params![
            obligation.id,
            to.day(),
            to.day().unwrap_or(END_OF_TIME),
            from,
            term,
            moved_from,
            now
        ],
    )
    .await?;
    tx.execute(&POSTPONED, params![obligation.id, obligation.due.day(), to.day(), reason, now])
        .await?;
    Ok(())
}

/// The due days that were replaced, the oldest first.
pub async fn postponements(tx: &mut Tx, id: Id<Obligation>) -> Result<Vec<Postponement>> {
    tx.all(&POSTPONEMENTS, params![id]).await
}

/// The obligation with this identifier.
pub async fn find(tx: &mut Tx, id: Id<Obligation>) -> Result<Option<Obligation>> {
    tx.optional(&FIND, params![id]).await
}

/// Everything owed about one subject.
pub async fn of_subject(tx: &mut Tx, subject: Id<Subject>) -> Result<Vec<Obligation>> {
    tx.all(&OF_SUBJECT, params![subject]).await
}

/// Everything owed about a subject and what is part of it: about a plan, its commitments and their measures.
pub async fn beneath(tx: &mut Tx, subject: Id<Subject>) -> Result<Vec<Listed>> {
    tx.all(&BENEATH, params![subject]).await
}

/// Everything that an institution owes, by due day.
pub async fn of_debtor(
    tx: &mut Tx,
    debtor: Id<Institution>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>> {
    tx.all(&OF_DEBTOR, params![debtor, limit, offset]).await
}

/// What each institution owes, in figures.
pub async fn figures(tx: &mut Tx, today: Day) -> Result<Vec<Figures>> {
    tx.all(&FIGURES, params![today, None::<Id<Institution>>]).await
}

/// What one institution owes, in figures; `None` when it never owed anything.
pub async fn figures_of(
    tx: &mut Tx,
    debtor: Id<Institution>,
    today: Day,
) -> Result<Option<Figures>> {
    tx.optional(&FIGURES, params![today, debtor]).await
}

fn reckoning(due: &Due) -> (Option<Day>, Option<String>, Option<Day>) {
    match due {
        Due::Unknown | Due::Named(_) => (None, None, None),
        Due::Reckoned { from, term, moved_from, .. } => {
            (Some(*from), Some(term.to_string()), *moved_from)
        }
    }
}

/// An outcome as the columns keep it.
struct Settled<'a> {
    outcome: &'static str,
    earliest: Option<Day>,
    latest: Option<Day>,
    waived_on: Option<Day>,
    note: Option<&'a Text>,
    url: Option<&'a str>,
}

impl<'a> Settled<'a> {
    fn of(outcome: &'a Outcome) -> Self {
        let (outcome, when, waived_on, note) = match outcome {
            Outcome::Open => ("open", When::Unknown, None, None),
            Outcome::Met { when, note } => ("met", *when, None, note.as_ref()),
            Outcome::Waived { on, note } => ("waived", When::Unknown, Some(*on), Some(note)),
        };
        Self {
            outcome,
            earliest: when.earliest(),
            latest: when.latest(),
            waived_on,
            note: note.map(|note| &note.text),
            url: note.and_then(|note| note.url.as_deref()),
        }
    }
}

impl FromRow for Obligation {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            subject: row.get("subject")?,
            kind: row.get("kind")?,
            debtor: row.get("debtor")?,
            title: row.get("title")?,
            creditor: row.get("creditor")?,
            due: due(row)?,
            basis: Basis { text: row.get("basis")?, url: row.get("basis_url")? },
            kept: row
                .get::<Option<Day>>("known_until")?
                .map_or(Kept::Here, |known_until| Kept::Elsewhere { known_until }),
            outcome: outcome(row)?,
            opened_at: row.get("opened_at")?,
        })
    }
}

fn due(row: &Row<'_>) -> Result<Due> {
    let Some(day) = row.get::<Option<Day>>("due_on")? else { return Ok(Due::Unknown) };
    let (Some(term), Some(from)) = (row.parse_optional("term")?, row.get("term_from")?) else {
        return Ok(Due::Named(day));
    };
    Ok(Due::Reckoned { day, from, term, moved_from: row.get("moved_from")? })
}

fn outcome(row: &Row<'_>) -> Result<Outcome> {
    let note = row.get::<Option<Text>>("note")?;
    let url = row.get("note_url")?;
    let note = note.map(|text| Note { text, url });
    match row.get::<String>("outcome")?.as_str() {
        "open" => Ok(Outcome::Open),
        "met" => Ok(Outcome::Met { when: when(row)?, note }),
        "waived" => {
            let on = row.get("waived_on")?;
            let note =
                note.ok_or_else(|| Error::corrupt("an obligation was waived without a reason"))?;
            Ok(Outcome::Waived { on, note })
        }
        other => Err(Error::corrupt(other)),
    }
}

fn when(row: &Row<'_>) -> Result<When> {
    Ok(match (row.get::<Option<Day>>("met_earliest")?, row.get::<Option<Day>>("met_latest")?) {
        (Some(earliest), Some(latest)) => When::On(between(earliest, latest)?),
        (None, Some(latest)) => When::NotLaterThan(latest),
        (_, None) => When::Unknown,
    })
}

/// The date as exact as its first and last day are apart.
fn between(earliest: Day, latest: Day) -> Result<PartialDate> {
    let month = PartialDate::Month(earliest.year(), earliest.month());
    let candidates = [PartialDate::Day(earliest), month, PartialDate::Year(earliest.year())];
    let fits = |date: &PartialDate| date.earliest() == earliest && date.latest() == latest;
    candidates
        .into_iter()
        .find(fits)
        .ok_or_else(|| Error::corrupt(format!("{earliest} to {latest} is no date")))
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            obligation: Obligation::from_row(row)?,
            path: row.get("path")?,
            subject_title: row.get("subject_title")?,
            debtor_name: row.get("debtor_name")?,
            debtor_slug: row.get("debtor_slug")?,
        })
    }
}

impl FromRow for Figures {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            debtor: row.get("debtor")?,
            debtor_name: row.get("debtor_name")?,
            debtor_slug: row.get("debtor_slug")?,
            owed: row.get("owed")?,
            overdue: row.get("overdue")?,
            ahead: row.get("ahead")?,
            met_late: row.get("met_late")?,
            met: row.get("met")?,
            waived: row.get("waived")?,
        })
    }
}

impl FromRow for Postponement {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            from: row.get("from_day")?,
            to: row.get("to_day")?,
            reason: row.get("reason")?,
            at: row.get("postponed_at")?,
        })
    }
}
