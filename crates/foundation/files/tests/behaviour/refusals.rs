//! What is not kept, and what is said about it.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use files::{Allowed, DisplayName, Found, MediaType, Refusal, StoreError};
use futures_util::stream;

use crate::place::{ALL, Place};

in_both_places!(
    an_empty_file_is_refused,
    a_file_that_is_too_large_is_refused_while_it_arrives,
    a_web_page_is_refused_whatever_it_is_called,
    a_kind_that_is_not_on_the_list_is_refused_with_the_list,
    a_name_that_promises_something_else_is_refused,
    a_name_without_an_ending_promises_nothing,
    a_file_that_does_not_arrive_whole_is_not_kept,
);

async fn refusal(place: &Place, name: &str, content: &[u8]) -> Refusal {
    let outcome = place.store(name, content).await;
    assert_eq!((place.kept(), place.incoming()), (0, 0), "a refused file is gone");
    match outcome {
        Err(StoreError::Refused(refusal)) => refusal,
        outcome => unreachable!("{outcome:?}"),
    }
}

async fn an_empty_file_is_refused(place: Place) {
    assert_eq!(refusal(&place, "a.txt", b"").await, Refusal::Empty);
}

async fn a_file_that_is_too_large_is_refused_while_it_arrives(place: Place) {
    let sent = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&sent);
    // A file without end.
    let content = stream::repeat_with(move || {
        counted.fetch_add(1000, Ordering::Relaxed);
        Ok::<_, io::Error>(Bytes::from_static(&[b'a'; 1000]))
    });
    let allowed = Allowed { types: &MediaType::ALL, most_bytes: 10_000 };

    let outcome = place.files.store(&DisplayName::from("a.txt"), allowed, content).await;

    let refused = Refusal::TooLarge { most_bytes: 10_000 };
    assert!(matches!(outcome, Err(StoreError::Refused(found)) if found == refused));
    assert_eq!(sent.load(Ordering::Relaxed), 11_000);
    assert_eq!(place.incoming(), 0);
}

async fn a_web_page_is_refused_whatever_it_is_called(place: Place) {
    for (content, expected) in [
        ("<!doctype html><script>alert(1)</script>", Found::Html),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", Found::Svg),
    ] {
        for name in ["a.html", "a.svg", "a.txt", "a.csv", "a.pdf", "a"] {
            let refusal = refusal(&place, name, content.as_bytes()).await;
            assert!(
                matches!(refusal, Refusal::NotAllowed { found, .. } if found == expected),
                "{name}"
            );
        }
    }
}

async fn a_kind_that_is_not_on_the_list_is_refused_with_the_list(place: Place) {
    let allowed = Allowed { types: &[MediaType::Pdf, MediaType::Docx], most_bytes: 1000 };

    let name = DisplayName::from("a.txt");
    let outcome = place.files.store_bytes(&name, allowed, "abc").await;

    let Err(StoreError::Refused(refusal)) = outcome else { unreachable!("{outcome:?}") };
    let found = Found::Known(MediaType::Text);
    assert_eq!(refusal, Refusal::NotAllowed { found, allowed: allowed.types.to_vec() });
    assert_eq!(refusal.to_string(), "the file is text/plain, and allowed are pdf, docx");
}

async fn a_name_that_promises_something_else_is_refused(place: Place) {
    let refusal = refusal(&place, "Rēķins.docx", b"%PDF-1.7\n").await;

    let extension = "docx".to_owned();
    assert_eq!(refusal, Refusal::NameDiffers { extension, found: MediaType::Pdf });
}

async fn a_name_without_an_ending_promises_nothing(place: Place) {
    let stored = place.store("Rēķins Nr. 5", b"%PDF-1.7\n").await.unwrap();

    assert_eq!(stored.media_type, MediaType::Pdf);
}

async fn a_file_that_does_not_arrive_whole_is_not_kept(place: Place) {
    let cut = io::Error::from(io::ErrorKind::ConnectionReset);
    let content = stream::iter([Ok(Bytes::from_static(b"abc")), Err(cut)]);

    let outcome = place.files.store(&DisplayName::from("a.txt"), ALL, content).await;

    assert!(matches!(outcome, Err(StoreError::Broken(_))), "{outcome:?}");
    assert_eq!((place.kept(), place.incoming()), (0, 0));
}
