//! Importing a plan: a file is sent, its preview read, and then confirmed. Nothing is kept of a plan
//! before that, and then all of it or nothing.

pub(crate) mod confirmation;
pub(crate) mod fields;
pub(crate) mod preview;

use accounts::{Actor, Permission, Person, Role};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Tx;
use institutions::Institution;
use web::{
    Crumb, Error, Form, Format, Options, Page, Redirect, Refused, Result, Shell, Site, Upload,
};

use crate::directory::Directory;
use crate::import::{self, Draft, ImportOptions, RowProblem};
use crate::store::pending::{self, SentFile};
use crate::store::plans;
use crate::{Scale, export};

/// Importing a plan. Needed in the institution that coordinates the plan.
pub(crate) const IMPORT_PLAN: Permission =
    Permission { name: "action-plans.import", roles: &[Role::Coordinator] };

/// How long a file waits to be confirmed, in microseconds: a day.
const WAITS: i64 = 24 * 60 * 60 * 1_000_000;

/// The most problems that a page lists; a clerk mends these first.
const LISTED: usize = 100;

#[derive(Template)]
#[template(path = "action-plans/import.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    coordinators: Options,
    scales: Options,
    problems: Problems,
}

/// What is wrong with a file, in words.
pub(crate) struct Problems {
    /// How many there are.
    pub(crate) total: usize,
    /// The first of them.
    pub(crate) listed: Vec<Problem>,
}

/// What is wrong with one place in a file, in words.
pub(crate) struct Problem {
    pub(crate) place: String,
    pub(crate) field: String,
    pub(crate) advice: String,
}

impl Problems {
    /// The problems in the language of the page.
    pub(crate) fn told(shell: &Shell, problems: &[RowProblem]) -> Self {
        let messages = &shell.site().messages;
        let told = |problem: &RowProblem| Problem {
            place: problem.place_in_words(messages, shell.language),
            field: problem.field.clone(),
            advice: problem.advice(messages, shell.language),
        };
        let listed = problems.iter().take(LISTED).map(told).collect();
        Self { total: problems.len(), listed }
    }
}

impl View {
    fn new(shell: Shell, form: Form, own: &[Institution], problems: &[RowProblem]) -> Self {
        let name = |one: &Institution| (one.slug.to_string(), shell.plain(&one.name).to_owned());
        let scales = Scale::ALL.into_iter().filter(|scale| scale.tells_progress());
        let scale = |scale: Scale| {
            let words = shell.said("action-plans-scale", scale.key()).to_string();
            (scale.key().to_owned(), words)
        };
        Self {
            crumbs: crumbs(&shell),
            coordinators: own.iter().map(name).collect(),
            scales: scales.map(scale).collect(),
            problems: Problems::told(&shell, problems),
            form,
            shell,
        }
    }
}

pub(crate) fn crumbs(shell: &Shell) -> Vec<Crumb> {
    vec![Crumb::new(shell.msg("action-plans-menu"), "/plans")]
}

pub(crate) async fn get(State(site): State<Site>, shell: Shell, actor: Actor) -> Result<Response> {
    let person = actor.must(IMPORT_PLAN)?;
    let mut tx = site.db.read().await?;
    match shell.format() {
        Format::Html => {}
        Format::Xlsx => return template(&mut tx, &shell).await,
        Format::Json | Format::Csv | Format::Atom | Format::Ics => return Err(Error::NotFound),
    }
    let own = own_institutions(&mut tx, person).await?;

    Ok(Page(View::new(shell, Form::empty(), &own, &[])).into_response())
}

/// An empty spreadsheet to fill in.
async fn template(tx: &mut Tx, shell: &Shell) -> Result<Response> {
    let directory = import::directory(tx).await?;
    let bytes = export::blank(shell.site(), &directory, shell.language).map_err(Error::internal)?;
    let name = format!("{}.xlsx", shell.msg("action-plans-import-template-name"));
    Ok(super::file::download(&name, export::Kind::Xlsx.media_type(), bytes))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let person = actor.must(IMPORT_PLAN)?;
    let mut tx = site.db.read().await?;
    let own = own_institutions(&mut tx, person).await?;
    let file = form.uploads("file").next().cloned();
    let options = fields::read(&mut form, file.as_ref(), &own);
    let (Some(file), Some(options)) = (file, options) else {
        return Ok(Refused(View::new(shell, form, &own, &[])).into_response());
    };
    drop(tx);

    let checked = check(&site, person, file.name.clone(), file.bytes.to_vec(), options.clone());
    match checked.await? {
        Ok(_) => {}
        Err(problems) => {
            return Ok(Refused(View::new(shell, form, &own, &problems)).into_response());
        }
    }
    let sent = sent_file(&site, person, &file, &options);
    let mut tx = site.db.begin().await?;
    pending::keep_file(&mut tx, &sent).await?;
    tx.commit().await?;

    Ok(Redirect::to(shell.link(preview::path(sent.id))).into_response())
}

fn sent_file(site: &Site, person: &Person, file: &Upload, options: &ImportOptions) -> SentFile {
    let now = site.clock.now();
    let expires_at = base::Timestamp::from_microsecond(now.as_microsecond() + WAITS);
    SentFile {
        id: site.id(),
        account: person.account,
        name: file.name.chars().take(200).collect(),
        content: file.bytes.to_vec(),
        options: serde_json::to_string(options).expect("options are JSON"),
        uploaded_at: now,
        expires_at: expires_at.unwrap_or(now),
    }
}

/// Reads and checks a file for somebody, who may import only what their own institution keeps.
pub(crate) async fn check(
    site: &Site,
    person: &Person,
    name: String,
    content: Vec<u8>,
    options: ImportOptions,
) -> Result<Result<Draft, Vec<RowProblem>>> {
    let mut tx = site.db.read().await?;
    let directory = import::directory(&mut tx).await?;
    drop(tx);
    let (reader, names) = (site.clone(), directory.clone());
    // A large file takes a while; others are served meanwhile.
    let read = tokio::task::spawn_blocking(move || {
        import::read(&reader, &content, &name, &options, &names)
    });
    let draft = match read.await.map_err(Error::internal)? {
        Ok(draft) => draft,
        Err(problems) => return Ok(Err(problems)),
    };
    let mut tx = site.db.read().await?;
    let is_taken = plans::find(&mut tx, draft.plan.slug.as_str()).await?.is_some();
    let problem = if is_taken {
        Some(import::slug_taken(draft.plan.slug.as_str()))
    } else if person.may_for(IMPORT_PLAN, draft.plan.coordinator) {
        None
    } else {
        Some(import::not_yours(coordinator_of(&draft, &directory)))
    };
    Ok(problem.map_or(Ok(draft), |problem| Err(vec![problem])))
}

fn coordinator_of<'a>(draft: &Draft, directory: &'a Directory) -> &'a str {
    directory.get(draft.plan.coordinator).map_or("", |one| directory.name_of(one))
}

/// The institutions for which somebody may import a plan.
async fn own_institutions(tx: &mut Tx, person: &Person) -> Result<Vec<Institution>> {
    let own: Vec<_> = person.institutions_as(Role::Coordinator).collect();
    Ok(institutions::store::find_many(tx, own).await?.into_values().collect())
}
