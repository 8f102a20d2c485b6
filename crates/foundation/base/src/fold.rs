//! Text as people search for it.

/// The text in lower case and without accents, spaces run together: `"Līgo  Šķiet"` → `"ligo skiet"`.
///
/// Latvian readers type with and without diacritics; both must find the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = without_accent(letter);
        if !plain.is_whitespace() {
            folded.push(plain);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A lower-case letter of the Latin alphabets around the Baltic Sea, plain.
pub(crate) fn without_accent(letter: char) -> char {
    match letter {
        'ā' | 'ä' | 'å' | 'ą' | 'á' | 'à' => 'a',
        'č' | 'ć' => 'c',
        'ē' | 'ė' | 'ę' | 'é' | 'è' => 'e',
        'ģ' => 'g',
        'ī' | 'į' | 'í' => 'i',
        'ķ' => 'k',
        'ļ' | 'ł' => 'l',
        'ņ' | 'ń' => 'n',
        'ō' | 'ö' | 'õ' | 'ó' => 'o',
        'ŗ' => 'r',
        'š' | 'ś' => 's',
        'ū' | 'ü' | 'ų' | 'ú' => 'u',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_extra_spaces_do_not_matter() {
        assert_eq!(fold("  Līdzdalības   BUDŽETS\n"), "lidzdalibas budzets");
    }
}
