//! Where a call lies in SQL.

use crate::{
    db::layout::{Field, Items, Layout, List, Shape},
    projects::MONEY_FIELDS,
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Call,
    fields: &[
        Field::text("title"),
        Field::refers("fund", "fund_id", Kind::Fund),
        Field::text("status"),
        Field::optional("opens_on"),
        Field::optional("reported_on"),
        Field::new("grant_min", Shape::Money),
        Field::new("grant_max", Shape::Money),
        Field::new("duration_months", Shape::Integer),
        Field::new("cofunding_share", Shape::Real),
        Field::text("cofunding_terms"),
        Field::text("summary"),
    ],
    lists: &[
        List {
            name: "themes",
            table: "call_theme",
            owner: "call_id",
            items: Items::Values,
            fields: &[Field::text("theme")],
        },
        List {
            name: "hashtags",
            table: "call_hashtag",
            owner: "call_id",
            items: Items::Values,
            fields: &[Field::needs("hashtag", "hashtag_id", Kind::Hashtag)],
        },
        List {
            name: "rounds",
            table: "round",
            owner: "call_id",
            items: Items::Rows,
            fields: &[
                Field::text("name"),
                Field::text("stage"),
                Field::optional("deadline_on"),
                Field::optional("deadline_at"),
                Field::optional("deadline_zone"),
                Field::optional("decided_on"),
                Field::optional("reported_on"),
                Field::new("stated_projects", Shape::Integer),
                Field::text("note"),
            ],
        },
        List {
            name: "money",
            table: "round_money",
            owner: "call_id",
            items: Items::Rows,
            fields: &{
                let [kind, amount, planned_on, actual_on, provider, note] = MONEY_FIELDS;
                let round = Field { name: "round", column: "round_uid", shape: Shape::Uid, needed: false };
                [round, kind, amount, planned_on, actual_on, provider, note]
            },
        },
        List {
            name: "documents",
            table: "call_document",
            owner: "call_id",
            items: Items::Values,
            fields: &[Field::needs("document", "document_id", Kind::Document)],
        },
    ],
};
