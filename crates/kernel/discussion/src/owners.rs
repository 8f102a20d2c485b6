// tidy: not a model, because it is a service of the site.
//! What this crate does for moderation.

use accounts::Account;
use async_trait::async_trait;
use base::Id;
use db::Tx;
use moderation::{Contribution, Owner, Standing};
use web::Site;

use crate::store::{comments, support};

/// The kind of comments, for moderation.
pub(crate) const COMMENT: &str = "comment";

/// Comments, as moderation reaches them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Comments;

#[async_trait]
impl Owner for Comments {
    fn kind(&self) -> &'static str {
        COMMENT
    }

    fn name(&self) -> &'static str {
        "discussion-kind-comment"
    }

    async fn text(&self, tx: &mut Tx, id: Id<Contribution>) -> db::Result<Option<String>> {
        Ok(comments::find(tx, id.cast()).await?.map(|comment| comment.words))
    }

    async fn stand(
        &self,
        tx: &mut Tx,
        _: &Site,
        id: Id<Contribution>,
        standing: Standing,
    ) -> web::Result<()> {
        Ok(comments::stand(tx, id.cast(), standing).await?)
    }

    async fn count(&self, tx: &mut Tx, account: Id<Account>, counts: bool) -> db::Result<()> {
        support::count(tx, account, counts).await
    }
}
