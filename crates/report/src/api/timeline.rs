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

/// For the whole portfolio, which has the window to itself.
const WIDE: f64 = 960.0;

pub fn timeline(session: &Session, arguments: TimelineArgs) -> Result<DrawnTimeline> {
    let workspace = session.workspace()?;
    let timeline = portfolio::timeline(&workspace.reader(), workspace.environment().now(), &arguments)?;
    let title = match (&arguments.uid, &timeline.courses[..]) {
        (Some(_), [course]) => course.title.clone(),
        _ => charts::Timeline::usual_title().to_owned(),
    };
    let mut chart = charts::Timeline::new(title, timeline.today, timeline.courses.clone());
    if arguments.uid.is_none() {
        chart.width = WIDE;
    }
    let chart = Chart::from(chart);
    Ok(DrawnTimeline { svg: chart.svg(Palette::Screen, "timeline"), timeline })
}
