//! The site under test.

use axum::Router;
use base::{Clock, Entropy, Timestamp};
use db::testing::TestDatabase;
use db::{Engine, Migration};
use files::Files;
use i18n::Messages;
use tempfile::TempDir;
use web::{Limits, Part, Routes, Secret, Settings, Site, SiteFields};

use crate::Browser;

/// A site with its own database, a clock that stands still and seeded chance.
///
/// It is also a browser of its own: `site.get(…)` is a visit by somebody who is not signed in.
pub struct TestSite {
    /// The site, to prepare what a test is about.
    pub site: Site,
    /// All routes of all parts.
    pub routes: Vec<web::Route>,
    /// The database, to open it a second time.
    pub database: TestDatabase,
    /// The folder of its files.
    pub files: TempDir,
    app: Router,
    visitor: Browser,
}

/// A site in the making, for parts that bring services.
pub type Making = SiteFields;

/// The moment at which every test begins: the supervisory board's meeting of 30 April 2024, 14.00 in Riga.
fn beginning() -> Timestamp {
    "2024-04-30T11:00:00Z".parse().expect("the moment is well formed")
}

impl TestSite {
    /// A site with these parts; `people` finds out who is signed in.
    ///
    /// # Panics
    /// When the site cannot be made: a test cannot go on without.
    pub async fn new(
        engine: Engine,
        parts: Vec<Part>,
        people: impl FnOnce(Router<Site>, Site) -> Router<Site>,
    ) -> Self {
        Self::with(engine, parts, |making| making, people).await
    }

    /// As [`new`](Self::new), with services added to the site before it opens.
    pub async fn with(
        engine: Engine,
        parts: Vec<Part>,
        services: impl FnOnce(Making) -> Making,
        people: impl FnOnce(Router<Site>, Site) -> Router<Site>,
    ) -> Self {
        let steps: Vec<Migration> =
            parts.iter().flat_map(|part| part.migrations).copied().collect();
        let database = TestDatabase::new(engine, &steps).await;
        let locales: Vec<_> =
            parts.iter().filter_map(|part| part.locale).chain([web::LOCALE]).collect();
        let messages = Messages::new(&locales).expect("the messages can be read");
        let settings = Settings {
            public_url: "http://127.0.0.1:8000".to_owned(),
            name: "Atvere".to_owned(),
            demonstration: false,
            behind_proxy: false,
        };
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let place = files::Settings::Folder(folder.path().to_owned());
        let files = Files::open(&place).await.expect("files can be kept in a folder");
        let secret = Secret::new([7; 32]);
        let mut making = SiteFields::new(database.db.clone(), files, messages, settings, secret);
        making.clock = Clock::stopped_at(beginning());
        making.entropy = Entropy::seeded(20_240_430);
        making.limits = Limits::lifted();
        making.menu = parts.iter().flat_map(|part| part.menu).copied().collect();
        making.search = parts.iter().find_map(|part| part.search);
        let site = services(making).open();
        let routes =
            parts.into_iter().fold(Routes::default(), |routes, part| routes.and(part.routes));
        let entries = routes.entries().to_vec();
        let app = web::app(site.clone(), routes, |router| people(router, site.clone()));
        let visitor = Browser::new(app.clone(), site.clone());
        Self { site, routes: entries, database, files: folder, app, visitor }
    }

    /// The application itself, for a test that reads bytes or needs a real connection.
    pub fn router(&self) -> Router {
        self.app.clone()
    }

    /// Another browser, with no cookies yet.
    pub fn browser(&self) -> Browser {
        Browser::new(self.app.clone(), self.site.clone())
    }
}

impl std::ops::Deref for TestSite {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.visitor
    }
}
