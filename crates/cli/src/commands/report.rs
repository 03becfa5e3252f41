//! Reports.

use std::{
    io::{self, IsTerminal, Write},
    path::Path,
};

use rostrum_core::export;
use rostrum_report::{Format, api};
use serde_json::json;

use crate::{arguments::Report, desk::Desk, failure::Failure};

pub fn report(desk: &Desk, report: Report) -> Result<(), Failure> {
    let Report { template, from, to, filter, format, out } = report;
    let out = out.filter(|out| out != Path::new("-"));
    let format = match (format, &out) {
        (Some(format), _) => format.extension().to_owned(),
        (None, Some(out)) => out.extension().unwrap_or_default().to_string_lossy().into_owned(),
        (None, None) => return Err(Failure::Usage("say which --format the standard output is to get".into())),
    };
    if out.is_none() && io::stdout().is_terminal() && !readable(&format) {
        return Err(Failure::Usage(format!("{format} is not for the terminal; name a file with --out")));
    }
    let (_, bytes) = api::render(desk.session(), template.name(), &from, &to, &filter, &format)?;
    let Some(out) = out else {
        let mut stdout = io::stdout().lock();
        stdout.write_all(&bytes)?;
        return Ok(stdout.flush()?);
    };
    export::write_file(&out, |file| Ok(file.write_all(&bytes)?)).map_err(Failure::of_file)?;
    let saved = json!({"path": out, "bytes": bytes.len()});
    desk.out.result(&saved, || format!("Wrote {}", out.display()))
}

fn readable(format: &str) -> bool {
    matches!(Format::parse(format), Some(Format::Html | Format::Md | Format::Json))
}
