mod acts;
mod calls;
mod money;
mod timeline;

use serde_json::{Value, json};

use crate::{
    db::{Environment, Workspace},
    portfolio,
    records::{self, Kind, Moment},
    values::Uid,
};

const ROUND: &str = "01508ed4-7620-7482-936b-0e7980f12e89";

/// 1 March 2016, 12:00 UTC; the platform is in Amsterdam.
fn desk() -> Desk {
    let workspace = Workspace::in_memory(Environment::fixed(Moment(1_456_833_600_000))).unwrap();
    let desk = Desk(workspace);
    desk.add(Kind::Platform, json!({"name": "Platform", "zone": "Europe/Amsterdam", "currency": "EUR"}));
    desk
}

struct Desk(Workspace);

impl Desk {
    fn add(&self, kind: Kind, draft: Value) -> Uid {
        match records::add(&self.0, kind, &draft, None) {
            Ok(saved) => saved.uid,
            Err(error) => panic!("{draft} was not saved: {error}"),
        }
    }

    fn project(&self, title: &str, mut more: Value) -> Uid {
        more["title"] = json!(title);
        self.add(Kind::Project, more)
    }

    fn standing(&self, uid: Uid) -> portfolio::ProjectStanding {
        portfolio::project(&self.0.reader(), self.now(), uid).unwrap()
    }

    fn shown(&self, uid: Uid) -> Value {
        records::show(&self.0.reader(), uid).unwrap().record
    }

    /// The clock of the tests moves with every reading, by a second.
    fn now(&self) -> Moment {
        self.0.environment().now()
    }
}
