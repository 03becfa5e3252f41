//! Charts stay legible whatever they are given: measured with the real letters.

use std::sync::{Arc, LazyLock};

use resvg::usvg::{Group, Node, Options, Rect, Tree, fontdb};
use rostrum_core::{
    portfolio::{Course, Landmark, LandmarkKind, Progress},
    projects::{ObligationKind, ProjectStatus},
    values::{Language, PartialDate, Uid},
};
use rostrum_report::{
    charts::{Bars, Chart, Columns, Palette, Timeline, WIDTH, WorldMap},
    document::{Amount, Cell, Column, Qualifier},
};

use crate::fixture;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../fonts/Inter-Regular.otf").to_vec());
    fonts.load_font_data(include_bytes!("../../fonts/NotoNaskhArabic-Regular.ttf").to_vec());
    Arc::new(fonts)
});

fn months(count: usize, kinds: usize) -> Chart {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut chart = Columns::new("Events by month and kind", "Events");
    for month in 0..count {
        let (name, year) = (NAMES[(month + 8) % 12], (2015 + (month + 8) / 12).to_string());
        chart = chart.month(name, &year, format!("{name} {year}"));
    }
    for kind in 0..kinds {
        let name =
            if kind % 3 == 0 { format!("a rather long name of a kind, number {kind}") } else { format!("kind {kind}") };
        let counts = (0..count).map(|month| ((month * 7 + kind * 5) as u64 % 4 * 40, Some(format!("kind:{kind}"))));
        chart = chart.series(name, counts);
    }
    chart.into()
}

fn bars(count: usize) -> Chart {
    let mut chart = Bars::new("Money by institution", "Institution", Column::money("EUR", Some("EUR")));
    for bar in 0..count {
        let name = match bar % 4 {
            0 => "Short".to_string(),
            1 => "An institution whose name is so long that nobody has ever written it out twice in one report"
                .to_string(),
            2 => "Ω".repeat(90),
            _ => "مركز المياه والسلام".to_string(),
        };
        let amount = Amount::new((bar as i64 % 5) * 12_345_678_900, "EUR", 2).qualified(Qualifier::Expected);
        chart = chart.bar(name, Cell::money(amount));
    }
    chart.into()
}

fn map(countries: &[&str]) -> Chart {
    let map = countries.iter().enumerate().fold(WorldMap::new("Where", "Projects"), |map, (at, code)| {
        map.place(*code, format!("Country called {code}"), at as u64 * 3 + 1, Some(format!("country:{code}")))
    });
    map.into()
}

/// Projects that begin one after another, each with something of every kind on its way.
fn through_time(count: usize, months: u32) -> Chart {
    let day = |month: u32| -> PartialDate {
        let first = chrono::NaiveDate::from_ymd_opt(2015, 1, 15).unwrap();
        first.checked_add_months(chrono::Months::new(month)).unwrap().into()
    };
    let courses = (0..count).map(|number| {
        let start = (number as u32 * 5) % 50;
        let landmark = |kind, stage, month| Landmark {
            kind,
            stage,
            on: day(start + month),
            amount: None,
            obligation: Some(ObligationKind::Audit),
            output: None,
            text: "A film".into(),
        };
        Course {
            uid: Uid::derived(&number.to_string()),
            title: if number % 2 == 0 {
                "Wells".into()
            } else {
                "A title that goes on and on about what the project is after ".repeat(2)
            },
            status: ProjectStatus::Running,
            start: day(start),
            started: number % 3 == 0,
            end: (number % 4 != 1).then(|| day(start + months)),
            ended: false,
            reckoned: number % 5 == 0,
            extended_to: (number % 4 == 2).then(|| day(start + months + 3)),
            landmarks: vec![
                landmark(LandmarkKind::Instalment, Progress::Paid, 1),
                landmark(LandmarkKind::Instalment, Progress::Due, 4),
                landmark(LandmarkKind::Obligation, Progress::Overdue, 2),
                landmark(LandmarkKind::Extension, Progress::Approved, 3),
                landmark(LandmarkKind::Output, Progress::Received, 6),
            ],
        }
    });
    Timeline::new("Projects through time", day(8), courses.collect()).into()
}

const LAKES: [&str; 9] = ["BI", "RW", "UG", "CD", "TZ", "KE", "SS", "ET", "ZM"];
const WORLD: [&str; 12] = ["US", "NZ", "FJ", "ML", "NL", "CL", "JP", "LB", "IL", "PS", "JO", "SY"];

fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("one month, one kind", months(1, 1)),
        ("a year, five kinds", months(12, 5)),
        ("a year, twelve kinds", months(12, 12)),
        ("five years, twenty kinds", months(60, 20)),
        ("no month at all", months(0, 3)),
        (
            "months without a count",
            Columns::new("Empty", "Events").month("Jan", "2015", "January").series("x", [(0, None)]).into(),
        ),
        ("one bar", bars(1)),
        ("many bars", bars(60)),
        ("no bars", bars(0)),
        ("no country", map(&[])),
        ("one country", map(&["BI"])),
        ("neighbours", map(&LAKES)),
        ("the whole world", map(&WORLD)),
        ("a country that is not on the map", map(&["QQ"])),
        ("the sample", fixture::by_month().into()),
        ("one project through time", through_time(1, 7)),
        ("many projects over years", through_time(40, 30)),
        ("no project through time", through_time(0, 1)),
    ]
}

fn texts(chart: &Chart) -> (Tree, Vec<(String, Rect)>) {
    let options = Options { fontdb: FONTS.clone(), font_family: "Inter".into(), ..Options::default() };
    let tree = Tree::from_str(&chart.svg(Palette::Print, "chart"), &options).unwrap();
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    (tree, found)
}

fn collect(group: &Group, found: &mut Vec<(String, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, found),
            Node::Text(text) => {
                let words: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
                found.push((words, text.abs_bounding_box()));
            }
            _ => {}
        }
    }
}

#[test]
fn no_two_texts_overlap_and_none_leaves_the_chart() {
    for (name, chart) in all() {
        let (tree, texts) = texts(&chart);
        assert!(!texts.is_empty(), "{name}: even an empty chart says something");
        for (at, (text, place)) in texts.iter().enumerate() {
            assert!(
                place.left() >= -0.5 && place.right() <= WIDTH as f32 + 0.5,
                "{name}: “{text}” stays within the width, but lies from {} to {}",
                place.left(),
                place.right()
            );
            assert!(
                place.top() >= -0.5 && place.bottom() <= tree.size().height() + 0.5,
                "{name}: “{text}” stays within the height {}, but lies from {} to {}",
                tree.size().height(),
                place.top(),
                place.bottom()
            );
            for (other, there) in &texts[at + 1..] {
                let apart = place.right() <= there.left() + 0.2
                    || there.right() <= place.left() + 0.2
                    || place.bottom() <= there.top() + 3.5
                    || there.bottom() <= place.top() + 3.5;
                assert!(apart, "{name}: “{text}” {place:?} and “{other}” {there:?} lie on each other");
            }
        }
    }
}

#[test]
fn a_chart_is_drawn_the_same_twice_and_tells_itself_in_words() {
    for (name, chart) in all() {
        let drawing = chart.svg(Palette::Screen, "chart-1");
        assert_eq!(drawing, chart.svg(Palette::Screen, "chart-1"), "{name}: drawing is deterministic");
        assert!(drawing.contains("<title id=\"chart-1-title\">"), "{name}: it has a title");
        assert!(drawing.contains("<desc id=\"chart-1-description\">"), "{name}: and a text alternative");
        assert!(!chart.description().is_empty(), "{name}: which says something");
        assert!(drawing.contains("var(--"), "{name}: the window's style sheet gives the colours");
        assert!(!chart.svg(Palette::Print, "c").contains("var("), "{name}: paper has no style sheet");
    }
}

#[test]
fn every_mark_carries_its_search() {
    let drawing = months(2, 2).svg(Palette::Screen, "c");
    assert!(drawing.contains("data-query=\"kind:1\""), "a column opens the records it counts: {drawing}");
    let drawing = map(&LAKES).svg(Palette::Screen, "c");
    for code in LAKES {
        assert!(drawing.contains(&format!("data-query=\"country:{code}\"")), "{code} opens its records");
    }
}

#[test]
fn the_numbers_are_complete_even_where_the_drawing_is_not() {
    let crowded = months(60, 20);
    assert!(crowded.svg(Palette::Print, "c").contains("9 other kinds"), "kinds beyond the colours are drawn together");
    let numbers = crowded.numbers();
    assert_eq!(numbers.columns.len(), 22, "the table names each kind, the month and the total");
    assert_eq!(numbers.rows.len(), 60, "and has every month");
    assert_eq!(bars(60).numbers().rows.len(), 60, "bars that were left out are in the table");
    let nowhere = map(&["ML", "QQ"]).numbers();
    assert_eq!(nowhere.rows.len(), 2, "a country without a place on the map is in the table");
    assert_eq!(nowhere.notes[0].flat(), "Not on the map: Country called QQ.", "which says so");
}

#[test]
fn something_small_is_never_drawn_as_nothing() {
    let chart: Chart =
        Bars::new("People", "Kind", Column::integer("People")).bar("a", 1_000_000).bar("b", 1).bar("c", 0).into();
    let drawing = chart.svg(Palette::Print, "c");
    assert_eq!(drawing.matches("fill=\"#14606b\"").count(), 2, "one in a million has a bar, zero has none");
}

#[test]
fn a_timeline_opens_its_projects_and_speaks_three_languages() {
    let chart = through_time(3, 12);
    let drawing = chart.svg(Palette::Screen, "c");
    let first = format!("data-query=\"uid:{}\"", Uid::derived("0"));
    assert!(drawing.matches(&first).count() >= 7, "name, bar and every mark open the project: {drawing}");
    assert!(drawing.contains("audit overdue since 15 March 2015"), "a mark says what it is");
    assert_eq!(chart.numbers().rows.len(), 3, "the table has every project");
    for (language, word) in [(Language::Nl, "te laat sinds"), (Language::Fr, "en retard depuis")] {
        let drawing = language.during(|| chart.svg(Palette::Screen, "c"));
        assert!(drawing.contains(word), "in {language}");
    }
}
