// tidy: not a model, because it is a service of the site.
//! What this crate knows of a person, for the person; and what goes when they leave.

use accounts::{Account, Erasure, OwnPart, Section};
use async_trait::async_trait;
use axum::http::HeaderMap;
use base::Id;
use db::Tx;
use serde_json::{Map, Value, json};
use web::{Result, Shell};

use crate::Verification;
use crate::authenticator::Stage;
use crate::store::{
    authenticators, begun, passkeys, persons, put_by, recovery_codes, unclaimed, verifications,
};
use crate::tie::Tie;
use crate::verification::Age;
use crate::ways::Ways;

/// Erases what this crate keeps about somebody who leaves, for the [`Erasures`](accounts::Erasures).
pub const ERASURE: Erasure = |tx, account| Box::pin(erase(tx, account));

/// What this crate knows of a person, for the [`OwnParts`](accounts::OwnParts).
#[derive(Clone, Copy, Debug)]
pub struct Own;

async fn erase(tx: &mut Tx, account: Id<Account>) -> db::Result<()> {
    authenticators::erase_of(tx, account).await?;
    passkeys::erase_of(tx, account).await?;
    recovery_codes::erase_of(tx, account).await?;
    verifications::erase_of(tx, account).await?;
    persons::erase_of(tx, account).await?;
    put_by::erase_of(tx, account).await?;
    begun::erase_of(tx, account).await
}

#[async_trait]
impl OwnPart for Own {
    async fn sections(
        &self,
        tx: &mut Tx,
        shell: &Shell,
        headers: &HeaderMap,
        account: Id<Account>,
    ) -> Result<Vec<Section>> {
        let ways = Ways::of(tx, account).await?;
        let now = shell.site().clock.now();
        let known = verifications::of(tx, Some(account), None, now).await?;
        let waits = match Tie::of(headers).digest() {
            Some(browser) => unclaimed::find(tx, browser, now).await?.is_some(),
            None => false,
        };
        let verified = verified(shell, &known, waits);
        Ok(vec![verified, second_step(shell, &ways), passkeys_of(shell, &ways)])
    }

    async fn known(&self, tx: &mut Tx, account: Id<Account>) -> Result<Map<String, Value>> {
        let ways = Ways::of(tx, account).await?;
        let since = ways.authenticator.as_ref().and_then(|found| match found.stage {
            Stage::InUse { since, .. } => Some(since),
            Stage::Offered => None,
        });
        let passkeys: Vec<Value> = ways
            .passkeys
            .iter()
            .map(
                |one| json!({ "name": one.name, "added_at": one.added_at, "used_at": one.used_at }),
            )
            .collect();
        let step = json!({ "authenticator_since": since, "codes_on_paper_left": ways.codes_left });
        let of_person = verifications_of(tx, account).await?;
        let is_person = persons::person_of(tx, account).await?.is_some();
        let known = [
            ("second_step", step),
            ("passkeys", Value::Array(passkeys)),
            ("verifications", Value::Array(of_person)),
            ("is_known_by_eid", Value::Bool(is_person)),
        ];
        Ok(known.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

async fn verifications_of(tx: &mut Tx, account: Id<Account>) -> db::Result<Vec<Value>> {
    let all = verifications::of(tx, Some(account), None, base::Timestamp::UNIX_EPOCH).await?;
    let as_json = |one: &Verification| {
        let (born_on, at_least) = match one.proves.age {
            Some(Age::BornOn(day)) => (Some(day), None),
            Some(Age::AtLeast(years)) => (None, Some(years)),
            None => (None, None),
        };
        json!({
            "level": one.level,
            "method": one.method.key(),
            "source": one.method.source(),
            "verified_at": one.verified_at,
            "expires_at": one.expires_at,
            "born_on": born_on,
            "age_at_least": at_least,
            "territory": one.proves.territory,
        })
    };
    Ok(all.iter().map(as_json).collect())
}

fn verified(shell: &Shell, known: &[Verification], waits: bool) -> Section {
    let levels = known.iter().map(|one| {
        let until = shell.moment(one.expires_at);
        let until = shell.msg("identity-codes-until").to_string() + " " + &until;
        format!("{}. {until}", shell.msg(one.level.message()))
    });
    let mut lines = vec![shell.msg("identity-level-email").to_string()];
    lines.extend(levels);
    let title = shell.msg("identity-verifications").to_string();
    if waits {
        lines.push(shell.msg("identity-claim-waiting").to_string());
        let open = shell.msg("identity-claim-open").to_string();
        return Section { title, lines, link: ("/sign-in/eid", open) };
    }
    let change = shell.msg("identity-change").to_string();
    Section { title, lines, link: ("/account/verifications", change) }
}

fn second_step(shell: &Shell, ways: &Ways) -> Section {
    let mut lines = Vec::new();
    let authenticator = shell.msg("identity-authenticator");
    let state = if ways.has_authenticator() {
        shell.msg("identity-is-set-up")
    } else {
        shell.msg("identity-is-not-set-up")
    };
    lines.push(format!("{authenticator}: {state}"));
    if ways.is_set_up() {
        let left = shell.msg("identity-paper-codes-left").count("count", ways.codes_left);
        lines.push(format!("{}: {left}", shell.msg("identity-paper-codes")));
    }
    let change = shell.msg("identity-change").to_string();
    let title = shell.msg("identity-second-step").to_string();
    Section { title, lines, link: ("/account/second-step", change) }
}

fn passkeys_of(shell: &Shell, ways: &Ways) -> Section {
    let lines = if ways.passkeys.is_empty() {
        vec![shell.msg("identity-passkeys-none").to_string()]
    } else {
        ways.passkeys.iter().map(|passkey| passkey.name.clone()).collect()
    };
    let change = shell.msg("identity-change").to_string();
    let title = shell.msg("identity-passkeys").to_string();
    Section { title, lines, link: ("/account/passkeys", change) }
}
