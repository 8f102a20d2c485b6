//! Reading, checking and forgetting.

use files::{Error, FileHash};

use crate::place::Place;

in_both_places!(
    a_part_of_a_file_can_be_read,
    a_missing_file_is_told_apart,
    altered_content_is_noticed,
    a_deleted_file_is_gone,
);

const NOWHERE: FileHash = FileHash::from_bytes([7; 32]);

async fn a_part_of_a_file_can_be_read(place: Place) {
    let stored = place.store("a.txt", "0123456789").await.unwrap();

    for (range, expected) in
        [(0..10, "0123456789"), (3..5, "34"), (8..99, "89"), (10..12, ""), (5..5, "")]
    {
        let content = place.files.read_part(stored.hash, range.clone()).await.unwrap();
        assert_eq!(content.size, 10);
        assert_eq!(content.bytes().await.unwrap(), expected.as_bytes(), "{range:?}");
    }
}

async fn a_missing_file_is_told_apart(place: Place) {
    assert_eq!(place.files.size(NOWHERE).await.unwrap(), None);
    assert!(matches!(place.files.read(NOWHERE).await, Err(Error::NotFound(NOWHERE))));
    assert!(matches!(place.files.verify(NOWHERE).await, Err(Error::NotFound(NOWHERE))));
}

async fn altered_content_is_noticed(place: Place) {
    let stored = place.store("a.txt", "abc").await.unwrap();
    place.files.verify(stored.hash).await.unwrap();

    place.alter(stored.hash, b"abd");

    let outcome = place.files.verify(stored.hash).await;
    assert!(matches!(outcome, Err(Error::Altered(hash)) if hash == stored.hash), "{outcome:?}");
}

async fn a_deleted_file_is_gone(place: Place) {
    let stored = place.store("a.txt", "abc").await.unwrap();

    assert!(place.files.delete(stored.hash).await.unwrap());

    assert_eq!(place.files.size(stored.hash).await.unwrap(), None);
    assert!(!place.files.delete(stored.hash).await.unwrap());
}
