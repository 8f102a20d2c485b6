//! A site for a test: stopped clock, seeded chance, a database of its own.
//!
//! A test crate says once which parts it needs and then writes stories:
//!
//! ```ignore
//! async fn new_site(engine: Engine) -> TestSite {
//!     TestSite::new(engine, vec![subjects::part(), action_plans::part()], accounts::people).await
//! }
//!
//! #[http_test]
//! async fn a_visitor_sees_the_plan(site: TestSite) {
//!     let answer = site.get("/lv/plans/5").await;
//!
//!     assert_eq!(answer.status, 200);
//! }
//! ```

mod browser;
mod site;

pub use browser::{Answer, Browser};
pub use db::Engine;
pub use site::{Making, TestSite};
pub use testkit_macros::http_test;
