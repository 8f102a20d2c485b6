//! The filled template as a document of word processors (Office Open XML, ECMA-376).
//!
//! Only what a template needs is written: headings, which readers and screen readers jump between,
//! tables whose first row repeats on each page, and the language of every run of words.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use base::Language;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::{Document, Field, Said, Sheet, Step};

/// What the file is, for the header `Content-Type`.
pub(crate) const MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The parts of a document that are the same in all.
const FIXED: [(&str, &str); 4] = [
    ("[Content_Types].xml", include_str!("docx/content_types.xml")),
    ("_rels/.rels", include_str!("docx/package_rels.xml")),
    ("word/_rels/document.xml.rels", include_str!("docx/document_rels.xml")),
    ("word/styles.xml", include_str!("docx/styles.xml")),
];

/// Writes the document.
pub(crate) fn write(document: &Document) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The same facts give the same file.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let (body, properties) = (body(document), properties(document));
    let own = [("docProps/core.xml", properties.as_str()), ("word/document.xml", body.as_str())];
    for (name, content) in FIXED.into_iter().chain(own) {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn properties(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
    );
    xml.open("dc:title").words(&document.title.words).close("dc:title");
    xml.open("dc:language").words(document.language.tag()).close("dc:language");
    xml.close("cp:coreProperties");
    xml.0
}

fn body(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.open("w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"");
    xml.open("w:body");
    xml.paragraph("Title", &document.title);
    xml.fields(&document.plan, document);
    for sheet in &document.sheets {
        xml.sheet(sheet, document);
    }
    // A4 with margins of 2 cm, in twentieths of a point.
    xml.open("w:sectPr")
        .empty("w:pgSz w:w=\"11906\" w:h=\"16838\"")
        .empty("w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"")
        .close("w:sectPr");
    xml.close("w:body").close("w:document");
    xml.0
}

/// XML in the making.
struct Xml(String);

impl Xml {
    fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned())
    }

    fn open(&mut self, element: &str) -> &mut Self {
        self.write(format_args!("<{element}>"))
    }

    fn close(&mut self, element: &str) -> &mut Self {
        self.write(format_args!("</{element}>"))
    }

    fn empty(&mut self, element: &str) -> &mut Self {
        self.write(format_args!("<{element}/>"))
    }

    fn write(&mut self, what: std::fmt::Arguments<'_>) -> &mut Self {
        self.0.write_fmt(what).expect("a string can always be written");
        self
    }

    /// Words, escaped; characters that XML cannot hold are left out.
    fn words(&mut self, words: &str) -> &mut Self {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '\t' | '\n' => self.0.push(letter),
                letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
                letter => self.0.push(letter),
            }
        }
        self
    }

    fn paragraph(&mut self, style: &str, said: &Said) -> &mut Self {
        self.open("w:p");
        self.open("w:pPr").empty(&format!("w:pStyle w:val=\"{style}\"")).close("w:pPr");
        self.run(said).close("w:p")
    }

    fn run(&mut self, said: &Said) -> &mut Self {
        let language = match said.language {
            Language::Lv => "lv-LV",
            Language::En => "en-GB",
        };
        self.open("w:r");
        self.open("w:rPr").empty(&format!("w:lang w:val=\"{language}\"")).close("w:rPr");
        self.open("w:t xml:space=\"preserve\"").words(&said.words).close("w:t");
        self.close("w:r")
    }

    fn sheet(&mut self, sheet: &Sheet, document: &Document) {
        let heading = format!("{}. {}", sheet.number, sheet.title.words);
        self.paragraph("Heading1", &Said { words: heading, ..sheet.title.clone() });
        self.fields(&sheet.fields, document);
        let label = Said { language: document.language, words: document.milestones.clone() };
        self.paragraph("Heading2", &label);
        self.steps(&sheet.steps, document);
    }

    fn fields(&mut self, fields: &[Field], document: &Document) {
        self.begin_table(&[2_800, 6_800]);
        for field in fields {
            let label = Said { language: document.language, words: field.label.clone() };
            self.open("w:tr");
            self.cell(2_800, "Label", std::slice::from_ref(&label), document);
            self.cell(6_800, "Cell", &field.said, document);
            self.close("w:tr");
        }
        self.end_table();
    }

    fn steps(&mut self, steps: &[Step], document: &Document) {
        const WIDTHS: [u32; 4] = [3_900, 2_400, 1_400, 1_900];
        self.begin_table(&WIDTHS);
        self.open("w:tr");
        // The row of names repeats on each page.
        self.open("w:trPr").empty("w:tblHeader").close("w:trPr");
        for (width, name) in WIDTHS.into_iter().zip(&document.columns) {
            let name = Said { language: document.language, words: name.clone() };
            self.cell(width, "Label", std::slice::from_ref(&name), document);
        }
        self.close("w:tr");
        for step in steps {
            self.open("w:tr");
            for (place, (width, said)) in WIDTHS.into_iter().zip(&step.cells).enumerate() {
                let style = if step.is_within && place == 0 { "Within" } else { "Cell" };
                self.cell(width, style, said, document);
            }
            self.close("w:tr");
        }
        self.end_table();
    }

    fn begin_table(&mut self, widths: &[u32]) {
        self.open("w:tbl");
        self.open("w:tblPr")
            .empty("w:tblStyle w:val=\"Grid\"")
            .empty("w:tblW w:w=\"9600\" w:type=\"dxa\"")
            .empty("w:tblLayout w:type=\"fixed\"")
            .close("w:tblPr");
        self.open("w:tblGrid");
        for width in widths {
            self.empty(&format!("w:gridCol w:w=\"{width}\""));
        }
        self.close("w:tblGrid");
    }

    /// Two tables that touch would be one: a paragraph stands between them.
    fn end_table(&mut self) {
        self.close("w:tbl").empty("w:p");
    }

    fn cell(&mut self, width: u32, style: &str, said: &[Said], document: &Document) {
        self.open("w:tc");
        self.open("w:tcPr").empty(&format!("w:tcW w:w=\"{width}\" w:type=\"dxa\"")).close("w:tcPr");
        if said.is_empty() {
            let unknown = Said { language: document.language, words: document.unknown.clone() };
            self.paragraph("Unknown", &unknown);
        }
        for paragraph in said {
            self.paragraph(style, paragraph);
        }
        self.close("w:tc");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = Xml(String::new());

        xml.words("A & B <c>\u{b}\u{0} ē");

        assert_eq!(xml.0, "A &amp; B &lt;c&gt; ē");
    }
}
