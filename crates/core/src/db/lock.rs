//! One process at a time writes to a workspace. The lock is the operating system's, on a file beside the
//! workspace, so it goes with the process that held it, however that ended.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::Environment;
use crate::error::{Code, Error, Result};

/// Who holds the workspace, as they wrote it into the lock file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Holder {
    pub process: u32,
    pub program: String,
    pub machine: String,
    /// RFC 3339, UTC.
    pub since: String,
}

/// Held for as long as the workspace is open for writing.
pub struct Lock {
    _file: File,
}

pub fn lock_path(workspace: &Path) -> PathBuf {
    let mut name = workspace.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    workspace.with_file_name(name)
}

impl Lock {
    pub fn take(workspace: &Path, environment: &Environment) -> Result<Self> {
        let path = lock_path(workspace);
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = open.map_err(|error| may_not_write(error, workspace))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(held(&mut file, workspace)),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let holder = Holder {
            process: std::process::id(),
            program: program(),
            machine: environment.who().device,
            since: environment.now().text(),
        };
        file.set_len(0)?;
        file.rewind()?;
        file.write_all(serde_json::to_string(&holder)?.as_bytes())?;
        Ok(Self { _file: file })
    }
}

fn may_not_write(error: std::io::Error, workspace: &Path) -> Error {
    let name = workspace.file_name().unwrap_or_default().to_string_lossy();
    match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Error::new(
            Code::ReadOnly,
            format!("{name} lies where you may read and not write. It can be opened for reading only."),
        ),
        _ => error.into(),
    }
}

fn held(file: &mut File, workspace: &Path) -> Error {
    let mut text = String::new();
    let _ = file.read_to_string(&mut text);
    let name = workspace.file_name().unwrap_or_default().to_string_lossy();
    let by = match serde_json::from_str::<Holder>(&text) {
        Ok(Holder { process, program, machine, since }) => {
            format!("by {program} on {machine} (process {process}, since {since})")
        }
        Err(_) => "by another process".to_owned(),
    };
    Error::new(
        Code::Locked,
        format!("The workspace {name} is open elsewhere, {by}. Close it there first; nothing was changed here."),
    )
}

fn program() -> String {
    std::env::args_os()
        .next()
        .map(PathBuf::from)
        .and_then(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "rostrum".into())
}
