//! Commands on the backups that lie beside a workspace.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{Session, workspace::Written};
use crate::{db, error::Result, records::Moment};

#[derive(Deserialize, ts_rs::TS)]
pub struct BackupsArgs {
    /// The workspace whose backups are meant; the open one, unless another is named.
    #[ts(optional)]
    pub path: Option<String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct DailyArgs {
    /// How many days back daily backups are kept; older ones are removed. At least one.
    pub keep_days: u32,
}

#[derive(Serialize, ts_rs::TS)]
pub struct BackupRow {
    pub path: String,
    pub name: String,
    /// When it was made.
    pub at: Moment,
    /// In bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Made by itself, and removed by itself when it is old.
    pub daily: bool,
}

const FOLDER: &str = "backups";
const DAILY: &str = "daily";

/// Where the next backup goes that nobody names a place for.
pub fn next_path(session: &Session, workspace: &Path) -> PathBuf {
    let stamp = session.environment().now().text().replace(':', "-");
    workspace.with_file_name(FOLDER).join(format!("{} {stamp}.rostrum", stem(workspace)))
}

fn stem(workspace: &Path) -> String {
    workspace.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The backups in the usual place, newest first.
pub fn list(session: &Session, BackupsArgs { path }: BackupsArgs) -> Result<Vec<BackupRow>> {
    let workspace = match path {
        Some(path) => PathBuf::from(path),
        None => session.workspace()?.path().to_owned(),
    };
    let folder = workspace.with_file_name(FOLDER);
    let mut rows = files(&folder, &stem(&workspace), false);
    rows.extend(files(&folder.join(DAILY), &stem(&workspace), true));
    rows.sort_by(|one, two| two.at.cmp(&one.at).then_with(|| two.name.cmp(&one.name)));
    Ok(rows)
}

/// Makes today's backup unless it is there already, and removes those that are older than they are to be kept. Gives
/// none where there was nothing to do.
pub fn daily(session: &Session, DailyArgs { keep_days }: DailyArgs) -> Result<Option<Written>> {
    let workspace = session.workspace()?;
    if workspace.is_read_only() {
        return Ok(None);
    }
    let now = session.environment().now();
    let (day, stem) = (now.text().chars().take(10).collect::<String>(), stem(workspace.path()));
    let folder = workspace.path().with_file_name(FOLDER).join(DAILY);
    let path = folder.join(format!("{stem} {day}.rostrum"));
    let made = !path.exists();
    if made {
        db::backup(&workspace, &path)?;
    }
    // By the day in the name: copying a folder gives every file a new time.
    let oldest = Moment(now.0 - i64::from(keep_days.max(1)) * 86_400_000).text();
    for row in files(&folder, &stem, true) {
        let of = row.name.strip_prefix(&stem).map(str::trim).unwrap_or_default();
        if is_day(of) && of <= &oldest[..10] {
            fs::remove_file(&row.path)?;
        }
    }
    Ok(made.then(|| Written { path: path.display().to_string() }))
}

fn is_day(text: &str) -> bool {
    chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

fn files(folder: &Path, stem: &str, daily: bool) -> Vec<BackupRow> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let rows = entries.flatten().filter_map(|entry| {
        let path = entry.path();
        let name = path.file_stem()?.to_string_lossy().into_owned();
        let ours = path.extension().is_some_and(|extension| extension == "rostrum");
        // Of this workspace, and not of one whose name only begins so.
        let rest = name.strip_prefix(stem)?.strip_prefix(' ')?;
        let dated = rest.get(..10).is_some_and(is_day);
        let about = entry.metadata().ok()?;
        let at = about.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        let at = Moment(i64::try_from(at.as_millis()).ok()?);
        (ours && dated && about.is_file()).then(|| BackupRow {
            path: path.display().to_string(),
            name,
            at,
            size: about.len(),
            daily,
        })
    });
    rows.collect()
}
