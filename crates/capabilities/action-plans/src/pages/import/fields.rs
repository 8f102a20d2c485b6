//! What is said beside a file.

use base::{Day, Language, Text};
use institutions::Institution;
use web::{Form, Upload};

use crate::Scale;
use crate::as_written::{WrittenDate, WrittenDay};
use crate::import::ImportOptions;

/// The longest title, in characters.
const LONGEST: usize = 1_000;

/// Reads the fields. Beside a table they must be filled in; a JSON file says all itself, and they are
/// only for what is to be otherwise.
pub(super) fn read(
    form: &mut Form,
    file: Option<&Upload>,
    own: &[Institution],
) -> Option<ImportOptions> {
    if file.is_none() {
        form.problem::<()>("file", "form-required");
    }
    let is_json = file.is_none_or(|file| file.name.to_ascii_lowercase().ends_with(".json"));
    let slug = form.optional("slug", 80);
    let title = title(form, is_json);
    let period = period(form, is_json);
    let coordinator = coordinator(form, own, is_json);
    let scale = scale(form);
    let assessed_on: Option<Option<WrittenDate>> =
        form.parsed_optional("assessed_on", "action-plans-import-form-date");
    if form.has_problems() {
        return None;
    }
    Some(ImportOptions {
        slug: slug.map(|slug| slug.to_lowercase()).filter(|slug| !slug.is_empty()),
        title: title?,
        period: period?,
        coordinator: coordinator?,
        scale: scale?,
        assessed_on: assessed_on?.map(|WrittenDate(date)| date),
        assessor: Text::unknown(),
    })
}

fn title(form: &mut Form, is_json: bool) -> Option<Text> {
    let lv = if is_json {
        form.optional("title_lv", LONGEST)
    } else {
        form.required("title_lv", LONGEST)
    };
    let en = form.optional("title_en", LONGEST);
    Some(Text::lv(lv?).with(Language::En, en?))
}

fn period(form: &mut Form, is_json: bool) -> Option<Option<(Day, Day)>> {
    let is_empty = ["from", "to"].iter().all(|name| form.value(name).trim().is_empty());
    if is_json && is_empty {
        return Some(None);
    }
    let [from, to] = ["from", "to"].map(|name| {
        let day: Option<WrittenDay> = form.parsed(name, "form-day");
        day.map(|WrittenDay(day)| day)
    });
    let (from, to) = (from?, to?);
    if from > to {
        return form.problem("to", "action-plans-import-form-period");
    }
    Some(Some((from, to)))
}

fn coordinator(form: &mut Form, own: &[Institution], is_json: bool) -> Option<Option<String>> {
    let typed = form.value("coordinator");
    let chosen = own.iter().find(|one| one.slug.as_str() == typed);
    match (chosen, own) {
        (Some(one), _) => Some(Some(one.slug.to_string())),
        (None, _) if is_json && typed.is_empty() => Some(None),
        (None, [only]) if typed.is_empty() => Some(Some(only.slug.to_string())),
        (None, _) => form.problem("coordinator", "form-required"),
    }
}

fn scale(form: &mut Form) -> Option<Option<String>> {
    let scale: Option<Option<Scale>> = form.parsed_optional("scale", "form-required");
    scale.map(|scale| scale.map(|scale| scale.key().to_owned()))
}
