//! What was learned from decisions.

use db::{FromRow, Result, Row, Tx, params, sql};
use web::Secret;

use crate::bayes::Counts;
use crate::words::Sign;

/// So many signs are looked up at once.
const AT_ONCE: usize = 32;

sql! {
    TEXTS_SEEN = "SELECT spam, fair FROM spam_texts WHERE id = 1";
    SEEN = "SELECT sign, spam, fair FROM spam_signs
            WHERE sign IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
    LEARN = "INSERT INTO spam_signs (sign, spam, fair) VALUES ($1, $2, $3)
             ON CONFLICT (sign) DO UPDATE SET spam = spam_signs.spam + $2, fair = spam_signs.fair + $3";
    UNLEARN = "UPDATE spam_signs SET spam = CASE WHEN spam >= $2 THEN spam - $2 ELSE 0 END,
                   fair = CASE WHEN fair >= $3 THEN fair - $3 ELSE 0 END
               WHERE sign = $1";
    LEARN_TEXT = "UPDATE spam_texts SET spam = spam + $1, fair = fair + $2 WHERE id = 1";
    UNLEARN_TEXT = "UPDATE spam_texts SET spam = CASE WHEN spam >= $1 THEN spam - $1 ELSE 0 END,
                        fair = CASE WHEN fair >= $2 THEN fair - $2 ELSE 0 END
                    WHERE id = 1";
}

/// What a decision taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lesson {
    /// It was spam.
    Spam,
    /// It was not.
    Fair,
}

impl Lesson {
    const fn counts(self) -> (i64, i64) {
        match self {
            Self::Spam => (1, 0),
            Self::Fair => (0, 1),
        }
    }
}

struct Seen {
    sign: i64,
    counts: Counts,
}

impl FromRow for Counts {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { spam: row.get("spam")?, fair: row.get("fair")? })
    }
}

impl FromRow for Seen {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { sign: row.get("sign")?, counts: Counts::from_row(row)? })
    }
}

/// How many texts of either sort were seen.
pub(crate) async fn texts(tx: &mut Tx) -> Result<Counts> {
    tx.one(&TEXTS_SEEN, params![]).await
}

/// In how many texts each of the signs stood.
pub(crate) async fn counts(
    tx: &mut Tx,
    secret: &Secret,
    signs: Vec<Sign>,
) -> Result<Vec<(Sign, Counts)>> {
    let mut counted = Vec::with_capacity(signs.len());
    for some in signs.chunks(AT_ONCE) {
        let keys: Vec<i64> = some.iter().map(|sign| key(secret, sign)).collect();
        let seen = look_up(tx, &keys).await?;
        counted.extend(some.iter().zip(keys).map(|(sign, key)| {
            let counts = seen.iter().find(|seen| seen.sign == key).map(|seen| seen.counts);
            (sign.clone(), counts.unwrap_or_default())
        }));
    }
    Ok(counted)
}

async fn look_up(tx: &mut Tx, keys: &[i64]) -> Result<Vec<Seen>> {
    let last = keys.last().copied().unwrap_or_default();
    let values: Vec<db::Value<'_>> = keys
        .iter()
        .copied()
        .chain(std::iter::repeat(last))
        .take(AT_ONCE)
        .map(db::Value::Int)
        .collect();
    tx.all(&SEEN, &values).await
}

/// Adds a text to what was learned.
pub(crate) async fn learn(
    tx: &mut Tx,
    secret: &Secret,
    signs: &[Sign],
    lesson: Lesson,
) -> Result<()> {
    change(tx, secret, signs, lesson, (&LEARN, &LEARN_TEXT)).await
}

/// Takes back what was learned from a text, because the decision fell.
pub(crate) async fn unlearn(
    tx: &mut Tx,
    secret: &Secret,
    signs: &[Sign],
    lesson: Lesson,
) -> Result<()> {
    change(tx, secret, signs, lesson, (&UNLEARN, &UNLEARN_TEXT)).await
}

async fn change(
    tx: &mut Tx,
    secret: &Secret,
    signs: &[Sign],
    lesson: Lesson,
    (of_sign, of_text): (&db::Sql, &db::Sql),
) -> Result<()> {
    let (spam, fair) = lesson.counts();
    // In one order, so that two decisions at once wait for each other instead of blocking each other.
    let mut keys: Vec<i64> = signs.iter().map(|sign| key(secret, sign)).collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        tx.execute(of_sign, params![key, spam, fair]).await?;
    }
    tx.execute(of_text, params![spam, fair]).await?;
    Ok(())
}

/// A sign as it is kept: the beginning of a keyed digest, from which nobody reads the word.
fn key(secret: &Secret, sign: &Sign) -> i64 {
    let digest = secret.digest("moderation: a sign of spam", &sign.key());
    let (head, _) = digest.split_first_chunk().expect("a digest has 32 bytes");
    i64::from_be_bytes(*head)
}
