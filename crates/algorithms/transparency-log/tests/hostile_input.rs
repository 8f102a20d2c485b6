//! Texts and files that anybody may send: reading them must neither panic nor accept two spellings.

#![expect(clippy::unwrap_used, reason = "a broken fixture fails the test")]

use proptest::prelude::*;
use transparency_log::{
    BundleId, Checkpoint, Hash, Note, Receipt, Resource, SignedCheckpoint, SignerKey, Tile, TileId,
    Tree, VerifierKey,
};

const ORIGIN: &str = "log.example/acts";

fn key() -> SignerKey {
    SignerKey::from_seed(ORIGIN, &[7; 32]).unwrap()
}

fn receipt() -> Receipt {
    let log: Tree = ["plan", "report", "minutes"].into_iter().collect();
    let checkpoint = Checkpoint::new(ORIGIN, 3, log.root()).unwrap().sign(&key()).unwrap();
    Receipt::new(1, log.inclusion_proof(1, 3).unwrap(), checkpoint)
}

/// A good text in which one character was replaced, removed or put in.
fn nearly(good: String) -> impl Strategy<Value = String> {
    (any::<prop::sample::Index>(), 0..3, "[ -~\n—\u{0}]").prop_map(move |(place, change, put)| {
        let mut chars: Vec<char> = good.chars().collect();
        let place = place.index(chars.len());
        let removed = usize::from(change != 1);
        let put = if change == 0 { String::new() } else { put };
        chars.splice(place..place + removed, put.chars());
        chars.into_iter().collect()
    })
}

/// Whether reading went well does not matter, only that it came to an end.
fn read<T, E>(_: Result<T, E>) {}

proptest! {
    #[test]
    fn arbitrary_text_is_read_without_panic(text in "(?s).{0,200}") {
        read(text.parse::<Hash>());
        read(text.parse::<Note>());
        read(text.parse::<Checkpoint>());
        read(text.parse::<Receipt>());
        read(text.parse::<Resource>());
        read(text.parse::<VerifierKey>());
        read(text.parse::<SignerKey>());
    }

    #[test]
    fn arbitrary_bytes_are_read_without_panic(bytes: Vec<u8>, width in 1..=256_u16) {
        read(BundleId::new(0, width).unwrap().decode(&bytes));
        read(Tile::decode(TileId::new(0, 0, width).unwrap(), &bytes));
    }

    #[test]
    fn a_receipt_that_is_read_at_all_has_one_spelling(text in nearly(receipt().to_string())) {
        if let Ok(read) = text.parse::<Receipt>() {
            prop_assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn a_changed_checkpoint_is_not_believed(text in nearly(receipt().checkpoint().to_string())) {
        prop_assume!(text != receipt().checkpoint().to_string());

        let read = text.parse::<SignedCheckpoint>();

        let believed = read.is_ok_and(|it| it.verify(ORIGIN, &[key().verifier()]).is_ok());
        prop_assert!(!believed);
    }

    #[test]
    fn a_changed_receipt_proves_nothing(
        text in nearly(receipt().to_string()),
    ) {
        prop_assume!(text != receipt().to_string());

        let read = transparency_log::verify_receipt(&text, b"report", ORIGIN, &[key().verifier()]);

        prop_assert!(read.is_err());
    }
}
