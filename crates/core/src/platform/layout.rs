//! Where the platform lies in SQL.

use crate::{
    db::layout::{Field, Layout, Shape},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Platform,
    fields: &[
        Field::text("name"),
        Field::text("acronym"),
        Field::text("identifier"),
        Field::text("organisation_kind"),
        Field::text("website"),
        Field::text("zone"),
        Field::optional("currency"),
        Field::text("language"),
        Field::text("note"),
        Field::new("sample", Shape::Flag),
    ],
    lists: &[],
};
