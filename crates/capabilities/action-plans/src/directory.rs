//! Finding institutions by the names that files use.

use std::collections::HashMap;

use base::Id;
use institutions::Institution;

use crate::roles::{Assignment, Role};

/// Institutions by all their names: abbreviation, address word, name in each language, and given aliases.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    institutions: HashMap<Id<Institution>, Institution>,
    names: HashMap<String, Vec<Id<Institution>>>,
}

impl Directory {
    /// A directory of these institutions.
    pub fn of(institutions: impl IntoIterator<Item = Institution>) -> Self {
        let mut directory = Self::default();
        for institution in institutions {
            let words = institution.name.wordings().map(|(_, _, name)| base::fold(name));
            let short = institution.abbreviation.as_deref().map(base::fold);
            let slug = institution.slug.as_str().to_owned();
            for name in words.chain(short).chain([slug]) {
                directory.names.insert(name, vec![institution.id]);
            }
            directory.institutions.insert(institution.id, institution);
        }
        directory
    }

    /// Lets `alias` mean the institutions `names`; names that nobody bears are passed over.
    pub fn alias(&mut self, alias: &str, names: &[String]) {
        let ids = names
            .iter()
            .flat_map(|name| self.find(name))
            .map(|institution| institution.id)
            .collect();
        self.names.insert(base::fold(alias), ids);
    }

    /// The institutions that `name` means; none where nobody bears it.
    pub fn find(&self, name: &str) -> Vec<&Institution> {
        let ids = self.names.get(&base::fold(name));
        ids.into_iter().flatten().filter_map(|id| self.institutions.get(id)).collect()
    }

    /// The institution with this identifier.
    pub fn get(&self, id: Id<Institution>) -> Option<&Institution> {
        self.institutions.get(&id)
    }
}

impl Assignment {
    /// `institution` in a role.
    pub fn of(institution: &Institution, role: Role) -> Self {
        Self {
            role,
            institution: institution.id,
            slug: institution.slug.as_str().to_owned(),
            abbreviation: institution.abbreviation.clone(),
            name: institution.name.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use institutions::examples;

    #[test]
    fn an_institution_is_found_by_any_of_its_names() {
        let directory = Directory::of([examples::state_chancellery()]);

        for name in [
            "VK",
            "vk",
            "Valsts kanceleja",
            "valsts  KANCELEJA",
            "State Chancellery",
            "valsts-kanceleja",
        ] {
            assert_eq!(directory.find(name).len(), 1, "{name}");
        }
        assert!(directory.find("Valsts").is_empty());
    }

    #[test]
    fn an_alias_may_mean_several() {
        let mut directory =
            Directory::of([examples::ministry_of_finance(), examples::state_revenue_service()]);

        directory.alias("FM (VID)", &["FM".to_owned(), "VID".to_owned()]);

        assert_eq!(directory.find("FM (VID)").len(), 2);
    }
}
