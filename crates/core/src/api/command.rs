//! What a command is, and how one is found and run.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Session, typescript::Types};
use crate::error::{Error, Result};

/// One entry of a list of commands.
pub struct Command {
    pub name: &'static str,
    pub run: fn(&Session, Value) -> Result<Value>,
    /// Declares the types of arguments and result, and gives their names.
    pub types: fn(&mut Types) -> (String, String),
}

/// For commands without arguments.
#[derive(Default, Serialize, Deserialize, ts_rs::TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// Declares `COMMANDS` in the module it stands in.
#[macro_export]
macro_rules! commands {
    ($($name:literal: $arguments:ty => $result:ty, $function:path;)+) => {
        /// Every command of this room.
        pub const COMMANDS: &[$crate::api::Command] = &[$(
            $crate::api::Command {
                name: $name,
                run: |session, arguments| $crate::api::Command::run_typed::<$arguments, $result>(session, $name, arguments, $function),
                types: |types| types.of::<$arguments, $result>(),
            }
        ),+];
    };
}
pub(super) use commands;

impl Command {
    #[doc(hidden)]
    pub fn run_typed<A: DeserializeOwned, R: Serialize>(
        session: &Session,
        name: &str,
        arguments: Value,
        function: fn(&Session, A) -> Result<R>,
    ) -> Result<Value> {
        let arguments = if arguments.is_null() { Value::Object(Default::default()) } else { arguments };
        let arguments = serde_json::from_value(arguments)
            .map_err(|error| Error::unexpected(format!("The arguments of {name} cannot be read: {error}.")))?;
        Ok(serde_json::to_value(function(session, arguments)?)?)
    }
}

/// Runs the command of that name, if the list has one, in the language of the session. Where `work` stands beside the
/// arguments, it is the name by which the caller may ask how far the command is, and end it.
pub fn call_in(commands: &[Command], session: &Session, name: &str, mut arguments: Value) -> Option<Result<Value>> {
    let command = commands.iter().find(|command| command.name == name)?;
    let work = arguments.as_object_mut().and_then(|arguments| arguments.shift_remove("work"));
    let run = || session.language().during(|| (command.run)(session, arguments));
    Some(match work.as_ref().and_then(Value::as_str) {
        Some(work) => session.working(work, run),
        None => run(),
    })
}
