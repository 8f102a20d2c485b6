//! Comments for programs and feed readers.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{discussion_page, given, hide, reply, say, somebody};

#[http_test]
async fn programs_get_what_everybody_sees_and_no_names(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Redzams").await;
    reply(&berta, &page, "Atbilde").await;
    hide(&site, &say(&site, &anna, "Slēpts").await).await;
    let list = discussion_page(&site).await;

    let json = site.get(&format!("{list}.json")).await;
    let csv = site.get(&format!("{list}.csv")).await;
    let atom = site.get(&format!("{list}.atom")).await;

    assert_eq!(json.json().as_array().unwrap().len(), 2);
    for answer in [&json, &csv, &atom] {
        assert!(answer.has("Redzams") && !answer.has("Slēpts") && !answer.has("Bērziņa"));
    }
    assert!(json.json()[1]["reply_to"].is_string());
}

#[http_test]
async fn a_long_list_comes_whole(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    for number in 0..4 {
        given(&site, &anna, None, &format!("Nr. {number}")).await;
    }

    let json = site.get(&format!("{}.json", discussion_page(&site).await)).await.json();

    assert_eq!(json.as_array().unwrap().len(), 4);
}

#[http_test]
async fn an_empty_discussion_says_so(site: TestSite) {
    let list = discussion_page(&site).await;

    assert!(site.get(&list).await.has("Komentāru vēl nav"));
    assert_eq!(site.get(&format!("{list}.json")).await.body, "[]");
    assert_eq!(site.get(&format!("{list}?order=loudest")).await.status, 400);
}
