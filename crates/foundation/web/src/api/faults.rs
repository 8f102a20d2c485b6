//! Holding a description to what it describes.

use std::collections::BTreeSet;

use base::Language;
use i18n::Messages;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use super::PREFIX;
use super::docs::{operations, parameters};
use crate::{Method, Part};

/// What is wrong with the description of a part's addresses for machines: an address that is not
/// described, one that does not exist, a parameter of a path that is not explained, a reference into
/// nothing, a message that is missing in a language. Empty when all is well. For tests.
pub fn faults(part: &Part) -> Vec<String> {
    let Some(document) = part.api.map(|api| api()) else {
        return routes(part).into_iter().map(|path| format!("{path} is not described")).collect();
    };
    let mut faults = drift(part, &document);
    faults.extend(unexplained(&document));
    faults.extend(dangling(&document));
    faults.extend(unnamed(part, &document));
    faults
}

fn routes(part: &Part) -> BTreeSet<String> {
    let entries = part.routes.entries().iter();
    let read = entries.filter(|entry| {
        entry.method == Method::Get && !entry.has_language && entry.path.starts_with(PREFIX)
    });
    read.map(|entry| entry.path.to_owned()).collect()
}

fn drift(part: &Part, document: &OpenApi) -> Vec<String> {
    let (mounted, described) =
        (routes(part), document.paths.paths.keys().cloned().collect::<BTreeSet<_>>());
    let undescribed = mounted.difference(&described).map(|path| format!("{path} is not described"));
    let missing = described.difference(&mounted).map(|path| format!("{path} does not exist"));
    undescribed.chain(missing).collect()
}

/// Parameters in braces that the operation does not explain, and identifiers that are used twice.
fn unexplained(document: &OpenApi) -> Vec<String> {
    let (mut faults, mut ids) = (Vec::new(), BTreeSet::new());
    for (path, operation) in operations(document) {
        let explained: BTreeSet<_> = parameters(operation).map(|one| one.name.as_str()).collect();
        let braced = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        let unknown = braced.filter(|name| !explained.contains(name));
        faults.extend(unknown.map(|name| format!("{path} does not explain {name}")));
        let id = operation.operation_id.clone().unwrap_or_default();
        if id.is_empty() || !ids.insert(id.clone()) {
            faults.push(format!("{path} has the identifier `{id}`, which is not its own"));
        }
        if operation.responses.responses.is_empty() {
            faults.push(format!("{path} does not say what it answers"));
        }
    }
    faults
}

/// References that lead to no schema of the document.
fn dangling(document: &OpenApi) -> Vec<String> {
    let Ok(document) = serde_json::to_value(document) else {
        return vec!["the description is not JSON".to_owned()];
    };
    let mut references = Vec::new();
    collect_references(&document, &mut references);
    let leads_nowhere = |reference: &&str| {
        reference.strip_prefix('#').is_none_or(|pointer| document.pointer(pointer).is_none())
    };
    references.into_iter().filter(leads_nowhere).map(|to| format!("{to} is not there")).collect()
}

fn collect_references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| collect_references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_references(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Messages that the page for people needs and does not find.
fn unnamed(part: &Part, document: &OpenApi) -> Vec<String> {
    let locales: Vec<_> = part.locale.into_iter().chain([crate::LOCALE]).collect();
    let messages = match Messages::new(&locales) {
        Ok(messages) => messages,
        Err(error) => return vec![error.to_string()],
    };
    let needed: BTreeSet<String> = operations(document)
        .flat_map(|(_, operation)| {
            let own = [super::docs::title_of(operation), super::docs::group_of(operation)];
            let parameters =
                parameters(operation).map(|one| super::docs::parameter_title(operation, &one.name));
            own.into_iter().chain(parameters).collect::<Vec<_>>()
        })
        .collect();
    let missing = needed
        .into_iter()
        .filter(|id| !Language::ALL.iter().all(|language| messages.has(*language, id)));
    missing.map(|id| format!("the message {id} is missing")).collect()
}
