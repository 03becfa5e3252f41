//! The one command through which the window reads and writes.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rostrum_core::api::Session;
use rostrum_core::db::{self, Environment};
use rostrum_core::{Code, Error};
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};

use crate::log;

/// What stays for as long as the window is open.
pub struct Desk {
    session: Session,
    /// What to open, until the window has asked for the first time.
    start: Mutex<Option<Start>>,
}

enum Start {
    With(PathBuf),
    WhereItWasLeft,
}

impl Desk {
    /// `path` is the workspace to open; without one it is the workspace that was open last.
    pub fn new(path: Option<PathBuf>) -> Self {
        let session = Session::new(Environment::system(actor()), db::default_folder());
        Self { session, start: Mutex::new(Some(path.map_or(Start::WhereItWasLeft, Start::With))) }
    }

    /// Gives the workspace back: its lock is released and its statistics are kept.
    pub fn close(&self) {
        if let Err(error) = self.session.close() {
            log::write(&error.message);
        }
    }

    /// The window begins by asking what is open, and that is when a workspace is opened for it:
    /// what stands in the way is then said where it is seen.
    fn answer(&self, name: &str, args: Value) -> Result<Value, Error> {
        let start = self.start.lock().unwrap_or_else(PoisonError::into_inner).take();
        let status = rostrum_report::api::call(&self.session, name, args)?;
        let open = match start.filter(|_| name == "workspace.status") {
            Some(Start::With(path)) => json!(path),
            Some(Start::WhereItWasLeft) => status["recent"].clone(),
            None => Value::Null,
        };
        if open.is_null() {
            Ok(status)
        } else {
            rostrum_report::api::call(&self.session, "workspace.open", json!({ "path": open }))
        }
    }
}

/// Runs the command `name` of the core's list on a thread that may wait, and gives its result
/// or its error as JSON.
#[tauri::command]
pub async fn rpc(app: AppHandle, name: String, args: Value) -> Result<Value, Error> {
    let task = tauri::async_runtime::spawn_blocking(move || app.state::<Desk>().answer(&name, args));
    let answer = task
        .await
        .unwrap_or_else(|_| Err(Error::unexpected("Rostrum met a fault of its own. What was saved before is kept.")));
    answer.map_err(apologise)
}

/// An error that nobody foresaw goes to the log, and names the log.
fn apologise(mut error: Error) -> Error {
    if error.code == Code::Unexpected {
        log::write(&error.message);
        error.message = format!("{} The log is in {}", error.message, log::path().display());
    }
    error
}

/// Who is at the desk, as the history of a record shows it: the name of the account.
fn actor() -> String {
    ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}
