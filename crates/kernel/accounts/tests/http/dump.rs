use crate::new_site;
use crate::site::{anna, at_browser, in_role, link};
use accounts::{Role, testing};
use institutions::examples as bodies;
use testkit::{TestSite, http_test};

#[http_test]
async fn dump(site: TestSite) {
    let save =
        |name: &str, body: &str| std::fs::write(format!("/tmp/dump/{name}.html"), body).unwrap();
    std::fs::create_dir_all("/tmp/dump").unwrap();
    save("sign-in", &site.get("/lv/sign-in?return=/lv/account").await.body);
    save(
        "sign-in-wrong",
        &site.post("/lv/sign-in", &[("email", "anna@"), ("password", "x")]).await.body,
    );
    save(
        "sign-in-wrong2",
        &site.post("/lv/sign-in", &[("email", "anna@x.lv"), ("password", "x")]).await.body,
    );
    save("register", &site.get("/lv/register").await.body);
    site.post("/lv/register", &[("email", "x@example.lv")]).await;
    save("sent", &site.get("/lv/sign-in").await.body);
    let l = link(&site.site).await;
    save("confirm", &site.get(&l).await.body);
    save("confirm-wrong", &site.post(&l, &[("name", ""), ("password", "short")]).await.body);
    save("reset-ask", &site.get("/lv/password-reset").await.body);
    save("dead", &site.get("/lv/password-reset/x").await.body);
    let a = anna(&site).await;
    crate::site::sign_in_rightly(&site.browser(), "anna@example.lv").await;
    let id = {
        let mut tx = site.site.db.read().await.unwrap();
        accounts::find_by_email(&mut tx, &"anna@example.lv".parse().unwrap())
            .await
            .unwrap()
            .unwrap()
            .id
    };
    testing::give(&site.site, id, Role::Reporter, Some(bodies::varam().id)).await;
    site.post("/lv/password-reset", &[("email", "anna@example.lv")]).await;
    save("reset", &site.get(&link(&site.site).await).await.body);
    save("account", &a.get("/lv/account").await.body);
    save("password", &a.get("/lv/account/password").await.body);
    save("closure", &a.get("/lv/account/closure").await.body);
    let op = testing::person(&site.site, Role::Operator, None).await;
    let op = at_browser(&site, op).await;
    let co = in_role(&site, Role::Coordinator, Some(bodies::varam().id)).await;
    co.post(
        "/lv/people/invitation",
        &[
            ("email", "x@example.lv"),
            ("role", "reporter"),
            ("institution", &bodies::varam().id.to_string()),
        ],
    )
    .await;
    save("invitation", &site.get(&link(&site.site).await).await.body);
    save("people", &op.get("/lv/people").await.body);
    save("people-co", &co.get("/lv/people").await.body);
    save("invite", &op.get("/lv/people/invitation").await.body);
    save(
        "invite-wrong",
        &op.post("/lv/people/invitation", &[("email", "q"), ("role", "reporter")]).await.body,
    );
    save("person", &op.get(&format!("/lv/people/{id}")).await.body);
    let x = {
        let mut tx = site.site.db.read().await.unwrap();
        accounts::find_by_email(&mut tx, &"x@example.lv".parse().unwrap())
            .await
            .unwrap()
            .unwrap()
            .id
    };
    save("person-invited", &op.get(&format!("/lv/people/{x}")).await.body);
}
