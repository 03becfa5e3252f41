//! The roll of an event, called and saved as one operation.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Attendance, Event};
use crate::{
    db::Workspace,
    draft::Choice,
    error::{Error, Result},
    records::{self, Kind, Saved},
    values::Uid,
};

/// What was found when the roll was called.
#[derive(Debug, Deserialize, ts_rs::TS)]
pub struct RollCall {
    /// The event.
    pub uid: Uid,
    pub marks: Vec<RollMark>,
}

/// One person, in whatever roles.
#[derive(Clone, Copy, Debug, Deserialize, ts_rs::TS)]
pub struct RollMark {
    pub person: Uid,
    pub attendance: Attendance,
}

/// Marks the people of an event as it stands at this moment. Whoever was taken out of it meanwhile is passed over,
/// and whoever was not called stays as they were, so that nobody's work is lost to the time a roll call takes.
pub fn call_roll(workspace: &Workspace, roll: &RollCall) -> Result<Saved> {
    records::act(workspace, "roll-call", roll.uid, None, |transaction| {
        let shown = records::show(transaction.connection, roll.uid)?;
        if shown.kind != Kind::Event {
            return Err(Error::refused(format!("Only events have a roll to call; this is a {}.", shown.kind.noun())));
        }
        let mut event: Event = serde_json::from_value(shown.record)?;
        let mut called = Vec::new();
        for mark in &roll.marks {
            let theirs = event.participations.iter_mut().filter(|one| one.person.uid == Some(mark.person));
            let before = called.len();
            for participation in theirs {
                participation.attendance = mark.attendance;
                called.push(mark.attendance);
            }
            // Somebody in two roles is one person.
            called.truncate(before + 1);
        }
        let counted: Vec<String> = Attendance::ALL
            .iter()
            .rev()
            .map(|attendance| (called.iter().filter(|one| *one == attendance).count(), attendance.word()))
            .filter(|(people, _)| *people > 0)
            .map(|(people, word)| format!("{people} {word}"))
            .collect();
        let summary = format!("Called the roll of event “{}”: {}", event.title, counted.join(", "));
        Ok((json!({ "participations": event.participations }) as Value, summary))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{RollCall, RollMark, call_roll};
    use crate::{
        db::{Environment, Workspace},
        error::Code,
        events::Attendance,
        records::{self, Asked, Kind, Moment},
        values::Uid,
    };

    fn uid(value: &Value) -> Uid {
        value.as_str().unwrap().parse().unwrap()
    }

    fn attendance(workspace: &Workspace, event: Uid) -> Vec<String> {
        let record = records::show(&workspace.reader(), event).unwrap().record;
        let people = record["participations"].as_array().unwrap();
        people
            .iter()
            .map(|one| format!("{} {}", one["person"]["label"].as_str().unwrap(), one["attendance"].as_str().unwrap()))
            .collect()
    }

    #[test]
    fn a_roll_call_is_one_operation_on_the_event_as_it_stands() {
        let workspace = Workspace::in_memory(Environment::fixed(Moment(1_451_606_400_000))).unwrap();
        let people = json!([
            {"person": "Ana", "role": "speaker", "attendance": "registered"},
            {"person": "Ana", "role": "moderator", "attendance": "registered"},
            {"person": "Bo", "role": "participant", "attendance": "registered"},
            {"person": "Cas", "role": "participant", "attendance": "invited"},
        ]);
        let draft = json!({"title": "Lunch", "status": "held", "participations": people});
        let saved = records::add(&workspace, Kind::Event, &draft, None).unwrap();
        let person = |at: usize| uid(&saved.record["participations"][at]["person"]["uid"]);
        let (ana, bo) = (person(0), person(2));
        // Somebody else takes Bo out and adds Els while the roll is called.
        let mut now = saved.record["participations"].as_array().unwrap().clone();
        now.remove(2);
        now.push(json!({"person": "Els", "role": "participant"}));
        records::edit(&workspace, saved.uid, None, &json!({ "participations": now })).unwrap();

        let marks = vec![
            RollMark { person: ana, attendance: Attendance::Attended },
            RollMark { person: bo, attendance: Attendance::Absent },
        ];
        call_roll(&workspace, &RollCall { uid: saved.uid, marks }).unwrap();
        let after = ["Ana attended", "Ana attended", "Cas invited", "Els attended"];
        assert_eq!(attendance(&workspace, saved.uid), after, "Ana in both roles; Cas was not called, Bo has gone");
        let last = records::operations(&workspace.reader(), &Asked { limit: 1, ..Asked::default() }).unwrap().remove(0);
        assert_eq!(last.summary, "Called the roll of event “Lunch”: 1 attended", "people are counted, not their roles");

        records::undo(&workspace, None).unwrap();
        assert_eq!(attendance(&workspace, saved.uid)[0], "Ana registered", "taken back at once");
        let wrong = call_roll(&workspace, &RollCall { uid: ana, marks: Vec::new() }).unwrap_err();
        assert_eq!(
            (wrong.code, wrong.message.contains("this is a person")),
            (Code::Refused, true),
            "{}",
            wrong.message
        );
    }
}
