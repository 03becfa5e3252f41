//! JSON for programs: the numbers under `figures`, the whole document under `sections`.

use serde::Serialize;

use super::{Format, ReportError};
use crate::document::{AsOf, GeneratedFrom, Period, Report, Section};

#[derive(Serialize)]
struct Json<'a> {
    title: &'a str,
    subtitle: &'a str,
    organisation: &'a str,
    language: &'a str,
    period: &'a Period,
    data_as_of: &'a AsOf,
    generated_from: &'a GeneratedFrom,
    figures: &'a serde_json::Value,
    sections: &'a [Section],
}

pub fn write(report: &Report) -> Result<Vec<u8>, ReportError> {
    let json = Json {
        title: &report.title,
        subtitle: &report.subtitle,
        organisation: &report.organisation,
        language: &report.language,
        period: &report.period,
        data_as_of: &report.data_as_of,
        generated_from: &report.generated_from,
        figures: &report.figures,
        sections: &report.sections,
    };
    let mut bytes = serde_json::to_vec_pretty(&json).map_err(|cause| ReportError::new(Format::Json, cause))?;
    bytes.push(b'\n');
    Ok(bytes)
}
