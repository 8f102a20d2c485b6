//! The binary `atvere`: configuration, the list of parts, commands.

pub mod cli;
mod commands;
mod compose;
mod config;
mod demonstration;
mod letters;
mod pages;
mod parts;
mod services;

pub use compose::{Composed, compose};
pub use config::{Config, ConfigError};
pub use parts::{parts, work};
pub use services::services;
