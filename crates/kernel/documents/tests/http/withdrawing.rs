//! Withdrawing evidence.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{PDF_HASH, add_file, add_link, coordinator, fields_with, reporter, stored};

const REASON: [(&str, &str); 1] = [("reason_lv", "Pievienots citas sēdes protokols")];

#[http_test]
async fn withdrawn_evidence_stays_visible_with_its_reason_and_hash(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;

    let answer = anna.post(&format!("{page}/withdrawal"), &REASON).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let seen = site.get(&page).await;
    assert!(seen.has("Atsaukts") && seen.has("Pievienots citas sēdes protokols"));
    assert!(seen.has(PDF_HASH) && !seen.has(&format!("{page}/file")), "{}", seen.body);
    record::testing::leaves_a_trace(&site.site, "document-withdrawn").await;
}

#[http_test]
async fn the_file_of_withdrawn_evidence_is_gone_and_the_reason_told(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;
    anna.post(&format!("{page}/withdrawal"), &REASON).await;

    for reader in [&anna, &site.browser()] {
        let file = reader.get(&format!("{page}/file")).await;
        assert_eq!(file.status, 410);
        assert!(file.has("Pievienots citas sēdes protokols") && !file.has("%PDF"));
    }
}

#[http_test]
async fn the_repository_does_not_count_what_was_withdrawn(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;
    assert!(site.get("/lv/documents").await.has(&page));

    anna.post(&format!("{page}/withdrawal"), &REASON).await;

    assert!(!site.get("/lv/documents").await.has(&page));
    assert_eq!(site.get("/lv/documents.json").await.json(), serde_json::json!([]));
}

#[http_test]
async fn a_withdrawal_needs_a_reason(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;
    let typed = [("reason_lv", " "), ("reason_en", "Minutes of another meeting")];

    let answer = anna.post(&format!("{page}/withdrawal"), &typed).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Aizpildiet šo lauku") && answer.has("Minutes of another meeting"));
    assert!(!stored(&site, &page).await.is_withdrawn());
}

#[http_test]
async fn what_was_withdrawn_is_neither_corrected_nor_withdrawn_again(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;
    anna.post(&format!("{page}/withdrawal"), &REASON).await;
    let before = stored(&site, &page).await;

    let again = anna.post(&format!("{page}/withdrawal"), &[("reason_lv", "Cits")]).await;
    let corrected =
        anna.post(&format!("{page}/correction"), &fields_with(&[("version", "2")])).await;

    assert_eq!((again.status, corrected.status), (409, 409));
    assert_eq!(stored(&site, &page).await, before);
}

#[http_test]
async fn of_two_withdrawals_at_once_one_is_kept(site: TestSite) {
    let (anna, berta) = (reporter(&site).await, coordinator(&site).await);
    let page = add_file(&site, &anna).await;
    let act = format!("{page}/withdrawal");

    let (one, other) = tokio::join!(anna.post(&act, &REASON), berta.post(&act, &REASON));

    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

#[http_test]
async fn a_correction_that_comes_after_a_withdrawal_is_refused(site: TestSite) {
    let (anna, berta) = (reporter(&site).await, coordinator(&site).await);
    let page = add_link(&site, &anna, "https://example.lv/1").await.location().to_owned();
    berta.post(&format!("{page}/withdrawal"), &REASON).await;

    let fields = fields_with(&[("version", "1"), ("evidence_url", "https://example.lv/2")]);
    let answer = anna.post(&format!("{page}/correction"), &fields).await;

    assert_eq!(answer.status, 409);
    assert!(answer.has("jau ir atsaukts"), "{}", answer.body);
}

#[http_test]
async fn the_same_file_may_be_added_again_after_a_withdrawal(site: TestSite) {
    let anna = reporter(&site).await;
    let first = add_file(&site, &anna).await;
    anna.post(&format!("{first}/withdrawal"), &REASON).await;

    let second = add_file(&site, &anna).await;

    assert_ne!(first, second);
    assert_eq!(site.get(&format!("{second}/file")).await.status, 200);
}
