//! Who is turned away.

use accounts::Role;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{in_role, official, say, somebody};

#[http_test]
async fn nobody_edits_or_takes_back_what_another_wrote(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Mans").await;
    let (official, moderator) =
        (official(&site).await, in_role(&site, Role::Moderator, None).await);
    let fields = [("version", "1"), ("words", "Svešs")];

    for other in [&berta, &official, &moderator] {
        assert_eq!(other.browser.get(&format!("{page}/edit")).await.status, 403);
        assert_eq!(other.browser.post(&format!("{page}/edit"), &fields).await.status, 403);
        assert_eq!(other.browser.post(&format!("{page}/withdrawal"), &[]).await.status, 403);
    }
    assert!(site.get(&page).await.has("Mans"));
}

#[http_test]
async fn a_visitor_does_nothing(site: TestSite) {
    let page = say(&site, &somebody(&site, "anna").await, "Mans").await;
    let fields = [("version", "1"), ("words", "Svešs")];

    for act in ["reply", "edit", "withdrawal", "support", "support/end"] {
        let answer = site.post(&format!("{page}/{act}"), &fields).await;
        assert_eq!(answer.status, 401, "{act}");
    }
}

#[http_test]
async fn a_form_of_another_site_is_refused(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Mans").await;

    for act in ["reply", "edit", "withdrawal", "support"] {
        let fields = [("version", "1"), ("words", "Svešs")];
        let answer = anna.browser.post_bare(&format!("{page}/{act}"), &fields).await;
        assert_eq!(answer.status, 403, "{act}");
    }
}

#[http_test]
async fn what_does_not_exist_is_not_found(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let unknown = "/lv/comments/0198c0de-0000-7000-8000-000000000000";

    for address in ["", "/reply", "/edit", "/history"] {
        assert_eq!(anna.browser.get(&format!("{unknown}{address}")).await.status, 404);
    }
    assert_eq!(anna.browser.post(&format!("{unknown}/support"), &[]).await.status, 404);
    assert_eq!(anna.browser.get("/lv/comments/not-an-identifier").await.status, 404);
}

#[http_test]
async fn acts_are_offered_only_to_those_who_may(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Mans").await;

    let (own, other) = (anna.browser.get(&page).await, berta.browser.get(&page).await);

    assert!(own.has("/edit") && !own.has("/support\""));
    assert!(!other.has("/edit") && other.has("/support\"") && other.has("/report"));
}
