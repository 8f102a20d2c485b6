//! One spelling for every JSON value, so that what is hashed can be written again.
//!
//! This is the JSON Canonicalization Scheme of RFC 8785 for the values that an act consists of:
//!
//! - no white space outside strings;
//! - the members of an object sorted by their names, compared as UTF-16 code units;
//! - strings in UTF-8, where only `"`, `\` and characters below U+0020 are escaped: `\b`, `\t`, `\n`,
//!   `\f`, `\r` where there is such a short form, otherwise `\u00` and two lower-case hexadecimal digits;
//! - whole numbers from −(2^53 − 1) to 2^53 − 1 in decimal, without a plus sign, leading zeros, a
//!   fraction or an exponent. Other numbers have several readings among programs, so an act has none.

use serde_json::Value;

/// The largest whole number that every JSON reader keeps exactly.
const LARGEST: i64 = (1 << 53) - 1;

/// The value has a number that is not the same for every reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the number {0} is not a whole number between -(2^53 - 1) and 2^53 - 1")]
pub struct NotCanonical(String);

/// The only spelling of `value`.
pub fn to_canonical(value: &Value) -> Result<String, NotCanonical> {
    let mut text = String::new();
    write(&mut text, value)?;
    Ok(text)
}

fn write(text: &mut String, value: &Value) -> Result<(), NotCanonical> {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(&whole(number)?.to_string()),
        Value::String(string) => write_string(text, string),
        Value::Array(items) => write_list(text, ['[', ']'], items, write)?,
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            write_list(text, ['{', '}'], &members, |text, (name, value)| {
                write_string(text, name);
                text.push(':');
                write(text, value)
            })?;
        }
    }
    Ok(())
}

fn write_list<T>(
    text: &mut String,
    [open, close]: [char; 2],
    items: &[T],
    mut write_item: impl FnMut(&mut String, &T) -> Result<(), NotCanonical>,
) -> Result<(), NotCanonical> {
    text.push(open);
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        write_item(text, item)?;
    }
    text.push(close);
    Ok(())
}

fn write_string(text: &mut String, string: &str) {
    // The library escapes exactly what the scheme says, and nothing else.
    text.push_str(&serde_json::to_string(string).expect("a string is JSON"));
}

fn whole(number: &serde_json::Number) -> Result<i64, NotCanonical> {
    number
        .as_i64()
        .filter(|n| n.unsigned_abs() <= LARGEST.unsigned_abs())
        .ok_or_else(|| NotCanonical(number.to_string()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    // The example of RFC 8785, section 3.2.3, of names that sort by UTF-16 and not by UTF-8.
    #[test]
    fn members_are_sorted_as_the_standard_sorts_them() {
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis"
        });

        let text = to_canonical(&value).unwrap();

        let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
        let places: Vec<_> = order.iter().map(|word| text.find(word).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
    }

    // The string of RFC 8785, section 3.2.2.
    #[test]
    fn strings_are_escaped_as_little_as_possible() {
        let value = json!("\u{20ac}$\u{0f}\nA'B\"\\\\\"/\u{7f}");

        assert_eq!(to_canonical(&value).unwrap(), "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u{7f}\"");
    }

    #[test]
    fn there_is_no_white_space() {
        let value = json!({ "b": [1, true, null], "a": { "y": -7, "x": [] } });

        assert_eq!(to_canonical(&value).unwrap(), r#"{"a":{"x":[],"y":-7},"b":[1,true,null]}"#);
    }

    #[test]
    fn a_number_that_readers_understand_differently_is_refused() {
        for value in
            [json!(0.5), json!(1e30), json!(LARGEST + 1), json!(-LARGEST - 1), json!(u64::MAX)]
        {
            assert!(to_canonical(&value).is_err(), "{value}");
        }
        assert_eq!(to_canonical(&json!(LARGEST)).unwrap(), "9007199254740991");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_what_it_was(name in ".*", text in ".*", number in -LARGEST..=LARGEST) {
            let value = json!({ name: [text, number], "a": { "b": null } });

            let written = to_canonical(&value).unwrap();

            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
        }
    }
}
