// tidy: not a model, because it reads forms.
//! The fields of an institution in a form.

use base::{Day, Id, PartialDate, Slug, Text};
use db::Tx;
use institutions::store::{Filter, Taken};
use institutions::{Institution, Kind};
use web::{Form, Options, Shell};

/// The longest name, in characters.
pub(crate) const NAME: usize = 300;

/// The longest abbreviation, in characters.
const ABBREVIATION: usize = 20;

/// The longest address of a site, in characters.
const WEBSITE: usize = 2_000;

/// What there is to choose from.
pub(crate) struct Choices {
    /// The kinds of institutions.
    pub(crate) kinds: Options,
    /// The institutions that live, without the one that the form is about.
    pub(crate) others: Options,
}

/// What was typed of an institution.
pub(crate) struct Typed {
    name: Text,
    kind: Kind,
    abbreviation: Option<String>,
    number: Option<institutions::RegistrationNumber>,
    parent: Option<Id<Institution>>,
    website: Option<String>,
    founded_on: Option<PartialDate>,
}

impl Choices {
    pub(crate) async fn load(
        tx: &mut Tx,
        shell: &Shell,
        besides: Option<Id<Institution>>,
    ) -> db::Result<Self> {
        let living = institutions::store::list(tx, &Filter::default()).await?;
        let others = living.iter().filter(|one| Some(one.id) != besides);
        let option = |one: &Institution| (one.id.to_string(), shell.plain(&one.name).to_owned());
        let kind = |kind: Kind| (kind.key().to_owned(), shell.msg(kind.message()).to_string());
        Ok(Self {
            kinds: Kind::ALL.into_iter().map(kind).collect(),
            others: others.map(option).collect(),
        })
    }

    /// Whether this institution can be chosen.
    pub(crate) fn has(&self, id: Id<Institution>) -> bool {
        let id = id.to_string();
        self.others.iter().any(|(value, _)| *value == id)
    }
}

impl Typed {
    /// Reads all fields but the word in addresses.
    pub(crate) fn read(form: &mut Form, choices: &Choices, today: Day) -> Option<Self> {
        let name = form.text("name", NAME);
        let kind = form.parsed("kind", "form-choose");
        let abbreviation = form.optional("abbreviation", ABBREVIATION);
        let number = form.parsed_optional("number", "registry-problem-number");
        let parent = parent(form, choices);
        let website = website(form);
        let founded_on = date_that_has_come(form, "founded", today);
        Some(Self {
            name: name?,
            kind: kind?,
            abbreviation: abbreviation
                .map(|short| Some(short).filter(|short| !short.is_empty()))?,
            number: number?,
            parent: parent?,
            website: website?,
            founded_on: founded_on?,
        })
    }

    /// A new institution with these facts.
    pub(crate) fn enter(self, id: Id<Institution>, slug: Slug) -> Institution {
        let new = Institution::new(id, slug, self.kind, self.name.clone());
        self.over(&new)
    }

    /// The institution with these facts in the place of what was said before.
    pub(crate) fn over(self, before: &Institution) -> Institution {
        Institution {
            name: self.name,
            kind: self.kind,
            abbreviation: self.abbreviation,
            registration_number: self.number,
            parent: self.parent,
            website: self.website,
            founded_on: self.founded_on,
            ..before.clone()
        }
    }

    /// The word in addresses that its abbreviation or its name suggests.
    pub(crate) fn suggested(&self) -> Option<Slug> {
        let short = self.abbreviation.as_deref().and_then(Slug::suggested_by);
        short.or_else(|| Slug::suggested_by(self.name.or_empty(base::Language::Lv)))
    }
}

/// The form filled with what is said of an institution.
pub(crate) fn filled(institution: &Institution) -> Form {
    let text = |value: Option<String>| value.unwrap_or_default();
    Form::filled([
        ("kind", institution.kind.key().to_owned()),
        ("abbreviation", text(institution.abbreviation.clone())),
        ("number", text(institution.registration_number.as_ref().map(ToString::to_string))),
        ("parent", text(institution.parent.map(|id| id.to_string()))),
        ("website", text(institution.website.clone())),
        ("founded", text(institution.founded_on.map(|date| date.to_string()))),
    ])
    .with_text("name", &institution.name)
}

/// Says at its field what another institution has already; `false` for every other reason.
pub(crate) fn tell_taken(form: &mut Form, error: &db::Error) -> bool {
    let (field, message) = match Taken::of(error) {
        Some(Taken::Slug) => ("slug", "registry-problem-slug-taken"),
        Some(Taken::Abbreviation) => ("abbreviation", "registry-problem-abbreviation-taken"),
        Some(Taken::RegistrationNumber) => ("number", "registry-problem-number-taken"),
        None => return false,
    };
    form.problem::<()>(field, message);
    true
}

/// A date of which some day has come; it may be left empty. The outer `None` is a problem.
pub(crate) fn date_that_has_come(
    form: &mut Form,
    name: &'static str,
    today: Day,
) -> Option<Option<PartialDate>> {
    let date = form.parsed_optional::<PartialDate>(name, "registry-problem-date")?;
    if date.is_some_and(|date| date.earliest() > today) {
        return form.problem(name, "registry-problem-date-ahead");
    }
    Some(date)
}

fn parent(form: &mut Form, choices: &Choices) -> Option<Option<Id<Institution>>> {
    let parent = form.parsed_optional("parent", "registry-problem-institution")?;
    if parent.is_some_and(|id| !choices.has(id)) {
        return form.problem("parent", "registry-problem-institution");
    }
    Some(parent)
}

fn website(form: &mut Form) -> Option<Option<String>> {
    let typed = form.optional("website", WEBSITE)?;
    if typed.is_empty() {
        return Some(None);
    }
    let is_open = |url: &url::Url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    };
    match url::Url::parse(&typed).ok().filter(is_open) {
        Some(url) => Some(Some(url.to_string())),
        None => form.problem("website", "registry-problem-website"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&str, &str)]) -> (Option<Typed>, Form) {
        let usual = [("name_lv", "Parauga ministrija"), ("kind", "ministry")];
        let mut form = Form::filled(usual.into_iter().chain(fields.iter().copied()));
        let choices = Choices { kinds: Vec::new(), others: Vec::new() };
        let typed = Typed::read(&mut form, &choices, "2024-04-30".parse().unwrap());
        (typed, form)
    }

    #[test]
    fn the_abbreviation_suggests_the_word_in_addresses_and_else_the_name() {
        let suggested = |fields: &[(&str, &str)]| read(fields).0.unwrap().suggested();

        assert_eq!(suggested(&[("abbreviation", "PaM")]), "pam".parse().ok());
        assert_eq!(suggested(&[]), "parauga-ministrija".parse().ok());
    }

    #[test]
    fn what_cannot_be_read_is_told_at_its_field() {
        for (field, value) in [
            ("number", "123"),
            ("website", "javascript:alert(1)"),
            ("website", "https://anna:secret@example.lv"),
            ("founded", "2024-05"),
            ("founded", "vakar"),
            ("parent", "0198c0de-0000-7000-8000-000000000000"),
        ] {
            let (typed, form) = read(&[(field, value)]);

            assert!(typed.is_none() && form.problem_of(field).is_some(), "{field}: {value}");
        }
    }
}
