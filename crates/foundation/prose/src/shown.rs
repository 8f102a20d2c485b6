//! From Markdown to the few elements that are shown.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, TextMergeStream, html};

use crate::links::{Links, Piece, pieces, to_the_web};
use crate::safe::{Html, REL};

/// How deep quotations may stand in each other and in lists; what is deeper is shown at this depth.
const DEEPEST: usize = 4;

/// What somebody wrote in Markdown, safe to stand in a page.
pub fn to_html(markdown: &str, links: Links) -> Html {
    let mut making = Making { links, depth: 0, open: Vec::new() };
    let events = TextMergeStream::new(Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH));
    let mut markup = String::with_capacity(markdown.len() + 64);
    html::push_html(&mut markup, events.flat_map(|event| making.shown(event)));
    Html::of(&markup)
}

struct Making {
    links: Links,
    depth: usize,
    /// What each open element became, so that its end fits its beginning.
    open: Vec<Became>,
}

/// What became of an element.
enum Became {
    /// It is shown.
    Shown(TagEnd),
    /// Its content is shown without it.
    Left,
    /// A live link.
    Link,
    /// A link whose address stands behind its words.
    Address(String),
}

impl Making {
    fn shown<'a>(&mut self, event: Event<'a>) -> Vec<Event<'a>> {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.words(text),
            Event::Html(text) | Event::InlineHtml(text) => vec![Event::Text(text)],
            Event::Code(_) | Event::SoftBreak | Event::HardBreak => vec![event],
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                vec![Event::Text(text)]
            }
            Event::Rule | Event::TaskListMarker(_) => Vec::new(),
        }
    }

    fn begin<'a>(&mut self, tag: Tag<'a>) -> Vec<Event<'a>> {
        match tag {
            Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Item => {
                self.open_as(tag)
            }
            Tag::BlockQuote(_) => self.deeper(Tag::BlockQuote(None)),
            Tag::List(_) => self.deeper(tag),
            Tag::CodeBlock(_) => {
                self.open_as(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented))
            }
            Tag::Heading { .. } => self.open_as(heading()),
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::HtmlBlock => self.open_as(Tag::Paragraph),
            Tag::Image { .. }
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => self.left(),
        }
    }

    fn open_as<'a>(&mut self, tag: Tag<'a>) -> Vec<Event<'a>> {
        self.open.push(Became::Shown(tag.to_end()));
        vec![Event::Start(tag)]
    }

    /// Opens a quotation or a list, unless too many are open.
    fn deeper<'a>(&mut self, tag: Tag<'a>) -> Vec<Event<'a>> {
        self.depth += 1;
        // An item needs its list, so a list that is too deep keeps it and loses no words.
        let is_list = matches!(tag, Tag::List(_));
        if self.depth > DEEPEST && !is_list { self.left() } else { self.open_as(tag) }
    }

    fn left<'a>(&mut self) -> Vec<Event<'a>> {
        self.open.push(Became::Left);
        Vec::new()
    }

    fn link<'a>(&mut self, address: &str) -> Vec<Event<'a>> {
        match (to_the_web(address), self.links) {
            (Some(address), Links::Live) => {
                self.open.push(Became::Link);
                vec![link_begins(address)]
            }
            (Some(address), Links::Inert) => {
                self.open.push(Became::Address(address.to_owned()));
                Vec::new()
            }
            (None, Links::Live | Links::Inert) => self.left(),
        }
    }

    fn end<'a>(&mut self, end: TagEnd) -> Vec<Event<'a>> {
        if matches!(end, TagEnd::BlockQuote(_) | TagEnd::List(_)) {
            self.depth = self.depth.saturating_sub(1);
        }
        match self.open.pop() {
            Some(Became::Shown(end)) => vec![Event::End(end)],
            Some(Became::Link) => vec![Event::InlineHtml("</a>".into())],
            Some(Became::Address(address)) => vec![Event::Text(format!(" ({address})").into())],
            Some(Became::Left) | None => Vec::new(),
        }
    }

    /// Words, with bare addresses as links where links are live and none is open.
    fn words<'a>(&self, text: CowStr<'a>) -> Vec<Event<'a>> {
        let within_link = self.open.iter().any(|one| matches!(one, Became::Link));
        let within_code = matches!(self.open.last(), Some(Became::Shown(TagEnd::CodeBlock)));
        if self.links == Links::Inert || within_link || within_code || !text.contains("://") {
            return vec![Event::Text(text)];
        }
        let pieces = pieces(&text).into_iter().flat_map(|piece| match piece {
            Piece::Words(words) => vec![Event::Text(words.to_owned().into())],
            Piece::Address(address) => vec![
                link_begins(address),
                Event::Text(address.to_owned().into()),
                Event::InlineHtml("</a>".into()),
            ],
        });
        pieces.collect()
    }
}

/// All headings are of one level, so that no level is ever left out below the headings of a page.
fn heading<'a>() -> Tag<'a> {
    Tag::Heading {
        level: pulldown_cmark::HeadingLevel::H4,
        id: None,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}

fn link_begins<'a>(address: &str) -> Event<'a> {
    let mut escaped = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("%22"),
            '<' => escaped.push_str("%3C"),
            '>' => escaped.push_str("%3E"),
            other => escaped.push(other),
        }
    }
    Event::InlineHtml(format!("<a href=\"{escaped}\" rel=\"{REL}\">").into())
}
