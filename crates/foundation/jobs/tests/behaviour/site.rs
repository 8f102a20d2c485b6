//! A site for the tests: a database, a stopped clock, and jobs that note what they did.

use std::sync::{Arc, Mutex};

use base::{Clock, Entropy, Id};
use db::testing::TestDatabase;
use db::{Db, Engine};
use jiff::SignedDuration;
use jobs::{Failure, Job, Kind, Order, Queued, Work, Worker};
use serde_json::{Value, json};
use tokio::sync::{Semaphore, mpsc};

pub(crate) struct Site {
    pub(crate) database: TestDatabase,
    pub(crate) clock: Clock,
    pub(crate) entropy: Entropy,
    pub(crate) desk: Desk,
    /// What jobs of the kind `wait` say when they begin.
    pub(crate) begun: mpsc::UnboundedReceiver<Work<Value>>,
}

/// What every job can reach.
#[derive(Clone)]
pub(crate) struct Desk {
    notes: Arc<Mutex<Vec<String>>>,
    begun: mpsc::UnboundedSender<Work<Value>>,
    /// Lets jobs of the kind `wait` end, one for each permit.
    pub(crate) gate: Arc<Semaphore>,
}

impl Site {
    /// On 30 April 2024 at 11:00 in Riga.
    pub(crate) async fn on(engine: Engine) -> Self {
        let (telling, begun) = mpsc::unbounded_channel();
        let desk =
            Desk { notes: Arc::default(), begun: telling, gate: Arc::new(Semaphore::new(0)) };
        Self {
            database: TestDatabase::new(engine, jobs::MIGRATIONS).await,
            clock: Clock::stopped_at("2024-04-30T08:00:00Z".parse().unwrap()),
            entropy: Entropy::system(),
            desk,
            begun,
        }
    }

    pub(crate) fn db(&self) -> &Db {
        &self.database.db
    }

    /// A worker that knows the kinds of this file.
    pub(crate) fn worker(&self) -> Worker<Desk> {
        self.worker_for(kinds())
    }

    pub(crate) fn worker_for(&self, kinds: Vec<Kind<Desk>>) -> Worker<Desk> {
        self.worker_on(self.db(), kinds)
    }

    /// A worker of another node, with a connection of its own.
    pub(crate) async fn other_node(&self) -> Worker<Desk> {
        let db = Db::open(&self.database.address).await.unwrap();
        self.worker_on(&db, kinds())
    }

    fn worker_on(&self, db: &Db, kinds: Vec<Kind<Desk>>) -> Worker<Desk> {
        let (clock, entropy) = (self.clock.clone(), self.entropy.clone());
        Worker::new(db.clone(), clock, entropy, self.desk.clone(), kinds)
    }

    pub(crate) async fn enqueue(&self, order: Order) -> (Id<Job>, Queued) {
        let now = self.clock.now();
        let id = Id::new(now, &self.entropy);
        let mut tx = self.db().begin().await.unwrap();
        let queued = jobs::enqueue(&mut tx, now, id, &order).await.unwrap();
        tx.commit().await.unwrap();
        (id, queued)
    }

    /// A queued job that notes `word` when it runs.
    pub(crate) async fn given_note(&self, word: &str) -> Id<Job> {
        self.enqueue(note(word)).await.0
    }

    pub(crate) async fn find(&self, id: Id<Job>) -> Option<Job> {
        let mut tx = self.db().read().await.unwrap();
        jobs::find(&mut tx, id).await.unwrap()
    }

    pub(crate) async fn job(&self, id: Id<Job>) -> Job {
        self.find(id).await.unwrap()
    }

    pub(crate) fn notes(&self) -> Vec<String> {
        self.desk.notes.lock().unwrap().clone()
    }

    pub(crate) fn pass(&self, time: SignedDuration) {
        self.clock.advance(time);
    }
}

impl Desk {
    pub(crate) fn write(&self, word: &str) {
        self.notes.lock().unwrap().push(word.to_owned());
    }
}

pub(crate) fn kinds() -> Vec<Kind<Desk>> {
    vec![
        Kind::new("note", write_down),
        Kind::new("fail", fail).most_tries(3),
        Kind::new("wait", wait),
    ]
}

pub(crate) fn note(word: &str) -> Order {
    Order::of("note", &word)
}

async fn write_down(desk: Desk, work: Work<String>) -> Result<(), Failure> {
    desk.write(&work.payload);
    Ok(())
}

async fn fail(desk: Desk, work: Work<String>) -> Result<(), Failure> {
    desk.write(&format!("try {}", work.tries));
    Err(Failure::temporary(work.payload))
}

/// Tells the test that it began, and ends when the test opens the gate or the worker asks it to stop.
/// A `deaf` one hears only the gate.
async fn wait(desk: Desk, work: Work<Value>) -> Result<(), Failure> {
    desk.begun.send(work.clone()).unwrap();
    tokio::select! {
        permit = desk.gate.acquire() => permit?.forget(),
        () = work.stop_asked(), if work.payload != json!("deaf") => return work.still_wanted(),
    }
    desk.write("waited");
    Ok(())
}
