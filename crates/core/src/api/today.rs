//! Commands of the first page.

use super::Session;
use crate::{
    desk::{self, Desk, DeskArgs, DuePage, DuePageArgs},
    error::Result,
};

pub fn show(session: &Session, arguments: DeskArgs) -> Result<Desk> {
    let now = session.environment().now();
    desk::show(&session.workspace()?.reader(), now, &arguments)
}

pub fn due(session: &Session, arguments: DuePageArgs) -> Result<DuePage> {
    let now = session.environment().now();
    desk::due(&session.workspace()?.reader(), now, &arguments)
}
