//! The flags of a call.

use super::{Fills, Flag, Part, field, long, names, own_rows};

const ROUND: &[(&str, Part)] = &[
    ("deadline", Part::Deadline),
    ("stage", Part::Field("stage")),
    ("decided", Part::Field("decided_on")),
    ("reported", Part::Field("reported_on")),
    ("projects", Part::Field("stated_projects")),
    ("note", Part::Field("note")),
];

const fn of_last_round(name: &'static str, value: &'static str, part: Part, help: &'static str) -> Flag {
    Flag { name, value, help, fills: Fills::LastRow("rounds", part) }
}

pub const FLAGS: &[Flag] = &[
    field("title", "TEXT", "title", "What the call is called"),
    field("fund", "NAME", "fund", "The fund it belongs to; one that is not there yet is added"),
    field("status", "STATUS", "status", "Planned, open or closed; open unless another is given"),
    field("opens", "DATE", "opens_on", "When it opens"),
    own_rows(
        "round",
        "NAME; deadline WHEN; projects N",
        ("rounds", "name"),
        "A round: “Second round; deadline 6 November 2015 14:00 Europe/Amsterdam; stage full proposal; decided …; projects 7”",
    )
    .clauses(ROUND),
    of_last_round(
        "deadline",
        "DATE [TIME ZONE]",
        Part::Deadline,
        "Deadline of the last round: “6 November 2015 14:00 Europe/Amsterdam”",
    ),
    of_last_round(
        "stage",
        "STAGE",
        Part::Field("stage"),
        "Stage of the last round: expression of interest or full proposal",
    ),
    field("reported", "DATE", "reported_on", "When it was reported"),
    field("grant-min", "AMOUNT", "grant_min", "The smallest grant"),
    field("grant-max", "AMOUNT", "grant_max", "The largest grant"),
    field("months", "NUMBER", "duration_months", "Duration of its projects, in months"),
    field("cofunding-share", "PERCENT", "cofunding_share", "What applicants bring themselves, in per cent of the budget"),
    field("cofunding-terms", "TEXT", "cofunding_terms", "The same in words"),
    names("hashtag", "TAG", "hashtags", "A hashtag, with or without #"),
    names("theme", "TEXT", "themes", "A theme"),
    long("summary", "summary", "What it asks for"),
    names("document", "TITLE", "documents", "A document of this call; one that is not there yet is added"),
];
