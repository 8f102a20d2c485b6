//! Those who may not keep institutions.

use accounts::Role;
use institutions::examples;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::in_role;

const FORMS: [&str; 3] = [
    "/lv/manage/institutions/new",
    "/lv/institutions/varam/edit",
    "/lv/institutions/varam/reorganisation",
];

#[http_test]
async fn a_visitor_is_asked_to_sign_in(site: TestSite) {
    for form in FORMS.into_iter().chain(["/lv/manage/institutions"]) {
        let answer = site.get(form).await;

        assert!(answer.location().starts_with("/lv/sign-in"), "{form}: {}", answer.status);
    }
    for form in FORMS {
        assert_eq!(site.post(form, &[]).await.status, 401, "{form}");
    }
}

#[http_test]
async fn reporters_evaluators_and_organisations_keep_nothing(site: TestSite) {
    for (role, institution) in [
        (Role::Reporter, Some(examples::varam().id)),
        (Role::Evaluator, None),
        (Role::CivilSociety, Some(examples::civic_alliance().id)),
    ] {
        let browser = in_role(&site, role, institution).await;
        for form in FORMS {
            assert_eq!(browser.get(form).await.status, 403, "{role:?} {form}");
            assert_eq!(
                browser.post(form, &[("version", "1")]).await.status,
                403,
                "{role:?} {form}"
            );
        }
    }
}

#[http_test]
async fn what_does_not_exist_is_not_found(site: TestSite) {
    let operator = crate::site::operator(&site).await;

    assert_eq!(operator.get("/lv/institutions/nekas/edit").await.status, 404);
    assert_eq!(operator.post("/lv/institutions/nekas/reorganisation", &[]).await.status, 404);
}
