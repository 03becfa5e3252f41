//! The things measured, each beside what the bare engine needs for the same.

mod desk;
mod import;
mod read;
mod save;

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use rostrum_core::{
    Result,
    db::{Access, Environment, Workspace},
    records::{self, Kind, Moment},
    values::Uid,
};
use serde_json::{Value, json};

use crate::{
    generate::{self, Dice},
    measure::{show, time},
};

pub fn run(sizes: &[usize]) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut before: Option<(usize, read::Reads)> = None;
    for size in sizes {
        println!("\n{size} events, about {} participations", size * 20);
        let base = folder.path().join(format!("{size}.rostrum"));
        let took = make(&base, *size)?;
        println!("  added in one operation, in {}", show(took));
        save::save(&base)?;
        import::import(&base, *size, took)?;
        desk::desk(&base, *size)?;
        let reads = read::read(&base)?;
        if let Some((smaller, times)) = &before
            && smaller * 10 == *size
        {
            read::growth(times, &reads);
        }
        before = Some((*size, reads));
    }
    Ok(())
}

/// A day of its own for every opening, so that no two make the same identities.
pub fn environment() -> Environment {
    static DAYS: AtomicI64 = AtomicI64::new(0);
    Environment::fixed(Moment(1_448_000_000_000 + 86_400_000 * DAYS.fetch_add(1, Ordering::Relaxed)))
}

pub fn open(path: &Path) -> Result<Workspace> {
    Workspace::open(path, Access::Write, environment())
}

pub fn copy(base: &Path, name: &str) -> Result<PathBuf> {
    let path = base.with_extension(format!("{name}.rostrum"));
    std::fs::copy(base, &path)?;
    Ok(path)
}

/// Identities that are known without looking.
pub fn uid(kind: &str, number: usize) -> Uid {
    Uid::derived(&format!("{kind} {number}"))
}

pub fn refer(kind: &str, number: usize) -> Value {
    json!({ "uid": uid(kind, number) })
}

/// A workspace of so many events, with people, organisations and hashtags.
fn make(path: &Path, events: usize) -> Result<Duration> {
    let workspace = Workspace::create(path, environment())?;
    let people = generate::people(events);
    workspace.transact("setup", |transaction| {
        let mut add = |kind, number: usize, draft| {
            records::add_within(transaction, kind, &draft, Some(uid(Kind::name(kind), number)))
        };
        add(Kind::Platform, 0, json!({"name": "Bench", "currency": "EUR"}))?;
        for number in 0..generate::ORGANISATIONS {
            add(Kind::Organisation, number, json!({"name": format!("Institute {number}"), "country": "NL"}))?;
        }
        for number in 0..generate::HASHTAGS {
            add(Kind::Hashtag, number, json!({"name": format!("tag{number}")}))?;
        }
        for number in 0..people {
            add(Kind::Person, number, json!({"name": generate::person(number)}))?;
        }
        Ok(((), "Made people, organisations and hashtags".to_owned()))
    })?;
    let mut dice = Dice::new(events as u64);
    let drafts: Vec<Value> = (0..events).map(|number| generate::event(&mut dice, number, people, &refer)).collect();
    let (took, done) = time(|| {
        workspace.transact("import", |transaction| {
            for draft in &drafts {
                records::add_within(transaction, Kind::Event, draft, None)?;
            }
            Ok(((), format!("Added {events} events")))
        })
    });
    done?;
    workspace.close()?;
    Ok(took)
}
