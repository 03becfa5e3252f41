//! What was learned, brought together under what it is about.

use std::collections::HashMap;

use serde::Serialize;

use super::{
    events::EventLine,
    read,
    scope::{Scope, exactly},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    events::TakeawayKind,
    search::Field,
    values::{Uid, fold::fold},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LearnedUnder {
    Hashtag,
    Theme,
    Event,
}

/// What events under one hashtag taught; under a theme where an event has no hashtag, and under its own
/// title where it has neither. An event stands in one group only, that of its first hashtag or theme.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct LearnedGroup {
    /// The hashtag without `#`, the theme, or the title of the event.
    pub label: String,
    pub under: LearnedUnder,
    pub items: u32,
    pub events: Vec<LearnedAtEvent>,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct LearnedAtEvent {
    pub uid: Uid,
    pub title: String,
    pub date: String,
    /// In the order of the event.
    pub items: Vec<LearnedItem>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct LearnedItem {
    pub uid: Uid,
    pub kind: TakeawayKind,
    pub text: String,
}

/// Hashtags first, then themes, then single events; each in the order of its first event.
/// `ids` holds the row numbers of the held events.
pub fn read(scope: &Scope<'_>, ids: &[i64], held: &[EventLine]) -> Result<Vec<LearnedGroup>> {
    let sql = include_str!("takeaways.sql");
    let mut items: HashMap<i64, Vec<LearnedItem>> = HashMap::new();
    let taken = read::all(scope.connection, sql, [], |row| {
        Ok((row.get(0)?, LearnedItem { uid: uid_of(row, 1)?, kind: read::choice(row, 2)?, text: row.get(3)? }))
    })?;
    for (event, item) in taken {
        items.entry(event).or_default().push(item);
    }
    let mut groups: Vec<LearnedGroup> = Vec::new();
    let mut places: HashMap<(LearnedUnder, String), usize> = HashMap::new();
    for (id, event) in ids.iter().zip(held) {
        let Some(items) = items.remove(id) else { continue };
        let (under, key, label, words) = heading(event);
        let place = *places.entry((under, key)).or_insert_with(|| {
            let query = scope.events(&words);
            groups.push(LearnedGroup { label, under, items: 0, events: Vec::new(), query });
            groups.len() - 1
        });
        let group = &mut groups[place];
        group.items += items.len() as u32;
        group.events.push(LearnedAtEvent {
            uid: event.uid,
            title: event.title.clone(),
            date: event.date.clone(),
            items,
        });
    }
    groups.sort_by_key(|group| group.under as u8);
    Ok(groups)
}

/// What an event's takeaways stand under: which sort of heading, what makes it one, its words, and the search
/// words for it.
fn heading(event: &EventLine) -> (LearnedUnder, String, String, String) {
    if let Some(hashtag) = event.hashtags.first() {
        let name = &hashtag.label;
        (LearnedUnder::Hashtag, fold(name), name.clone(), format!("{} has:takeaway", Field::Tag.word(name)))
    } else if let Some(theme) = event.themes.first() {
        (LearnedUnder::Theme, fold(theme), theme.clone(), format!("{} has:takeaway", Field::Theme.word(theme)))
    } else {
        (LearnedUnder::Event, event.uid.to_string(), event.title.clone(), exactly(event.uid))
    }
}
