//! One durable save, against the bare transaction that writes the same rows, index, counters and log.

use std::path::Path;

use rostrum_core::{
    Result,
    records::{self, Kind},
};
use serde_json::json;

use super::{copy, open, refer};
use crate::{
    bare,
    generate::{self, Dice},
    measure::{heading, median, report, time},
};

const SAVES: usize = 200;

pub fn save(base: &Path) -> Result<()> {
    let people = 50;
    let mut dice = Dice::new(7);
    let drafts: Vec<_> =
        (0..SAVES).map(|number| generate::event(&mut dice, 1_000_000 + number, people, &refer)).collect();

    // What the saves will write is learned from a workspace where they were done before.
    let learned = copy(base, "learned")?;
    let workspace = open(&learned)?;
    for draft in &drafts {
        records::add(&workspace, Kind::Event, draft, None)?;
    }
    let reader = workspace.reader();
    let mut ids = reader.prepare("SELECT id FROM event ORDER BY id DESC LIMIT ?1")?;
    let mut ids: Vec<i64> = ids.query_map([SAVES as i64], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.reverse();
    let insertions: Vec<_> = ids.iter().map(|id| bare::of_event(&reader, *id)).collect::<Result<_>>()?;

    let ours = open(&copy(base, "ours")?)?;
    let mut theirs = bare::open(&copy(base, "bare")?)?;
    let (mut saves, mut transactions, mut added) = (Vec::new(), Vec::new(), Vec::new());
    for (draft, rows) in drafts.iter().zip(&insertions) {
        let (took, saved) = time(|| records::add(&ours, Kind::Event, draft, None));
        added.push(saved?.uid);
        saves.push(took);
        let (took, done) = time(|| bare::insert_all(&mut theirs, rows));
        done?;
        transactions.push(took);
    }
    heading("Save, median");
    report("an event with 20 participations", median(&mut saves), median(&mut transactions), 1.2);

    let (mut edits, mut updates) = (Vec::new(), Vec::new());
    for (uid, id) in added.iter().zip(&ids) {
        let (took, saved) = time(|| records::edit(&ours, *uid, None, &json!({"venue": "The large hall"})));
        saved?;
        edits.push(took);
        let (took, done) = time(|| update(&mut theirs, *id));
        done?;
        updates.push(took);
    }
    report("one field of it", median(&mut edits), median(&mut updates), 1.2);
    Ok(())
}

/// The bare transaction behind a changed venue: the row, its search entry, the log.
fn update(connection: &mut rusqlite::Connection, id: i64) -> Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction
        .prepare_cached("UPDATE event SET revision = revision + 1, changed_at = changed_at + 1, venue = 'The large hall' WHERE id = ?1")?
        .execute([id])?;
    let entry = bare::entries(&transaction, &format!("record_id = {id} AND family = 'event'"))?;
    if let Some((_, told)) = entry.last() {
        let forget = "INSERT INTO search_index (rowid, title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag, search_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'delete')";
        transaction.prepare_cached(forget)?.execute(rusqlite::params_from_iter(told))?;
    }
    transaction.prepare_cached("DELETE FROM search_entry WHERE record_id = ?1 AND family = 'event'")?.execute([id])?;
    for ((sql, mut values), body) in entry.into_iter().zip([8, 2]) {
        if let Some(rusqlite::types::Value::Text(body)) = values.get_mut(body) {
            body.push_str(" the large hall");
        }
        transaction.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    }
    transaction
        .prepare_cached("INSERT INTO operation (id, clock, device, actor, verb, summary) SELECT max(id) + 1, max(clock) + 1, x'00', 'bench', 'edit', 'Edited' FROM operation")?
        .execute([])?;
    transaction
        .prepare_cached("INSERT INTO change (operation_id, kind, uid, action, fields) SELECT max(operation.id), 'event', (SELECT uid FROM event WHERE id = ?1), 'edit', '[[[\"venue\"],null,\"The large hall\"]]' FROM operation")?
        .execute([id])?;
    Ok(transaction.commit()?)
}
