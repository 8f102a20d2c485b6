//! A site for the tests: a database, a stopped clock, and a postman.

use std::time::Duration;

use base::{Clock, Entropy, Id, Language};
use db::testing::TestDatabase;
use db::{Db, Engine};
use jiff::SignedDuration;
use mail::{Letter, Posted, Postman, Security, Sender, SmtpSettings, Stage, Transport};

use crate::server::Server;

pub(crate) struct Site {
    pub(crate) database: TestDatabase,
    pub(crate) clock: Clock,
    pub(crate) entropy: Entropy,
}

impl Site {
    /// On 30 April 2024 at 11:00 in Riga.
    pub(crate) async fn on(engine: Engine) -> Self {
        Self {
            database: TestDatabase::new(engine, mail::MIGRATIONS).await,
            clock: Clock::stopped_at("2024-04-30T08:00:00Z".parse().unwrap()),
            entropy: Entropy::system(),
        }
    }

    pub(crate) fn db(&self) -> &Db {
        &self.database.db
    }

    pub(crate) fn postman(&self, transport: Transport) -> Postman {
        Postman::new(self.db().clone(), transport, self.clock.clone(), self.entropy.clone())
    }

    pub(crate) async fn queue(&self, letter: &Letter) -> (Id<Letter>, bool) {
        let now = self.clock.now();
        let id = Id::new(now, &self.entropy);
        let mut tx = self.db().begin().await.unwrap();
        let is_new = mail::queue(&mut tx, now, id, letter).await.unwrap();
        tx.commit().await.unwrap();
        (id, is_new)
    }

    /// A queued letter to Anna.
    pub(crate) async fn given_letter(&self) -> Id<Letter> {
        self.queue(&letter()).await.0
    }

    pub(crate) async fn posted(&self, id: Id<Letter>) -> Posted {
        let mut tx = self.db().read().await.unwrap();
        mail::find(&mut tx, id).await.unwrap().unwrap()
    }

    pub(crate) async fn stage(&self, id: Id<Letter>) -> Stage {
        self.posted(id).await.stage
    }

    pub(crate) fn pass(&self, time: SignedDuration) {
        self.clock.advance(time);
    }
}

pub(crate) fn letter() -> Letter {
    letter_to("anna@example.lv")
}

pub(crate) fn letter_to(address: &str) -> Letter {
    let to = address.parse().unwrap();
    Letter::new(to, Language::Lv, "Jūsu priekšlikums", "Paldies par priekšlikumu!\n").unwrap()
}

pub(crate) fn through(server: &Server) -> Transport {
    through_port(server.port, Security::None)
}

pub(crate) fn through_port(port: u16, security: Security) -> Transport {
    let settings = SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port,
        security,
        login: None,
        sender: Sender {
            address: "plans@atvere.example".parse().unwrap(),
            name: "Atvere".to_owned(),
        },
        timeout: Duration::from_secs(20),
    };
    Transport::smtp(settings).unwrap()
}
