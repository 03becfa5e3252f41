//! Linking two records, and taking the link away: an edit of the one that keeps the link.

use serde_json::{Map, Value, json};

use super::{
    Kind,
    add::{Checked, Saved, label, saved},
    edit::{edit_within, must_find},
};
use crate::{
    db::{
        Transaction, Workspace,
        layout::{Items, List, Shape},
        layout_of, read_both,
    },
    error::{Error, Result},
    values::Uid,
};

/// The list of a family that holds links to another, and the field in it that names the other.
fn list_for(owner: Kind, other: Kind) -> Option<(&'static List, &'static str)> {
    layout_of(owner).lists.iter().filter(|list| !list.name.starts_with("distinct")).find_map(|list| {
        let field = list.fields.iter().find(|field| field.needed && field.shape == Shape::Ref(other))?;
        Some((list, field.name))
    })
}

/// The single field of a family that refers to another.
fn field_for(owner: Kind, other: Kind) -> Option<&'static str> {
    layout_of(owner).fields.iter().find(|field| field.shape == Shape::Ref(other)).map(|field| field.name)
}

/// Links `from` to `to`; `role` says as what, where the link has one. Either end may keep the link.
pub fn link(workspace: &Workspace, from: Uid, to: Uid, role: Option<&str>) -> Result<Saved> {
    change(workspace, "link", from, to, added(role), |other| json!(other.to_string()))
}

/// Puts a link at the end of a list.
fn added(role: Option<&str>) -> impl Fn(&List, &mut Vec<Value>, &str, Uid) {
    move |list, items, field, other| {
        let mut item = Map::from_iter([(field.to_owned(), json!(other.to_string()))]);
        if let Some(role) = role {
            item.insert("role".into(), json!(role));
        }
        match list.items {
            Items::Values => items.push(json!(other.to_string())),
            _ => items.push(Value::Object(item)),
        }
    }
}

/// Links a record to another as part of an operation under way; gives what the first is.
pub fn link_within(transaction: &mut Transaction, from: Uid, to: Uid) -> Result<(Kind, String)> {
    let (kind, _, checked, _) = change_within(transaction, from, to, &added(None), &|other| json!(other.to_string()))?;
    let label = label(kind, &checked.record).to_owned();
    Ok((kind, label))
}

/// Takes the links between two records away: those in `role`, or all.
pub fn unlink(workspace: &Workspace, from: Uid, to: Uid, role: Option<&str>) -> Result<Saved> {
    change(
        workspace,
        "unlink",
        from,
        to,
        |list, items, field, other| {
            let other = other.to_string();
            items.retain(|item| {
                let end = if matches!(list.items, Items::Values) { item } else { &item[field] };
                let same_role = role.is_none_or(|role| item["role"].as_str() == Some(role));
                !(end["uid"].as_str() == Some(&other) && same_role)
            });
        },
        |_| Value::Null,
    )
}

fn change(
    workspace: &Workspace,
    verb: &str,
    from: Uid,
    to: Uid,
    in_list: impl Fn(&List, &mut Vec<Value>, &str, Uid),
    in_field: impl Fn(Uid) -> Value,
) -> Result<Saved> {
    let written = workspace.transact(verb, |transaction| {
        let (kind, uid, checked, summary) = change_within(transaction, from, to, &in_list, &in_field)?;
        Ok(((kind, uid, checked), summary))
    })?;
    Ok(saved(written))
}

/// Changes the items of a list; told the field that names the other record, and which that is.
type InList<'a> = dyn Fn(&List, &mut Vec<Value>, &str, Uid) + 'a;

fn change_within(
    transaction: &mut Transaction,
    from: Uid,
    to: Uid,
    in_list: &InList,
    in_field: &dyn Fn(Uid) -> Value,
) -> Result<(Kind, Uid, Checked, String)> {
    let (from_kind, from_id) = must_find(transaction.connection, from)?;
    let (to_kind, to_id) = must_find(transaction.connection, to)?;
    for (kind, id, uid, other_kind, other) in
        [(from_kind, from_id, from, to_kind, to), (to_kind, to_id, to, from_kind, from)]
    {
        let draft = if let Some((list, field)) = list_for(kind, other_kind) {
            let (record, _) = read_both(transaction.connection, kind, id)?;
            let mut items = record.get(list.name).and_then(Value::as_array).cloned().unwrap_or_default();
            in_list(list, &mut items, field, other);
            json!({ list.name: items })
        } else if let Some(field) = field_for(kind, other_kind) {
            json!({ field: in_field(other) })
        } else {
            continue;
        };
        let (kind, checked, summary) = edit_within(transaction, uid, None, &draft)?;
        return Ok((kind, uid, checked, summary));
    }
    Err(Error::refused(format!("Between {} and {} there is no link to keep.", from_kind.plural(), to_kind.plural())))
}
