//! Commands on who is at the desk, and on work under way.

use serde::{Deserialize, Serialize};

use super::{Nothing, Session};
use crate::{db::Who, error::Result, work::Progress};

#[derive(Deserialize, ts_rs::TS)]
pub struct WorkArgs {
    /// What the caller named the work, as `work` beside the arguments of any command.
    pub id: String,
}

/// Whether such work was under way.
#[derive(Serialize, ts_rs::TS)]
pub struct WasRunning {
    pub running: bool,
}

pub fn who(session: &Session, _: Nothing) -> Result<Who> {
    Ok(session.environment().who())
}

/// From now on, and at the next start, changes are signed so.
pub fn sign(session: &Session, who: Who) -> Result<Who> {
    let clean = |text: &str| text.chars().filter(|char| !char.is_control()).collect::<String>().trim().to_owned();
    session.sign_as(Who { actor: clean(&who.actor), device: clean(&who.device) })
}

/// How far the work is; none where no such work is under way.
pub fn progress(session: &Session, WorkArgs { id }: WorkArgs) -> Result<Option<Progress>> {
    Ok(session.work(&id).map(|work| work.progress()))
}

/// Ends the work at its next step; the command that does it then answers that it was stopped.
pub fn cancel(session: &Session, WorkArgs { id }: WorkArgs) -> Result<WasRunning> {
    let work = session.work(&id);
    if let Some(work) = &work {
        work.cancel();
    }
    Ok(WasRunning { running: work.is_some() })
}
