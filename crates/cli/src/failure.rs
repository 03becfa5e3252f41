//! What ends a command without success, and with which exit code.

use std::io;

use rostrum_core::{Code, Error, draft::Problem};

/// The data has problems; they are listed.
const DATA: u8 = 1;
/// It could not be done: file, disk, version.
const COULD_NOT: u8 = 3;

pub enum Failure {
    /// What was typed does not go together.
    Usage(String),
    /// To be told, and to end with this exit code.
    Told(Error, u8),
    /// The one who reads what is printed has gone, as in `rostrum event list | head`: no failure at all.
    NobodyReads,
}

impl Failure {
    /// A file that cannot be read or written.
    pub fn file(message: impl Into<String>) -> Self {
        Self::Told(Error::refused(message), COULD_NOT)
    }

    pub fn data(message: impl Into<String>) -> Self {
        Self::Told(Error::refused(message), DATA)
    }

    pub fn problems(problems: Vec<Problem>) -> Self {
        Self::Told(Error::problems(problems), DATA)
    }

    /// Whether an exit code says that the data is at fault, and not the file or the disk.
    pub fn is_of_data(exit: u8) -> bool {
        exit == DATA
    }

    /// An error of a command whose work is with files: whatever it is, it could not be done.
    pub fn of_file(error: Error) -> Self {
        Self::Told(error, COULD_NOT)
    }
}

/// An error of a command on records.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let exit = match error.code {
            Code::Problems | Code::Conflict | Code::Refused | Code::NotFound | Code::Cancelled => DATA,
            Code::Locked
            | Code::Damaged
            | Code::Newer
            | Code::NotAWorkspace
            | Code::ReadOnly
            | Code::DiskFull
            | Code::Unexpected => COULD_NOT,
        };
        Self::Told(error, exit)
    }
}

/// An error of printing.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Told(error.into(), COULD_NOT),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::of_file(error.into())
    }
}
