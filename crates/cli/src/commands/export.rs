//! Records as files.

use std::{
    io::{self, BufWriter, ErrorKind, Write},
    path::Path,
};

use rostrum_core::{api, records::Kind};
use serde_json::json;

use super::list::tell_notes;
use crate::{
    arguments::{Export, Exported},
    desk::Desk,
    failure::Failure,
    print::say,
};

pub fn export(desk: &Desk, export: Export) -> Result<(), Failure> {
    let (kinds, csv, Exported { query, out }) = match export {
        Export::Csv { kind, what } => (vec![kind], true, what),
        Export::Json { kinds, what } => (kinds, false, what),
    };
    let filter = query.join(" ");
    notes(desk, &kinds, &filter)?;
    if out == Path::new("-") {
        return to_standard_output(desk, &kinds, csv, &filter);
    }
    let exported = match (csv, kinds.as_slice()) {
        (true, [kind]) => desk.call_on_files("export.csv", json!({"kind": kind, "filter": filter, "path": out}))?,
        _ => desk.call_on_files("export.json", json!({"kinds": kinds, "filter": filter, "path": out}))?,
    };
    desk.out.result(&exported, || {
        let records = counted(exported["records"].as_u64().unwrap_or_default());
        format!("Wrote {records} to {}", out.display())
    })
}

fn counted(records: u64) -> String {
    format!("{records} {}", if records == 1 { "record" } else { "records" })
}

fn to_standard_output(desk: &Desk, kinds: &[Kind], csv: bool, filter: &str) -> Result<(), Failure> {
    let mut out = Pipe { to: BufWriter::new(io::stdout().lock()), broken: false };
    let written = match (csv, kinds) {
        (true, [kind]) => api::write_csv(desk.session(), *kind, filter, &mut out),
        _ => api::write_json(desk.session(), kinds, filter, &mut out),
    };
    let flushed = out.flush();
    match written {
        _ if out.broken => Err(Failure::NobodyReads),
        Err(error) => Err(Failure::of_file(error)),
        Ok(records) => {
            flushed?;
            say(&counted(records));
            Ok(())
        }
    }
}

/// Remembers that nobody reads any more: on the way through the core that becomes any other error.
struct Pipe<W> {
    to: W,
    broken: bool,
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes);
        self.broken |= written.as_ref().is_err_and(|error| error.kind() == ErrorKind::BrokenPipe);
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.to.flush();
        self.broken |= flushed.as_ref().is_err_and(|error| error.kind() == ErrorKind::BrokenPipe);
        flushed
    }
}

/// What of the words will not be understood; asked of the shortest list there is.
fn notes(desk: &Desk, kinds: &[Kind], filter: &str) -> Result<(), Failure> {
    if filter.is_empty() {
        return Ok(());
    }
    let answer = match kinds {
        [kind] if super::has_list(*kind) => {
            desk.call(&format!("{kind}.list"), json!({"filter": filter, "limit": 1}))?
        }
        _ => desk.call("search", json!({"query": filter, "limit": 1}))?,
    };
    tell_notes(&answer);
    Ok(())
}
