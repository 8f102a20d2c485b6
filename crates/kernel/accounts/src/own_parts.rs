// tidy: not a model, because it is a service of the site.
//! What other parts know of a person, for the person's own account page.

use std::sync::Arc;

use async_trait::async_trait;
use axum::http::HeaderMap;
use base::Id;
use db::Tx;
use web::{Result, Shell};

use crate::Account;

/// A part that keeps something about people.
#[async_trait]
pub trait OwnPart: Send + Sync {
    /// What stands on the page of the person's own account. The headers are those of the browser that asks.
    async fn sections(
        &self,
        tx: &mut Tx,
        shell: &Shell,
        headers: &HeaderMap,
        account: Id<Account>,
    ) -> Result<Vec<Section>>;

    /// Everything that it knows, for `/account.json`: names of fields and what is in them.
    async fn known(
        &self,
        tx: &mut Tx,
        account: Id<Account>,
    ) -> Result<serde_json::Map<String, serde_json::Value>>;
}

/// A section of the page of one's own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What is known, a line each.
    pub lines: Vec<String>,
    /// The page where it is changed, without language, and the words of the link.
    pub link: (&'static str, String),
}

/// What the parts above this one know of a person: a service of the site.
#[derive(Clone, Default)]
pub struct OwnParts(pub Vec<Arc<dyn OwnPart>>);
