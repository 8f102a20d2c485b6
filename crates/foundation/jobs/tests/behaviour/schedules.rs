//! Jobs that come round by themselves.

use db::Engine;
use jiff::SignedDuration;
use jobs::{Failure, Kind, Schedule, Stage, State, Work, Worker};

use crate::site::{Desk, Site};

db::on_both!(
    a_slot_has_one_job_over_all_nodes,
    a_site_that_was_off_for_a_week_catches_up_once,
    a_slot_is_left_out_while_the_previous_job_is_unfinished,
    a_schedule_goes_on_after_a_job_that_failed_for_good,
    a_changed_schedule_replaces_its_waiting_job,
    a_schedule_that_is_gone_takes_its_waiting_job_along,
);

const HOUR: SignedDuration = SignedDuration::from_hours(1);

async fn ring(desk: Desk, _: Work) -> Result<(), Failure> {
    desk.write("ring");
    Ok(())
}

async fn break_down(desk: Desk, work: Work) -> Result<(), Failure> {
    desk.write("break down");
    Err(Failure::temporary(format!("try {}", work.tries)))
}

fn ringing(site: &Site, schedule: Schedule) -> Worker<Desk> {
    site.worker_for(vec![Kind::new("ring", ring).on(schedule)])
}

/// When the waiting job of the kind `ring` is due.
async fn due(site: &Site) -> Vec<String> {
    let mut tx = site.db().read().await.unwrap();
    let waiting = jobs::list(&mut tx, Some(State::Waiting), None, 10).await.unwrap();
    let ringing = waiting.into_iter().filter(|job| job.kind == "ring");
    ringing
        .filter_map(|job| match job.stage {
            Stage::Waiting { due, .. } => Some(due.to_string()),
            Stage::Running { .. } | Stage::Done { .. } | Stage::Failed { .. } => None,
        })
        .collect()
}

async fn a_slot_has_one_job_over_all_nodes(engine: Engine) {
    let site = Site::on(engine).await;
    let nodes = [(); 3].map(|()| ringing(&site, Schedule::every_minutes(60)));

    for _ in 0..3 {
        let together = nodes.each_ref().map(Worker::run_due);
        for outcome in futures_util::future::join_all(together).await {
            outcome.unwrap();
        }
        site.pass(HOUR);
    }

    assert_eq!(site.notes(), ["ring", "ring"]);
}

async fn a_site_that_was_off_for_a_week_catches_up_once(engine: Engine) {
    let site = Site::on(engine).await;
    let worker = ringing(&site, Schedule::daily_at(8, 0));
    worker.run_due().await.unwrap();

    site.pass(HOUR * 24 * 7);
    worker.run_due().await.unwrap();

    assert_eq!(site.notes(), ["ring"]);
    assert_eq!(due(&site).await, ["2024-05-08T05:00:00Z"]);
}

async fn a_slot_is_left_out_while_the_previous_job_is_unfinished(engine: Engine) {
    let site = Site::on(engine).await;
    let broken = Kind::new("break-down", break_down).most_tries(2).on(Schedule::every_minutes(1));
    let worker = site.worker_for(vec![broken]);
    worker.run_due().await.unwrap();

    // The first try of 08:01 fails; the second one stands for the slots until then.
    site.pass(SignedDuration::from_mins(1));
    worker.run_due().await.unwrap();
    site.pass(SignedDuration::from_secs(1));
    worker.run_due().await.unwrap();

    let mut tx = site.db().read().await.unwrap();
    let waiting = jobs::list(&mut tx, Some(State::Waiting), None, 10).await.unwrap();
    assert_eq!(waiting.iter().filter(|job| job.kind == "break-down").count(), 1);
}

async fn a_schedule_goes_on_after_a_job_that_failed_for_good(engine: Engine) {
    let site = Site::on(engine).await;
    let broken = Kind::new("break-down", break_down).most_tries(1).on(Schedule::every_minutes(60));
    let worker = site.worker_for(vec![broken]);

    for _ in 0..3 {
        worker.run_due().await.unwrap();
        site.pass(HOUR);
    }

    assert_eq!(site.notes(), ["break down", "break down"]);
}

async fn a_changed_schedule_replaces_its_waiting_job(engine: Engine) {
    let site = Site::on(engine).await;
    ringing(&site, Schedule::daily_at(20, 0)).run_due().await.unwrap();
    assert_eq!(due(&site).await, ["2024-04-30T17:00:00Z"]);

    ringing(&site, Schedule::daily_at(21, 30)).run_due().await.unwrap();

    assert_eq!(due(&site).await, ["2024-04-30T18:30:00Z"]);
}

async fn a_schedule_that_is_gone_takes_its_waiting_job_along(engine: Engine) {
    let site = Site::on(engine).await;
    ringing(&site, Schedule::daily_at(20, 0)).run_due().await.unwrap();

    site.worker_for(vec![Kind::new("ring", ring)]).run_due().await.unwrap();

    assert!(due(&site).await.is_empty());
}
