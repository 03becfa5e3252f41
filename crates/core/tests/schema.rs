//! The shape of a workspace file, in one place to read, and the layouts held against it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

use rostrum_core::{
    db::{
        Environment, Workspace,
        layout::{Items, Shape},
        layout_of,
    },
    records::{Kind, Moment},
};

fn workspace() -> Workspace {
    Workspace::in_memory(Environment::fixed(Moment(0))).expect("a workspace in memory")
}

#[test]
fn the_schema_is_as_written_down() {
    let workspace = workspace();
    let reader = workspace.reader();
    let mut select = reader
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' ORDER BY type DESC, name")
        .expect("the schema can be read");
    let statements: Vec<String> =
        select.query_map([], |row| row.get(0)).expect("the schema can be read").map(|sql| sql.expect("text")).collect();
    let made = statements.join(";\n\n") + ";\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/db/schema.sql");
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(path, &made).expect("the golden file can be written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(kept, made, "src/db/schema.sql shows the shape that the migrations make; renew it with RENEW=1");
}

#[test]
fn every_layout_names_columns_that_are_there() {
    let workspace = workspace();
    let reader = workspace.reader();
    let columns = |table: &str| -> Vec<String> {
        let mut select = reader.prepare("SELECT name FROM pragma_table_xinfo(?1)").expect("the pragma is known");
        select.query_map([table], |row| row.get(0)).expect("columns").map(|name| name.expect("text")).collect()
    };
    for kind in Kind::ALL {
        let layout = layout_of(kind);
        let mut expected =
            vec!["id".to_owned(), "uid".into(), "revision".into(), "created_at".into(), "changed_at".into()];
        expected.extend(layout.fields.iter().flat_map(|field| field.columns()));
        let mut there = columns(kind.name());
        there.retain(|column| column != "placed_on");
        there.sort();
        expected.sort();
        assert_eq!(there, expected, "every column of {kind} is a field, and every field a column");

        for list in layout.lists {
            let mut expected = vec![list.owner.to_owned(), "position".into()];
            if matches!(list.items, Items::Rows) {
                expected.extend(["id".into(), "uid".into()]);
            }
            expected.extend(list.fields.iter().flat_map(|field| field.columns()));
            expected.sort();
            let mut there = columns(list.table);
            there.sort();
            assert_eq!(there, expected, "every column of {} is part of {kind}.{}", list.table, list.name);
        }
    }
}

#[test]
fn every_reference_can_be_followed_back_without_reading_a_whole_table() {
    let workspace = workspace();
    let reader = workspace.reader();
    for kind in Kind::ALL {
        for list in layout_of(kind).lists {
            for field in list.fields.iter().filter(|field| matches!(field.shape, Shape::Ref(_))) {
                let sql =
                    format!("EXPLAIN QUERY PLAN SELECT {} FROM {} WHERE {} = 1", list.owner, list.table, field.column);
                let plan: String = reader.query_row(&sql, [], |row| row.get(3)).expect("a plan");
                assert!(
                    plan.starts_with("SEARCH"),
                    "{}.{} has an index for deletions and back links: {plan}",
                    list.table,
                    field.column
                );
            }
        }
    }
}
