//! TypeScript's view of the commands is written from the Rust types, and is never older than they are.
//! `RENEW=1 cargo test -p rostrum-report --test types` writes it anew.

#![allow(clippy::unwrap_used)]

use std::{env, fs, path::Path};

#[test]
fn the_windows_types_are_those_of_the_commands() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/types.ts");
    let written = rostrum_report::api::typescript();
    if env::var_os("RENEW").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let line = kept.lines().zip(written.lines()).position(|(kept, written)| kept != written);
    assert!(
        kept == written,
        "ui/src/api/types.ts is older than the commands, first in line {}; renew it with RENEW=1",
        line.map_or(kept.lines().count(), |line| line) + 1
    );
}

#[test]
fn every_command_is_declared_once() {
    let written = rostrum_report::api::typescript();
    for name in ["workspace.status", "record.add", "event.list", "report.templates", "report.preview", "report.save"] {
        let entry = format!("  \"{name}\": {{ args: ");
        assert_eq!(written.matches(&entry).count(), 1, "{name} stands in the list, and only once");
    }
}
