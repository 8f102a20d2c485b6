//! How files are given out.

use axum::body::Body;
use axum::http::Request;
use testkit::{Answer, Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{MEASURE, PDF, PDF_HASH, add_file, add_link, adding, fields, reporter};

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
}

async fn given_file(site: &TestSite, by: &Browser, name: &str, content: &[u8]) -> Answer {
    let form = adding(site, MEASURE).await;
    let added = by.upload(&form, &fields(), ("evidence_file", name, content)).await;
    assert_eq!(added.status, 303, "{}", added.body);
    site.get(&format!("{}/file", added.location())).await
}

#[http_test]
async fn anyone_gets_the_file_of_public_evidence_as_it_was_sent(site: TestSite) {
    let page = add_file(&site, &reporter(&site).await).await;

    let file = site.get(&format!("{page}/file")).await;

    assert_eq!((file.status, file.body.as_bytes()), (200, PDF));
    assert_eq!(header(&file, "content-type"), "application/pdf");
    assert_eq!(header(&file, "content-length"), PDF.len().to_string());
    assert_eq!(header(&file, "cache-control"), "public, no-cache");
    assert!(header(&file, "content-disposition").starts_with("inline; filename=\"protokols.pdf\""));
}

#[http_test]
async fn a_browser_can_run_nothing_of_a_file(site: TestSite) {
    let text = b"alert(1) <script>alert(2)</script>\n";

    let file = given_file(&site, &reporter(&site).await, "piez\u{12b}mes.txt", text).await;

    assert_eq!(header(&file, "content-type"), "text/plain; charset=utf-8");
    assert_eq!(header(&file, "x-content-type-options"), "nosniff");
    let policy = header(&file, "content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
    assert!(!policy.contains("script-src"));
}

#[http_test]
async fn what_browsers_do_not_show_is_saved_under_its_name(site: TestSite) {
    let table = "novads;skaits\nĀdažu;1\n".as_bytes();

    let file = given_file(&site, &reporter(&site).await, "Ādažu dati.csv", table).await;

    assert_eq!(
        header(&file, "content-disposition"),
        "attachment; filename=\"_da_u dati.csv\"; filename*=UTF-8''%C4%80da%C5%BEu%20dati.csv"
    );
}

#[http_test]
async fn a_reader_who_has_the_file_is_not_sent_it_again(site: TestSite) {
    let page = add_file(&site, &reporter(&site).await).await;
    let path = format!("{page}/file");
    let tag = header(&site.get(&path).await, "etag").to_owned();
    assert_eq!(tag, format!("W/\"{PDF_HASH}\""));

    let ask =
        |tag: &str| Request::get(&path).header("if-none-match", tag).body(Body::empty()).unwrap();
    let known = site.send(ask(&format!("\"x\", {tag}"))).await;
    let unknown = site.send(ask("\"x\"")).await;

    assert_eq!((known.status, known.body.as_str()), (304, ""));
    assert_eq!((unknown.status, unknown.body.as_bytes()), (200, PDF));
}

#[http_test]
async fn what_is_compressed_inside_travels_as_it_is(site: TestSite) {
    let anna = reporter(&site).await;
    let pdf = add_file(&site, &anna).await;
    let long = "novads;skaits\n".repeat(100);
    let form = adding(&site, MEASURE).await;
    let table = anna.upload(&form, &fields(), ("evidence_file", "dati.csv", long.as_bytes())).await;

    let ask = |page: &str| {
        let request = Request::get(format!("{page}/file")).header("accept-encoding", "gzip");
        request.body(Body::empty()).unwrap()
    };
    let (pdf, table) = (site.send(ask(&pdf)).await, site.send(ask(table.location())).await);

    assert_eq!(header(&pdf, "content-encoding"), "");
    assert_eq!(header(&table, "content-encoding"), "gzip");
}

#[http_test]
async fn a_link_without_a_copy_has_no_file(site: TestSite) {
    let page = add_link(&site, &reporter(&site).await, "https://example.lv/1").await;

    let file = site.get(&format!("{}/file", page.location())).await;

    assert_eq!(file.status, 404);
}

#[http_test]
async fn a_file_that_is_away_is_a_fault_of_ours(site: TestSite) {
    let page = add_file(&site, &reporter(&site).await).await;
    let hash = PDF_HASH.parse().unwrap();
    assert!(site.site.files.delete(hash).await.unwrap());

    let file = site.get(&format!("{page}/file")).await;

    assert_eq!(file.status, 500);
    assert!(file.has("mūsu pusē") || file.has("Mūsu pusē"), "{}", file.body);
}
