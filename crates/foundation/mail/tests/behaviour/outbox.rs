//! Queueing, and looking into the outbox.

use base::Id;
use db::Engine;
use jiff::SignedDuration;
use mail::{Counts, Transport};

use crate::site::{Site, letter, letter_to};

db::on_both!(
    a_letter_comes_back_as_it_was_written,
    a_letter_exists_only_when_its_act_is_committed,
    a_letter_with_a_key_is_queued_once,
    the_mailbox_goes_from_newest_to_oldest_in_pages,
    the_mailbox_of_one_person_shows_only_theirs,
    letters_are_counted_by_where_they_are,
    every_text_is_understood,
);

async fn a_letter_comes_back_as_it_was_written(engine: Engine) {
    let site = Site::on(engine).await;
    let letter = letter()
        .named("Anna Bērziņa")
        .with_html("<p>Paldies!</p>")
        .unwrap()
        .with_unsubscribe("https://atvere.example/lv/unsubscribe?t=1".parse().unwrap())
        .unwrap()
        .once("proposal-12");

    let (id, _) = site.queue(&letter).await;

    assert_eq!(site.posted(id).await.letter, Some(letter));
}

async fn a_letter_exists_only_when_its_act_is_committed(engine: Engine) {
    let site = Site::on(engine).await;
    let id = Id::new(site.clock.now(), &site.entropy);

    let mut tx = site.db().begin().await.unwrap();
    mail::queue(&mut tx, site.clock.now(), id, &letter()).await.unwrap();
    drop(tx);

    let mut tx = site.db().read().await.unwrap();
    assert_eq!(mail::find(&mut tx, id).await.unwrap(), None);
}

async fn a_letter_with_a_key_is_queued_once(engine: Engine) {
    let site = Site::on(engine).await;

    let (_, first) = site.queue(&letter().once("round-3-reminder")).await;
    let (_, second) = site.queue(&letter().once("round-3-reminder")).await;
    let (_, other) = site.queue(&letter().once("round-4-reminder")).await;

    assert_eq!([first, second, other], [true, false, true]);
}

async fn the_mailbox_goes_from_newest_to_oldest_in_pages(engine: Engine) {
    let site = Site::on(engine).await;
    let mut queued = Vec::new();
    for _ in 0..3 {
        queued.push(site.given_letter().await);
        site.pass(SignedDuration::from_secs(1));
    }

    let mut tx = site.db().read().await.unwrap();
    let first = mail::list_mailbox(&mut tx, None, None, 2).await.unwrap();
    let second = mail::list_mailbox(&mut tx, None, Some(first[1].id), 2).await.unwrap();

    let ids = first.iter().chain(&second).map(|posted| posted.id).collect::<Vec<_>>();
    assert_eq!(ids, [queued[2], queued[1], queued[0]]);
}

async fn the_mailbox_of_one_person_shows_only_theirs(engine: Engine) {
    let site = Site::on(engine).await;
    let (hers, _) = site.queue(&letter_to("Anna@example.lv")).await;
    site.queue(&letter_to("berta@example.lv")).await;

    let anna = "anna@example.lv".parse().unwrap();
    let mut tx = site.db().read().await.unwrap();
    let shown = mail::list_mailbox(&mut tx, Some(&anna), None, 10).await.unwrap();

    assert_eq!(shown.iter().map(|posted| posted.id).collect::<Vec<_>>(), [hers]);
}

async fn letters_are_counted_by_where_they_are(engine: Engine) {
    let site = Site::on(engine).await;
    site.given_letter().await;
    site.postman(Transport::Mailbox).deliver_due().await.unwrap();
    site.given_letter().await;

    let mut tx = site.db().read().await.unwrap();
    let counts = mail::counts(&mut tx, site.clock.now()).await.unwrap();

    let due_since = Some(site.clock.now());
    assert_eq!(counts, Counts { waiting: 1, accepted: 1, given_up: 0, due_since });
}

async fn every_text_is_understood(engine: Engine) {
    let site = Site::on(engine).await;
    let mut tx = site.db().begin().await.unwrap();

    for sql in mail::TEXTS.iter().flat_map(|texts| texts.iter()) {
        tx.prepare(sql).await.unwrap_or_else(|error| panic!("{}: {error}", sql.place));
    }
}
