//! Commands on how the grants stand, and the acts by which a project moves on.

use super::{Session, records::Which};
use crate::{
    error::Result,
    portfolio::{self, CallStanding, Extend, FundStanding, NewStatus, ProjectStanding, Reached},
    records::Saved,
};

pub fn project(session: &Session, Which { uid }: Which) -> Result<ProjectStanding> {
    let workspace = session.workspace()?;
    portfolio::project(&workspace.reader(), workspace.environment().now(), uid)
}

pub fn call(session: &Session, Which { uid }: Which) -> Result<CallStanding> {
    let workspace = session.workspace()?;
    portfolio::call(&workspace.reader(), workspace.environment().now(), uid)
}

pub fn fund(session: &Session, Which { uid }: Which) -> Result<FundStanding> {
    portfolio::fund(&session.workspace()?.reader(), uid)
}

pub fn change_status(session: &Session, arguments: NewStatus) -> Result<Saved> {
    portfolio::change_status(&*session.workspace()?, arguments)
}

pub fn extend(session: &Session, arguments: Extend) -> Result<Saved> {
    portfolio::extend(&*session.workspace()?, arguments)
}

pub fn mark(session: &Session, arguments: Reached) -> Result<Saved> {
    portfolio::mark(&*session.workspace()?, arguments)
}
