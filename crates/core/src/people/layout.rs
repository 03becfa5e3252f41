//! Where a person lies in SQL.

use crate::{
    db::layout::{Field, Items, Layout, List},
    records::Kind,
};

pub const LAYOUT: Layout = Layout {
    kind: Kind::Person,
    fields: &[
        Field::text("name"),
        Field::folded(),
        Field::text("title"),
        Field::text("given"),
        Field::text("particle"),
        Field::text("family"),
        Field::text("initials"),
        Field::optional("country"),
        Field::optional("legal_basis"),
        Field::optional("consent_on"),
        Field::optional("retain_until"),
        Field::text("note"),
    ],
    lists: &[
        List {
            name: "emails",
            table: "person_email",
            owner: "person_id",
            items: Items::Values,
            fields: &[Field::text("email")],
        },
        List {
            name: "phones",
            table: "person_phone",
            owner: "person_id",
            items: Items::Values,
            fields: &[Field::text("phone")],
        },
        List {
            name: "affiliations",
            table: "affiliation",
            owner: "person_id",
            items: Items::Rows,
            fields: &[
                Field::needs("organisation", "organisation_id", Kind::Organisation),
                Field::text("role"),
                Field::optional("from_on"),
                Field::optional("until_on"),
            ],
        },
        List {
            name: "distinct_from",
            table: "person_distinct",
            owner: "person_id",
            items: Items::Values,
            fields: &[Field::needs("other", "other_id", Kind::Person)],
        },
    ],
};
