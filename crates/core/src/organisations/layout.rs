//! Where an organisation lies in SQL.

use crate::{
    db::layout::{Field, Items, Layout, List},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Organisation,
    fields: &[
        Field::text("name"),
        Field::folded(),
        Field::text("acronym"),
        Field::text("kind"),
        Field::optional("country"),
        Field::text("website"),
        Field::text("note"),
    ],
    lists: &[
        List {
            name: "other_names",
            table: "organisation_name",
            owner: "organisation_id",
            items: Items::Values,
            fields: &[Field::text("name")],
        },
        List {
            name: "identifiers",
            table: "organisation_identifier",
            owner: "organisation_id",
            items: Items::Links(&["scheme", "number"]),
            fields: &[Field::text("scheme"), Field::text("number")],
        },
        List {
            name: "distinct_from",
            table: "organisation_distinct",
            owner: "organisation_id",
            items: Items::Values,
            fields: &[Field::needs("other", "other_id", Kind::Organisation)],
        },
    ],
};
