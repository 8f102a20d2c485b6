//! What is new, for feed readers (Atom, RFC 4287).

use atom_syndication as atom;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base::{Language, Timestamp};

use crate::{Shell, Site};

/// A feed of one page.
pub struct Feed {
    /// What the feed is about.
    pub title: String,
    /// The newest first.
    pub items: Vec<Item>,
}

/// One piece of news.
pub struct Item {
    /// Never changes and is never used again: a path or a UUID.
    pub id: String,
    /// In one line.
    pub title: String,
    /// The page to read, without language.
    pub path: String,
    /// When it happened.
    pub at: Timestamp,
    /// More, in plain text.
    pub summary: String,
}

impl Feed {
    /// The feed as an answer, for the page that `shell` frames.
    pub fn answer(self, shell: &Shell) -> Response {
        let feed = self.into_atom(shell);
        ([(CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.to_string()).into_response()
    }

    fn into_atom(self, shell: &Shell) -> atom::Feed {
        let site = shell.site();
        let page = site.absolute(&shell.this_in(&shell.language));
        let own = site.absolute(&shell.this_as("atom"));
        // A feed with nothing in it has not changed since the beginning of time.
        let updated = self.items.iter().map(|item| item.at).max().unwrap_or(Timestamp::UNIX_EPOCH);
        let entries = self
            .items
            .into_iter()
            .map(|item| entry(item, site, shell.language))
            .collect::<Vec<_>>();
        atom::FeedBuilder::default()
            .title(self.title)
            .id(page.clone())
            .lang(shell.language.tag().to_owned())
            .updated(moment(updated))
            .author(atom::Person { name: site.settings.name.clone(), ..atom::Person::default() })
            .link(link(page, "alternate"))
            .link(link(own, "self"))
            .entries(entries)
            .build()
    }
}

fn entry(item: Item, site: &Site, language: Language) -> atom::Entry {
    atom::EntryBuilder::default()
        .id(format!("{}#{}", site.settings.public_url, item.id))
        .title(item.title)
        .updated(moment(item.at))
        .link(link(site.absolute(&format!("/{language}{}", item.path)), "alternate"))
        .summary(atom::Text::plain(item.summary))
        .build()
}

fn link(href: String, rel: &str) -> atom::Link {
    atom::Link { href, rel: rel.to_owned(), ..atom::Link::default() }
}

fn moment(at: Timestamp) -> atom::FixedDateTime {
    at.to_string().parse().expect("a moment in RFC 3339 is a moment in Atom")
}
