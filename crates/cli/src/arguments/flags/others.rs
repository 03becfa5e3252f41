//! The flags of the small families.

use super::{Flag, field, long, own_rows};

pub const HASHTAG: &[Flag] =
    &[field("name", "TAG", "name", "The hashtag, with or without #"), long("note", "note", "What it is used for")];

pub const FUND: &[Flag] = &[
    field("name", "TEXT", "name", "What the fund is called"),
    field("programme", "TEXT", "programme", "The programme it belongs to"),
    field("funder", "NAME", "funder", "The organisation that fills it"),
    own_rows("year", "YEAR: AMOUNT", ("years", "year"), "What it holds in a year: “2015: EUR 1,200,000”")
        .colon("envelope"),
    own_rows(
        "strand",
        "NAME (SHARE)",
        ("strands", "name"),
        "A part of it, with its share: “Comprehensive approaches (60%)”",
    )
    .bracket("share"),
    long("note", "note", "Anything else"),
];

pub const DOCUMENT: &[Flag] = &[
    field("title", "TEXT", "title", "What the document is called"),
    field(
        "kind",
        "KIND",
        "kind",
        "News item, report, policy brief, blog post, programme, presentation, call text, minutes, video, image, web page or other",
    ),
    field("link", "URL", "link", "Where it is on the web"),
    field("file", "NAME", "file", "The name of a file beside the workspace"),
    field("language", "CODE", "language", "Its language, such as en"),
    field("dated", "DATE", "dated_on", "The date it bears"),
    long("note", "note", "Anything else"),
];

pub const SOURCE: &[Flag] = &[
    field("title", "TEXT", "title", "What the text is called"),
    field("kind", "KIND", "kind", "News item, announcement, award list, programme, email, minutes or other"),
    field("link", "URL", "link", "Where it is on the web"),
    field("file", "NAME", "file", "The file, and the page in it, that it came from"),
    field("language", "CODE", "language", "Its language, such as en"),
    field("published", "DATE", "published_on", "When it was published"),
    long("text", "text", "The text, whole"),
];

pub const TERM: &[Flag] = &[
    field("vocabulary", "WORD", "vocabulary", "Event kind or participation role"),
    field("label", "TEXT", "label", "The new word as it is shown"),
    field("slug", "WORD", "slug", "The word as it is kept; made from the label unless given"),
];

pub const PLATFORM: &[Flag] = &[
    field("name", "TEXT", "name", "What the platform is called"),
    field("acronym", "TEXT", "acronym", "Its acronym"),
    field("identifier", "TEXT", "identifier", "The identifier under which it reports"),
    field(
        "organisation-kind",
        "KIND",
        "organisation_kind",
        "Government, foundation, academic … (IATI organisation types)",
    ),
    field("website", "URL", "website", "Its website"),
    field("zone", "ZONE", "zone", "The time zone it works in, such as Europe/Amsterdam"),
    field("currency", "CODE", "currency", "What an amount without a currency is in, such as EUR"),
    field("language", "CODE", "language", "The language it works in, such as en"),
    long("note", "note", "Anything else"),
];
