//! Authors edit and take back what they wrote.

use discussion::{WITHDRAWN_KEPT, erase_withdrawn};
use jiff::SignedDuration;
use testkit::{Answer, TestSite, http_test};

use crate::new_site;
use crate::site::{Somebody, discussion_page, hide, reply, say, somebody};

async fn edit(by: &Somebody, page: &str, version: &str, words: &str) -> Answer {
    by.browser.post(&format!("{page}/edit"), &[("version", version), ("words", words)]).await
}

#[http_test]
async fn a_slip_of_the_pen_is_mended_and_stays_in_the_history(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Pasakums").await;

    assert_eq!(edit(&anna, &page, "1", "Pasākums").await.status, 303);

    let shown = site.get(&page).await;
    assert!(shown.has("Pasākums") && !shown.has("labots"));
    assert!(site.get(&format!("{page}/history")).await.has("Pasakums"));
    record::testing::leaves_a_trace(&site.site, "comment-edited").await;
}

#[http_test]
async fn a_late_edit_is_told_on_the_face_of_the_comment(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Agrāk").await;
    site.site.clock.advance(SignedDuration::from_mins(16));

    edit(&anna, &page, "1", "Tagad").await;

    let shown = site.get(&page).await;
    assert!(shown.has("Tagad") && shown.has("labots") && shown.has("/history"));
}

#[http_test]
async fn what_was_answered_is_marked_at_once(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Piekrītat?").await;
    reply(&berta, &page, "Jā").await;

    edit(&anna, &page, "1", "Nepiekrītat?").await;

    assert_eq!(site.get(&page).await.body.matches("labots").count(), 1);
}

#[http_test]
async fn of_two_edits_the_later_sees_the_earlier(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Viens").await;

    edit(&anna, &page, "1", "Divi").await;
    let late = edit(&anna, &page, "1", "Trīs").await;

    assert_eq!(late.status, 409);
    assert!(late.has("Divi") && late.has("Trīs"));
    assert_eq!(edit(&anna, &page, "2", "Trīs").await.status, 303);
    let history = site.get(&format!("{page}/history")).await;
    assert!(history.has("Viens") && history.has("Divi"));
}

#[http_test]
async fn an_edit_to_nothing_comes_back(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Viens").await;

    assert_eq!(edit(&anna, &page, "1", "").await.status, 422);
    assert_eq!(edit(&anna, &page, "x", "Divi").await.status, 422);
    assert!(site.get(&page).await.has("Viens"));
}

#[http_test]
async fn what_its_author_took_back_leaves_its_place_and_its_replies(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Nožēloju").await;
    reply(&berta, &page, "Nekas").await;

    let answer = anna.browser.post(&format!("{page}/withdrawal"), &[]).await;

    assert_eq!(answer.status, 303);
    let list = site.get(&discussion_page(&site).await).await;
    assert!(list.has("Autors šo komentāru ir atsaucis") && list.has("Nekas"));
    assert!(!list.has("Nožēloju") && list.has("1 komentārs"));
    assert_eq!(site.get(&format!("{page}/history")).await.status, 404);
    let again = anna.browser.post(&format!("{page}/withdrawal"), &[]).await;
    assert_eq!(again.status, 409);
    assert_eq!(edit(&anna, &page, "2", "Tomēr").await.status, 409);
    let leaves = site.get("/lv/record.json?act=comment-withdrawn").await.json();
    assert_eq!(leaves["total"], 1);
}

#[http_test]
async fn words_that_were_taken_back_are_erased_after_a_while(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Nožēloju").await;
    edit(&anna, &page, "1", "Ļoti nožēloju").await;
    anna.browser.post(&format!("{page}/withdrawal"), &[]).await;

    let early = erase_withdrawn(&site.site).await.unwrap();
    site.site.clock.advance(WITHDRAWN_KEPT + SignedDuration::from_secs(1));
    let late = erase_withdrawn(&site.site).await.unwrap();
    let again = erase_withdrawn(&site.site).await.unwrap();

    assert_eq!((early, late, again), (0, 1, 0));
    assert!(site.get(&page).await.has("Autors šo komentāru ir atsaucis"));
}

#[http_test]
async fn what_a_moderator_hid_is_neither_edited_nor_taken_back(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Rupjības").await;
    assert_eq!(hide(&site, &page).await.status, 303);

    assert_eq!(edit(&anna, &page, "2", "Labi vārdi").await.status, 409);
    assert_eq!(anna.browser.post(&format!("{page}/withdrawal"), &[]).await.status, 409);
    assert_eq!(anna.browser.get(&format!("{page}/edit")).await.status, 409);
}
