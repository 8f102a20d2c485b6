//! The acts as a table of any length, in constant memory.

use std::ops::Range;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{self, Stream};
use serde::Serialize;
use web::{Error, Result, Shell};

use super::acts::words;
use crate::store::{self, Filter};
use crate::{Commitment, Leaf};

/// How many acts are read at once.
const AT_ONCE: u32 = 1000;

#[derive(Serialize)]
struct Row<'a> {
    index: u64,
    at: String,
    act: &'a str,
    words: String,
    by: &'static str,
    role: &'a str,
    institution: &'a str,
    path: &'a str,
    subject: String,
    person: String,
    facts: String,
}

/// What is still to be written.
struct Rest {
    shell: Shell,
    filter: Filter,
    range: Range<u64>,
    is_begun: bool,
}

/// All acts that the filter shows within `range`, the newest first.
pub(super) fn answer(shell: Shell, filter: Filter, range: Range<u64>) -> Response {
    let rest = Rest { shell, filter, range, is_begun: false };
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, "attachment; filename=\"record.csv\""),
    ];
    (headers, Body::from_stream(chunks(rest))).into_response()
}

fn chunks(rest: Rest) -> impl Stream<Item = Result<Bytes>> {
    stream::try_unfold(Some(rest), |rest| async {
        match rest {
            Some(rest) => rest.next().await.map(Some),
            None => Ok(None),
        }
    })
}

impl Rest {
    /// The next acts, and what is left after them.
    async fn next(mut self) -> Result<(Bytes, Option<Self>)> {
        let mut tx = self.shell.site().db.read().await?;
        let leaves = store::list(&mut tx, &self.filter, &self.range, 0, AT_ONCE).await?;
        drop(tx);
        let mut writer =
            csv::WriterBuilder::new().has_headers(!self.is_begun).from_writer(Vec::new());
        for leaf in &leaves {
            writer.serialize(row(&self.shell, leaf)).map_err(Error::internal)?;
        }
        let bytes = writer.into_inner().map_err(Error::internal)?.into();
        self.is_begun = true;
        self.range.end = leaves.last().map_or(self.range.start, |leaf| leaf.index);
        let is_done = leaves.len() < AT_ONCE as usize;
        Ok((bytes, (!is_done).then_some(self)))
    }
}

fn row<'a>(shell: &Shell, leaf: &'a Leaf) -> Row<'a> {
    Row {
        index: leaf.index,
        at: leaf.at.to_string(),
        act: &leaf.act,
        words: words(shell, leaf),
        by: leaf.by.key(),
        role: leaf.by.role().unwrap_or_default(),
        institution: leaf.by.institution().unwrap_or_default(),
        path: leaf.path.as_deref().unwrap_or_default(),
        subject: leaf.subject.map(|id| id.to_string()).unwrap_or_default(),
        person: leaf.person.as_ref().map(Commitment::to_string).unwrap_or_default(),
        facts: serde_json::to_string(&leaf.facts).unwrap_or_default(),
    }
}
