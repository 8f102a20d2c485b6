//! How long a search takes, and how long it takes to make the index, over many made-up subjects.
//!
//! `cargo bench -p search -- 200000` prints the time and memory of making the index and, for each sort of
//! question, how long half, 95 and 99 of 100 searches took through `search::find`, database included.

#![expect(clippy::print_stdout, reason = "a measurement prints its result")]
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on stops")]

mod made_up;

use std::time::{Duration, Instant};

use search::{Index, Query, find};
use testkit::{Engine, TestSite};

use made_up::MadeUp;

/// How many searches are measured for each sort of question.
const SEARCHES: usize = 300;

/// How many subjects one transaction enters.
const AT_ONCE: usize = 10_000;

#[tokio::main(worker_threads = 2)]
async fn main() {
    // Cargo hands over `--bench` as well.
    let count = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(200_000);
    let folder = tempfile::tempdir().unwrap();
    let index = Index::in_folder(folder.path());
    let parts = vec![institutions::part(), subjects::part(), search::part()];
    let site =
        TestSite::with(Engine::Sqlite, parts, |making| making.with(index), |router, _| router);
    let site = site.await;
    let mut made_up = MadeUp::new(2024);

    enter(&site, &mut made_up, count).await;
    make_index(&site, folder.path()).await;
    for (name, questions) in made_up.questions(SEARCHES) {
        measure(&site, name, &questions).await;
    }
}

async fn enter(site: &TestSite, made_up: &mut MadeUp, count: usize) {
    let began = Instant::now();
    let mut ids = Vec::new();
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in made_up.institutions(&site.site) {
        institutions::store::insert(&mut tx, &institution).await.unwrap();
        ids.push(institution.id);
    }
    tx.commit().await.unwrap();
    for begin in (0..count).step_by(AT_ONCE) {
        let mut tx = site.site.db.begin().await.unwrap();
        for number in begin..count.min(begin + AT_ONCE) {
            let subject = made_up.subject(&site.site, number, &ids);
            subjects::save(&mut tx, &subject).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    println!("{count} subjects entered in {:.1} s", began.elapsed().as_secs_f64());
}

async fn make_index(site: &TestSite, folder: &std::path::Path) {
    let before = memory();
    let began = Instant::now();
    site.site.service::<Index>().rebuild(&site.site, |_, _| {}).await.unwrap();
    println!(
        "index made in {:.1} s; {} MB on disk; memory {} MB before, {} MB after, {} MB at most",
        began.elapsed().as_secs_f64(),
        size(folder) / 1_000_000,
        before.0,
        memory().0,
        memory().1,
    );
}

async fn measure(site: &TestSite, name: &str, questions: &[Query]) {
    let mut took: Vec<Duration> = Vec::new();
    let mut total = 0;
    // The first ones bring the index into memory.
    for query in questions.iter().take(20) {
        find(&site.site, query).await.unwrap();
    }
    for query in questions {
        let began = Instant::now();
        total += find(&site.site, query).await.unwrap().total;
        took.push(began.elapsed());
    }
    took.sort_unstable();
    let at = |percent: usize| took[(took.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    let each = total / questions.len() as u64;
    println!(
        "{name:<26} p50 {:>6.2}  p95 {:>6.2}  p99 {:>6.2} ms; {each} found",
        at(50),
        at(95),
        at(99)
    );
}

/// The memory of this process now and at most, in megabytes.
fn memory() -> (u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let field = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    (field("VmRSS").unwrap_or(0) / 1000, field("VmHWM").unwrap_or(0) / 1000)
}

fn size(folder: &std::path::Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(meta) if meta.is_dir() => size(&entry.path()),
            Ok(meta) => meta.len(),
            Err(_) => 0,
        })
        .sum()
}
