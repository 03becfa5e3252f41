//! Opening a workspace file, and the connections to it.

use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use rusqlite::{Connection, OpenFlags};

use super::{Environment, functions, latest::Latest, lock::Lock, migrate, place};
use crate::error::{Code, Error, Result};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Takes the lock. One process at a time.
    Write,
    /// Beside whoever writes. The file must be of this version already.
    Read,
}

/// An open workspace: one connection that writes, one that reads beside it.
pub struct Workspace {
    path: PathBuf,
    environment: Environment,
    writer: Option<Mutex<Connection>>,
    reader: Mutex<Connection>,
    pub(super) latest: Latest,
    shared: OnceLock<Option<String>>,
    _lock: Option<Lock>,
}

const READING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY;

/// The end of the address of a workspace in memory.
const MEMORY: &str = "?vfs=memdb";

/// Where workspaces are kept unless another place is named: the platform's data folder, in a subfolder
/// that the web view does not use.
pub fn default_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("org", "Rostrum", "rostrum").map(|dirs| dirs.data_dir().join("workspaces"))
}

impl Workspace {
    /// Makes a new, empty workspace file. What is there already is never overwritten.
    pub fn create(path: &Path, environment: Environment) -> Result<Self> {
        if path.exists() {
            return Err(Error::refused(format!(
                "{} exists already. It was left untouched; choose another name.",
                path.display()
            )));
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let lock = Lock::take(path, &environment)?;
        let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        prepare_writer(&connection)?;
        migrate::migrate(&mut connection, path, 0)?;
        name_device(&connection, &environment)?;
        // Into the file itself, whose first bytes say what it is.
        connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Self::assemble(path, environment, Some((connection, lock)))
    }

    /// A workspace that lives in memory and is gone when it is dropped.
    pub fn in_memory(environment: Environment) -> Result<Self> {
        let name = environment.new_uid(environment.now());
        static MADE: AtomicU64 = AtomicU64::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = PathBuf::from(format!("file:/{name}-{number}{MEMORY}"));
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut writer = connect(&path, flags | OpenFlags::SQLITE_OPEN_URI)?;
        migrate::migrate(&mut writer, &path, 0)?;
        name_device(&writer, &environment)?;
        let reader = Mutex::new(connect(&path, READING | OpenFlags::SQLITE_OPEN_URI)?);
        Ok(Self {
            path,
            environment,
            writer: Some(Mutex::new(writer)),
            reader,
            latest: Latest::default(),
            shared: OnceLock::new(),
            _lock: None,
        })
    }

    /// Opens a workspace file; for writing it is brought up to date first, after a backup.
    pub fn open(path: &Path, access: Access, environment: Environment) -> Result<Self> {
        recognise_file(path)?;
        let writing = match access {
            Access::Read => None,
            Access::Write => {
                let lock = Lock::take(path, &environment)?;
                let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
                let version = migrate::recognise(&connection, path)?;
                prepare_writer(&connection)?;
                migrate::migrate(&mut connection, path, version)?;
                Some((connection, lock))
            }
        };
        Self::assemble(path, environment, writing)
    }

    fn assemble(path: &Path, environment: Environment, writing: Option<(Connection, Lock)>) -> Result<Self> {
        let reader = connect(path, READING)?;
        if migrate::recognise(&reader, path)? < migrate::current() {
            return Err(Error::refused(
                "The workspace is of an older version. Open it once for writing to bring it up to date.",
            ));
        }
        let (writer, lock) = writing.unzip();
        Ok(Self {
            path: path.to_owned(),
            environment,
            writer: writer.map(Mutex::new),
            reader: Mutex::new(reader),
            latest: Latest::default(),
            shared: OnceLock::new(),
            _lock: lock,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it was opened for reading only.
    pub fn is_read_only(&self) -> bool {
        self.writer.is_none()
    }

    /// What else looks after the folder it lies in; see [`place::shared`].
    pub fn shared(&self) -> Option<String> {
        self.shared.get_or_init(|| place::shared(&self.path)).clone()
    }

    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// One more connection for reading, that has seen nothing of the file yet.
    pub(super) fn fresh_reader(&self) -> Result<Connection> {
        let in_memory = self.path.to_str().is_some_and(|path| path.ends_with(MEMORY));
        connect(&self.path, if in_memory { READING | OpenFlags::SQLITE_OPEN_URI } else { READING })
    }

    /// The connection for reading. Long reads hold it; nothing that writes waits for it.
    pub fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(super) fn writer(&self) -> Result<MutexGuard<'_, Connection>> {
        let writer = self
            .writer
            .as_ref()
            .ok_or_else(|| Error::new(Code::ReadOnly, "The workspace is open for reading only. Nothing was saved."))?;
        Ok(writer.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Settles the file before the process ends. An open workspace that is merely dropped is as safe, and
    /// only leaves its write-ahead log to the next opening.
    pub fn close(self) -> Result<()> {
        let Self { writer, reader, latest, .. } = self;
        drop((reader, latest));
        if let Some(writer) = writer {
            let writer = writer.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
            // Without the samples: with them SQLite plans a statement anew for every value it is given.
            writer.execute_batch(
                "PRAGMA optimize; DROP TABLE IF EXISTS sqlite_stat4; PRAGMA wal_checkpoint(TRUNCATE);",
            )?;
        }
        Ok(())
    }
}

/// Looks at the first bytes before SQLite does, so that a file that is something else is never touched.
fn recognise_file(path: &Path) -> Result<()> {
    use std::io::Read;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut file = match std::fs::File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::not_found(format!("There is no workspace at {}.", path.display())));
        }
        other => other?,
    };
    if path.is_dir() {
        return Err(Error::new(Code::NotAWorkspace, format!("{name} is a folder, not a Rostrum workspace.")));
    }
    let mut start = Vec::new();
    file.by_ref().take(72).read_to_end(&mut start)?;
    let sqlite = start.starts_with(b"SQLite format 3\0");
    let ours = start.get(68..72) == Some(migrate::APPLICATION_ID.to_be_bytes().as_slice());
    match (sqlite, ours) {
        (true, true) => Ok(()),
        (true, false) if start.get(68..72).is_some() => Err(Error::new(
            Code::NotAWorkspace,
            format!("{name} is a database of another program, not a Rostrum workspace. It was left untouched."),
        )),
        (true, _) => Err(Error::new(
            Code::Damaged,
            format!("{name} is damaged: it ends within its first page. It was left untouched; restore a backup."),
        )),
        (false, _) => {
            Err(Error::new(Code::NotAWorkspace, format!("{name} is not a Rostrum workspace. It was left untouched.")))
        }
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "foreign_keys", true)?;
    // Negative: kibibytes.
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    functions::register(&connection)?;
    Ok(connection)
}

/// The device's own name in the change log.
fn name_device(connection: &Connection, environment: &Environment) -> Result<()> {
    let device = environment.new_uid(environment.now()).to_string().replace('-', "");
    connection.execute("INSERT INTO local (key, value) VALUES ('device', ?1)", [device])?;
    Ok(())
}

fn prepare_writer(connection: &Connection) -> Result<()> {
    // FULL: with NORMAL a power cut loses saves that were already acknowledged.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(())
}
