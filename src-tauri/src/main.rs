//! `rostrum-desktop [PATH]`: the window.

// A console would open beside the window on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

/// Opens Rostrum: events, grants and reports of a knowledge platform.
///
/// Without a file the window opens where it was left. The command line is `rostrum`.
#[derive(Parser)]
#[command(name = "rostrum-desktop", version)]
struct Arguments {
    /// The workspace to open, a file ending in .rostrum
    #[arg(value_name = "PATH.rostrum")]
    path: Option<PathBuf>,
}

/// Could not: the exit code that the command line uses for file, disk and version.
const COULD_NOT: u8 = 3;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Err(missing) = display() {
        eprintln!("{missing}");
        return ExitCode::from(COULD_NOT);
    }
    #[cfg(target_os = "linux")]
    if let Some(failed) = restart_without_dmabuf() {
        eprintln!("{failed}");
        return ExitCode::from(COULD_NOT);
    }
    let path = arguments.path.map(|path| std::path::absolute(&path).unwrap_or(path));
    match rostrum_desktop::run(path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Rostrum could not open its window: {error}");
            ExitCode::from(COULD_NOT)
        }
    }
}

/// GTK would end the process with a stack trace where there is no display.
fn display() -> Result<(), &'static str> {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !set("DISPLAY") && !set("WAYLAND_DISPLAY") {
        return Err("There is no display to open a window on (neither WAYLAND_DISPLAY nor DISPLAY \
                    is set). The command line `rostrum` does the same work without one.");
    }
    Ok(())
}

/// WebKitGTK's DMABUF renderer leaves the window blank on NVIDIA's own driver and on machines
/// without a render device, and the switch is read from the environment only. Setting a variable
/// of one's own process is not safe in Rust, so the program starts itself once more with it.
/// Whoever has set the variable, either way, is left alone.
#[cfg(target_os = "linux")]
fn restart_without_dmabuf() -> Option<String> {
    use std::os::unix::process::CommandExt;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let needed = Path::new("/proc/driver/nvidia/version").exists() || !Path::new("/dev/dri").exists();
    if !needed || std::env::var_os(SWITCH).is_some() {
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let failed = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    Some(format!("Rostrum could not start: {failed}"))
}
