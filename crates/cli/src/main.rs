//! `rostrum`: events, grants and reports of a knowledge platform, on the command line. It does what the
//! window does, by the same list of commands; it holds no rule of its own and never sees SQL.

mod arguments;
mod commands;
mod desk;
mod drafts;
mod failure;
mod print;

use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::{failure::Failure, print::Out};

fn main() -> ExitCode {
    let (arguments, json) = arguments::parse(std::env::args_os());
    let out = Out::new(json);
    match commands::run(arguments, out) {
        Ok(()) | Err(Failure::NobodyReads) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => arguments::tree().error(ErrorKind::ArgumentConflict, message).exit(),
        Err(Failure::Told(error, exit)) => {
            print::failure(&out, &error);
            ExitCode::from(exit)
        }
    }
}
