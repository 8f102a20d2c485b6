//! What the addresses for machines have in common: their description, lists in pages, texts, failures.
//!
//! A part describes its addresses with [`utoipa`] beside the handlers and names the description in
//! [`Part::api`](crate::Part::api). [`docs`] merges those of all parts into one OpenAPI document for programs and one page
//! for people; [`faults`] is for the test that holds a description to the addresses it describes.
//!
//! The words of the page, and the summaries of the document, are messages of the part: for an operation
//! `measure_list` with the tag `action-plans` they are `action-plans-api-measure-list`, for its parameter
//! `slug` `action-plans-api-parameter-slug`, and for the tag itself `action-plans-api`.

mod docs;
mod failure;
mod faults;
mod window;
mod words;

pub use docs::docs;
pub use failure::Failure;
pub use faults::faults;
pub use window::Window;
pub use words::Words;

/// The beginning of every address for machines that is part of the described interface.
pub(crate) const PREFIX: &str = "/api/";
