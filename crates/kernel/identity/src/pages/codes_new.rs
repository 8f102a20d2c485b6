//! Issuing codes. They are shown once, to be printed.

use accounts::{Actor, Digest, Person};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Id, Slug};
use institutions::Institution;
use jiff::SignedDuration;
use record::{Act, By};
use web::{Error, Form, Options, Page, Refused, Result, Shell, Site};

use super::codes::{ISSUE_CODES, institutions_of};
use crate::code::Code;
use crate::key::IdentityKey;
use crate::sheet::{Sheet, SheetKind};
use crate::store::sheets;

/// The most characters of a purpose.
const LONGEST_PURPOSE: usize = 120;

#[derive(Template)]
#[template(path = "identity/codes_new.html")]
struct View {
    shell: Shell,
    form: Form,
    kinds: Options,
    institutions: Options,
    territories: Options,
}

#[derive(Template)]
#[template(path = "identity/codes_printed.html")]
struct Printed {
    shell: Shell,
    sheet: Sheet,
    codes: Vec<Code>,
    /// Where codes are used, to be printed beside each.
    address: String,
}

/// What was typed.
struct Wanted {
    kind: SheetKind,
    institution: Id<Institution>,
    purpose: String,
    count: u32,
    days: u16,
    age: Option<u8>,
    territory: Option<Slug>,
}

pub(crate) async fn get(State(site): State<Site>, shell: Shell, actor: Actor) -> Result<Response> {
    let person = actor.must(ISSUE_CODES)?;
    let form = Form::filled([("count", "1"), ("days", "7")]);
    Ok(Page(view(&site, shell, form, person).await?).into_response())
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let person = actor.must(ISSUE_CODES)?;
    let Some(wanted) = wanted(&mut form) else {
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    };
    actor.must_for(ISSUE_CODES, wanted.institution)?;
    let sheet = sheet(&site, person, wanted);
    let codes: Vec<Code> = (0..sheet.count).map(|_| Code::new(&site.entropy)).collect();
    let digests: Vec<Digest> = codes.iter().map(|code| digest(&site, code)).collect();

    let mut tx = site.db.begin().await?;
    sheets::issue(&mut tx, &sheet, &digests).await?;
    let by = By::permitted_for(person, ISSUE_CODES, sheet.institution);
    let act = Act::new("codes-issued").fact("kind", sheet.kind.key()).fact("count", sheet.count);
    record::append(&mut tx, &site, by, act).await?;
    tx.commit().await?;

    let address = site.absolute(&shell.link("/code"));
    Ok(Page(Printed { shell, sheet, codes, address }).into_response())
}

fn sheet(site: &Site, person: &Person, wanted: Wanted) -> Sheet {
    let Wanted { kind, institution, purpose, count, days, age, territory } = wanted;
    let issued_at = site.clock.now();
    let expires_at = issued_at + SignedDuration::from_hours(24 * i64::from(days));
    let issued_by = person.account;
    let (id, ended_at) = (site.id(), None);
    Sheet {
        id,
        kind,
        institution,
        purpose,
        age,
        territory,
        count,
        issued_by,
        issued_at,
        expires_at,
        ended_at,
    }
}

pub(crate) fn digest(site: &Site, code: &Code) -> Digest {
    IdentityKey::of(site).digest("issued code", code.plain())
}

fn wanted(form: &mut Form) -> Option<Wanted> {
    let kind = form.parsed::<SheetKind>("kind", "form-choose");
    let institution = form.parsed("institution", "form-choose");
    let purpose = form.required("purpose", LONGEST_PURPOSE);
    let count = form.parsed::<u32>("count", "identity-codes-count-wrong");
    let days = form.parsed::<u16>("days", "identity-codes-days-wrong");
    let age = form.parsed_optional::<u8>("age", "identity-codes-age-wrong");
    let territory = form.parsed_optional::<Slug>("territory", "form-choose");
    let (kind, count, days, age) = (kind?, count?, days?, age?);
    if !(1..=kind.most()).contains(&count) {
        return form.problem("count", "identity-codes-count-wrong");
    }
    if !(1..=kind.longest()).contains(&days) {
        return form.problem("days", "identity-codes-days-wrong");
    }
    if age.is_some_and(|age| !(1..=120).contains(&age)) {
        return form.problem("age", "identity-codes-age-wrong");
    }
    let (institution, purpose, territory) = (institution?, purpose?, territory?);
    if territory.as_ref().is_some_and(|word| territories::find(word.as_str()).is_none()) {
        return form.problem("territory", "form-choose");
    }
    Some(Wanted { kind, institution, purpose, count, days, age, territory })
}

async fn view(site: &Site, shell: Shell, form: Form, person: &Person) -> Result<View, Error> {
    let mut tx = site.db.read().await?;
    let own = institutions::store::find_many(&mut tx, institutions_of(person)).await?;
    let words = |kind: SheetKind| (kind.key().to_owned(), shell.msg(kind.message()).to_string());
    let kinds = SheetKind::ALL.map(words).to_vec();
    let named = own.values().map(|one| (one.id.to_string(), shell.plain(&one.name).to_owned()));
    let institutions = named.collect();
    let places = territories::all().iter();
    let places = places.map(|one| (one.slug.to_string(), shell.plain(&one.name).to_owned()));
    let territories = places.collect();
    Ok(View { shell, form, kinds, institutions, territories })
}
