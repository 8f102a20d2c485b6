//! A published log is read in full: tampered, truncated and forked logs are told apart.

#![expect(clippy::unwrap_used, reason = "a broken fixture fails the test")]

use std::collections::BTreeMap;
use std::slice;

use proptest::prelude::*;
use transparency_log::{
    AuditError, BundleId, Checkpoint, Resource, Tile, TileId, Tree, audit, encode_entries,
};

/// The files of a log as they lie in a folder, and the checkpoint beside them.
struct Published {
    files: BTreeMap<String, Vec<u8>>,
    checkpoint: Checkpoint,
}

#[derive(Debug, PartialEq, thiserror::Error)]
#[error("there is no such file")]
struct NoSuchFile;

type Verdict = Result<(), AuditError<NoSuchFile>>;

fn entries(size: usize) -> Vec<Vec<u8>> {
    (0..size).map(|index| format!("act {index}").into_bytes()).collect()
}

fn checkpoint_of(entries: &[Vec<u8>]) -> Checkpoint {
    let log: Tree = entries.iter().collect();
    Checkpoint::new("log.example/acts", log.size(), log.root()).unwrap()
}

fn publish(entries: &[Vec<u8>]) -> Published {
    let log: Tree = entries.iter().collect();
    let tiles = TileId::added(0, log.size()).map(|id| {
        let tile = Tile::read(id, |node| log.node(node).ok_or(node)).unwrap();
        (id.to_string(), tile.encode())
    });
    let bundles = BundleId::added(0, log.size())
        .zip(entries.chunks(256))
        .map(|(id, bundled)| (id.to_string(), encode_entries(bundled).unwrap()));
    Published { files: tiles.chain(bundles).collect(), checkpoint: checkpoint_of(entries) }
}

impl Published {
    fn audit(&self, remembered: &[Checkpoint]) -> Verdict {
        let read = |file: Resource| self.files.get(&file.to_string()).cloned().ok_or(NoSuchFile);
        audit(&self.checkpoint, remembered, read)
    }

    /// Puts the files of another log under this checkpoint.
    fn with_files_of(self, entries: &[Vec<u8>]) -> Self {
        Self { files: publish(entries).files, ..self }
    }

    fn replace_entries(&mut self, entries: &[Vec<u8>]) {
        let others = publish(entries).files;
        let bundles = others.into_iter().filter(|(path, _)| path.starts_with("tile/entries/"));
        self.files.extend(bundles);
    }

    fn flip(&mut self, path: &str, byte: usize) {
        self.files.get_mut(path).expect("is published")[byte] ^= 1;
    }
}

fn is_tampering(verdict: &Verdict) -> bool {
    matches!(
        verdict,
        Err(AuditError::Entry { .. } | AuditError::Node { .. } | AuditError::Root { .. })
    )
}

#[test]
fn an_honest_log_passes_with_all_that_is_remembered_of_it() {
    let log = publish(&entries(1000));
    let remembered = [0, 1, 256, 999, 1000, 256].map(|size| checkpoint_of(&entries(size)));

    assert_eq!(log.audit(&remembered), Ok(()));
}

#[test]
fn an_empty_log_passes() {
    assert_eq!(publish(&entries(0)).audit(&[checkpoint_of(&entries(0))]), Ok(()));
}

#[test]
fn every_file_is_asked_for_exactly_once() {
    let log = publish(&entries(70_000));
    let mut asked = Vec::new();

    let verdict = audit(&log.checkpoint, &[], |file| {
        asked.push(file.to_string());
        log.files.get(&file.to_string()).cloned().ok_or(NoSuchFile)
    });

    asked.sort();
    assert_eq!(verdict, Ok(()));
    assert!(asked.iter().eq(log.files.keys()));
}

#[test]
fn an_entry_changed_in_storage_is_named() {
    let mut log = publish(&entries(300));
    let mut changed = entries(300);
    changed[258] = b"a kinder act".to_vec();
    log.replace_entries(&changed);

    assert_eq!(log.audit(&[]), Err(AuditError::Entry { index: 258 }));
}

#[test]
fn a_hash_changed_in_a_higher_tile_is_named() {
    let mut log = publish(&entries(1000));
    log.flip("tile/1/000.p/3", 2 * 32);

    let tile = TileId::new(1, 0, 3).unwrap();
    assert_eq!(log.audit(&[]), Err(AuditError::Node { tile, place: 2 }));
}

#[test]
fn files_of_another_log_do_not_fit_the_checkpoint() {
    let mut others = entries(300);
    others[7] = b"a kinder act".to_vec();

    let verdict = publish(&entries(300)).with_files_of(&others).audit(&[]);

    assert!(matches!(verdict, Err(AuditError::Root { .. })), "{verdict:?}");
}

#[test]
fn tampered_files_are_not_taken_for_a_fork() {
    let mut others = entries(300);
    others[7] = b"a kinder act".to_vec();

    let verdict =
        publish(&entries(300)).with_files_of(&others).audit(&[checkpoint_of(&entries(9))]);

    assert!(is_tampering(&verdict), "{verdict:?}");
}

#[test]
fn every_remembered_checkpoint_is_compared_whatever_their_order() {
    let log = publish(&entries(300));
    let mut others = entries(200);
    others[7] = b"a kinder act".to_vec();

    let remembered = [200, 0, 300, 7].map(|size| match size {
        200 => checkpoint_of(&others),
        honest => checkpoint_of(&entries(honest)),
    });
    let of_nothing = Checkpoint::new("log.example/acts", 0, log.checkpoint.root()).unwrap();

    let (at_200, at_0) = (log.audit(&remembered), log.audit(&[of_nothing]));
    assert!(matches!(at_200, Err(AuditError::Forked { size: 200, .. })), "{at_200:?}");
    assert!(matches!(at_0, Err(AuditError::Forked { size: 0, .. })), "{at_0:?}");
}

#[test]
fn a_missing_file_is_named() {
    let mut log = publish(&entries(300));
    log.files.remove("tile/0/001.p/44");

    let resource = "tile/0/001.p/44".parse().unwrap();
    assert_eq!(log.audit(&[]), Err(AuditError::Read { resource, source: NoSuchFile }));
}

#[test]
fn a_file_cut_short_is_named() {
    let mut log = publish(&entries(3));
    log.files.get_mut("tile/entries/000.p/3").unwrap().truncate(9);
    let bundle = log.audit(&[]);
    let mut log = publish(&entries(3));
    log.files.get_mut("tile/0/000.p/3").unwrap().truncate(64);
    let tile = log.audit(&[]);

    assert!(matches!(bundle, Err(AuditError::Bundle { .. })), "{bundle:?}");
    assert!(matches!(tile, Err(AuditError::Tile(_))), "{tile:?}");
}

#[test]
fn a_checkpoint_of_another_log_is_not_compared() {
    let log = publish(&entries(3));
    let of_another = Checkpoint::new("log.example/other", 2, log.checkpoint.root()).unwrap();

    assert!(matches!(log.audit(&[of_another]), Err(AuditError::OtherLog { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn tampered_truncated_and_forked_logs_are_told_apart(
        size in 2..600_usize,
        remembered: prop::sample::Index,
        changed: prop::sample::Index,
    ) {
        let honest = entries(size);
        let remembered_size = 1 + remembered.index(size - 1);
        let remembered = checkpoint_of(&entries(remembered_size));
        let changed = changed.index(remembered_size);
        let mut rewritten = honest.clone();
        rewritten[changed] = b"a kinder act".to_vec();
        let mut tampered = publish(&honest);
        tampered.replace_entries(&rewritten);

        let honest = publish(&honest).audit(slice::from_ref(&remembered));
        let tampered = tampered.audit(slice::from_ref(&remembered));
        let truncated = publish(&entries(remembered_size - 1)).audit(slice::from_ref(&remembered));
        let forked = publish(&rewritten).audit(slice::from_ref(&remembered));

        prop_assert_eq!(honest, Ok(()));
        prop_assert_eq!(tampered, Err(AuditError::Entry { index: changed as u64 }));
        prop_assert_eq!(truncated, Err(AuditError::Truncated {
            remembered: remembered.size(),
            found: remembered.size() - 1,
        }));
        prop_assert_eq!(forked, Err(AuditError::Forked {
            size: remembered.size(),
            remembered: remembered.root(),
            computed: checkpoint_of(&rewritten[..remembered_size]).root(),
        }));
    }

    #[test]
    fn one_flipped_bit_in_any_file_is_noticed(
        size in 1..600_usize,
        file: prop::sample::Index,
        byte: prop::sample::Index,
    ) {
        let mut log = publish(&entries(size));
        let path = file.get(&log.files.keys().cloned().collect::<Vec<_>>()).clone();
        let length = log.files[&path].len();

        log.flip(&path, byte.index(length));

        prop_assert!(log.audit(&[]).is_err());
    }
}
