//! The window opens.

use crate::support::app::App;

#[test]
fn the_window_opens_and_shows_the_first_screen() {
    let Some(app) = App::open() else { return };
    app.see("Rostrum");
    app.expect_accessible("the first screen");
}
