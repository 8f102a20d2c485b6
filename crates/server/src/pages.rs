//! The pages of the site itself.

mod about;
mod accessibility;
mod front;
mod sitemap;

use web::{Part, Routes};

/// The messages.
const LOCALE: i18n::Locale = i18n::Locale {
    part: "server",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// The SQL texts.
static TEXTS: &[&[&db::Sql]] = &[sitemap::TEXTS];

/// The pages of the site itself, as a part.
pub(crate) fn part() -> Part {
    Part {
        routes: Routes::default()
            .page("/", front::get)
            .page("/about", about::get)
            .page("/accessibility", accessibility::get)
            .machine("/sitemap.xml", sitemap::get)
            .machine("/robots.txt", sitemap::robots),
        texts: TEXTS,
        locale: Some(LOCALE),
        ..Part::named("server")
    }
}
