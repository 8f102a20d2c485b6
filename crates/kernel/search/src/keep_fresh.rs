// tidy: not a model, because it works without a visitor.
//! Keeping the index of this node up to date.

use std::pin::pin;
use std::time::Duration;

use web::Site;

use crate::index::{Error, Index, Progress};

/// How often the index looks for changes.
const EVERY: Duration = Duration::from_secs(2);

/// How long it waits after it could not.
const AFTER_FAILURE: Duration = Duration::from_secs(15);

/// How many changes of a long piece of work are worth a line in the log.
const TELL_EVERY: u64 = 20_000;

/// Keeps the index of this node up to date until `stopped`: takes in what other nodes changed, makes an index
/// that is missing, damaged or of another version, and goes over to one that was made beside it.
///
/// Every node runs this for itself; it is no job, which one node would do for all.
pub async fn keep_fresh(site: Site, stopped: impl Future<Output = ()>) {
    let index = site.service::<Index>();
    let mut stopped = pin!(stopped);
    loop {
        let wait = tokio::select! {
            // What breaks off here was not committed, and is taken in at the next start.
            () = &mut stopped => return,
            wait = take_in_all(index, &site) => wait,
        };
        tokio::select! {
            () = &mut stopped => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Takes in all that is new; returns how long to wait then.
async fn take_in_all(index: &Index, site: &Site) -> Duration {
    let (mut done, mut told) = (0, 0);
    loop {
        match index.step(site).await {
            Ok(Progress { done: more, is_complete }) => {
                done += more;
                if done - told >= TELL_EVERY || (is_complete && told > 0) {
                    tracing::info!(subjects = done, "the search index is being made");
                    told = done;
                }
                if is_complete {
                    return EVERY;
                }
            }
            Err(error) => return after(&error),
        }
    }
}

fn after(error: &Error) -> Duration {
    tracing::warn!(%error, "the search index could not be brought up to date");
    AFTER_FAILURE
}
