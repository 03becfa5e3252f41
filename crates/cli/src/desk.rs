//! Where a command works: the workspace that is meant, and a session with it.

use std::path::PathBuf;

use rostrum_core::{
    Code, Error,
    api::{Session, usual_place},
    db::{self, Access, Environment},
    records::{Called, Kind},
    values::Uid,
};
use serde_json::{Value, json};

use crate::{failure::Failure, print::Out};

pub struct Desk {
    session: Session,
    named: Option<PathBuf>,
    pub out: Out,
}

impl Desk {
    /// Opens nothing yet. `named` is the workspace that the caller named.
    pub fn new(named: Option<PathBuf>, out: Out) -> Self {
        Self { session: Session::new(Environment::system(actor()), db::default_folder()), named, out }
    }

    /// The workspace that is meant, whether or not it is there.
    pub fn place(&self) -> Result<PathBuf, Failure> {
        let place = self.named.clone().or_else(|| usual_place(&self.session));
        let place = place.filter(|place| place.to_str().is_some());
        place.ok_or_else(|| Failure::file("Say which workspace: --workspace PATH, or ROSTRUM_WORKSPACE."))
    }

    /// Does something with the workspace that may be open elsewhere too.
    pub fn read(&self, work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
        self.open(Access::Read)?;
        work().and(self.close())
    }

    /// Does something with the workspace that nobody else may write to meanwhile.
    pub fn write(&self, work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
        self.open(Access::Write)?;
        work().and(self.close())
    }

    fn open(&self, access: Access) -> Result<(), Failure> {
        let place = self.place()?;
        let hint = |error: Error| match (error.code, &self.named) {
            (Code::NotFound, None) => Error::new(
                Code::NotFound,
                format!(
                    "{} It is the one that is meant when none is named. Name another with --workspace PATH or ROSTRUM_WORKSPACE, or make one with “rostrum new PATH”.",
                    error.message
                ),
            ),
            (Code::NotFound, Some(_)) => {
                Error::new(Code::NotFound, format!("{} Make one with “rostrum new PATH”.", error.message))
            }
            _ => error,
        };
        self.session.open(&place, access).map_err(|error| Failure::of_file(hint(error)))
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    /// A command on records.
    pub fn call(&self, name: &str, arguments: Value) -> Result<Value, Failure> {
        Ok(self.session.call(name, arguments)?)
    }

    /// A command on files: whatever goes wrong, it could not be done.
    pub fn call_on_files(&self, name: &str, arguments: Value) -> Result<Value, Failure> {
        self.session.call(name, arguments).map_err(Failure::of_file)
    }

    /// The one record that is meant.
    pub fn find(&self, kind: Option<Kind>, text: &str) -> Result<Uid, Failure> {
        let found = self.call("record.find", json!({"kind": kind, "text": text}))?;
        let found: Vec<Called> = serde_json::from_value(found)?;
        let noun = kind.map_or("record", Kind::noun);
        match found.as_slice() {
            [one] => Ok(one.uid),
            [] => Err(Error::not_found(format!("There is no {noun} “{text}”. {}", self.looking(kind))).into()),
            several => {
                let lines = several.iter().map(|one| format!("\n  {}  {}: {}", one.uid, one.kind.noun(), one.label));
                let lines: String = lines.collect();
                Err(Error::refused(format!("More than one {noun} may be meant by “{text}”; name the uid:{lines}"))
                    .into())
            }
        }
    }

    /// How to find what there is.
    fn looking(&self, kind: Option<Kind>) -> String {
        match kind {
            Some(kind) if crate::commands::has_list(kind) => {
                format!("Look for it with “rostrum {kind} list WORDS”.")
            }
            _ => "Look for it with “rostrum search WORDS”.".to_owned(),
        }
    }

    /// Settles the workspace.
    pub fn close(&self) -> Result<(), Failure> {
        self.session.close().map_err(Failure::of_file)
    }
}

/// Who does it, as the history of a record shows it: the name of the account.
fn actor() -> String {
    ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}
