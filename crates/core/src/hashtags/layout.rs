//! Where a hashtag lies in SQL.

use crate::{
    db::layout::{Field, Layout},
    records::Kind,
};

pub const LAYOUT: Layout =
    Layout { kind: Kind::Hashtag, fields: &[Field::text("name"), Field::folded(), Field::text("note")], lists: &[] };
