//! Markup that may stand in a page.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use askama::FastWritable;

/// The elements that what people write may consist of.
const ELEMENTS: [&str; 13] =
    ["p", "br", "em", "strong", "del", "a", "ul", "ol", "li", "blockquote", "code", "pre", "h4"];

/// What a link says of itself: no praise for search engines, written by a user, no way back into the page.
pub(crate) const REL: &str = "nofollow ugc noopener";

/// Markup that consists of nothing but the few elements of this crate. Templates do not escape it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

static SAFE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(ELEMENTS))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some(REL));
    builder
});

impl Html {
    /// Throws away everything that is not on the list.
    pub(crate) fn of(markup: &str) -> Self {
        Self(SAFE.clean(markup).to_string())
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

impl FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}
