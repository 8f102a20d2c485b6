//! Milestones.

use testkit::{Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{done, drafted, facts, hidden, leaves_a_trace, published, reporter};

const DESK: &str = "/lv/plans/6/measures/1.1/manage";

/// The address of the only milestone.
async fn milestone(browser: &Browser) -> String {
    let page = browser.get(DESK).await;
    let rest = page.body.split("/milestones/").nth(1).expect("the measure has a milestone");
    format!("/lv/milestones/{}", rest.split('/').next().unwrap())
}

#[http_test]
async fn a_milestone_is_added_and_moved_for_a_reason(site: TestSite) {
    let anna = published(&site).await;
    let new = "/lv/plans/6/measures/1.1/milestones/new";
    let fields =
        [("title_lv", "Pirmās piecas kopas"), ("due", "2024-12-31"), ("reason_lv", "Soļi")];
    done(&anna, new, &fields).await;
    leaves_a_trace(&site, "milestone-added").await;
    let edit = format!("{}/edit", milestone(&anna).await);
    let lock = hidden(&anna.get(&edit).await, "lock");

    let moved = [("title_lv", "Pirmās piecas kopas"), ("due", "2025-03-31"), ("lock", &lock)];
    let refused = anna.post(&edit, &moved).await;
    let moved: Vec<_> = moved.into_iter().chain([("reason_lv", "Kavējas")]).collect();
    done(&anna, &edit, &moved).await;

    assert_eq!(refused.status, 422);
    let facts = facts(&site).await;
    assert_eq!(facts["milestones"][0]["due_on"], "2025-03-31");
    let change = &facts["changes"][0];
    assert_eq!(change["field"], "milestone-due-1");
    assert_eq!(change["before"], "2024-12-31");
    leaves_a_trace(&site, "milestone-changed").await;
}

#[http_test]
async fn a_reporter_says_when_a_milestone_was_reached_and_moves_nothing(site: TestSite) {
    let anna = published(&site).await;
    let new = "/lv/plans/6/measures/1.1/milestones/new";
    done(&anna, new, &[("title_lv", "Pirmās piecas kopas"), ("reason_lv", "Soļi")]).await;
    let berta = reporter(&site).await;
    let milestone = milestone(&berta).await;
    let completion = format!("{milestone}/completion");
    let lock = hidden(&berta.get(&completion).await, "lock");

    let ahead = berta.post(&completion, &[("done", "2025"), ("lock", &lock)]).await;
    done(&berta, &completion, &[("done", "2024-04"), ("lock", &lock)]).await;
    let late = berta.post(&completion, &[("done", "2024-03"), ("lock", &lock)]).await;

    assert_eq!(ahead.status, 422);
    assert_eq!(late.status, 409);
    assert_eq!(berta.get(&format!("{milestone}/edit")).await.status, 403);
    assert_eq!(facts(&site).await["milestones"][0]["done_on"], "2024-04");
    leaves_a_trace(&site, "milestone-reached").await;
}

#[http_test]
async fn that_a_milestone_was_reached_can_be_taken_back(site: TestSite) {
    let anna = published(&site).await;
    let new = "/lv/plans/6/measures/1.1/milestones/new";
    done(&anna, new, &[("title_lv", "Pirmās piecas kopas"), ("reason_lv", "Soļi")]).await;
    let completion = format!("{}/completion", milestone(&anna).await);
    for on in ["2024-04", ""] {
        let lock = hidden(&anna.get(&completion).await, "lock");
        done(&anna, &completion, &[("done", on), ("lock", &lock)]).await;
    }

    assert_eq!(facts(&site).await["milestones"][0]["done_on"], serde_json::Value::Null);
    leaves_a_trace(&site, "milestone-not-reached").await;
}

#[http_test]
async fn a_milestone_before_the_plan_or_without_a_title_is_refused(site: TestSite) {
    let anna = drafted(&site).await;

    let answer = anna
        .post(
            "/lv/plans/6/measures/1.1/milestones/new",
            &[("title_en", "First"), ("due", "2023-12-31")],
        )
        .await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Termiņš nevar būt pirms plāna perioda sākuma"));
    assert!(answer.has("Aizpildiet šo lauku") && answer.has("First"));
}
