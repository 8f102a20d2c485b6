//! Who somebody is, as surely as an act needs to know.
//!
//! Accounts know an address and a password. This crate adds what a nation needs: passkeys, a second step of
//! signing in that staff must have, national eID by OpenID Connect ([`Providers`]), codes on paper, and
//! [verifications](Verification): what is known of somebody for sure. An act says what it [needs](Need) and asks
//! [`Verified`]. It hooks into the pages of `accounts` by services of the site: [`sign_in_ways`],
//! [`SecondSteps`], [`Own`], [`ERASURE`].
//!
//! The README says what is kept, for how long, and why.

mod attaching;
mod authenticator;
mod begun;
mod claims;
mod code;
mod eid;
pub mod examples;
mod jobs;
mod key;
mod level;
mod need;
mod own;
mod pages;
mod passkey;
mod person;
mod place;
mod provider;
mod put_by;
mod recovery;
mod refusal;
mod relying_party;
mod sheet;
mod step;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod tie;
mod unclaimed;
mod verification;
mod verified;
mod ways;

pub use eid::{Providers, QUIET, Wire};
pub use jobs::erase_expired;
pub use key::IdentityKey;
pub use level::{Level, UnknownLevel};
pub use need::{Lack, Need, Proof};
pub use own::{ERASURE, Own};
pub use pages::codes::ISSUE_CODES;
pub use person::PersonKey;
pub use provider::{AcrValues, ClaimNames, Provider, ProviderName};
pub use step::SecondSteps;
pub use verification::{Age, Holder, Method, Proves, Verification};
pub use verified::{Admitted, Typed, Verified};

use accounts::{SignInWay, WayName, WorkEntry};
use web::{Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        part: "identity",
        number: 1,
        name: "second_step",
        sql: include_str!("../migrations/0001_second_step.sql"),
    },
    db::Migration {
        part: "identity",
        number: 2,
        name: "persons",
        sql: include_str!("../migrations/0002_persons.sql"),
    },
    db::Migration {
        part: "identity",
        number: 3,
        name: "codes",
        sql: include_str!("../migrations/0003_codes.sql"),
    },
];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[
    store::authenticators::TEXTS,
    store::begun::TEXTS,
    store::passkeys::TEXTS,
    store::persons::TEXTS,
    store::put_by::TEXTS,
    store::recovery_codes::TEXTS,
    store::sheets::TEXTS,
    store::unclaimed::TEXTS,
    store::verifications::TEXTS,
];

/// The work links of this crate, for the site's [`WorkMenu`](accounts::WorkMenu).
pub const WORK: &[WorkEntry] =
    &[WorkEntry { message: "identity-codes", path: "/codes", permission: ISSUE_CODES }];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "identity",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts. The site must have an [`IdentityKey`] among its services.
pub fn part() -> Part {
    Part {
        routes: signing_in().and(own_pages()).and(showing()).and(issuing()),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        jobs: jobs::kinds(),
        ..Part::named("identity")
    }
}

/// The ways to sign in that this crate brings, for the [`SignInWays`](accounts::SignInWays).
pub fn sign_in_ways(providers: &Providers) -> Vec<SignInWay> {
    let passkey = SignInWay {
        name: WayName::Message("identity-passkey-sign-in"),
        path: "/sign-in/passkey".to_owned(),
    };
    let eid = providers.list().iter().map(|provider| SignInWay {
        name: WayName::Named(provider.text()),
        path: format!("/sign-in/eid/{}", provider.id),
    });
    let code = SignInWay { name: WayName::Message("identity-code-use"), path: "/code".to_owned() };
    eid.chain([passkey, code]).collect()
}

fn signing_in() -> Routes {
    Routes::default()
        .page("/sign-in/passkey", pages::sign_in_passkey::get)
        .act("/sign-in/passkey", pages::sign_in_passkey::post)
        .page(step::PAGE, pages::sign_in_step::get)
        .act(step::PAGE, pages::sign_in_step::post)
        .page("/sign-in/eid", pages::claim::get)
        .act("/sign-in/eid", pages::claim::post)
        .page("/sign-in/eid/{provider}", pages::eid::get)
        .machine("/sign-in/eid/{provider}/answer", pages::eid::answer)
        .page("/sign-in/eid/refusal/{reason}", pages::eid_refusal::get)
}

fn showing() -> Routes {
    Routes::default()
        .page("/verification", pages::verification::get)
        .page("/code", pages::code::get)
        .act("/code", pages::code::post)
        .act("/code/end", pages::code::end)
}

fn issuing() -> Routes {
    Routes::default()
        .page("/codes", pages::codes::get)
        .page("/codes/new", pages::codes_new::get)
        .act("/codes/new", pages::codes_new::post)
        .page("/codes/{sheet}", pages::codes_show::get)
        .act("/codes/{sheet}/end", pages::codes_show::end)
}

fn own_pages() -> Routes {
    Routes::default()
        .page("/account/second-step", pages::second_step::get)
        .act("/account/second-step", pages::second_step::post)
        .act("/account/second-step/end", pages::second_step::end)
        .act("/account/second-step/codes", pages::recovery_codes::post)
        .page("/account/second-step/authenticator", pages::authenticator::get)
        .act("/account/second-step/authenticator", pages::authenticator::post)
        .page("/account/passkeys", pages::passkeys::get)
        .act("/account/passkeys", pages::passkeys::post)
        .act("/account/passkeys/{passkey}/name", pages::passkeys::rename)
        .act("/account/passkeys/{passkey}/removal", pages::passkeys::remove)
        .page("/account/verifications", pages::verifications::get)
        .act("/account/verifications/{verification}/removal", pages::verifications::remove)
        .page("/account/merge", pages::merge::get)
        .act("/account/merge", pages::merge::post)
}
