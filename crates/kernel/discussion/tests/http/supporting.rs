//! Comments are supported.

use db::params;
use discussion::Comment;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{discussion_page, hide, moderator, say, somebody};

db::sql! {
    TWICE = "INSERT INTO comment_support (comment, account, counts, given_at)
             SELECT comment, account, counts, given_at FROM comment_support";
    OF_A_REPLY = "UPDATE comments SET support = -1 WHERE id = $1";
}

async fn count(site: &TestSite, page: &str) -> u64 {
    let list = format!("{}.json", discussion_page(site).await);
    let rows = site.get(&list).await.json();
    let of =
        rows.as_array().unwrap().iter().find(|row| row["page"].as_str().unwrap().ends_with(page));
    of.unwrap()["support"].as_u64().unwrap()
}

#[http_test]
async fn support_is_given_once_and_can_be_taken_back(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Labi").await;

    for _ in 0..3 {
        assert_eq!(berta.browser.post(&format!("{page}/support"), &[]).await.status, 303);
    }
    let given = count(&site, &page).await;
    for _ in 0..3 {
        berta.browser.post(&format!("{page}/support/end"), &[]).await;
    }

    assert_eq!((given, count(&site, &page).await), (1, 0));
    let leaves = site.get("/lv/record.json?act=comment-supported").await.json();
    assert_eq!(leaves["total"], 1);
}

#[http_test]
async fn thirty_two_at_once_are_one(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Labi").await;
    let act = format!("{page}/support");

    let all = (0..32).map(|_| berta.browser.post(&act, &[]));
    for answer in futures_util::future::join_all(all).await {
        assert!(matches!(answer.status, 303 | 429), "{}", answer.status);
    }

    assert_eq!(count(&site, &page).await, 1);
}

#[http_test]
async fn the_database_itself_counts_an_account_once(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Labi").await;
    berta.browser.post(&format!("{page}/support"), &[]).await;
    let id: base::Id<Comment> = page.rsplit('/').next().unwrap().parse().unwrap();

    let twice = site.site.db.begin().await.unwrap().execute(&TWICE, params![]).await;
    let below = site.site.db.begin().await.unwrap().execute(&OF_A_REPLY, params![id]).await;

    assert!(matches!(twice, Err(db::Error::Unique { .. })), "{twice:?}");
    assert!(matches!(below, Err(db::Error::Check(_))), "{below:?}");
    assert_eq!(TEXTS.len(), 2);
}

#[http_test]
async fn nobody_supports_themselves_or_what_is_not_shown(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Labi").await;

    assert_eq!(anna.browser.post(&format!("{page}/support"), &[]).await.status, 403);
    hide(&site, &page).await;
    assert_eq!(berta.browser.post(&format!("{page}/support"), &[]).await.status, 404);
}

#[http_test]
async fn support_of_a_doubted_account_counts_when_it_is_released(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Labi").await;
    let other = say(&site, &anna, "Vēl labāk").await;
    let of_berta = say(&site, &berta, "Es arī").await;
    berta.browser.post(&format!("{page}/support"), &[]).await;
    let judge = moderator(&site).await;
    let item = of_berta.replace("/comments/", "/moderation/queue/");
    let fields = [("restriction", "quarantine"), ("rule", "spam")];

    judge.browser.post(&format!("{item}/restriction"), &fields).await;
    berta.browser.post(&format!("{other}/support"), &[]).await;
    let doubted = (count(&site, &page).await, count(&site, &other).await);
    let shown = judge.browser.get(&item).await.body;
    let end =
        shown[shown.find("/lv/moderation/restrictions/").unwrap()..].split('"').next().unwrap();
    judge.browser.post(end, &[]).await;

    assert_eq!(doubted, (0, 0));
    assert_eq!((count(&site, &page).await, count(&site, &other).await), (1, 1));
}

#[http_test]
async fn after_the_press_one_is_back_where_one_was(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Labi").await;
    let act = format!("{page}/support");
    let id = page.rsplit('/').next().unwrap();

    let back = berta.browser.post(&act, &[("back", "/lv/things/1.1")]).await;
    assert_eq!(back.location(), format!("/lv/things/1.1#comment-{id}"));
    for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", ""] {
        let back = berta.browser.post(&act, &[("back", elsewhere)]).await;
        assert_eq!(back.location(), page, "{elsewhere}");
    }
}
