//! Putting work in the queue.

use base::Id;
use db::Engine;
use jiff::SignedDuration;
use jobs::{Order, Queued, State};

use crate::site::{Site, note};

db::on_both!(
    a_job_exists_only_when_its_act_is_committed,
    a_job_waits_for_its_moment,
    the_same_work_is_queued_once_while_it_waits,
    an_earlier_wish_moves_waiting_work_forward,
    work_asked_for_while_it_runs_runs_once_more,
    work_that_is_done_may_be_asked_for_again,
    the_same_key_of_another_kind_is_other_work,
);

async fn a_job_exists_only_when_its_act_is_committed(engine: Engine) {
    let site = Site::on(engine).await;
    let id = Id::new(site.clock.now(), &site.entropy);

    let mut tx = site.db().begin().await.unwrap();
    jobs::enqueue(&mut tx, site.clock.now(), id, &note("lost")).await.unwrap();
    drop(tx);

    site.worker().run_due().await.unwrap();
    assert_eq!(site.find(id).await, None);
    assert!(site.notes().is_empty());
}

async fn a_job_waits_for_its_moment(engine: Engine) {
    let site = Site::on(engine).await;
    let noon = "2024-04-30T09:00:00Z".parse().unwrap();
    site.enqueue(note("noon").at(noon)).await;

    site.worker().run_due().await.unwrap();
    assert!(site.notes().is_empty());

    site.pass(SignedDuration::from_hours(1));
    site.worker().run_due().await.unwrap();
    assert_eq!(site.notes(), ["noon"]);
}

async fn the_same_work_is_queued_once_while_it_waits(engine: Engine) {
    let site = Site::on(engine).await;
    let (first, _) = site.enqueue(note("one").once("measure-12")).await;

    let (_, second) = site.enqueue(note("two").once("measure-12")).await;

    assert_eq!(second, Queued::Already(first));
    site.worker().run_due().await.unwrap();
    assert_eq!(site.notes(), ["one"]);
}

async fn an_earlier_wish_moves_waiting_work_forward(engine: Engine) {
    let site = Site::on(engine).await;
    let later = "2024-05-02T00:00:00Z".parse().unwrap();
    site.enqueue(note("soon").once("measure-12").at(later)).await;

    site.enqueue(note("soon").once("measure-12")).await;

    site.worker().run_due().await.unwrap();
    assert_eq!(site.notes(), ["soon"]);
}

async fn work_asked_for_while_it_runs_runs_once_more(engine: Engine) {
    let mut site = Site::on(engine).await;
    let order = Order::of("wait", &()).once("index");
    let (id, _) = site.enqueue(order.clone()).await;
    let worker = site.worker();
    let working = tokio::spawn(async move { worker.run_due().await });
    site.begun.recv().await.unwrap();

    let (_, again) = site.enqueue(order).await;
    site.desk.gate.add_permits(2);

    assert_eq!(again, Queued::Already(id));
    assert_eq!(working.await.unwrap().unwrap().done, 2);
    assert_eq!(site.notes(), ["waited", "waited"]);
    assert_eq!(site.job(id).await.state(), State::Done);
}

async fn work_that_is_done_may_be_asked_for_again(engine: Engine) {
    let site = Site::on(engine).await;
    site.enqueue(note("first").once("measure-12")).await;
    site.worker().run_due().await.unwrap();

    let (_, queued) = site.enqueue(note("second").once("measure-12")).await;

    assert_eq!(queued, Queued::New);
    site.worker().run_due().await.unwrap();
    assert_eq!(site.notes(), ["first", "second"]);
}

async fn the_same_key_of_another_kind_is_other_work(engine: Engine) {
    let site = Site::on(engine).await;
    site.enqueue(note("one").once("measure-12")).await;

    let (_, queued) = site.enqueue(Order::of("fail", &"x").once("measure-12")).await;

    assert_eq!(queued, Queued::New);
}
