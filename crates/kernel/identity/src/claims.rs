//! What a gateway told of a person.

use base::{Day, Slug};
use serde_json::{Map, Value};

use crate::Level;
use crate::person::PersonalCode;
use crate::provider::Provider;
use crate::refusal::Refusal;

/// What a gateway told of a person, as far as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) level: Level,
    pub(crate) name: String,
    pub(crate) code: PersonalCode,
    pub(crate) born_on: Option<Day>,
    pub(crate) territory: Option<Slug>,
}

/// The most characters of a name.
const LONGEST_NAME: usize = 100;

/// Claims, by name.
pub(crate) type Claims = Map<String, Value>;

impl Told {
    /// Reads what is wanted, and refuses an answer in which something is missing that must be there.
    pub(crate) fn read(claims: &Claims, provider: &Provider) -> Result<Self, Refusal> {
        let acr = text(claims, "acr");
        let level = provider.level(acr.as_deref()).ok_or(Refusal::Level)?;
        let names = &provider.claims;
        let code = text(claims, &names.personal_code).ok_or(Refusal::NoPersonalCode)?;
        let code = PersonalCode::read(&code, &provider.country);
        let birth_date = text(claims, &names.birth_date);
        let municipality = text(claims, &names.municipality);
        Ok(Self {
            level,
            name: name(claims, provider).ok_or(Refusal::NoName)?,
            code: code.map_err(|_| Refusal::NoPersonalCode)?,
            born_on: birth_date.and_then(|date| date.parse().ok()),
            territory: municipality.and_then(|name| provider.territory(&name)),
        })
    }

    /// Whether what must be there is there, or more must be asked for.
    pub(crate) fn is_whole(claims: &Claims, provider: &Provider) -> bool {
        let code = text(claims, &provider.claims.personal_code);
        code.is_some() && name(claims, provider).is_some()
    }
}

fn name(claims: &Claims, provider: &Provider) -> Option<String> {
    let parts = provider.claims.name.iter().filter_map(|part| text(claims, part));
    let name = parts.collect::<Vec<_>>().join(" ");
    let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}

fn text(claims: &Claims, name: &str) -> Option<String> {
    let text = claims.get(name)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
