//! What of an event comes again with the next of its kind.

use serde::Serialize;

use super::{Attendance, Event, EventOrganisation, EventStatus, Mode, Participation};
use crate::{
    records::Ref,
    values::{Country, TimeOfDay, Zone},
};

/// The draft of an event like another, still to be planned: without its date, headcount, takeaways, follow-ups,
/// documents and sources.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct EventTemplate {
    pub title: String,
    pub kind: String,
    pub status: EventStatus,
    pub starts_at: Option<TimeOfDay>,
    pub ends_at: Option<TimeOfDay>,
    pub zone: Option<Zone>,
    pub mode: Option<Mode>,
    pub venue: String,
    pub city: String,
    pub country: Option<Country>,
    pub organisations: Vec<EventOrganisation>,
    /// Everybody is to be invited anew.
    pub participations: Vec<Participation>,
    pub hashtags: Vec<Ref>,
    pub countries: Vec<Country>,
    pub themes: Vec<String>,
}

impl Event {
    pub fn template(self) -> EventTemplate {
        let invited = |one| Participation { attendance: Attendance::Invited, ..one };
        EventTemplate {
            title: self.title,
            kind: self.kind,
            status: EventStatus::Planned,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            zone: self.zone,
            mode: self.mode,
            venue: self.venue,
            city: self.city,
            country: self.country,
            organisations: self.organisations,
            participations: self.participations.into_iter().map(invited).collect(),
            hashtags: self.hashtags,
            countries: self.countries,
            themes: self.themes,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{
        db::{Environment, Workspace},
        events::Event,
        records::{self, Kind, Moment},
    };

    #[test]
    fn a_template_holds_what_recurs_and_nothing_of_the_day() {
        let workspace = Workspace::in_memory(Environment::fixed(Moment(1_451_606_400_000))).unwrap();
        let draft = json!({
            "title": "Spring lunch", "kind": "lunch-meeting", "status": "held", "starts_on": "2015-04-01", "starts_at": "12:30",
            "venue": "Library", "city": "The Hague", "country": "NL", "headcount": "about 20", "summary": "They ate.",
            "organisations": [{"organisation": "Platform", "role": "organiser"}], "hashtags": ["lunch"], "countries": ["Mali"], "themes": ["Land"],
            "participations": [{"person": "Ana", "role": "speaker", "attendance": "attended", "organisation": "KIT"}],
            "takeaways": [{"text": "Begin early."}], "follow_ups": [{"what": "Report"}], "documents": ["Minutes"],
        });
        let saved = records::add(&workspace, Kind::Event, &draft, None).unwrap();
        let event: Event = serde_json::from_value(saved.record).unwrap();
        let template = serde_json::to_value(event.template()).unwrap();
        assert_eq!(template["participations"][0]["attendance"], "invited", "nobody was there yet");
        assert_eq!(template["status"], "planned", "and it was not held");
        for absent in ["starts_on", "headcount", "summary", "takeaways", "follow_ups", "documents", "uid"] {
            assert!(template.get(absent).is_none(), "{absent} is of that day alone");
        }
        let again = records::add(&workspace, Kind::Event, &template, None).unwrap().record;
        for same in [
            "title",
            "kind",
            "starts_at",
            "venue",
            "city",
            "country",
            "organisations",
            "hashtags",
            "countries",
            "themes",
        ] {
            assert_eq!(again[same], template[same], "{same} comes again");
        }
        assert_eq!(again["participations"][0]["organisation"]["label"], "KIT", "with whom they were");
    }
}
