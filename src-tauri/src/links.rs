//! Addresses that lead out of the window: they open in the program the system has for them.

use crate::api::{ApiError, Code};
use tauri::Url;

/// What may be handed to the system. A record may hold any text as a link, and on a desktop
/// `file:` or a program's own scheme would start something.
const ALLOWED: [&str; 3] = ["http", "https", "mailto"];

/// Opens a web or mail address, in the browser or the mail program.
#[tauri::command]
pub async fn open_external(url: String) -> Result<(), ApiError> {
    let address =
        Url::parse(url.trim()).ok().filter(|address| ALLOWED.contains(&address.scheme())).ok_or_else(|| {
            ApiError::new(Code::Refused, format!("\"{url}\" is not a web or mail address, so it was not opened."))
        })?;
    tauri_plugin_opener::open_url(address.as_str(), None::<&str>)
        .map_err(|error| ApiError::new(Code::Refused, format!("No program on this computer opened {address}: {error}")))
}

/// Follows a link that was clicked in the page, outside of it. Always false: the page stays.
pub fn leave(address: &Url) -> bool {
    let address = address.to_string();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = open_external(address).await {
            crate::log::write(&error.message);
        }
    });
    false
}
