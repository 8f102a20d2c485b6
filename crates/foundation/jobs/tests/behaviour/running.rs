//! The loop of a worker: it begins at once, keeps to its hands, and closes with care.

use std::time::Duration;

use base::Id;
use db::Engine;
use jiff::SignedDuration;
use jobs::{Job, Nudge, Order, Progress, Settings, Stage, State, Worker};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::site::{Desk, Site};

db::on_both!(
    a_nudged_worker_begins_at_once,
    no_more_jobs_run_at_once_than_there_are_hands,
    closing_waits_for_jobs_that_end_and_takes_nothing_new,
    a_job_that_listens_is_handed_back_at_the_closing,
    a_job_that_ignores_the_closing_is_cut_short_and_handed_back,
    a_long_job_keeps_its_lease_and_shows_its_progress,
    a_running_job_sees_that_it_was_asked_to_stop,
    the_last_word_of_a_job_is_kept,
);

/// A worker that looks by itself only once an hour: what it does, it does because of a nudge.
fn patient(site: &Site, settings: Settings) -> (Worker<Desk>, Nudge) {
    let nudge = Nudge::default();
    let settings = Settings { look_every: Duration::from_hours(1), ..settings };
    (site.worker().with_settings(settings).nudged_by(nudge.clone()), nudge)
}

/// Runs a worker until the returned sender is used or dropped.
fn start(worker: Worker<Desk>) -> (oneshot::Sender<()>, JoinHandle<()>) {
    let (close, closed) = oneshot::channel::<()>();
    (close, tokio::spawn(async move { worker.run(async { drop(closed.await) }).await }))
}

async fn until(site: &Site, id: Id<Job>, holds: impl Fn(&Job) -> bool) -> Job {
    loop {
        let job = site.job(id).await;
        if holds(&job) {
            return job;
        }
        tokio::task::yield_now().await;
    }
}

async fn a_nudged_worker_begins_at_once(engine: Engine) {
    let site = Site::on(engine).await;
    let (worker, nudge) = patient(&site, Settings::default());
    let (close, running) = start(worker);

    let id = site.given_note("now").await;
    nudge.now();
    until(&site, id, |job| job.state() == State::Done).await;

    assert_eq!(site.notes(), ["now"]);
    close.send(()).unwrap();
    running.await.unwrap();
}

async fn no_more_jobs_run_at_once_than_there_are_hands(engine: Engine) {
    let mut site = Site::on(engine).await;
    for _ in 0..5 {
        site.enqueue(Order::of("wait", &())).await;
    }
    let (worker, nudge) = patient(&site, Settings { at_once: 2, ..Settings::default() });
    let (close, running) = start(worker);

    let mut most = 0;
    for _ in 0..5 {
        site.begun.recv().await.unwrap();
        nudge.now();
        let mut tx = site.db().read().await.unwrap();
        let taken = jobs::list(&mut tx, Some(State::Running), None, 10).await.unwrap();
        most = most.max(taken.len());
        site.desk.gate.add_permits(1);
    }

    assert!((1..=2).contains(&most), "{most} jobs ran at once");
    close.send(()).unwrap();
    running.await.unwrap();
}

async fn closing_waits_for_jobs_that_end_and_takes_nothing_new(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (first, _) = site.enqueue(Order::of("wait", &"deaf")).await;
    let (worker, nudge) = patient(&site, Settings::default());
    let (close, running) = start(worker);
    let work = site.begun.recv().await.unwrap();

    close.send(()).unwrap();
    work.stop_asked().await;
    let second = site.given_note("later").await;
    nudge.now();
    assert!(!running.is_finished());
    site.desk.gate.add_permits(1);
    running.await.unwrap();

    assert_eq!(site.job(first).await.state(), State::Done);
    assert_eq!(site.job(second).await.state(), State::Waiting);
}

async fn a_job_that_listens_is_handed_back_at_the_closing(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &())).await;
    let (worker, _) = patient(&site, Settings::default());
    let (close, running) = start(worker);
    site.begun.recv().await.unwrap();

    close.send(()).unwrap();
    running.await.unwrap();

    let job = site.job(id).await;
    assert_eq!((job.state(), job.tries), (State::Waiting, 0));
}

async fn a_job_that_ignores_the_closing_is_cut_short_and_handed_back(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &"deaf")).await;
    let (worker, _) = patient(&site, Settings { grace: Duration::ZERO, ..Settings::default() });
    let (close, running) = start(worker);
    site.begun.recv().await.unwrap();

    close.send(()).unwrap();
    running.await.unwrap();

    let job = site.job(id).await;
    assert_eq!((job.state(), job.tries), (State::Waiting, 0));
}

async fn a_long_job_keeps_its_lease_and_shows_its_progress(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &())).await;
    let (worker, _) = patient(&site, Settings::default());
    let (close, running) = start(worker);
    let work = site.begun.recv().await.unwrap();
    site.pass(SignedDuration::from_secs(40));

    let progress = Progress { done: 3, total: Some(10), note: Some("measures.csv".to_owned()) };
    work.report(progress.clone());
    let job = until(&site, id, |job| job.progress.is_some()).await;

    assert_eq!(job.progress, Some(progress));
    let Stage::Running { lease_until, .. } = job.stage else { panic!("{job:?}") };
    assert_eq!(lease_until.to_string(), "2024-04-30T08:01:40Z");
    site.desk.gate.add_permits(1);
    until(&site, id, |job| job.state() == State::Done).await;
    close.send(()).unwrap();
    running.await.unwrap();
}

async fn a_running_job_sees_that_it_was_asked_to_stop(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &())).await;
    let (worker, _) = patient(&site, Settings::default());
    let (close, running) = start(worker);
    let work = site.begun.recv().await.unwrap();

    let mut tx = site.db().begin().await.unwrap();
    assert!(jobs::ask_to_stop(&mut tx, site.clock.now(), id).await.unwrap());
    tx.commit().await.unwrap();
    work.report(Progress::default());
    let job = until(&site, id, |job| job.state() != State::Running).await;

    assert!(
        matches!(&job.stage, Stage::Failed { cause, .. } if cause == "stopped on request"),
        "{job:?}"
    );
    assert!(work.must_stop());
    close.send(()).unwrap();
    running.await.unwrap();
}

async fn the_last_word_of_a_job_is_kept(engine: Engine) {
    let mut site = Site::on(engine).await;
    let (id, _) = site.enqueue(Order::of("wait", &())).await;
    let worker = site.worker();
    let working = tokio::spawn(async move { worker.run_due().await });
    let work = site.begun.recv().await.unwrap();

    for done in 0..=100 {
        work.report(Progress { done, ..Progress::default() });
    }
    site.desk.gate.add_permits(1);
    working.await.unwrap().unwrap();

    assert_eq!(site.job(id).await.progress.unwrap().done, 100);
}
