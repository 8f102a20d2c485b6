//! Settings and parts become a site.

use std::path::Path;
use std::sync::Arc;

use accounts::SecondStep;
use anyhow::{Context as _, Result};
use db::{Db, Migration};
use files::Files;
use i18n::Messages;
use identity::IdentityKey;
use record::Signer;
use web::{Limits, Routes, Secret, Settings, Site, SiteFields};

use crate::config::Config;
use crate::parts::parts;
use crate::services::services;

/// A site that is ready to answer, and to work.
pub struct Composed {
    /// The site.
    pub site: Site,
    /// The application.
    pub app: axum::Router,
    /// Its work without a visitor.
    pub jobs: Vec<jobs::Kind<Site>>,
}

/// Opens the database, brings its schema up to date, and puts all parts together.
pub async fn compose(config: &Config, demonstration: bool) -> Result<Composed> {
    let parts = parts();
    let db = open_database(config).await?;
    let clock = base::Clock::system();
    let steps: Vec<Migration> = parts.iter().flat_map(|part| part.migrations).copied().collect();
    let report =
        db.migrate(&steps, &clock).await.context("the database could not be brought up to date")?;
    if let Some(copy) = &report.backup {
        tracing::info!(copy = %copy.display(), "the database was copied before its schema grew");
    }

    let locales: Vec<_> =
        parts.iter().filter_map(|part| part.locale).chain([web::LOCALE]).collect();
    let messages = Messages::new(&locales)?;
    let settings = Settings {
        public_url: config.public_url(),
        name: config.site.name.clone(),
        demonstration,
        behind_proxy: config.server.behind_proxy,
    };
    let folder = &config.data.folder;
    let place = files::Settings::Folder(folder.join("files"));
    let files = Files::open(&place).await.context("the folder for files cannot be used")?;
    let mut making = SiteFields::new(db, files, messages, settings, secret(folder)?);
    if demonstration {
        // Load tests and classes of pupils come from one address.
        making.limits = Limits::lifted();
    }
    // What a government does stands before what its parts share.
    making.menu = parts.iter().rev().flat_map(|part| part.menu).copied().collect();
    let identity_key = IdentityKey::new(key(&folder.join("identity.key"))?);
    let providers = identity::Providers::new(config.identity.provider.clone());
    making.search = parts.iter().find_map(|part| part.search);
    let signer = Signer::open(folder, &config.public_url(), &making.entropy)?;
    let site = services(making)
        .with(signer)
        .with(search::Index::in_folder(folder.join("search")))
        .with(accounts::SignInWays(identity::sign_in_ways(&providers)))
        .with(providers)
        .with(second_step(config, demonstration))
        .with(identity_key)
        .with(config.moderation.settings())
        .open();

    let mut jobs = Vec::new();
    let mut routes = Routes::default();
    for part in parts {
        jobs.extend(part.jobs);
        routes = routes.and(part.routes);
    }
    let app = web::app(site.clone(), routes, |router| accounts::people(router, site.clone()));
    Ok(Composed { site, app, jobs })
}

/// Who must sign in with a second step: in the demonstration nobody, because its accounts are printed with
/// their passwords for everybody to try.
fn second_step(config: &Config, demonstration: bool) -> SecondStep {
    let required_of_staff = config.identity.staff_second_step && !demonstration;
    SecondStep { asks: Arc::new(identity::SecondSteps), required_of_staff }
}

/// Opens the database that the settings name.
pub(crate) async fn open_database(config: &Config) -> Result<Db> {
    let address = config.database()?;
    Db::open(&address).await.with_context(|| format!("cannot open the database at {address}"))
}

/// The site's own secret, made at the first start and kept beside the data.
fn secret(folder: &Path) -> Result<Secret> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    Ok(Secret::new(key(&folder.join("secret.key"))?))
}

/// 32 random bytes in a file of their own, made at the first start.
fn key(file: &Path) -> Result<[u8; 32]> {
    if !file.exists() {
        write_private(file, &base::Entropy::system().bytes::<32>())?;
    }
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let bytes = bytes.try_into().ok();
    bytes.with_context(|| format!("{} does not hold 32 bytes", file.display()))
}

/// Writes a file that only the owner may read.
fn write_private(file: &Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write as _;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(file).with_context(|| format!("cannot make {}", file.display()))?;
    open.write_all(bytes)
        .and_then(|()| open.sync_all())
        .with_context(|| format!("cannot write {}", file.display()))
}
