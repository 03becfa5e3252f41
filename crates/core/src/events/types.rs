//! What an event is.

use serde::{Deserialize, Serialize};

use crate::{
    draft::choice,
    records::{Head, Ref},
    values::{Country, Headcount, PartialDate, TimeOfDay, Uid, Zone},
};

choice!(EventStatus { Planned = "planned", Held = "held", Cancelled = "cancelled" });
choice!(Mode { InPerson = "in-person", Online = "online", Hybrid = "hybrid" });
choice!(Attendance { Invited = "invited", Registered = "registered", Attended = "attended", Absent = "absent" });
choice!(
    /// What an organisation did for an event.
    EventOrganisationRole {
        Organiser = "organiser",
        CoOrganiser = "co-organiser",
        Host = "host",
        Sponsor = "sponsor",
        Partner = "partner",
        Commissioner = "commissioner",
    }
);
choice!(TakeawayKind {
    Highlight = "highlight",
    Takeaway = "takeaway",
    KnowledgeGap = "knowledge-gap",
    LearningQuestion = "learning-question",
});

/// A meeting of people, planned, held or cancelled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Event {
    #[serde(flatten)]
    pub head: Head,
    pub title: String,
    /// The slug of a kind in the vocabulary, such as `lunch-meeting`.
    pub kind: String,
    pub status: EventStatus,
    /// The event's own date. An event whose text gives none stays without one and is placed by
    /// `reported_on`.
    pub starts_on: Option<PartialDate>,
    pub ends_on: Option<PartialDate>,
    pub starts_at: Option<TimeOfDay>,
    pub ends_at: Option<TimeOfDay>,
    pub zone: Option<Zone>,
    /// When the event was reported, by the news item or minutes that tell of it.
    pub reported_on: Option<PartialDate>,
    pub mode: Option<Mode>,
    pub venue: String,
    pub city: String,
    pub country: Option<Country>,
    /// How many were there, apart from those named.
    pub headcount: Option<Headcount>,
    pub organisations: Vec<EventOrganisation>,
    pub participations: Vec<Participation>,
    pub hashtags: Vec<Ref>,
    /// The countries the event is about, not where it took place.
    pub countries: Vec<Country>,
    pub themes: Vec<String>,
    pub summary: String,
    pub takeaways: Vec<Takeaway>,
    pub follow_ups: Vec<FollowUp>,
    pub documents: Vec<Ref>,
    pub related_events: Vec<Ref>,
    pub related_projects: Vec<Ref>,
    pub related_calls: Vec<Ref>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct EventOrganisation {
    pub organisation: Ref,
    pub role: EventOrganisationRole,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Participation {
    pub person: Ref,
    /// The slug of a role in the vocabulary, such as `speaker`.
    pub role: String,
    /// Whom the person was with at the time.
    pub organisation: Option<Ref>,
    pub attendance: Attendance,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Takeaway {
    pub uid: Uid,
    pub kind: TakeawayKind,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct FollowUp {
    pub uid: Uid,
    pub what: String,
    pub who: Option<Ref>,
    pub due_on: Option<PartialDate>,
    /// The words for the due time where they are no date: “in the coming weeks”.
    pub due_as_printed: String,
    pub done_on: Option<PartialDate>,
}
