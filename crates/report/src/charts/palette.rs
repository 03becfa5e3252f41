//! Colours.

/// Where a chart is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// The window and the web page: variables of the style sheet, so that a dark page has dark
    /// charts, each with a literal to fall back on.
    Screen,
    /// Paper: literals, because print has no style sheet.
    Print,
}

/// How many series can be told apart; a chart with more puts the last ones together.
pub const SERIES: usize = 12;

const COLOURS: [&str; SERIES] = [
    "#14606b", "#c08a3e", "#7b8f5a", "#94566b", "#56708f", "#b5654a", "#8fb8b8", "#d9c07f", "#63518a", "#a9b4c2",
    "#3f5f3a", "#d3a3ae",
];

impl Palette {
    /// The colour of the series in the given place, counted from 0.
    pub fn series(self, at: usize) -> String {
        let at = at % SERIES;
        self.pick(&format!("c{}", at + 1), COLOURS[at])
    }

    /// Text.
    pub fn ink(self) -> String {
        self.pick("ink", "#1e2022")
    }

    /// Text that explains.
    pub fn quiet(self) -> String {
        self.pick("ink-2", "#565b62")
    }

    /// Grid lines and land.
    pub fn faint(self) -> String {
        self.pick("line", "#e7e3db")
    }

    /// The axis.
    pub fn axis(self) -> String {
        self.pick("line-2", "#d6d1c6")
    }

    /// What lies behind the chart.
    pub fn paper(self) -> String {
        self.pick("sheet", "#ffffff")
    }

    /// What should have been done.
    pub fn alarm(self) -> String {
        self.pick("bad", "#a3312a")
    }

    fn pick(self, variable: &str, literal: &str) -> String {
        match self {
            Palette::Screen => format!("var(--{variable}, {literal})"),
            Palette::Print => literal.to_string(),
        }
    }
}
