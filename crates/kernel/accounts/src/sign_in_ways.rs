// tidy: not a model, because it is a service of the site.
//! Ways to sign in that other parts bring.

use base::Text;
use web::Shell;

use crate::OwnPath;

/// A way to sign in besides address and password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInWay {
    /// What it is called.
    pub name: WayName,
    /// The page where it begins, without language. It takes `?return=` as the sign-in page does.
    pub path: String,
}

/// What a way to sign in is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayName {
    /// A message of the program.
    Message(&'static str),
    /// A name that the operator gave it.
    Named(Text),
}

/// The ways to sign in that the parts above this one bring, in the order of the sign-in page: a service of
/// the site.
#[derive(Clone, Debug, Default)]
pub struct SignInWays(pub Vec<SignInWay>);

impl SignInWay {
    /// Its name in the language of the page.
    pub fn named(&self, shell: &Shell) -> String {
        match &self.name {
            WayName::Message(id) => shell.msg(id).to_string(),
            WayName::Named(text) => shell.plain(text).to_owned(),
        }
    }

    /// The address where it begins, which brings the person back to `back`.
    pub fn address(&self, shell: &Shell, back: &str) -> String {
        let page = shell.link(&self.path);
        back.parse::<OwnPath>().map_or_else(|_| page.clone(), |back| back.after(&page))
    }
}
