//! A capability that shows evidence on its pages and takes it with its own form.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use documents::{Document, EvidenceFields};
use record::Act;
use subjects::Subject;
use testkit::{TestSite, http_test};
use web::{Error, Form, Page, Part, Path, Redirect, Refused, Result, Routes, Shell, Site};

use crate::new_site;
use crate::site::{MEASURE, PDF, fields, reporter, subject_id};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "documents/_list.html" as proof %}{% import "documents/_fields.html" as fields %}
<h1>{{ shell.text(subject.title) }}</h1>{% call proof::list(shell, documents) %}{% endcall %}
<form method="post" enctype="multipart/form-data"><textarea name="status">{{ form.value("status") }}</textarea>
{% call fields::fields(shell, form, evidence, false) %}{% endcall %}</form>"#
)]
struct View {
    shell: Shell,
    subject: Subject,
    documents: Vec<Document>,
    form: Form,
    evidence: EvidenceFields,
}

/// The capability: things at `/things/{number}`.
pub(crate) fn part() -> Part {
    Part {
        routes: Routes::default().page("/things/{number}", get).act("/things/{number}", post),
        ..Part::named("things")
    }
}

async fn view(site: &Site, shell: Shell, form: Form, number: &str) -> Result<View> {
    let mut tx = site.db.read().await?;
    let subject = subjects::find_by_path(&mut tx, &format!("/things/{number}")).await?;
    let subject = subject.ok_or(Error::NotFound)?;
    let documents = documents::of_subject(&mut tx, subject.id).await?;
    let evidence = EvidenceFields::load(&mut tx, &shell).await?;
    Ok(View { shell, subject, documents, form, evidence })
}

async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(number): Path<String>,
) -> Result<Page<View>> {
    Ok(Page(view(&site, shell, Form::empty(), &number).await?))
}

/// Records a status, perhaps with its evidence.
async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(number): Path<String>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let evidence = documents::evidence_from_form(&site, &mut form).await?;
    let status = form.required("status", 100);
    if status.is_none() || form.has_problems() {
        return Ok(Refused(view(&site, shell, form, &number).await?).into_response());
    }
    let subject = view(&site, shell.clone(), Form::empty(), &number).await?.subject;
    let mut tx = site.db.begin().await?;
    if let Some(evidence) = evidence {
        // Evidence that is there already proves the status as well.
        drop(documents::add(&mut tx, &site, &actor, subject.id, evidence).await?);
    }
    record::append(&mut tx, &site, &actor, Act::new("status-recorded").about(subject.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(shell.link(&subject.path)).into_response())
}

#[http_test]
async fn the_page_of_a_thing_shows_its_evidence(site: TestSite) {
    documents::testing::takes_evidence(&site.site, MEASURE, async |path| {
        site.get(&path).await.body
    })
    .await;
}

#[http_test]
async fn a_form_may_be_sent_without_evidence(site: TestSite) {
    let answer =
        reporter(&site).await.post(&format!("/lv{MEASURE}"), &[("status", "Pabeigts")]).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(site.get(&format!("/lv{MEASURE}")).await.has("Pierādījumu vēl nav"));
}

#[http_test]
async fn a_status_is_recorded_together_with_its_evidence(site: TestSite) {
    let mut fields = fields();
    fields.push(("status", "Pabeigts"));

    let page = format!("/lv{MEASURE}");
    let file = ("evidence_file", "protokols.pdf", PDF);
    let answer = reporter(&site).await.upload(&page, &fields, file).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(site.get(&page).await.has("Sēdes protokols"));
    record::testing::leaves_a_trace(&site.site, "status-recorded").await;
}

#[http_test]
async fn evidence_that_was_begun_must_be_completed(site: TestSite) {
    let fields = [("status", "Pabeigts"), ("evidence_title_lv", "Sēdes protokols")];

    let answer = reporter(&site).await.post(&format!("/lv{MEASURE}"), &fields).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Pievienojiet datni vai norādiet saiti"), "{}", answer.body);
    assert!(answer.has("Pabeigts") && answer.has("Sēdes protokols"));
}

#[http_test]
async fn a_file_sent_with_a_refused_form_need_not_be_chosen_again(site: TestSite) {
    let anna = reporter(&site).await;
    let page = format!("/lv{MEASURE}");
    let refused = anna.upload(&page, &fields(), ("evidence_file", "protokols.pdf", PDF)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("Datne “protokols.pdf” ir saņemta"), "{}", refused.body);

    let kept = hidden_value(&refused.body, "evidence_kept");
    let mut fields = fields();
    fields.extend([("status", "Pabeigts"), ("evidence_kept", kept.as_str())]);
    let answer = anna.post(&page, &fields).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let mut tx = site.site.db.read().await.unwrap();
    let id = subject_id(&site, MEASURE).await;
    let documents = documents::of_subject(&mut tx, id).await.unwrap();
    assert_eq!(documents[0].content.file().unwrap().name.as_str(), "protokols.pdf");
}

#[http_test]
async fn a_remembered_file_can_be_left_out(site: TestSite) {
    let anna = reporter(&site).await;
    let page = format!("/lv{MEASURE}");
    let refused = anna.upload(&page, &[], ("evidence_file", "protokols.pdf", PDF)).await;

    let kept = hidden_value(&refused.body, "evidence_kept");
    let fields = [("status", "Pabeigts"), ("evidence_kept", &kept), ("evidence_drop", "yes")];
    let answer = anna.post(&page, &fields).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(site.get(&page).await.has("Pierādījumu vēl nav"));
}

#[http_test]
async fn a_file_cannot_be_claimed_by_its_hash(site: TestSite) {
    let anna = reporter(&site).await;
    let page = format!("/lv{MEASURE}");
    let refused = anna.upload(&page, &[], ("evidence_file", "protokols.pdf", PDF)).await;
    let kept = hidden_value(&refused.body, "evidence_kept");
    let (_, said) = kept.split_once('|').unwrap();

    let forged = format!("{}|{said}", "0".repeat(64));
    let mut fields = fields();
    fields.extend([("status", "Pabeigts"), ("evidence_kept", forged.as_str())]);
    let answer = anna.post(&page, &fields).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Pievienojiet datni vai norādiet saiti"), "{}", answer.body);
}

/// The value of a hidden field of a page.
fn hidden_value(page: &str, name: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&before).unwrap();
    rest.split_once('"').unwrap().0.replace("&#38;", "&")
}
