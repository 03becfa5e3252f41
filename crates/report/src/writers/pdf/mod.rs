//! The printed report: tagged PDF (PDF/UA-1), set by Typst.
//!
//! The report goes in as data beside our own template, so text of a record is never read as
//! markup. The typesetter sees the template, that data, the charts and the embedded fonts;
//! it has no way to the disk or the network.

mod data;
mod press;

use std::thread;

use chrono::{DateTime, Datelike, Timelike, Utc};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::press::Press;
use super::{Format, ReportError};
use crate::document::Report;

/// Deep tables need a deep stack; the threads of a desktop app have less.
const STACK: usize = 64 * 1024 * 1024;

pub fn write(report: &Report) -> Result<Vec<u8>, ReportError> {
    let fail = |cause: String| ReportError::new(Format::Pdf, cause);
    // A thread of its own also keeps a panic of the typesetter away from the app.
    let written = thread::scope(|scope| {
        let worker = thread::Builder::new().name("report-pdf".into()).stack_size(STACK);
        worker.spawn_scoped(scope, || print(report)).map(|worker| worker.join())
    });
    match written {
        Ok(Ok(result)) => result.map_err(fail),
        Ok(Err(_)) => Err(fail("the typesetter stopped unexpectedly".to_string())),
        Err(cause) => Err(fail(cause.to_string())),
    }
}

fn print(report: &Report) -> Result<Vec<u8>, String> {
    let printed = set(report).and_then(|pages| {
        let options = PdfOptions {
            // The identifier is hashed into the file; what it is made of makes it lasting.
            ident: Smart::Custom(format!("{} {} {}", report.organisation, report.title, report.data_as_of.utc)),
            creator: Smart::Custom(Some("Rostrum".to_string())),
            timestamp: timestamp(report.data_as_of.utc),
            standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|cause| cause.message().to_string())?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&pages, &options).map_err(|errors| sentences(&errors))
    });
    // The app lives on; what was kept for a second compilation of the same report need not.
    comemo::evict(0);
    printed
}

/// The report as laid-out pages.
fn set(report: &Report) -> Result<PagedDocument, String> {
    let press = Press::new(data::files(report)?);
    typst::compile::<PagedDocument>(&press).output.map_err(|errors| sentences(&errors))
}

fn sentences(errors: &[typst::diag::SourceDiagnostic]) -> String {
    let errors: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    errors.join("; ")
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let (month, day) = (at.month() as u8, at.day() as u8);
    let (hour, minute, second) = (at.hour() as u8, at.minute() as u8, at.second() as u8);
    Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second).map(Timestamp::new_utc)
}

#[cfg(test)]
mod tests;
