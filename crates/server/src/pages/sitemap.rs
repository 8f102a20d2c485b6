//! Every public page, for search engines and for tests.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base::Language;
use db::{params, sql};
use web::{Result, Site};

sql! {
    // One file of a site map holds at most 50 000 addresses; two languages share them.
    PATHS = "SELECT path FROM subjects WHERE is_public ORDER BY path LIMIT 20000";
    INSTITUTIONS = "SELECT slug FROM institutions ORDER BY slug LIMIT 4000";
}

/// Pages that are not subjects.
const FIXED: [&str; 11] = [
    "/",
    "/plans",
    "/obligations",
    "/institutions",
    "/documents",
    "/record",
    "/search",
    "/api",
    "/about",
    "/accessibility",
    "/sign-in",
];

pub(super) async fn get(State(site): State<Site>) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let subjects: Vec<String> = tx.all_values(&PATHS, params![]).await?;
    let institutions: Vec<String> = tx.all_values(&INSTITUTIONS, params![]).await?;
    let institutions = institutions.iter().map(|slug| format!("/institutions/{slug}"));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in FIXED.iter().map(|path| (*path).to_owned()).chain(subjects).chain(institutions) {
        for language in Language::ALL {
            let path = if path == "/" { "" } else { &path };
            let address = site.absolute(&format!("/{language}{path}"));
            xml.push_str("<url><loc>");
            xml.push_str(&address);
            xml.push_str("</loc></url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    Ok(([(CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response())
}

pub(super) async fn robots(State(site): State<Site>) -> String {
    let about = if site.settings.demonstration { "Disallow: /" } else { "Disallow: /*/sign-in" };
    format!("User-agent: *\n{about}\nSitemap: {}\n", site.absolute("/sitemap.xml"))
}
