//! Charts and the world map, drawn once as SVG for the window, the page and the printed report.
//!
//! Every chart has a title, a text alternative ([`Chart::description`]) and its numbers as a
//! table ([`Chart::numbers`]). A mark carries the search words it stands for as `data-query`.
//! Drawing is deterministic, and no two texts of a chart overlap.

mod bars;
mod columns;
mod lettering;
mod map;
mod palette;
mod timeline;
mod world;

use serde::Serialize;

pub use bars::Bars;
pub use columns::{Columns, Month, Series};
pub use map::{Place, WorldMap};
pub use palette::Palette;
pub use timeline::Timeline;

use crate::{
    document::Table,
    markup::{Dialect, Element, el},
};

/// Width of a chart on a page, in CSS pixels; the height follows from what it shows.
pub const WIDTH: f64 = 640.0;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "chart", rename_all = "snake_case")]
pub enum Chart {
    /// Counts by month, stacked by kind.
    Columns(Columns),
    /// One bar per thing, longest first as given.
    Bars(Bars),
    /// Numbers per country.
    Map(WorldMap),
    /// Projects from start to end.
    Timeline(Timeline),
}

impl Chart {
    pub fn title(&self) -> &str {
        match self {
            Chart::Columns(chart) => &chart.title,
            Chart::Bars(chart) => &chart.title,
            Chart::Map(chart) => &chart.title,
            Chart::Timeline(chart) => &chart.title,
        }
    }

    /// A sentence under the chart; may be empty.
    pub fn note(&self) -> &str {
        match self {
            Chart::Columns(chart) => &chart.note,
            Chart::Bars(chart) => &chart.note,
            Chart::Map(chart) => &chart.note,
            Chart::Timeline(chart) => &chart.note,
        }
    }

    /// What the chart shows, for who cannot see it.
    pub fn description(&self) -> String {
        match self {
            Chart::Columns(chart) => chart.description(),
            Chart::Bars(chart) => chart.description(),
            Chart::Map(chart) => chart.description(),
            Chart::Timeline(chart) => chart.description(),
        }
    }

    /// All its numbers.
    pub fn numbers(&self) -> Table {
        match self {
            Chart::Columns(chart) => chart.numbers(),
            Chart::Bars(chart) => chart.numbers(),
            Chart::Map(chart) => chart.numbers(),
            Chart::Timeline(chart) => chart.numbers(),
        }
    }

    /// The drawing as an SVG document. `id` must be unique on the page it is put into.
    pub fn svg(&self, palette: Palette, id: &str) -> String {
        self.draw(palette, id).write(Dialect::Xml)
    }

    fn width(&self) -> f64 {
        match self {
            Chart::Timeline(chart) => chart.width,
            Chart::Columns(_) | Chart::Bars(_) | Chart::Map(_) => WIDTH,
        }
    }

    pub(crate) fn draw(&self, palette: Palette, id: &str) -> Element {
        let (height, marks) = match self {
            Chart::Columns(chart) => chart.draw(palette),
            Chart::Bars(chart) => chart.draw(palette),
            Chart::Map(chart) => chart.draw(palette, id),
            Chart::Timeline(chart) => chart.draw(palette),
        };
        let (title, description) = (format!("{id}-title"), format!("{id}-description"));
        el("svg")
            .set("xmlns", "http://www.w3.org/2000/svg")
            .set("viewBox", format!("0 0 {} {}", px(self.width()), px(height)))
            .set("width", px(self.width()))
            .set("height", px(height))
            .set("role", "img")
            .set("aria-labelledby", format!("{title} {description}"))
            .set("font-family", "Inter, 'Noto Sans', system-ui, sans-serif")
            .set("font-size", lettering::SIZE)
            .with(el("title").set("id", title).text(self.title()))
            .with(el("desc").set("id", description).text(self.description()))
            .with_all(marks)
    }
}

impl From<Columns> for Chart {
    fn from(chart: Columns) -> Self {
        Chart::Columns(chart)
    }
}

impl From<Bars> for Chart {
    fn from(chart: Bars) -> Self {
        Chart::Bars(chart)
    }
}

impl From<WorldMap> for Chart {
    fn from(chart: WorldMap) -> Self {
        Chart::Map(chart)
    }
}

impl From<Timeline> for Chart {
    fn from(chart: Timeline) -> Self {
        Chart::Timeline(chart)
    }
}

/// A length with at most two decimals.
fn px(length: f64) -> String {
    let written = format!("{length:.2}");
    written.trim_end_matches('0').trim_end_matches('.').to_string()
}

fn rect(x: f64, y: f64, width: f64, height: f64) -> Element {
    el("rect").set("x", px(x)).set("y", px(y)).set("width", px(width)).set("height", px(height))
}

fn line(x1: f64, y1: f64, x2: f64, y2: f64, stroke: &str) -> Element {
    el("line").set("x1", px(x1)).set("y1", px(y1)).set("x2", px(x2)).set("y2", px(y2)).set("stroke", stroke)
}

/// One line of text with its baseline at `y`; `anchor` is `start`, `middle` or `end`.
fn label(x: f64, y: f64, anchor: &'static str, fill: &str, text: &str) -> Element {
    let label = el("text").set("x", px(x)).set("y", px(y)).set("fill", fill);
    let label = if anchor == "start" { label } else { label.set("text-anchor", anchor) };
    label.text(text)
}

/// A mark's tooltip and the search words it stands for.
fn mark(shape: Element, title: String, query: Option<&String>) -> Element {
    shape.set_some("data-query", query).with(el("title").text(title))
}

/// What is drawn when there is nothing to draw.
fn nothing(palette: Palette) -> (f64, Vec<Element>) {
    let text = label(0.0, 18.0, "start", &palette.quiet(), "Nothing was recorded in this period.");
    (28.0, vec![text])
}
