//! Plans, directions and commitments.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    commitment, coordinator, direction, done, drafted, hidden, leaves_a_trace, plan, published,
};

#[http_test]
async fn what_is_added_to_a_draft_leaves_its_trace(site: TestSite) {
    let anna = coordinator(&site).await;
    done(&anna, "/lv/plans/new", &plan()).await;

    done(&anna, "/lv/plans/6/directions/new", &direction()).await;
    leaves_a_trace(&site, "direction-added").await;
    done(&anna, "/lv/plans/6/commitments/new", &commitment()).await;
    leaves_a_trace(&site, "commitment-added").await;
}

#[http_test]
async fn a_coordinator_begins_a_plan(site: TestSite) {
    let anna = coordinator(&site).await;
    assert_eq!(anna.get("/lv/plans/new").await.status, 200);

    let answer = done(&anna, "/lv/plans/new", &plan()).await;

    assert_eq!(answer.location(), "/lv/plans/6/manage");
    leaves_a_trace(&site, "plan-begun").await;
    let desk = anna.get("/lv/plans/6/manage").await;
    assert!(desk.has("Plāna melnraksts izveidots") && desk.has("Sestais plāns"));
}

#[http_test]
async fn a_plan_without_a_word_for_its_address_takes_one_from_its_title(site: TestSite) {
    let anna = coordinator(&site).await;
    let mut fields = plan();
    fields.retain(|(name, _)| *name != "slug");

    let answer = done(&anna, "/lv/plans/new", &fields).await;

    assert_eq!(answer.location(), "/lv/plans/sestais-plans/manage");
}

#[http_test]
async fn a_plan_that_cannot_be_is_refused_with_everything_kept(site: TestSite) {
    let anna = drafted(&site).await;

    let answer = anna
        .post(
            "/lv/plans/new",
            &[
                ("slug", "6"),
                ("title_en", "Only English"),
                ("period-from", "2024-01-01"),
                ("period-to", "2023-01-01"),
                ("approved-on", "kaut kad"),
                ("legal-act-url", "javascript:alert(1)"),
                ("note-lv", "Teksts nav atrasts"),
                ("note-en", ""),
            ],
        )
        .await;

    assert_eq!(answer.status, 422);
    for problem in [
        "Plāns ar tādu vārdu adresē jau ir",
        "Perioda beigas nevar būt pirms sākuma",
        "Ierakstiet dienu, mēnesi vai gadu",
        "Ierakstiet pilnu adresi",
        "Aizpildiet šo lauku",
    ] {
        assert!(answer.has(problem), "{problem}");
    }
    for typed in ["Only English", "kaut kad", "javascript:alert(1)", "Teksts nav atrasts"] {
        assert!(answer.has(typed), "{typed}");
    }
}

#[http_test]
async fn words_of_other_pages_are_no_words_of_plans(site: TestSite) {
    let anna = coordinator(&site).await;

    for word in ["new", "Ar Atstarpi", "ā"] {
        let mut fields = plan();
        fields.retain(|(name, _)| *name != "slug");
        fields.push(("slug", word));
        assert_eq!(anna.post("/lv/plans/new", &fields).await.status, 422, "{word}");
    }
}

#[http_test]
async fn a_draft_changes_freely_and_a_published_plan_only_for_a_reason(site: TestSite) {
    let anna = drafted(&site).await;
    let lock = hidden(&anna.get("/lv/plans/6/edit").await, "lock");
    let mut fields = plan();
    fields.extend([("coordinator", "valsts-kanceleja"), ("goal_lv", "Atvērtība"), ("lock", &lock)]);
    done(&anna, "/lv/plans/6/edit", &fields).await;
    leaves_a_trace(&site, "plan-changed").await;
    crate::site::publish(&anna, &[("adopted-on", "2024-02")]).await;

    let lock = hidden(&anna.get("/lv/plans/6/edit").await, "lock");
    let mut fields = plan();
    fields.extend([
        ("coordinator", "valsts-kanceleja"),
        ("goal_lv", "Uzticēšanās"),
        ("lock", &lock),
    ]);
    let refused = anna.post("/lv/plans/6/edit", &fields).await;
    fields.push(("reason_lv", "Mērķis precizēts"));
    done(&anna, "/lv/plans/6/edit", &fields).await;

    assert_eq!(refused.status, 422);
    assert!(refused.has("Uzticēšanās"));
    let changes = site.get("/api/v1/plans/6/changes").await;
    assert!(changes.has("Mērķis precizēts") && changes.has("Uzticēšanās"), "{}", changes.body);
    assert!(!changes.has("\"title.lv\""));
}

#[http_test]
async fn saving_a_plan_as_it_is_changes_nothing(site: TestSite) {
    let anna = published(&site).await;
    let lock = hidden(&anna.get("/lv/plans/6/edit").await, "lock");
    let mut fields = plan();
    fields.extend([("coordinator", "valsts-kanceleja"), ("lock", &lock)]);

    done(&anna, "/lv/plans/6/edit", &fields).await;

    assert!(anna.get("/lv/plans/6/manage").await.has("Nekas netika mainīts"));
    leaves_a_trace(&site, "plan-published").await;
}

#[http_test]
async fn a_direction_is_added_and_renamed(site: TestSite) {
    let anna = drafted(&site).await;
    let lock = hidden(&anna.get("/lv/plans/6/directions/1/edit").await, "lock");

    done(&anna, "/lv/plans/6/directions/1/edit", &[("title_lv", "Līdzdalība"), ("lock", &lock)])
        .await;

    leaves_a_trace(&site, "direction-changed").await;
    assert!(anna.get("/lv/plans/6/manage").await.has("Līdzdalība"));
    let taken = anna.post("/lv/plans/6/directions/new", &direction()).await;
    assert_eq!(taken.status, 422);
    assert!(taken.has("Tāds numurs plānā jau ir"));
}

#[http_test]
async fn a_commitment_takes_all_fields_of_the_template(site: TestSite) {
    let anna = drafted(&site).await;
    let lock = hidden(&anna.get("/lv/plans/6/commitments/1/edit").await, "lock");
    let mut fields = commitment();
    fields.retain(|(name, _)| *name != "number");
    fields.extend([
        ("lock", lock.as_str()),
        ("ogp-id", "LV0060"),
        ("ogp-title", "Open data"),
        ("brief_lv", "Īsumā."),
        ("problem_lv", "Datus nevar atrast."),
        ("previous-efforts_lv", "Portāls."),
        ("description_lv", "Publicēs."),
        ("expected-result_lv", "Datus atrod."),
        ("values_lv", "Atklātība."),
        ("policy-areas", "Open Data\nParticipation"),
        ("challenge-area", "Transparency"),
        ("stakeholders_lv", "Delna"),
        ("contact_lv", "dati@example.lv"),
        ("starts", "2024-03"),
        ("ends", "2027"),
        ("funding_lv", "Valsts budžets"),
        ("link-lv", "Digitālās transformācijas pamatnostādnes"),
        ("link-en", ""),
        ("link-url", "https://likumi.lv/ta/id/324715"),
        ("sdgs", "16, 9"),
        ("sources", "https://www.mk.gov.lv/"),
        ("note-lv", "Naudas apjoms nav zināms"),
        ("note-en", ""),
    ]);

    done(&anna, "/lv/plans/6/commitments/1/edit", &fields).await;

    let page = anna.get("/lv/plans/6/commitments/1/edit").await;
    for kept in [
        "LV0060",
        "Open data",
        "Īsumā.",
        "Datus nevar atrast.",
        "Portāls.",
        "Publicēs.",
        "Datus atrod.",
        "Atklātība.",
        "Participation",
        "Transparency",
        "Delna",
        "dati@example.lv",
        "2024-03",
        "2027",
        "Valsts budžets",
        "pamatnostādnes",
        "https://likumi.lv/ta/id/324715",
        "9, 16",
        "https://www.mk.gov.lv/",
        "Naudas apjoms nav zināms",
    ] {
        assert!(page.has(kept), "{kept}");
    }
    leaves_a_trace(&site, "commitment-changed").await;
}

#[http_test]
async fn a_commitment_of_no_direction_or_with_a_bad_link_is_refused(site: TestSite) {
    let anna = drafted(&site).await;

    let answer = anna
        .post(
            "/lv/plans/6/commitments/new",
            &[
                ("number", "2"),
                ("direction", "9"),
                ("title_lv", "Nekurienē"),
                ("link-lv", "Plāns"),
                ("link-en", ""),
                ("link-url", "mājaslapa"),
                ("ends", "2023"),
                ("starts", "2024"),
                ("sdgs", "18"),
            ],
        )
        .await;

    assert_eq!(answer.status, 422);
    for said in [
        "Izvēlieties vienu no piedāvātajām",
        "1. rindā ierakstiet pilnu adresi",
        "Perioda beigas nevar būt pirms sākuma",
        "skaitļus no 1 līdz 17",
        "mājaslapa",
        "Nekurienē",
    ] {
        assert!(answer.has(said), "{said}");
    }
}
