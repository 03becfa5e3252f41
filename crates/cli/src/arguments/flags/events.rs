//! The flags of an event.

use super::{Fills, Flag, Part, field, long, names, own_rows, rows};

const ORGANISATIONS: (&str, &str) = ("organisations", "organisation");
const PEOPLE: (&str, &str) = ("participations", "person");
const TAKEAWAYS: (&str, &str) = ("takeaways", "text");

const fn organisation(name: &'static str, help: &'static str) -> Flag {
    rows(name, "NAME", ORGANISATIONS, help).fixed("role", name)
}

const fn person(name: &'static str, help: &'static str) -> Flag {
    rows(name, "NAME (ORGANISATION)", PEOPLE, help).fixed("role", name).bracket("organisation").clauses(ATTENDANCE)
}

const ATTENDANCE: &[(&str, Part)] = &[("attendance", Part::Field("attendance"))];

const fn learned(name: &'static str, kind: &'static str, help: &'static str) -> Flag {
    own_rows(name, "TEXT|@FILE", TAKEAWAYS, help).fixed("kind", kind)
}

const FOLLOW_UP: &[(&str, Part)] = &[("due", Part::Due), ("who", Part::Field("who")), ("done", Part::Field("done_on"))];

pub const FLAGS: &[Flag] = &[
    field("title", "TEXT", "title", "What the event is called"),
    field("kind", "KIND", "kind", "Interactive brainstorm, lunch meeting, workshop, conference, expert meeting, roundtable, training, webinar … or a kind of your own (see “rostrum term”)"),
    field("status", "STATUS", "status", "Planned, held or cancelled; held unless another is given"),
    Flag {
        name: "on",
        value: "DATE",
        help: "When it took place, as people write it: “23 November 2015”, “16–17 October 2014”, “nov 2015”",
        fills: Fills::Span("starts_on", "ends_on"),
    },
    field("starts-at", "TIME", "starts_at", "Time of day at which it starts, such as 12:30"),
    field("ends-at", "TIME", "ends_at", "Time of day at which it ends"),
    field("zone", "ZONE", "zone", "Time zone of both, such as Europe/Amsterdam"),
    field("reported", "DATE", "reported_on", "When it was reported; an event without a date of its own is placed by it"),
    field("mode", "MODE", "mode", "In person, online or hybrid"),
    field("venue", "TEXT", "venue", "The building or room"),
    field("city", "TEXT", "city", "The city"),
    field("country", "COUNTRY", "country", "The country it took place in"),
    field("headcount", "NUMBER", "headcount", "How many were there: “20”, “about 40”, “more than 60”, “25 expected”"),
    names("hashtag", "TAG", "hashtags", "A hashtag, with or without #"),
    names("about", "COUNTRY", "countries", "A country the event is about"),
    names("theme", "TEXT", "themes", "A theme"),
    organisation("organiser", "An organisation that organised it"),
    organisation("co-organiser", "An organisation that helped to organise it"),
    organisation("host", "An organisation that received it"),
    organisation("sponsor", "An organisation that paid for it"),
    organisation("partner", "An organisation that took part in another way"),
    person("speaker", "A speaker, with the organisation at the time in brackets"),
    person("moderator", "A moderator"),
    person("facilitator", "A facilitator"),
    person("rapporteur", "A rapporteur"),
    person("participant", "A person who took part"),
    person("contact", "A person to turn to"),
    learned("takeaway", "takeaway", "What was learned"),
    learned("highlight", "highlight", "What stood out"),
    learned("gap", "knowledge-gap", "What is not known yet"),
    learned("question", "learning-question", "A question to learn from"),
    own_rows(
        "follow-up",
        "WHAT; due WHEN; who NAME",
        ("follow_ups", "what"),
        "What was promised: “Summary report; due December 2015; who Ann Bell”; “due in the coming weeks” is kept in words",
    )
    .clauses(FOLLOW_UP),
    long("summary", "summary", "What it was about"),
    names("document", "TITLE", "documents", "A document of this event; one that is not there yet is added"),
    names("related-event", "TITLE", "related_events", "An event that belongs with it"),
    names("related-project", "TITLE", "related_projects", "A project that belongs with it"),
    names("related-call", "TITLE", "related_calls", "A call that belongs with it"),
];
