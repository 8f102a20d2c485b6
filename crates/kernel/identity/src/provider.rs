//! Gateways of national eID, as the operator describes them.

use std::collections::BTreeMap;

use base::{Language, Slug, Text};
use jiff::SignedDuration;
use secrecy::SecretString;
use serde::Deserialize;

use crate::Level;

/// A gateway that speaks OpenID Connect, as the settings describe it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its word in addresses.
    pub id: Slug,
    /// What the button says.
    pub name: ProviderName,
    /// Its address, from which everything else is found.
    pub issuer: String,
    /// What it calls this site.
    pub client_id: String,
    /// The secret that it gave this site.
    pub client_secret: SecretString,
    /// What is asked for.
    #[serde(default = "openid")]
    pub scopes: Vec<String>,
    /// Which words of the gateway mean which level.
    #[serde(default)]
    pub acr: AcrValues,
    /// The level where the gateway names none; without it such an answer is refused.
    pub level_without_acr: Option<Level>,
    /// Under which names it tells what.
    #[serde(default)]
    pub claims: ClaimNames,
    /// The country of personal codes that name none.
    #[serde(default = "latvia")]
    pub country: String,
    /// The words of territories for what the gateway calls them, where that is neither name nor word.
    #[serde(default)]
    pub municipalities: BTreeMap<String, Slug>,
    /// For how many days a verification counts.
    #[serde(default = "a_year")]
    pub valid_days: u16,
}

/// What a gateway is called.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderName {
    /// In Latvian.
    pub lv: String,
    /// In English.
    pub en: String,
}

/// Authentication context class references (`acr`) by level.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AcrValues {
    /// Those that mean low.
    pub low: Vec<String>,
    /// Those that mean substantial.
    pub substantial: Vec<String>,
    /// Those that mean high.
    pub high: Vec<String>,
}

/// Names of claims.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClaimNames {
    /// The parts of the name, in order.
    pub name: Vec<String>,
    /// The personal code.
    pub personal_code: String,
    /// The day of birth, such as `1990-01-31`.
    pub birth_date: String,
    /// The municipality in which the person is declared.
    pub municipality: String,
}

impl Default for ClaimNames {
    fn default() -> Self {
        Self {
            name: vec!["given_name".to_owned(), "family_name".to_owned()],
            personal_code: "personal_code".to_owned(),
            birth_date: "birthdate".to_owned(),
            municipality: "municipality".to_owned(),
        }
    }
}

fn openid() -> Vec<String> {
    vec!["openid".to_owned()]
}

fn latvia() -> String {
    "LV".to_owned()
}

const fn a_year() -> u16 {
    365
}

impl Provider {
    /// What the button says, by language.
    pub(crate) fn text(&self) -> Text {
        Text::lv(&self.name.lv).with(Language::En, &self.name.en)
    }

    /// For how long a verification counts.
    pub(crate) fn valid(&self) -> SignedDuration {
        SignedDuration::from_hours(24 * i64::from(self.valid_days))
    }

    /// The level that an answer shows.
    pub(crate) fn level(&self, acr: Option<&str>) -> Option<Level> {
        let Some(acr) = acr else { return self.level_without_acr };
        let lists = [
            (&self.acr.high, Level::High),
            (&self.acr.substantial, Level::Substantial),
            (&self.acr.low, Level::Low),
        ];
        lists
            .into_iter()
            .find_map(|(list, level)| list.iter().any(|known| known == acr).then_some(level))
    }

    /// The most that it can show, if that is known.
    pub(crate) fn highest(&self) -> Option<Level> {
        let lists = [
            (&self.acr.high, Level::High),
            (&self.acr.substantial, Level::Substantial),
            (&self.acr.low, Level::Low),
        ];
        let highest =
            lists.into_iter().find_map(|(list, level)| (!list.is_empty()).then_some(level));
        highest.max(self.level_without_acr)
    }

    /// All words for levels, the highest first, for the request.
    pub(crate) fn acr_values(&self) -> impl Iterator<Item = &String> {
        let AcrValues { low, substantial, high } = &self.acr;
        high.iter().chain(substantial).chain(low)
    }

    /// The word of the territory that a municipality is, if there is one: by the settings, by its name in the
    /// list of territories, or because the gateway tells the word itself.
    pub(crate) fn territory(&self, municipality: &str) -> Option<Slug> {
        let told = base::fold(municipality.trim());
        let is_named = |one: &&territories::Territory| {
            Language::ALL.iter().any(|language| base::fold(one.name.or_empty(*language)) == told)
        };
        let by_settings = self.municipalities.get(municipality.trim()).map(Slug::as_str);
        let by_name = || territories::all().iter().find(is_named).map(|one| one.slug.as_str());
        let word = by_settings.or_else(by_name).unwrap_or(municipality.trim());
        territories::find(word).map(|territory| territory.slug.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(more: &str) -> Provider {
        let settings = format!(
            "id = \"eid\"\nissuer = \"https://eid.example\"\nclient_id = \"atvere\"\n\
             client_secret = \"s3cret\"\n{more}\n[name]\nlv = \"eID karte\"\nen = \"eID card\""
        );
        toml::from_str(&settings).unwrap()
    }

    #[test]
    fn the_words_of_the_gateway_decide_the_level() {
        let eid = provider("acr = { substantial = [\"loa3\", \"mobile\"], high = [\"loa4\"] }");

        assert_eq!(eid.level(Some("mobile")), Some(Level::Substantial));
        assert_eq!(eid.level(Some("loa4")), Some(Level::High));
        assert_eq!((eid.level(Some("loa2")), eid.level(None)), (None, None));
        assert_eq!(eid.highest(), Some(Level::High));
        assert_eq!(eid.acr_values().collect::<Vec<_>>(), ["loa4", "loa3", "mobile"]);
    }

    #[test]
    fn a_gateway_without_words_for_levels_may_be_given_one() {
        let eid = provider("level_without_acr = \"substantial\"");

        assert_eq!(eid.level(None), Some(Level::Substantial));
        assert_eq!(eid.highest(), Some(Level::Substantial));
    }

    #[test]
    fn a_municipality_is_known_by_its_name_its_word_or_the_settings() {
        let eid = provider("municipalities = { \"0001000\" = \"riga\", \"9\" = \"nowhere\" }");

        for name in ["Rīgas valstspilsēta", " rīgas valstspilsēta ", "riga", "0001000"] {
            assert_eq!(eid.territory(name), "riga".parse().ok(), "{name}");
        }
        assert_eq!(eid.territory("Talsu novads"), "talsu-novads".parse().ok());
        for name in ["", " – ", "9", "Nekurienes novads"] {
            assert_eq!(eid.territory(name), None, "{name}");
        }
    }

    #[test]
    fn the_secret_does_not_show_itself() {
        assert!(!format!("{:?}", provider("")).contains("s3cret"));
    }
}
