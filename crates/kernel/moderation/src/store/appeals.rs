//! What authors appealed against.

use accounts::Account;
use base::Id;
use db::{Error, FromRow, Result, Row, Tx, params, sql};

use crate::decision::{Appeal, Decision, Judgement};
use crate::month;

sql! {
    ADD = "INSERT INTO moderation_appeals (decision, first_judge, words, appealed_at, month)
           VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (decision) DO NOTHING";
    JUDGE = "UPDATE moderation_appeals SET outcome = $2, judge = $3, reason = $4, institution = $5, judged_at = $6
             WHERE decision = $1 AND outcome IS NULL";
    FIND = "SELECT * FROM moderation_appeals WHERE decision = $1";
    OF_AUTHOR = "SELECT a.* FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision
                 JOIN contributions c ON c.id = d.contribution
                 WHERE c.author = $1 ORDER BY a.appealed_at, a.decision";
    FORGET_WORDS = "UPDATE moderation_appeals SET words = '' WHERE decision IN
                      (SELECT d.id FROM moderation_decisions d JOIN contributions c ON c.id = d.contribution
                       WHERE c.author = $1)";
}

impl FromRow for Appeal {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let judgement = match row.parse_optional("outcome")? {
            None => None,
            Some(verdict) => Some(Judgement {
                verdict,
                reason: row.get("reason")?,
                institution: row.get("institution")?,
                judged_at: row.get("judged_at")?,
            }),
        };
        Ok(Self {
            decision: row.get("decision")?,
            first_judge: row.get("first_judge")?,
            words: row.get("words")?,
            appealed_at: row.get("appealed_at")?,
            judgement,
        })
    }
}

/// Keeps an appeal; `false` where there was one already.
pub(crate) async fn add(tx: &mut Tx, appeal: &Appeal) -> Result<bool> {
    let Appeal { decision, first_judge, words, appealed_at, .. } = appeal;
    let month = month(*appealed_at);
    let values = params![decision, first_judge, words, appealed_at, month];
    Ok(tx.execute(&ADD, values).await? == 1)
}

/// What became of a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a judgement that is not kept must be told to whoever made it"]
pub(crate) enum Judged {
    /// It is kept.
    Yes,
    /// Somebody judged first.
    LostRace,
    /// Whoever decided first may not judge.
    OwnDecision,
}

/// Keeps a judgement. The database refuses whoever made the decision itself.
pub(crate) async fn judge(
    tx: &mut Tx,
    decision: Id<Decision>,
    judge: Id<Account>,
    judgement: &Judgement,
) -> Result<Judged> {
    let Judgement { verdict, reason, institution, judged_at } = judgement;
    let verdict = verdict.key();
    let values = params![decision, verdict, judge, reason, institution, judged_at];
    match tx.execute(&JUDGE, values).await {
        Ok(1) => Ok(Judged::Yes),
        Ok(_) => Ok(Judged::LostRace),
        Err(Error::Check(_)) => Ok(Judged::OwnDecision),
        Err(error) => Err(error),
    }
}

/// The appeal against a decision.
pub(crate) async fn find(tx: &mut Tx, decision: Id<Decision>) -> Result<Option<Appeal>> {
    tx.optional(&FIND, params![decision]).await
}

/// Everything against which somebody appealed, for the person.
pub(crate) async fn of_author(tx: &mut Tx, author: Id<Account>) -> Result<Vec<Appeal>> {
    tx.all(&OF_AUTHOR, params![author]).await
}

/// Erases what somebody said in appeals, when they leave.
pub(crate) async fn forget_words(tx: &mut Tx, author: Id<Account>) -> Result<()> {
    tx.execute(&FORGET_WORDS, params![author]).await?;
    Ok(())
}
