//! Strangers and people of other institutions are turned away from every page.

use accounts::Role;
use institutions::examples::{civic_alliance, state_chancellery, varam};
use testkit::{TestSite, http_test};
use web::Method;

use crate::new_site;
use crate::site::{drafted, hidden, other_reporter, published, reporter, signed_in};

/// Every address of these pages, with something behind it.
async fn addresses(site: &TestSite) -> Vec<(Method, String)> {
    let anna = published(site).await;
    let desk = "/lv/plans/6/measures/1.1";
    let reason = ("reason_lv", "Vajag");
    anna.post(&format!("{desk}/milestones/new"), &[("title_lv", "Pirmais solis"), reason]).await;
    anna.post(&format!("{desk}/indicators/new"), &[("title_lv", "Datu kopas"), reason]).await;
    let page = anna.get(&format!("{desk}/manage")).await;
    let id = |before: &str| {
        page.body.split(before).nth(1).unwrap().split('/').next().unwrap().to_owned()
    };
    let (milestone, indicator) = (id("/milestones/"), id("/indicators/"));
    let ours = site.routes.iter().filter(|route| is_ours(route.path));
    let filled = |path: &str| {
        let of = if path.starts_with("/milestones") { &milestone } else { &indicator };
        let number = if path.contains("/measures/") { "1.1" } else { "1" };
        path.replace("{plan}", "6").replace("{number}", number).replace("{id}", of)
    };
    ours.map(|route| (route.method, format!("/lv{}", filled(route.path)))).collect()
}

fn is_ours(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    let starts = ["/plans/", "/milestones/", "/indicators/", "/manage/plans"];
    starts.iter().any(|start| path.starts_with(start))
        && !path.contains("import")
        && ["new", "edit", "manage", "publication", "completion", "plans"].contains(&last)
}

#[http_test]
async fn a_visitor_is_asked_to_sign_in_everywhere(site: TestSite) {
    let addresses = addresses(&site).await;
    assert!(addresses.len() > 40, "{addresses:?}");

    for (method, path) in addresses {
        match method {
            Method::Get => {
                let answer = site.get(&path).await;
                assert_eq!(answer.status, 303, "GET {path}");
                assert!(answer.location().starts_with("/lv/sign-in"), "GET {path}");
            }
            Method::Post => assert_eq!(site.post(&path, &[]).await.status, 401, "POST {path}"),
        }
    }
}

#[http_test]
async fn an_operator_and_the_reporter_of_another_institution_may_nothing(site: TestSite) {
    let addresses = addresses(&site).await;
    let operator = signed_in(&site, Role::Operator, None).await;
    let stranger = other_reporter(&site).await;

    for (method, path) in addresses {
        if path == "/lv/manage/plans" {
            continue;
        }
        for somebody in [&operator, &stranger] {
            let answer = match method {
                Method::Get => somebody.get(&path).await,
                Method::Post => somebody.post(&path, &[]).await,
            };
            assert_eq!(answer.status, 403, "{method:?} {path}");
        }
    }
}

#[http_test]
async fn a_reporter_records_progress_and_does_not_write_the_plan(site: TestSite) {
    let addresses = addresses(&site).await;
    let berta = reporter(&site).await;

    for (method, path) in addresses {
        let is_progress = path.contains("/measures/1.1/manage")
            || ["statuses", "statements", "money", "observations", "completion"]
                .iter()
                .any(|word| path.contains(word))
            || path.ends_with("/manage/plans");
        let answer = match method {
            Method::Get => berta.get(&path).await,
            Method::Post => berta.post(&path, &[]).await,
        };
        let expected = match (is_progress, method) {
            (false, _) => 403,
            (true, Method::Get) => 200,
            (true, Method::Post) => 422,
        };
        assert_eq!(answer.status, expected, "{method:?} {path}");
    }
}

#[http_test]
async fn a_coordinator_of_another_institution_does_not_write_the_plan(site: TestSite) {
    drafted(&site).await;
    let other = signed_in(&site, Role::Coordinator, Some(varam().id)).await;

    for path in ["/lv/plans/6/edit", "/lv/plans/6/manage", "/lv/plans/6/publication"] {
        assert_eq!(other.get(path).await.status, 403, "{path}");
        assert_eq!(
            other.post(path, &[]).await.status,
            if path.ends_with("manage") { 405 } else { 403 },
            "{path}"
        );
    }
}

#[http_test]
async fn of_a_draft_only_its_coordinators_speak(site: TestSite) {
    let anna = drafted(&site).await;
    let berta = reporter(&site).await;
    let lpa = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;
    let path = "/lv/plans/6/measures/1.1/statuses/new";

    assert_eq!(anna.get(path).await.status, 200);
    assert_eq!(berta.get(path).await.status, 403);
    assert_eq!(lpa.get(path).await.status, 403);
}

#[http_test]
async fn a_form_from_elsewhere_is_refused(site: TestSite) {
    let anna = drafted(&site).await;
    let page = anna.get("/lv/plans/6/measures/1.1/edit").await;
    let lock = hidden(&page, "lock");

    let answer = anna.post_bare("/lv/plans/6/measures/1.1/edit", &[("lock", &lock)]).await;

    assert_eq!(answer.status, 403);
}

#[http_test]
async fn a_plan_or_a_measure_that_does_not_exist_is_not_found(site: TestSite) {
    let anna = drafted(&site).await;

    for path in [
        "/lv/plans/7/edit",
        "/lv/plans/6/measures/9.9/edit",
        "/lv/plans/6/directions/9/edit",
        "/lv/plans/6/commitments/9/edit",
        "/lv/milestones/00000000-0000-7000-8000-000000000009/edit",
        "/lv/indicators/00000000-0000-7000-8000-000000000009/observations/new",
    ] {
        assert_eq!(anna.get(path).await.status, 404, "{path}");
    }
}

#[http_test]
async fn nobody_begins_a_plan_for_an_institution_of_others(site: TestSite) {
    let anna = signed_in(&site, Role::Coordinator, Some(state_chancellery().id)).await;
    let mut fields = crate::site::plan();
    fields.push(("coordinator", "varam"));

    let answer = anna.post("/lv/plans/new", &fields).await;

    // The only institution that she coordinates for is taken, whatever was sent.
    assert_eq!(answer.status, 303);
    assert_eq!(anna.get("/lv/plans/6/edit").await.status, 200);
}
