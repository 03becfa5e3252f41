//! Where a source lies in SQL.

use crate::{
    db::layout::{Field, Items, Layout, List, Shape},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Source,
    fields: &[
        Field::text("title"),
        Field::text("kind"),
        Field::text("link"),
        Field::text("file"),
        Field::text("language"),
        Field::optional("published_on"),
        Field::text("text"),
    ],
    lists: &[List {
        name: "marks",
        table: "source_mark",
        owner: "source_id",
        items: Items::Rows,
        fields: &[
            Field { name: "record", column: "record_uid", shape: Shape::Uid, needed: false },
            Field::text("field"),
            Field::text("as_printed"),
            Field::new("starts_at", Shape::Integer),
            Field::new("ends_at", Shape::Integer),
        ],
    }],
};
