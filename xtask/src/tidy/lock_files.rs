//! A lock file of npm names no registry but the public one: anybody can install from it.

use super::finding::Finding;
use super::project::Project;

const PUBLIC: &str = "https://registry.npmjs.org/";

/// Reads every `package-lock.json`.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let locks = project.files().filter(|(path, _)| path.ends_with("package-lock.json"));
    locks
        .filter_map(|(path, text)| Some((path, private_address(text)?)))
        .map(|(path, address)| finding(path, address))
        .collect()
}

fn private_address(lock: &str) -> Option<&str> {
    let addresses = lock.lines().filter_map(|line| line.trim().strip_prefix("\"resolved\": \""));
    addresses
        .map(|rest| rest.split('"').next().unwrap_or(rest))
        .find(|address| !address.starts_with(PUBLIC))
}

fn finding(path: &str, address: &str) -> Finding {
    Finding::error(
        path,
        format!(
            "downloads from {address}; run `npm install --package-lock-only --omit-lockfile-registry-resolved` there"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_without_addresses_or_with_public_ones_is_fine() {
        let lock =
            "{\n  \"resolved\": \"https://registry.npmjs.org/axe-core/-/axe-core-4.tgz\",\n}";

        assert_eq!(
            check(&Project::of(&[("e2e/package-lock.json", lock), ("x/package-lock.json", "{}")])),
            []
        );
    }

    #[test]
    fn the_address_of_a_private_mirror_is_reported() {
        let lock = "{\n  \"resolved\": \"http://mirror.local/axe-core-4.tgz\",\n}";

        let findings = check(&Project::of(&[("e2e/package-lock.json", lock)]));

        assert!(
            findings[0].to_string().contains("downloads from http://mirror.local/axe-core-4.tgz;"),
            "{findings:?}"
        );
    }
}
