//! What strangers may not do.

use testkit::{TestSite, http_test};
use web::Method;

use crate::new_site;
use crate::site::{anna, at_browser};

/// What everybody may send, because it is the proof.
const FOR_EVERYBODY: [&str; 4] = ["/sign-in/passkey", "/sign-in/second-step", "/code", "/code/end"];

fn acts(site: &TestSite) -> Vec<String> {
    let ours = identity::part().routes;
    let acts = ours.entries().iter().filter(|route| route.method == Method::Post);
    assert!(site.routes.len() > acts.clone().count());
    acts.map(|route| route.path.to_owned()).collect()
}

fn filled(path: &str) -> String {
    let some = "00000000-0000-7000-8000-000000000001";
    let parts = path.split('/').map(|part| if part.starts_with('{') { some } else { part });
    format!("/lv{}", parts.collect::<Vec<_>>().join("/"))
}

#[http_test]
async fn a_stranger_who_acts_is_told_to_sign_in(site: TestSite) {
    let own = acts(&site).into_iter().filter(|path| !FOR_EVERYBODY.contains(&path.as_str()));

    for path in own.map(|path| filled(&path)) {
        assert_eq!(site.post(&path, &[]).await.status, 401, "{path}");
    }
}

#[http_test]
async fn an_act_that_no_page_of_ours_sent_is_refused(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;

    for path in acts(&site).iter().map(|path| filled(path)) {
        assert_eq!(browser.post_bare(&path, &[]).await.status, 403, "{path}");
    }
}
