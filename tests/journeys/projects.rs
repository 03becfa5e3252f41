//! Projects in the window: added with everything that is new, found, and seen where they belong.

use crate::support::app::App;

#[test]
fn a_project_is_added_with_people_and_places_that_are_new() {
    let Some(app) = App::open() else { return };
    app.click("Look at the sample year");
    app.offers("New event");
    app.click_in("Main", "Projects");
    app.see_in("Projects", "7");
    app.expect_accessible("the list of projects");

    app.visit("#/projects/new");
    app.type_into("Title", "Seed banks after the harvest");
    app.choose("Status", "awarded");
    app.pick("Lead", "Aïssata Traoré-Maïga", "Create “Aïssata Traoré-Maïga”");
    app.pick("Lead institution", "Institute for Dryland Law", "Create “Institute for Dryland Law”");
    app.pick("Research in", "Mali", "Mali");
    app.pick("Research in", "Niger", "Niger");
    app.type_into("Amount", "about 80,000 euros");
    app.expect_accessible("the form of a project");
    app.press("Ctrl+Enter");
    app.see_heading("Seed banks after the harvest");
    app.see("Aïssata Traoré-Maïga");
    app.see("Mali");
    app.see("Niger");
    app.see("about EUR 80,000");
    app.expect_accessible("the page of a project");
}
