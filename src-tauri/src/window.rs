//! The one window.

use tauri::plugin::TauriPlugin;
use tauri::webview::{NewWindowResponse, PageLoadEvent, WebviewWindowBuilder};
use tauri::{App, AppHandle, Url, WebviewUrl, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::links;

/// The label that `capabilities/main.json` names.
const LABEL: &str = "main";

/// Remembers how large the window was; where it stood is left to the desktop.
pub fn memory() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new().with_state_flags(StateFlags::SIZE | StateFlags::MAXIMIZED).build()
}

/// Builds the window. It shows itself once its page has loaded, so that nothing flashes white on
/// a dark desktop. Light or dark follows the system.
pub fn open(app: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Rostrum")
        .inner_size(1280.0, 800.0)
        .min_inner_size(760.0, 560.0)
        .visible(false)
        .on_page_load(|window, load| {
            if let PageLoadEvent::Finished = load.event() {
                let _ = window.show();
            }
        })
        .on_navigation(|address| stays_inside(address) || links::leave(address))
        .on_new_window(|address, _| {
            links::leave(&address);
            NewWindowResponse::Deny
        })
        .build()?;
    Ok(())
}

/// Closes the workspace and the window, as closing the window itself does.
#[tauri::command]
pub fn quit(app: AppHandle) {
    app.exit(0);
}

/// Whether an address is one of the app's own pages.
fn stays_inside(address: &Url) -> bool {
    match address.scheme() {
        "tauri" | "about" | "blob" => true,
        "http" | "https" => {
            address.host_str() == Some("tauri.localhost")
                || (tauri::is_dev() && address.host_str() == Some("localhost"))
        }
        _ => false,
    }
}
