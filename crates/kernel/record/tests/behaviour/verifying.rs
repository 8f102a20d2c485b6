//! A log that was meddled with is found out, and it is said where.

use std::fs;
use std::path::PathBuf;

use base::Id;
use record::verify::{Fault, KeyOrigin, Source, Verification};
use tempfile::TempDir;
use transparency_log::{
    BundleId, Checkpoint, Receipt, Resource, SignedCheckpoint, SignerKey, Tile, TileId, Tree,
    encode_entries, leaf_hash,
};
use uuid::Uuid;

const ORIGIN: &str = "atvere.example/record";

/// A log published in a folder.
struct Published {
    folder: TempDir,
    entries: Vec<String>,
    tree: Tree,
    key: SignerKey,
}

/// Acts that differ in their number only.
fn acts(count: u64) -> Vec<String> {
    let act = |number| {
        format!(
            r#"{{"act":"plan-edited","at":"2024-04-30T11:00:00Z","by":{{"system":true}},"facts":{{"number":{number}}}}}"#
        )
    };
    (0..count).map(act).collect()
}

impl Published {
    fn of(entries: Vec<String>) -> Self {
        Self::signed_by([7; 32], entries)
    }

    fn signed_by(seed: [u8; 32], entries: Vec<String>) -> Self {
        let tree = entries.iter().collect();
        let key = SignerKey::from_seed(ORIGIN, &seed).unwrap();
        let published = Self { folder: tempfile::tempdir().unwrap(), entries, tree, key };
        published.write();
        published
    }

    fn write(&self) {
        let size = self.tree.size();
        for id in TileId::added(0, size) {
            let hashes = id.nodes().map(|node| self.tree.node(node).unwrap()).collect();
            self.put(&id.to_string(), &Tile::new(id, hashes).unwrap().encode());
        }
        for id in BundleId::added(0, size) {
            let entries = id.entries().map(|index| &self.entries[usize::try_from(index).unwrap()]);
            self.put(&id.to_string(), &encode_entries(entries).unwrap());
        }
        self.put("key", format!("{}\n", self.key.verifier()).as_bytes());
        self.put("checkpoint", self.checkpoint().to_string().as_bytes());
    }

    fn put(&self, path: &str, content: &[u8]) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Changes a file behind the back of the log.
    fn meddle(&self, path: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let mut content = fs::read(self.folder.path().join(path)).unwrap();
        change(&mut content);
        self.put(path, &content);
    }

    fn checkpoint(&self) -> SignedCheckpoint {
        Checkpoint::new(ORIGIN, self.tree.size(), self.tree.root())
            .unwrap()
            .sign(&self.key)
            .unwrap()
    }

    fn receipt(&self, index: u64) -> Receipt {
        let proof = self.tree.inclusion_proof(index, self.tree.size()).unwrap();
        Receipt::new(index, proof, self.checkpoint())
    }

    fn verification(&self) -> Verification {
        Verification::of(Source::Folder(self.folder.path().to_owned()))
    }

    fn with_receipt(&self, receipt: &impl ToString) -> Verification {
        Verification { receipt: Some(receipt.to_string()), ..self.verification() }
    }

    fn remembered_in(&self, memory: &TempDir) -> Verification {
        Verification { memory: Some(file_in(memory)), ..self.verification() }
    }
}

fn file_in(folder: &TempDir) -> PathBuf {
    folder.path().join("the/log.memory")
}

/// What the verifier says is wrong.
fn fault(verification: &Verification) -> String {
    verification.run().map(|report| report.to_string()).unwrap_err().to_string()
}

#[test]
fn a_log_in_order_is_reported_with_its_size_its_root_and_the_key() {
    let log = Published::of(acts(300));

    let report = log.verification().run().unwrap();

    assert_eq!(
        (report.size, report.root, report.key_origin),
        (300, log.tree.root(), KeyOrigin::Told)
    );
    let text = report.to_string();
    assert!(text.starts_with("The log atvere.example/record is in order.\n"), "{text}");
    assert!(text.contains("300, the newest plan-edited of 2024-04-30T11:00:00Z"), "{text}");
    assert!(text.contains(&log.tree.root().to_string()), "{text}");
}

#[test]
fn a_changed_act_is_found_with_its_number() {
    let log = Published::of(acts(300));

    log.meddle("tile/entries/001.p/44", |file| {
        let at = file.windows(12).position(|bytes| bytes == b"\"number\":277").unwrap();
        file[at + 9] = b'9';
    });

    let fault = fault(&log.verification());
    assert!(fault.starts_with("THE LOG WAS TAMPERED WITH."), "{fault}");
    assert!(fault.contains("entry 277 is not the one"), "{fault}");
}

#[test]
fn two_acts_that_changed_places_are_found() {
    let log = Published::of(acts(300));

    let mut swapped = acts(300);
    swapped.swap(10, 20);
    log.put("tile/entries/000", &encode_entries(&swapped[..256]).unwrap());

    assert!(fault(&log.verification()).contains("entry 10 is not the one"));
}

#[test]
fn a_change_that_was_carried_through_to_the_hashes_is_found_by_the_root() {
    let log = Published::of(acts(5));
    let mut changed = acts(5);
    changed[2] = changed[2].replace("edited", "voided");

    log.put("tile/entries/000.p/5", &encode_entries(&changed).unwrap());
    log.meddle("tile/0/000.p/5", |file| {
        file[64..96].copy_from_slice(leaf_hash(changed[2].as_bytes()).as_bytes());
    });

    assert!(fault(&log.verification()).contains("the entries have the root"));
}

#[test]
fn a_changed_hash_above_the_leaves_is_found_with_its_place() {
    let log = Published::of(acts(600));

    log.meddle("tile/1/000.p/2", |file| file[40] ^= 1);

    assert!(fault(&log.verification()).contains("hash 1 of tile/1/000.p/2"));
}

#[test]
fn an_act_that_was_left_out_is_found() {
    let log = Published::of(acts(5));

    log.put("tile/entries/000.p/5", &encode_entries(&acts(5)[1..]).unwrap());

    let fault = fault(&log.verification());
    assert!(
        fault.contains("tile/entries/000.p/5 is malformed: the bundle ends after 4 of 5"),
        "{fault}"
    );
}

#[test]
fn a_file_that_is_missing_says_nothing_about_the_truth_of_the_log() {
    let log = Published::of(acts(5));
    fs::remove_file(log.folder.path().join("tile/entries/000.p/5")).unwrap();

    let fault = log.verification().run().map(|report| report.to_string()).unwrap_err();

    assert!(matches!(fault, Fault::Unread(_)), "{fault}");
}

#[test]
fn a_log_that_was_cut_short_is_found_by_whoever_remembers_it() {
    let (long, short) = (Published::of(acts(7)), Published::of(acts(5)));
    let memory = tempfile::tempdir().unwrap();
    long.remembered_in(&memory).run().unwrap();

    let fault = fault(&short.remembered_in(&memory));

    assert!(fault.starts_with("THE LOG WAS CUT SHORT."), "{fault}");
    assert!(fault.contains("had 7 entries and has only 5 now"), "{fault}");
    assert!(fault.contains(&long.checkpoint().to_string()), "{fault}");
    assert!(fault.contains(&short.checkpoint().to_string()), "{fault}");
}

#[test]
fn a_log_with_another_past_is_found_although_it_is_signed_and_longer() {
    let mut rewritten = acts(9);
    rewritten[1] = rewritten[1].replace("edited", "voided");
    let (log, fork) = (Published::of(acts(7)), Published::of(rewritten));
    let memory = tempfile::tempdir().unwrap();
    log.remembered_in(&memory).run().unwrap();
    fork.verification().run().unwrap();

    let fault = fault(&fork.remembered_in(&memory));

    assert!(fault.starts_with("THE LOG WAS REWRITTEN."), "{fault}");
    assert!(fault.contains(&log.checkpoint().to_string()), "{fault}");
    log.remembered_in(&memory).run().unwrap();
}

#[test]
fn a_log_that_grew_is_compared_with_what_it_was() {
    let memory = tempfile::tempdir().unwrap();
    let first = Published::of(acts(5)).remembered_in(&memory).run().unwrap();

    let second = Published::of(acts(300)).remembered_in(&memory).run().unwrap();

    assert_eq!((first.remembered, second.remembered), (None, Some(5)));
    assert_eq!(second.key_origin, KeyOrigin::Remembered);
    assert!(second.to_string().contains("begins with the 5 acts that were verified before"));
}

#[test]
fn a_log_signed_with_another_key_is_not_believed() {
    let log = Published::of(acts(5));
    let other = SignerKey::from_seed(ORIGIN, &[8; 32]).unwrap().verifier();

    let fault = fault(&Verification { key: Some(other), ..log.verification() });

    assert!(fault.contains("no signature is of a trusted key"), "{fault}");
}

#[test]
fn a_log_that_changes_its_key_is_not_believed_by_whoever_remembers_it() {
    let memory = tempfile::tempdir().unwrap();
    Published::of(acts(5)).remembered_in(&memory).run().unwrap();
    let other = Published::signed_by([8; 32], acts(5));

    let told = other.remembered_in(&memory).run().unwrap_err();
    let key = Some(other.key.verifier());
    let given = Verification { key, ..other.remembered_in(&memory) }.run().unwrap_err();

    assert!(matches!(told, Fault::Checkpoint(_)), "{told}");
    assert!(matches!(given, Fault::OtherKey { .. }), "{given}");
}

#[test]
fn a_memory_that_was_changed_is_not_believed() {
    let memory = tempfile::tempdir().unwrap();
    let log = Published::of(acts(5));
    log.remembered_in(&memory).run().unwrap();
    let text = fs::read_to_string(file_in(&memory)).unwrap();
    fs::write(file_in(&memory), text.replace("\n5\n", "\n4\n")).unwrap();

    let fault = log.remembered_in(&memory).run().unwrap_err();

    assert!(matches!(fault, Fault::Memory(_)), "{fault}");
}

#[test]
fn a_receipt_is_shown_with_the_act_that_it_is_for() {
    let log = Published::of(acts(300));

    let report = log.with_receipt(&log.receipt(277)).run().unwrap();

    let opened = report.receipt.as_ref().unwrap();
    assert_eq!((opened.index, opened.entry.as_str()), (277, log.entries[277].as_str()));
    assert!(report.to_string().contains("act 277, which is in the log"), "{report}");
}

#[test]
fn an_old_receipt_stays_valid_while_the_log_grows() {
    let receipt = Published::of(acts(5)).receipt(3);

    let report = Published::of(acts(300)).with_receipt(&receipt).run().unwrap();

    assert_eq!(report.receipt.unwrap().index, 3);
}

#[test]
fn a_receipt_for_another_act_is_refused() {
    let log = Published::of(acts(5));
    let other = log.receipt(2).to_string().replace("index 2", "index 3");

    let fault = fault(&log.with_receipt(&other));

    assert!(fault.starts_with("The receipt does not prove what it should:"), "{fault}");
}

#[test]
fn a_receipt_from_before_the_log_was_cut_short_proves_it() {
    let receipt = Published::of(acts(7)).receipt(6);

    let fault = fault(&Published::of(acts(5)).with_receipt(&receipt));

    assert!(fault.starts_with("THE LOG WAS CUT SHORT."), "{fault}");
}

#[test]
fn a_receipt_of_another_log_is_refused() {
    let log = Published::of(acts(5));
    let receipt = Published::signed_by([8; 32], acts(5)).receipt(2);

    let fault = log.with_receipt(&receipt).run().unwrap_err();

    assert!(matches!(fault, Fault::Receipt(_)), "{fault}");
}

#[test]
fn a_receipt_that_claims_another_person_is_refused() {
    let log = Published::of(acts(5));
    let opening = record::Opening::from_parts(Id::from_uuid(Uuid::from_u128(1)), [1; 32]);
    let claimed = log.receipt(2).with_extra(opening.to_bytes().to_vec()).unwrap();

    let fault = log.with_receipt(&claimed).run().unwrap_err();

    assert!(matches!(fault, Fault::Opening { index: 2 }), "{fault}");
}

#[test]
fn a_mirror_that_no_longer_keeps_partial_files_verifies_all_the_same() {
    let log = Published::of(acts(300));
    let full = Published::of(acts(512));
    for id in [
        Resource::Entries(BundleId::new(1, 44).unwrap()),
        Resource::Tile(TileId::new(0, 1, 44).unwrap()),
    ] {
        fs::remove_file(log.folder.path().join(id.to_string())).unwrap();
    }
    for path in ["tile/entries/001", "tile/0/001"] {
        log.put(path, &fs::read(full.folder.path().join(path)).unwrap());
    }

    assert_eq!(log.verification().run().unwrap().size, 300);
}
