//! What was found where everything is in order.

use std::fmt;

use accounts::Account;
use base::Id;
use transparency_log::{Hash, VerifierKey};

use super::Source;
use crate::Leaf;

/// A log that is in order: what was checked, and how far the word of the log reaches.
#[derive(Clone, Debug)]
pub struct Report {
    /// Where the log was read.
    pub source: Source,
    /// The key that signed it.
    pub key: VerifierKey,
    /// Where the key came from.
    pub key_origin: KeyOrigin,
    /// How many acts there are.
    pub size: u64,
    /// The hash over all of them.
    pub root: Hash,
    /// The newest act.
    pub newest: Option<Leaf>,
    /// How many acts there were when it was verified before.
    pub remembered: Option<u64>,
    /// Whether this run is remembered.
    pub is_remembered: bool,
    /// The act of the receipt.
    pub receipt: Option<Opened>,
}

/// How a key came to be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyOrigin {
    /// Whoever verifies brought it.
    Given,
    /// It is the key of the earlier runs.
    Remembered,
    /// The log told it itself, and nobody else has vouched for it yet.
    Told,
}

/// The act that a receipt is for.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its index.
    pub index: u64,
    /// What the log holds there.
    pub entry: String,
    /// The entry as an act, where this program can read it.
    pub act: Option<Leaf>,
    /// The account that the receipt shows to have acted, if it carries the opening.
    pub account: Option<Id<Account>>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "The log {} is in order.\n", self.key.name())?;
        writeln!(f, "read from   {}", self.source)?;
        writeln!(f, "key         {}", self.key)?;
        writeln!(f, "            {}", self.key_origin.advice())?;
        writeln!(f, "acts        {}{}", self.size, Newest(self.newest.as_ref()))?;
        writeln!(f, "root        {}", self.root)?;
        writeln!(f, "checked     every act and every hash was computed again and is as signed")?;
        writeln!(f, "earlier     {}", self.earlier())?;
        match &self.receipt {
            Some(opened) => opened.fmt(f),
            None => Ok(()),
        }
    }
}

impl Report {
    fn earlier(&self) -> String {
        match (self.remembered, self.is_remembered) {
            (Some(size), _) => {
                format!("the log begins with the {size} acts that were verified before")
            }
            (None, true) => {
                "this is the first verification; the next one will be compared with it".to_owned()
            }
            (None, false) => "not compared, because nothing is remembered".to_owned(),
        }
    }
}

impl KeyOrigin {
    const fn advice(self) -> &'static str {
        match self {
            Self::Given => "which you gave",
            Self::Remembered => "which is the one of the earlier verifications",
            Self::Told => {
                "which the log told itself; compare it with what others know, and give it with --key"
            }
        }
    }
}

struct Newest<'a>(Option<&'a Leaf>);

impl fmt::Display for Newest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(leaf) => write!(f, ", the newest {} of {}", leaf.act, leaf.at),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "receipt     is for act {}, which is in the log:", self.index)?;
        writeln!(f, "            {}", self.entry)?;
        match self.account {
            Some(account) => writeln!(f, "            It shows that the account {account} acted."),
            None => Ok(()),
        }
    }
}
