//! The Rust side of the components that pages are made of; their templates are in `templates/components`.

use askama::FastWritable;
use base::{Day, Language, PartialDate, Text, Timestamp};

/// A text of the content, marked with its language where that is not the page's, so that a screen
/// reader pronounces it rightly.
pub struct Worded<'a> {
    page: Language,
    text: &'a Text,
}

impl<'a> Worded<'a> {
    pub(crate) const fn new(page: Language, text: &'a Text) -> Self {
        Self { page, text }
    }
}

impl std::fmt::Display for Worded<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Some((language, wording)) = self.text.read_in(self.page) else { return Ok(()) };
        if language == self.page {
            return escape(f, wording);
        }
        write!(f, "<span lang=\"{language}\">")?;
        escape(f, wording)?;
        f.write_str("</span>")
    }
}

/// Already escaped: the words of the text are, the markup around them is ours.
impl askama::filters::HtmlSafe for Worded<'_> {}

impl FastWritable for Worded<'_> {
    fn write_into(
        &self,
        dest: &mut dyn std::fmt::Write,
        _: &dyn askama::Values,
    ) -> askama::Result<()> {
        Ok(write!(dest, "{self}")?)
    }
}

/// A small value that a template hands over by value or by any number of references.
pub trait Lent<T> {
    /// The value.
    fn lent(&self) -> T;
}

impl<T, L: Lent<T>> Lent<T> for &L {
    fn lent(&self) -> T {
        (**self).lent()
    }
}

macro_rules! lent {
    ($($kind:ty),*) => { $(
        impl Lent<$kind> for $kind {
            fn lent(&self) -> $kind {
                *self
            }
        }
    )* };
}

lent!(Day, Timestamp, PartialDate);

fn escape(f: &mut std::fmt::Formatter<'_>, text: &str) -> std::fmt::Result {
    let mut rest = text;
    while let Some(place) = rest.find(['&', '<', '>', '"', '\'']) {
        f.write_str(&rest[..place])?;
        f.write_str(match rest.as_bytes()[place] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[place + 1..];
    }
    f.write_str(rest)
}

/// One step of the way from the front page to this one.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// The words.
    pub label: String,
    /// The path without language.
    pub path: String,
}

impl Crumb {
    /// A step with these words, leading to this path.
    pub fn new(label: impl std::fmt::Display, path: impl Into<String>) -> Self {
        Self { label: label.to_string(), path: path.into() }
    }
}

/// The choices of a select field: value and words.
pub type Options = Vec<(String, String)>;

/// Where a reader is in a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pager {
    /// This page, from 1.
    pub page: u32,
    /// All pages, at least 1.
    pub pages: u32,
    /// All things in the list.
    pub total: u64,
}

impl Pager {
    /// The pager for page `page` of `total` things, `per_page` on each; a page beyond the end is the last.
    pub fn new(page: u32, total: u64, per_page: u32) -> Self {
        let pages =
            u32::try_from(total.div_ceil(u64::from(per_page.max(1)))).unwrap_or(u32::MAX).max(1);
        Self { page: page.clamp(1, pages), pages, total }
    }

    /// How many things stand before this page.
    pub fn offset(&self, per_page: u32) -> i64 {
        i64::from(self.page - 1) * i64::from(per_page)
    }
}

/// A day with what it means today, for the clock beside a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// Days from today: negative when it has passed.
    pub days_left: i32,
}

impl Dated {
    /// `day` as seen on `today`.
    pub fn new(day: Day, today: Day) -> Self {
        Self { day, days_left: (day - today).get_days() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_another_language_says_so_and_is_escaped() {
        let text = Text::lv("A & B");

        assert_eq!(Worded::new(Language::Lv, &text).to_string(), "A &amp; B");
        assert_eq!(
            Worded::new(Language::En, &text).to_string(),
            "<span lang=\"lv\">A &amp; B</span>"
        );
    }

    #[test]
    fn a_page_beyond_the_end_is_the_last() {
        assert_eq!(Pager::new(9, 41, 20), Pager { page: 3, pages: 3, total: 41 });
        assert_eq!(Pager::new(1, 0, 20).pages, 1);
    }
}
