//! The workspace as a file: making, copying, putting back, looking through.

use std::path::{Path, absolute};

use serde_json::{Value, json};

use crate::{desk::Desk, failure::Failure};

pub fn make(desk: &Desk, command: &str, path: Option<&Path>) -> Result<(), Failure> {
    let status = desk.call_on_files(command, json!({"path": path}))?;
    desk.close()?;
    let open = &status["open"];
    let path = open["path"].as_str().unwrap_or_default();
    desk.out.result(&status, || {
        let counts = counts(&open["counts"]);
        let holds = if counts.is_empty() { "It is empty.".to_owned() } else { format!("It holds {counts}.") };
        format!("Made {path}\n{holds}")
    })
}

pub fn backup(desk: &Desk, path: Option<&Path>) -> Result<(), Failure> {
    let written = desk.call_on_files("workspace.backup", json!({"path": path}))?;
    desk.out.result(&written, || format!("Wrote {}", written["path"].as_str().unwrap_or_default()))
}

pub fn restore(desk: &Desk, from: &Path, to: Option<&Path>) -> Result<(), Failure> {
    let to = match to {
        Some(to) => to.to_owned(),
        None => desk.place()?,
    };
    // Asked before, for what stands there has gone to another name when all is done.
    let stood = to.exists();
    let status = desk.call_on_files("workspace.restore", json!({"from": from, "to": to}))?;
    desk.close()?;
    let (from, to) = (absolute(from).unwrap_or(from.to_owned()), absolute(&to).unwrap_or(to.clone()));
    desk.out.result(&status, || {
        let kept =
            if stood { "\nWhat stood there is kept beside it, with “before-restore” in its name." } else { "" };
        format!("Restored {} from {}{kept}", to.display(), from.display())
    })
}

/// Findings are problems of the data: they are listed, and the exit code is 1.
pub fn check(desk: &Desk, rebuild: bool) -> Result<(), Failure> {
    let checkup = desk.call_on_files("workspace.check", json!({"rebuild": rebuild}))?;
    let findings = checkup["findings"].as_array().cloned().unwrap_or_default();
    desk.out.result(&checkup, || {
        if findings.is_empty() {
            let counts = counts(&checkup["counts"]);
            return if counts.is_empty() {
                "All is well; there are no records yet.".into()
            } else {
                format!("All is well: {counts}.")
            };
        }
        let lines = findings.iter().map(|finding| finding["what"].as_str().unwrap_or_default());
        lines.collect::<Vec<_>>().join("\n")
    })?;
    let derived = findings.iter().all(|finding| finding["derived"] == true);
    match (findings.len(), derived) {
        (0, _) => Ok(()),
        (_, true) => Err(Failure::data("Only what is derived differs: “rostrum check --rebuild” makes it again.")),
        (_, false) => Err(Failure::data("The workspace is damaged. Nothing was changed; restore a backup.")),
    }
}

/// `9 events, 7 projects`: the families that have records.
fn counts(counts: &Value) -> String {
    use rostrum_core::records::Kind;
    let order = [
        Kind::Event,
        Kind::Project,
        Kind::Call,
        Kind::Fund,
        Kind::Person,
        Kind::Organisation,
        Kind::Hashtag,
        Kind::Document,
        Kind::Source,
        Kind::Term,
    ];
    let known = order.into_iter().filter_map(|kind| {
        let number = counts[kind.name()].as_u64().filter(|number| *number > 0)?;
        Some(format!("{number} {}", if number == 1 { kind.noun() } else { kind.plural() }))
    });
    known.collect::<Vec<_>>().join(", ")
}
