//! The flags of an organisation.

use super::{Flag, field, long, names, rows};

pub const FLAGS: &[Flag] = &[
    field("name", "TEXT", "name", "The full name"),
    field("acronym", "TEXT", "acronym", "The acronym"),
    names("other-name", "TEXT", "other_names", "Another name it goes by"),
    field(
        "kind",
        "KIND",
        "kind",
        "Government, international NGO, national NGO, multilateral, foundation, private sector, academic … (IATI organisation types)",
    ),
    field("country", "COUNTRY", "country", "The country it is in"),
    rows(
        "identifier",
        "SCHEME:NUMBER",
        ("identifiers", "scheme"),
        "Its number in a register, by the scheme’s code: NL-KVK:12345678",
    )
    .colon("number"),
    field("website", "URL", "website", "Its website"),
    long("note", "note", "Anything else"),
    names("distinct-from", "NAME|UID", "distinct_from", "One that is not the same, however alike the names"),
];
