//! Makes the search index of this machine anew.

use anyhow::{Context as _, Result};
use search::Index;

use super::say;
use crate::compose::compose;
use crate::config::Config;

/// `atvere search rebuild`
pub(crate) async fn rebuild(config: &Config) -> Result<()> {
    let site = compose(config, false).await?.site;
    let tell = |done: u64, all: u64| say(format!("{done} of {all} subjects"));
    site.service::<Index>().rebuild(&site, tell).await.context("the index could not be made")?;
    say("The search index is new. A site that runs goes over to it within seconds.");
    Ok(())
}
