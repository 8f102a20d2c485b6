//! People who come without a letter.

use accounts::{Held, Newcomer, Password, Role, enrol};
use base::Language;
use institutions::examples as bodies;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{letters, sign_in};

fn reporter() -> Held {
    Held { role: Role::Reporter, institution: Some(bodies::varam().id) }
}

#[http_test]
async fn somebody_who_is_enrolled_signs_in_and_got_no_letter(site: TestSite) {
    let anna = enrol(&site.site, newcomer("parole", &[reporter()])).await.unwrap();

    assert_eq!(sign_in(&site, "anna@example.lv", "parole").await.status, 303);
    assert!(letters(&site.site).await.is_empty());
    let mut tx = site.site.db.read().await.unwrap();
    let holders = accounts::holders(&mut tx, Role::Reporter, bodies::varam().id).await.unwrap();
    assert_eq!(holders.iter().map(|one| one.account).collect::<Vec<_>>(), [anna]);
}

#[http_test]
async fn who_is_enrolled_again_keeps_the_account_and_gets_what_was_missing(site: TestSite) {
    let first = enrol(&site.site, newcomer("parole", &[])).await.unwrap();

    let second = enrol(&site.site, newcomer("cita", &[reporter()])).await.unwrap();
    let third = enrol(&site.site, newcomer("cita", &[reporter()])).await.unwrap();

    assert_eq!((first, first), (second, third));
    assert_eq!(sign_in(&site, "anna@example.lv", "parole").await.status, 303);
    let known = site.get("/lv/account.json").await.json();
    assert_eq!(known["roles"].as_array().map(Vec::len), Some(1));
}

fn newcomer<'a>(password: &str, roles: &'a [Held]) -> Newcomer<'a> {
    Newcomer {
        email: "anna@example.lv".parse().unwrap(),
        name: "Anna Bērziņa",
        language: Language::Lv,
        password: Password::typed(password),
        roles,
    }
}
