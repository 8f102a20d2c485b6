//! The kinds of files that may be kept.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A kind of file that may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum MediaType {
    /// A PDF document.
    Pdf,
    /// A text document of Word.
    Docx,
    /// A spreadsheet of Excel.
    Xlsx,
    /// A presentation of PowerPoint.
    Pptx,
    /// A text document of Word before 2007.
    Doc,
    /// A spreadsheet of Excel before 2007.
    Xls,
    /// A presentation of PowerPoint before 2007.
    Ppt,
    /// A text document of OpenDocument.
    Odt,
    /// A spreadsheet of OpenDocument.
    Ods,
    /// A presentation of OpenDocument.
    Odp,
    /// Signed documents in a container (ASiC-E): in Latvia `.edoc`.
    Asice,
    /// A table as text.
    Csv,
    /// Plain text.
    Text,
    /// JSON.
    Json,
    /// A PNG image.
    Png,
    /// A JPEG image.
    Jpeg,
    /// A WebP image.
    Webp,
    /// Sound.
    Mp3,
    /// Moving images or sound.
    Mp4,
}

/// The text is not the media type of a kind of file that may be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the media type of a file that may be kept")]
pub struct UnknownMediaType(String);

impl MediaType {
    /// All kinds.
    pub const ALL: [Self; 19] = [
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Doc,
        Self::Xls,
        Self::Ppt,
        Self::Odt,
        Self::Ods,
        Self::Odp,
        Self::Asice,
        Self::Csv,
        Self::Text,
        Self::Json,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Mp3,
        Self::Mp4,
    ];

    /// The media type as registered with IANA, without parameters. Text is always UTF-8.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Doc => "application/msword",
            Self::Xls => "application/vnd.ms-excel",
            Self::Ppt => "application/vnd.ms-powerpoint",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Asice => "application/vnd.etsi.asic-e+zip",
            Self::Csv => "text/csv",
            Self::Text => "text/plain",
            Self::Json => "application/json",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Mp3 => "audio/mpeg",
            Self::Mp4 => "video/mp4",
        }
    }

    /// The endings of file names that such files have, without dot and in lower case, the usual one first.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Doc => &["doc"],
            Self::Xls => &["xls"],
            Self::Ppt => &["ppt"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Odp => &["odp"],
            Self::Asice => &["edoc", "asice", "sce"],
            Self::Csv => &["csv"],
            Self::Text => &["txt"],
            Self::Json => &["json", "geojson"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Mp3 => &["mp3"],
            Self::Mp4 => &["mp4", "m4v", "m4a"],
        }
    }

    /// The usual ending of file names, without dot.
    pub const fn extension(self) -> &'static str {
        self.extensions()[0]
    }

    /// Whether a browser may show it in the site's own window; everything else is only downloaded.
    pub const fn is_inline_safe(self) -> bool {
        match self {
            Self::Pdf
            | Self::Text
            | Self::Png
            | Self::Jpeg
            | Self::Webp
            | Self::Mp3
            | Self::Mp4 => true,
            Self::Docx
            | Self::Xlsx
            | Self::Pptx
            | Self::Doc
            | Self::Xls
            | Self::Ppt
            | Self::Odt
            | Self::Ods
            | Self::Odp
            | Self::Asice
            | Self::Csv
            | Self::Json => false,
        }
    }
}

impl FromStr for MediaType {
    type Err = UnknownMediaType;

    fn from_str(mime: &str) -> Result<Self, UnknownMediaType> {
        let known = Self::ALL.into_iter().find(|media_type| media_type.mime() == mime);
        known.ok_or_else(|| UnknownMediaType(mime.to_owned()))
    }
}

impl TryFrom<String> for MediaType {
    type Error = UnknownMediaType;

    fn try_from(mime: String) -> Result<Self, UnknownMediaType> {
        mime.parse()
    }
}

impl From<MediaType> for String {
    fn from(media_type: MediaType) -> Self {
        media_type.mime().to_owned()
    }
}

impl fmt::Display for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.mime())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_media_type_survives_being_written_down() {
        for media_type in MediaType::ALL {
            assert_eq!(media_type.mime().parse(), Ok(media_type));
        }
    }

    #[test]
    fn no_two_kinds_share_an_ending() {
        let endings = MediaType::ALL.iter().flat_map(|media_type| media_type.extensions());

        let all = endings.clone().count();

        assert_eq!(endings.collect::<BTreeSet<_>>().len(), all);
    }

    #[test]
    fn what_could_run_in_a_browser_is_no_kind() {
        for mime in ["text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript"] {
            assert!(mime.parse::<MediaType>().is_err(), "{mime}");
        }
    }
}
