//! Copies of a workspace that were read back and found whole.

use std::path::{Path, PathBuf};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use super::{Access, Environment, Workspace, lock::Lock, migrate};
use crate::{
    error::{Code, Error, Result},
    work,
};

/// Writes a copy of the open workspace to `to`. The copy is made beside it, checked, and only then takes
/// the name; an older copy of that name is replaced in the same moment.
pub fn backup(workspace: &Workspace, to: &Path) -> Result<()> {
    if same_file(workspace.path(), to) {
        return Err(Error::refused("A backup cannot take the place of the workspace itself. Choose another name."));
    }
    // On a connection of its own: whoever reads meanwhile does not wait.
    copy_verified(&workspace.fresh_reader()?, to)
}

/// Puts a backup in the place of a workspace that no process has open. What stood there is kept
/// beside it; its path is given back.
pub fn restore(from: &Path, to: &Path, environment: &Environment) -> Result<Option<PathBuf>> {
    // Read as a workspace first: whatever is refused on opening is refused here.
    let source = Workspace::open(from, Access::Read, environment.clone())?;
    let _lock = Lock::take(to, environment)?;
    let mut fresh = to.as_os_str().to_owned();
    fresh.push(".restoring");
    let fresh = PathBuf::from(fresh);
    copy_verified(&source.reader(), &fresh)?;
    let kept = if to.exists() {
        let stamp = environment.now().text().replace([':', '.'], "-");
        let mut kept = to.as_os_str().to_owned();
        kept.push(format!(".before-restore-{stamp}"));
        let kept = PathBuf::from(kept);
        // With its write-ahead log folded in: a log left beside a restored file would undo the restore.
        let connection = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE);
        if let Ok(connection) = connection {
            let _ = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);");
        }
        std::fs::rename(to, &kept)?;
        Some(kept)
    } else {
        None
    };
    for suffix in ["-wal", "-shm"] {
        let mut beside = to.as_os_str().to_owned();
        beside.push(suffix);
        match std::fs::remove_file(PathBuf::from(beside)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    std::fs::rename(&fresh, to)?;
    sync_folder(to)?;
    Ok(kept)
}

/// Copies through SQLite, so that what others write meanwhile is either wholly in or wholly out.
pub fn copy_verified(from: &Connection, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let mut partial = to.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    if partial.exists() {
        std::fs::remove_file(&partial)?;
    }
    let mut copy = Connection::open(&partial)?;
    if let Err(error) = copy_pages(from, &mut copy) {
        drop(copy);
        let _ = std::fs::remove_file(&partial);
        return Err(error);
    }
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    let verdict: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" || migrate::version(&copy)? != migrate::version(from)? {
        drop(copy);
        std::fs::remove_file(&partial)?;
        return Err(Error::new(
            Code::Damaged,
            format!("The copy was not whole ({verdict}), so it was thrown away. Nothing else was changed."),
        ));
    }
    drop(copy);
    std::fs::File::open(&partial)?.sync_all()?;
    std::fs::rename(&partial, to)?;
    sync_folder(to)
}

fn copy_pages(from: &Connection, copy: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, copy)?;
    loop {
        let more = backup.step(1024)?;
        let progress = backup.progress();
        let total = u64::try_from(progress.pagecount).unwrap_or_default();
        work::step(total - u64::try_from(progress.remaining).unwrap_or_default().min(total), total)?;
        match more {
            StepResult::Done => return Ok(()),
            // Somebody writes: the copy begins again by itself.
            StepResult::Busy | StepResult::Locked => std::thread::sleep(std::time::Duration::from_millis(20)),
            _ => {}
        }
    }
}

/// The rename itself must survive a power cut.
fn sync_folder(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
