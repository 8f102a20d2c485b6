//! The command `atvere`.
fn main() {}
