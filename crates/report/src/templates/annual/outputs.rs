//! What the projects bring out.

use rostrum_core::{
    draft::Choice,
    figures::{Findings, OutputLine},
    projects::OutputStatus,
};

use super::deadlines::record;
use crate::{
    document::{Cell, Column, Section, Table, Text},
    templates::{
        Detail,
        tables::listed,
        words::{capital, counted, either, named, number},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Option<Section> {
    let outputs = &annual.outputs;
    if outputs.is_empty() {
        return None;
    }
    Some(Section::new("outputs", "Outputs").paragraph(introduction(annual)).table(table(outputs, detail)))
}

fn introduction(annual: &Findings) -> Text {
    let all = annual.figures.outputs;
    let published = annual.outputs.iter().filter(|output| output.status == OutputStatus::Published).count() as u32;
    let query = annual.figures.queries.get("outputs").map_or("", String::as_str);
    let text = Text::from("The projects name ").query(counted(all, "output", "outputs"), query);
    match published {
        0 => text.plain(either(all, "; it is planned.", ". All of them are planned; none is published yet.")),
        some if some == all => text.plain(either(all, "; it is published.", ", all published.")),
        some => text.plain(format!(
            ": {} {} published, {} planned.",
            number(some.into()),
            either(some, "is", "are"),
            number((all - some).into())
        )),
    }
}

fn table(outputs: &[OutputLine], detail: Detail) -> Table {
    let table = Table::new("Outputs")
        .column(Column::text("Output").wide())
        .column(Column::text("Kind"))
        .column(Column::text("Project").wide())
        .column(Column::text("Published"));
    listed(table, outputs, detail, "outputs", |output| {
        let title = match output.link.as_str() {
            "" => Text::from(output.title.as_str()),
            link => Text::default().link(output.title.as_str(), link),
        };
        let standing = match (output.status, output.date.as_str()) {
            (OutputStatus::Published, "") => "yes, date not stated".to_owned(),
            (OutputStatus::Planned, "") => "planned".to_owned(),
            (OutputStatus::Planned, date) => format!("planned for {date}"),
            (OutputStatus::Published, date) => date.to_owned(),
        };
        vec![
            Cell::text(title),
            Cell::text(named(output.kind.word())),
            record(&output.project, detail),
            Cell::text(capital(&standing)),
        ]
    })
}
