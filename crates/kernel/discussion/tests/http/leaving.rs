//! What is kept of people, and what is left when they leave.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{say, somebody};

#[http_test]
async fn what_was_said_stays_and_nobodys_name_beside_it(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Mans viedoklis").await;
    let of_berta = say(&site, &berta, "Cits viedoklis").await;
    anna.browser.post(&format!("{of_berta}/support"), &[]).await;

    let fields = [("current", accounts::examples::PASSWORD)];
    let closed = anna.browser.post("/lv/account/closure", &fields).await;

    assert_eq!(closed.status, 303, "{}", closed.body);
    let shown = site.get(&page).await;
    assert!(shown.has("Mans viedoklis") && shown.has("Bijušais dalībnieks"));
    assert!(!shown.has("Anna Bērziņa"));
}

#[http_test]
async fn a_person_gets_everything_that_they_wrote(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    say(&site, &anna, "Mans viedoklis").await;
    let page = say(&site, &berta, "Cits viedoklis").await;
    anna.browser.post(&format!("{page}/support"), &[]).await;

    let known = anna.browser.get("/lv/account.json").await.json();

    let comments = known["comments"].as_array().unwrap();
    assert_eq!(comments.len(), 1);
    assert_eq!(
        (&comments[0]["words"], &comments[0]["standing"]),
        (&"Mans viedoklis".into(), &"shown".into())
    );
    assert_eq!(known["support"][0], page.strip_prefix("/lv").unwrap());
}
