//! Storing.

use files::{Allowed, DisplayName, MediaType};
use futures_util::{StreamExt as _, stream};

use crate::place::Place;

in_both_places!(
    a_file_comes_back_as_it_was,
    the_name_of_a_file_is_its_sha_256,
    the_same_content_is_kept_once,
    the_same_content_may_arrive_many_times_at_once,
    a_large_file_arrives_in_parts_and_comes_back_whole,
    a_file_that_lost_its_end_is_replaced,
    nothing_is_left_on_the_way_in,
);

async fn a_file_comes_back_as_it_was(place: Place) {
    let content = "Sēdes protokols\n";

    let stored = place.store("protokols.txt", content).await.unwrap();

    assert_eq!((stored.size, stored.media_type), (17, MediaType::Text));
    let back = place.files.read(stored.hash).await.unwrap().bytes().await.unwrap();
    assert_eq!(back, content.as_bytes());
}

async fn the_name_of_a_file_is_its_sha_256(place: Place) {
    let stored = place.store("abc.txt", "abc").await.unwrap();

    // The example of FIPS 180-2, appendix B.1.
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(stored.hash.to_string(), expected);
}

async fn the_same_content_is_kept_once(place: Place) {
    let first = place.store("a.txt", "abc").await.unwrap();
    let second = place.store("b.txt", "abc").await.unwrap();

    assert_eq!(first, second);
    assert_eq!(place.kept(), 1);
}

async fn the_same_content_may_arrive_many_times_at_once(place: Place) {
    let together = (0..8).map(|_| place.store("a.txt", "abc"));

    let stored = futures_util::future::join_all(together).await;

    assert!(stored.into_iter().all(|stored| stored.is_ok()));
    assert_eq!((place.kept(), place.incoming()), (1, 0));
}

async fn a_large_file_arrives_in_parts_and_comes_back_whole(place: Place) {
    let parts: Vec<Vec<u8>> = (0..20_u8).map(|n| vec![b'a' + n; 1024 * 1024]).collect();
    let content = stream::iter(parts.clone()).map(|part| Ok::<_, std::io::Error>(part.into()));
    let allowed = Allowed { types: &[MediaType::Text], most_bytes: 30_000_000 };

    let stored = place.files.store(&DisplayName::from("a.txt"), allowed, content).await.unwrap();

    assert_eq!(stored.size, 20 * 1024 * 1024);
    let back = place.files.read(stored.hash).await.unwrap().bytes().await.unwrap();
    assert!(back == parts.concat());
    place.files.verify(stored.hash).await.unwrap();
}

async fn a_file_that_lost_its_end_is_replaced(place: Place) {
    let stored = place.store("a.txt", "abc").await.unwrap();
    place.alter(stored.hash, b"ab");

    place.store("a.txt", "abc").await.unwrap();

    place.files.verify(stored.hash).await.unwrap();
}

async fn nothing_is_left_on_the_way_in(place: Place) {
    place.store("a.txt", "abc").await.unwrap();
    place.store("a.txt", "abc").await.unwrap();

    assert_eq!(place.incoming(), 0);
}
