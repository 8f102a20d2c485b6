//! What every page and job can reach.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::FromRef;
use base::{Clock, Day, Entropy, Id};
use db::Db;
use files::Files;
use i18n::Messages;

use crate::{Limits, MenuEntry, Secret};

/// What an operator decides about a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address under which people open the site, without a slash at the end: `https://atvere.example`.
    pub public_url: String,
    /// The name of the site, in the header.
    pub name: String,
    /// Whether the content is for demonstration; every page then says so.
    pub demonstration: bool,
    /// Whether addresses in `X-Forwarded-For` are to be believed, because a proxy of ours wrote them.
    pub behind_proxy: bool,
}

/// The running site: database, clock, chance, messages, settings, and the services that parts bring.
#[derive(Clone)]
pub struct Site(Arc<SiteFields>);

/// The fields of a [`Site`], reached through it; also a site in the making, until it is [opened](Self::open).
pub struct SiteFields {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub entropy: Entropy,
    /// Where uploads are kept.
    pub files: Files,
    /// All messages.
    pub messages: Messages,
    /// What the operator decided.
    pub settings: Settings,
    /// The links of the header.
    pub menu: Vec<MenuEntry>,
    /// The path of the page behind the search field of the header, if there is one.
    pub search: Option<&'static str>,
    /// Keeps form tokens and cookies honest.
    pub secret: Secret,
    /// How often somebody may do something.
    pub limits: Limits,
    services: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl Site {
    /// A new identifier.
    pub fn id<T>(&self) -> Id<T> {
        Id::new(self.clock.now(), &self.entropy)
    }

    /// The day in Latvia.
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// A service that a part of the program brought.
    ///
    /// # Panics
    /// When nobody brought it: the list of parts in the server is incomplete.
    pub fn service<T: Any + Send + Sync>(&self) -> &T {
        self.service_if_any().expect("the server brings every service before it opens")
    }

    /// A service that a site may do without.
    pub fn service_if_any<T: Any + Send + Sync>(&self) -> Option<&T> {
        self.0.services.get(&TypeId::of::<T>()).and_then(|service| service.downcast_ref())
    }

    /// A path as a whole address: `/lv/plans` → `https://atvere.example/lv/plans`.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.settings.public_url)
    }
}

impl SiteFields {
    /// A site without services; add them with [`with`](Self::with) before it is shared.
    pub fn new(
        db: Db,
        files: Files,
        messages: Messages,
        settings: Settings,
        secret: Secret,
    ) -> Self {
        Self {
            db,
            clock: Clock::system(),
            entropy: Entropy::system(),
            files,
            messages,
            settings,
            menu: Vec::new(),
            search: None,
            secret,
            limits: Limits::default(),
            services: HashMap::new(),
        }
    }

    /// Adds a service, found later by its type.
    #[must_use]
    pub fn with<T: Any + Send + Sync>(mut self, service: T) -> Self {
        self.services.insert(TypeId::of::<T>(), Arc::new(service));
        self
    }

    /// Ends the making: the site can be shared.
    pub fn open(self) -> Site {
        Site(Arc::new(self))
    }
}

impl std::ops::Deref for Site {
    type Target = SiteFields;

    fn deref(&self) -> &SiteFields {
        &self.0
    }
}

impl FromRef<Site> for Db {
    fn from_ref(site: &Site) -> Self {
        site.db.clone()
    }
}
