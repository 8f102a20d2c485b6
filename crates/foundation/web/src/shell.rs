//! What the layout of every page shows.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use base::{Day, Language, PartialDate, Text, Timestamp};
use i18n::{Count, Say};

use crate::address::Format;
use crate::components::{Lent, Worded};
use crate::{Address, Assets, Error, MenuEntry, Site, cookies, forgery, page};

/// Who is signed in, as far as the layout needs to know. Put into the request by whoever knows people, and
/// into the answer, so that an error page knows as well.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The name in the header.
    pub name: String,
    /// The links of this person's work.
    pub menu: Vec<MenuEntry>,
}

/// The frame of a page: its language, its address, who reads it, and the words around the content.
#[derive(Clone)]
pub struct Shell {
    /// The language of the page.
    pub language: Language,
    /// The day in Latvia, with which due days are compared.
    pub today: Day,
    site: Site,
    address: Address,
    signed_in: Option<SignedIn>,
    browser: Browser,
    notice: Option<String>,
}

impl Shell {
    /// The message `id` in the language of the page.
    pub fn msg(&self, id: impl AsRef<str>) -> Say {
        self.site.messages.say(self.language, id)
    }

    /// The message for one of several words: `said("error", "not-found")` is `error-not-found`.
    pub fn said(&self, family: &str, word: &str) -> Say {
        self.msg(format!("{family}-{word}"))
    }

    /// A path of this site in the language of the page: `/plans` → `/lv/plans`.
    pub fn link(&self, path: impl fmt::Display) -> String {
        let path = path.to_string();
        if path == "/" {
            format!("/{}", self.language)
        } else {
            format!("/{}{path}", self.language)
        }
    }

    /// This same page in another form: for the links "CSV, JSON, …".
    pub fn this_as(&self, ending: &str) -> String {
        let query =
            self.address.query.as_ref().map_or_else(String::new, |query| format!("?{query}"));
        let path = if self.address.path == "/" { "/index" } else { &self.address.path };
        format!("/{}{path}.{ending}{query}", self.language)
    }

    /// This same page in the other language.
    pub fn this_in(&self, language: &Language) -> String {
        let query =
            self.address.query.as_ref().map_or_else(String::new, |query| format!("?{query}"));
        let path = if self.address.path == "/" { "" } else { &self.address.path };
        format!("/{language}{path}{query}")
    }

    /// The path of this page without language and ending.
    pub fn path(&self) -> &str {
        &self.address.path
    }

    /// The form in which the page is wanted.
    pub const fn format(&self) -> Format {
        self.address.format
    }

    /// A text of the content, marked with its own language where it is not the page's.
    pub fn text<'a>(&self, text: &'a Text) -> Worded<'a> {
        Worded::new(self.language, text)
    }

    /// A text of the content as plain words, for titles and attributes.
    pub fn plain<'a>(&self, text: &'a Text) -> &'a str {
        text.or_empty(self.language)
    }

    /// A day as people write it.
    pub fn day(&self, day: impl Lent<Day>) -> String {
        i18n::day(self.language, day.lent())
    }

    /// A moment as people write it.
    pub fn moment(&self, at: impl Lent<Timestamp>) -> String {
        i18n::moment(self.language, at.lent())
    }

    /// A date as exactly as its source gave it.
    pub fn date(&self, date: impl Lent<PartialDate>) -> String {
        i18n::partial_date(self.language, date.lent())
    }

    /// A whole number in groups of three.
    pub fn number(&self, number: impl Count) -> String {
        i18n::number(self.language, number.as_count())
    }

    /// The hidden field that proves that a form is ours.
    pub fn token(&self) -> String {
        self.browser.used.store(true, Ordering::Relaxed);
        self.site.secret.token_for(&self.browser.name)
    }

    /// The site, for templates of the layout.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The path behind the search field of the header; none on that page itself, which has its own.
    pub fn search_field(&self) -> Option<&'static str> {
        self.site.search.filter(|path| !self.is_within(path))
    }

    /// Who is signed in.
    pub const fn signed_in(&self) -> Option<&SignedIn> {
        self.signed_in.as_ref()
    }

    /// The message to show once, after an act.
    pub fn notice(&self) -> Option<Say> {
        self.notice
            .as_ref()
            .filter(|id| self.site.messages.has(self.language, id))
            .map(|id| self.msg(id))
    }

    /// All languages of the site.
    pub fn languages(&self) -> [Language; 2] {
        Language::ALL
    }

    /// The address of a static file.
    pub fn asset(&self, name: &str) -> String {
        Assets::address(name)
    }

    /// Whether `path` is this page or a page above it.
    pub fn is_within(&self, path: &str) -> bool {
        let rest = self.address.path.strip_prefix(path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// A frame outside of any request: for pages written by jobs and for tests.
    pub fn outside(site: &Site, language: Language, path: &str) -> Self {
        let address = Address { language, path: path.to_owned(), ..Address::default() };
        Self {
            language,
            today: site.today(),
            site: site.clone(),
            address,
            signed_in: None,
            browser: Browser::default(),
            notice: None,
        }
    }
}

impl FromRequestParts<Site> for Shell {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Error> {
        Ok(Self::of(parts, site))
    }
}

impl Shell {
    /// The same frame for somebody who turned out to be signed in.
    pub(crate) fn for_person(self, signed_in: Option<SignedIn>) -> Self {
        Self { signed_in: signed_in.or(self.signed_in), ..self }
    }

    /// The same frame in another language, for addresses that have none.
    pub(crate) fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }

    pub(crate) fn of(parts: &Parts, site: &Site) -> Self {
        let address = parts.extensions.get::<Address>().cloned().unwrap_or_default();
        Self {
            language: address.language,
            today: site.today(),
            site: site.clone(),
            address,
            signed_in: parts.extensions.get::<SignedIn>().cloned(),
            browser: parts.extensions.get::<Browser>().cloned().unwrap_or_default(),
            notice: cookies::read(&parts.headers, page::NOTICE).map(str::to_owned),
        }
    }
}

/// The browser's own random name, which form tokens are made from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Browser {
    pub(crate) name: String,
    /// Whether it must be told to the browser, when a form used it.
    pub(crate) is_new: bool,
    /// Whether a form used it: such a page belongs to this browser alone.
    pub(crate) used: Arc<AtomicBool>,
}

impl Browser {
    /// The name it brought, or a new one.
    pub(crate) fn of(headers: &HeaderMap, site: &Site) -> Self {
        let fits = |name: &&str| {
            (16..=64).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_graphic())
        };
        let brought = cookies::read(headers, forgery::BROWSER).filter(fits).map(str::to_owned);
        let is_new = brought.is_none();
        let name = brought.unwrap_or_else(|| forgery::new_browser(&site.entropy));
        Self { name, is_new, used: Arc::default() }
    }
}
