//! What the events taught, under the hashtag or theme that they share.

use rostrum_core::{
    events::TakeawayKind,
    figures::{Findings, LearnedAtEvent, LearnedGroup, LearnedUnder},
};

use crate::{
    document::{Block, Cell, Column, Section, Table, Text},
    templates::{
        Detail,
        tables::{left_out, listed, words},
        words::{capital, counted, either, number},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Option<Section> {
    let groups = &annual.learned;
    if groups.is_empty() {
        return None;
    }
    let section = Section::new("learned", "What was learned").paragraph(introduction(annual));
    Some(match detail {
        // Who calculates or sorts wants a table, in which nothing is left out.
        Detail::Every => section.table(table(groups)),
        Detail::First(most) => lists(section, groups, most),
    })
}

fn introduction(annual: &Findings) -> Text {
    let figures = &annual.figures;
    let events = annual.learned.iter().map(|group| group.events.len()).sum::<usize>() as u32;
    let query = figures.queries.get("takeaways").map_or("", String::as_str);
    let text = Text::default()
        .query(capital(&counted(figures.takeaways, "point", "points")), query)
        .plain(format!(" {} written down at ", either(figures.takeaways, "was", "were")));
    let text = match (events, figures.events) {
        (1, 1) => text.plain("the one event"),
        (some, all) if some == all => text.plain(format!("all {}", counted(all, "event", "events"))),
        (some, all) => text.plain(format!("{} of the {}", number(some.into()), counted(all, "event", "events"))),
    };
    text.plain(". They stand under the first hashtag of the event, or its first theme where it has no hashtag.")
}

fn lists(section: Section, groups: &[LearnedGroup], most: usize) -> Section {
    let all: usize = groups.iter().map(|group| group.items as usize).sum();
    let mut left = most;
    let mut section = section;
    for group in groups {
        if left == 0 {
            break;
        }
        section = section.heading(heading(group));
        for event in &group.events {
            if left == 0 {
                break;
            }
            section = at_event(section, group, event, &mut left);
        }
    }
    match left_out(all, most - left, "points") {
        Some(sentence) => section.note(sentence),
        None => section,
    }
}

fn heading(group: &LearnedGroup) -> String {
    match group.under {
        LearnedUnder::Hashtag => format!("#{}", group.label),
        LearnedUnder::Theme | LearnedUnder::Event => group.label.clone(),
    }
}

fn at_event(mut section: Section, group: &LearnedGroup, event: &LearnedAtEvent, left: &mut usize) -> Section {
    section = match group.under {
        // The heading above is the title already.
        LearnedUnder::Event => section.note(event.date.as_str()),
        LearnedUnder::Hashtag | LearnedUnder::Theme => section.subheading(format!("{} · {}", event.title, event.date)),
    };
    for kind in
        [TakeawayKind::Highlight, TakeawayKind::Takeaway, TakeawayKind::KnowledgeGap, TakeawayKind::LearningQuestion]
    {
        let items: Vec<&str> =
            event.items.iter().filter(|item| item.kind == kind).take(*left).map(|item| item.text.as_str()).collect();
        if items.is_empty() {
            continue;
        }
        *left -= items.len();
        let (one, several) = names(kind);
        let text = capital(if items.len() == 1 { one } else { several });
        section = section.block(Block::Heading { level: 4, text }).list(items);
    }
    section
}

fn names(kind: TakeawayKind) -> (&'static str, &'static str) {
    match kind {
        TakeawayKind::Highlight => ("highlight", "highlights"),
        TakeawayKind::Takeaway => ("takeaway", "takeaways"),
        TakeawayKind::KnowledgeGap => ("knowledge gap", "knowledge gaps"),
        TakeawayKind::LearningQuestion => ("learning question", "learning questions"),
    }
}

fn table(groups: &[LearnedGroup]) -> Table {
    let rows: Vec<Vec<Cell>> = groups
        .iter()
        .flat_map(|group| group.events.iter().map(move |event| (group, event)))
        .flat_map(|(group, event)| {
            event.items.iter().map(move |item| {
                vec![
                    words(heading(group)),
                    Cell::text(event.title.as_str()).uid(event.uid.to_string()),
                    words(event.date.as_str()),
                    words(capital(names(item.kind).0)),
                    words(item.text.as_str()),
                ]
            })
        })
        .collect();
    let table = Table::new("What was learned")
        .column(Column::text("Under"))
        .column(Column::text("Event"))
        .column(Column::text("Date").narrow())
        .column(Column::text("Kind").narrow())
        .column(Column::text("What").wide());
    listed(table, &rows, Detail::Every, "points", Clone::clone)
}
