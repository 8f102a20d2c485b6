//! Personal data expires.

use base::Timestamp;
use db::Engine;
use jiff::SignedDuration;
use mail::{Stage, Transport};

use crate::server::{Act, Server};
use crate::site::{Site, letter, through};

db::on_both!(
    an_old_letter_loses_what_is_personal_and_keeps_that_it_was_sent,
    a_fresh_letter_and_a_waiting_one_are_kept,
    the_cause_of_an_old_refusal_is_erased_too,
    an_erased_letter_is_not_queued_again,
);

/// Erases what ended more than thirty days ago.
async fn erase(site: &Site) -> u64 {
    let now = site.clock.now();
    let before: Timestamp = now.checked_sub(SignedDuration::from_hours(30 * 24)).unwrap();
    let mut tx = site.db().begin().await.unwrap();
    let erased = mail::erase(&mut tx, now, before).await.unwrap();
    tx.commit().await.unwrap();
    erased
}

async fn an_old_letter_loses_what_is_personal_and_keeps_that_it_was_sent(engine: Engine) {
    let site = Site::on(engine).await;
    let id = site.given_letter().await;
    let sent_at = site.clock.now();
    site.postman(Transport::Mailbox).deliver_due().await.unwrap();

    site.pass(SignedDuration::from_hours(31 * 24));

    assert_eq!(erase(&site).await, 1);
    let posted = site.posted(id).await;
    assert_eq!(posted.letter, None);
    assert_eq!(posted.stage, Stage::Accepted { at: sent_at });
    assert_eq!(erase(&site).await, 0);
}

async fn a_fresh_letter_and_a_waiting_one_are_kept(engine: Engine) {
    let site = Site::on(engine).await;
    let waiting = site.given_letter().await;
    site.pass(SignedDuration::from_hours(60 * 24));
    assert_eq!(erase(&site).await, 0);

    site.postman(Transport::Mailbox).deliver_due().await.unwrap();

    assert_eq!(erase(&site).await, 0);
    assert!(site.posted(waiting).await.letter.is_some());
}

async fn the_cause_of_an_old_refusal_is_erased_too(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::Answer("550 anna@example.lv is unknown")]).await;
    let id = site.given_letter().await;
    site.postman(through(&server)).deliver_due().await.unwrap();

    site.pass(SignedDuration::from_hours(31 * 24));
    erase(&site).await;

    let stage = site.stage(id).await;
    assert!(matches!(stage, Stage::GivenUp { cause: None, .. }), "{stage:?}");
}

async fn an_erased_letter_is_not_queued_again(engine: Engine) {
    let site = Site::on(engine).await;
    site.queue(&letter().once("welcome-anna")).await;
    site.postman(Transport::Mailbox).deliver_due().await.unwrap();
    site.pass(SignedDuration::from_hours(31 * 24));
    erase(&site).await;

    let (_, is_new) = site.queue(&letter().once("welcome-anna")).await;

    assert!(!is_new);
}
