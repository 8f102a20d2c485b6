//! One description of all addresses for machines: a document for programs, a page for people.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Language;
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{Info, OpenApi, Paths, RefOr, Server};

use crate::{Page, Part, Routes, Shell, Site};

/// The parameters that lists of all parts share; they are explained once.
const SHARED: [&str; 2] = ["page", "per_page"];

/// Merges what `parts` say of their addresses for machines: `/api/openapi.json` for programs (OpenAPI
/// 3.1) and `/api` for people, in each language.
pub fn docs(parts: &[Part]) -> Part {
    let document = Arc::new(merged(parts));
    let for_people = Arc::clone(&document);
    Part {
        routes: Routes::default()
            .machine("/api/openapi.json", move |State(site): State<Site>| {
                std::future::ready(describe(&document, &site))
            })
            .page("/api", move |shell: Shell| {
                std::future::ready(Page(View::new(shell, &for_people)).into_response())
            }),
        ..Part::named("api")
    }
}

fn merged(parts: &[Part]) -> OpenApi {
    let empty = OpenApi::new(Info::new("Atvere", "1"), Paths::new());
    parts.iter().filter_map(|part| part.api).fold(empty, |document, api| document.merge_from(api()))
}

/// The document, with the address of this site and the words of its messages.
fn describe(document: &OpenApi, site: &Site) -> Response {
    let mut document = document.clone();
    let mut tags = BTreeMap::new();
    for operation in document.paths.paths.values_mut().filter_map(|path| path.get.as_mut()) {
        let say = |id: String| site.messages.say(Language::En, id).to_string();
        operation.summary = Some(say(title_of(operation)));
        tags.insert(tag_of(operation).to_owned(), say(group_of(operation)));
        let names: Vec<_> = parameters(operation).map(|one| one.name.clone()).collect();
        let words: Vec<_> =
            names.iter().map(|name| say(parameter_title(operation, name))).collect();
        for (parameter, words) in explained(operation).zip(words) {
            parameter.description = Some(words);
        }
    }
    let named = |(tag, words)| TagBuilder::new().name(tag).description(Some(words)).build();
    document.tags = Some(tags.into_iter().map(named).collect());
    document.servers = Some(vec![Server::new(site.settings.public_url.clone())]);
    document.info.title.clone_from(&site.settings.name);
    document.info.description = Some(site.messages.say(Language::En, "web-api-lead").to_string());
    crate::json(&document)
}

/// Every operation that reads, by its path.
pub(super) fn operations(document: &OpenApi) -> impl Iterator<Item = (&str, &Operation)> {
    let paths = document.paths.paths.iter();
    paths.filter_map(|(path, item)| Some((path.as_str(), item.get.as_ref()?)))
}

/// The parameters of an operation.
pub(super) fn parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation.parameters.iter().flatten().filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    })
}

fn explained(operation: &mut Operation) -> impl Iterator<Item = &mut Parameter> {
    operation.parameters.iter_mut().flatten().filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    })
}

/// The part that an operation belongs to, which is its tag.
fn tag_of(operation: &Operation) -> &str {
    let tag = operation.tags.as_ref().and_then(|tags| tags.first());
    tag.map_or("web", String::as_str)
}

/// The message that names the part.
pub(super) fn group_of(operation: &Operation) -> String {
    format!("{}-api", tag_of(operation))
}

/// The message that names an operation.
pub(super) fn title_of(operation: &Operation) -> String {
    let id = operation.operation_id.as_deref().unwrap_or_default();
    format!("{}-api-{}", tag_of(operation), id.replace('_', "-"))
}

/// The message that explains a parameter.
// tidy: messages web-api-parameter-*
pub(super) fn parameter_title(operation: &Operation, name: &str) -> String {
    let part = if SHARED.contains(&name) { "web" } else { tag_of(operation) };
    format!("{part}-api-parameter-{}", name.replace('_', "-"))
}

#[derive(Template)]
#[template(path = "api.html")]
struct View {
    shell: Shell,
    groups: Vec<Group>,
}

/// The operations of one part.
struct Group {
    message: String,
    operations: Vec<Described>,
}

/// One operation, as the page shows it.
struct Described {
    id: String,
    message: String,
    path: String,
    parameters: Vec<Explained>,
    /// The address with the example of every parameter in its path.
    example: Option<String>,
}

/// One parameter, as the page shows it.
struct Explained {
    name: String,
    message: String,
    is_required: bool,
    example: Option<String>,
}

impl View {
    fn new(shell: Shell, document: &OpenApi) -> Self {
        let mut groups: BTreeMap<String, Vec<Described>> = BTreeMap::new();
        for (path, operation) in operations(document) {
            let described = Described::new(path, operation);
            groups.entry(group_of(operation)).or_default().push(described);
        }
        let groups = groups.into_iter().map(|(message, operations)| Group { message, operations });
        Self { shell, groups: groups.collect() }
    }
}

impl Described {
    fn new(path: &str, operation: &Operation) -> Self {
        let explained = parameters(operation).map(|one| Explained {
            name: one.name.clone(),
            message: parameter_title(operation, &one.name),
            is_required: one.parameter_in == ParameterIn::Path,
            example: example_of(one),
        });
        let parameters: Vec<_> = explained.collect();
        let example = parameters.iter().filter(|one| one.is_required).try_fold(
            path.to_owned(),
            |address, one| {
                Some(address.replace(&format!("{{{}}}", one.name), one.example.as_ref()?))
            },
        );
        let id = operation.operation_id.clone().unwrap_or_default();
        Self { id, message: title_of(operation), path: path.to_owned(), parameters, example }
    }
}

/// The example of a parameter, as one would type it. The document is the only way to it.
fn example_of(parameter: &Parameter) -> Option<String> {
    let written = serde_json::to_value(parameter).ok()?;
    let example = written.get("example")?;
    Some(example.as_str().map_or_else(|| example.to_string(), str::to_owned))
}
