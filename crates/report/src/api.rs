//! The commands that make reports, beside those of the core: whoever has this crate calls [`call`]
//! for all of them.
//!
//! Nothing is decided here: a command reads its arguments, asks the core for the figures, and hands
//! them to a template and a writer.

mod timeline;

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use rostrum_core::{
    api::{Nothing, Session, call_in},
    commands,
    draft::nearest::not_one_of,
    error::{Error, Result},
    export,
    figures::{Period, Question, findings},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    Format, ReportError,
    document::Report,
    templates::{Detail, Template},
    write,
};

commands! {
    "report.templates": Nothing => Vec<TemplateEntry>, templates;
    "report.preview": PreviewArgs => Preview, preview;
    "report.save": SaveArgs => SavedReport, save;
    "project.timeline": rostrum_core::portfolio::TimelineArgs => timeline::DrawnTimeline, timeline::timeline;
}

/// Runs a command of this room or of the core.
pub fn call(session: &Session, name: &str, arguments: Value) -> Result<Value> {
    match call_in(COMMANDS, session, name, arguments.clone()) {
        Some(result) => result,
        None => session.call(name, arguments),
    }
}

/// The text of `types.ts`: every command there is, and its types.
pub fn typescript() -> String {
    rostrum_core::api::typescript(&[rostrum_core::api::COMMANDS, COMMANDS])
}

/// A kind of report.
#[derive(Serialize, ts_rs::TS)]
pub struct TemplateEntry {
    pub name: String,
    pub title: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct PreviewArgs {
    /// The name of a kind of report, as `report.templates` lists them.
    pub template: String,
    /// A day, month or year as people write it; alone, it is the whole period: `2015`, `2015-Q4`,
    /// `last year`, `last 90 days`.
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    /// Search words; only the events and projects that they find are in the report.
    #[serde(default)]
    pub filter: String,
}

/// A report to look at.
#[derive(Serialize, ts_rs::TS)]
pub struct Preview {
    /// A whole page without script; nothing in it is fetched.
    pub html: String,
    pub title: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct SaveArgs {
    pub template: String,
    /// As for a preview.
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub filter: String,
    /// pdf, docx, xlsx, html, md or json; without one, the ending of the path decides.
    #[serde(default)]
    pub format: String,
    pub path: String,
}

#[derive(Serialize, ts_rs::TS)]
pub struct SavedReport {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

fn templates(_: &Session, _: Nothing) -> Result<Vec<TemplateEntry>> {
    let entry = |template: Template| TemplateEntry { name: template.name().into(), title: template.title().into() };
    Ok(Template::ALL.into_iter().map(entry).collect())
}

fn preview(session: &Session, arguments: PreviewArgs) -> Result<Preview> {
    let PreviewArgs { template, from, to, filter } = arguments;
    let report = make(session, &template, &from, &to, &filter, Format::Html)?;
    let html = String::from_utf8_lossy(&write(&report, Format::Html)?).into_owned();
    Ok(Preview { html, title: report.title })
}

fn save(session: &Session, arguments: SaveArgs) -> Result<SavedReport> {
    let SaveArgs { template, from, to, filter, format, path } = arguments;
    let place = PathBuf::from(&path);
    let format = match format.trim() {
        "" => place.extension().and_then(|ending| ending.to_str()).unwrap_or_default(),
        format => format,
    };
    let (_, written) = render(session, &template, &from, &to, &filter, format)?;
    export::write_file(&place, |file| Ok(file.write_all(&written)?))?;
    Ok(SavedReport { path, bytes: written.len() as u64 })
}

/// The report as the bytes of a file, and the format that was meant; for who writes it elsewhere than
/// into a file.
pub fn render(
    session: &Session,
    template: &str,
    from: &str,
    to: &str,
    filter: &str,
    format: &str,
) -> Result<(Format, Vec<u8>)> {
    let format = read_format(format)?;
    let report = make(session, template, from, to, filter, format)?;
    Ok((format, write(&report, format)?))
}

fn make(session: &Session, template: &str, from: &str, to: &str, filter: &str, format: Format) -> Result<Report> {
    let template = read_template(template)?;
    let today = today(session)?;
    let period = read_period(from, to, today)?;
    let workspace = session.workspace()?;
    let figures = findings(&workspace.reader(), &Question::about(period).filtered(filter))?;
    match template {
        Template::Annual => Ok(crate::templates::annual(&figures, Detail::of(format))),
    }
}

fn read_template(name: &str) -> Result<Template> {
    Template::parse(name)
        .ok_or_else(|| refusal("The template", name, Template::ALL.iter().map(|template| template.name())))
}

fn read_format(name: &str) -> Result<Format> {
    Format::parse(name).ok_or_else(|| refusal("The format", name, Format::ALL.iter().map(|format| format.extension())))
}

fn refusal<'a>(field: &str, typed: &str, known: impl Iterator<Item = &'a str> + Clone) -> Error {
    if typed.trim().is_empty() {
        let known: Vec<&str> = known.collect();
        return Error::refused(format!("{field} is missing; it can be {}.", known.join(", ")));
    }
    let sentence = not_one_of(field, typed, known);
    Error::refused(if sentence.ends_with('?') { sentence } else { sentence + "." })
}

/// The day that it is for the session.
fn today(session: &Session) -> Result<NaiveDate> {
    DateTime::from_timestamp_millis(session.environment().now().0)
        .map(|now| now.date_naive())
        .ok_or_else(|| Error::unexpected("The clock tells no day that there is."))
}

fn read_period(from: &str, to: &str, today: NaiveDate) -> Result<Period> {
    match (from.trim(), to.trim()) {
        ("", "") => Err(Error::refused("Say which period the report is about: a year such as 2015, or two dates.")),
        (period, "") => Period::read(period, today),
        ("", _) => Err(Error::refused("Say when the period begins.")),
        (from, to) => Period::between(from, to),
    }
}

impl From<ReportError> for Error {
    fn from(error: ReportError) -> Self {
        Error::unexpected(error.to_string())
    }
}
