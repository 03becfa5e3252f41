//! The outlines of the countries, read from `world.tsv`; `scripts/world-outlines.mjs` makes it.

use std::sync::LazyLock;

/// A country on the map. All lengths are tenths of a point on a map 1000 points wide.
pub struct Outline {
    /// ISO 3166-1 alpha-2, and XK.
    pub code: &'static str,
    /// The point furthest from its borders.
    pub point: (f64, f64),
    /// SVG path data; empty when the country is too small for an outline.
    pub path: &'static str,
    /// Left, top, right, bottom of the path.
    pub reach: (f64, f64, f64, f64),
}

/// Width of the whole map.
pub const ACROSS: f64 = 10_000.0;
/// How far down the map goes: Cape Horn and a little sea.
pub const DOWN: f64 = 4_330.0;

static WORLD: LazyLock<Vec<Outline>> = LazyLock::new(|| include_str!("world.tsv").lines().filter_map(read).collect());

pub fn outlines() -> &'static [Outline] {
    &WORLD
}

pub fn outline(code: &str) -> Option<&'static Outline> {
    WORLD.iter().find(|outline| outline.code.eq_ignore_ascii_case(code))
}

fn read(line: &'static str) -> Option<Outline> {
    let mut parts = line.split('\t');
    let code = parts.next()?;
    let point = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let path = parts.next()?;
    Some(Outline { code, point, path, reach: reach(path) })
}

/// Follows `Mx yldx dy…z` rings and keeps the outermost coordinates.
fn reach(path: &str) -> (f64, f64, f64, f64) {
    let mut reach = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let numbers: Vec<f64> = ring.split(['l', ' ', 'z']).filter_map(|number| number.parse().ok()).collect();
        let (mut x, mut y) = (0.0, 0.0);
        for step in numbers.chunks_exact(2) {
            (x, y) = (x + step[0], y + step[1]);
            reach = (reach.0.min(x), reach.1.min(y), reach.2.max(x), reach.3.max(y));
        }
    }
    reach
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_place_on_the_map() {
        assert!(outlines().len() >= 245, "ISO 3166-1 has 249 entries; found {}", outlines().len());
        for outline in outlines() {
            let (x, y) = outline.point;
            assert!((0.0..=ACROSS).contains(&x) && (0.0..=DOWN).contains(&y), "{} lies on the map", outline.code);
        }
        for code in ["ML", "BI", "LB", "XK", "SS", "CV", "MU"] {
            assert!(outline(code).is_some(), "{code} is a country that projects work in");
        }
    }

    #[test]
    fn the_map_is_the_right_way_up() {
        let at = |code| outline(code).map(|outline| outline.point).unwrap();
        assert!(at("NL").1 < at("ML").1 && at("ML").1 < at("ZA").1, "north is above south");
        assert!(at("US").0 < at("ML").0 && at("ML").0 < at("AF").0, "west is left of east");
        let mali = outline("ML").unwrap();
        assert!(
            mali.reach.0 < mali.point.0 && mali.point.0 < mali.reach.2,
            "a country's label point lies within its outline"
        );
    }
}
