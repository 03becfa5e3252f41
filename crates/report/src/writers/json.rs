//! JSON for programs: the period, what the report was made from, the numbers under `figures`, and the
//! whole document under `sections`.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Format, ReportError};
use crate::document::{AsOf, GeneratedFrom, Report, Section};

#[derive(Serialize)]
struct Json<'a> {
    period: Days,
    generated_from: From<'a>,
    figures: &'a serde_json::Value,
    sections: &'a [Section],
}

/// Open where there is no date.
#[derive(Serialize)]
struct Days {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

#[derive(Serialize)]
struct From<'a> {
    title: &'a str,
    subtitle: &'a str,
    organisation: &'a str,
    language: &'a str,
    data_as_of: &'a AsOf,
    #[serde(flatten)]
    records: &'a GeneratedFrom,
}

pub fn write(report: &Report) -> Result<Vec<u8>, ReportError> {
    let json = Json {
        period: Days { from: report.period.from, to: report.period.to },
        generated_from: From {
            title: &report.title,
            subtitle: &report.subtitle,
            organisation: &report.organisation,
            language: &report.language,
            data_as_of: &report.data_as_of,
            records: &report.generated_from,
        },
        figures: &report.figures,
        sections: &report.sections,
    };
    let mut bytes = serde_json::to_vec_pretty(&json).map_err(|cause| ReportError::new(Format::Json, cause))?;
    bytes.push(b'\n');
    Ok(bytes)
}
