//! What keeping files promises, in a folder and in a bucket.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends here")]

/// Runs tests in both places: each name is an `async fn(Place)` beside the call.
macro_rules! in_both_places {
    ($($test:ident),* $(,)?) => {
        mod in_a_folder {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                super::$test(crate::place::Place::folder().await).await;
            })*
        }
        #[cfg(feature = "s3")]
        mod in_a_bucket {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                super::$test(crate::place::Place::bucket().await).await;
            })*
        }
    };
}

#[cfg(feature = "s3")]
mod bucket_server;
mod interruption;
mod place;
mod reading;
mod refusals;
mod storing;
