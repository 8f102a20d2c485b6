//! A PostgreSQL server for tests: the one that `ATVERE_TEST_POSTGRES` names, or a throw-away one.

mod cluster;
mod programs;

use std::process::Command;
use std::thread;

use anyhow::Result;

use self::cluster::Cluster;
use self::programs::Programs;
use crate::machine::{self, Need};
use crate::outside::{run, setting};

/// A server that answers for as long as this value lives.
pub(crate) struct Server {
    address: String,
    _own: Option<Cluster>,
}

impl Server {
    /// The setting by which tests learn the address.
    pub(crate) const SETTING: &str = "ATVERE_TEST_POSTGRES";

    /// Takes the server that the setting names, or starts a throw-away one.
    pub(crate) fn find_or_start() -> Result<Self> {
        match setting(Self::SETTING) {
            Some(address) => Ok(Self { address, _own: None }),
            None => Self::start(),
        }
    }

    /// The address with user and database, as programs take it.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    fn start() -> Result<Self> {
        let cluster = Cluster::start(&Programs::find()?)?;
        println!("PostgreSQL: {}", cluster.address());
        Ok(Self { address: cluster.address(), _own: Some(cluster) })
    }
}

/// Whether a server is named, or could be started.
pub(crate) fn is_available() -> bool {
    setting(Server::SETTING).is_some() || Programs::find().is_ok()
}

/// Keeps a throw-away server until Ctrl-C, or for as long as a command takes.
pub(crate) fn serve(command: &[String]) -> Result<()> {
    machine::install(&[Need::Postgres])?;
    let server = Server::start()?;
    let Some((program, arguments)) = command.split_first() else {
        println!("export {}={}\nCtrl-C stops and removes it.", Server::SETTING, server.address());
        loop {
            thread::park();
        }
    };
    run(Command::new(program).args(arguments).env(Server::SETTING, server.address()))
}
