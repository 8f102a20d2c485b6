//! The pages.

pub(crate) mod calendar;
pub(crate) mod changes;
pub(crate) mod commitment;
pub(crate) mod compare;
pub(crate) mod file;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod manage;
pub(crate) mod measure;
pub(crate) mod measures;
pub(crate) mod ogp_template;
pub(crate) mod show;
pub(crate) mod version;
pub(crate) mod versions;
