//! `#[http_test]`: one test, both databases.
