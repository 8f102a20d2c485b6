// tidy: not a model, because it words events for pages.
//! Events in words: for feeds, files and pages.

use std::borrow::Cow;

use base::{Language, PartialDate, Text};
use serde::Serialize;
use web::{Feed, Item, Shell};

use crate::event::{Event, What};
use crate::field::Field;
use crate::figure::figure;
use crate::{ItemKind, Plan};

/// What a field is called: `Nosaukums (angliski)`, `Daļa b)`. The reader's own language is not said.
pub(crate) fn field_name(shell: &Shell, key: &str) -> String {
    let field = Field::of(key);
    let name = shell.msg(field.message()).arg("letter", field.letter.unwrap_or_default());
    let language = field.language().filter(|language| *language != shell.language);
    let register = field.register().map(|register| match register {
        base::Register::Plain => shell.msg("action-plans-wording-plain"),
        base::Register::Easy | base::Register::Standard => shell.msg("action-plans-wording-easy"),
    });
    let language = language.map(|language| match language {
        Language::Lv => shell.msg("action-plans-wording-lv"),
        Language::En => shell.msg("action-plans-wording-en"),
    });
    let details: Vec<String> =
        language.into_iter().chain(register).map(|words| words.to_string()).collect();
    if details.is_empty() { name.to_string() } else { format!("{name} ({})", details.join(", ")) }
}

/// What a field with this name says, with its days as people write them.
pub(crate) fn field_words<'a>(shell: &Shell, name: &str, words: &'a str) -> Cow<'a, str> {
    let date = |written: &str| written.parse::<PartialDate>().ok().map(|date| shell.date(date));
    let read = match name {
        "deadline" | "starts" | "ends" | "milestone-due" => date(words),
        "period" => words
            .split_once('/')
            .and_then(|(from, to)| Some(format!("{} – {}", date(from)?, date(to)?))),
        _ => None,
    };
    read.map_or(Cow::Borrowed(words), Cow::Owned)
}

/// What a field of [`Facts`](crate::Facts) said or says, where it said anything.
pub(crate) fn told(shell: &Shell, key: &str, words: &Option<String>) -> Option<String> {
    let words = words.as_deref()?;
    Some(field_words(shell, Field::of(key).name, words).into_owned())
}

impl Event {
    /// What it is about: `1.2 Sabiedrības līdzdalības regulējums`, `5. apņemšanās: …`, the plan's title.
    pub(crate) fn about_words(&self, shell: &Shell) -> String {
        let title = shell.plain(&self.title);
        match self.kind {
            ItemKind::Plan => title.to_owned(),
            ItemKind::Measure => format!("{} {title}", self.number),
            ItemKind::Direction => {
                let number = shell.msg("action-plans-direction-number").arg("number", &self.number);
                format!("{number} {title}").trim_end_matches([' ', ':']).to_owned()
            }
            ItemKind::Commitment => {
                let number =
                    shell.msg("action-plans-commitment-number").arg("number", &self.number);
                format!("{number} {title}")
            }
        }
    }

    /// What happened, in a few words.
    pub(crate) fn headline(&self, shell: &Shell) -> String {
        match &self.what {
            What::Version { number, kind, .. } => {
                let kind = shell.said("action-plans-version", kind.key());
                shell.msg("action-plans-event-version").arg("kind", kind).count("number", *number)
            }
            What::Text { field, .. } => {
                shell.msg("action-plans-event-text").arg("field", field_name(shell, field))
            }
            What::Status { part: None, value, .. } => {
                shell.msg("action-plans-event-status").arg("value", shell.msg(value.message()))
            }
            What::Status { part: Some(part), value, .. } => shell
                .msg("action-plans-event-status-part")
                .arg("part", part)
                .arg("value", shell.msg(value.message())),
            What::Statement { voice, .. } => shell
                .msg("action-plans-event-statement")
                .arg("voice", shell.said("action-plans-voice", voice.key())),
            What::Observation { indicator, unit, on, value } => shell
                .msg("action-plans-event-observation")
                .arg("indicator", shell.plain(indicator))
                .arg("value", figure(shell.language, *value))
                .arg("unit", shell.plain(unit))
                .arg("day", shell.day(on)),
        }
        .to_string()
    }

    /// More, in plain text.
    pub(crate) fn details(&self, shell: &Shell) -> String {
        let said = |text: &Text| shell.plain(text).to_owned();
        let lines: Vec<String> = match &self.what {
            What::Version { reason, .. } => vec![said(reason)],
            What::Text { field, before, after, reason, institution } => {
                let wording = |id: &str, words: &Option<String>| {
                    let words = told(shell, field, words).unwrap_or_else(|| "–".to_owned());
                    shell.msg(id).arg("words", words).to_string()
                };
                let institution = institution.as_ref().map(said).unwrap_or_default();
                vec![
                    wording("action-plans-event-before", before),
                    wording("action-plans-event-after", after),
                    said(reason),
                    institution,
                ]
            }
            What::Status { value, assessor, assessed_on, basis, .. } => {
                let scale = shell.said("action-plans-scale", value.scale.key());
                vec![
                    format!("{}, {}, {scale}", said(assessor), shell.date(assessed_on)),
                    said(basis),
                ]
            }
            What::Statement { speaker, text, .. } => vec![said(speaker), said(text)],
            What::Observation { .. } => Vec::new(),
        };
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Events as a feed.
pub(crate) fn feed(shell: &Shell, plan: &Plan, title: String, events: &[Event]) -> Feed {
    let item = |event: &Event| Item {
        id: event.id.clone(),
        title: format!("{}: {}", event.about_words(shell), event.headline(shell)),
        path: event.path(plan.slug.as_str()),
        at: event.at,
        summary: event.details(shell),
    };
    Feed { title, items: events.iter().map(item).collect() }
}

/// An event for programs, flat, so that JSON and CSV say the same.
#[derive(Serialize)]
pub(crate) struct Line {
    id: String,
    at: String,
    what: &'static str,
    kind: &'static str,
    number: String,
    field: Option<String>,
    before: Option<String>,
    after: Option<String>,
    scale: Option<&'static str>,
    value: Option<String>,
    voice: Option<&'static str>,
    dated: Option<String>,
    words_lv: Option<String>,
    words_en: Option<String>,
    path: String,
}

impl Line {
    fn bare(event: &Event, plan: &Plan) -> Self {
        Self {
            id: event.id.clone(),
            at: event.at.to_string(),
            what: event.what.key(),
            kind: event.kind.key(),
            number: event.number.clone(),
            field: None,
            before: None,
            after: None,
            scale: None,
            value: None,
            voice: None,
            dated: None,
            words_lv: None,
            words_en: None,
            path: event.path(plan.slug.as_str()),
        }
    }

    /// An event of `plan`.
    pub(crate) fn of(event: &Event, plan: &Plan) -> Self {
        let bare = Self::bare(event, plan);
        match &event.what {
            What::Version { kind, reason, .. } => {
                Self { value: Some(kind.key().to_owned()), ..bare.saying(reason) }
            }
            What::Text { field, before, after, reason, .. } => Self {
                field: Some(field.clone()),
                before: before.clone(),
                after: after.clone(),
                ..bare.saying(reason)
            },
            What::Status { part, value, voice, assessed_on, basis, .. } => Self {
                field: part.clone(),
                scale: Some(value.scale.key()),
                value: Some(value.key.to_owned()),
                voice: Some(voice.key()),
                dated: Some(assessed_on.to_string()),
                ..bare.saying(basis)
            },
            What::Statement { voice, text, .. } => {
                Self { voice: Some(voice.key()), ..bare.saying(text) }
            }
            What::Observation { indicator, on, value, .. } => Self {
                value: Some(value.to_string()),
                dated: Some(on.to_string()),
                ..bare.saying(indicator)
            },
        }
    }

    fn saying(self, text: &Text) -> Self {
        let words = |language| text.get(language).map(str::to_owned);
        Self { words_lv: words(Language::Lv), words_en: words(Language::En), ..self }
    }
}
