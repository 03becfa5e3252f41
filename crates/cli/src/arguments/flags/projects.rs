//! The flags of a project.

use super::{Flag, Part, field, long, names, own_rows, rows};

const MONEY: &[(&str, Part)] = &[
    ("planned", Part::Field("planned_on")),
    ("on", Part::Field("actual_on")),
    ("from", Part::Field("provider")),
    ("note", Part::Field("note")),
];

const fn money(name: &'static str, kind: &'static str, help: &'static str) -> Flag {
    own_rows(name, "AMOUNT; on DATE; from NAME", ("money", "amount"), help).fixed("kind", kind).clauses(MONEY)
}

const OBLIGATION: &[(&str, Part)] = &[
    ("due", Part::Field("due_on")),
    ("received", Part::Field("received_on")),
    ("approved", Part::Field("approved_on")),
    ("remind", Part::Field("remind_on")),
    ("note", Part::Field("note")),
];

const OUTPUT: &[(&str, Part)] = &[
    ("kind", Part::Field("kind")),
    ("link", Part::Field("link")),
    ("published", Part::Field("published_on")),
    ("status", Part::Field("status")),
];

const fn organisation(name: &'static str, help: &'static str) -> Flag {
    rows(name, "NAME", ("organisations", "organisation"), help).fixed("role", name)
}

const fn person(name: &'static str, help: &'static str) -> Flag {
    rows(name, "NAME (ORGANISATION)", ("people", "person"), help).fixed("role", name).bracket("organisation")
}

pub const FLAGS: &[Flag] = &[
    field("title", "TEXT", "title", "What the project is called"),
    field("official-title", "TEXT", "official_title", "Its title in the grant letter"),
    field("reference", "TEXT", "reference", "The funder’s own number"),
    field("call", "TITLE", "call", "The call it was granted in"),
    field("round", "NAME", "round", "The round of that call"),
    field("strand", "NAME", "strand", "The strand of the fund that the call is paid from"),
    field(
        "status",
        "STATUS",
        "status",
        "Pipeline, awarded, running, finalising, closed, suspended or cancelled; awarded unless another is given",
    ),
    field("since", "DATE", "status_since", "Since when that status holds"),
    field("lead", "NAME", "lead", "The person who leads it"),
    field("institution", "NAME", "institution", "The lead institution"),
    field("institution-country", "COUNTRY", "institution_country", "The country of the lead institution"),
    rows(
        "country",
        "COUNTRY (SHARE)",
        ("countries", "country"),
        "A country of the research: “Mali”, or “Mali (60%)” where every country has a share",
    )
    .bracket("share"),
    money("awarded", "awarded", "What was granted: “about 100,000 euros”, “XOF 5 000 000; from NWO”"),
    money("cofunding", "co-funding", "What others add"),
    money("requested", "requested", "What was asked for"),
    money("instalment", "instalment", "A part of the grant: “EUR 50,000; planned March 2016”"),
    money("payment", "payment", "What was paid: “EUR 50,000; on 4 March 2016”"),
    money("returned", "returned", "What was paid back"),
    field("awarded-on", "DATE", "awarded_on", "When it was granted"),
    field("reported", "DATE", "reported_on", "When it was reported; a project without an award date is placed by it"),
    field("start", "DATE", "planned_start", "Planned start"),
    field("end", "DATE", "planned_end", "Planned end"),
    field("actual-start", "DATE", "actual_start", "Actual start"),
    field("actual-end", "DATE", "actual_end", "Actual end"),
    field("months", "NUMBER", "duration_months", "Duration in months, as granted"),
    organisation("partner", "A partner organisation"),
    organisation("funder", "An organisation that pays for it"),
    organisation("co-funder", "An organisation that adds to it"),
    person("co-applicant", "A person who applied with the lead"),
    person("researcher", "A researcher"),
    person("adviser", "An adviser"),
    person("contact", "A person to turn to"),
    names("hashtag", "TAG", "hashtags", "A hashtag, with or without #"),
    names("theme", "TEXT", "themes", "A theme"),
    own_rows(
        "obligation",
        "KIND; due DATE",
        ("obligations", "kind"),
        "What the project owes: “narrative report; due 1 June 2016”, “financial report”, “audit”",
    )
    .clauses(OBLIGATION),
    own_rows(
        "output",
        "TITLE; kind KIND; link URL",
        ("outputs", "title"),
        "What came of it: “Who guards the bus station?; kind policy brief; published May 2016”",
    )
    .clauses(OUTPUT),
    long("summary", "summary", "What it is about"),
    names("document", "TITLE", "documents", "A document of this project; one that is not there yet is added"),
];
