//! What the operator sees and does.

use db::Engine;
use jiff::SignedDuration;
use jobs::{KindOverview, Order, State};

use crate::site::{Site, note};

db::on_both!(
    the_overview_counts_by_kind_and_state,
    a_list_goes_from_newest_to_oldest_in_pages,
    a_failed_job_starts_afresh_when_the_operator_says_so,
    the_same_work_does_not_come_back_beside_itself,
    a_discarded_job_is_gone_and_a_done_one_cannot_be_discarded,
    old_done_jobs_are_forgotten_at_night_and_failed_ones_stay,
    every_text_is_understood,
);

const PAUSE: SignedDuration = SignedDuration::from_mins(10);

async fn failed(site: &Site, order: Order) -> base::Id<jobs::Job> {
    let (id, _) = site.enqueue(order).await;
    for _ in 0..3 {
        site.worker().run_due().await.unwrap();
        site.pass(PAUSE);
    }
    assert_eq!(site.job(id).await.state(), State::Failed);
    id
}

async fn the_overview_counts_by_kind_and_state(engine: Engine) {
    let site = Site::on(engine).await;
    failed(&site, Order::of("fail", &"x")).await;
    site.given_note("done").await;
    site.worker().run_due().await.unwrap();
    site.given_note("waiting").await;

    let mut tx = site.db().read().await.unwrap();
    let overview = jobs::overview(&mut tx, site.clock.now()).await.unwrap();

    let quiet = |kind: &str| KindOverview {
        kind: kind.to_owned(),
        waiting: 0,
        running: 0,
        done: 0,
        failed: 0,
        due_since: None,
    };
    let expected = [
        KindOverview { failed: 1, ..quiet("fail") },
        KindOverview { waiting: 1, ..quiet("jobs.erase-done") },
        KindOverview { waiting: 1, done: 1, due_since: Some(site.clock.now()), ..quiet("note") },
    ];
    assert_eq!(overview, expected);
}

async fn a_list_goes_from_newest_to_oldest_in_pages(engine: Engine) {
    let site = Site::on(engine).await;
    let mut queued = Vec::new();
    for word in ["one", "two", "three"] {
        queued.push(site.given_note(word).await);
        site.pass(SignedDuration::from_secs(1));
    }

    let mut tx = site.db().read().await.unwrap();
    let first = jobs::list(&mut tx, None, None, 2).await.unwrap();
    let second = jobs::list(&mut tx, None, Some(first[1].id), 2).await.unwrap();

    let ids = |page: &[jobs::Job]| page.iter().map(|job| job.id).collect::<Vec<_>>();
    assert_eq!(ids(&first), [queued[2], queued[1]]);
    assert_eq!(ids(&second), [queued[0]]);
}

async fn a_failed_job_starts_afresh_when_the_operator_says_so(engine: Engine) {
    let site = Site::on(engine).await;
    let id = failed(&site, Order::of("fail", &"x")).await;

    let mut tx = site.db().begin().await.unwrap();
    assert!(jobs::retry(&mut tx, site.clock.now(), id).await.unwrap());
    tx.commit().await.unwrap();
    site.worker().run_due().await.unwrap();

    assert_eq!(site.notes(), ["try 1", "try 2", "try 3", "try 1"]);
}

async fn the_same_work_does_not_come_back_beside_itself(engine: Engine) {
    let site = Site::on(engine).await;
    let order = Order::of("fail", &"x").once("plan-5");
    let id = failed(&site, order.clone()).await;
    site.enqueue(order).await;

    let mut tx = site.db().begin().await.unwrap();

    assert!(!jobs::retry(&mut tx, site.clock.now(), id).await.unwrap());
}

async fn a_discarded_job_is_gone_and_a_done_one_cannot_be_discarded(engine: Engine) {
    let site = Site::on(engine).await;
    let done = site.given_note("done").await;
    site.worker().run_due().await.unwrap();
    let waiting = site.given_note("waiting").await;

    let mut tx = site.db().begin().await.unwrap();
    assert!(jobs::discard(&mut tx, waiting).await.unwrap());
    assert!(!jobs::discard(&mut tx, done).await.unwrap());
    tx.commit().await.unwrap();

    assert_eq!(site.find(waiting).await, None);
}

async fn old_done_jobs_are_forgotten_at_night_and_failed_ones_stay(engine: Engine) {
    let site = Site::on(engine).await;
    let (done, _) = site.enqueue(note("done")).await;
    let failed = failed(&site, Order::of("fail", &"x")).await;

    site.pass(SignedDuration::from_hours(24 * 13));
    site.worker().run_due().await.unwrap();
    assert_eq!(site.job(done).await.state(), State::Done);

    site.pass(SignedDuration::from_hours(24 * 2));
    site.worker().run_due().await.unwrap();

    assert_eq!(site.find(done).await, None);
    assert_eq!(site.job(failed).await.state(), State::Failed);
}

async fn every_text_is_understood(engine: Engine) {
    let site = Site::on(engine).await;
    let mut tx = site.db().begin().await.unwrap();

    for sql in jobs::TEXTS.iter().flat_map(|texts| texts.iter()) {
        tx.prepare(sql).await.unwrap_or_else(|error| panic!("{}: {error}", sql.place));
    }
}
