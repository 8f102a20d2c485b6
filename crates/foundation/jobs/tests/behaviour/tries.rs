//! Trying again, and giving up.

use db::Engine;
use jiff::SignedDuration;
use jobs::{Failure, Kind, Order, Stage, State, Tally, Work};

use crate::site::{Desk, Site};

db::on_both!(
    a_failing_job_is_tried_again_after_a_pause,
    a_job_that_failed_too_often_stays_with_its_cause,
    a_payload_that_cannot_be_read_fails_at_once,
    a_panic_is_a_failure_that_says_what_happened,
    a_job_of_an_unknown_kind_waits_for_a_node_that_knows_it,
    a_failed_job_that_was_asked_for_again_starts_afresh,
);

/// Longer than any pause that these tests meet.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);

async fn a_failing_job_is_tried_again_after_a_pause(engine: Engine) {
    let site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("fail", &"the disk is full")).await;

    let tally = site.worker().run_due().await.unwrap();

    assert_eq!(tally, Tally { again: 1, ..Tally::default() });
    let Stage::Waiting { due, last_failure } = site.job(id).await.stage else {
        panic!("not waiting")
    };
    assert!(due > site.clock.now());
    assert_eq!(last_failure.as_deref(), Some("the disk is full"));

    site.pass(PAUSE);
    site.worker().run_due().await.unwrap();
    assert_eq!(site.notes(), ["try 1", "try 2"]);
}

async fn a_job_that_failed_too_often_stays_with_its_cause(engine: Engine) {
    let site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("fail", &"the disk is full")).await;

    for _ in 0..5 {
        site.worker().run_due().await.unwrap();
        site.pass(PAUSE);
    }

    assert_eq!(site.notes(), ["try 1", "try 2", "try 3"]);
    let job = site.job(id).await;
    assert!(
        matches!(&job.stage, Stage::Failed { cause, .. } if cause == "the disk is full"),
        "{job:?}"
    );
}

async fn a_payload_that_cannot_be_read_fails_at_once(engine: Engine) {
    let site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("note", &12)).await;

    site.worker().run_due().await.unwrap();

    let job = site.job(id).await;
    assert!(
        matches!(&job.stage, Stage::Failed { cause, .. } if cause.contains("cannot be read")),
        "{job:?}"
    );
}

async fn a_panic_is_a_failure_that_says_what_happened(engine: Engine) {
    async fn divide(_: Desk, work: Work<u32>) -> Result<(), Failure> {
        assert!(work.payload > 0, "division by nothing");
        Ok(())
    }
    let site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("divide", &0)).await;

    site.worker_for(vec![Kind::new("divide", divide)]).run_due().await.unwrap();

    let job = site.job(id).await;
    assert!(
        matches!(&job.stage, Stage::Waiting { last_failure: Some(cause), .. } if cause.ends_with("division by nothing")),
        "{job:?}"
    );
}

async fn a_job_of_an_unknown_kind_waits_for_a_node_that_knows_it(engine: Engine) {
    let site = Site::on(engine).await;
    let id = site.given_note("for the newer node").await;

    site.worker_for(Vec::new()).run_due().await.unwrap();
    assert_eq!(site.job(id).await.state(), State::Waiting);

    site.worker().run_due().await.unwrap();
    assert_eq!(site.job(id).await.state(), State::Done);
}

async fn a_failed_job_that_was_asked_for_again_starts_afresh(engine: Engine) {
    async fn fail_later(desk: Desk, work: Work) -> Result<(), Failure> {
        desk.gate.acquire().await?.forget();
        desk.write(&format!("try {}", work.tries));
        Err(Failure::permanent("no such plan"))
    }
    let site = Site::on(engine).await;
    let order = Order::of("fail-later", &()).once("plan-5");
    let (id, _) = site.enqueue(order.clone()).await;
    let worker = site.worker_for(vec![Kind::new("fail-later", fail_later)]);
    let working = tokio::spawn(async move { worker.run_due().await });
    while site.job(id).await.state() != State::Running {
        tokio::task::yield_now().await;
    }

    site.enqueue(order).await;
    site.desk.gate.add_permits(1);
    working.await.unwrap().unwrap();

    let job = site.job(id).await;
    assert_eq!((job.state(), job.tries), (State::Waiting, 0));
}
