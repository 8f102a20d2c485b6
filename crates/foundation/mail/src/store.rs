//! The SQL of delivery: claim and settle.

use base::{Id, Timestamp};
use db::{FromRow, Row, Tx, params, sql};

use crate::{Letter, Posted};

/// A delivery: what holds the claims of one [`Postman`](crate::Postman).
#[derive(Clone, Copy, Debug)]
pub(crate) enum Delivery {}

/// A letter that a postman holds. The number of the try is part of it: a claim that was lost and taken
/// again is another one.
#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) id: Id<Letter>,
    pub(crate) letter: Letter,
    pub(crate) queued_at: Timestamp,
    pub(crate) tries: u32,
    pub(crate) delivery: Id<Delivery>,
}

/// What becomes of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The server has it.
    Accepted,
    /// It is tried again.
    Again { at: Timestamp, cause: String },
    /// It is not.
    GivenUp { cause: String },
}

struct Due(Posted);

sql! {
    NEXT_DUE = "
        SELECT min(CASE WHEN state = 'waiting' THEN send_at ELSE claimed_until END) FROM letters
        WHERE state IN ('waiting', 'sending')";
    DUE = "
        SELECT * FROM letters
        WHERE (state = 'waiting' AND send_at <= $1) OR (state = 'sending' AND claimed_until <= $1)
        ORDER BY send_at, id LIMIT $2";
    CLAIM = "
        UPDATE letters SET claimed_by = $2, claimed_until = $3, tries = tries + 1 WHERE id = $1";
    ACCEPTED = "
        UPDATE letters SET accepted_at = $4, claimed_by = NULL, claimed_until = NULL, cause = NULL
        WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    AGAIN = "
        UPDATE letters SET send_at = $4, cause = $5, claimed_by = NULL, claimed_until = NULL
        WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    GIVEN_UP = "
        UPDATE letters SET given_up_at = $4, cause = $5, claimed_by = NULL, claimed_until = NULL
        WHERE id = $1 AND claimed_by = $2 AND tries = $3";
}

impl FromRow for Due {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Posted::from_row(row).map(Self)
    }
}

/// When the next letter is due, perhaps in the past.
pub(crate) async fn next_due(tx: &mut Tx) -> db::Result<Option<Timestamp>> {
    tx.one_value(&NEXT_DUE, params![]).await
}

/// Takes up to `most` due letters, among them those whose postman is gone.
pub(crate) async fn claim(
    tx: &mut Tx,
    now: Timestamp,
    until: Timestamp,
    delivery: Id<Delivery>,
    most: u32,
) -> db::Result<Vec<Claim>> {
    let due: Vec<Due> = tx.all_unlocked(&DUE, params![now, most]).await?;
    let mut claims = Vec::with_capacity(due.len());
    for Due(posted) in due {
        let Posted { id, letter, queued_at, tries, .. } = posted;
        let letter =
            letter.ok_or_else(|| db::Error::corrupt("a letter was erased before its end"))?;
        tx.execute(&CLAIM, params![id, delivery, until]).await?;
        claims.push(Claim { id, letter, queued_at, tries: tries + 1, delivery });
    }
    Ok(claims)
}

/// Notes what becomes of the letter; `false` when another postman has it by now.
pub(crate) async fn settle(
    tx: &mut Tx,
    claim: &Claim,
    verdict: &Verdict,
    now: Timestamp,
) -> db::Result<bool> {
    let Claim { id, tries, delivery, .. } = claim;
    let settled = match verdict {
        Verdict::Accepted => tx.execute(&ACCEPTED, params![id, delivery, *tries, now]).await?,
        Verdict::Again { at, cause } => {
            tx.execute(&AGAIN, params![id, delivery, *tries, *at, cause]).await?
        }
        Verdict::GivenUp { cause } => {
            tx.execute(&GIVEN_UP, params![id, delivery, *tries, now, cause]).await?
        }
    };
    Ok(settled > 0)
}
