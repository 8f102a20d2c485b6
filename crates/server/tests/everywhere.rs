//! What must hold at every address, whatever part it belongs to.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use testkit::{Engine, TestSite, http_test};
use web::{Method, Route};

async fn new_site(engine: Engine) -> TestSite {
    let services = |making: testkit::Making| {
        server::services(making)
            .with(record::Signer::public_example())
            .with(identity::IdentityKey::new([9; 32]))
            .with(search::Index::in_memory())
    };
    let site = TestSite::with(engine, server::parts(), services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    action_plans::demo::seed(&mut tx, &site.site).await.unwrap();
    tx.commit().await.unwrap();
    site
}

/// Acts that are open to strangers, because that is what they are for.
const OPEN_TO_STRANGERS: &[&str] = &[
    "/sign-in",
    "/sign-out",
    "/register",
    "/password-reset",
    "/password-reset/{token}",
    "/confirm/{token}",
    "/invitations/{token}",
    "/sign-in/passkey",
    "/sign-in/second-step",
    "/code",
    "/code/end",
];

/// An address of the route, with things that exist where the demonstration has them.
fn address(route: &Route) -> String {
    let filled = ["{plan}", "{slug}", "{number}", "{version}"].iter().zip(["5", "5", "1.2", "1"]);
    let path = filled.fold(route.path.to_owned(), |path, (name, value)| path.replace(name, value));
    let path =
        if path.starts_with("/institutions/5") { path.replace("/5", "/varam") } else { path };
    let path = if path.contains("commitments/1.2") { path.replace("1.2", "1") } else { path };
    let unknown = "0198c0de-0000-7000-8000-000000000000";
    let path = path
        .split('/')
        .map(|part| if part.starts_with('{') { unknown } else { part })
        .collect::<Vec<_>>()
        .join("/");
    if route.has_language { format!("/lv{path}") } else { path }
}

#[http_test]
async fn every_sql_text_is_understood(site: TestSite) {
    let parts = server::parts();
    let texts = parts.iter().flat_map(|part| part.texts).flat_map(|texts| texts.iter());
    let mut count = 0;

    for sql in texts {
        let mut tx = site.site.db.begin().await.unwrap();
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
        count += 1;
    }

    assert!(count > 100, "only {count} texts are listed");
}

#[http_test]
async fn no_address_answers_with_a_fault_of_ours(site: TestSite) {
    for route in site.routes.iter().filter(|route| route.method == Method::Get) {
        let address = address(route);

        let answer = site.get(&address).await;

        assert!(answer.status < 500, "{address} answers {}: {}", answer.status, answer.body);
    }
}

#[http_test]
async fn every_form_of_a_list_answers(site: TestSite) {
    for route in site.routes.iter().filter(|route| route.method == Method::Get) {
        for format in route.formats {
            let address = format!("{}.{}", address(route), format.ending());

            let answer = site.get(&address).await;

            assert!(answer.status < 500, "{address} answers {}: {}", answer.status, answer.body);
            let is_page = answer
                .headers
                .get("content-type")
                .is_some_and(|kind| kind == "text/html; charset=utf-8");
            assert!(answer.status != 200 || !is_page, "{address} answers with a page");
        }
    }
}

#[http_test]
async fn a_stranger_is_refused_on_every_act(site: TestSite) {
    let acts =
        site.routes.iter().filter(|route| route.method == Method::Post && route.has_language);
    for route in acts.filter(|route| !OPEN_TO_STRANGERS.contains(&route.path)) {
        let address = address(route);

        let answer = site.post(&address, &[]).await;

        assert!(
            matches!(answer.status, 401 | 403 | 404),
            "{address} answers a stranger with {}",
            answer.status
        );
    }
}

#[http_test]
async fn an_act_without_a_form_token_is_refused_everywhere(site: TestSite) {
    for route in
        site.routes.iter().filter(|route| route.method == Method::Post && route.has_language)
    {
        let address = address(route);

        let answer = site.post_bare(&address, &[("name", "value")]).await;

        assert!(
            matches!(answer.status, 401 | 403 | 404),
            "{address} takes a forged form: {}",
            answer.status
        );
    }
}

#[http_test]
async fn every_answer_carries_the_security_headers(site: TestSite) {
    for address in ["/lv", "/lv/obligations.json", "/lv/nowhere", "/api/v1/plans", "/health"] {
        let answer = site.get(address).await;

        let header =
            |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        let policy = header("content-security-policy").unwrap_or_default();
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{address}");
    }
}

#[http_test]
async fn a_reader_who_has_the_page_is_told_so_without_it(site: TestSite) {
    use axum::body::Body;
    use axum::http::Request;
    let first = site.get("/lv/obligations?state=all").await;
    let tag = first.headers.get("etag").unwrap().clone();
    let again = Request::get("/lv/obligations?state=all").header("if-none-match", tag);

    let second = site.send(again.body(Body::empty()).unwrap()).await;

    assert_eq!((second.status, second.body.as_str()), (304, ""));
}

#[http_test]
async fn an_address_without_a_language_leads_to_the_readers_own(site: TestSite) {
    use axum::body::Body;
    use axum::http::Request;
    let request = Request::get("/obligations?state=all").header("accept-language", "en;q=0.9");

    let answer = site.send(request.body(Body::empty()).unwrap()).await;

    assert_eq!((answer.status, answer.location()), (307, "/en/obligations?state=all"));
}

#[http_test]
async fn every_kind_of_thing_that_is_found_has_a_name_in_both_languages(site: TestSite) {
    let found = search::find(&site.site, &search::Query::default()).await.unwrap();

    for kind in &found.facets.kinds {
        for language in base::Language::ALL {
            let message = subjects::kind_message(&kind.value);
            assert!(site.site.messages.has(language, &message), "{message} in {language}");
        }
    }
    assert_eq!(found.facets.kinds.len(), 4);
}

#[http_test]
async fn a_draft_is_not_in_the_map_for_search_engines(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();
    let plan = base::Text::lv("Melnraksts");
    let now = site.site.clock.now();
    let draft = subjects::Subject::new(site.site.id::<()>(), "plan", "/plans/draft", plan, now);
    subjects::save(&mut tx, &draft.hidden()).await.unwrap();
    tx.commit().await.unwrap();

    let map = site.get("/sitemap.xml").await;

    assert!(map.has("/lv/plans/5<") && !map.has("/plans/draft"));
}

#[http_test]
async fn a_form_that_is_too_large_is_refused_before_it_is_read(site: TestSite) {
    let large = "x".repeat(2 * 1024 * 1024);

    let answer = site.post("/lv/sign-in", &[("email", &large)]).await;

    assert_eq!(answer.status, 413);
}
