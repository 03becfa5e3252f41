//! One module per format.

mod docx;
mod fonts;
mod html;
mod json;
mod markdown;
mod pdf;
mod picture;
mod xlsx;

use std::fmt;

use crate::document::Report;

/// What a report can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Docx,
    Xlsx,
    Html,
    Md,
    Json,
}

impl Format {
    pub const ALL: [Format; 6] = [Format::Pdf, Format::Docx, Format::Xlsx, Format::Html, Format::Md, Format::Json];

    /// The format with the given name or file extension, in any case.
    pub fn parse(name: &str) -> Option<Format> {
        let name = name.trim().trim_start_matches('.').to_lowercase();
        match name.as_str() {
            "markdown" => Some(Format::Md),
            "htm" => Some(Format::Html),
            _ => Format::ALL.into_iter().find(|format| format.extension() == name),
        }
    }

    /// The file extension, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
            Format::Html => "html",
            Format::Md => "md",
            Format::Json => "json",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Format::Pdf => "application/pdf",
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Html => "text/html; charset=utf-8",
            Format::Md => "text/markdown; charset=utf-8",
            Format::Json => "application/json",
        }
    }
}

/// Why a report could not be written, in a sentence for the person who asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportError {
    format: Format,
    cause: String,
}

impl ReportError {
    fn new(format: Format, cause: impl fmt::Display) -> Self {
        ReportError { format, cause: cause.to_string() }
    }
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = self.format.extension().to_uppercase();
        write!(f, "The report could not be written as {format}; nothing was changed. Cause: {}", self.cause)
    }
}

impl std::error::Error for ReportError {}

/// The report as a file of the given format. The same report gives the same bytes.
pub fn write(report: &Report, format: Format) -> Result<Vec<u8>, ReportError> {
    match format {
        Format::Pdf => pdf::write(report),
        Format::Docx => docx::write(report),
        Format::Xlsx => xlsx::write(report),
        Format::Html => Ok(html::write(report).into_bytes()),
        Format::Md => Ok(markdown::write(report).into_bytes()),
        Format::Json => json::write(report),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_goes_by_its_extension() {
        for format in Format::ALL {
            assert_eq!(Format::parse(format.extension()), Some(format), "every extension names its format");
        }
        assert_eq!(Format::parse(" .PDF"), Some(Format::Pdf), "however it is written");
        assert_eq!(Format::parse("markdown"), Some(Format::Md), "the long name is known too");
        assert_eq!(Format::parse("odt"), None, "what is not written is not guessed");
    }
}
