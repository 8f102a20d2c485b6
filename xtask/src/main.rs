//! The menu of daily work.
fn main() {}
