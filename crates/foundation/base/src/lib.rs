//! Words that every other crate uses: identifiers, time, chance, languages, texts, money.
//!
//! Nothing here knows about government, databases or the web. Time and chance come in from outside
//! ([`Clock`], [`Entropy`]), so that a rule gives the same answer in a test as on the site.

mod clock;
mod entropy;
mod fold;
mod id;
mod language;
mod money;
mod partial_date;
mod slug;
mod text;

pub use clock::{Clock, day_in_riga, riga};
pub use entropy::Entropy;
pub use fold::fold;
pub use id::{Id, IdError};
pub use jiff::Timestamp;
pub use jiff::civil::Date as Day;
pub use language::{Language, UnknownLanguage};
pub use money::{Euro, MoneyError, in_groups};
pub use partial_date::{PartialDate, PartialDateError};
pub use slug::{Slug, SlugError};
pub use text::{Register, Text, TextError};
