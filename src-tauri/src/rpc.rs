//! The one command through which the window reads and writes.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::api::{ApiError, Code, Environment, Session};
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};

use crate::last::Last;
use crate::log;

/// What stays for as long as the window is open.
pub struct Desk {
    session: Session,
    last: Last,
    /// The workspace to open, until the window has asked for the first time.
    to_open: Mutex<Option<PathBuf>>,
}

impl Desk {
    /// `path` is the workspace to open; without one it is the workspace that was open last.
    pub fn new(app: &AppHandle, path: Option<PathBuf>) -> Result<Self, ApiError> {
        let last = Last::new(app);
        let to_open = Mutex::new(path.or_else(|| last.recall()));
        Ok(Self { session: Session::new(Environment::system()?), last, to_open })
    }

    /// Gives the workspace back: its lock is released and its statistics are kept.
    pub fn close(&self) {
        self.session.close();
    }

    /// The window begins by asking what is open, and that is when a workspace named at the start
    /// is opened: what stands in the way is then said where it is seen.
    fn answer(&self, name: &str, args: Value) -> Result<Value, ApiError> {
        let to_open = self.to_open.lock().unwrap_or_else(PoisonError::into_inner).take();
        match to_open {
            Some(path) if name == "workspace.status" => self.call("workspace.open", json!({ "path": path })),
            _ => self.call(name, args),
        }
    }

    fn call(&self, name: &str, args: Value) -> Result<Value, ApiError> {
        if name.starts_with("report.") {
            return crate::api::report(&self.session, name, args);
        }
        let answer = self.session.call(name, args)?;
        match name {
            "workspace.new" | "workspace.sample" | "workspace.open" => {
                self.last.remember(answer["open"]["path"].as_str())
            }
            "workspace.close" => self.last.remember(None),
            _ => {}
        }
        Ok(answer)
    }
}

/// Runs the command `name` of the core's list on a thread that may wait, and gives its result
/// or its error as JSON.
#[tauri::command]
pub async fn rpc(app: AppHandle, name: String, args: Value) -> Result<Value, ApiError> {
    let task = tauri::async_runtime::spawn_blocking(move || app.state::<Desk>().answer(&name, args));
    let answer = task.await.unwrap_or_else(|_| {
        Err(ApiError::new(Code::Unexpected, "Rostrum met a fault of its own. What was saved before is kept."))
    });
    answer.map_err(apologise)
}

/// An error that nobody foresaw goes to the log, and names the log.
fn apologise(mut error: ApiError) -> ApiError {
    if error.code == Code::Unexpected {
        log::write(&error.message);
        error.message = format!("We are sorry. {} The log is in {}", error.message, log::path().display());
    }
    error
}
