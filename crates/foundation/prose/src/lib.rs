//! What people write in Markdown, made safe to show.
//!
//! Paragraphs, lists, quotations, emphasis, code and links are shown; everything else that looks like
//! markup is shown as the text that it is. Headings become a level that fits below any heading of a page.
//! Links lead to the web only, and may be [inert](Links::Inert): then their addresses are text.
//!
//! Two passes keep it safe: the first makes only what is on a short list, the second throws away whatever
//! is not on the same list, should the first ever be wrong.
//!
//! ```
//! use prose::{Links, to_html};
//!
//! let shown = to_html("**Paldies** <b>jums</b>", Links::Live);
//!
//! assert_eq!(shown.to_string(), "<p><strong>Paldies</strong> &lt;b&gt;jums&lt;/b&gt;</p>\n");
//! ```

mod links;
mod plain;
mod safe;
mod shown;

pub use links::Links;
pub use plain::{excerpt, to_plain};
pub use safe::Html;
pub use shown::to_html;
