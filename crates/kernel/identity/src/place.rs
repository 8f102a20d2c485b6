// tidy: not a model, because it speaks the language of a page.
//! Territories in words.

use base::Slug;
use web::Shell;

/// The name of a territory, or its word where the list does not know it any longer.
pub(crate) fn named(shell: &Shell, word: &Slug) -> String {
    let found = territories::find(word.as_str());
    found.map_or_else(|| word.to_string(), |one| shell.plain(&one.name).to_owned())
}
