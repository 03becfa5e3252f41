//! The texts that the records were read from.

use rostrum_core::{draft::Choice, figures::Findings, values::PartialDate};

use crate::{
    document::{Cell, Column, Section, Table, Text},
    templates::{
        Detail,
        tables::{listed, words},
        words::{counted, date, named},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Option<Section> {
    let sources = &annual.sources;
    if sources.is_empty() {
        return None;
    }
    let table = Table::new("Sources")
        .column(Column::date("Published"))
        .column(Column::text("Source").wide())
        .column(Column::text("Kind"))
        .column(Column::text("Where"))
        .column(Column::integer("Records"));
    let table = listed(table, sources, detail, "sources", |source| {
        let title = match source.link.as_str() {
            "" => Text::from(source.title.as_str()),
            link => Text::default().link(source.title.as_str(), link),
        };
        let published = match source.published_on {
            Some(day @ PartialDate::Day(_)) => date(Some(day)),
            _ => words(source.date.as_str()),
        };
        vec![
            published,
            Cell::text(title),
            words(named(source.kind.word())),
            words(source.file.as_str()),
            Cell::count(source.records.into()).query(&source.query),
        ]
    });
    let count = sources.len() as u32;
    let sentence = format!(
        "What the report says was read from {}. Each record keeps the sentences it was read from.",
        counted(count, "text", "texts")
    );
    Some(Section::new("sources", "Sources").paragraph(sentence).table(table))
}
