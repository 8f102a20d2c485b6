//! The signed word of the log about itself.
// tidy: not a model, because it reads the log from the database before it signs.

use db::{Db, Tx};
use transparency_log::{Checkpoint, Hash, SignedCheckpoint};

use crate::{Signer, store};

/// Why the log has nothing to say.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// The database cannot be read.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The log has signed that it had more acts: the database was restored from an older copy.
    #[error(
        "the log of public acts has {found} acts and has signed that it had {signed}; \
         bring back the newest copy of the database"
    )]
    Shrunk {
        /// How many acts it had.
        signed: u64,
        /// How many it has.
        found: u64,
    },
    /// The log has signed other acts than those in the database.
    #[error(
        "the first {size} acts are not those that the log of public acts has signed; \
         bring back the newest copy of the database"
    )]
    Rewritten {
        /// How many acts were signed.
        size: u64,
    },
    /// The checkpoint cannot be remembered, so it is not shown either.
    #[error("the last checkpoint cannot be kept: {0}")]
    Kept(#[from] std::io::Error),
    /// The key does not fit the log.
    #[error("the checkpoint cannot be signed: {0}")]
    Signed(#[from] transparency_log::CheckpointError),
}

impl Signer {
    /// The signed checkpoint of the log as it is now.
    ///
    /// It is made when the log has grown and kept until it grows again. It never contradicts an earlier
    /// one: where the database does, the log says nothing.
    ///
    /// Do not hold a transaction while asking: this waits for others who ask.
    pub async fn checkpoint(&self, db: &Db) -> Result<SignedCheckpoint, CheckpointError> {
        // The log is read by one at a time, or an older size could arrive after a newer one.
        let mut last = self.last.lock().await;
        let mut tx = db.read().await?;
        let size = store::size(&mut tx).await?;
        if let Some(signed) = last.checkpoint() {
            let earlier = signed.unverified();
            if earlier.size() == size && signed.verify(self.origin(), &[self.verifier()]).is_ok() {
                return Ok(signed.clone());
            }
            check_that_it_begins_with(&mut tx, earlier, size).await?;
        }
        let root = store::root(&mut tx, size).await?;
        let checkpoint = self.sign(size, root)?;
        last.remember(checkpoint.clone())?;
        Ok(checkpoint)
    }

    fn sign(&self, size: u64, root: Hash) -> Result<SignedCheckpoint, CheckpointError> {
        Ok(Checkpoint::new(self.origin(), size, root)?.sign(self.key())?)
    }
}

/// Whether a log that now has `size` leaves may follow the one of an earlier checkpoint.
async fn check_that_it_begins_with(
    tx: &mut Tx,
    earlier: &Checkpoint,
    size: u64,
) -> Result<(), CheckpointError> {
    let signed = earlier.size();
    if size < signed {
        return Err(CheckpointError::Shrunk { signed, found: size });
    }
    if store::root(tx, signed).await? != earlier.root() {
        return Err(CheckpointError::Rewritten { size: signed });
    }
    Ok(())
}

impl From<CheckpointError> for web::Error {
    fn from(error: CheckpointError) -> Self {
        match error {
            CheckpointError::Database(error) => error.into(),
            error @ (CheckpointError::Shrunk { .. }
            | CheckpointError::Rewritten { .. }
            | CheckpointError::Kept(_)) => Self::Unavailable(error.to_string()),
            error @ CheckpointError::Signed(_) => Self::internal(error),
        }
    }
}
