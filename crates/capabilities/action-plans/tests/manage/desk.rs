//! The desks: what is missing, what is overdue, and the way to everything.

use accounts::Role;
use institutions::examples::civic_alliance;
use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, drafted, published, reporter, signed_in};

#[http_test]
async fn the_desk_of_a_plan_says_what_it_does_not_say_yet(site: TestSite) {
    let anna = drafted(&site).await;

    let desk = anna.get("/lv/plans/6/manage").await;

    for gap in [
        "Atbildīgie nav novērtējuši izpildi",
        "Nav rezultatīvā rādītāja",
        "Nav aprakstīta problēma",
    ] {
        assert!(desk.has(gap), "{gap}");
    }
    assert!(!desk.has("Nav termiņa") && !desk.has("Nav atbildīgās institūcijas"));
    assert!(desk.has("/lv/plans/6/measures/1.1/statuses/new"));
    assert!(desk.has("/lv/plans/6/commitments/1/edit"));
}

#[http_test]
async fn the_desk_shows_what_is_overdue(site: TestSite) {
    published(&site).await;
    // Past the deadline of 31 December 2025.
    site.site.clock.advance(SignedDuration::from_hours(24 * 620));
    let anna = coordinator(&site).await;

    let desk = anna.get("/lv/plans/6/manage").await;

    assert!(desk.has("nokavēts") && desk.has("Viedās administrācijas"), "{}", desk.body);
}

#[http_test]
async fn everybody_finds_their_own_work(site: TestSite) {
    let anna = published(&site).await;
    let berta = reporter(&site).await;
    let lpa = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;

    let plans = anna.get("/lv/manage/plans").await;
    let measures = berta.get("/lv/manage/plans").await;
    let all = lpa.get("/lv/manage/plans").await;

    assert!(plans.has("/lv/plans/6/manage") && plans.has("/lv/plans/new"));
    assert!(measures.has("/lv/plans/6/measures/1.1/manage") && !measures.has("/lv/plans/new"));
    assert!(all.has("/lv/plans/6/measures/1.1/manage"));
}

#[http_test]
async fn the_desk_of_a_measure_offers_what_one_may_do(site: TestSite) {
    let anna = published(&site).await;
    let berta = reporter(&site).await;
    let lpa = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;
    let path = "/lv/plans/6/measures/1.1/manage";

    let [anna, berta, lpa] = [anna.get(path).await, berta.get(path).await, lpa.get(path).await];

    assert!(anna.has("measures/1.1/edit") && anna.has("milestones/new"));
    assert!(berta.has("money/new") && !berta.has("measures/1.1/edit"));
    assert!(lpa.has("statements/new") && !lpa.has("money/new"));
}
