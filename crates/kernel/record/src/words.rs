//! An act in words.

use base::Language;
use i18n::Messages;

use crate::{Content, Fact};

/// What was done, in one line for a reader of `language`: the message `act-<kind>` with the facts as
/// its arguments. An act whose words nobody wrote is told by its kind.
// tidy: messages act-*
pub fn in_words(messages: &Messages, language: Language, content: &Content) -> String {
    let id = format!("act-{}", content.act);
    if !messages.has(language, &id) {
        return content.act.clone();
    }
    let mut say = messages.say(language, id);
    for (key, fact) in &content.facts {
        say = match fact {
            Fact::Flag(flag) => say.arg(key.clone(), flag),
            Fact::Number(number) => say.count(key.clone(), *number),
            Fact::Word(word) => say.arg(key.clone(), word),
            Fact::Worded(text) => say.arg(key.clone(), text.or_empty(language)),
        };
    }
    say.to_string()
}

/// The kind of an act in words, without what it says, for lists of choices: the message
/// `kind-of-act-<kind>`. Where nobody wrote it, it is the kind.
// tidy: messages kind-of-act-*
pub fn kind_in_words(messages: &Messages, language: Language, act: &str) -> String {
    let id = format!("kind-of-act-{act}");
    if messages.has(language, &id) {
        messages.say(language, id).to_string()
    } else {
        act.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use base::Text;
    use i18n::Locale;

    use super::*;
    use crate::{Act, Author};

    const LOCALE: Locale = Locale {
        part: "plans",
        lv: "act-plan-published = Publicēts { $title } ar { $measures ->\n  [zero] { $measures } pasākumu\n  [one] { $measures } pasākumu\n *[other] { $measures } pasākumiem\n }",
        en: "act-plan-published = Published { $title } with { $measures } measures",
    };

    fn content(kind: &'static str) -> Content {
        let act =
            Act::new(kind).fact("title", Text::both("plāns", "the plan")).fact("measures", 26);
        Content::of(act, "2024-04-30T11:00:00Z".parse().unwrap(), Author::System, None)
    }

    #[test]
    fn an_act_is_told_in_the_readers_language_with_its_facts() {
        let messages = Messages::new(&[LOCALE]).unwrap();
        let say = |language| in_words(&messages, language, &content("plan-published"));

        assert_eq!(say(Language::Lv), "Publicēts plāns ar 26 pasākumiem");
        assert_eq!(say(Language::En), "Published the plan with 26 measures");
    }

    #[test]
    fn an_act_without_words_is_told_by_its_kind() {
        let messages = Messages::new(&[LOCALE]).unwrap();

        assert_eq!(in_words(&messages, Language::Lv, &content("plan-mended")), "plan-mended");
    }
}
