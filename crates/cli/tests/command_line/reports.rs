//! Reports from the command line. What they say is tested where they are made.

use crate::support::{Place, bytes};

#[test]
fn the_sample_year_is_reported() {
    let place = Place::sample();
    let report = place
        .run("report annual --from 2015-01-01 --to 2015-12-31 --format json")
        .done("JSON goes to the standard output")
        .json();
    let figures = &report["figures"];
    assert_eq!(figures["events"], 9, "nine events");
    assert_eq!(figures["events_placed_by_report_date"], 3, "three of them placed by their reports");
    assert_eq!(figures["headcount"]["at_least"], 95, "at least 95 people");
    assert_eq!(figures["projects"], 7, "seven projects");

    for (name, begins) in
        [("r.pdf", &b"%PDF-"[..]), ("r.docx", b"PK"), ("r.xlsx", b"PK"), ("r.html", b"<!"), ("r.md", b"#")]
    {
        place
            .run(&format!("report annual --from 2015 --out '{name}'"))
            .done("the ending decides")
            .says(name, "it says where");
        assert!(bytes(&place.path(name)).starts_with(begins), "{name} is what its ending says");
    }
    place.run("report annul --from 2015 --format md").failed(2, "no such report").complains("annual", "what was meant");
    place.run("report annual --from 2015 --format rtf").failed(2, "no such format").complains("docx", "what there is");
    place.run("report annual --from 2015 --out nowhere/r.md").failed(3, "a folder that is not there");
    place.run("report annual --from 2015").failed(2, "neither format nor file");
    place.run("report annual --from soon --format md").failed(1, "no period");
}
