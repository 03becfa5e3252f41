mod events;
mod filters;
mod people;
mod people_and_dues;
mod portfolio;
mod traces;
mod year;

use serde_json::{Value, json};

use super::{Findings, Period, Question, findings};
use crate::{
    db::{Environment, Workspace},
    records::{self, Kind, Moment},
    values::Uid,
};

/// 1 January 2017, UTC.
const LATER: Moment = Moment(1_483_228_800_000);

struct Desk(Workspace);

impl Desk {
    fn new() -> Self {
        Self(Workspace::in_memory(Environment::fixed(LATER)).unwrap())
    }

    fn add(&self, kind: Kind, draft: Value) -> Uid {
        match records::add(&self.0, kind, &draft, None) {
            Ok(saved) => saved.uid,
            Err(error) => panic!("{draft} was not saved: {error}"),
        }
    }

    /// An event of that title, with more fields.
    fn event(&self, title: &str, mut more: Value) -> Uid {
        more["title"] = json!(title);
        self.add(Kind::Event, more)
    }

    fn project(&self, title: &str, mut more: Value) -> Uid {
        more["title"] = json!(title);
        self.add(Kind::Project, more)
    }

    fn report(&self, period: &str) -> Findings {
        self.filtered(period, "")
    }

    fn filtered(&self, period: &str, filter: &str) -> Findings {
        findings(&self.0.reader(), &Question::about(Period::parse(period).unwrap()).filtered(filter)).unwrap()
    }
}

fn titles(events: &[super::EventLine]) -> Vec<&str> {
    events.iter().map(|event| event.title.as_str()).collect()
}
