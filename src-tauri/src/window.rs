//! The one window.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::plugin::TauriPlugin;
use tauri::webview::{NewWindowResponse, PageLoadEvent, WebviewWindowBuilder};
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WindowEvent, Wry};
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
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
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
    ask_before_closing(&window);
    Ok(())
}

/// Whether the page has nothing that would be lost. A form that is half filled in says so as it
/// would to a browser.
const MAY_LEAVE: &str = "window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/// Leaving by the keyboard, where the page asks what should become of the form.
const LEAVE: &str = "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', ctrlKey: true }))";

/// Lets the page object to being closed. A page that does not answer cannot: closing a second time
/// closes whatever it does.
fn ask_before_closing(window: &WebviewWindow) {
    let waiting = Arc::new(AtomicBool::new(false));
    let page = window.clone();
    window.on_window_event(move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else { return };
        if waiting.swap(true, Ordering::Relaxed) {
            return;
        }
        let (answered, asked) = (waiting.clone(), page.clone());
        let question = page.eval_with_callback(MAY_LEAVE, move |may_leave| {
            answered.store(false, Ordering::Relaxed);
            if may_leave == "true" {
                asked.app_handle().exit(0);
            } else {
                let _ = asked.eval(LEAVE);
            }
        });
        if question.is_ok() {
            api.prevent_close();
        }
    });
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
