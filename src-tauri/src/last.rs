//! Which workspace was open last, so that the next start opens it again.

use std::fs;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};

/// A one-line file in the platform's folder for settings.
pub struct Last(Option<PathBuf>);

impl Last {
    pub fn new(app: &AppHandle) -> Self {
        Self(app.path().app_config_dir().ok().map(|folder| folder.join("last-workspace")))
    }

    /// The workspace that was open when the window closed, if its file is still there.
    pub fn recall(&self) -> Option<PathBuf> {
        let path = PathBuf::from(fs::read_to_string(self.0.as_ref()?).ok()?);
        path.is_file().then_some(path)
    }

    /// Remembers a workspace, or that none is open. Failing costs a click at the next start and
    /// is therefore only logged.
    pub fn remember(&self, workspace: Option<&str>) {
        let Some(place) = &self.0 else { return };
        if let Err(error) = keep(place, workspace) {
            crate::log::write(&format!("{}: {error}", place.display()));
        }
    }
}

fn keep(place: &Path, workspace: Option<&str>) -> std::io::Result<()> {
    match (workspace, place.parent()) {
        (Some(workspace), Some(folder)) => fs::create_dir_all(folder).and_then(|()| fs::write(place, workspace)),
        _ if place.exists() => fs::remove_file(place),
        _ => Ok(()),
    }
}
