//! Messages in Latvian and English, with plurals and dates as people write them.
//!
//! Every part of the program brings two Fluent files, `locales/lv.ftl` and `locales/en.ftl`, with the
//! same messages. [`Messages`] holds them all; [`Say`] is one message on its way to a page.

mod dates;
mod messages;

pub use dates::{day, day_long, moment, month_name, number, partial_date};
pub use messages::{Count, Locale, LocaleError, Messages, Say};
