//! Published answers: the test logs of Certificate Transparency, the notes of Go and of C2SP.

#![expect(clippy::unwrap_used, reason = "a broken fixture fails the test")]

use transparency_log::{
    EMPTY_ROOT, Hash, Note, SignedCheckpoint, SignerKey, Tree, VerifierKey, leaf_hash,
    verify_consistency, verify_inclusion,
};

/// The entries of the test log that implementations of RFC 6962 share, in hexadecimal.
const ENTRIES: [&str; 8] = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
];

/// The roots of its first 0, 1, … 8 entries.
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/// The inner nodes that the published proofs mention, by the entries that they span.
const NODE_0_1: &str = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
const NODE_1_2: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const NODE_4_5: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const NODE_0_2: &str = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
const NODE_2_4: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const NODE_4_6: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
const NODE_6_8: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const NODE_0_4: &str = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
const NODE_4_8: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

fn entries() -> Vec<Vec<u8>> {
    ENTRIES.iter().map(|entry| hex::decode(entry).unwrap()).collect()
}

fn hash(text: &str) -> Hash {
    text.parse().unwrap()
}

fn hashes(texts: &[&str]) -> Vec<Hash> {
    texts.iter().map(|text| hash(text)).collect()
}

fn root_of(size: u64) -> Hash {
    hash(ROOTS[usize::try_from(size).unwrap()])
}

#[test]
fn every_beginning_of_the_shared_test_log_has_its_published_root() {
    let log: Tree = entries().into_iter().collect();

    for size in 0..=8 {
        assert_eq!(log.root_at(size), Some(root_of(size)), "{size}");
    }
    assert_eq!(hash(ROOTS[0]), EMPTY_ROOT);
}

#[test]
fn the_published_inclusion_proofs_are_made_and_accepted() {
    let log: Tree = entries().into_iter().collect();

    for (index, size, published) in [
        (0, 1, vec![]),
        (0, 8, vec![NODE_1_2, NODE_2_4, NODE_4_8]),
        (5, 8, vec![NODE_4_5, NODE_6_8, NODE_0_4]),
        (2, 3, vec![NODE_0_2]),
        (1, 5, vec![NODE_0_1, NODE_2_4, NODE_4_5]),
    ] {
        let published = hashes(&published);
        let leaf = leaf_hash(&entries()[usize::try_from(index).unwrap()]);

        assert_eq!(log.inclusion_proof(index, size), Ok(published.clone()));
        assert_eq!(verify_inclusion(leaf, index, size, &published, root_of(size)), Ok(()));
    }
}

#[test]
fn the_published_consistency_proofs_are_made_and_accepted() {
    let log: Tree = entries().into_iter().collect();

    for (old, new, published) in [
        (1, 1, vec![]),
        (1, 8, vec![NODE_1_2, NODE_2_4, NODE_4_8]),
        (6, 8, vec![NODE_4_6, NODE_6_8, NODE_0_4]),
        (2, 5, vec![NODE_2_4, NODE_4_5]),
    ] {
        let published = hashes(&published);

        assert_eq!(log.consistency_proof(old, new), Ok(published.clone()));
        assert_eq!(verify_consistency(old, root_of(old), new, root_of(new), &published), Ok(()));
    }
}

// The documentation of Go's golang.org/x/mod/sumdb/note.
#[test]
fn a_note_of_the_go_documentation_is_signed_alike_and_believed() {
    let signer: SignerKey =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
            .parse()
            .unwrap();
    let verifier: VerifierKey =
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse().unwrap();
    let text = "If you think cryptography is the answer to your problem,\n\
                then you don't know what your problem is.\n";
    let published = format!(
        "{text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    );

    let note = Note::sign(text, &signer).unwrap();

    assert_eq!(note.to_string(), published);
    assert_eq!(published.parse::<Note>().unwrap().verify(&[verifier]), Ok(text));
}

// The same documentation adds a second signature, by a key grown from 32 zero bytes.
#[test]
fn a_second_signature_is_added_as_go_adds_it() {
    let first: SignerKey =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
            .parse()
            .unwrap();
    let second = SignerKey::from_seed("EnochRoot", &[0; 32]).unwrap();
    let text = "If you think cryptography is the answer to your problem,\n\
                then you don't know what your problem is.\n";
    let mut note = Note::sign(text, &first).unwrap();

    note.add_signature(&second).unwrap();

    assert!(note.to_string().ends_with(
        "\n— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
    ));
}

// The example of https://c2sp.org/signed-note.
#[test]
fn the_note_in_the_specification_is_believed() {
    let verifier: VerifierKey =
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k".parse().unwrap();
    let note: Note = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
        .parse()
        .unwrap();

    assert_eq!(note.verify(&[verifier]), Ok("This is an example message.\n"));
}

// The example of https://c2sp.org/tlog-cosignature: a checkpoint that a witness has signed too.
#[test]
fn the_checkpoint_in_the_specification_is_read_and_written_unchanged() {
    let published = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

    let checkpoint: SignedCheckpoint = published.parse().unwrap();

    assert_eq!(checkpoint.unverified().origin(), "example.com/behind-the-sofa");
    assert_eq!(checkpoint.unverified().size(), 20_852_163);
    assert_eq!(checkpoint.note().signatures().len(), 2);
    assert_eq!(checkpoint.to_string(), published);
}
