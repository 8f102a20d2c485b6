//! The index in its folder: lost, damaged, of another version, of another database, made beside.

use std::fs;
use std::path::{Path, PathBuf};

use search::{Index, Query, find};
use tempfile::TempDir;
use testkit::{Engine, TestSite};

use crate::site::{given, given_titles, thing};

/// A site whose index is kept in a folder.
async fn with_folder(folder: &Path) -> TestSite {
    let parts = vec![institutions::part(), subjects::part(), search::part()];
    let index = Index::in_folder(folder);
    TestSite::with(Engine::Sqlite, parts, |making| making.with(index), |router, _| router).await
}

/// The folder of the index in use.
fn current(folder: &TempDir) -> PathBuf {
    folder.path().join(fs::read_to_string(folder.path().join("current")).unwrap().trim())
}

async fn total(site: &TestSite, index: &Index) -> u64 {
    // Another index on the same database, as another start of the program has it.
    let mut again = web::SiteFields::new(
        site.site.db.clone(),
        site.site.files.clone(),
        site.site.messages.clone(),
        site.site.settings.clone(),
        site.site.secret.clone(),
    );
    again.clock = site.site.clock.clone();
    let again = again.with(index.clone()).open();
    find(&again, &Query::default()).await.unwrap().total
}

/// Fills the index of a folder with two things and closes it.
async fn filled(folder: &TempDir) -> TestSite {
    let site = with_folder(folder.path()).await;
    given_titles(&site, ["Viens", "Divi"]).await;
    let index = Index::in_folder(folder.path());
    assert_eq!(total(&site, &index).await, 2);
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_is_kept_over_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let site = filled(&folder).await;
    let first = current(&folder);
    given(&site, thing(&site, "thing", "/things/3", "Pa to laiku")).await;

    let total = total(&site, &Index::in_folder(folder.path())).await;

    assert_eq!((total, current(&folder)), (3, first));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_is_lost_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let site = filled(&folder).await;
    fs::remove_dir_all(folder.path()).unwrap();

    assert_eq!(total(&site, &Index::in_folder(folder.path())).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_index_is_made_anew_whatever_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let site = filled(&folder).await;
    let names: Vec<_> =
        fs::read_dir(current(&folder)).unwrap().map(|file| file.unwrap().file_name()).collect();

    for name in names.iter().filter(|name| !name.to_string_lossy().ends_with(".lock")) {
        let file = current(&folder).join(name);
        let Ok(mut bytes) = fs::read(&file) else { continue };
        let middle = bytes.len() / 2;
        bytes.truncate(middle);
        fs::write(&file, bytes).unwrap();

        assert_eq!(total(&site, &Index::in_folder(folder.path())).await, 2, "{name:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_of_another_version_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let site = filled(&folder).await;
    let meta = current(&folder).join("meta.json");
    let other = fs::read_to_string(&meta).unwrap().replace("\\\"version\\\":", "\\\"version\\\":9");
    fs::write(&meta, other).unwrap();
    let before = current(&folder);

    assert_eq!(total(&site, &Index::in_folder(folder.path())).await, 2);
    assert_ne!(current(&folder), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_of_another_database_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    filled(&folder).await;
    let other = with_folder(&folder.path().join("unused")).await;
    given_titles(&other, ["Cits", "Vēl cits", "Un vēl cits"]).await;

    assert_eq!(total(&other, &Index::in_folder(folder.path())).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_index_is_made_beside_the_one_in_use_which_then_goes_over_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let site = filled(&folder).await;
    let in_use = Index::in_folder(folder.path());
    assert_eq!(total(&site, &in_use).await, 2);
    let before = current(&folder);

    let of_command = Index::in_folder(folder.path());
    of_command.rebuild(&site.site, |_, _| {}).await.unwrap();
    // The command has ended, and with it its hold on the index.
    drop(of_command);

    assert_ne!(current(&folder), before);
    given(&site, thing(&site, "thing", "/things/3", "Pēc tam")).await;
    assert_eq!(total(&site, &in_use).await, 3);
    assert!(!before.exists(), "the old index is still there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_goes_on_while_another_process_holds_the_index() {
    let folder = tempfile::tempdir().unwrap();
    let site = filled(&folder).await;
    let holder = Index::in_folder(folder.path());
    assert_eq!(total(&site, &holder).await, 2);

    let second = Index::in_folder(folder.path());

    assert_eq!(total(&site, &second).await, 0);
    drop(holder);
    assert_eq!(total(&site, &second).await, 2);
}
