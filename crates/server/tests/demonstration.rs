//! What a fresh demonstration shows is in the record, and anybody can check it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// Opens a demonstration in a new folder; says under which address.
async fn demonstration(folder: &std::path::Path) -> (Child, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_atvere"))
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
    loop {
        let line = lines.next_line().await.unwrap().unwrap();
        if let Some(address) = line.strip_prefix("Atvere is open at ") {
            // It goes on speaking, and would end if nobody listened.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (program, address.to_owned());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_a_fresh_demonstration_is_in_order_and_not_empty() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, address) = demonstration(folder.path()).await;

    let verify = Command::new(env!("CARGO_BIN_EXE_atvere"))
        .args(["record", "verify", &address])
        .output()
        .await
        .unwrap();

    let said = String::from_utf8(verify.stdout).unwrap();
    assert!(verify.status.success(), "{said}");
    let acts =
        said.split_whitespace().find_map(|word| word.trim_end_matches(',').parse::<u32>().ok());
    assert!(acts.is_some_and(|acts| acts > 80), "{said}");
}
