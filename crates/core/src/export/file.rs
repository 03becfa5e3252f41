//! Writing a file so that it is either whole or not there.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::error::{Error, Result};

/// Lets `write` fill a file beside `path`, which takes its name only when all is on the disk.
pub fn write_file<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    if path.is_dir() {
        return Err(Error::refused(format!("{} is a folder; give the file a name.", path.display())));
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let written = fill(&partial, write);
    if written.is_err() {
        // What went wrong with the writing is what the caller must hear.
        let _ = std::fs::remove_file(&partial);
        return written;
    }
    std::fs::rename(&partial, path)?;
    written
}

fn fill<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    let mut file = BufWriter::new(File::create(path)?);
    let value = write(&mut file)?;
    file.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    Ok(value)
}
