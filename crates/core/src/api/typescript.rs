//! The commands and their types, as TypeScript sees them.

use std::{
    any::TypeId,
    collections::{BTreeMap, HashSet},
    fmt::Write,
};

use ts_rs::{Config, TS, TypeVisitor};

use super::Command;
use crate::records::Kind;

/// Declarations met so far, by name.
pub struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
    seen: HashSet<TypeId>,
}

impl Types {
    /// Declares both and all they are made of; gives their names.
    pub fn of<A: TS + 'static, R: TS + 'static>(&mut self) -> (String, String) {
        self.visit::<A>();
        self.visit::<R>();
        (A::name(&self.config), R::name(&self.config))
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            self.declared.insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The text of `types.ts` for these lists of commands.
pub fn typescript(lists: &[&[Command]]) -> String {
    let mut types =
        Types { config: Config::new().with_large_int("number"), declared: BTreeMap::new(), seen: HashSet::new() };
    let mut commands = String::new();
    for command in lists.iter().copied().flatten() {
        let (arguments, result) = (command.types)(&mut types);
        let _ = writeln!(commands, "  \"{}\": {{ args: {arguments}; result: {result} }};", command.name);
    }
    let mut records = String::new();
    for kind in Kind::ALL {
        let name = crate::records::with_family!(kind, F => {
            types.visit::<F>();
            F::name(&types.config)
        });
        let _ = writeln!(records, "  {}: {name};", kind.name());
    }
    types.visit::<crate::Error>();
    let mut text = String::from("// Written from the Rust types. Do not edit: run the tests with RENEW=1.\n\n");
    for declaration in types.declared.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    let _ = write!(
        text,
        "/** The record type of each family. */\nexport interface RecordOf {{\n{records}}}\n\n\
         export type AnyRecord = RecordOf[Kind];\n\n\
         /** Every command, with its arguments and its result. */\nexport interface Commands {{\n{commands}}}\n"
    );
    text
}
