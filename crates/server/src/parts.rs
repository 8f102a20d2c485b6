//! The list of everything that is mounted. What is not here does not exist.

use accounts::WorkEntry;
use web::Part;

use crate::pages;

/// All parts, from the lowest shelf up: the order in which their schemas are made.
pub fn parts() -> Vec<Part> {
    let mut parts = vec![
        Part { migrations: jobs::MIGRATIONS, texts: jobs::TEXTS, ..Part::named("jobs") },
        Part { migrations: mail::MIGRATIONS, texts: mail::TEXTS, ..Part::named("mail") },
        institutions::part(),
        subjects::part(),
        accounts::part(),
        record::part(),
        registry::part(),
        identity::part(),
        obligations::part(),
        documents::part(),
        search::part(),
        moderation::part(),
        discussion::part(),
        abilities::part(),
        operations::part(),
        action_plans::part(),
        pages::part(),
    ];
    parts.push(web::api::docs(&parts));
    parts
}

/// The links of people's work, in the order of the menu.
pub fn work() -> Vec<WorkEntry> {
    [
        action_plans::WORK,
        moderation::WORK,
        identity::WORK,
        registry::WORK,
        accounts::WORK,
        operations::WORK,
    ]
    .concat()
}
