//! One person at one window or one command line: which workspace is open.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{COMMANDS, call_in};
use crate::{
    db::{Access, Environment, Who, Workspace},
    error::{Error, Result},
    values::Language,
    work::Work,
};

/// The file, beside the workspaces, that says who is at this desk.
const WHO: &str = "who.json";

fn signed_before(folder: &Path) -> Option<Who> {
    serde_json::from_str(&std::fs::read_to_string(folder.join(WHO)).ok()?).ok()
}

pub struct Session {
    environment: Environment,
    open: RwLock<Option<Arc<Workspace>>>,
    /// Where workspaces are made unless another place is named, and the last one is remembered.
    folder: Option<PathBuf>,
    /// What the values of every answer are printed in.
    language: RwLock<Language>,
    /// Work under way, by the name its caller gave it.
    works: Mutex<HashMap<String, Arc<Work>>>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Speak {
    pub language: Language,
}

/// From now on dates, numbers, money, headcounts and names of countries come in that language.
pub(super) fn speak(session: &Session, speak: Speak) -> Result<Speak> {
    *session.language.write().unwrap_or_else(PoisonError::into_inner) = speak.language;
    Ok(speak)
}

impl Session {
    pub fn new(environment: Environment, folder: Option<PathBuf>) -> Self {
        if let Some(who) = folder.as_deref().and_then(signed_before) {
            environment.sign_as(who);
        }
        Self { environment, open: RwLock::new(None), folder, language: RwLock::default(), works: Mutex::default() }
    }

    /// Runs a command. Blocks until it is done; what it saved is on the disk then.
    pub fn call(&self, name: &str, arguments: Value) -> Result<Value> {
        call_in(COMMANDS, self, name, arguments)
            .unwrap_or_else(|| Err(Error::unexpected(format!("There is no command “{name}”."))))
    }

    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    pub fn folder(&self) -> Option<&PathBuf> {
        self.folder.as_ref()
    }

    /// From now on, and at the next start, changes are signed so.
    pub fn sign_as(&self, who: Who) -> Result<Who> {
        if let Some(folder) = &self.folder {
            std::fs::create_dir_all(folder)?;
            std::fs::write(folder.join(WHO), serde_json::to_string(&who)?)?;
        }
        self.environment.sign_as(who.clone());
        Ok(who)
    }

    /// The work under way of that name.
    pub fn work(&self, id: &str) -> Option<Arc<Work>> {
        self.works.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// Runs a task that can be asked after and ended by this name while it runs.
    pub(super) fn working<T>(&self, id: &str, task: impl FnOnce() -> T) -> T {
        let works = || self.works.lock().unwrap_or_else(PoisonError::into_inner);
        let work = Arc::new(Work::default());
        works().insert(id.to_owned(), work.clone());
        let done = work.watch(task);
        works().remove(id);
        done
    }

    /// English, until `session.language` says otherwise.
    pub fn language(&self) -> Language {
        *self.language.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The open workspace.
    pub fn workspace(&self) -> Result<Arc<Workspace>> {
        self.opened().ok_or_else(|| Error::refused("No workspace is open."))
    }

    pub fn opened(&self) -> Option<Arc<Workspace>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens a workspace without remembering it as the last one: for reading it may be open elsewhere too.
    pub fn open(&self, path: &Path, access: Access) -> Result<()> {
        self.put(Some(Workspace::open(path, access, self.environment.clone())?))
    }

    /// Makes this the open workspace; the one before is settled and let go.
    pub fn put(&self, workspace: Option<Workspace>) -> Result<()> {
        let before = {
            let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *open, workspace.map(Arc::new))
        };
        match before.map(Arc::try_unwrap) {
            Some(Ok(workspace)) => workspace.close(),
            // A command still reads from it; it settles when that is done.
            Some(Err(_)) | None => Ok(()),
        }
    }

    /// Settles and lets go of the workspace. To be called before the process ends.
    pub fn close(&self) -> Result<()> {
        self.put(None)
    }
}
