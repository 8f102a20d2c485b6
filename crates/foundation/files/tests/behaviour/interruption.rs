//! A kill at any moment.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use base::Timestamp;
use bytes::Bytes;
use files::{DisplayName, Files, Settings};
use futures_util::{StreamExt as _, stream};

use crate::place::{ALL, Place};

/// Tells the child process where to store.
const FOLDER: &str = "FILES_TEST_FOLDER";

fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_hours(24)
}

fn an_hour_after(moment: SystemTime) -> Timestamp {
    Timestamp::try_from(moment + Duration::from_hours(1)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_process_leaves_only_a_temporary_file_that_sweeping_removes() {
    let place = Place::folder().await;
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "interruption::a_process_that_stores_and_does_not_end",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, place.folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().contains("written")));

    child.kill().unwrap();
    child.wait().unwrap();

    assert_eq!((place.kept(), place.incoming()), (0, 1));
    let later = an_hour_after(temporary(&place).metadata().unwrap().modified().unwrap());
    assert_eq!(place.files.sweep(later).await.unwrap(), 1);
    assert_eq!(place.incoming(), 0);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "it is started by the test above, which kills it"]
async fn a_process_that_stores_and_does_not_end() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let files = Files::open(&Settings::Folder(folder.into())).await.unwrap();
    let begin = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"begun"))]);
    let silence = stream::once(async {
        println!("written");
        std::future::pending().await
    });

    drop(files.store(&DisplayName::from("a.txt"), ALL, begin.chain(silence)).await);
}

fn temporary(place: &Place) -> std::fs::File {
    let mut entries = std::fs::read_dir(place.folder.path().join("incoming")).unwrap();
    std::fs::File::options().write(true).open(entries.next().unwrap().unwrap().path()).unwrap()
}

in_both_places!(sweeping_leaves_what_is_young_and_what_is_not_ours);

async fn sweeping_leaves_what_is_young_and_what_is_not_ours(place: Place) {
    let incoming = place.folder.path().join("incoming");
    for (name, is_old) in [("old.incoming", true), ("young.incoming", false), ("notes.txt", true)] {
        let file = std::fs::File::create(incoming.join(name)).unwrap();
        if is_old {
            file.set_modified(long_ago()).unwrap();
        }
    }

    let swept = place.files.sweep(an_hour_after(long_ago())).await.unwrap();

    assert_eq!((swept, place.incoming()), (1, 2));
    assert!(!incoming.join("old.incoming").exists());
}
