//! What can be asked with `has:` and `no:`.

use crate::records::Kind;

/// The flags that records of a family may carry, each with the words for it: “has headcount”,
/// “no headcount”.
pub fn flags(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Event => &[
            ("date", "date of its own"),
            ("headcount", "headcount"),
            ("hashtag", "hashtag"),
            ("takeaway", "takeaways"),
            ("country", "country"),
            ("project", "related project"),
            ("people", "named people"),
            ("document", "document"),
            ("open", "open follow-up"),
            ("gap", "knowledge gap"),
        ],
        Kind::Project => &[
            ("hashtag", "hashtag"),
            ("lead", "lead"),
            ("institution", "lead institution"),
            ("country", "country"),
            ("amount", "awarded amount"),
            ("date", "award date"),
            ("end", "end date"),
            ("output", "output"),
            ("call", "call"),
        ],
        Kind::Person => &[("email", "e-mail"), ("organisation", "organisation"), ("consent", "consent")],
        _ => &[],
    }
}

/// The families whose records may carry this flag.
pub fn families(flag: &str) -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(move |kind| flags(*kind).iter().any(|(known, _)| *known == flag))
}
