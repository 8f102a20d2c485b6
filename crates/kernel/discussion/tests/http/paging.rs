//! Long discussions, page by page.

use std::time::Instant;

use base::Id;
use db::params;
use discussion::Comment;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{MEASURE, Somebody, discussion_page, somebody, subject_id};

db::sql! {
    ADD = "INSERT INTO comments (id, subject, level, place, author, is_named, language, words, has_live_links,
               standing, written_at, version)
           VALUES ($1, $2, 0, 0, $3, TRUE, 'lv', $4, FALSE, 'shown', $5, 1)";
    REPLY = "INSERT INTO comments (id, subject, thread, level, thread_level, place, author, is_named, language, words,
                 has_live_links, standing, written_at, version)
             VALUES ($1, $2, $3, 1, 0, $4, $5, TRUE, 'lv', $6, FALSE, 'shown', $7, 1)";
    REPLIES = "UPDATE comments SET replies = $2 WHERE id = $1";
    COUNT = "INSERT INTO discussions (subject, comments) VALUES ($1, $2)
             ON CONFLICT (subject) DO UPDATE SET comments = discussions.comments + $2";
}

/// So many comments, a second apart.
async fn many(site: &TestSite, by: &Somebody, count: u32) -> Vec<Id<Comment>> {
    let subject = subject_id(site, MEASURE).await;
    let mut ids = Vec::new();
    let mut tx = site.site.db.begin().await.unwrap();
    for number in 1..=count {
        site.site.clock.advance(jiff::SignedDuration::from_secs(1));
        let (id, now) = (site.site.id(), site.site.clock.now());
        let words = format!("Numur-{number}.");
        tx.execute(&ADD, params![id, subject, by.account, words, now]).await.unwrap();
        ids.push(id);
    }
    tx.execute(&COUNT, params![subject, count]).await.unwrap();
    tx.commit().await.unwrap();
    ids
}

fn numbers(body: &str) -> Vec<u32> {
    let shown = body.split("Numur-").skip(1);
    shown.map(|rest| rest.split('.').next().unwrap().parse().unwrap()).collect()
}

fn next(body: &str) -> Option<String> {
    let link = body.split("rel=\"next\" href=\"").nth(1)?;
    Some(link.split('"').next()?.replace("&amp;", "&").replace("&#38;", "&"))
}

#[http_test]
async fn pages_show_every_comment_once_in_both_orders(site: TestSite) {
    many(&site, &somebody(&site, "anna").await, 45).await;
    let list = discussion_page(&site).await;

    for (order, expected) in
        [("newest", (1..=45).rev().collect::<Vec<u32>>()), ("oldest", (1..=45).collect())]
    {
        let mut seen = Vec::new();
        let mut address = Some(format!("?order={order}"));
        while let Some(query) = address {
            let page = site.get(&format!("{list}{query}")).await;
            seen.extend(numbers(&page.body));
            address = next(&page.body);
        }
        assert_eq!(seen, expected, "{order}");
    }
}

#[http_test]
async fn what_is_written_meanwhile_shifts_no_page(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    many(&site, &anna, 25).await;
    let list = discussion_page(&site).await;
    let first = site.get(&list).await;
    let query = next(&first.body).unwrap();

    many(&site, &anna, 3).await;

    let second = site.get(&format!("{list}{query}")).await;
    assert_eq!(numbers(&second.body), [5, 4, 3, 2, 1]);
}

#[http_test]
async fn a_thread_shows_few_replies_and_leads_to_the_rest(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let subject = subject_id(&site, MEASURE).await;
    let thread = many(&site, &anna, 1).await[0];
    let mut tx = site.site.db.begin().await.unwrap();
    for place in 1..=60_i64 {
        let (id, now) = (site.site.id::<Comment>(), site.site.clock.now());
        let words = format!("Atbilde-{place}.");
        let values = params![id, subject, thread, place, anna.account, words, now];
        tx.execute(&REPLY, values).await.unwrap();
    }
    tx.execute(&REPLIES, params![thread, 60]).await.unwrap();
    tx.commit().await.unwrap();

    let list = site.get(&discussion_page(&site).await).await;
    let page = site.get(&format!("/lv/comments/{thread}")).await;
    let rest = site.get(&format!("/lv/comments/{thread}?after=50")).await;

    assert_eq!(list.body.matches("Atbilde-").count(), 4);
    assert!(list.has("Vēl 56 atbildes"), "{}", list.body);
    assert_eq!(page.body.matches("Atbilde-").count(), 50);
    assert_eq!(rest.body.matches("Atbilde-").count(), 10);
}

#[http_test]
async fn ten_thousand_comments_cost_as_twenty(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let list = discussion_page(&site).await;
    many(&site, &anna, 20).await;
    let few = fastest(&site, &list).await;

    many(&site, &anna, 9_980).await;
    let first = fastest(&site, &list).await;
    let page = site.get(&list).await;
    let second = fastest(&site, &format!("{list}{}", next(&page.body).unwrap())).await;

    // Wide enough for a busy machine: counting off ten thousand rows would cost far more.
    assert!(first < few * 8 + 40 && second < few * 8 + 40, "{few} ms, {first} ms, {second} ms");
    assert!(page.has("10000 komentāru"), "{}", page.body);
}

/// The fewest milliseconds of five visits.
async fn fastest(site: &TestSite, address: &str) -> u128 {
    let mut best = u128::MAX;
    for _ in 0..5 {
        let began = Instant::now();
        assert_eq!(site.get(address).await.status, 200);
        best = best.min(began.elapsed().as_millis());
    }
    best
}
