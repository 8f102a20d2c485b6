//! `/moderation/rules`: what must not be written, and what happens to it.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use base::Language;
use serde::Serialize;
use web::{Crumb, Format, Page, Result, Shell};

use crate::rule::{Rules, rules};

#[derive(Template)]
#[template(path = "moderation/rules.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    rules: &'static Rules,
}

/// One rule for programs.
#[derive(Serialize)]
struct Item {
    key: &'static str,
    title_lv: Option<&'static str>,
    title_en: Option<&'static str>,
    text_lv: Option<&'static str>,
    text_en: Option<&'static str>,
    basis: Option<&'static str>,
    basis_url: Option<&'static str>,
    from: String,
}

pub(crate) async fn get(shell: Shell) -> Result<Response> {
    if shell.format() == Format::Json {
        return Ok(web::json(&items()));
    }
    let crumbs = vec![Crumb::new(shell.msg("moderation-title"), "/moderation")];
    Ok(Page(View { shell, crumbs, rules: rules() }).into_response())
}

fn items() -> Vec<Item> {
    let rules = rules();
    let items = rules.rules.iter().map(|rule| Item {
        key: &rule.key,
        title_lv: rule.title.get(Language::Lv),
        title_en: rule.title.get(Language::En),
        text_lv: rule.text.get(Language::Lv),
        text_en: rule.text.get(Language::En),
        basis: rule.basis.as_ref().map(|basis| basis.text.or_empty(Language::Lv)),
        basis_url: rule.basis.as_ref().map(|basis| basis.url.as_str()),
        from: rules.from.to_string(),
    });
    items.collect()
}
