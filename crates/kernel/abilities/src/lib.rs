//! Everything that a subject's page gets from the kernel, gathered in one call.
//!
//! A capability loads it for its thing and shows it in one line of its template:
//!
//! ```ignore
//! let around = Around::load(&mut tx, &shell, &actor, measure.id.cast()).await?;
//! // and in the template: {{ around }}
//! ```
//!
//! It shows what proves something about the subject, what people ask and say about it, what it is linked with
//! and what was done about it. Parts that this crate does not know, such as the button that follows a subject,
//! join in as [`Beside`].

mod around;
mod beside;
mod relation;

pub use around::Around;
pub use beside::{Beside, Besides, Markup};

use web::Part;

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "abilities",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts: messages alone.
pub fn part() -> Part {
    Part { locale: Some(LOCALE), ..Part::named("abilities") }
}
