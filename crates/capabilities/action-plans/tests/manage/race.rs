//! Two people edit the same thing.

use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, done, drafted, facts, hidden, measure_again, published};

const EDIT: &str = "/lv/plans/6/measures/1.1/edit";

#[http_test]
async fn a_lost_race_keeps_what_was_typed_and_shows_both_texts(site: TestSite) {
    let anna = published(&site).await;
    let berta = coordinator(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    let annas = [("title_lv", "Publicēt trīsdesmit datu kopas"), ("reason_lv", "Vairāk")];
    done(&anna, EDIT, &measure_again(&lock, &annas)).await;
    let bertas = [("title_lv", "Publicēt desmit datu kopas"), ("reason_lv", "Mazāk")];

    let answer = berta.post(EDIT, &measure_again(&lock, &bertas)).await;

    assert_eq!(answer.status, 409);
    assert!(answer.has("šo saglabāja kāds cits"));
    assert!(answer.has("trīsdesmit</del>") && answer.has("desmit</ins>"), "{}", answer.body);
    assert!(answer.has("Publicēt desmit datu kopas</textarea>") && answer.has("Mazāk</textarea>"));
    assert_eq!(facts(&site).await["title"]["lv"], "Publicēt trīsdesmit datu kopas");
}

#[http_test]
async fn the_second_submit_after_a_race_wins_knowingly(site: TestSite) {
    let anna = published(&site).await;
    let berta = coordinator(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    let annas = [("deadline", "2026-01-31"), ("reason_lv", "Vēlāk")];
    done(&anna, EDIT, &measure_again(&lock, &annas)).await;
    let bertas = [("title_lv", "Publicēt desmit datu kopas"), ("reason_lv", "Mazāk")];
    let raced = berta.post(EDIT, &measure_again(&lock, &bertas)).await;
    site.site.clock.advance(SignedDuration::from_mins(5));

    let new_lock = hidden(&raced, "lock");
    done(&berta, EDIT, &measure_again(&new_lock, &bertas)).await;

    let facts = facts(&site).await;
    assert_eq!(facts["title"]["lv"], "Publicēt desmit datu kopas");
    assert_eq!(facts["deadline"], "2025-12-31");
    let fields: Vec<_> = facts["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields.iter().filter(|field| **field == "deadline").count(), 2);
}

#[http_test]
async fn a_plan_a_direction_and_a_commitment_are_raced_for_as_well(site: TestSite) {
    let anna = drafted(&site).await;
    let plan: Vec<(&str, &str)> =
        crate::site::plan().into_iter().chain([("coordinator", "valsts-kanceleja")]).collect();
    let commitment: Vec<(&str, &str)> =
        crate::site::commitment().into_iter().filter(|(name, _)| *name != "number").collect();
    let edits = [
        ("/lv/plans/6/edit", plan),
        ("/lv/plans/6/directions/1/edit", Vec::new()),
        ("/lv/plans/6/commitments/1/edit", commitment),
    ];

    for (path, fields) in edits {
        let lock = hidden(&anna.get(path).await, "lock");
        let saying = |title: &'static str| -> Vec<(&str, &str)> {
            let rest = fields.iter().copied().filter(|(name, _)| *name != "title_lv");
            rest.chain([("title_lv", title), ("lock", lock.as_str())]).collect()
        };
        done(&anna, path, &saying("Pirmais vārds")).await;

        let raced = anna.post(path, &saying("Otrais vārds")).await;

        assert_eq!(raced.status, 409, "{path}");
        assert!(raced.has("Pirmais</del>") && raced.has("Otrais</ins>"), "{path}");
        assert_ne!(hidden(&raced, "lock"), lock, "{path}");
    }
}

#[http_test]
async fn a_form_without_the_version_that_its_author_saw_is_refused(site: TestSite) {
    let anna = drafted(&site).await;

    let answer = anna.post(EDIT, &measure_again("", &[("title_lv", "Cits")])).await;

    assert_eq!(answer.status, 422);
}
