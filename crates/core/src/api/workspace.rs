//! Commands on the workspace as a whole.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Nothing, Session};
use crate::{
    db::{self, Access, Finding, Workspace},
    desk,
    error::{Error, Result},
    portfolio,
    records::{self, Kind},
    sample,
};

/// What is open, if anything.
#[derive(Serialize, ts_rs::TS)]
pub struct Status {
    pub open: Option<Opened>,
    /// The workspace that was open last, if it is still there.
    pub recent: Option<String>,
    /// Where a new workspace is made unless another place is named.
    pub default_path: Option<String>,
}

#[derive(Serialize, ts_rs::TS)]
pub struct Opened {
    pub path: String,
    /// The platform's name.
    pub name: String,
    /// It holds the sample year.
    pub sample: bool,
    /// It was opened for reading only.
    pub read_only: bool,
    /// The service that copies the folder it lies in, such as “Dropbox”, or `network`: an open workspace can be damaged
    /// there.
    pub shared: Option<String>,
    /// In bytes.
    #[ts(type = "number")]
    pub size: u64,
    pub counts: Counts,
    /// How much is late or due within thirty days; never above 1,000.
    pub due: u32,
    /// What undo would take back, and redo do again.
    pub can_undo: Option<String>,
    pub can_redo: Option<String>,
}

/// How many records each family has.
pub type Counts = BTreeMap<Kind, u32>;

#[derive(Deserialize, ts_rs::TS)]
pub struct At {
    #[ts(optional)]
    pub path: Option<String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct In {
    pub path: String,
    /// Beside whoever else has it open. Nothing can be saved then.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub read_only: bool,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct BackupTo {
    /// Without it: beside the workspace, in `backups`, named by the time.
    #[ts(optional)]
    pub path: Option<String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct RestoreFrom {
    pub from: String,
    /// Without it: in the place of the open workspace.
    #[ts(optional)]
    pub to: Option<String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct CheckupArgs {
    /// Make derived data again from the records.
    #[serde(default)]
    pub rebuild: bool,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct KeepArgs {
    pub key: String,
    /// None forgets it.
    pub value: Option<String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct KeptArgs {
    pub prefix: String,
}

/// A file that was written.
#[derive(Serialize, ts_rs::TS)]
pub struct Written {
    pub path: String,
}

#[derive(Serialize, ts_rs::TS)]
pub struct Checkup {
    /// Empty when all is well.
    pub findings: Vec<Finding>,
    pub counts: Counts,
}

pub fn status(session: &Session, _: Nothing) -> Result<Status> {
    let open = match session.opened() {
        None => None,
        Some(workspace) => Some(describe(session, &workspace)?),
    };
    let default_path = session.folder().map(|folder| unused(folder, "Workspace").display().to_string());
    let recent =
        recent_file(session).and_then(|file| std::fs::read_to_string(file).ok()).map(|text| text.trim().to_owned());
    Ok(Status { open, recent: recent.filter(|path| Path::new(path).exists()), default_path })
}

fn describe(session: &Session, workspace: &Workspace) -> Result<Opened> {
    use rusqlite::OptionalExtension;
    let reader = workspace.reader();
    let platform: Option<(String, bool)> = reader
        .prepare_cached("SELECT name, sample FROM platform LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (name, sample) = platform.unwrap_or_default();
    let (can_undo, can_redo) = records::next(&reader)?;
    Ok(Opened {
        path: workspace.path().display().to_string(),
        name,
        sample,
        read_only: workspace.is_read_only(),
        shared: workspace.shared(),
        size: std::fs::metadata(workspace.path()).map(|file| file.len()).unwrap_or_default(),
        counts: counts(&reader)?,
        due: desk::pressing(&reader, portfolio::today(&reader, session.environment().now())?)?,
        can_undo: can_undo.filter(|_| !workspace.is_read_only()),
        can_redo: can_redo.filter(|_| !workspace.is_read_only()),
    })
}

fn counts(reader: &rusqlite::Connection) -> Result<Counts> {
    let mut counts: Counts = Kind::ALL.into_iter().map(|kind| (kind, 0)).collect();
    let mut select = reader.prepare_cached("SELECT family, records FROM tally WHERE facet = '' AND value = ''")?;
    for row in select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?)))? {
        let (family, records) = row?;
        counts.insert(family.parse().map_err(Error::unexpected)?, records);
    }
    Ok(counts)
}

pub fn new(session: &Session, At { path }: At) -> Result<Status> {
    let path = place(session, path, "Workspace")?;
    let workspace = Workspace::create(&path, session.environment().clone())?;
    workspace.transact("setup", |transaction| {
        let zone = iana_zone();
        let platform = json!({"name": "Our platform", "zone": zone, "currency": "EUR", "language": "en"});
        records::add_within(transaction, Kind::Platform, &platform, None)?;
        Ok(((), "Made an empty workspace".to_owned()))
    })?;
    enter(session, workspace)
}

pub fn sample(session: &Session, At { path }: At) -> Result<Status> {
    let path = place(session, path, "Sample year 2015")?;
    let workspace = Workspace::create(&path, session.environment().clone())?;
    if let Err(error) = sample::load(&workspace) {
        drop(workspace);
        std::fs::remove_file(&path)?;
        return Err(error);
    }
    enter(session, workspace)
}

pub fn open(session: &Session, In { path, read_only }: In) -> Result<Status> {
    let path = PathBuf::from(path);
    let same = session.opened().is_some_and(|open| {
        open.is_read_only() == read_only && open.path().canonicalize().ok() == path.canonicalize().ok()
    });
    if same {
        return status(session, Nothing {});
    }
    let access = if read_only { Access::Read } else { Access::Write };
    let workspace = Workspace::open(&path, access, session.environment().clone())?;
    enter(session, workspace)
}

pub fn close(session: &Session, _: Nothing) -> Result<Status> {
    session.close()?;
    status(session, Nothing {})
}

fn enter(session: &Session, workspace: Workspace) -> Result<Status> {
    let path = std::path::absolute(workspace.path())?;
    session.put(Some(workspace))?;
    // Remembering the last workspace is a convenience: a folder that cannot be written to is no reason to fail.
    if let Some(file) = recent_file(session) {
        let _ = file.parent().map(std::fs::create_dir_all);
        let _ = std::fs::write(file, path.display().to_string());
    }
    status(session, Nothing {})
}

pub fn backup(session: &Session, BackupTo { path }: BackupTo) -> Result<Written> {
    let workspace = session.workspace()?;
    let path = match path {
        Some(path) => PathBuf::from(path),
        None => super::backups::next_path(session, workspace.path()),
    };
    db::backup(&workspace, &path)?;
    Ok(Written { path: path.display().to_string() })
}

pub fn restore(session: &Session, RestoreFrom { from, to }: RestoreFrom) -> Result<Status> {
    let to = match to {
        Some(to) => PathBuf::from(to),
        None => session.workspace()?.path().to_owned(),
    };
    let open_here = session.opened().is_some_and(|open| open.path().canonicalize().ok() == to.canonicalize().ok());
    if open_here {
        session.close()?;
    }
    let restored = db::restore(Path::new(&from), &to, session.environment());
    // Whatever came of it, what lies there now is opened again.
    if open_here || restored.is_ok() {
        enter(session, Workspace::open(&to, Access::Write, session.environment().clone())?)?;
    }
    restored?;
    status(session, Nothing {})
}

pub fn check(session: &Session, CheckupArgs { rebuild }: CheckupArgs) -> Result<Checkup> {
    let workspace = session.workspace()?;
    if rebuild {
        db::rebuild(&workspace)?;
    }
    let findings = db::check(&workspace)?;
    let counts = counts(&workspace.reader())?;
    Ok(Checkup { findings, counts })
}

/// Keeps something small of this window with the file, apart from the records.
pub fn keep(session: &Session, KeepArgs { key, value }: KeepArgs) -> Result<Nothing> {
    db::keep(&*session.workspace()?, &key, value.as_deref())?;
    Ok(Nothing {})
}

pub fn kept(session: &Session, KeptArgs { prefix }: KeptArgs) -> Result<BTreeMap<String, String>> {
    db::kept(&session.workspace()?.reader(), &prefix)
}

fn place(session: &Session, path: Option<String>, name: &str) -> Result<PathBuf> {
    match (path, session.folder()) {
        (Some(path), _) => Ok(PathBuf::from(path)),
        (None, Some(folder)) => Ok(unused(folder, name)),
        (None, None) => Err(Error::refused("Say where the workspace should lie: this machine names no folder for it.")),
    }
}

/// The first free of `name.rostrum`, `name 2.rostrum` …
fn unused(folder: &Path, name: &str) -> PathBuf {
    let first = folder.join(format!("{name}.rostrum"));
    let later = (2..).map(|number| folder.join(format!("{name} {number}.rostrum")));
    std::iter::once(first.clone()).chain(later).find(|path| !path.exists()).unwrap_or(first)
}

/// The workspace that is meant when none is named: the one that was open last, else the one that is made
/// where no other place is named. It need not be there.
pub fn usual_place(session: &Session) -> Option<PathBuf> {
    let recent = recent_file(session).and_then(|file| std::fs::read_to_string(file).ok());
    let recent = recent.map(|text| PathBuf::from(text.trim())).filter(|path| !path.as_os_str().is_empty());
    recent.or_else(|| session.folder().map(|folder| folder.join("Workspace.rostrum")))
}

fn recent_file(session: &Session) -> Option<PathBuf> {
    session.folder().map(|folder| folder.join("recent"))
}

fn iana_zone() -> String {
    let link = std::fs::read_link("/etc/localtime").ok();
    let name = link
        .as_deref()
        .and_then(Path::to_str)
        .and_then(|path| path.split_once("zoneinfo/"))
        .map(|(_, name)| name.to_owned());
    let named = name.or_else(|| std::env::var("TZ").ok()).filter(|name| crate::values::Zone::parse(name).is_ok());
    named.unwrap_or_else(|| "UTC".into())
}
