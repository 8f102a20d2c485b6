//! As much of Markdown as the rules need: headings, spans of code, links.

/// The lines outside of fenced blocks of code.
pub(super) fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fence && !fenced
    })
}

/// The text of every heading of a level, for example all after `## ` for level 2.
pub(super) fn headings(text: &str, level: usize) -> Vec<&str> {
    let mark = format!("{} ", "#".repeat(level));
    prose(text).filter_map(|line| line.strip_prefix(&mark)).map(str::trim).collect()
}

/// What stands between backticks in the prose.
pub(super) fn code_spans(text: &str) -> Vec<&str> {
    prose(text).flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// Where inline links, pictures and `[name]: target` lines of the prose lead.
pub(super) fn link_targets(text: &str) -> Vec<&str> {
    prose(text).flat_map(targets_in_line).collect()
}

fn targets_in_line(line: &str) -> Vec<&str> {
    if let Some(target) = defined_target(line) {
        return vec![target];
    }
    let outside_of_code = line.split('`').step_by(2);
    outside_of_code.flat_map(|part| part.split("](").skip(1)).filter_map(first_word).collect()
}

fn defined_target(line: &str) -> Option<&str> {
    let (name, target) = line.trim_start().strip_prefix('[')?.split_once("]: ")?;
    (!name.contains(']')).then_some(target.split_whitespace().next()?)
}

/// The target without a title: `guide.md` of `guide.md "The guide") and more`.
fn first_word(after_bracket: &str) -> Option<&str> {
    let (target, _) = after_bracket.split_once(')')?;
    Some(target.split_whitespace().next()?.trim_start_matches('<').trim_end_matches('>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Title\n\n## One\n\nSee `a/b` and [the guide](guide.md \"Guide\"), not `[x](y)`.\n\n\
                        ```text\n## not a heading [no](link)\n```\n\n## Two\n\n[name]: other.md#part\n";

    #[test]
    fn headings_in_fenced_blocks_do_not_count() {
        assert_eq!(headings(PAGE, 2), ["One", "Two"]);
        assert_eq!(headings(PAGE, 1), ["Title"]);
    }

    #[test]
    fn spans_of_code_are_found() {
        assert_eq!(code_spans(PAGE), ["a/b", "[x](y)"]);
    }

    #[test]
    fn links_in_code_do_not_count() {
        assert_eq!(link_targets(PAGE), ["guide.md", "other.md#part"]);
    }
}
