//! What people write as plain words, for letters, feeds and search.

use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// The words without any marks; paragraphs and items stand on lines of their own.
pub fn to_plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock,
            ) => words.push('\n'),
            Event::Start(_)
            | Event::End(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// The first `most` characters of the words in one line, cut between words.
pub fn excerpt(markdown: &str, most: usize) -> String {
    let plain = to_plain(markdown);
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(to_plain("# Virsraksts\n\n* **a**\n* [b](https://b.lv)"), "Virsraksts\na\nb");
        assert_eq!(to_plain("<b>x</b>"), "<b>x</b>");
        assert_eq!(to_plain(""), "");
    }

    #[test]
    fn an_excerpt_is_one_line_and_ends_with_a_whole_word() {
        assert_eq!(excerpt("Pirmais\n\notrais *trešais*", 100), "Pirmais otrais trešais");
        assert_eq!(excerpt("Pirmais otrais trešais", 16), "Pirmais otrais…");
        assert_eq!(excerpt(&"ā".repeat(30), 10), format!("{}…", "ā".repeat(10)));
    }
}
