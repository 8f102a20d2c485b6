//! Signing in by a national eID, against a real OpenID provider.

use accounts::COOKIE;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use identity::testing::{number, with_authenticator};
use jiff::SignedDuration;
use testkit::{Answer, Browser, Engine, TestSite, http_test};

use crate::gateway::{by_eid, leave, meddled_site, new_site, sign_in_there};
use crate::site::{ANNA, anna, at_browser, give_password};

/// Anna's account, to which her eID belongs.
async fn anna_with_eid(site: &TestSite) -> base::Id<accounts::Account> {
    let account = anna(site).await;
    let browser = at_browser(site, account).await;
    let added = by_eid(&browser, "anna", "/lv/account").await;
    assert_eq!((added.status, added.location()), (303, "/lv/account"), "{}", added.body);
    account
}

/// The page that says why an answer was refused.
async fn refusal(browser: &Browser, answer: Answer) -> String {
    assert!(answer.location().contains("/sign-in/eid/refusal/"), "{}", answer.location());
    browser.get(answer.location()).await.body
}

/// The path with another value of one of its parameters.
fn with(path: &str, name: &str, value: &str) -> String {
    let mut url = url::Url::parse("http://localhost:8000").unwrap().join(path).unwrap();
    let pairs: Vec<(String, String)> = url
        .query_pairs()
        .map(|(key, old)| (key.to_string(), if key == name { value } else { &*old }.to_owned()))
        .collect();
    url.query_pairs_mut().clear().extend_pairs(pairs);
    let text = url.to_string();
    if path.starts_with('/') { text.replace("http://localhost:8000", "") } else { text }
}

#[http_test]
async fn the_sign_in_page_offers_the_gateways_by_name(site: TestSite) {
    let lv = site.get("/lv/sign-in?return=/lv/account").await;
    let en = site.get("/en/sign-in").await;

    let link = r#"href="/lv/sign-in/eid/eid?return=%2Flv%2Faccount">eID karte</a>"#;
    assert!(lv.has(link), "{}", lv.body);
    assert!(en.has(r#"href="/en/sign-in/eid/eid">eID card</a>"#));
}

#[http_test]
async fn who_is_new_says_once_which_account_is_theirs(site: TestSite) {
    let account = anna(&site).await;

    let unknown = by_eid(&site, "anna", "/lv/account").await;
    let whose = site.get(unknown.location()).await;
    give_password(&site, ANNA).await;
    let before = site.cookie(COOKIE);
    let page = site.get("/lv/account").await;
    let claimed = site.post("/lv/sign-in/eid", &[]).await;

    assert_eq!(unknown.location(), "/lv/sign-in/eid?return=%2Flv%2Faccount");
    assert!(whose.has("Anna Parauga") && whose.has("eID, būtisks drošums"), "{}", whose.body);
    assert!(page.has("eID gaida"), "{}", page.body);
    assert_eq!(claimed.location(), "/lv/account/verifications");
    assert_ne!(site.cookie(COOKIE), before, "a rise of level takes a new session");
    let list = site.get("/lv/account/verifications").await;
    assert!(list.has("eID karte") && list.has("Talsu novads") && list.has("1990"), "{}", list.body);
    let other = site.browser();
    by_eid(&other, "anna", "").await;
    let known = other.get("/lv/account.json").await.json();
    assert_eq!(known["email"], ANNA);
    assert_eq!(account.to_string().len(), 36);
}

#[http_test]
async fn a_known_person_is_signed_in_at_once_and_in_two_steps(site: TestSite) {
    let account = anna_with_eid(&site).await;
    with_authenticator(&site.site, account).await;

    let done = by_eid(&site, "anna", "/lv/account/passkeys").await;

    assert_eq!(done.location(), "/lv/account/passkeys");
    assert_eq!(site.get("/lv/account.json").await.json()["sessions"][0]["steps"], 2);
}

#[http_test]
async fn an_eid_of_low_assurance_does_not_stand_for_the_second_step(site: TestSite) {
    let account = anna_with_eid(&site).await;
    with_authenticator(&site.site, account).await;

    let halfway = by_eid(&site, "low", "/lv/account").await;
    let not_yet = site.get("/lv/account").await.status;
    let code = number(&site.site, account).await;
    let done = site.post("/lv/sign-in/second-step", &[("code", &code)]).await;

    assert_eq!((halfway.location(), not_yet), ("/lv/sign-in/second-step", 303));
    assert_eq!(done.location(), "/lv/account");
}

#[http_test]
async fn the_personal_code_is_nowhere_in_the_database(site: TestSite) {
    anna_with_eid(&site).await;
    by_eid(&site.browser(), "berta", "").await;

    if let Some(folder) = site.database.folder() {
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let content: Vec<u8> = files.flat_map(|file| std::fs::read(file).unwrap()).collect();
        let holds = |text: &str| content.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(holds(ANNA) && holds("Berta Parauga"), "the content was read");
        for code in ["320000-0000", "32000000001", "32000000002", "personal_code"] {
            assert!(!holds(code), "{code} was found");
        }
    }
}

#[http_test]
async fn nobody_is_led_to_another_site(site: TestSite) {
    anna_with_eid(&site).await;

    for elsewhere in ["https://evil.example", "//evil.example", "%2F%5Cevil.example"] {
        let done = by_eid(&site.browser(), "anna", elsewhere).await;

        assert_eq!(done.location(), "/lv", "{elsewhere}");
    }
}

#[http_test]
async fn an_answer_with_another_state_is_refused(site: TestSite) {
    anna_with_eid(&site).await;
    let back = sign_in_there(&leave(&site, "").await, "anna").await;
    let made_up = "A".repeat(43);

    for state in ["", "x", made_up.as_str()] {
        let answer = site.get(&with(&back, "state", state)).await;
        assert!(refusal(&site, answer).await.contains("šāda pieslēgšanās nav sākta"), "{state}");
    }
}

#[http_test]
async fn an_answer_in_another_browser_is_refused(site: TestSite) {
    anna_with_eid(&site).await;
    let back = sign_in_there(&leave(&site, "").await, "anna").await;

    let (stranger, neighbour) = (site.browser(), site.browser());
    leave(&neighbour, "").await;
    let by_neighbour = neighbour.get(&back).await;
    let by_stranger = stranger.get(&back).await;

    assert!(refusal(&neighbour, by_neighbour).await.contains("nav sākta"));
    assert!(refusal(&stranger, by_stranger).await.contains("nav sākta"));
}

#[http_test]
async fn an_answer_works_once(site: TestSite) {
    anna_with_eid(&site).await;
    let back = sign_in_there(&leave(&site, "").await, "anna").await;
    let first = site.get(&back).await;
    site.post("/lv/sign-out", &[]).await;

    let again = site.get(&back).await;

    assert_eq!(first.location(), "/lv");
    assert!(refusal(&site, again).await.contains("jau ir pabeigta"));
}

#[http_test]
async fn a_code_of_an_earlier_answer_is_refused_by_the_gateway(site: TestSite) {
    anna_with_eid(&site).await;
    let back = sign_in_there(&leave(&site, "").await, "anna").await;
    site.get(&back).await;
    site.post("/lv/sign-out", &[]).await;
    let used = url::form_urlencoded::parse(back.split('?').nth(1).unwrap().as_bytes())
        .find_map(|(name, value)| (name == "code").then(|| value.into_owned()))
        .unwrap();

    let next = sign_in_there(&leave(&site, "").await, "anna").await;
    let answer = site.get(&with(&next, "code", &used)).await;

    assert!(refusal(&site, answer).await.contains("jau ir izmantota vai novecojusi"));
}

#[http_test]
async fn an_answer_after_ten_minutes_is_refused(site: TestSite) {
    anna_with_eid(&site).await;
    let back = sign_in_there(&leave(&site, "").await, "anna").await;

    site.site.clock.advance(SignedDuration::from_mins(11));
    let answer = site.get(&back).await;

    assert!(refusal(&site, answer).await.contains("vairāk nekā desmit minūtes"));
}

#[http_test]
async fn an_answer_with_another_nonce_is_refused(site: TestSite) {
    anna_with_eid(&site).await;

    let address = with(&leave(&site, "").await, "nonce", "a-nonce-of-somebody-else");
    let answer = site.get(&sign_in_there(&address, "anna").await).await;

    assert!(refusal(&site, answer).await.contains("citai pieslēgšanās reizei"));
}

#[http_test]
async fn an_answer_that_another_gateway_sends_is_refused(site: TestSite) {
    anna_with_eid(&site).await;
    let back = sign_in_there(&leave(&site, "").await, "anna").await;

    let answer = site.get(&with(&back, "iss", "https://evil.example")).await;

    assert!(refusal(&site, answer).await.contains("cits pakalpojums"));
}

#[http_test]
async fn a_gateway_that_calls_itself_otherwise_is_not_used(site: TestSite) {
    let answer = site.get("/lv/sign-in/eid/elsewhere").await;

    assert!(refusal(&site, answer).await.contains("cits pakalpojums"));
}

#[http_test]
async fn a_gateway_that_is_away_is_told_so(site: TestSite) {
    let answer = site.get("/lv/sign-in/eid/away").await;

    assert!(refusal(&site, answer).await.contains("pašlaik neatbild"));
    assert_eq!(site.get("/lv/sign-in/eid/none").await.status, 404);
}

#[http_test]
async fn who_goes_back_at_the_gateway_is_told_that_nothing_happened(site: TestSite) {
    let answer = by_eid(&site, "", "").await;

    assert!(refusal(&site, answer).await.contains("Jūs pārtraucāt"));
}

#[http_test]
async fn an_answer_without_what_must_be_there_is_refused(site: TestSite) {
    for (who, words) in [
        ("nocode", "nenosūtīja personas kodu"),
        ("noname", "nenosūtīja vārdu"),
        ("weak", "cik droši jūs pazina"),
    ] {
        let browser = site.browser();
        let answer = by_eid(&browser, who, "").await;

        assert!(refusal(&browser, answer).await.contains(words), "{who}");
    }
}

#[http_test]
async fn who_signed_out_or_changed_meanwhile_is_not_given_the_eid(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;
    let back = sign_in_there(&leave(&browser, "").await, "anna").await;
    browser.post("/lv/sign-out", &[]).await;

    let answer = browser.get(&back).await;

    assert!(refusal(&browser, answer).await.contains("pieslēdzās kāds cits"));
}

/// A token as the gateway sent it, with another header, payload or signature.
fn with_token(body: &[u8], by: impl Fn([&str; 3]) -> String) -> Vec<u8> {
    let mut answer: serde_json::Value = serde_json::from_slice(body).unwrap();
    let token = answer["id_token"].as_str().unwrap().to_owned();
    let parts: Vec<&str> = token.split('.').collect();
    answer["id_token"] = by([parts[0], parts[1], parts[2]]).into();
    serde_json::to_vec(&answer).unwrap()
}

/// Tests in which somebody on the wire changes what the gateway says.
mod meddling {
    use super::*;

    async fn refused_words(
        engine: Engine,
        change: impl Fn(Vec<u8>) -> Vec<u8> + Send + 'static,
    ) -> String {
        let (site, meddler) = meddled_site(engine).await;
        meddler.change("/token", change);
        let answer = by_eid(&site, "anna", "").await;
        refusal(&site, answer).await
    }

    fn unsigned(body: &[u8]) -> Vec<u8> {
        let none = URL_SAFE_NO_PAD.encode(br#"{"alg":"none","typ":"JWT"}"#);
        with_token(body, |[_, payload, _]| format!("{none}.{payload}."))
    }

    fn of_somebody_else(body: &[u8]) -> Vec<u8> {
        with_token(body, |[header, payload, signature]| {
            let payload = URL_SAFE_NO_PAD.decode(payload).unwrap();
            let payload = String::from_utf8(payload).unwrap().replace("anna", "berta");
            format!("{header}.{}.{signature}", URL_SAFE_NO_PAD.encode(payload))
        })
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_token_that_is_not_signed_is_refused() {
        let words = refused_words(Engine::Sqlite, |body| unsigned(&body)).await;

        assert!(words.contains("nav parakstīta"), "{words}");
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_token_that_somebody_rewrote_is_refused() {
        let words = refused_words(Engine::Sqlite, |body| of_somebody_else(&body)).await;

        assert!(words.contains("paraksts nav pakalpojuma paraksts"), "{words}");
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_answer_that_is_no_answer_is_refused() {
        let words = refused_words(Engine::Sqlite, |_| b"<html>320000-00001</html>".to_vec()).await;

        assert!(words.contains("nevarēja izlasīt") && !words.contains("320000"), "{words}");
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_token_that_ran_out_is_refused() {
        let (site, meddler) = meddled_site(Engine::Sqlite).await;
        // The gateway's clock runs; ours stands still in 2024 until the answer has come.
        let clock = site.site.clock.clone();
        let ages = SignedDuration::from_hours(24 * 365 * 50);
        meddler.change("/token", move |body| {
            clock.advance(ages);
            body
        });
        let back = sign_in_there(&leave(&site, "").await, "anna").await;

        let first = site.get(&back).await;
        let answer = by_eid(&site, "anna", "").await;

        assert!(first.location().contains("/sign-in/eid"), "{}", first.location());
        assert!(refusal(&site, answer).await.contains("beidzies termiņš"));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn more_about_somebody_else_is_refused() {
        let (site, meddler) = meddled_site(Engine::Sqlite).await;
        meddler.change("/me", |body| {
            String::from_utf8(body)
                .unwrap()
                .replace(r#""sub":"anna""#, r#""sub":"berta""#)
                .into_bytes()
        });

        let answer = by_eid(&site, "anna", "").await;

        assert!(refusal(&site, answer).await.contains("nevarēja izlasīt"));
    }
}
