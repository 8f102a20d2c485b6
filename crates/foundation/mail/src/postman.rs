//! Delivery: takes due letters and hands them over.

use std::pin::pin;
use std::time::Duration;

use base::{Clock, Entropy, Id, Timestamp};
use db::Db;
use futures_util::future::join_all;
use jiff::SignedDuration;
use jobs::Backoff;

use crate::message::message;
use crate::smtp::{Answer, Smtp, Transport};
use crate::store::{self, Claim, Verdict};

/// Takes due letters and hands them over. Any number of them may share an outbox.
#[derive(Clone)]
pub struct Postman {
    outbox: Outbox,
    transport: Transport,
}

#[derive(Clone)]
struct Outbox {
    db: Db,
    clock: Clock,
    entropy: Entropy,
}

/// What a round of delivery did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Letters that a server has now.
    pub accepted: u32,
    /// Letters that will be tried again.
    pub again: u32,
    /// Letters that will not be sent.
    pub given_up: u32,
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            accepted: self.accepted + more.accepted,
            again: self.again + more.again,
            given_up: self.given_up + more.given_up,
        }
    }
}

/// Why a round of delivery ended early. No letter is lost by it.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The database is away.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The mail server cannot be reached or does not let us in. No letter was touched.
    #[error("the mail server cannot be used: {0}")]
    Unreachable(String),
}

/// Letters at the same time. A mail server of a ministry accepts this many without complaint.
const AT_ONCE: u32 = 4;

/// How long a postman that is not heard of keeps a letter: longer than any conversation takes.
const LEASE: SignedDuration = SignedDuration::from_mins(15);

/// Temporary failures are endured this long: RFC 5321, section 4.5.4.1, asks for four to five days.
const PATIENCE: SignedDuration = SignedDuration::from_hours(4 * 24);

/// Between tries: mailboxes that greylist let the second one through after some minutes.
const BACKOFF: Backoff =
    Backoff { first: SignedDuration::from_mins(2), longest: SignedDuration::from_hours(4) };

/// How often [`Postman::run`] looks into the outbox.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// How long it waits after a server that could not be reached.
const PAUSE: Duration = Duration::from_secs(30);

impl Postman {
    /// A postman for the outbox of `db`.
    pub fn new(db: Db, transport: Transport, clock: Clock, entropy: Entropy) -> Self {
        Self { outbox: Outbox { db, clock, entropy }, transport }
    }

    /// Delivers until `shutdown`, which waits for the letters that are being handed over.
    pub async fn run(&self, shutdown: impl Future<Output = ()>) {
        let mut shutdown = pin!(shutdown);
        loop {
            let wait = match self.round().await {
                Ok(tally) if tally == Tally::default() => LOOK_EVERY,
                Ok(_) => Duration::ZERO,
                Err(error) => {
                    tracing::error!(%error, "letters cannot be delivered");
                    PAUSE
                }
            };
            tokio::select! {
                biased;
                () = &mut shutdown => return,
                () = tokio::time::sleep(wait) => {}
            }
        }
    }

    /// Hands over every letter that is due by the clock.
    pub async fn deliver_due(&self) -> Result<Tally, DeliveryError> {
        let mut sum = Tally::default();
        loop {
            let tally = self.round().await?;
            if tally == Tally::default() {
                return Ok(sum);
            }
            sum = sum + tally;
        }
    }

    /// Hands over a few due letters at the same time.
    async fn round(&self) -> Result<Tally, DeliveryError> {
        let mut tally = Tally::default();
        if !self.outbox.has_due().await? {
            return Ok(tally);
        }
        if let Transport::Smtp(smtp) = &self.transport {
            smtp.reach().await.map_err(DeliveryError::Unreachable)?;
        }
        let claims = self.outbox.take().await?;
        for outcome in join_all(claims.iter().map(|claim| self.deliver(claim))).await {
            match outcome? {
                Verdict::Accepted => tally.accepted += 1,
                Verdict::Again { .. } => tally.again += 1,
                Verdict::GivenUp { .. } => tally.given_up += 1,
            }
        }
        Ok(tally)
    }

    async fn deliver(&self, claim: &Claim) -> Result<Verdict, DeliveryError> {
        let answer = match &self.transport {
            Transport::Mailbox => Answer::Accepted,
            Transport::Smtp(smtp) => send(smtp, claim).await,
        };
        log(claim, &answer);
        self.outbox.settle(claim, answer).await
    }
}

async fn send(smtp: &Smtp, claim: &Claim) -> Answer {
    match message(&claim.letter, claim.id, claim.queued_at, &smtp.sender) {
        Ok(message) => smtp.hand_over(message).await,
        Err(cause) => Answer::Refused { cause, code: None },
    }
}

impl Outbox {
    async fn has_due(&self) -> db::Result<bool> {
        let mut tx = self.db.read().await?;
        let next = store::next_due(&mut tx).await?;
        Ok(next.is_some_and(|next| next <= self.clock.now()))
    }

    async fn take(&self) -> db::Result<Vec<Claim>> {
        let now = self.clock.now();
        let until = now.checked_add(LEASE).unwrap_or(Timestamp::MAX);
        let mut tx = self.db.begin().await?;
        let delivery = Id::new(now, &self.entropy);
        let claims = store::claim(&mut tx, now, until, delivery, AT_ONCE).await?;
        tx.commit().await?;
        Ok(claims)
    }

    async fn settle(&self, claim: &Claim, answer: Answer) -> Result<Verdict, DeliveryError> {
        let now = self.clock.now();
        let pause = BACKOFF.pause(claim.tries, &self.entropy);
        let verdict = judge(answer, claim.queued_at, now, pause);
        let mut tx = self.db.begin().await?;
        if !store::settle(&mut tx, claim, &verdict, now).await? {
            tracing::warn!(letter = %claim.id, "another postman has this letter by now");
        }
        tx.commit().await?;
        Ok(verdict)
    }
}

/// What becomes of a letter that was queued then and got this answer now.
fn judge(answer: Answer, queued_at: Timestamp, now: Timestamp, pause: SignedDuration) -> Verdict {
    match answer {
        Answer::Accepted => Verdict::Accepted,
        Answer::Refused { cause, .. } => Verdict::GivenUp { cause },
        Answer::Later { cause, .. } if now.duration_since(queued_at) >= PATIENCE => {
            Verdict::GivenUp { cause }
        }
        Answer::Later { cause, .. } => {
            Verdict::Again { at: now.checked_add(pause).unwrap_or(Timestamp::MAX), cause }
        }
    }
}

/// Names no person: answers of mail servers often repeat the address, so only their code is logged.
fn log(claim: &Claim, answer: &Answer) {
    let (letter, tries) = (claim.id, claim.tries);
    match answer {
        Answer::Accepted => tracing::info!(%letter, tries, "a letter was accepted"),
        Answer::Later { code, .. } => tracing::warn!(%letter, tries, code, "a letter has to wait"),
        Answer::Refused { code, .. } => {
            tracing::error!(%letter, tries, code, "a letter was refused");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAUSE: SignedDuration = SignedDuration::from_mins(2);

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    fn busy() -> Answer {
        Answer::Later { cause: "busy".to_owned(), code: Some(451) }
    }

    #[test]
    fn a_temporary_failure_is_endured_for_four_days() {
        let queued_at = at("2024-04-30T08:00:00Z");

        let early = judge(busy(), queued_at, at("2024-05-04T07:59:00Z"), PAUSE);
        let late = judge(busy(), queued_at, at("2024-05-04T08:00:00Z"), PAUSE);

        let again = Verdict::Again { at: at("2024-05-04T08:01:00Z"), cause: "busy".to_owned() };
        assert_eq!(early, again);
        assert_eq!(late, Verdict::GivenUp { cause: "busy".to_owned() });
    }

    #[test]
    fn a_refusal_is_final_at_once() {
        let answer = Answer::Refused { cause: "no such user".to_owned(), code: Some(550) };

        let verdict = judge(answer, at("2024-04-30T08:00:00Z"), at("2024-04-30T08:00:01Z"), PAUSE);

        assert_eq!(verdict, Verdict::GivenUp { cause: "no such user".to_owned() });
    }
}
