//! The log: a text file for what should not have happened.

use std::backtrace::Backtrace;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::panic;
use std::path::{Path, PathBuf};

use chrono::Utc;

/// A log longer than this (in bytes) is set aside when the program starts.
const LARGEST: u64 = 1_000_000;

/// Where the log lies: in the platform's folder for data, beside the workspaces.
pub fn path() -> PathBuf {
    let workspaces = rostrum_core::db::default_folder();
    let folder = workspaces.as_deref().and_then(Path::parent).map_or_else(std::env::temp_dir, Path::to_path_buf);
    folder.join("rostrum-desktop.log")
}

/// Adds an entry with the time (UTC). It also goes to standard error; a log that cannot be
/// written is no reason to stop.
pub fn write(text: &str) {
    let entry = format!("{} {text}\n", Utc::now().format("%Y-%m-%dT%H:%M:%SZ"));
    eprint!("{entry}");
    if let Ok(mut file) = open() {
        let _ = file.write_all(entry.as_bytes());
    }
}

/// Puts every panic into the log, with its trace.
pub fn catch_panics() {
    let log = path();
    if fs::metadata(&log).is_ok_and(|log| log.len() > LARGEST) {
        let _ = fs::rename(&log, log.with_extension("old.log"));
    }
    panic::set_hook(Box::new(|panic| write(&format!("{panic}\n{}", Backtrace::force_capture()))));
}

fn open() -> std::io::Result<File> {
    let log = path();
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().create(true).append(true).open(log)
}
