//! People for tests, ready to act.
//!
//! ```ignore
//! let anna = accounts::testing::person(&site, Role::Reporter, Some(ministry.id)).await;
//! accounts::testing::sign_in(&site, anna, |name, token| browser.set_cookie(name, token)).await;
//! ```

use base::{Id, Language};
use institutions::Institution;
use web::Site;

use crate::store::{accounts, assignments, sessions};
use crate::token::Token;
use crate::{Account, Assignment, COOKIE, Email, Held, Role, Session, Stage, Steps, examples};

/// An active account with the password [`examples::PASSWORD`] and, if given, a role.
///
/// # Panics
/// When it cannot be kept: a test cannot go on without.
pub async fn person(site: &Site, role: Role, institution: Option<Id<Institution>>) -> Id<Account> {
    let account =
        somebody(site, &format!("{}-{}@example.lv", role.key(), site.id::<Account>())).await;
    give(site, account, role, institution).await;
    account
}

/// An active account without any role, with the password [`examples::PASSWORD`].
///
/// # Panics
/// When it cannot be kept.
pub async fn somebody(site: &Site, email: &str) -> Id<Account> {
    let email: Email = examples::email(email);
    let Stage::Active { name, password, .. } = examples::active().stage else {
        unreachable!("the example is active")
    };
    let stage = Stage::Active { email, name, password, since: site.clock.now() };
    let account = Account { id: site.id(), language: Language::Lv, stage, version: 1 };
    let mut tx = site.db.begin().await.expect("the database is there");
    let kept = accounts::insert(&mut tx, &account).await.expect("the account can be kept");
    assert_eq!(kept, accounts::Kept::Yes, "nobody has this address yet");
    tx.commit().await.expect("the account can be kept");
    account.id
}

/// Gives a role.
///
/// # Panics
/// When it cannot be given.
pub async fn give(
    site: &Site,
    account: Id<Account>,
    role: Role,
    institution: Option<Id<Institution>>,
) {
    let held = Held::new(role, institution).expect("a test gives a role that makes sense");
    let assignment = Assignment::give(site.id(), account, held, None, site.clock.now());
    let mut tx = site.db.begin().await.expect("the database is there");
    let kept = assignments::give(&mut tx, &assignment).await.expect("the role can be given");
    assert_eq!(kept, accounts::Kept::Yes, "the role is not held yet");
    tx.commit().await.expect("the role can be given");
}

/// Signs somebody in by password, and hands the cookie's name and value to `set_cookie` of a browser.
///
/// # Panics
/// When the session cannot be kept.
pub async fn sign_in(site: &Site, account: Id<Account>, set_cookie: impl FnOnce(&str, &str)) {
    sign_in_with(site, account, Steps::One, set_cookie).await;
}

/// As [`sign_in`], in so many steps.
///
/// # Panics
/// When the session cannot be kept.
pub async fn sign_in_with(
    site: &Site,
    account: Id<Account>,
    steps: Steps,
    set_cookie: impl FnOnce(&str, &str),
) {
    let token = Token::new(&site.entropy);
    let session =
        Session::begin(site.id(), account, token.digest(), String::new(), steps, site.clock.now());
    let mut tx = site.db.begin().await.expect("the database is there");
    sessions::begin(&mut tx, &session).await.expect("the session can be kept");
    tx.commit().await.expect("the session can be kept");
    set_cookie(COOKIE, &token.reveal());
}

/// Replaces the hash of the example's password with one of another strength, as an older version of the
/// program could have made.
///
/// # Panics
/// When there is no such account.
pub async fn weaken(site: &Site, account: Id<Account>) {
    let hash = crate::Passwords::with_memory(16)
        .hash(crate::Password::typed(examples::PASSWORD), &site.entropy)
        .await
        .expect("a password can be hashed");
    let mut tx = site.db.begin().await.expect("the database is there");
    let known = accounts::find(&mut tx, account).await.expect("the account can be read");
    let known = known.expect("there is such an account");
    let weakened = known.with_password(hash).expect("the account is active");
    let kept = accounts::save(&mut tx, &weakened).await.expect("the account can be kept");
    assert_eq!(kept, accounts::Kept::Yes, "nobody else changes the account");
    tx.commit().await.expect("the account can be kept");
}
