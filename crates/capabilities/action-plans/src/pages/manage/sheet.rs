//! What all editing pages share: the form, the lock under which it was read, and a lost race.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::Text;
use web::{Form, Page, Redirect, Refused, Shell};

use crate::field::Field;
use crate::wording::{Fate, Words, difference};
use crate::{Facts, Lock};

/// The longest reason for a change, in characters.
const REASON: usize = 2_000;

/// A form on its way.
pub(crate) struct Sheet {
    /// What was typed.
    pub(crate) form: Form,
    /// The version of the item that its author saw; `None` for what does not exist yet.
    pub(crate) lock: Option<Lock>,
    /// Whether a version of the plan was published, so that a change needs a reason.
    pub(crate) needs_reason: bool,
    /// After a lost race: every field that says something else than what was typed.
    pub(crate) race: Vec<Beside>,
}

/// A field in two wordings: as somebody else saved it and as it was typed, or as it was in the last
/// version and as it is.
pub(crate) struct Beside {
    /// What the field is called.
    pub(crate) label: String,
    /// The first wording, with the words marked that are not in the second.
    pub(crate) before: Vec<Words>,
    /// The second wording, with the words marked that are not in the first.
    pub(crate) after: Vec<Words>,
}

/// The answer to a form.
pub(crate) enum Answer<V> {
    /// It was kept.
    Kept(Redirect),
    /// Something is wrong with it.
    Refused(V),
    /// Somebody else saved first: both wordings stand side by side.
    Raced(V),
}

/// What somebody typed into the form of an item that exists.
pub(crate) enum Typed<T> {
    /// Something is wrong with it.
    Wrong,
    /// It says what the item says already.
    Same,
    /// The item under the lock that its author saw, and why it is changed.
    Changed(T, Text),
}

impl<V> Answer<V> {
    /// It was kept; the visitor goes on to `path` (without language) and reads `notice` there.
    pub(crate) fn kept(shell: &Shell, path: String, notice: &'static str) -> Self {
        Self::Kept(Redirect::to(shell.link(path)).saying(notice))
    }

    /// A change was kept.
    pub(crate) fn saved(shell: &Shell, path: String) -> Self {
        Self::kept(shell, path, "action-plans-saved")
    }

    /// Nothing was changed, so there was nothing to keep.
    pub(crate) fn unchanged(shell: &Shell, path: String) -> Self {
        Self::kept(shell, path, "action-plans-unchanged")
    }
}

impl<V: Template> IntoResponse for Answer<V> {
    fn into_response(self) -> Response {
        match self {
            Self::Kept(redirect) => redirect.into_response(),
            Self::Refused(view) => Refused(view).into_response(),
            Self::Raced(view) => (StatusCode::CONFLICT, Page(view)).into_response(),
        }
    }
}

impl Sheet {
    /// A form for something new.
    pub(crate) const fn new(form: Form, needs_reason: bool) -> Self {
        Self { form, lock: None, needs_reason, race: Vec::new() }
    }

    /// A form for something that exists and was read under `lock`.
    pub(crate) const fn of(form: Form, lock: Lock, needs_reason: bool) -> Self {
        Self { form, lock: Some(lock), needs_reason, race: Vec::new() }
    }

    /// A form that came back: the lock is the one that its author saw, not the one of today.
    pub(crate) fn returned(mut form: Form, needs_reason: bool) -> Self {
        let lock = form.parsed("lock", "form-required").map(Lock);
        Self { form, lock, needs_reason, race: Vec::new() }
    }

    /// Reads the reason, which must be there once a version is published.
    pub(crate) fn reason(&mut self) -> Option<Text> {
        if self.needs_reason { self.form.text("reason", REASON) } else { Some(Text::unknown()) }
    }

    /// What was typed: `read` from the fields, beside the item as it is; `under` puts it under a lock.
    pub(crate) fn typed<T: PartialEq>(
        &mut self,
        read: Option<T>,
        before: &T,
        under: impl FnOnce(T, Lock) -> T,
    ) -> Typed<T> {
        // An unchanged item needs no reason, so it is looked at first.
        let (Some(read), Some(lock)) = (read, self.lock) else {
            drop(self.reason());
            return Typed::Wrong;
        };
        let after = under(read, lock);
        if after == *before {
            return Typed::Same;
        }
        self.reason().map_or(Typed::Wrong, |reason| Typed::Changed(after, reason))
    }

    /// The same form after a lost race: both wordings of every field that differs, and the new lock, so
    /// that sending it again puts what was typed in the place of what was saved, knowingly.
    pub(crate) fn after_race(self, shell: &Shell, theirs: (&Facts, Lock), yours: &Facts) -> Self {
        let mut differing = theirs.0.differences(yours);
        differing.sort_by(|one, other| {
            Field::of(&one.field).place().cmp(&Field::of(&other.field).place())
        });
        let beside = |difference: &crate::Difference| Beside::of(shell, difference);
        Self { lock: Some(theirs.1), race: differing.iter().map(beside).collect(), ..self }
    }
}

impl Beside {
    /// The two wordings of a field that differs.
    pub(crate) fn of(shell: &Shell, found: &crate::Difference) -> Self {
        let before = found.before.as_deref().unwrap_or_default();
        let words = difference(before, found.after.as_deref().unwrap_or_default());
        let without = |fate: Fate| -> Vec<Words> {
            words.iter().filter(|words| words.fate != fate).cloned().collect()
        };
        Self {
            label: label(shell, &found.field),
            before: without(Fate::Added),
            after: without(Fate::Removed),
        }
    }
}

/// What a field is called, with its language where it is worded in one.
fn label(shell: &Shell, key: &str) -> String {
    let field = Field::of(key);
    let name = shell.msg(field.message()).arg("letter", field.letter.unwrap_or_default());
    match field.language() {
        Some(language) => format!("{name} ({language})"),
        None => name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_needed_only_after_publication() {
        assert_eq!(Sheet::new(Form::empty(), false).reason(), Some(Text::unknown()));
        assert_eq!(Sheet::new(Form::empty(), true).reason(), None);
    }

    #[test]
    fn a_form_without_its_lock_is_refused() {
        let sheet = Sheet::returned(Form::empty(), false);

        assert!(sheet.lock.is_none() && sheet.form.has_problems());
    }
}
