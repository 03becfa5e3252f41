//! What can go wrong, said so that the reader knows what was kept and what to do.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::draft::Problem;

pub type Result<T> = std::result::Result<T, Error>;

/// A code exists only where the window does something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The draft has errors; `problems` names each with its field.
    Problems,
    /// The record was changed by somebody else since it was read.
    Conflict,
    /// Another process holds the workspace.
    Locked,
    Damaged,
    /// The workspace was written by a later version of Rostrum.
    Newer,
    NotAWorkspace,
    DiskFull,
    NotFound,
    /// The file may be read and not written to.
    ReadOnly,
    /// Stopped by whoever asked for it.
    Cancelled,
    /// A rule forbids it; the message says which.
    Refused,
    Unexpected,
}

/// A failure with a sentence for the person at the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Error {
    pub code: Code,
    pub message: String,
    pub problems: Vec<Problem>,
}

impl Error {
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), problems: Vec::new() }
    }

    pub fn refused(message: impl Into<String>) -> Self {
        Self::new(Code::Refused, message)
    }

    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(Code::NotFound, message)
    }

    pub fn unexpected(message: impl Into<String>) -> Self {
        Self::new(Code::Unexpected, message)
    }

    /// The draft was not saved because of these.
    pub fn problems(problems: Vec<Problem>) -> Self {
        let errors = problems.iter().filter(|problem| problem.severity == crate::draft::Severity::Error).count();
        let message = match errors {
            1 => "Not saved: one field needs attention.".to_owned(),
            many => format!("Not saved: {many} fields need attention."),
        };
        Self { code: Code::Problems, message, problems }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {}: {}", problem.field, problem.message))
    }
}

impl std::error::Error for Error {}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sql;
        match error.sqlite_error_code() {
            Some(Sql::DiskFull) => Self::new(
                Code::DiskFull,
                "The disk is full. Nothing of this change was saved; what was saved before is intact.",
            ),
            Some(Sql::DatabaseCorrupt) => Self::new(
                Code::Damaged,
                "The workspace file is damaged. Nothing was changed; restore a backup, or run “rostrum check” to see what can be read.",
            ),
            Some(Sql::NotADatabase) => {
                Self::new(Code::NotAWorkspace, "This file is not a Rostrum workspace. It was left untouched.")
            }
            Some(Sql::DatabaseBusy | Sql::DatabaseLocked) => Self::new(
                Code::Locked,
                "Another process is writing to the workspace. Nothing was saved; try again in a moment.",
            ),
            Some(Sql::ReadOnly | Sql::PermissionDenied) => {
                Self::new(Code::ReadOnly, "The workspace file may not be written to. Nothing was saved.")
            }
            Some(Sql::OperationInterrupted) => crate::work::cancelled(),
            _ => Self::unexpected(format!("The workspace could not be read or written: {error}.")),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::new(Code::DiskFull, "The disk is full. Nothing was written."),
            std::io::ErrorKind::NotFound => Self::not_found(format!("There is no such file or folder: {error}.")),
            std::io::ErrorKind::PermissionDenied => {
                Self::refused(format!("The file may not be read or written: {error}."))
            }
            _ => Self::unexpected(format!("A file could not be read or written: {error}.")),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::unexpected(format!("The data is not in the expected shape: {error}."))
    }
}
