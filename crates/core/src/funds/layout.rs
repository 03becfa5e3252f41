//! Where a fund lies in SQL.

use crate::{
    db::layout::{Field, Items, Layout, List, Shape},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Fund,
    fields: &[
        Field::text("name"),
        Field::text("programme"),
        Field::refers("funder", "funder_id", Kind::Organisation),
        Field::text("note"),
    ],
    lists: &[
        List {
            name: "years",
            table: "fund_year",
            owner: "fund_id",
            items: Items::Links(&["year"]),
            fields: &[Field::new("year", Shape::Integer), Field::new("envelope", Shape::Money)],
        },
        List {
            name: "strands",
            table: "fund_strand",
            owner: "fund_id",
            items: Items::Rows,
            fields: &[Field::text("name"), Field::new("share", Shape::Real)],
        },
    ],
};
