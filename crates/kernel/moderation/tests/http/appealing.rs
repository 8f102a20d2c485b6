//! An author appeals, and somebody else looks again.

use db::params;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    Somebody, coordinator, decide, decision, letters, moderator, note, somebody, standing,
};

db::sql! {
    JUDGE_OWN = "UPDATE moderation_appeals SET outcome = 'upheld', judge = first_judge, reason = 'x',
                     judged_at = appealed_at";
    PRETEND = "UPDATE moderation_appeals SET first_judge = $1";
}

/// Something hidden by `judge`; the path of the decision.
async fn hidden(site: &TestSite, author: &Somebody, judge: &Somebody) -> String {
    let id = note(site, author, "Nepatīkama patiesība").await;
    assert_eq!(decide(site, judge, id, "abuse").await.status, 303);
    decision(site).await
}

async fn appeal(by: &Somebody, decision: &str) -> testkit::Answer {
    by.browser.post(&format!("{decision}/appeal"), &[("words", "Tas ir tikai viedoklis")]).await
}

async fn judge(by: &Somebody, decision: &str, verdict: &str) -> testkit::Answer {
    let fields = [("verdict", verdict), ("reason", "Viedoklis ir atļauts")];
    by.browser.post(&format!("{decision}/judgement"), &fields).await
}

#[http_test]
async fn an_appeal_that_wins_shows_the_text_again(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Nepatīkama patiesība").await;
    decide(&site, &coordinator(&site).await, id, "abuse").await;
    let decision = decision(&site).await;
    assert!(anna.browser.get(&decision).await.has("/appeal"));

    assert_eq!(appeal(&anna, &decision).await.status, 303);
    let maris = moderator(&site).await;
    assert!(maris.browser.get("/lv/moderation/queue").await.has(&decision));
    assert_eq!(judge(&maris, &decision, "overturned").await.status, 303);

    assert_eq!(standing(&site, id).await, "shown");
    assert!(site.get(&decision).await.has("Viedoklis ir atļauts"));
    let letters = letters(&site).await;
    assert!(letters.iter().any(|letter| letter.text().contains("Lēmums atcelts")));
    record::testing::leaves_a_trace(&site.site, "moderation-appeal-judged").await;
}

#[http_test]
async fn an_appeal_that_loses_changes_nothing(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let decision = hidden(&site, &anna, &coordinator(&site).await).await;
    appeal(&anna, &decision).await;

    judge(&moderator(&site).await, &decision, "upheld").await;

    assert!(site.get(&decision).await.has("Lēmums paliek"));
    let listed = site.get("/lv/moderation/decisions.json?appeal=upheld").await.json();
    assert_eq!(listed[0]["appeal"], "upheld");
}

#[http_test]
async fn one_appeals_once(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let decision = hidden(&site, &anna, &coordinator(&site).await).await;

    let (one, two) = tokio::join!(appeal(&anna, &decision), appeal(&anna, &decision));

    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    assert!(!anna.browser.get(&decision).await.has("/appeal"));
}

#[http_test]
async fn whoever_decided_does_not_judge_the_appeal(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let krista = coordinator(&site).await;
    let decision = hidden(&site, &anna, &krista).await;
    appeal(&anna, &decision).await;

    let page = krista.browser.get(&decision).await;
    let answer = judge(&krista, &decision, "upheld").await;

    assert!(!page.has("/judgement"));
    assert_eq!(answer.status, 403);
    assert!(site.get(&decision).await.has("gaida"));
}

#[http_test]
async fn the_database_itself_refuses_the_same_pair_of_eyes(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let decision = hidden(&site, &anna, &coordinator(&site).await).await;
    appeal(&anna, &decision).await;

    let own = site.site.db.begin().await.unwrap().execute(&JUDGE_OWN, params![]).await;
    let pretended =
        site.site.db.begin().await.unwrap().execute(&PRETEND, params![anna.account]).await;

    assert!(matches!(own, Err(db::Error::Check(_))), "{own:?}");
    assert!(matches!(pretended, Err(db::Error::Reference(_))), "{pretended:?}");
    assert_eq!(TEXTS.len(), 2);
}

#[http_test]
async fn only_the_author_appeals_and_only_against_what_was_hidden(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let krista = coordinator(&site).await;
    let id = note(&site, &anna, "Teksts").await;
    decide(&site, &krista, id, "kept").await;
    let kept = decision(&site).await;

    assert_eq!(appeal(&berta, &kept).await.status, 403);
    assert_eq!(appeal(&anna, &kept).await.status, 403);
    assert_eq!(site.post(&format!("{kept}/appeal"), &[("words", "x")]).await.status, 401);
}

#[http_test]
async fn an_empty_appeal_and_an_endless_one_come_back(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let decision = hidden(&site, &anna, &coordinator(&site).await).await;
    let long = "ā".repeat(2_001);

    for words in ["", &long] {
        let answer = anna.browser.post(&format!("{decision}/appeal"), &[("words", words)]).await;
        assert_eq!(answer.status, 422);
    }
}

#[http_test]
async fn of_two_judges_at_once_one_judges(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let decision = hidden(&site, &anna, &coordinator(&site).await).await;
    appeal(&anna, &decision).await;
    let (maris, mara) = (moderator(&site).await, moderator(&site).await);

    let (one, two) =
        tokio::join!(judge(&maris, &decision, "upheld"), judge(&mara, &decision, "overturned"));

    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}
