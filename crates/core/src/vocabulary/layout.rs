//! Where a term lies in SQL.

use crate::{
    db::layout::{Field, Layout},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Term,
    fields: &[Field::text("vocabulary"), Field::text("slug"), Field::text("label")],
    lists: &[],
};
