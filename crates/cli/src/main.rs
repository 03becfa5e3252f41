//! `rostrum`: events, grants and reports of a knowledge platform, on the command line. It does what the
//! window does, by the same list of commands; it holds no rule of its own and never sees SQL.

mod arguments;
mod commands;
mod desk;
mod drafts;
mod failure;
mod print;

use std::process::ExitCode;

use crate::{failure::Failure, print::Out};

/// As for every mistake that clap finds.
const USED_WRONGLY: u8 = 2;

fn main() -> ExitCode {
    let (arguments, json) = arguments::parse(std::env::args_os());
    let out = Out::new(json);
    match commands::run(arguments, out) {
        Ok(()) | Err(Failure::NobodyReads) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            print::say(&format!("error: {message}\n\nFor more information, try '--help'."));
            ExitCode::from(USED_WRONGLY)
        }
        Err(Failure::Told(error, exit)) => {
            print::failure(&out, &error);
            ExitCode::from(exit)
        }
    }
}
