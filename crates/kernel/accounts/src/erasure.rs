// tidy: not a model, because it is a service of the site.
//! What other parts erase when somebody leaves.

use std::pin::Pin;

use base::Id;
use db::Tx;

use crate::Account;

/// Erases what one part keeps about a person, in the transaction that closes the account: all goes, or
/// nothing does.
pub type Erasure = for<'a> fn(
    &'a mut Tx,
    Id<Account>,
) -> Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;

/// What the parts above this one erase when an account is closed: a service of the site.
#[derive(Clone, Debug, Default)]
pub struct Erasures(pub Vec<Erasure>);
