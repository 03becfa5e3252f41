//! `@file` in the place of a long text.

use std::{fs, io};

use crate::failure::Failure;

/// The text itself, or what the file after `@` holds; `@-` is the standard input, `@@` a text that begins
/// with one `@`.
pub fn read(value: &str) -> Result<String, Failure> {
    let Some(file) = value.strip_prefix('@') else {
        return Ok(value.to_owned());
    };
    if file.starts_with('@') {
        return Ok(file.to_owned());
    }
    let text = if file == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) };
    text.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::file(format!("There is no file {file} to read the text from.")),
        io::ErrorKind::InvalidData => Failure::file(format!("{file} is not a text in UTF-8.")),
        _ => Failure::file(format!("{file} cannot be read: {error}.")),
    })
}
