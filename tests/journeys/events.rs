//! Events in the window: found, corrected, taken back, logged.

use crate::support::app::App;

const INFORMAL: &str = "Informal Economies in Fragile Environments: Exploring the links to justice and security";

#[test]
fn an_event_is_found_corrected_and_the_correction_taken_back() {
    let Some(app) = App::open() else { return };
    app.click("Look at the sample year");
    app.see_in("Events", INFORMAL);
    app.expect_accessible("the list of events");

    app.press("/");
    app.see_focus("Search");
    app.write("informal");
    // Only then do the rows stand still.
    app.see("at least 20 people at 1 of 3 events");
    app.click(INFORMAL);
    app.see_heading(INFORMAL);
    app.expect_accessible("the page of an event");

    app.click("Edit");
    app.type_into("Title", "Informal economies where the state is weak");
    app.expect_accessible("the form of an event");
    app.press("Ctrl+Enter");
    app.offers("Edit");
    app.see_heading("Informal economies where the state is weak");

    app.press("Ctrl+z");
    app.see_heading(INFORMAL);
    app.see_in("Notices", "Undone");
}

#[test]
fn an_event_is_logged_from_the_keyboard_and_is_there_after_a_restart() {
    let Some(mut app) = App::open() else { return };
    app.click("Begin with an empty workspace");
    app.offers("New event");
    app.expect_accessible("an empty list");

    app.press("Ctrl+n");
    app.see_focus("Title");
    app.write("Lunch about seed banks");
    app.type_into("Date", "23 nov 2015");
    app.type_into("Headcount", "about 40");
    app.press("Ctrl+Enter");
    app.offers("Edit");
    app.see("23 November 2015");

    app.reopen();
    app.see_in("Events", "Lunch about seed banks");
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
    let Some(app) = App::open() else { return };
    app.click("Begin with an empty workspace");
    app.offers("New event");
    app.press("Ctrl+n");
    app.type_into("Title", "Lunch about seed banks");
    app.type_into("Date", "soon");
    app.click("Save");
    app.see("“soon” was not understood as a date");
    app.see_focus("Date");
    app.see_value("Title", "Lunch about seed banks");
    app.expect_accessible("a form with a problem");
}
