//! By what the lists of each family fall apart.

use crate::{records::Kind, search::Field};

/// A facet of a family's list: its name in the counters, and where a value is found for a record.
pub struct Split {
    pub facet: &'static str,
    pub label: &'static str,
    pub by: By,
    pub from: From,
}

/// What the values are, and so how they are named and asked for.
#[derive(Clone, Copy)]
pub enum By {
    Year,
    Word(Field),
    Country(Field),
    Record(Field, Kind),
}

pub enum From {
    /// A column of the family's table.
    Column(&'static str),
    /// A table with a row for each value: its name, the column of the record, and that of the value.
    Table(&'static str, &'static str, &'static str),
}

const fn split(facet: &'static str, label: &'static str, by: By, from: From) -> Split {
    Split { facet, label, by, from }
}

pub fn splits(kind: Kind) -> &'static [Split] {
    use By::{Record, Word, Year};
    use From::{Column, Table};
    match kind {
        Kind::Event => {
            &const {
                [
                    split("year", "Year", Year, Column("placed_on")),
                    split("kind", "Kind", Word(Field::Kind), Column("kind")),
                    split("status", "Status", Word(Field::Status), Column("status")),
                    split(
                        "country",
                        "Country",
                        By::Country(Field::Country),
                        Table("event_country", "event_id", "country"),
                    ),
                    split(
                        "hashtag",
                        "Hashtag",
                        Record(Field::Tag, Kind::Hashtag),
                        Table("event_hashtag", "event_id", "hashtag_id"),
                    ),
                    split(
                        "organisation",
                        "Organiser",
                        Record(Field::Organiser, Kind::Organisation),
                        Table("event_organisation", "event_id", "organisation_id"),
                    ),
                ]
            }
        }
        Kind::Project => {
            &const {
                [
                    split("year", "Year", Year, Column("placed_on")),
                    split("status", "Status", Word(Field::Status), Column("status")),
                    split(
                        "country",
                        "Country",
                        By::Country(Field::Country),
                        Table("project_country", "project_id", "country"),
                    ),
                    split(
                        "institution_country",
                        "Led from",
                        By::Country(Field::InstitutionCountry),
                        Column("institution_country"),
                    ),
                    split(
                        "hashtag",
                        "Hashtag",
                        Record(Field::Tag, Kind::Hashtag),
                        Table("project_hashtag", "project_id", "hashtag_id"),
                    ),
                    split("call", "Call", Record(Field::Call, Kind::Call), Column("call_id")),
                    split(
                        "institution",
                        "Lead institution",
                        Record(Field::Institution, Kind::Organisation),
                        Column("institution_id"),
                    ),
                ]
            }
        }
        Kind::Person => &const { [split("country", "Country", By::Country(Field::Country), Column("country"))] },
        Kind::Organisation => {
            &const {
                [
                    split("kind", "Kind", Word(Field::Kind), Column("kind")),
                    split("country", "Country", By::Country(Field::Country), Column("country")),
                ]
            }
        }
        Kind::Call => &const { [split("status", "Status", Word(Field::Status), Column("status"))] },
        _ => &[],
    }
}
