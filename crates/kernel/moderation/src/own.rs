// tidy: not a model, because it reads and erases what is kept of a person.
//! What is kept of a person, for the person, and what is erased when they leave.

use accounts::{Account, Erasure, OwnPart, Section};
use async_trait::async_trait;
use axum::http::HeaderMap;
use base::Id;
use db::Tx;
use serde_json::{Map, Value, json};
use web::{Result, Shell};

use crate::decision::Appeal;
use crate::restriction::Restriction;
use crate::store::reports::Report;
use crate::store::{appeals, reports, restrictions};

/// What closing an account erases here: what somebody added to reports and said in appeals. That something was
/// reported and judged stays, without anybody's name.
pub const ERASURE: Erasure = |tx, account| {
    Box::pin(async move {
        reports::forget_remarks(tx, account).await?;
        appeals::forget_words(tx, account).await
    })
};

/// What this crate knows of a person, for the [`OwnParts`](accounts::OwnParts).
#[derive(Clone, Copy, Debug)]
pub struct Own;

#[async_trait]
impl OwnPart for Own {
    async fn sections(
        &self,
        _: &mut Tx,
        _: &Shell,
        _: &HeaderMap,
        _: Id<Account>,
    ) -> Result<Vec<Section>> {
        Ok(Vec::new())
    }

    async fn known(&self, tx: &mut Tx, account: Id<Account>) -> Result<Map<String, Value>> {
        let reports = reports::of_reporter(tx, account).await?;
        let appeals = appeals::of_author(tx, account).await?;
        let restrictions = restrictions::all_of_account(tx, account).await?;
        let known = [
            ("reports", reports.iter().map(report).collect()),
            ("appeals", appeals.iter().map(appeal).collect()),
            ("restrictions", restrictions.iter().map(restriction).collect()),
        ];
        Ok(known.into_iter().map(|(name, all)| (name.to_owned(), Value::Array(all))).collect())
    }
}

fn report(report: &Report) -> Value {
    json!({ "rule": report.rule, "remark": report.remark, "reported_at": report.reported_at })
}

fn appeal(appeal: &Appeal) -> Value {
    let path = format!("/moderation/decisions/{}", appeal.decision);
    json!({ "decision": path, "words": appeal.words, "appealed_at": appeal.appealed_at })
}

fn restriction(restriction: &Restriction) -> Value {
    json!({
        "kind": restriction.kind.key(),
        "rule": restriction.rule,
        "began_at": restriction.began_at,
        "until_at": restriction.until_at,
    })
}
