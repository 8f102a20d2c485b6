//! Several nodes on one database.

use db::Engine;
use jiff::SignedDuration;
use jobs::{Order, Stage, State};

use crate::site::Site;

db::on_both!(
    several_nodes_run_each_job_once,
    the_job_of_a_dead_node_runs_elsewhere,
    a_node_that_lost_its_job_changes_nothing_any_more,
);

const LEASE_AND_PAUSE: SignedDuration = SignedDuration::from_mins(10);

async fn several_nodes_run_each_job_once(engine: Engine) {
    let site = Site::on(engine).await;
    for number in 0..30 {
        site.given_note(&format!("{number:02}")).await;
    }

    let mut working = Vec::new();
    for _ in 0..3 {
        let worker = site.other_node().await;
        working.push(tokio::spawn(async move { worker.run_due().await.unwrap().done }));
    }
    let mut done = 0;
    for node in working {
        done += node.await.unwrap();
    }

    let mut notes = site.notes();
    notes.sort();
    assert_eq!(done, 30);
    assert_eq!(notes, (0..30).map(|number| format!("{number:02}")).collect::<Vec<_>>());
}

async fn the_job_of_a_dead_node_runs_elsewhere(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &())).await;
    let doomed = site.other_node().await;
    let doomed = tokio::spawn(async move { doomed.run_due().await });
    site.begun.recv().await.unwrap();
    doomed.abort();
    drop(doomed.await);
    // One for the last breath of the aborted task, which may still come through; one for the other node.
    site.desk.gate.add_permits(2);

    // Nobody touches it while the lease lasts.
    site.worker().run_due().await.unwrap();
    assert_eq!(site.job(id).await.state(), State::Running);

    site.pass(LEASE_AND_PAUSE);
    site.worker().run_due().await.unwrap();
    let job = site.job(id).await;
    let Stage::Waiting { last_failure: Some(cause), .. } = job.stage else { panic!("{job:?}") };
    assert!(cause.contains("lease"), "{cause}");

    site.pass(LEASE_AND_PAUSE);
    site.worker().run_due().await.unwrap();
    assert_eq!(site.job(id).await.state(), State::Done);
    assert_eq!(site.job(id).await.tries, 2);
}

async fn a_node_that_lost_its_job_changes_nothing_any_more(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &())).await;
    let frozen = site.other_node().await;
    let frozen = tokio::spawn(async move { frozen.run_due().await });
    site.begun.recv().await.unwrap();
    site.pass(LEASE_AND_PAUSE);
    site.worker().run_due().await.unwrap();

    site.desk.gate.add_permits(1);
    let tally = frozen.await.unwrap().unwrap();

    assert_eq!(tally.done, 0);
    assert_eq!(site.job(id).await.state(), State::Waiting);
}
