// tidy: not a model, because it keeps codes.
//! Codes on paper for when the telephone is lost.

use accounts::{Account, Digest};
use base::Id;
use db::Tx;
use web::Site;

use crate::code::Code;
use crate::key::IdentityKey;
use crate::store::{Kept, recovery_codes};

/// How many codes a person gets.
const HOW_MANY: usize = 10;

/// Makes new codes in place of all earlier ones. They are shown once.
pub(crate) async fn renew(tx: &mut Tx, site: &Site, account: Id<Account>) -> db::Result<Vec<Code>> {
    let codes: Vec<Code> = (0..HOW_MANY).map(|_| Code::new(&site.entropy)).collect();
    let digests: Vec<Digest> = codes.iter().map(|code| digest(site, account, code)).collect();
    recovery_codes::replace(tx, account, &digests).await?;
    Ok(codes)
}

/// Uses a code of somebody up, if it is one of theirs.
pub(crate) async fn use_up(
    tx: &mut Tx,
    site: &Site,
    account: Id<Account>,
    code: &Code,
) -> db::Result<Kept> {
    recovery_codes::use_up(tx, account, digest(site, account, code), site.clock.now()).await
}

fn digest(site: &Site, account: Id<Account>, code: &Code) -> Digest {
    IdentityKey::of(site).digest_of("recovery code", account, code.plain())
}
