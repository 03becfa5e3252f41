//! Reads `tauri.conf.json`, the permissions and the capability, and refuses to go on
//! without the window's pages: they are built by `./run.sh` (or `npm run build` in
//! `ui/`), never from here, so that `cargo` alone never needs Node.

use std::error::Error;
use std::path::Path;

use tauri_build::{AppManifest, Attributes};

fn main() -> Result<(), Box<dyn Error>> {
    for watched in ["src-tauri/capabilities", "src-tauri/permissions", "ui/dist"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    if !Path::new("ui/dist/index.html").exists() {
        return Err("ui/dist is missing: build the window's pages first with \
                    `npm ci && npm run build` in ui/ (./run.sh does both)"
            .into());
    }
    let attributes = Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/*.json")
        .app_manifest(AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml"));
    Ok(tauri_build::try_build(attributes)?)
}
