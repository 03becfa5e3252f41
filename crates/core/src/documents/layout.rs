//! Where a document lies in SQL.

use crate::{
    db::layout::{Field, Layout},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Document,
    fields: &[
        Field::text("title"),
        Field::text("kind"),
        Field::text("link"),
        Field::text("file"),
        Field::text("language"),
        Field::optional("dated_on"),
        Field::text("note"),
    ],
    lists: &[],
};
