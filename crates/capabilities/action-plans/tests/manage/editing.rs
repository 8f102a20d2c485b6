//! What follows from an edit of a published plan: the log of changes, and what is owed.

use institutions::examples::{ministry_of_finance, varam};
use jiff::SignedDuration;
use obligations::{Outcome, State};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    done, drafted, facts, hidden, leaves_a_trace, measure_again, owed, publish, published,
};

const EDIT: &str = "/lv/plans/6/measures/1.1/edit";
const STATUS: &str = "/lv/plans/6/measures/1.1/statuses/new";

#[http_test]
async fn nobody_owes_anything_until_the_plan_is_published(site: TestSite) {
    let anna = drafted(&site).await;
    assert!(owed(&site).await.is_empty());

    publish(&anna, &[("adopted-on", "2024-02-08")]).await;

    let owed = owed(&site).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].debtor, varam().id);
    assert_eq!(owed[0].due.day().unwrap().to_string(), "2025-12-31");
}

#[http_test]
async fn an_edit_of_a_draft_is_not_logged_as_a_change(site: TestSite) {
    let anna = drafted(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    done(&anna, EDIT, &measure_again(&lock, &[("title_lv", "Publicēt datus")])).await;

    publish(&anna, &[("adopted-on", "2024-02-08")]).await;

    let facts = facts(&site).await;
    assert_eq!(facts["changes"], serde_json::json!([]));
    assert_eq!(facts["title"]["lv"], "Publicēt datus");
}

#[http_test]
async fn a_new_deadline_postpones_what_is_owed_and_keeps_the_old_one_with_the_reason(
    site: TestSite,
) {
    let anna = published(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    let edit = [("deadline", "2026-06-30"), ("reason_lv", "Iepirkums kavējas")];

    done(&anna, EDIT, &measure_again(&lock, &edit)).await;

    let owed = owed(&site).await;
    assert_eq!(owed[0].due.day().unwrap().to_string(), "2026-06-30");
    let mut tx = site.site.db.read().await.unwrap();
    let postponed = obligations::postponements(&mut tx, owed[0].id).await.unwrap();
    assert_eq!(postponed[0].from.unwrap().to_string(), "2025-12-31");
    assert_eq!(postponed[0].reason.get(base::Language::Lv), Some("Iepirkums kavējas"));
    let change = &facts(&site).await["changes"][0];
    assert_eq!(
        (change["field"].as_str(), change["before"].as_str()),
        (Some("deadline"), Some("2025-12-31"))
    );
    leaves_a_trace(&site, "measure-changed").await;
}

#[http_test]
async fn a_change_after_publication_needs_a_reason(site: TestSite) {
    let anna = published(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");

    let answer = anna.post(EDIT, &measure_again(&lock, &[("deadline", "2026-06-30")])).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("2026-06-30") && answer.has("Kāpēc to maināt"));
    assert_eq!(facts(&site).await["deadline"], "2025-12-31");
}

#[http_test]
async fn another_institution_owes_from_now_on_and_the_former_one_no_more(site: TestSite) {
    let anna = published(&site).await;
    let move_to = async |institution: &str| {
        let lock = hidden(&anna.get(EDIT).await, "lock");
        let edit = [
            ("institution", institution),
            ("role", "responsible"),
            ("reason_lv", "Pārdalītas funkcijas"),
        ];
        done(&anna, EDIT, &measure_again(&lock, &edit)).await;
    };

    move_to("finansu-ministrija").await;

    let outcome_of = async |debtor| {
        owed(&site).await.into_iter().find(|owed| owed.debtor == debtor).unwrap().outcome
    };
    assert_eq!(outcome_of(ministry_of_finance().id).await, Outcome::Open);
    assert!(matches!(outcome_of(varam().id).await, Outcome::Waived { .. }));

    move_to("varam").await;

    assert_eq!(outcome_of(varam().id).await, Outcome::Open);
}

#[http_test]
async fn a_measure_that_is_completed_is_owed_no_more_until_that_is_taken_back(site: TestSite) {
    let anna = published(&site).await;
    let completed = [
        ("value", "lv-midterm-2024/completed"),
        ("assessed-on", "2024-04-29"),
        ("done-on", "2024-03"),
        ("basis_lv", "Visas datu kopas ir publicētas"),
    ];
    done(&anna, STATUS, &completed).await;
    let state = owed(&site).await[0].state(site.site.today());
    site.site.clock.advance(SignedDuration::from_hours(1));
    let limited = [
        ("value", "lv-midterm-2024/limited"),
        ("assessed-on", "2024-04-30"),
        ("basis_lv", "Divas datu kopas bija tukšas"),
    ];

    done(&anna, STATUS, &limited).await;

    assert_eq!(state, State::MetInTime);
    assert_eq!(owed(&site).await[0].outcome, Outcome::Open);
}

#[http_test]
async fn a_measure_added_after_publication_is_a_change_and_is_owed_at_once(site: TestSite) {
    let anna = published(&site).await;
    let fields = [
        ("number", "1.2"),
        ("commitment", "1"),
        ("title_lv", "Mācīt lietotājus"),
        ("deadline", "2026-12-31"),
        ("institution", "varam"),
        ("role", "responsible"),
    ];
    let refused = anna.post("/lv/plans/6/measures/new", &fields).await;
    let with_reason: Vec<_> = fields.into_iter().chain([("reason_lv", "Padomes lēmums")]).collect();

    done(&anna, "/lv/plans/6/measures/new", &with_reason).await;

    assert_eq!(refused.status, 422);
    let changes = site.get("/api/v1/plans/6/changes").await;
    assert!(changes.has("Mācīt lietotājus") && changes.has("Padomes lēmums"));
    let mut tx = site.site.db.read().await.unwrap();
    let added = subjects::find_by_path(&mut tx, "/plans/6/measures/1.2").await.unwrap().unwrap();
    assert_eq!(obligations::of_subject(&mut tx, added.id).await.unwrap().len(), 1);
}
