//! Measures pages and the store; prints ratios.
fn main() {}
