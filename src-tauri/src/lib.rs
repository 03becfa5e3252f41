//! The desktop shell: it opens the window, hands every command to the core and answers for what
//! only a desktop can do (file dialogs, links in the browser). It must never know a record, a
//! rule or a line of SQL.

mod dialogs;
mod links;
mod log;
mod rpc;
mod window;

use std::error::Error;
use std::path::PathBuf;

use tauri::{Manager, RunEvent};

use rpc::Desk;

/// Opens the window and returns when it is closed.
///
/// `path` is the workspace to open; without one it is the workspace that was open last.
/// Errors where there is no window to be had, e.g. without a web view.
pub fn run(path: Option<PathBuf>) -> Result<(), Box<dyn Error>> {
    log::catch_panics();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::memory())
        .invoke_handler(tauri::generate_handler![
            rpc::rpc,
            dialogs::choose_open,
            dialogs::choose_save,
            links::open_external,
            window::quit,
        ])
        .setup(move |app| {
            app.manage(Desk::new(path));
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Desk>().close();
        }
    });
    Ok(())
}
