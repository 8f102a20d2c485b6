//! What people try.

use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{Somebody, official, say, send, somebody};

const ATTACKS: [&str; 8] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](https://evil.example/track.png)",
    "> <iframe src=https://evil.example>",
    "# <form action=https://evil.example>",
];

#[http_test]
async fn nothing_that_a_browser_would_run_is_shown(site: TestSite) {
    let official = official(&site).await;

    for attack in ATTACKS {
        let page = say(&site, &official, attack).await;
        let shown = site.get(&page).await.body.to_lowercase();
        let main = shown.split("<main").nth(1).unwrap();
        for element in ["<script", "<img", "<iframe", "<svg", "href=\"javascript", "href=\"data"] {
            assert!(!main.contains(element), "{attack} became {main}");
        }
        assert_eq!(main.matches("<form").count(), 0, "{attack}");
        site.site.clock.advance(SignedDuration::from_mins(11));
    }
}

#[http_test]
async fn links_of_a_new_account_lead_nowhere(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "[lēti](https://spam.example) https://spam.example").await;

    let shown = site.get(&page).await;

    assert!(shown.has("https://spam.example") && !shown.has("href=\"https://spam.example"));
}

#[http_test]
async fn links_of_somebody_known_and_of_officials_lead_where_they_say(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    for words in ["Viens", "Divi", "Trīs"] {
        say(&site, &anna, words).await;
    }
    site.site.clock.advance(SignedDuration::from_hours(24 * 4));
    let anna = again(&site, anna).await;

    for by in [&anna, &official(&site).await] {
        let page = say(&site, by, "[likums](https://likumi.lv/ta/id/1)").await;
        let shown = site.get(&page).await;
        assert!(
            shown.has(
                "<a href=\"https://likumi.lv/ta/id/1\" rel=\"nofollow ugc noopener\">likums</a>"
            )
        );
    }
}

/// The same person, signed in anew.
async fn again(site: &TestSite, somebody: Somebody) -> Somebody {
    let browser = site.browser();
    let set_cookie = |name: &str, value: &str| browser.set_cookie(name, value);
    accounts::testing::sign_in(&site.site, somebody.account, set_cookie).await;
    Somebody { browser, ..somebody }
}

#[http_test]
async fn a_flood_ends_and_says_when_to_go_on(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let mut statuses = Vec::new();
    for number in 0..8 {
        statuses.push(send(&site, &anna, &[("words", &format!("Nr. {number}"))]).await.status);
    }

    assert_eq!(statuses, [303, 303, 303, 303, 429, 429, 429, 429]);
}

#[http_test]
async fn a_silenced_account_cannot_write_or_edit(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let page = say(&site, &anna, "Reklāma").await;
    let judge = crate::site::moderator(&site).await;
    let item = page.replace("/comments/", "/moderation/queue/");
    let fields = [("restriction", "silence"), ("rule", "spam")];
    judge.browser.post(&format!("{item}/restriction"), &fields).await;

    let write = send(&site, &anna, &[("words", "Vēl")]).await;
    let edit =
        anna.browser.post(&format!("{page}/edit"), &[("version", "1"), ("words", "Vēl")]).await;

    assert_eq!((write.status, edit.status), (409, 409));
    assert!(write.has("uz laiku ir liedzis"));
}
