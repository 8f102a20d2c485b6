//! What moderators do to comments.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{discussion_page, hide, reply, say, somebody};

#[http_test]
async fn a_hidden_comment_leaves_its_place_with_the_reason(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Rupjības").await;
    reply(&berta, &page, "Nevajag tā").await;

    hide(&site, &page).await;

    let list = site.get(&discussion_page(&site).await).await;
    assert!(
        list.has("Apvainojumi un draudi") && list.has("Rupji") && list.has("Vietnes moderatori")
    );
    assert!(!list.has("Rupjības") && list.has("Nevajag tā") && list.has("1 komentārs"));
    assert!(!site.get(&page).await.has("Rupjības"));
    assert_eq!(site.get(&format!("{page}/history")).await.status, 404);
}

#[http_test]
async fn a_hidden_comment_cannot_be_answered(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Rupjības").await;
    hide(&site, &page).await;

    let answer = berta.browser.post(&format!("{page}/reply"), &[("words", "Ko?")]).await;

    assert_eq!(answer.status, 409);
}

#[http_test]
async fn an_appeal_that_wins_brings_the_comment_back_and_counts_it(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Tikai viedoklis").await;
    hide(&site, &page).await;
    let decisions = site.get("/lv/moderation/decisions.json").await.json();
    let decision = decisions[0]["page"].as_str().unwrap();
    let decision = decision.strip_prefix(&site.site.settings.public_url).unwrap().to_owned();
    anna.browser.post(&format!("{decision}/appeal"), &[("words", "Kāpēc?")]).await;
    let fields = [("verdict", "overturned"), ("reason", "Viedoklis")];

    let judge = crate::site::moderator(&site).await;
    assert_eq!(judge.browser.post(&format!("{decision}/judgement"), &fields).await.status, 303);

    let list = site.get(&discussion_page(&site).await).await;
    assert!(list.has("Tikai viedoklis") && list.has("1 komentārs"));
}

#[http_test]
async fn a_report_shows_the_moderator_the_words_and_the_place(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Pērciet https://spam.example").await;
    let report = page.replace("/comments/", "/contributions/");
    berta.browser.post(&format!("{report}/report"), &[("rule", "spam")]).await;

    let judge = crate::site::moderator(&site).await;
    let item = judge.browser.get(&page.replace("/comments/", "/moderation/queue/")).await;

    assert!(item.has("Pērciet") && item.has(&page) && item.has("Reklāma un surogātpasts: 1"));
    assert!(!item.has("href=\"https://spam.example"), "a moderator does not open spam by mistake");
}
