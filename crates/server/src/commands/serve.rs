//! Opens a site and does its work until it is told to stop.

use std::net::SocketAddr;

use anyhow::{Context as _, Result};
use jobs::Worker;
use mail::{Postman, Transport};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Site;

use super::say;
use crate::compose::{Composed, compose};
use crate::config::{Config, LogForm};
use crate::letters;

/// `atvere serve`
pub(crate) async fn run(config: &Config) -> Result<()> {
    begin_log(config)?;
    let listener = listen(config.server.listen).await?;
    let composed = compose(config, false).await?;
    say(format!("Atvere is open at {}", config.public_url()));
    open(listener, composed, letters::transport(config)?).await
}

/// Takes the port; a port in use is said clearly.
pub(crate) async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; choose another port"))
}

/// Answers requests, does jobs and sends letters, until Ctrl-C or SIGTERM; then finishes what it began.
pub(crate) async fn open(
    listener: TcpListener,
    composed: Composed,
    transport: Transport,
) -> Result<()> {
    let (stop, stopped) = watch::channel(false);
    let Composed { site, app, jobs } = composed;
    let working = tokio::spawn(work(site, jobs, transport, stopped.clone()));
    tokio::spawn(async move {
        told_to_stop().await;
        tracing::info!("stopping after what is being answered");
        stop.send_replace(true);
    });
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(until(stopped)).await?;
    working.await?;
    Ok(())
}

/// Jobs, letters and the search index, until told to stop.
async fn work(
    site: Site,
    kinds: Vec<jobs::Kind<Site>>,
    transport: Transport,
    stopped: watch::Receiver<bool>,
) {
    let fresh = search::keep_fresh(site.clone(), until(stopped.clone()));
    let worker =
        Worker::new(site.db.clone(), site.clock.clone(), site.entropy.clone(), site.clone(), kinds);
    let postman =
        Postman::new(site.db.clone(), transport, site.clock.clone(), site.entropy.clone());
    tokio::join!(worker.run(until(stopped.clone())), postman.run(until(stopped)), fresh);
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // The sender is only dropped after it has spoken.
    drop(stopped.wait_for(|stopped| *stopped).await);
}

/// Ctrl-C, or the SIGTERM of a service manager.
async fn told_to_stop() {
    let interrupt = async { drop(tokio::signal::ctrl_c().await) };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    interrupt.await;
}

/// Begins to write the log, to standard error.
pub(crate) fn begin_log(config: &Config) -> Result<()> {
    // What tantivy tells of each commit helps nobody; who wants it asks for `tantivy=info`.
    let level = format!("tantivy=warn,{}", config.log.level);
    let level = tracing_subscriber::EnvFilter::try_new(level).with_context(|| {
        format!("log.level `{}` cannot be used; write `info` or `info,db=debug`", config.log.level)
    })?;
    let level = identity::QUIET.iter().try_fold(level, |level, quiet| {
        Ok::<_, anyhow::Error>(level.add_directive(quiet.parse()?))
    })?;
    let log = tracing_subscriber::fmt().with_env_filter(level).with_writer(std::io::stderr);
    let begun = match config.log.form {
        LogForm::Text => log.try_init(),
        LogForm::Json => log.json().try_init(),
    };
    web::open_metrics();
    begun.map_err(|error| anyhow::anyhow!("the log cannot be written: {error}"))
}
