//! A cluster of databases in a temporary folder, gone when we are.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use super::programs::Programs;
use crate::machine::is_root;
use crate::outside::read;

/// Durability costs most of the time of a test, and a throw-away cluster has nothing to lose.
const SETTINGS: &str = "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 \
     -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c jit=off";

/// Waits until its input closes, which happens when we end in whatever way, then stops and removes the cluster.
const GUARD: &str = r#"
    trap '' HUP INT TERM
    cat > /dev/null
    "$1" stop --pgdata="$2/data" --mode=immediate > /dev/null 2>&1
    rm -rf "$2"
"#;

/// A running cluster. It stops when this value is dropped, and also when this process is killed.
pub(super) struct Cluster {
    port: u16,
    guard: Child,
}

impl Cluster {
    /// Makes and starts a cluster on a free port of this machine.
    pub(super) fn start(programs: &Programs) -> Result<Self> {
        let owner = Owner::for_servers()?;
        let folder = temporary_folder(owner)?;
        let guard = guard(owner, programs, &folder)?;
        let cluster = Self { port: free_port()?, guard };
        initialise(owner, programs, &folder)?;
        launch(owner, programs, &folder, cluster.port)?;
        Ok(cluster)
    }

    /// Where tests find it.
    pub(super) fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        if let Err(error) = self.guard.wait() {
            eprintln!(
                "warning: cannot tell whether the throw-away PostgreSQL has stopped: {error}"
            );
        }
    }
}

fn initialise(owner: Owner, programs: &Programs, folder: &Path) -> Result<()> {
    let mut initdb = owner.runs(programs.initdb(), folder);
    initdb.args([
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]);
    read(initdb.arg("--pgdata").arg(folder.join("data")))?;
    Ok(())
}

fn launch(owner: Owner, programs: &Programs, folder: &Path, port: u16) -> Result<()> {
    let log = folder.join("log");
    let mut pg_ctl = owner.runs(programs.pg_ctl(), folder);
    pg_ctl.args([
        "start",
        "--wait",
        "--silent",
        "--options",
        &format!("{SETTINGS} -c port={port}"),
    ]);
    read(pg_ctl.arg("--pgdata").arg(folder.join("data")).arg("--log").arg(&log))
        .with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
    Ok(())
}

fn guard(owner: Owner, programs: &Programs, folder: &Path) -> Result<Child> {
    owner
        .runs("sh".into(), folder)
        .args(["-c", GUARD, "guard"])
        .arg(programs.pg_ctl())
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0) // so that Ctrl-C, which ends us, does not end the guard too
        .spawn()
        .context("cannot start the guard of the throw-away PostgreSQL")
}

fn temporary_folder(owner: Owner) -> Result<PathBuf> {
    let place = env::temp_dir();
    let printed = read(
        owner
            .runs("mktemp".into(), Path::new("/"))
            .arg("-d")
            .arg(place.join("atvere-postgres-XXXXXX")),
    )?;
    Ok(PathBuf::from(printed.trim_end()))
}

/// Asks the system for a port that nobody uses. It is free again when we return, and ours if nobody is faster.
fn free_port() -> Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("cannot find a free port")?;
    Ok(listener.local_addr().context("cannot find a free port")?.port())
}

/// Who runs the server. PostgreSQL refuses to run as root.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Owner {
    Ourselves,
    Somebody { user: u32, group: u32 },
}

impl Owner {
    fn for_servers() -> Result<Self> {
        if !is_root() {
            return Ok(Self::Ourselves);
        }
        let people = fs::read_to_string("/etc/passwd").context("cannot read /etc/passwd")?;
        Self::among(&people, "postgres")
            .or_else(|| Self::among(&people, "nobody"))
            .context("PostgreSQL refuses to run as root, and there is no user postgres or nobody")
    }

    /// Finds a user in a file such as `/etc/passwd`.
    fn among(people: &str, name: &str) -> Option<Self> {
        let fields = people.lines().map(|line| line.split(':').collect::<Vec<_>>());
        let person = fields.into_iter().find(|fields| fields.first() == Some(&name))?;
        Some(Self::Somebody {
            user: person.get(2)?.parse().ok()?,
            group: person.get(3)?.parse().ok()?,
        })
    }

    /// A program that runs as this user, in a folder that the user may enter.
    fn runs(self, program: PathBuf, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder);
        match self {
            Self::Ourselves => {}
            Self::Somebody { user, group } => {
                command.uid(user).gid(group);
            }
        }
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: &str = "root:x:0:0:root:/root:/bin/bash\npostgres:x:105:114:administrator:/var/lib/postgresql:/bin/bash\n";

    #[test]
    fn a_user_is_found_by_name_with_user_and_group() {
        assert_eq!(
            Owner::among(PEOPLE, "postgres"),
            Some(Owner::Somebody { user: 105, group: 114 })
        );
    }

    #[test]
    fn a_user_who_is_not_there_is_not_found() {
        assert_eq!(Owner::among(PEOPLE, "post"), None);
    }

    #[test]
    fn a_free_port_can_be_taken() {
        let port = free_port().unwrap();

        assert!(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok());
    }
}
