//! As much of Fluent's format as the rules need: which messages there are, and what they ask for.

use std::collections::BTreeSet;

/// A file of messages.
#[derive(Default)]
pub(super) struct Messages {
    pub(super) entries: Vec<Entry>,
    /// Numbers of lines that belong to nothing.
    pub(super) unreadable: Vec<usize>,
}

/// A message, or a term, whose name begins with a hyphen.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) attributes: BTreeSet<String>,
    body: String,
}

impl Messages {
    /// Reads a file.
    pub(super) fn parse(text: &str) -> Self {
        let mut messages = Self::default();
        for (line, number) in text.lines().zip(1..) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-') {
                match Entry::begin(line) {
                    Some(entry) => messages.entries.push(entry),
                    None => messages.unreadable.push(number),
                }
            } else if let Some(entry) = messages.entries.last_mut() {
                entry.go_on(line);
            } else {
                messages.unreadable.push(number);
            }
        }
        messages
    }

    /// The entry of this name.
    pub(super) fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

impl Entry {
    fn begin(line: &str) -> Option<Self> {
        let (id, value) = assignment(line)?;
        Some(Self { id: id.to_owned(), attributes: BTreeSet::new(), body: value.to_owned() })
    }

    fn go_on(&mut self, line: &str) {
        let attribute = line.trim_start().strip_prefix('.').and_then(assignment);
        let text = match attribute {
            Some((name, value)) => {
                self.attributes.insert(name.to_owned());
                value
            }
            None => line,
        };
        self.body.push('\n');
        self.body.push_str(text);
    }

    /// The names of the values that the message wants, without the dollar sign.
    pub(super) fn variables(&self) -> BTreeSet<&str> {
        let code = code_parts(&self.body).into_iter();
        code.flat_map(|(_, part)| part.split('$').skip(1)).map(leading_name).collect()
    }

    /// The messages and terms that this one includes.
    pub(super) fn references(&self) -> BTreeSet<&str> {
        let code = code_parts(&self.body).into_iter();
        let starts =
            code.filter(|(mark, _)| *mark == '{').map(|(_, part)| leading_name(part.trim_start()));
        starts.filter(|name| name.chars().any(|character| character.is_ascii_lowercase())).collect()
    }
}

/// `id` and the rest of a line `id = rest`.
fn assignment(line: &str) -> Option<(&str, &str)> {
    let (id, value) = line.split_once('=')?;
    let id = id.trim_end();
    (!id.is_empty() && leading_name(id) == id).then_some((id, value))
}

fn leading_name(text: &str) -> &str {
    let is_part =
        |character: char| character.is_ascii_alphanumeric() || character == '-' || character == '_';
    &text[..text.find(|character| !is_part(character)).unwrap_or(text.len())]
}

/// The parts of a body that lie in braces and outside of quotation marks, each with the mark before it.
fn code_parts(body: &str) -> Vec<(char, &str)> {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut parts = Vec::new();
    for (at, mark) in body.char_indices() {
        match mark {
            '"' if depth > 0 => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth > 0 && !quoted {
            parts.push((mark, &body[at + 1..end_of_part(body, at + 1)]));
        }
    }
    parts
}

fn end_of_part(body: &str, start: usize) -> usize {
    body[start..].find(['{', '}', '"']).map_or(body.len(), |length| start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### Plans\n\nplan-title = The plan of { $years }\n    .label = Title, $5\nplan-count = { $count ->\n    \
                        [one] { $count } measure of { -site }\n   *[other] { NUMBER($count) } measures { \"{ $no }\" }\n}\n-site = Atvere\n\
                        plan-again = { plan-title }!\n";

    fn names(set: BTreeSet<&str>) -> Vec<&str> {
        set.into_iter().collect()
    }

    #[test]
    fn messages_terms_and_attributes_are_found() {
        let messages = Messages::parse(FILE);

        let ids: Vec<_> = messages.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["plan-title", "plan-count", "-site", "plan-again"]);
        assert!(messages.find("plan-title").unwrap().attributes.contains("label"));
        assert_eq!(messages.unreadable, [0_usize; 0]);
    }

    #[test]
    fn variables_count_inside_of_braces_only() {
        let messages = Messages::parse(FILE);

        assert_eq!(names(messages.find("plan-title").unwrap().variables()), ["years"]);
        assert_eq!(names(messages.find("plan-count").unwrap().variables()), ["count"]);
    }

    #[test]
    fn references_to_messages_and_terms_are_found() {
        let messages = Messages::parse(FILE);

        assert_eq!(names(messages.find("plan-count").unwrap().references()), ["-site"]);
        assert_eq!(names(messages.find("plan-again").unwrap().references()), ["plan-title"]);
    }

    #[test]
    fn a_line_that_is_no_message_is_unreadable() {
        assert_eq!(Messages::parse("plan title = x\n  lonely\n").unreadable, [1, 2]);
    }
}
