//! Passkeys, as far as it goes without a device: `e2e/identity.test.mjs` goes the whole way.

use testkit::{TestSite, http_test};

use crate::site::{CURRENT, anna, at_browser};
use crate::{hidden, new_site};

#[http_test]
async fn the_page_asks_for_any_passkey_of_this_site_and_says_what_to_do_without_scripts(
    site: TestSite,
) {
    let page = site.get("/lv/sign-in/passkey?return=/lv/account").await;

    assert!(page.has("data-passkey=\"get\"") && page.has("<noscript>"), "{}", page.body);
    assert!(page.has("&#34;rpId&#34;:&#34;localhost&#34;"), "{}", page.body);
    assert!(page.has(r#"name="return" value="/lv/account""#));
    assert!(page.has(r#"href="/lv/sign-in">"#));
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
}

#[http_test]
async fn what_no_device_of_ours_answered_signs_nobody_in(site: TestSite) {
    anna(&site).await;
    let page = site.get("/lv/sign-in/passkey").await;
    let token = hidden(&page.body, "token").to_owned();
    let huge = "x".repeat(100_000);

    for credential in ["", "{}", "null", "[1]", &huge] {
        let fields = [("token", token.as_str()), ("credential", credential)];
        let answer = site.post("/lv/sign-in/passkey", &fields).await;

        assert_eq!(answer.status, 422, "{credential:.20}");
        assert!(answer.has("Šo piekļuves atslēgu vietne nepazīst"));
    }
    assert_eq!(site.get("/lv/account").await.status, 303);
}

#[http_test]
async fn adding_takes_the_password_and_a_name_and_keeps_what_was_typed(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;

    let nameless = browser.post("/lv/account/passkeys", &[CURRENT]).await;
    let fields = [("name", "Darba dators"), ("current", "minējums")];
    let by_guess = browser.post("/lv/account/passkeys", &fields).await;
    let empty = browser.post("/lv/account/passkeys", &[CURRENT, ("name", "Darba dators")]).await;

    assert_eq!([nameless.status, by_guess.status, empty.status], [422, 422, 422]);
    assert!(by_guess.has(r#"value="Darba dators""#) && !by_guess.has("minējums"));
    assert!(empty.has("Piekļuves atslēgu pievienot neizdevās"));
}

#[http_test]
async fn nobody_touches_the_passkey_of_somebody_else(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;
    let other = "/lv/account/passkeys/00000000-0000-7000-8000-000000000001";

    let renamed = browser.post(&format!("{other}/name"), &[("name", "Mans")]).await;
    let removed = browser.post(&format!("{other}/removal"), &[]).await;

    assert_eq!((renamed.status, removed.status), (404, 404));
}
