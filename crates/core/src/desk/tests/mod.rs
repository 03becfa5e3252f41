mod due;
mod unfinished;

use serde_json::{Value, json};

use super::{Desk, DeskArgs, show};
use crate::{
    db::{Environment, Workspace},
    records::{self, Kind, Moment},
    values::Uid,
};

/// 15 March 2016, noon, UTC.
const NOON: Moment = Moment(1_458_043_200_000);

struct Office(Workspace);

impl Office {
    fn new() -> Self {
        Self(Workspace::in_memory(Environment::fixed(NOON)).unwrap())
    }

    fn add(&self, kind: Kind, draft: Value) -> Uid {
        match records::add(&self.0, kind, &draft, None) {
            Ok(saved) => saved.uid,
            Err(error) => panic!("{draft} was not saved: {error}"),
        }
    }

    fn event(&self, title: &str, mut more: Value) -> Uid {
        more["title"] = json!(title);
        self.add(Kind::Event, more)
    }

    fn project(&self, title: &str, mut more: Value) -> Uid {
        more["title"] = json!(title);
        self.add(Kind::Project, more)
    }

    fn desk(&self) -> Desk {
        self.of_year(None)
    }

    fn of_year(&self, year: Option<i32>) -> Desk {
        show(&self.0.reader(), NOON, &DeskArgs { year }).unwrap()
    }
}

#[test]
fn the_desk_shows_the_latest_year_that_is_not_ahead() {
    let office = Office::new();
    let empty = office.desk();
    assert_eq!((empty.year, empty.so_far, empty.years.len()), (2016, true, 0), "an empty file shows this year");
    office.event("Then", json!({"starts_on": "2013-05-01"}));
    office.event("Announced", json!({"starts_on": "2017-05-01", "status": "planned"}));
    office.project("Granted", json!({"reported_on": "2014", "status": "awarded"}));
    let desk = office.desk();
    assert_eq!((desk.year, desk.so_far), (2014, false), "the year of the last thing that happened");
    assert_eq!(desk.years, [2017, 2014, 2013], "each can be chosen");
    assert_eq!(office.of_year(Some(2013)).summary.events, 1, "and is shown");
}

#[test]
fn the_day_is_that_of_the_platform() {
    let office = Office::new();
    office.add(Kind::Platform, json!({"name": "P", "zone": "Pacific/Auckland"}));
    assert_eq!(office.desk().today.to_string(), "2016-03-16", "at noon in Greenwich it is tomorrow there");
}

#[test]
fn what_changed_lately_leads_to_the_record_and_says_what_was_taken_back() {
    let office = Office::new();
    let uid = office.event("Lunch", json!({"participations": [{"person": "Ana Silva"}]}));
    let gone = office.event("Mistake", json!({}));
    records::delete(&office.0, gone).unwrap();
    records::edit(&office.0, uid, None, &json!({"city": "Jos"})).unwrap();
    records::undo(&office.0, None).unwrap();
    let lately = office.desk().lately;
    let told: Vec<_> = lately
        .iter()
        .map(|one| (&one.verb[..], one.undone, one.record.as_ref().map(|record| &record.label[..])))
        .collect();
    assert_eq!(
        told,
        [("edit", true, Some("Lunch")), ("delete", false, None), ("add", false, None), ("add", false, Some("Lunch"))],
        "newest first; the event, not the person made for it; nothing to open where the record is gone"
    );
}
