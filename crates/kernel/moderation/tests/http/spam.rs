//! The site learns what spam is from what moderators decide.

use moderation::Standing;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    MEASURE, coordinator, decide, decision, kept, moderator, note, somebody, standing, write,
};

const SPAM: [&str; 3] = [
    "Lēti kredīti bez ķīlas, zvani tūlīt 26123456",
    "Kazino bonuss un lēti kredīti, zvani tūlīt",
    "Lēti kredīti tūlīt https://kredits.example",
];
const FAIR: [&str; 3] = [
    "Kad ministrija publicēs pasākuma pārskatu par datu kopām?",
    "Pasākums ir labs, bet pārskats par to ir pārāk vispārīgs.",
    "Vai pašvaldības arī iesaistīs pasākuma īstenošanā šogad?",
];

/// A site whose moderators decided about three texts of each sort.
async fn taught(site: &TestSite) {
    let krista = coordinator(site).await;
    for (number, (spam, fair)) in SPAM.into_iter().zip(FAIR).enumerate() {
        let author = somebody(site, &format!("autors{number}")).await;
        let (spam, fair) = (note(site, &author, spam).await, note(site, &author, fair).await);
        decide(site, &krista, spam, "spam").await;
        decide(site, &krista, fair, "kept").await;
    }
}

#[http_test]
async fn what_looks_like_spam_and_comes_from_a_new_account_is_held(site: TestSite) {
    taught(&site).await;
    let berta = somebody(&site, "berta").await;

    let (id, held) = write(&site, &berta, MEASURE, "Lēti kredīti, zvani tūlīt").await;
    let (_, fair) = write(&site, &berta, MEASURE, "Kad būs pasākuma pārskats?").await;

    assert_eq!((held, fair), (Standing::Held, Standing::Shown));
    let krista = coordinator(&site).await;
    assert!(krista.browser.get("/lv/moderation/queue").await.has("Vēl netiek rādīts"));
    decide(&site, &krista, id, "kept").await;
    assert_eq!(standing(&site, id).await, "shown");
}

#[http_test]
async fn a_moderator_sees_which_words_spoke(site: TestSite) {
    taught(&site).await;
    let id = note(&site, &somebody(&site, "berta").await, "Lēti kredīti, zvani tūlīt").await;

    let page = coordinator(&site).await.browser.get(&format!("/lv/moderation/queue/{id}")).await;

    assert!(page.has("“krediti”") && page.has("pēc reklāmas"), "{}", page.body);
}

#[http_test]
async fn what_somebody_known_writes_is_queued_and_shown(site: TestSite) {
    taught(&site).await;
    let berta = somebody(&site, "berta").await;
    for words in ["Viens pasākums", "Divi pasākumi", "Trīs pasākumi"] {
        note(&site, &berta, words).await;
    }
    site.site.clock.advance(jiff::SignedDuration::from_hours(24 * 4));

    let (id, shown) = write(&site, &berta, MEASURE, "Lēti kredīti, zvani tūlīt").await;

    assert_eq!(shown, Standing::Shown);
    assert!(kept(&site, id).await.queued_at.is_some());
}

#[http_test]
async fn nothing_is_scored_before_enough_was_decided(site: TestSite) {
    let berta = somebody(&site, "berta").await;

    let (id, standing) = write(&site, &berta, MEASURE, SPAM[0]).await;

    assert_eq!((standing, kept(&site, id).await.score), (Standing::Shown, None));
}

#[http_test]
async fn a_decision_that_fell_is_unlearned(site: TestSite) {
    taught(&site).await;
    let anna = somebody(&site, "anna").await;
    let score = async || {
        let (id, _) = write(&site, &anna, MEASURE, "Vējrādītājs griežas ziemeļos").await;
        kept(&site, id).await.score
    };
    let before = score().await;
    let id = note(&site, &anna, "Vējrādītājs griežas ziemeļos").await;
    site.site.clock.advance(jiff::SignedDuration::from_secs(1));
    decide(&site, &coordinator(&site).await, id, "spam").await;
    let wrong = score().await.unwrap();
    let decision = decision(&site).await;
    anna.browser.post(&format!("{decision}/appeal"), &[("words", "Nav reklāma")]).await;
    let fields = [("verdict", "overturned"), ("reason", "Nav reklāma")];

    moderator(&site).await.browser.post(&format!("{decision}/judgement"), &fields).await;

    let mended = score().await.unwrap();
    assert!(wrong > mended, "{before:?} {wrong} {mended}");
}

#[http_test]
async fn no_word_of_people_is_kept_among_what_was_learned(site: TestSite) {
    taught(&site).await;

    let mut tx = site.site.db.read().await.unwrap();
    let signs: Vec<i64> = tx.all_values(&SIGNS, db::params![]).await.unwrap();

    assert!(signs.len() > 20, "only numbers, from keyed digests");
    assert_eq!(TEXTS.len(), 1);
}

db::sql! {
    SIGNS = "SELECT sign FROM spam_signs";
}
