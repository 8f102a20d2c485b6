//! Adding evidence.

use accounts::Role;
use documents::Kind;
use institutions::examples::{civic_alliance, varam};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    MEASURE, OTHER_MEASURE, PDF, PDF_HASH, add_file, add_link, adding, coordinator, fields_with,
    reporter, signed_in, stored, subject_id,
};

#[http_test]
async fn a_reporter_adds_a_file_and_everybody_sees_what_it_proves(site: TestSite) {
    let page = add_file(&site, &reporter(&site).await).await;

    let seen = site.get(&page).await;

    assert_eq!(seen.status, 200);
    for words in ["Sēdes protokols", "Padome apsprieda", "12.04.2024.", "Biedrība", PDF_HASH] {
        assert!(seen.has(words), "{words}: {}", seen.body);
    }
    assert!(seen.has("Atvērto datu pasākums") && seen.has(&format!("/lv{MEASURE}")));
}

#[http_test]
async fn adding_leaves_a_trace_that_names_no_words_of_the_sender(site: TestSite) {
    add_file(&site, &reporter(&site).await).await;

    let leaf = record::testing::leaves_a_trace(&site.site, "document-added").await;

    assert!(leaf.entry().contains(r#""kind":"minutes""#) && leaf.entry().contains(PDF_HASH));
    assert!(leaf.entry().contains(r#""role":"reporter""#) && leaf.entry().contains("varam"));
    assert!(!leaf.entry().contains("protokols"), "{}", leaf.entry());
    assert_eq!(leaf.subject, Some(subject_id(&site, MEASURE).await));
}

#[http_test]
async fn a_link_may_be_added_with_its_archived_copy(site: TestSite) {
    let anna = reporter(&site).await;
    let fields = fields_with(&[("evidence_url", "https://www.varam.gov.lv/lv/jaunums")]);

    let form = adding(&site, MEASURE).await;
    let answer = anna.upload(&form, &fields, ("evidence_file", "lapa.pdf", PDF)).await;

    let document = stored(&site, answer.location()).await;
    let (url, copy) = (document.content.url().unwrap(), document.content.file().unwrap());
    assert_eq!(url.as_str(), "https://www.varam.gov.lv/lv/jaunums");
    assert_eq!(copy.hash.to_string(), PDF_HASH);
    let seen = site.get(answer.location()).await;
    assert!(seen.has("Arhīva kopija") && seen.has("lapa.pdf"), "{}", seen.body);
}

#[http_test]
async fn a_provider_without_words_is_called_by_the_name_of_the_institution(site: TestSite) {
    let id = varam().id.to_string();
    let url = "https://example.lv/1";
    let fields = fields_with(&[
        ("evidence_url", url),
        ("evidence_provider_lv", ""),
        ("evidence_institution", &id),
    ]);

    let answer = reporter(&site).await.post(&adding(&site, MEASURE).await, &fields).await;

    let document = stored(&site, answer.location()).await;
    assert_eq!((document.provider.clone(), document.institution), (varam().name, Some(varam().id)));
}

#[http_test]
async fn a_form_that_says_too_little_comes_back_with_all_that_was_typed(site: TestSite) {
    let fields = fields_with(&[
        ("evidence_title_lv", ""),
        ("evidence_date", "12. aprīlī"),
        ("evidence_url", "www.varam.gov.lv"),
        ("evidence_kind", ""),
        ("evidence_provider_lv", ""),
    ]);

    let answer = reporter(&site).await.post(&adding(&site, MEASURE).await, &fields).await;

    assert_eq!(answer.status, 422);
    for problem in [
        "Izvēlieties dokumenta veidu",
        "Aizpildiet šo lauku",
        "Ierakstiet datumu tā",
        "Ierakstiet visu adresi",
        "Izvēlieties iestādi vai nosauciet",
    ] {
        assert!(answer.has(problem), "{problem}: {}", answer.body);
    }
    for typed in ["12. aprīlī", "www.varam.gov.lv", "Minutes of the meeting", "Padome apsprieda"]
    {
        assert!(answer.has(typed), "{typed}");
    }
}

#[http_test]
async fn evidence_from_the_future_is_refused(site: TestSite) {
    let anna = reporter(&site).await;
    let form = adding(&site, MEASURE).await;
    let dated =
        |date| fields_with(&[("evidence_url", "https://example.lv/"), ("evidence_date", date)]);

    for date in ["2024-05-01", "2024-05", "2025"] {
        let answer = anna.post(&form, &dated(date)).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has("Šis datums vēl nav pienācis"), "{}", answer.body);
    }
    assert_eq!(anna.post(&form, &dated("2024")).await.status, 303);
}

#[http_test]
async fn only_addresses_of_the_web_are_taken(site: TestSite) {
    let anna = reporter(&site).await;

    for url in ["javascript:alert(1)", "ftp://example.lv/a", "https://a:b@example.lv/"] {
        let answer = add_link(&site, &anna, url).await;
        assert_eq!(answer.status, 422, "{url}");
        assert!(answer.has("kas sākas ar https:// vai http://"));
    }
}

#[http_test]
async fn a_file_is_refused_for_what_it_is_and_its_sender_is_told(site: TestSite) {
    let anna = reporter(&site).await;
    let form = adding(&site, MEASURE).await;

    for (name, content, told) in [
        ("protokols.pdf", &b"<!DOCTYPE html><script>alert(1)</script>"[..], "tīmekļa lapa"),
        ("zime.svg", b"<svg onload=\"alert(1)\"/>", "SVG"),
        ("protokols.pdf", b"MZ\x90\0\x03\0", "Tā ir programma"),
        ("dati.csv", b"Pa\xf0vald\xeeba;1\n", "vecā kodējumā"),
        ("protokols.docx", PDF, "Pēc satura tā ir PDF datne"),
        ("x.bin", b"\0\x01\x02\x03", "nevar atpazīt"),
    ] {
        let answer =
            anna.upload(&form, &crate::site::fields(), ("evidence_file", name, content)).await;
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.has(told), "{name}: {}", answer.body);
        assert!(answer.has("Sēdes protokols"));
    }
}

#[http_test]
async fn a_file_that_is_too_large_is_refused_with_its_size(site: TestSite) {
    let large = vec![b'a'; 21 * 1024 * 1024];
    let file = ("evidence_file", "liels.txt", large.as_slice());

    let form = adding(&site, MEASURE).await;
    let answer = reporter(&site).await.upload(&form, &crate::site::fields(), file).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Datne aizņem 21 MB, bet drīkst būt ne vairāk kā 20 MB"), "{}", answer.body);
}

#[http_test]
async fn the_same_file_proves_the_same_thing_once(site: TestSite) {
    let anna = reporter(&site).await;
    let first = add_file(&site, &anna).await;

    let form = adding(&site, MEASURE).await;
    let again =
        anna.upload(&form, &crate::site::fields(), ("evidence_file", "cits.pdf", PDF)).await;

    assert_eq!(again.status, 422);
    assert!(again.has("te jau ir pievienota") && again.has(&first), "{}", again.body);
}

#[http_test]
async fn the_same_link_proves_the_same_thing_once(site: TestSite) {
    let anna = reporter(&site).await;
    let first = add_link(&site, &anna, "https://example.lv/1").await;

    let again = add_link(&site, &anna, "https://example.lv/1").await;

    assert_eq!((first.status, again.status), (303, 422));
    assert!(again.has(first.location()));
}

#[http_test]
async fn of_two_at_once_one_adds_the_file(site: TestSite) {
    let (anna, berta) = (reporter(&site).await, coordinator(&site).await);
    let form = adding(&site, MEASURE).await;
    let fields = fields_with(&[("evidence_url", "https://example.lv/1")]);

    let (one, other) = tokio::join!(anna.post(&form, &fields), berta.post(&form, &fields));

    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[http_test]
async fn the_same_file_may_prove_two_things(site: TestSite) {
    let berta = coordinator(&site).await;
    add_file(&site, &berta).await;

    let other = adding(&site, OTHER_MEASURE).await;
    let answer =
        berta.upload(&other, &crate::site::fields(), ("evidence_file", "a.pdf", PDF)).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
}

#[http_test]
async fn evaluators_and_civil_society_add_evidence_about_anybody(site: TestSite) {
    let evaluator = signed_in(&site, Role::Evaluator, None).await;
    let civil = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;

    assert_eq!(add_link(&site, &evaluator, "https://example.lv/1").await.status, 303);
    assert_eq!(add_link(&site, &civil, "https://example.lv/2").await.status, 303);
}

#[http_test]
async fn a_reporter_adds_evidence_only_about_their_own_institution(site: TestSite) {
    let anna = reporter(&site).await;
    let form = adding(&site, OTHER_MEASURE).await;
    let fields = fields_with(&[("evidence_url", "https://example.lv/1")]);

    assert_eq!(anna.get(&form).await.status, 403);
    assert_eq!(anna.post(&form, &fields).await.status, 403);
}

#[http_test]
async fn the_form_offers_every_kind_in_the_readers_language(site: TestSite) {
    let id = subject_id(&site, MEASURE).await;

    let page = reporter(&site).await.get(&format!("/en{}", documents::adding_path(id))).await;

    assert_eq!(page.status, 200);
    for kind in Kind::ALL {
        assert!(page.has(&format!("<option value=\"{}\">", kind.key())), "{kind:?}");
    }
    assert!(page.has("List of participants") && !page.has("documents-"), "{}", page.body);
}

#[http_test]
async fn evidence_about_nothing_cannot_be_added(site: TestSite) {
    let nothing = documents::adding_path(site.site.id());

    let answer = reporter(&site).await.get(&format!("/lv{nothing}")).await;

    assert_eq!(answer.status, 404);
}
