//! Where a rule is written.

use std::borrow::Cow;

/// Where a rule is written, to be shown beside what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The act and the place in it, in the language of the act: `Darba likuma 133. panta ceturtā
    /// daļa`.
    pub text: Cow<'static, str>,
    /// The address at which the act can be read, if one is known.
    pub url: Option<Cow<'static, str>>,
}

impl Citation {
    /// A citation whose words are part of the program.
    pub const fn of(text: &'static str, url: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), url: Some(Cow::Borrowed(url)) }
    }

    /// A citation of an act whose address is not known.
    pub const fn without_address(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), url: None }
    }
}
