//! Finding institutions by the names that files use.

use std::collections::HashMap;

use base::Id;
use institutions::Institution;

use crate::roles::{Assignment, Role};

/// Institutions by all their names: abbreviation, address word, name in each language, and given aliases.
///
/// A name as the institution writes it comes first: `AM` and `ĀM` are two ministries. Only where nobody
/// writes it so, capitals and diacritics are passed over, and then only one may bear the name.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    institutions: HashMap<Id<Institution>, Institution>,
    written: HashMap<String, Vec<Id<Institution>>>,
    folded: HashMap<String, Vec<Id<Institution>>>,
}

impl Directory {
    /// A directory of these institutions. One that has ended is found by a name only if no living one
    /// bears it.
    pub fn of(institutions: impl IntoIterator<Item = Institution>) -> Self {
        let (living, ended): (Vec<_>, Vec<_>) =
            institutions.into_iter().partition(Institution::is_living);
        let (mut directory, ended) = (Self::bearing(living), Self::bearing(ended));
        for (name, ids) in ended.written {
            directory.written.entry(name).or_insert(ids);
        }
        for (name, ids) in ended.folded {
            directory.folded.entry(name).or_insert(ids);
        }
        directory.institutions.extend(ended.institutions);
        directory
    }

    fn bearing(institutions: Vec<Institution>) -> Self {
        let mut directory = Self::default();
        for institution in institutions {
            let names = institution.name.wordings().map(|(_, _, name)| name);
            let short = institution.abbreviation.as_deref();
            for name in names.chain(short).chain([institution.slug.as_str()]) {
                enter(&mut directory.written, as_written(name), institution.id);
                enter(&mut directory.folded, base::fold(name), institution.id);
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
        self.written.insert(as_written(alias), ids);
    }

    /// The institutions that `name` means; none where nobody bears it, or where it could be either of two.
    ///
    /// `Valsts kanceleja (VK)` is one institution by both its names, `FM (VID)` is two.
    pub fn find(&self, name: &str) -> Vec<&Institution> {
        let exactly = self.written.get(&as_written(name));
        let nearly = || self.folded.get(&base::fold(name)).filter(|ids| ids.len() == 1);
        match exactly.or_else(nearly) {
            Some(ids) => ids.iter().filter_map(|id| self.institutions.get(id)).collect(),
            None => self.find_with_brackets(name),
        }
    }

    fn find_with_brackets(&self, name: &str) -> Vec<&Institution> {
        let Some((before, rest)) = name.split_once('(') else { return Vec::new() };
        let Some(inside) = rest.trim_end().strip_suffix(')') else { return Vec::new() };
        let (mut found, more) = (self.find(before), self.find(inside));
        if found.is_empty() || more.is_empty() {
            return Vec::new();
        }
        found.extend(more);
        found.dedup_by_key(|institution| institution.id);
        found
    }

    /// The institution with this identifier.
    pub fn get(&self, id: Id<Institution>) -> Option<&Institution> {
        self.institutions.get(&id)
    }

    /// The shortest name by which exactly this institution is found: its abbreviation, its name or its
    /// address word.
    pub fn name_of<'a>(&self, institution: &'a Institution) -> &'a str {
        let latvian = institution.name.get(base::Language::Lv);
        let names = [institution.abbreviation.as_deref(), latvian].into_iter().flatten();
        let is_own = |name: &&str| {
            // A semicolon separates names in a table.
            !name.contains(';')
                && matches!(self.find(name).as_slice(), [only] if only.id == institution.id)
        };
        names.into_iter().find(is_own).unwrap_or(institution.slug.as_str())
    }

    /// All institutions, by name.
    pub fn all(&self) -> Vec<&Institution> {
        let mut all: Vec<_> = self.institutions.values().collect();
        all.sort_by_cached_key(|institution| {
            (base::fold(institution.name.or_empty(base::Language::Lv)), institution.slug.clone())
        });
        all
    }
}

fn enter(names: &mut HashMap<String, Vec<Id<Institution>>>, name: String, id: Id<Institution>) {
    let bearers = names.entry(name).or_default();
    if !bearers.contains(&id) {
        bearers.push(id);
    }
}

/// A name with single spaces, and nothing else about it changed.
fn as_written(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
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
    use base::{Entropy, Text, Timestamp};
    use institutions::{Kind, examples};

    fn ministry(seed: u64, slug: &str, abbreviation: &str) -> Institution {
        let id = Id::new(Timestamp::UNIX_EPOCH, &Entropy::seeded(seed));
        let name = Text::lv(format!("{abbreviation} ministrija"));
        Institution {
            abbreviation: Some(abbreviation.to_owned()),
            ..Institution::new(id, slug.parse().unwrap(), Kind::Ministry, name)
        }
    }

    fn two_ministries() -> Directory {
        Directory::of([
            ministry(1, "aizsardzibas-ministrija", "AM"),
            ministry(2, "arlietu-ministrija", "ĀM"),
        ])
    }

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
            "Valsts kanceleja (VK)",
        ] {
            assert_eq!(directory.find(name).len(), 1, "{name}");
        }
        assert!(directory.find("Valsts").is_empty());
    }

    #[test]
    fn diacritics_tell_two_ministries_apart() {
        let directory = two_ministries();

        let found = |name: &str| {
            directory.find(name).iter().map(|one| one.slug.to_string()).collect::<Vec<_>>()
        };

        assert_eq!(found("AM"), ["aizsardzibas-ministrija"]);
        assert_eq!(found("ĀM"), ["arlietu-ministrija"]);
        assert!(found("am").is_empty(), "it could be either");
    }

    #[test]
    fn a_name_means_the_institution_that_lives() {
        let ended = Institution {
            dissolved_on: Some("2020".parse().unwrap()),
            ..ministry(1, "veca-ministrija", "XM")
        };
        let directory = Directory::of([ended, ministry(2, "jauna-ministrija", "XM")]);

        assert_eq!(directory.find("XM")[0].slug.as_str(), "jauna-ministrija");
        assert_eq!(directory.find("veca-ministrija").len(), 1);
    }

    #[test]
    fn the_name_that_is_written_leads_back_to_the_same_institution() {
        let directory = two_ministries();

        let names: Vec<_> = directory.all().into_iter().map(|one| directory.name_of(one)).collect();

        assert_eq!(names, ["AM", "ĀM"]);
    }

    #[test]
    fn an_alias_may_mean_several() {
        let mut directory =
            Directory::of([examples::ministry_of_finance(), examples::state_revenue_service()]);

        directory.alias("Finanses", &["FM".to_owned(), "VID".to_owned()]);

        assert_eq!(directory.find("Finanses").len(), 2);
        assert_eq!(directory.find("FM (VID)").len(), 2);
        assert!(directory.find("FM (cits)").is_empty());
    }
}
