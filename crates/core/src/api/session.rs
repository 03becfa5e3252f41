//! One person at one window or one command line: which workspace is open.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{COMMANDS, call_in};
use crate::{
    db::{Access, Environment, Workspace},
    error::{Error, Result},
    values::Language,
};

pub struct Session {
    environment: Environment,
    open: RwLock<Option<Arc<Workspace>>>,
    /// Where workspaces are made unless another place is named, and the last one is remembered.
    folder: Option<PathBuf>,
    /// What the values of every answer are printed in.
    language: RwLock<Language>,
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
        Self { environment, open: RwLock::new(None), folder, language: RwLock::default() }
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
