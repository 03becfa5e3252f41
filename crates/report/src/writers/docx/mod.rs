//! A word-processor file (Office Open XML, ECMA-376) that staff go on writing in: real styles,
//! real tables, real footnotes, fields for contents and page numbers.
//!
//! Written part by part with our own elements: the DOCX crate at hand knows neither repeated
//! header rows nor alternative texts of pictures, and a report needs both.

mod body;
mod parts;
mod styles;
mod table;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use self::body::Body;
use super::{Format, ReportError};
use crate::document::Report;

pub fn write(report: &Report) -> Result<Vec<u8>, ReportError> {
    let fail = |cause: String| ReportError::new(Format::Docx, cause);
    let body = Body::of(report).map_err(fail)?;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".into(), parts::content_types(body.pictures.len())),
        ("_rels/.rels".into(), parts::package_relations()),
        ("docProps/core.xml".into(), parts::core_properties(report)),
        ("docProps/app.xml".into(), parts::app_properties()),
        ("word/document.xml".into(), body.document()),
        ("word/_rels/document.xml.rels".into(), body.relations()),
        ("word/styles.xml".into(), styles::styles(&report.language)),
        ("word/numbering.xml".into(), parts::numbering(body.ordered_lists)),
        ("word/settings.xml".into(), parts::settings()),
        ("word/footnotes.xml".into(), parts::footnotes(&body.footnotes)),
        ("word/header1.xml".into(), parts::header(report)),
        ("word/footer1.xml".into(), parts::footer(report)),
    ];
    for (at, picture) in body.pictures.into_iter().enumerate() {
        files.push((format!("word/media/chart{}.png", at + 1), picture.png));
    }
    pack(files).map_err(|cause| fail(cause.to_string()))
}

/// The parts in one archive, all with the same date, so that the same report gives the same bytes.
fn pack(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let is_packed = name.ends_with(".png");
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options =
            SimpleFileOptions::default().compression_method(method).last_modified_time(zip::DateTime::default());
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
