//! Ratios of Rostrum's commands to the bare engine: same machine, same data, one run, in turn.
//!
//! `rostrum-bench [EVENTS …]` takes the sizes to measure at; 1,000 and 10,000 unless others are given.
//! Never part of a test: times are noise, ratios are goals.

mod bare;
mod generate;
mod measure;
mod tasks;

use std::process::ExitCode;

fn main() -> ExitCode {
    let sizes: Vec<usize> =
        std::env::args().skip(1).filter_map(|size| size.replace([',', '_'], "").parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 10_000] } else { sizes };
    match tasks::run(&sizes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
