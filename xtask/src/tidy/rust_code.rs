//! Rust source with its comments taken out.

/// The code without comments. Line ends stay, so that lines keep their numbers.
pub(super) fn without_comments(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            let length = length_of_block_comment(rest);
            code.extend(rest[..length].chars().filter(|character| *character == '\n'));
            length
        } else {
            let length = length_of_token(rest, first);
            code.push_str(&rest[..length]);
            length
        };
        rest = &rest[taken..];
    }
    code
}

/// The code before the module of unit tests, which by custom stands last.
pub(super) fn before_tests(code: &str) -> &str {
    code.find("#[cfg(test)]\nmod ").map_or(code, |start| &code[..start])
}

/// Block comments nest.
fn length_of_block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// A string or a quotation mark in quotes is one token, because `//` inside of it begins no comment.
fn length_of_token(rest: &str, first: char) -> usize {
    if let Some(length) = length_of_raw_string(rest) {
        return length;
    }
    match first {
        '"' => length_of_string(rest),
        '\'' if rest.starts_with("'\"'") || rest.starts_with("'/'") => 3,
        '\'' if rest.starts_with("'\\\"'") => 4,
        other => other.len_utf8(),
    }
}

fn length_of_string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn length_of_raw_string(rest: &str) -> Option<usize> {
    let after_r = rest.strip_prefix('r')?;
    let hashes = after_r.len() - after_r.trim_start_matches('#').len();
    let body = after_r[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(1 + hashes + 1 + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_lines_stay() {
        let source = "//! web::x\nuse a; // db::y\n/* one /* two */\nthree */ use b;\n";

        assert_eq!(without_comments(source), "\nuse a; \n\n use b;\n");
    }

    #[test]
    fn slashes_in_strings_begin_no_comment() {
        let source = r##"let a = "https://a \" // b"; let c = r#"// "d" e"#; let e = '"'; // f"##;

        assert_eq!(without_comments(source), source.strip_suffix("// f").unwrap());
    }

    #[test]
    fn letters_outside_of_ascii_are_kept() {
        assert_eq!(without_comments("\"ā\" // ē"), "\"ā\" ");
    }

    #[test]
    fn the_module_of_tests_can_be_left_out() {
        assert_eq!(before_tests("fn a() {}\n#[cfg(test)]\nmod tests {}"), "fn a() {}\n");
        assert_eq!(before_tests("fn a() {}"), "fn a() {}");
    }
}
