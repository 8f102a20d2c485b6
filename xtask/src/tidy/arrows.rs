//! An arrow between shelves may only point down.

use super::finding::Finding;
use super::project::{Dependency, Package, Project};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Shelf {
    Algorithms,
    Foundation,
    Kernel,
    Capabilities,
    Server,
    Testkit,
    Benches,
    Xtask,
}

impl Shelf {
    fn of(package: &Package) -> Option<Self> {
        let mut folders = package.folder.split('/');
        match (folders.next()?, folders.next()) {
            ("crates", Some("algorithms")) => Some(Self::Algorithms),
            ("crates", Some("foundation")) => Some(Self::Foundation),
            ("crates", Some("kernel")) => Some(Self::Kernel),
            ("crates", Some("capabilities")) => Some(Self::Capabilities),
            ("crates", Some("server")) => Some(Self::Server),
            ("crates", Some("testkit" | "testkit-macros")) => Some(Self::Testkit),
            ("benches", None) => Some(Self::Benches),
            ("xtask", None) => Some(Self::Xtask),
            _ => None,
        }
    }

    fn may_use(self, other: Self) -> bool {
        use Shelf::{Algorithms, Capabilities, Foundation, Kernel, Server, Testkit};
        match self {
            Self::Algorithms | Self::Xtask => false,
            Self::Foundation => matches!(other, Algorithms | Foundation),
            Self::Kernel => matches!(other, Algorithms | Foundation | Kernel),
            Self::Capabilities => matches!(other, Algorithms | Foundation | Kernel),
            Self::Testkit => matches!(other, Algorithms | Foundation | Kernel | Testkit),
            Self::Server => matches!(other, Algorithms | Foundation | Kernel | Capabilities),
            Self::Benches => {
                matches!(other, Algorithms | Foundation | Kernel | Capabilities | Server | Testkit)
            }
        }
    }

    fn may_use_in_tests(self, other: Self) -> bool {
        let is_above_foundation = matches!(self, Self::Kernel | Self::Capabilities | Self::Server);
        self.may_use(other) || (is_above_foundation && other == Self::Testkit)
    }

    fn remedy(self, other: Self) -> &'static str {
        match (self, other) {
            (Self::Algorithms, _) => {
                "an algorithm uses nothing of ours: take what it needs as an argument"
            }
            (Self::Xtask, _) => {
                "xtask is built first and uses nothing of ours: run the program instead"
            }
            (Self::Kernel | Self::Capabilities | Self::Server, Self::Testkit) => {
                "only tests may use it: move it to [dev-dependencies]"
            }
            (Self::Capabilities, Self::Capabilities) => {
                "capabilities meet as subjects: move what both need down into crates/kernel"
            }
            _ => "an arrow may only point down: move what both need to a lower shelf",
        }
    }
}

/// Looks at every arrow of every package.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    project.packages.iter().flat_map(|package| check_package(project, package)).collect()
}

fn check_package(project: &Project, package: &Package) -> Vec<Finding> {
    let manifest = format!("{}/Cargo.toml", package.folder);
    let Some(shelf) = Shelf::of(package) else {
        let sentence = format!(
            "`{}` stands on no shelf; move it to one that ARCHITECTURE.md names",
            package.name
        );
        return vec![Finding::error(manifest, sentence)];
    };
    let arrows = package
        .dependencies
        .iter()
        .filter_map(|arrow| Some((arrow, shelf_of(project, &arrow.name)?)));
    arrows
        .filter(|(arrow, other)| !is_allowed(shelf, arrow, *other))
        .map(|(arrow, other)| {
            let remedy = shelf.remedy(other);
            Finding::error(
                &manifest,
                format!("`{}` uses `{}`, but {remedy}", package.name, arrow.name),
            )
        })
        .collect()
}

fn is_allowed(shelf: Shelf, arrow: &Dependency, other: Shelf) -> bool {
    if arrow.only_in_tests { shelf.may_use_in_tests(other) } else { shelf.may_use(other) }
}

fn shelf_of(project: &Project, name: &str) -> Option<Shelf> {
    project.packages.iter().find(|package| package.name == name).and_then(Shelf::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelves() -> Project {
        Project::default()
            .with_package("crates/algorithms/tally", &[])
            .with_package("crates/foundation/web", &["tally"])
            .with_package("crates/kernel/record", &["web", "tally"])
            .with_package("crates/testkit", &["web", "record"])
            .with_package("crates/capabilities/petitions", &["record", "web", "tally"])
            .with_package("crates/server", &["petitions", "record", "web"])
    }

    fn only_sentence(project: &Project) -> String {
        let findings = check(project);
        assert_eq!(findings.len(), 1, "{findings:?}");
        findings[0].to_string()
    }

    #[test]
    fn arrows_that_point_down_are_fine() {
        assert_eq!(check(&shelves()), []);
    }

    #[test]
    fn a_capability_does_not_use_another() {
        let project = shelves().with_package("crates/capabilities/budgeting", &["petitions"]);

        assert_eq!(
            only_sentence(&project),
            "error: crates/capabilities/budgeting/Cargo.toml: `budgeting` uses `petitions`, \
             but capabilities meet as subjects: move what both need down into crates/kernel"
        );
    }

    #[test]
    fn foundation_does_not_use_the_kernel() {
        let project = shelves().with_package("crates/foundation/mail", &["record"]);

        assert!(only_sentence(&project).contains("an arrow may only point down"));
    }

    #[test]
    fn an_algorithm_uses_nothing_of_ours_even_in_tests() {
        let project = shelves().with_tested_package("crates/algorithms/redline", &["tally"]);

        assert!(only_sentence(&project).contains("take what it needs as an argument"));
    }

    #[test]
    fn the_testkit_is_for_tests_above_foundation() {
        let fine = shelves().with_tested_package("crates/kernel/accounts", &["testkit"]);
        let in_the_program = shelves().with_package("crates/kernel/accounts", &["testkit"]);
        let below = shelves().with_tested_package("crates/foundation/db", &["testkit"]);

        assert_eq!(check(&fine), []);
        assert!(only_sentence(&in_the_program).contains("move it to [dev-dependencies]"));
        assert!(only_sentence(&below).contains("an arrow may only point down"));
    }

    #[test]
    fn a_package_outside_of_the_shelves_is_reported() {
        let project = shelves().with_package("crates/misc/odds", &[]);

        assert!(only_sentence(&project).contains("`odds` stands on no shelf"));
    }
}
