//! What strangers, and people without a role, may not do.

use testkit::{TestSite, http_test};
use web::Method;

use crate::new_site;
use crate::site::anna;

/// What everybody may send, because a link of a letter or a password is the proof.
const FOR_EVERYBODY: [&str; 7] = [
    "/sign-in",
    "/sign-out",
    "/register",
    "/confirm/{token}",
    "/password-reset",
    "/password-reset/{token}",
    "/invitations/{token}",
];

fn acts(site: &TestSite) -> Vec<String> {
    let acts = site.routes.iter().filter(|route| route.method == Method::Post);
    acts.filter(|route| !FOR_EVERYBODY.contains(&route.path))
        .map(|route| filled(route.path))
        .collect()
}

fn filled(path: &str) -> String {
    let some = "00000000-0000-7000-8000-000000000001";
    let parts = path.split('/').map(|part| if part.starts_with('{') { some } else { part });
    format!("/lv{}", parts.collect::<Vec<_>>().join("/"))
}

#[http_test]
async fn a_stranger_who_acts_is_told_to_sign_in_and_not_sent_away(site: TestSite) {
    let acts = acts(&site);
    assert!(acts.len() >= 9, "{acts:?}");

    for path in acts {
        let answer = site.post(&path, &[]).await;

        assert_eq!(answer.status, 401, "{path}");
        assert!(answer.has("Vispirms pieslēdzieties"), "{path}");
    }
}

#[http_test]
async fn a_person_without_a_role_does_nothing_with_colleagues(site: TestSite) {
    let browser = anna(&site).await;

    for path in acts(&site).into_iter().filter(|path| path.starts_with("/lv/people")) {
        assert_eq!(browser.post(&path, &[]).await.status, 403, "{path}");
    }
    for path in ["/lv/people", "/lv/people/invitation"] {
        assert_eq!(browser.get(path).await.status, 403, "{path}");
    }
}

#[http_test]
async fn an_act_that_no_page_of_ours_sent_is_refused(site: TestSite) {
    let browser = anna(&site).await;
    let acts = site.routes.iter().filter(|route| route.method == Method::Post);

    for path in acts.map(|route| filled(route.path)) {
        let answer = browser.post_bare(&path, &[("email", "anna@example.lv")]).await;

        assert_eq!(answer.status, 403, "{path}");
    }
}

#[http_test]
async fn a_stranger_who_reads_is_sent_to_the_sign_in_page(site: TestSite) {
    for path in ["/lv/account", "/lv/account/password", "/lv/account/closure", "/lv/people"] {
        let answer = site.get(path).await;

        assert_eq!(answer.status, 303, "{path}");
        assert!(answer.location().starts_with("/lv/sign-in?return=%2Flv%2F"), "{path}");
    }
}

#[http_test]
async fn links_that_never_were_look_like_links_that_were_used(site: TestSite) {
    for path in ["/lv/confirm/", "/lv/password-reset/", "/lv/invitations/"] {
        for token in ["x".to_owned(), "A".repeat(43)] {
            let answer = site.get(&format!("{path}{token}")).await;

            assert_eq!(answer.status, 404, "{path}");
            assert!(answer.has("Šī saite vairs neder"), "{path}");
        }
    }
}
