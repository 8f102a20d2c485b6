//! Fluent messages of all parts in one place.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use base::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

/// The messages of one part, in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// The crate that they belong to, for error messages.
    pub part: &'static str,
    /// The content of `locales/lv.ftl`.
    pub lv: &'static str,
    /// The content of `locales/en.ftl`.
    pub en: &'static str,
}

/// A file of messages cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the messages of {part} in {language} cannot be used: {cause}")]
pub struct LocaleError {
    part: &'static str,
    language: Language,
    cause: String,
}

/// The messages of the whole program. Cheap to clone.
#[derive(Clone)]
pub struct Messages(Arc<[FluentBundle<FluentResource>; 2]>);

/// One message, perhaps with arguments, that writes itself in its language.
///
/// A message that does not exist shows its own identifier, which a test over all templates prevents.
#[derive(Clone)]
pub struct Say {
    messages: Messages,
    language: Language,
    id: String,
    args: Vec<(Cow<'static, str>, FluentValue<'static>)>,
}

/// A whole number that templates may hand over by value or by reference.
pub trait Count {
    /// The number; one too large to count is the largest.
    fn as_count(&self) -> i64;
}

macro_rules! count {
    ($($number:ty),*) => { $(
        impl Count for $number {
            fn as_count(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )* };
}

count!(i32, i64, u8, u32, u64, usize);

impl<N: Count + ?Sized> Count for &N {
    fn as_count(&self) -> i64 {
        (**self).as_count()
    }
}

impl Messages {
    /// Reads the messages of all parts; a message that two parts define is an error.
    pub fn new(locales: &[Locale]) -> Result<Self, LocaleError> {
        Ok(Self(Arc::new([bundle(Language::Lv, locales)?, bundle(Language::En, locales)?])))
    }

    /// The message `id` for a reader of `language`.
    pub fn say(&self, language: Language, id: impl AsRef<str>) -> Say {
        Say { messages: self.clone(), language, id: id.as_ref().to_owned(), args: Vec::new() }
    }

    /// Whether there is such a message.
    pub fn has(&self, language: Language, id: &str) -> bool {
        self.bundle(language).has_message(id)
    }

    fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        match language {
            Language::Lv => &self.0[0],
            Language::En => &self.0[1],
        }
    }
}

fn bundle(
    language: Language,
    locales: &[Locale],
) -> Result<FluentBundle<FluentResource>, LocaleError> {
    let tag = language.tag().parse().expect("a language tag is well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks would show as boxes in plain-text letters, and both languages run left to right.
    bundle.set_use_isolating(false);
    for locale in locales {
        let error = |cause| LocaleError { part: locale.part, language, cause };
        let text = match language {
            Language::Lv => locale.lv,
            Language::En => locale.en,
        };
        let resource = FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| error(format!("{errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| error(first(&errors)))?;
    }
    Ok(bundle)
}

fn first(errors: &[FluentError]) -> String {
    errors.first().map_or_else(String::new, ToString::to_string)
}

impl Say {
    /// Adds a word for `{ $name }`.
    #[must_use]
    pub fn arg(mut self, name: impl Into<Cow<'static, str>>, value: impl fmt::Display) -> Self {
        self.args.push((name.into(), FluentValue::from(value.to_string())));
        self
    }

    /// Adds a number for `{ $name }`, which also chooses plural forms.
    #[must_use]
    pub fn count(mut self, name: impl Into<Cow<'static, str>>, value: impl Count) -> Self {
        self.args.push((name.into(), FluentValue::from(value.as_count())));
        self
    }
}

impl fmt::Display for Say {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = self.messages.bundle(self.language);
        let Some(pattern) = bundle.get_message(&self.id).and_then(|message| message.value()) else {
            return f.write_str(&self.id);
        };
        let mut errors = Vec::new();
        if self.args.is_empty() {
            return f.write_str(&bundle.format_pattern(pattern, None, &mut errors));
        }
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, value) in &self.args {
            args.set(name.as_ref(), value.clone());
        }
        f.write_str(&bundle.format_pattern(pattern, Some(&args), &mut errors))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCALE: Locale = Locale {
        part: "plans",
        lv: "plans-title = Plāni\nplans-count = { $count ->\n  [zero] { $count } pasākumu\n  [one] { $count } pasākums\n *[other] { $count } pasākumi\n }",
        en: "plans-title = Plans\nplans-count = { $count ->\n  [one] { $count } measure\n *[other] { $count } measures\n }",
    };

    #[test]
    fn latvian_counts_take_their_three_forms() {
        let messages = Messages::new(&[LOCALE]).unwrap();
        let say = |count: i64| {
            messages.say(Language::Lv, "plans-count").count("count", count).to_string()
        };

        assert_eq!(
            [0, 1, 2, 10, 11, 21, 26].map(say),
            [
                "0 pasākumu",
                "1 pasākums",
                "2 pasākumi",
                "10 pasākumu",
                "11 pasākumu",
                "21 pasākums",
                "26 pasākumi"
            ]
        );
    }

    #[test]
    fn a_message_is_said_in_the_readers_language() {
        let messages = Messages::new(&[LOCALE]).unwrap();

        assert_eq!(messages.say(Language::En, "plans-title").to_string(), "Plans");
        assert_eq!(messages.say(Language::Lv, "plans-title").to_string(), "Plāni");
    }

    #[test]
    fn two_parts_may_not_define_the_same_message() {
        let other = Locale { part: "other", ..LOCALE };

        assert!(Messages::new(&[LOCALE, other]).is_err());
    }
}
