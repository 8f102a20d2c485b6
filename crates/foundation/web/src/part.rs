//! What one part of the program brings to a site.

use crate::{Routes, Site};

/// One part of the program: a kernel crate or a capability, as the server mounts it.
pub struct Part {
    /// The name of the crate.
    pub name: &'static str,
    /// Its addresses.
    pub routes: Routes,
    /// Its steps of the schema.
    pub migrations: &'static [db::Migration],
    /// Its SQL texts, for the test that prepares all.
    pub texts: &'static [&'static [&'static db::Sql]],
    /// Its messages.
    pub locale: Option<i18n::Locale>,
    /// Its work without a visitor.
    pub jobs: Vec<jobs::Kind<Site>>,
    /// Its links in the header.
    pub menu: &'static [MenuEntry],
    /// The description of its addresses for machines (see [`api`](crate::api)).
    pub api: Option<fn() -> utoipa::openapi::OpenApi>,
    /// The path of its page that answers to `?q=…`, for the search field in the header.
    pub search: Option<&'static str>,
}

/// A link in the header of every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// The message that names it.
    pub message: &'static str,
    /// The path without language.
    pub path: &'static str,
}

impl Part {
    /// A part with nothing in it yet; fields are filled by struct update.
    pub fn named(name: &'static str) -> Self {
        Self {
            name,
            routes: Routes::default(),
            migrations: &[],
            texts: &[],
            locale: None,
            jobs: Vec::new(),
            menu: &[],
            api: None,
            search: None,
        }
    }
}
