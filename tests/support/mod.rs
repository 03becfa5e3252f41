//! What the journeys stand on: a screen, a driver and a window, each its own for every test.

pub mod app;
mod display;
mod driver;
mod keys;

use std::fs;
use std::path::Path;
use std::process::Command;

/// The source of axe, where everything that a journey needs is installed.
///
/// Otherwise the journey is skipped with a word on standard error, or fails where the environment
/// says `ROSTRUM_JOURNEYS=required` (as `./run.sh test` does, which installs the tools).
fn tools() -> Option<String> {
    let missing: Vec<&str> =
        ["Xvfb", "WebKitWebDriver", "setpriv"].into_iter().filter(|name| !installed(name)).collect();
    let axe = fs::read_to_string(app::axe_source()).ok();
    if missing.is_empty() && axe.is_some() {
        return axe;
    }
    let wanted = if missing.is_empty() { "axe-core (npm ci in ui/)".to_owned() } else { missing.join(" and ") };
    assert!(std::env::var("ROSTRUM_JOURNEYS").as_deref() != Ok("required"), "journeys need {wanted}");
    eprintln!("skipped: this journey needs {wanted}; `./run.sh test` installs what is missing");
    None
}

fn installed(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| Path::new(&folder).join(program).is_file())
}

/// A process that the kernel ends with the test, even when the test itself was killed and could
/// not tidy up.
fn companion(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--", program]);
    command
}
