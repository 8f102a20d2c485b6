//! Passages of the subject's text that a comment is about.

use base::Text;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{MEASURE, send, somebody};

#[http_test]
async fn a_passage_stands_above_the_comment(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let fields = [("words", "Kad?"), ("quote", "Nodrošināt  agrīnu\nlīdzdalību.")];

    let answer = send(&site, &anna, &fields).await;

    let page = site.get(answer.location()).await;
    assert!(page.has("Nodrošināt agrīnu līdzdalību.") && !page.has("vairs nav"));
}

#[http_test]
async fn a_passage_that_the_page_does_not_have_is_refused_and_kept(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let fields = [("words", "Kad?"), ("quote", "Nodrošināt vēlu līdzdalību")];

    let answer = send(&site, &anna, &fields).await;

    assert_eq!(answer.status, 422);
    assert!(
        answer.has("Nodrošināt vēlu līdzdalību") && answer.has("Tāda teikuma lapas tekstā nav")
    );
}

#[http_test]
async fn a_passage_survives_edits_of_the_page_and_is_told_when_it_is_gone(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let answer = send(&site, &anna, &[("words", "Kad?"), ("quote", "agrīnu līdzdalību")]).await;
    let page = answer.location();

    rewrite(&site, "Pavisam cits sākums, bet agrīnu līdzdalību tomēr.").await;
    let edited = site.get(page).await;
    rewrite(&site, "Pavisam cits teksts.").await;
    let gone = site.get(page).await;

    assert!(edited.has("agrīnu līdzdalību") && !edited.has("vairs nav"));
    assert!(gone.has("agrīnu līdzdalību") && gone.has("Šī teksta lapā vairs nav"));
}

async fn rewrite(site: &TestSite, text: &str) {
    let mut tx = site.site.db.begin().await.unwrap();
    let measure = subjects::find_by_path(&mut tx, MEASURE).await.unwrap().unwrap();
    subjects::save(&mut tx, &measure.saying(Text::lv(text))).await.unwrap();
    tx.commit().await.unwrap();
}
