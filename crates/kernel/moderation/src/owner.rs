// tidy: not a model, because it is a service of the site.
//! What the parts that own what people write do for moderation.

use accounts::Account;
use async_trait::async_trait;
use base::Id;
use db::Tx;
use web::Site;

use crate::{Contribution, Standing};

/// A part that owns one kind of what people write.
#[async_trait]
pub trait Owner: Send + Sync {
    /// The kind, as a word: `comment`.
    fn kind(&self) -> &'static str;

    /// The message that names the kind.
    fn name(&self) -> &'static str;

    /// The words as they are now, as they were typed; `None` where there is no such thing.
    async fn text(&self, tx: &mut Tx, id: Id<Contribution>) -> db::Result<Option<String>>;

    /// Shows or hides the thing, and keeps whatever is counted.
    async fn stand(
        &self,
        tx: &mut Tx,
        site: &Site,
        id: Id<Contribution>,
        standing: Standing,
    ) -> web::Result<()>;

    /// Lets what the account gave (support, signatures) count, or not: its quarantine began or ended. Where
    /// nothing of the kind is counted, there is nothing to do.
    async fn count(&self, _: &mut Tx, _: Id<Account>, _: bool) -> db::Result<()> {
        Ok(())
    }
}

/// The parts that own what people write: a service of the site.
#[derive(Default)]
pub struct Owners(pub Vec<Box<dyn Owner>>);

impl Owners {
    /// Who owns this kind.
    pub(crate) fn of<'a>(site: &'a Site, kind: &str) -> db::Result<&'a dyn Owner> {
        let owners = site.service_if_any::<Self>().into_iter().flat_map(|owners| &owners.0);
        let mut owners = owners.map(AsRef::as_ref);
        owners
            .find(|owner| owner.kind() == kind)
            .ok_or_else(|| db::Error::corrupt(format!("no part owns what is a `{kind}`")))
    }

    /// All of them.
    pub(crate) fn all(site: &Site) -> impl Iterator<Item = &dyn Owner> {
        let owners = site.service_if_any::<Self>().into_iter().flat_map(|owners| &owners.0);
        owners.map(AsRef::as_ref)
    }
}
