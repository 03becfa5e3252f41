//! The flags of a person.

use super::{Fills, Flag, Part, field, long, names, rows};

const AFFILIATION: &[(&str, Part)] =
    &[("role", Part::Field("role")), ("from", Part::Field("from_on")), ("until", Part::Field("until_on"))];

pub const FLAGS: &[Flag] = &[
    field("name", "TEXT", "name", "The whole name as printed, without titles"),
    field("title", "TEXT", "title", "Dr, Professor …"),
    field("given", "TEXT", "given", "Given name"),
    field("particle", "TEXT", "particle", "What stands before the family name: van der, de"),
    field("family", "TEXT", "family", "Family name"),
    field("initials", "TEXT", "initials", "Initials"),
    field("country", "COUNTRY", "country", "The country the person is from"),
    names("email", "ADDRESS", "emails", "An e-mail address"),
    names("phone", "NUMBER", "phones", "A telephone number"),
    rows(
        "organisation",
        "NAME; role TEXT; from DATE",
        ("affiliations", "organisation"),
        "Whom the person is with: “Clingendael; role Research fellow; from 2012; until 2016”",
    )
    .clauses(AFFILIATION),
    Flag {
        name: "role",
        value: "TEXT",
        help: "The role at the last of these organisations",
        fills: Fills::LastRow("affiliations", Part::Field("role")),
    },
    field(
        "legal-basis",
        "BASIS",
        "legal_basis",
        "Why the data may be kept: consent, contract, legal obligation, vital interests, public task or legitimate interest",
    ),
    field("consent-on", "DATE", "consent_on", "When the person consented"),
    field("retain-until", "DATE", "retain_until", "How long the data may be kept"),
    long("note", "note", "Anything else"),
    names("distinct-from", "NAME|UID", "distinct_from", "Somebody who is not the same, however alike the names"),
];
