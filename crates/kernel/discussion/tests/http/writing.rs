//! Comments and replies are written.

use accounts::Role;
use institutions::examples::{state_chancellery, varam};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    DRAFT, discussion_page, in_role, official, reply, say, send, somebody, subject_id,
};

#[http_test]
async fn everybody_reads_what_somebody_said(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let page = say(&site, &anna, "Vai tas **izdosies**?").await;

    for address in [&page, &discussion_page(&site).await] {
        let shown = site.get(address).await;
        assert!(shown.has("Vai tas <strong>izdosies</strong>?"), "{address}");
        assert!(shown.has("Anna Bērziņa"));
    }
    let leaf = record::testing::leaves_a_trace(&site.site, "comment-written").await;
    assert!(!leaf.entry().contains("izdosies") && leaf.subject.is_none());
}

#[http_test]
async fn a_reply_stands_with_what_it_answers_and_a_reply_to_a_reply_beside_it(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Jautājums").await;

    let first = reply(&berta, &page, "Atbilde").await;
    reply(&anna, &first, "Atbildes atbilde").await;

    let thread = site.get(&page).await;
    assert!(thread.has("Atbilde") && thread.has("Atbildes atbilde"));
    let list = site.get(&discussion_page(&site).await).await;
    let at = |words: &str| list.body.find(words).unwrap();
    assert!(at("Jautājums") < at("Atbilde") && at("Atbilde") < at("Atbildes atbilde"));
    assert!(list.has("3 komentāri"));
}

#[http_test]
async fn a_link_to_a_reply_shows_it_in_its_thread(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let page = say(&site, &anna, "Jautājums").await;

    let reply = reply(&berta, &page, "Atbilde").await;

    let shown = site.get(&reply).await;
    assert!(shown.has("Jautājums") && shown.has("comment asked"));
}

#[http_test]
async fn who_works_for_an_institution_may_speak_for_it(site: TestSite) {
    let official = official(&site).await;
    let varam = varam().id.to_string();

    let as_official = send(
        &site,
        &official,
        &[("words", "Atbildam"), ("institution", &varam), ("unnamed", "yes")],
    )
    .await;
    let as_resident = send(&site, &official, &[("words", "Manuprāt")]).await;

    let page = site.get(as_official.location()).await;
    assert!(page.has("oficiāli") && page.has("/institutions/varam") && !page.has("Anna Bērziņa"));
    assert!(!site.get(as_resident.location()).await.has("oficiāli"));
    let leaves = site.get("/lv/record.json?act=comment-written").await.json();
    assert_eq!(leaves["acts"][1]["by"]["institution"], "varam");
    assert_eq!(leaves["acts"][0]["by"].as_object().unwrap().len(), 0);
}

#[http_test]
async fn nobody_speaks_for_an_institution_of_others(site: TestSite) {
    let official = official(&site).await;
    let moderator = in_role(&site, Role::Moderator, Some(varam().id)).await;
    let anna = somebody(&site, "anna").await;
    let (chancellery, varam) = (state_chancellery().id.to_string(), varam().id.to_string());

    for (by, institution) in [(&official, &chancellery), (&anna, &varam), (&moderator, &varam)] {
        let fields = [("words", "Mēs"), ("institution", institution.as_str())];
        assert_eq!(send(&site, by, &fields).await.status, 403);
    }
}

#[http_test]
async fn a_name_is_shown_only_where_its_owner_lets_it(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let answer = send(&site, &anna, &[("words", "Klusi"), ("unnamed", "yes")]).await;

    let page = site.get(answer.location()).await;
    assert!(page.has("Dalībnieks") && !page.has("Anna Bērziņa"));
}

#[http_test]
async fn nothing_and_too_much_come_back_with_everything_that_was_typed(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let (most, more) = ("ā".repeat(10_000), "ā".repeat(10_001));

    let empty = send(&site, &anna, &[("words", " \n "), ("unnamed", "yes")]).await;
    let long = send(&site, &anna, &[("words", &more)]).await;
    let full = send(&site, &anna, &[("words", &most)]).await;

    assert_eq!((empty.status, long.status, full.status), (422, 422, 303));
    assert!(empty.has("Aizpildiet šo lauku") && empty.has("value=\"yes\" checked"));
    assert!(long.has(&more) && long.has("ne vairāk kā 10000"), "nothing that was typed is lost");
}

#[http_test]
async fn a_character_that_no_database_keeps_is_dropped(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let page = say(&site, &anna, "Labi\0 vārdi").await;

    assert!(site.get(&page).await.has("Labi vārdi"));
}

#[http_test]
async fn a_session_that_ended_while_somebody_wrote_loses_nothing(site: TestSite) {
    let form = format!("{}/new", discussion_page(&site).await);

    let answer = site.post(&form, &[("words", "Ļoti garš teksts")]).await;

    assert_eq!(answer.status, 401);
    assert!(answer.has("Ļoti garš teksts") && answer.has("/lv/sign-in"));
}

#[http_test]
async fn a_visitor_is_asked_to_sign_in_at_the_moment_of_the_act_and_comes_back(site: TestSite) {
    let form = format!("{}/new", discussion_page(&site).await);

    let answer = site.get(&form).await;

    assert_eq!(answer.status, 303);
    assert!(answer.location().ends_with("%2Fcomments%2Fnew"), "{}", answer.location());
}

#[http_test]
async fn nothing_is_said_about_drafts(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let draft = subject_id(&site, DRAFT).await;

    let list = format!("/lv/subjects/{draft}/comments");
    let form = format!("{list}/new");
    assert_eq!(anna.browser.get(&list).await.status, 404);
    assert_eq!(anna.browser.get(&form).await.status, 404);
    assert_eq!(anna.browser.post(&form, &[("words", "x")]).await.status, 404);
}
