//! The table of addresses, which tests can walk.

use axum::Router;
use axum::handler::Handler;
use axum::routing::{get, on, post};

use crate::Site;
use crate::address::{Format, INNER};

/// What may be done at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Act.
    Post,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Read or act.
    pub method: Method,
    /// The path without language, with braces: `/plans/{plan}`.
    pub path: &'static str,
    /// Whether it exists in each language, under `/lv` and `/en`.
    pub has_language: bool,
    /// The forms besides the page that it answers in.
    pub formats: &'static [Format],
}

/// The addresses of a part, and who answers there.
#[derive(Clone, Default)]
pub struct Routes {
    entries: Vec<Entry>,
    router: Router<Site>,
}

impl Routes {
    /// A page, in each language.
    #[must_use]
    pub fn page<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.list(path, &[], handler)
    }

    /// A page that also answers in other forms, by the ending of its address.
    #[must_use]
    pub fn list<H, T>(mut self, path: &'static str, formats: &'static [Format], handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.router = self.router.route(&inner(path), get(handler));
        self.entries.push(Entry { method: Method::Get, path, has_language: true, formats });
        self
    }

    /// An act. Its handler takes a [`Form`](crate::Form), which refuses forged requests.
    #[must_use]
    pub fn act<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.router = self.router.route(&inner(path), post(handler));
        self.entries.push(Entry { method: Method::Post, path, has_language: true, formats: &[] });
        self
    }

    /// An address for machines, without a language: `/api/v1/plans`, `/checkpoint`.
    #[must_use]
    pub fn machine<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.router = self.router.route(path, get(handler));
        self.entries.push(Entry { method: Method::Get, path, has_language: false, formats: &[] });
        self
    }

    /// An act of a mail program or another machine that cannot hold a form token; it must bring its own proof.
    #[must_use]
    pub fn machine_act<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.router = self.router.route(path, on(axum::routing::MethodFilter::POST, handler));
        self.entries.push(Entry { method: Method::Post, path, has_language: false, formats: &[] });
        self
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.entries.extend(others.entries);
        self.router = self.router.merge(others.router);
        self
    }

    /// The table.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn into_router(self) -> Router<Site> {
        self.router
    }
}

fn inner(path: &str) -> String {
    format!("{INNER}{path}")
}
