//! The demonstration.

use anyhow::Result;

use super::{say, serve};
use crate::cli::DemoArgs;
use crate::compose::compose;
use crate::config::Config;
use crate::demonstration;

/// `atvere demo`
pub(crate) async fn run(args: &DemoArgs) -> Result<()> {
    let listener = serve::listen(args.listen).await?;
    let address = listener.local_addr()?;
    let mut config = Config::default();
    config.data.folder.clone_from(&args.data);
    config.server.listen = address;
    "warn".clone_into(&mut config.log.level);
    serve::begin_log(&config)?;
    let composed = compose(&config, true).await?;
    demonstration::fill(&composed.site).await?;

    say(format!("Atvere is open at http://{address}"));
    say("");
    say("Accounts of the demonstration (made up; everything else in it is real):");
    say("");
    say(demonstration::table());
    say("");
    say(format!("Everything is kept in {}. Stop with Ctrl-C.", args.data.display()));
    serve::open(listener, composed, mail::Transport::Mailbox).await
}
