//! What the kernel gives to the pages of a plan, a commitment and a measure.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::published;

const PAGES: [&str; 3] = ["/plans/6", "/plans/6/commitments/1", "/plans/6/measures/1.1"];

#[http_test]
async fn every_page_shows_its_evidence(site: TestSite) {
    published(&site).await;

    for path in PAGES {
        let open = async |address: String| site.get(&address).await.body;
        documents::testing::takes_evidence(&site.site, path, open).await;
    }
}

#[http_test]
async fn every_page_has_its_discussion(site: TestSite) {
    published(&site).await;

    for (number, path) in PAGES.into_iter().enumerate() {
        let email = format!("anna{number}@example.lv");
        let author = accounts::testing::somebody(&site.site, &email).await;
        let open = async |address: String| site.get(&address).await.body;
        discussion::testing::behaves_like_a_discussion(&site.site, path, author, open).await;
    }
}

#[http_test]
async fn a_draft_is_not_discussed(site: TestSite) {
    let anna = crate::site::drafted(&site).await;

    let page = anna.get("/lv/plans/6/measures/1.1").await;

    assert_eq!(page.status, 200);
    assert!(!page.has("/comments/new"));
}
