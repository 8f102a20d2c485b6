//! A second step for tests.

use accounts::Account;
use base::Id;
use web::Site;

use crate::store::authenticators;
use crate::ways::secret_of;

/// The number that the authenticator of somebody shows now.
///
/// # Panics
/// When they have none.
pub async fn number(site: &Site, account: Id<Account>) -> String {
    let mut tx = site.db.read().await.expect("the database is there");
    let found = authenticators::find(&mut tx, account).await.expect("it can be read");
    let known = accounts::find(&mut tx, account).await.expect("the account can be read");
    let known = known.expect("there is such an account");
    let email = known.email().expect("the account is open");
    let found = found.expect("there is an authenticator");
    secret_of(site, &found, email.as_str()).number(site.clock.now())
}

/// Sets up an authenticator, as if it had been done long ago.
///
/// # Panics
/// When it cannot be kept.
pub async fn with_authenticator(site: &Site, account: Id<Account>) {
    let now = site.clock.now();
    let mut tx = site.db.begin().await.expect("the database is there");
    let kept = authenticators::offer(&mut tx, account, site.entropy.bytes(), now).await;
    assert_eq!(kept.expect("it can be kept"), crate::store::Kept::Yes, "nobody had offered one");
    let offered = authenticators::find(&mut tx, account).await.expect("it can be read");
    let offered = offered.expect("it was just offered");
    let begun = authenticators::begin(&mut tx, &offered, 0, now).await;
    assert_eq!(begun.expect("it can be kept"), crate::store::Kept::Yes, "it was just offered");
    tx.commit().await.expect("it can be kept");
}

db::sql! {
    ROWS_ABOUT = "SELECT (SELECT count(*) FROM authenticators WHERE account = $1)
                       + (SELECT count(*) FROM passkeys WHERE account = $1)
                       + (SELECT count(*) FROM recovery_codes WHERE account = $1)
                       + (SELECT count(*) FROM begun WHERE account = $1)
                       + (SELECT count(*) FROM verifications WHERE account = $1)
                       + (SELECT count(*) FROM persons WHERE account = $1)
                       + (SELECT count(*) FROM put_by WHERE account = $1)";
}

/// How many rows this crate keeps about somebody.
///
/// # Panics
/// When they cannot be counted.
pub async fn rows_about(tx: &mut db::Tx, account: Id<Account>) -> i64 {
    assert_eq!(TEXTS.len(), 1, "no other text is for tests");
    tx.one_value(&ROWS_ABOUT, db::params![account]).await.expect("rows can be counted")
}
