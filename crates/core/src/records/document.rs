//! The document of a record: its values without labels or bookkeeping, lists keyed by what tells their
//! items apart. The change log, undo and the logical dump all speak of documents.
//!
//! Empty values are left out, so that a field added later changes no document of before.

use serde_json::{Map, Value, json};

use crate::db::layout::{Items, Layout, List, Shape};

pub type Document = Map<String, Value>;

/// The key under which an item of a list keeps its place.
const PLACE: &str = "#";

/// Where the items of the lists stand.
pub enum Places<'a> {
    /// As they are stored, in the order of the layout.
    Stored(&'a [Vec<i64>]),
    /// As in the document of before where the order allows it, so that removing the first of two hundred
    /// participants is one change and not two hundred.
    After(Option<&'a Document>),
}

/// The document of a record.
pub fn document(layout: &Layout, record: &Map<String, Value>, places: Places) -> Document {
    let mut document = Document::new();
    if let Some(created) = record.get("created_at") {
        document.insert("created_at".into(), created.clone());
    }
    for field in layout.fields.iter().filter(|field| field.shape != Shape::Folded) {
        if let Some(value) = record.get(field.name).and_then(|value| bare(value, field.shape)) {
            document.insert(field.name.into(), value);
        }
    }
    for (index, list) in layout.lists.iter().enumerate() {
        let items = record.get(list.name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let keyed = match places {
            Places::Stored(places) => {
                let standing = places.get(index).map(Vec::as_slice).unwrap_or_default();
                keyed(list, items, |_, item, last| standing.get(item).copied().unwrap_or(last + 1))
            }
            Places::After(before) => {
                let before = before.and_then(|document| document.get(list.name)).and_then(Value::as_object);
                keyed(list, items, |key, _, last| {
                    let kept = before.and_then(|before| before.get(key)).and_then(place);
                    kept.filter(|place| *place > last).unwrap_or(last + 1)
                })
            }
        };
        if !keyed.is_empty() {
            document.insert(list.name.into(), Value::Object(keyed));
        }
    }
    document
}

/// The items under what tells them apart; `place_of` is told the key, the index and the last place given.
fn keyed(list: &List, items: &[Value], place_of: impl Fn(&str, usize, i64) -> i64) -> Map<String, Value> {
    let mut keyed = Map::new();
    let mut last = 0;
    for (index, item) in items.iter().enumerate() {
        let bare_item = match list.items {
            Items::Values => list.fields.first().and_then(|field| bare(item, field.shape)).unwrap_or_default(),
            _ => Value::Object(bare_item(list, item)),
        };
        let key = item_key(list, item, &bare_item);
        if keyed.contains_key(&key) {
            continue;
        }
        let place = place_of(&key, index, last);
        last = place;
        let value = match bare_item {
            Value::Object(mut map) if !matches!(list.items, Items::Values) => {
                map.insert(PLACE.into(), json!(place));
                Value::Object(map)
            }
            _ => json!(place),
        };
        keyed.insert(key, value);
    }
    keyed
}

/// Where an item stands in its list.
pub fn place(item: &Value) -> Option<i64> {
    item.as_i64().or_else(|| item.get(PLACE)?.as_i64())
}

fn bare_item(list: &List, item: &Value) -> Map<String, Value> {
    list.fields
        .iter()
        .filter_map(|field| Some((field.name.to_owned(), bare(item.get(field.name)?, field.shape)?)))
        .collect()
}

fn item_key(list: &List, item: &Value, bare: &Value) -> String {
    match list.items {
        Items::Rows => item.get("uid").and_then(Value::as_str).unwrap_or_default().to_owned(),
        Items::Links(keys) => keys.iter().map(|key| key_text(bare.get(key))).collect::<Vec<_>>().join("/"),
        Items::Values => key_text(Some(bare)),
    }
}

fn key_text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(money)) => money.values().map(|part| key_text(Some(part))).collect::<Vec<_>>().join(" "),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

/// The value as a document keeps it; None where it is empty.
fn bare(value: &Value, shape: Shape) -> Option<Value> {
    match (shape, value) {
        (_, Value::Null) => None,
        (Shape::Text | Shape::OptionalText, Value::String(text)) if text.is_empty() => None,
        (Shape::Flag, Value::Bool(false)) => None,
        (Shape::Ref(..), reference) => reference.get("uid").filter(|uid| !uid.is_null()).cloned(),
        (_, value) => Some(value.clone()),
    }
}

/// One value that differs between two documents: a field, an item of a list, or a field of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub path: Vec<String>,
    /// Null where there was none.
    pub old: Value,
    pub new: Value,
}

/// All that differs, in the order of the layout.
pub fn differences(layout: &Layout, old: &Document, new: &Document) -> Vec<Difference> {
    let mut found = Vec::new();
    for field in layout.fields.iter().filter(|field| field.shape != Shape::Folded) {
        compare(vec![field.name.into()], old.get(field.name), new.get(field.name), &mut found);
    }
    let none = Map::new();
    for list in layout.lists {
        let items = |document: &'_ Document| document.get(list.name).and_then(Value::as_object).cloned();
        let (before, after) = (items(old), items(new));
        let (before, after) = (before.as_ref().unwrap_or(&none), after.as_ref().unwrap_or(&none));
        for (key, item) in before {
            let path = vec![list.name.into(), key.clone()];
            match (item, after.get(key)) {
                (Value::Object(item), Some(Value::Object(other))) => {
                    for name in item.keys().chain(other.keys().filter(|name| !item.contains_key(*name))) {
                        let path = path.iter().cloned().chain([name.clone()]).collect();
                        compare(path, item.get(name), other.get(name), &mut found);
                    }
                }
                (item, other) => compare(path, Some(item), other, &mut found),
            }
        }
        for (key, item) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
            compare(vec![list.name.into(), key.clone()], None, Some(item), &mut found);
        }
    }
    found
}

fn compare(path: Vec<String>, old: Option<&Value>, new: Option<&Value>, found: &mut Vec<Difference>) {
    if old != new {
        found.push(Difference { path, old: old.cloned().unwrap_or_default(), new: new.cloned().unwrap_or_default() });
    }
}

/// Whether the difference only moves an item within its list.
pub fn moves_only(difference: &Difference) -> bool {
    difference.path.last().is_some_and(|name| name == PLACE)
        || (difference.path.len() == 2 && difference.old.is_i64() && difference.new.is_i64())
}

/// The value a path leads to; Null where there is none.
pub fn at(document: &Document, path: &[String]) -> Value {
    let found = path
        .split_first()
        .and_then(|(first, rest)| rest.iter().try_fold(document.get(first)?, |value, name| value.get(name)));
    found.cloned().unwrap_or_default()
}

/// Puts a value where a path leads, or removes what is there when it is Null.
pub fn put(document: &mut Document, path: &[String], value: Value) {
    let Some((name, parents)) = path.split_last() else {
        return;
    };
    let mut map = &mut *document;
    for parent in parents {
        match map.entry(parent.clone()).or_insert_with(|| Value::Object(Map::new())) {
            Value::Object(child) => map = child,
            _ => return,
        }
    }
    match value {
        Value::Null => map.remove(name),
        value => map.insert(name.clone(), value),
    };
    prune(document, parents);
}

/// An empty list is no list.
fn prune(document: &mut Document, parents: &[String]) {
    if let [list, ..] = parents
        && document.get(list).and_then(Value::as_object).is_some_and(Map::is_empty)
    {
        document.remove(list);
    }
}

/// Takes every mention of a record out of a document: links to it go, and optional references to it
/// are emptied.
pub fn forget(layout: &Layout, document: &mut Document, uid: &str) {
    let is_it = |value: Option<&Value>| value.and_then(Value::as_str) == Some(uid);
    for field in layout.fields.iter().filter(|field| matches!(field.shape, Shape::Ref(..))) {
        if is_it(document.get(field.name)) {
            document.remove(field.name);
        }
    }
    for list in layout.lists {
        let references: Vec<_> = list.fields.iter().filter(|field| matches!(field.shape, Shape::Ref(..))).collect();
        if references.is_empty() {
            continue;
        }
        let Some(Value::Object(items)) = document.get_mut(list.name) else {
            continue;
        };
        items.retain(|key, item| match item {
            Value::Object(item) => {
                for field in &references {
                    if is_it(item.get(field.name)) {
                        if field.needed {
                            return false;
                        }
                        item.remove(field.name);
                    }
                }
                true
            }
            _ => key != uid,
        });
        prune(document, &[list.name.to_owned()]);
    }
}
