//! The whole job in the window, from the sample year to the printed report.

use std::fs;

use crate::support::app::App;

const INFORMAL: &str = "Informal Economies in Fragile Environments: Exploring the links to justice and security";

#[test]
fn what_is_logged_and_funded_stands_in_the_report_and_is_there_after_a_restart() {
    let Some(mut app) = App::open() else { return };
    app.click("Look at the sample year");
    app.see_in("Events", INFORMAL);
    app.press("/");
    app.see_focus("Search");
    app.write("informal");
    // Only then do the rows stand still.
    app.see("at least 20 people at 1 of 3 events");
    app.click(INFORMAL);
    app.offers("Edit");
    app.click("Edit");
    app.type_into("Title", "Informal economies where the state is week");
    app.press("Ctrl+Enter");
    app.see_heading("Informal economies where the state is week");
    app.press("Ctrl+z");
    app.see_heading(INFORMAL);

    app.press("Ctrl+n");
    app.see_focus("Title");
    app.write("Lunch about seed banks");
    app.type_into("Date", "23 nov 2015");
    app.type_into("Headcount", "about 40");
    app.press("Ctrl+Enter");
    app.see_heading("Lunch about seed banks");

    app.visit("#/projects/new");
    app.type_into("Title", "Seed banks after the harvest");
    app.choose("Status", "awarded");
    app.pick("Lead", "Aïssata Traoré-Maïga", "Create “Aïssata Traoré-Maïga”");
    app.pick("Lead institution", "Institute for Dryland Law", "Create “Institute for Dryland Law”");
    app.type_into("Awarded", "1 December 2015");
    app.pick("Research in", "Mali", "Mali");
    app.pick("Research in", "Niger", "Niger");
    app.type_into("Amount", "about 80,000 euros");
    app.press("Ctrl+Enter");
    app.see_heading("Seed banks after the harvest");

    app.click_in("Main", "Reports");
    app.see_in("Preview", "Lunch about seed banks");
    app.see_in("Preview", "Seed banks after the harvest");
    app.see_in("Preview", "about EUR 780,000");
    app.see_in("Preview", "at least about 135 people");
    app.expect_accessible("the report and its preview");

    let pdf = app.path("annual report.pdf");
    app.answer_dialog(Some(&pdf));
    app.click("PDF");
    app.see("annual report.pdf");
    let bytes = fs::read(&pdf).expect("the report lies where the dialog said");
    assert!(bytes.starts_with(b"%PDF-"), "what was saved is a PDF");

    app.reopen();
    app.see_in("Events", "Lunch about seed banks");
    app.click_in("Main", "Projects");
    app.see_in("Projects", "Seed banks after the harvest");
}
