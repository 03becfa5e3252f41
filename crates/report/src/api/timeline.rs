//! The command that draws projects through time.

use rostrum_core::{
    api::Session,
    error::Result,
    portfolio::{self, Timeline, TimelineArgs},
};
use serde::Serialize;

use crate::charts::{self, Chart, Palette};

/// A timeline, and its drawing.
#[derive(Serialize, ts_rs::TS)]
pub struct DrawnTimeline {
    pub timeline: Timeline,
    /// An SVG element whose colours come from the page it is put into. A mark carries in `data-query` the
    /// search words that find its project.
    pub svg: String,
}

pub fn timeline(session: &Session, arguments: TimelineArgs) -> Result<DrawnTimeline> {
    let workspace = session.workspace()?;
    let timeline = portfolio::timeline(&workspace.reader(), workspace.environment().now(), &arguments)?;
    let title = match (&arguments.uid, &timeline.courses[..]) {
        (Some(_), [course]) => course.title.clone(),
        _ => charts::Timeline::usual_title().to_owned(),
    };
    let chart = Chart::from(charts::Timeline::new(title, timeline.today, timeline.courses.clone()));
    Ok(DrawnTimeline { svg: chart.svg(Palette::Screen, "timeline"), timeline })
}
