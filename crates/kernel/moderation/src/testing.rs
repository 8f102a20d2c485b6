//! For tests of other crates: people who moderate, and an owner of notes.

use accounts::Account;
use async_trait::async_trait;
use base::Id;
use db::{Tx, params, sql};
use web::{Part, Site};

use crate::{Contribution, Owner, Standing};

sql! {
    TEXT = "SELECT words FROM notes WHERE id = $1";
    STAND = "UPDATE notes SET standing = $2 WHERE id = $1";
    STANDING = "SELECT standing FROM notes WHERE id = $1";
    WRITE = "INSERT INTO notes (id, words, standing) VALUES ($1, $2, $3)";
    COUNT = "UPDATE note_counts SET counts = $2 WHERE account = $1";
    COUNTS = "SELECT counts FROM note_counts WHERE account = $1";
    GIVE = "INSERT INTO note_counts (account, counts) VALUES ($1, TRUE)";
}

/// Notes: the least that people can write, for tests of moderation alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct Notes;

static ALL_TEXTS: &[&[&db::Sql]] = &[TEXTS];

/// The part that keeps notes.
pub fn notes() -> Part {
    const MIGRATIONS: &[db::Migration] = &[db::Migration {
        part: "notes",
        number: 1,
        name: "notes",
        sql:
            "CREATE TABLE notes (id UUID PRIMARY KEY, words TEXT NOT NULL, standing TEXT NOT NULL);
              CREATE TABLE note_counts (account UUID PRIMARY KEY, counts BOOLEAN NOT NULL);",
    }];
    Part { migrations: MIGRATIONS, texts: ALL_TEXTS, ..Part::named("notes") }
}

#[async_trait]
impl Owner for Notes {
    fn kind(&self) -> &'static str {
        "note"
    }

    fn name(&self) -> &'static str {
        "moderation-kind-unknown"
    }

    async fn text(&self, tx: &mut Tx, id: Id<Contribution>) -> db::Result<Option<String>> {
        tx.optional_value(&TEXT, params![id]).await
    }

    async fn stand(
        &self,
        tx: &mut Tx,
        _: &Site,
        id: Id<Contribution>,
        standing: Standing,
    ) -> web::Result<()> {
        tx.execute(&STAND, params![id, standing.key()]).await?;
        Ok(())
    }

    async fn count(&self, tx: &mut Tx, account: Id<Account>, counts: bool) -> db::Result<()> {
        tx.execute(&COUNT, params![account, counts]).await?;
        Ok(())
    }
}

impl Notes {
    /// Keeps a note.
    pub async fn write(
        tx: &mut Tx,
        id: Id<Contribution>,
        words: &str,
        standing: Standing,
    ) -> web::Result<()> {
        tx.execute(&WRITE, params![id, words, standing.key()]).await?;
        Ok(())
    }

    /// How a note stands.
    pub async fn standing(tx: &mut Tx, id: Id<Contribution>) -> db::Result<String> {
        tx.one_value(&STANDING, params![id]).await
    }

    /// Something that an account gives, which counts.
    pub async fn give(tx: &mut Tx, account: Id<Account>) -> db::Result<()> {
        tx.execute(&GIVE, params![account]).await?;
        Ok(())
    }

    /// Whether what an account gave counts.
    pub async fn counts(tx: &mut Tx, account: Id<Account>) -> db::Result<bool> {
        tx.one_value(&COUNTS, params![account]).await
    }
}
