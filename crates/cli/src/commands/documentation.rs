//! Completions and manual pages, made from the same tree that reads what is typed.

use std::{fs, io::Write, path::Path};

use clap_complete::Shell;

use crate::{arguments, failure::Failure};

pub fn completions(shell: Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut arguments::tree(), "rostrum", &mut text);
    Ok(std::io::stdout().lock().write_all(&text)?)
}

/// The main page on the standard output, or all pages in a folder.
pub fn man(folder: Option<&Path>) -> Result<(), Failure> {
    match folder {
        None => {
            let mut text = Vec::new();
            clap_mangen::Man::new(arguments::tree()).render(&mut text)?;
            Ok(std::io::stdout().lock().write_all(&text)?)
        }
        Some(folder) => {
            fs::create_dir_all(folder)?;
            Ok(clap_mangen::generate_to(arguments::tree(), folder)?)
        }
    }
}
