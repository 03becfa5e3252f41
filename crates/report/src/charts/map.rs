//! Numbers per country on a map of the world, or of the part of it that matters.

use serde::Serialize;

use super::{Palette, WIDTH, label, lettering, line, mark, nothing, px, rect, world};
use crate::{
    document::{Cell, Column, Table, grouped},
    markup::{Element, el},
};

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WorldMap {
    pub title: String,
    pub note: String,
    /// What is counted: `Projects`.
    pub counted: String,
    pub places: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// ISO 3166-1 alpha-2, or XK.
    pub country: String,
    pub name: String,
    pub count: u64,
    pub query: Option<String>,
}

const HEIGHT: f64 = 330.0;
/// A map shows at least this part of the world's width, so that one country keeps its neighbours.
const LEAST: f64 = 3_400.0;
/// Shades of the accent, from few to many.
const SHADES: [f64; 4] = [0.28, 0.46, 0.64, 0.82];

/// Where a map unit lands on the drawing.
struct View {
    left: f64,
    top: f64,
    scale: f64,
    height: f64,
}

/// Room taken by a label: left, top, right, bottom.
type Room = (f64, f64, f64, f64);

impl WorldMap {
    pub fn new(title: impl Into<String>, counted: impl Into<String>) -> Self {
        WorldMap { title: title.into(), counted: counted.into(), ..WorldMap::default() }
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    #[must_use]
    pub fn place(
        mut self,
        country: impl Into<String>,
        name: impl Into<String>,
        count: u64,
        query: Option<String>,
    ) -> Self {
        self.places.push(Place { country: country.into(), name: name.into(), count, query });
        self
    }

    /// A sentence about the places that the map has no point for.
    fn missing(&self) -> Option<String> {
        let places = self.places.iter().filter(|place| world::outline(&place.country).is_none());
        let names: Vec<&str> = places.map(|place| place.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("Not on the map: {}.", names.join(", ")))
    }

    pub(super) fn description(&self) -> String {
        let places: Vec<String> =
            self.places.iter().map(|place| format!("{} {}", place.name, grouped(place.count))).collect();
        match places.is_empty() {
            true => "Map of the world without any records.".to_string(),
            false => format!("Map. {}.", places.join("; ")),
        }
    }

    pub(super) fn numbers(&self) -> Table {
        let table = Table::new(self.title.clone())
            .column(Column::text("Country").wide())
            .column(Column::integer(self.counted.clone()));
        let table = table.rows(self.places.iter().map(|place| {
            vec![Cell::text(place.name.clone()), Cell { query: place.query.clone(), ..Cell::from(place.count as i64) }]
        }));
        match self.missing() {
            Some(missing) => table.note(missing),
            None => table,
        }
    }

    pub(super) fn draw(&self, palette: Palette, id: &str) -> (f64, Vec<Element>) {
        if self.places.is_empty() {
            return nothing(palette);
        }
        let mut places: Vec<(&Place, &world::Outline)> = self
            .places
            .iter()
            .filter(|place| place.count > 0)
            .filter_map(|place| Some((place, world::outline(&place.country)?)))
            .collect();
        places.sort_by(|(a, _), (b, _)| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
        let view = View::over(places.iter().map(|(_, outline)| outline.point));
        let classes = classes(places.iter().map(|(place, _)| place.count));

        let clip = format!("{id}-clip");
        let frame = el("clipPath").set("id", &clip).with(rect(0.0, 0.0, WIDTH, view.height));
        let land = el("g").set("transform", view.transform()).with_all(
            world::outlines()
                .iter()
                .filter(|outline| view.meets(outline))
                .map(|outline| view.land(palette, outline, &places, &classes)),
        );
        let mut marks = vec![frame, el("g").set("clip-path", format!("url(#{clip})")).with(land)];
        let dots: Vec<(f64, f64)> = places.iter().map(|(_, outline)| view.at(outline.point)).collect();
        for ((place, _), (x, y)) in places.iter().zip(&dots) {
            let dot = el("circle").set("cx", px(*x)).set("cy", px(*y)).set("r", 2.2).set("fill", palette.ink());
            marks.push(mark(dot, place.title(), place.query.as_ref()));
        }
        marks.extend(labels(palette, &places, &dots, view.height));
        marks.extend(legend(palette, &classes, &self.counted, view.height + 20.0));
        let mut foot = view.height + if classes.is_empty() { 10.0 } else { 28.0 };
        if let Some(missing) = self.missing() {
            for line in lettering::fit(&missing, WIDTH, 3) {
                marks.push(label(0.0, foot + 10.0, "start", &palette.quiet(), &line));
                foot += lettering::LINE;
            }
            foot += 4.0;
        }
        (foot, marks)
    }
}

impl Place {
    fn title(&self) -> String {
        format!("{}: {}", self.name, grouped(self.count))
    }
}

impl View {
    /// The smallest view that shows all points with some air around them.
    fn over(points: impl Iterator<Item = (f64, f64)>) -> Self {
        let (mut left, mut top, mut right, mut bottom) = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
        for (x, y) in points {
            (left, top, right, bottom) = (left.min(x), top.min(y), right.max(x), bottom.max(y));
        }
        let wide = (right - left + 900.0).max((bottom - top + 700.0) * WIDTH / HEIGHT).max(LEAST);
        let tall = wide * HEIGHT / WIDTH;
        if left > right || wide > 0.7 * world::ACROSS || tall > world::DOWN {
            let scale = WIDTH / world::ACROSS;
            return View { left: 0.0, top: 0.0, scale, height: world::DOWN * scale };
        }
        let left = ((left + right - wide) / 2.0).clamp(0.0, world::ACROSS - wide);
        let top = ((top + bottom - tall) / 2.0).clamp(0.0, world::DOWN - tall);
        View { left, top, scale: WIDTH / wide, height: HEIGHT }
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }

    fn transform(&self) -> String {
        let (x, y) = self.at((0.0, 0.0));
        format!("translate({} {}) scale({:.5})", px(x), px(y), self.scale)
    }

    fn meets(&self, outline: &world::Outline) -> bool {
        let (left, top) = self.at((outline.reach.0, outline.reach.1));
        let (right, bottom) = self.at((outline.reach.2, outline.reach.3));
        right >= 0.0 && left <= WIDTH && bottom >= 0.0 && top <= self.height
    }

    fn land(
        &self,
        palette: Palette,
        outline: &world::Outline,
        places: &[(&Place, &world::Outline)],
        classes: &[(u64, u64)],
    ) -> Element {
        let path = el("path")
            .set("d", outline.path)
            .set("stroke", palette.paper())
            .set("stroke-width", px(0.6 / self.scale))
            .set("stroke-linejoin", "round");
        let land = path.clone().set("fill", palette.faint());
        let Some((place, _)) = places.iter().find(|(_, other)| other.code == outline.code) else { return land };
        let shade = shade(classes, place.count);
        // The land beneath keeps the shade the same on light and dark paper.
        let accent = path.set("fill", palette.series(0)).set("fill-opacity", shade);
        el("g").with(land).with(mark(accent, place.title(), place.query.as_ref()))
    }
}

/// From each count to the shade of its class: each number its own while they are few, else four
/// classes of equal width.
fn classes(counts: impl Iterator<Item = u64>) -> Vec<(u64, u64)> {
    let mut counts: Vec<u64> = counts.collect();
    counts.sort_unstable();
    counts.dedup();
    if counts.len() <= SHADES.len() {
        return counts.into_iter().map(|count| (count, count)).collect();
    }
    let (least, most) = (counts[0], counts[counts.len() - 1]);
    let width = (most - least + 1).div_ceil(SHADES.len() as u64);
    (0..SHADES.len() as u64)
        .map(|at| (least + at * width, (least + (at + 1) * width - 1).min(most)))
        .filter(|(from, to)| from <= to)
        .collect()
}

fn shade(classes: &[(u64, u64)], count: u64) -> f64 {
    let at = classes.iter().position(|(_, to)| count <= *to).unwrap_or(0);
    // However few the classes, the first is light and the last is strong; a single one is neither.
    let last = SHADES.len() - 1;
    SHADES[if classes.len() < 2 { last / 2 } else { (at * last / (classes.len() - 1)).min(last) }]
}

/// A name and a number beside each dot, with a line where there was room only further off, and
/// none at all where there was no room: the table has them all.
fn labels(palette: Palette, places: &[(&Place, &world::Outline)], dots: &[(f64, f64)], height: f64) -> Vec<Element> {
    let mut taken: Vec<Room> = dots.iter().map(|(x, y)| (x - 3.5, y - 3.5, x + 3.5, y + 3.5)).collect();
    let mut marks = Vec::new();
    for ((place, _), (x, y)) in places.iter().zip(dots) {
        let text = format!("{} {}", lettering::fit(&place.name, 150.0, 1).join(""), grouped(place.count));
        let width = lettering::width(&text);
        let Some(room) = around(*x, *y, width).find(|room| is_free(room, &taken, height)) else { continue };
        taken.push(room);
        let (left, top, right, bottom) = room;
        let (near_x, near_y) = (x.clamp(left, right), y.clamp(top, bottom));
        if (near_x - x).hypot(near_y - y) > 7.0 {
            marks.push(line(*x, *y, near_x, near_y, &palette.quiet()).set("stroke-width", 0.7));
        }
        let text = label((left + right) / 2.0, bottom - 3.5, "middle", &palette.ink(), &text);
        marks.push(
            text.set("stroke", palette.paper())
                .set("stroke-width", 2.6)
                .set("stroke-linejoin", "round")
                .set("paint-order", "stroke"),
        );
    }
    marks
}

/// Where a label of the given width may stand, best places first.
fn around(x: f64, y: f64, width: f64) -> impl Iterator<Item = Room> {
    const TALL: f64 = 14.0;
    let rings = [5.0, 12.0, 22.0, 34.0, 48.0, 64.0];
    // Right, left, above, below, then the corners; in steps of 45 degrees from due east.
    let turns = [0.0, 4.0, 6.0, 2.0, 7.0, 1.0, 5.0, 3.0];
    rings.into_iter().flat_map(move |ring| {
        turns.into_iter().map(move |turn| {
            let angle = turn * std::f64::consts::FRAC_PI_4;
            let (across, down) = (angle.cos(), angle.sin());
            let (middle_x, middle_y) = (x + across * (ring + width / 2.0), y + down * (ring + TALL / 2.0));
            (middle_x - width / 2.0, middle_y - TALL / 2.0, middle_x + width / 2.0, middle_y + TALL / 2.0)
        })
    })
}

fn is_free(room: &Room, taken: &[Room], height: f64) -> bool {
    let inside = room.0 >= 0.0 && room.1 >= 0.0 && room.2 <= WIDTH && room.3 <= height;
    inside && !taken.iter().any(|other| room.0 < other.2 && other.0 < room.2 && room.1 < other.3 && other.1 < room.3)
}

fn legend(palette: Palette, classes: &[(u64, u64)], counted: &str, y: f64) -> Vec<Element> {
    if classes.is_empty() {
        return Vec::new();
    }
    let name = lettering::fit(counted, WIDTH / 3.0, 1).join("");
    let mut marks = vec![label(0.0, y, "start", &palette.quiet(), &name)];
    let mut x = lettering::width(&name) + 10.0;
    for (from, to) in classes {
        let text = if from == to { grouped(*from) } else { format!("{}–{}", grouped(*from), grouped(*to)) };
        let swatch = rect(x, y - 9.0, 14.0, 9.0);
        marks.push(swatch.clone().set("fill", palette.faint()));
        marks.push(swatch.set("fill", palette.series(0)).set("fill-opacity", shade(classes, *from)));
        marks.push(label(x + 19.0, y, "start", &palette.quiet(), &text));
        x += 19.0 + lettering::width(&text) + 12.0;
    }
    marks
}
