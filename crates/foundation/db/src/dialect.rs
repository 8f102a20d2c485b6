//! What truly differs between the two databases, each difference a named function.

use std::borrow::Cow;

use crate::{Engine, Sql};

/// The text for taking rows that no other node is taking at the moment.
///
/// PostgreSQL locks the rows and passes over those that are locked; SQLite has one writer, so nobody
/// else can be there.
pub fn skipping_locked(engine: Engine, sql: &Sql) -> Cow<'static, str> {
    match engine {
        Engine::Sqlite => Cow::Borrowed(sql.text),
        Engine::Postgres => Cow::Owned(format!("{} FOR UPDATE SKIP LOCKED", sql.text)),
    }
}

/// A pattern for `LIKE $n ESCAPE '\'` that finds `part` anywhere, taken literally.
pub fn containing(part: &str) -> String {
    let mut pattern = String::with_capacity(part.len() + 2);
    pattern.push('%');
    for letter in part.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_sign_in_a_search_is_only_a_percent_sign() {
        assert_eq!(containing("5 %_"), r"%5 \%\_%");
    }
}
