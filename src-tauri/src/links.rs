//! Addresses that lead out of the window: they open in the program the system has for them.

use rostrum_core::{Code, Error};
use tauri::Url;

/// What may be handed to the system. A record may hold any text as a link, and on a desktop
/// `file:` or a program's own scheme would start something.
const ALLOWED: [&str; 3] = ["http", "https", "mailto"];

/// Opens a web or mail address, in the browser or the mail program.
#[tauri::command]
pub async fn open_external(url: String) -> Result<(), Error> {
    let address =
        Url::parse(url.trim()).ok().filter(|address| ALLOWED.contains(&address.scheme())).ok_or_else(|| {
            Error::new(Code::Refused, format!("\"{url}\" is not a web or mail address, so it was not opened."))
        })?;
    tauri_plugin_opener::open_url(address.as_str(), None::<&str>)
        .map_err(|error| Error::new(Code::Refused, format!("No program on this computer opened {address}: {error}")))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_leave_the_window() {
        for address in ["file:///etc/passwd", "javascript:alert(1)", "smb://server/share", "no address", ""] {
            let answer = tauri::async_runtime::block_on(open_external(address.to_owned()));
            let error = answer.expect_err("nothing else is handed to the system");
            assert!(error.code == Code::Refused, "{address:?} is refused, not a fault of the program");
            assert!(error.message.contains(address), "the sentence names what was not opened: {}", error.message);
        }
    }
}
