//! Who is turned away.

use accounts::Role;
use institutions::examples::{civic_alliance, varam};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    MEASURE, add_file, adding, coordinator, fields_with, reporter, signed_in, stored,
};

#[http_test]
async fn a_visitor_is_asked_to_sign_in_before_every_act(site: TestSite) {
    let page = add_file(&site, &reporter(&site).await).await;
    let fields = fields_with(&[("evidence_url", "https://example.lv/1"), ("reason_lv", "Tāpat")]);
    let acts =
        [adding(&site, MEASURE).await, format!("{page}/correction"), format!("{page}/withdrawal")];

    for act in acts {
        let (page, answer) = (site.get(&act).await, site.post(&act, &fields).await);
        assert!(page.location().starts_with("/lv/sign-in"), "{act}");
        assert_eq!((page.status, answer.status), (303, 401), "{act}");
    }
    assert!(!stored(&site, &page).await.is_withdrawn());
}

#[http_test]
async fn somebody_without_a_role_may_not_act(site: TestSite) {
    let page = add_file(&site, &reporter(&site).await).await;
    let operator = signed_in(&site, Role::Operator, None).await;
    let fields = fields_with(&[("evidence_url", "https://example.lv/1"), ("reason_lv", "Tāpat")]);

    for act in
        [adding(&site, MEASURE).await, format!("{page}/correction"), format!("{page}/withdrawal")]
    {
        assert_eq!(operator.get(&act).await.status, 403, "{act}");
        assert_eq!(operator.post(&act, &fields).await.status, 403, "{act}");
    }
}

#[http_test]
async fn only_who_leads_the_plan_mends_what_others_added(site: TestSite) {
    let civil = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;
    let page = add_file(&site, &civil).await;
    let evaluator = signed_in(&site, Role::Evaluator, None).await;
    let of_ministry = signed_in(&site, Role::Coordinator, Some(varam().id)).await;

    for act in ["correction", "withdrawal"] {
        let act = format!("{page}/{act}");
        for other in [&evaluator, &of_ministry, &reporter(&site).await] {
            assert_eq!(other.get(&act).await.status, 403);
            assert_eq!(other.post(&act, &[("reason_lv", "Tāpat")]).await.status, 403);
        }
        assert_eq!(coordinator(&site).await.get(&act).await.status, 200);
        assert_eq!(civil.get(&act).await.status, 200);
    }
}

#[http_test]
async fn a_form_of_another_site_is_refused(site: TestSite) {
    let anna = reporter(&site).await;
    let fields = fields_with(&[("evidence_url", "https://example.lv/1")]);

    let answer = anna.post_bare(&adding(&site, MEASURE).await, &fields).await;

    assert_eq!(answer.status, 403);
}

#[http_test]
async fn acts_are_offered_only_to_those_who_may(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;

    assert!(anna.get(&page).await.has("/withdrawal"));
    assert!(!site.get(&page).await.has("/withdrawal"));
}
