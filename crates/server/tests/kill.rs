//! A kill at any moment loses no act that was acknowledged.
//!
//! The real program is started, written to by several visitors at once, and killed without warning, fifty
//! times over the same folder. Afterwards every act that was answered must be there, and the database sound.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use base::Entropy;
use db::{Address, Db, params, sql};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::task::JoinSet;
use web::Secret;

/// How often the program is killed.
const KILLS: usize = 50;

/// Visitors who write at the same time.
const VISITORS: usize = 4;

/// The name that the visitors' browser has for form tokens.
const BROWSER: &str = "a-visitor-who-is-interrupted";

sql! {
    REGISTERED = "SELECT email FROM accounts WHERE stage = 'unconfirmed'";
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_kills_lose_no_acknowledged_act() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();

    for round in 0..KILLS {
        acknowledged.extend(written_until_killed(folder.path(), round).await);
    }

    let db = Db::open(&Address::Sqlite(folder.path().join("atvere.sqlite"))).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let kept: Vec<String> = tx.all_values(&REGISTERED, params![]).await.unwrap();
    drop(tx);
    let lost: Vec<_> = acknowledged.iter().filter(|email| !kept.contains(email)).collect();
    assert!(
        TEXTS.len() == 1 && lost.is_empty(),
        "{} of {} acts are lost: {lost:?}",
        lost.len(),
        acknowledged.len()
    );
    assert!(
        acknowledged.len() >= KILLS,
        "only {} acts were acknowledged at all",
        acknowledged.len()
    );
    db.backup_to(&folder.path().join("sound.sqlite")).await.unwrap();
}

/// Starts the program, writes, kills it in the middle, and says which acts had been answered.
async fn written_until_killed(folder: &Path, round: usize) -> Vec<String> {
    let (mut program, host) = start(folder).await;
    let secret = Secret::new(std::fs::read(folder.join("secret.key")).unwrap().try_into().unwrap());
    let token = secret.token_for(BROWSER);

    let mut visitors = JoinSet::new();
    for visitor in 0..VISITORS {
        visitors.spawn(register_again_and_again(
            host.clone(),
            token.clone(),
            format!("{round}-{visitor}"),
        ));
    }
    let [low, high] = Entropy::system().bytes::<2>();
    let moment = 20 + u64::from(u16::from_le_bytes([low, high])) % 180;
    tokio::time::sleep(Duration::from_millis(moment)).await;
    program.kill().await.unwrap();

    visitors.join_all().await.into_iter().flatten().collect()
}

async fn start(folder: &Path) -> (Child, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_atvere"))
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
    loop {
        let line = lines.next_line().await.unwrap().unwrap();
        if let Some(address) = line.strip_prefix("Atvere is open at http://") {
            return (program, address.to_owned());
        }
    }
}

/// Registers one address after the other until the program is gone; returns those that were answered.
async fn register_again_and_again(host: String, token: String, name: String) -> Vec<String> {
    let mut answered = Vec::new();
    for number in 0.. {
        let email = format!("anna-{name}-{number}@example.lv");
        match register(&host, &token, &email).await {
            Ok(true) => answered.push(email),
            Ok(false) => unreachable!("the registration of {email} was refused"),
            Err(_) => break,
        }
    }
    answered
}

/// Whether the act was acknowledged; an error when the connection broke before the answer.
async fn register(host: &str, token: &str, email: &str) -> std::io::Result<bool> {
    let body = format!("email={}&_token={token}", email.replace('@', "%40"));
    let request = format!(
        "POST /lv/register HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {}={BROWSER}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        web::BROWSER,
        body.len()
    );
    let mut stream = TcpStream::connect(host).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await?;
    Ok(&answer == b"HTTP/1.1 303")
}
