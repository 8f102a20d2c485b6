//! The shell of every page: layout, components, forms, sessions, security.
//!
//! A capability writes pages with three extractors: [`Site`] (database, clock, messages, settings),
//! [`Shell`] (what the layout shows, and the reader's language) and [`Form`] (what was typed, checked for
//! forgery). It answers with a [`Page`], a [`Redirect`] or, by the ending of the address, with the same
//! facts for machines ([`Format`]). Addresses are listed in [`Routes`], once, so that tests can visit all.

mod address;
mod answer;
pub mod api;
mod assets;
mod calendar;
mod components;
mod cookies;
mod error;
mod feed;
mod forgery;
mod form;
mod guard;
mod limits;
mod onward;
mod page;
mod part;
mod routes;
mod serve;
mod shell;
mod site;
mod upload;

pub use address::{Address, Format, Path, Query};
pub use answer::{csv, csv_in_pieces, json, json_in_pieces};
pub use assets::Assets;
pub use calendar::{Calendar, Entry};
pub use components::{Crumb, Dated, Lent, Options, Pager};
pub use cookies::{cookie, expired_cookie, read as cookie_of};
pub use error::{Error, Result};
pub use feed::{Feed, Item};
pub use forgery::{BROWSER, Secret};
pub use form::{Form, Problem};
pub use guard::client_network;
pub use limits::{Limit, Limits, whole_network};
pub use onward::{After, Onward, Place};
pub use page::{Page, Redirect, Refused};
pub use part::{MenuEntry, Part};
pub use routes::{Entry as Route, Method, Routes};
pub use serve::{app, open_metrics};
pub use shell::{Shell, SignedIn};
pub use site::{Settings, Site, SiteFields};
pub use upload::Upload;

/// The messages of the layout, the components and the error pages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "web",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};
