//! Static files inside the binary, under names that change with their content.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::{Error, Path};

/// The static files of the site.
#[derive(RustEmbed)]
#[folder = "assets/"]
pub struct Assets;

struct Asset {
    media_type: &'static str,
    content: &'static [u8],
}

/// All files by the name that carries their digest.
static NAMED: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    let named = Assets::iter().filter_map(|name| {
        let file = Assets::get(&name)?;
        let asset =
            Asset { media_type: media_type(&name), content: Vec::leak(file.data.into_owned()) };
        Some((hashed(&name, &file.metadata.sha256_hash()), asset))
    });
    named.collect()
});

static ADDRESSES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let addresses = Assets::iter().filter_map(|name| {
        let file = Assets::get(&name)?;
        Some((name.to_string(), format!("/assets/{}", hashed(&name, &file.metadata.sha256_hash()))))
    });
    addresses.collect()
});

impl Assets {
    /// The address of a file: `atvere.css` → `/assets/atvere.1f0c9a….css`.
    ///
    /// # Panics
    /// When there is no such file: a template names one that does not exist.
    pub fn address(name: &str) -> String {
        ADDRESSES.get(name).expect("a template names an asset that exists").clone()
    }
}

fn hashed(name: &str, digest: &[u8; 32]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}.{}.{ending}", hex::encode(&digest[..8]))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Serves a file for good: another content has another name.
pub(crate) async fn serve(Path(name): Path<String>) -> Response {
    let Some(asset) = NAMED.get(&name) else { return Error::NotFound.into_response() };
    let headers =
        [(CONTENT_TYPE, asset.media_type), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, asset.content).into_response()
}
