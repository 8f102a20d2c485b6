// tidy: not a model, because it reads and erases what is kept of a person.
//! What is kept of a person, for the person, and what is erased when they leave.

use accounts::{Account, Erasure, OwnPart, Section};
use async_trait::async_trait;
use axum::http::HeaderMap;
use base::Id;
use db::Tx;
use serde_json::{Map, Value, json};
use web::{Result, Shell};

use crate::Comment;
use crate::store::{comments, support};

/// What closing an account changes here: what was said in public stays, and nobody's name beside it.
pub const ERASURE: Erasure =
    |tx, account| Box::pin(async move { comments::unname(tx, account).await });

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
        let comments = comments::of_author(tx, account).await?;
        let supported = support::of_account(tx, account).await?;
        let known = [
            ("comments", comments.iter().map(comment).collect()),
            ("support", supported.iter().map(|id| json!(format!("/comments/{id}"))).collect()),
        ];
        Ok(known.into_iter().map(|(name, all)| (name.to_owned(), Value::Array(all))).collect())
    }
}

fn comment(comment: &Comment) -> Value {
    json!({
        "path": comment.path(),
        "words": comment.words,
        "standing": comment.standing.key(),
        "written_at": comment.written_at,
    })
}
