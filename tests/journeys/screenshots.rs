//! Pictures of the pages, for people to look at. Nothing is compared.

use std::path::PathBuf;

use serde_json::json;

use crate::support::app::{App, Appearance};

const SIZES: [(u32, u32); 2] = [(1280, 800), (900, 650)];

#[test]
#[ignore = "makes pictures: ./run.sh screenshots FOLDER"]
fn screenshots() {
    let folder = std::env::var_os("ROSTRUM_SCREENSHOTS").expect("ROSTRUM_SCREENSHOTS names a folder");
    let folder = PathBuf::from(folder);
    let Some(app) = App::open() else { return };
    app.offers("Look at the sample year");
    pictures(&app, &folder, "start");

    app.click("Look at the sample year");
    app.offers("New event");
    for (name, address) in addresses(&app) {
        app.visit(&address);
        pictures(&app, &folder, &name);
    }
}

fn pictures(app: &App, folder: &std::path::Path, name: &str) {
    for (width, height) in SIZES {
        app.set_window_size(width, height);
        for appearance in [Appearance::Light, Appearance::Dark] {
            app.set_appearance(appearance);
            let shade = if appearance == Appearance::Dark { "dark" } else { "light" };
            app.screenshot(&folder.join(format!("{name}-{shade}-{width}.png")));
        }
    }
}

/// Every list, the page and the form of its first record, and what is no record.
fn addresses(app: &App) -> Vec<(String, String)> {
    let mut addresses = Vec::new();
    for (kind, home) in [("event", "events"), ("project", "projects")] {
        let ask = json!({ "filter": "", "sort": "", "descending": false, "after": null, "limit": 1 });
        let page = app.rpc(&format!("{kind}.list"), ask).expect("a list");
        let uid = page["rows"][0]["uid"].as_str().expect("a record").to_owned();
        addresses.push((home.to_owned(), format!("#/{home}")));
        addresses.push((kind.to_owned(), format!("#/{home}/{uid}")));
        addresses.push((format!("{kind}-edit"), format!("#/{home}/{uid}/edit")));
    }
    addresses.push(("search".to_owned(), "#/search?q=informal".to_owned()));
    addresses.push(("report".to_owned(), "#/reports".to_owned()));
    addresses
}
