//! Every act that somebody can do on a page either leaves an entry in the record, or is named here as one that
//! leaves none, with the reason.
//!
//! That an act really leaves its entry is tested beside it, with `record::testing::leaves_a_trace`. This test
//! holds the list: an address for acts that is not in it fails the build.

use std::collections::BTreeSet;

use base::Language;
use i18n::Messages;
use web::Method;

/// What an act leaves in the record.
enum Trace {
    /// An entry of one of these kinds.
    Entry(&'static [&'static str]),
    /// None, because of this.
    None(&'static str),
}

use Trace::{Entry, None};

const ONESELF: &str = "it is about oneself, and nobody else has to know";
const NOT_YET: &str = "nothing is kept until it is confirmed";
const ROOM: &str = "it is about the machine room: no content and no role changes by it";

/// All addresses for acts.
const ACTS: &[(&str, Trace)] = &[
    ("/sign-in", None(ONESELF)),
    ("/sign-out", None(ONESELF)),
    ("/register", None(ONESELF)),
    ("/confirm/{token}", None(ONESELF)),
    ("/password-reset", None(ONESELF)),
    ("/password-reset/{token}", None(ONESELF)),
    ("/account", None(ONESELF)),
    ("/account/password", None(ONESELF)),
    ("/account/sessions/{session}/end", None(ONESELF)),
    ("/account/other-sessions/end", None(ONESELF)),
    // Closing an account leaves an entry for each role that ends by it.
    ("/account/closure", Entry(&["role-laid-down"])),
    // The roles of the account that goes are held by the one that stays.
    ("/account/merge", Entry(&["role-accepted", "role-laid-down"])),
    ("/account/passkeys", None(ONESELF)),
    ("/account/passkeys/{passkey}/name", None(ONESELF)),
    ("/account/passkeys/{passkey}/removal", None(ONESELF)),
    ("/account/second-step", None(ONESELF)),
    ("/account/second-step/authenticator", None(ONESELF)),
    ("/account/second-step/codes", None(ONESELF)),
    ("/account/second-step/end", None(ONESELF)),
    ("/account/verifications/{verification}/removal", None(ONESELF)),
    ("/sign-in/eid", None(ONESELF)),
    ("/sign-in/passkey", None(ONESELF)),
    ("/sign-in/second-step", None(ONESELF)),
    ("/code", None(ONESELF)),
    ("/code/end", None(ONESELF)),
    ("/codes/new", Entry(&["codes-issued"])),
    ("/codes/{sheet}/end", Entry(&["codes-ended"])),
    ("/invitations/{token}", Entry(&["role-accepted"])),
    ("/people/invitation", Entry(&["role-offered", "role-given"])),
    ("/people/{person}/roles", Entry(&["role-offered", "role-given"])),
    ("/people/roles/{role}/end", Entry(&["role-taken"])),
    ("/people/invitations/{invitation}/end", Entry(&["role-offer-withdrawn"])),
    ("/manage/institutions/new", Entry(&["institution-entered"])),
    ("/institutions/{slug}/edit", Entry(&["institution-corrected"])),
    (
        "/institutions/{slug}/reorganisation",
        Entry(&[
            "institution-renamed",
            "institution-merged",
            "institution-split",
            "institution-taken-over",
            "institution-dissolved",
        ]),
    ),
    ("/subjects/{id}/documents/new", Entry(&["document-added"])),
    ("/documents/{id}/correction", Entry(&["document-corrected"])),
    ("/documents/{id}/withdrawal", Entry(&["document-withdrawn"])),
    ("/contributions/{id}/report", Entry(&["contribution-reported"])),
    ("/moderation/queue", Entry(&["contribution-hidden", "contribution-kept"])),
    ("/moderation/queue/{id}", Entry(&["contribution-hidden", "contribution-kept"])),
    ("/moderation/queue/{id}/restriction", Entry(&["account-restricted"])),
    ("/moderation/restrictions/{id}/end", Entry(&["account-released"])),
    ("/moderation/decisions/{id}/appeal", Entry(&["moderation-appealed"])),
    ("/moderation/decisions/{id}/judgement", Entry(&["moderation-appeal-judged"])),
    ("/subjects/{id}/comments/new", Entry(&["comment-written"])),
    ("/comments/{id}/reply", Entry(&["comment-written"])),
    ("/comments/{id}/edit", Entry(&["comment-edited"])),
    ("/comments/{id}/withdrawal", Entry(&["comment-withdrawn"])),
    ("/comments/{id}/support", Entry(&["comment-supported"])),
    ("/comments/{id}/support/end", Entry(&["comment-support-withdrawn"])),
    ("/operations/jobs/{id}/retry", None(ROOM)),
    ("/operations/jobs/{id}/discard", None(ROOM)),
    ("/operations/mailbox/{id}/send-again", None(ROOM)),
    ("/plans/import", None(NOT_YET)),
    ("/plans/import/{id}/confirmation", Entry(&["plan-imported"])),
    ("/plans/new", Entry(&["plan-begun"])),
    ("/plans/{plan}/edit", Entry(&["plan-changed"])),
    ("/plans/{plan}/publication", Entry(&["plan-published"])),
    ("/plans/{plan}/directions/new", Entry(&["direction-added"])),
    ("/plans/{plan}/directions/{number}/edit", Entry(&["direction-changed"])),
    ("/plans/{plan}/commitments/new", Entry(&["commitment-added"])),
    ("/plans/{plan}/commitments/{number}/edit", Entry(&["commitment-changed"])),
    ("/plans/{plan}/commitments/{number}/statuses/new", Entry(&["status-recorded"])),
    ("/plans/{plan}/commitments/{number}/statements/new", Entry(&["statement-made"])),
    ("/plans/{plan}/commitments/{number}/money/new", Entry(&["money-recorded"])),
    ("/plans/{plan}/measures/new", Entry(&["measure-added"])),
    ("/plans/{plan}/measures/{number}/edit", Entry(&["measure-changed"])),
    ("/plans/{plan}/measures/{number}/statuses/new", Entry(&["status-recorded"])),
    ("/plans/{plan}/measures/{number}/statements/new", Entry(&["statement-made"])),
    ("/plans/{plan}/measures/{number}/money/new", Entry(&["money-recorded"])),
    ("/plans/{plan}/measures/{number}/milestones/new", Entry(&["milestone-added"])),
    ("/milestones/{id}/edit", Entry(&["milestone-changed"])),
    ("/milestones/{id}/completion", Entry(&["milestone-reached", "milestone-not-reached"])),
    ("/plans/{plan}/measures/{number}/indicators/new", Entry(&["indicator-added"])),
    ("/indicators/{id}/edit", Entry(&["indicator-changed"])),
    ("/indicators/{id}/observations/new", Entry(&["values-observed"])),
];

#[test]
fn every_act_is_in_the_list_and_the_list_has_no_others() {
    let parts = server::parts();
    let entries = parts.iter().flat_map(|part| part.routes.entries());
    let acts = entries.filter(|entry| entry.method == Method::Post);
    let mounted: BTreeSet<&str> = acts.map(|entry| entry.path).collect();
    let listed: BTreeSet<&str> = ACTS.iter().map(|(path, _)| *path).collect();

    let unlisted: Vec<_> = mounted.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&mounted).collect();
    assert!(unlisted.is_empty(), "say what these acts leave in the record: {unlisted:?}");
    assert!(gone.is_empty(), "there are no such acts any more: {gone:?}");
}

#[test]
fn every_entry_that_an_act_leaves_has_words_in_both_languages() {
    let parts = server::parts();
    let locales: Vec<_> = parts.iter().filter_map(|part| part.locale).collect();
    let messages = Messages::new(&locales).expect("the messages can be read");
    for (path, trace) in ACTS {
        let kinds = match trace {
            Entry(kinds) => kinds,
            None(reason) => {
                assert!(!reason.is_empty(), "{path} leaves nothing and says not why");
                continue;
            }
        };
        for (kind, language) in kinds.iter().flat_map(|kind| Language::ALL.map(|l| (kind, l))) {
            for family in ["act", "kind-of-act"] {
                let id = format!("{family}-{kind}");
                assert!(messages.has(language, &id), "{path}: {id} has no words in {language}");
            }
        }
    }
}
