//! Projects through time: a bar from start to end for each, with the marks of what falls on a date.
//!
//! What is so far only planned, or was never said, differs in shape and not in colour alone: a hollow mark is
//! still to come, a dashed bar was reckoned, a crossed one is overdue.

use chrono::{Datelike, Months, NaiveDate};
use rostrum_core::{
    draft::Choice,
    portfolio::{Course, Landmark, LandmarkKind, Progress},
    values::{Language, PartialDate, human_span, short_month},
};
use serde::Serialize;

use super::{Palette, WIDTH, label, lettering, line, mark, nothing, px, rect};
use crate::{
    document::{Cell, Column, Table},
    markup::{Element, el},
};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Timeline {
    pub title: String,
    pub note: String,
    pub today: PartialDate,
    pub courses: Vec<Course>,
    /// In CSS pixels; a window has more room for it than a page.
    pub width: f64,
}

const HEAD: f64 = 34.0;
const ROW: f64 = 26.0;
const BAR: f64 = 10.0;
/// The part of the width for the names of several projects; one alone needs none.
const NAMES: f64 = 0.31;

impl Timeline {
    pub fn new(title: impl Into<String>, today: PartialDate, courses: Vec<Course>) -> Self {
        Self { title: title.into(), note: String::new(), today, courses, width: WIDTH }
    }

    /// Of a timeline of several projects, in the language spoken.
    pub fn usual_title() -> &'static str {
        Words::spoken().timeline
    }

    pub(super) fn description(&self) -> String {
        let words = Words::spoken();
        if self.courses.is_empty() {
            return words.nothing.to_owned();
        }
        let courses = self.courses.iter().map(|course| format!("{}: {}", course.title, told(course, words)));
        format!("{}. {}.", words.timeline, courses.collect::<Vec<_>>().join("; "))
    }

    pub(super) fn numbers(&self) -> Table {
        let words = Words::spoken();
        let mut table = Table::new(self.title.clone())
            .column(Column::text(words.project).wide())
            .column(Column::date(words.start))
            .column(Column::date(words.end))
            .column(Column::date(words.extended_to))
            .column(Column::text(words.falls).wide());
        let date = |date: Option<PartialDate>| match date {
            Some(date) => Cell::date(date.human(), date.first_day()),
            None => Cell::empty(),
        };
        for course in &self.courses {
            let landmarks: Vec<String> = course.landmarks.iter().map(|one| landmark(one, words)).collect();
            table = table.row([
                Cell::text(course.title.clone()).query(query(course)),
                date(Some(course.start)),
                date(course.end),
                date(course.extended_to),
                Cell::text(landmarks.join("; ")),
            ]);
        }
        table
    }

    pub(super) fn draw(&self, palette: Palette) -> (f64, Vec<Element>) {
        let Some(scale) = Scale::of(self) else { return nothing(palette) };
        let words = Words::spoken();
        let foot = HEAD + ROW * self.courses.len() as f64;
        let mut marks = scale.head(palette, foot);
        if let Some(today) = self.today.first_day().filter(|today| scale.holds(*today)) {
            let x = scale.x(today);
            marks.push(line(x, HEAD - 6.0, x, foot + 4.0, &palette.ink()).set("stroke-dasharray", "2 3"));
            let text = format!("{} {}", words.today, self.today.human());
            let half = lettering::width(&text) / 2.0;
            let at = x.clamp(half, self.width - half);
            marks.push(label(at, foot + 17.0, "middle", &palette.quiet(), &text));
        }
        for (place, course) in self.courses.iter().enumerate() {
            let top = HEAD + ROW * place as f64;
            if scale.left > 0.0 {
                let name = lettering::fit(&course.title, scale.left - 10.0, 1).join("");
                let text = label(0.0, top + 17.0, "start", &palette.ink(), &name);
                marks.push(
                    el("g").set("data-query", query(course)).with(el("title").text(course.title.clone())).with(text),
                );
            }
            marks.extend(scale.bars(palette, course, top + 13.0, words));
            for one in &course.landmarks {
                let Some(day) = middle(&one.on) else { continue };
                let title = format!("{}: {}", course.title, landmark(one, words));
                let shape = shape(palette, one, scale.x(day), top + 13.0);
                marks.push(mark(shape, title, Some(&query(course))));
            }
        }
        let (height, legend) = self.legend(palette, words, foot + 36.0);
        marks.extend(legend);
        (height, marks)
    }

    /// What each shape means, of those that are there.
    fn legend(&self, palette: Palette, words: &Words, top: f64) -> (f64, Vec<Element>) {
        let all = || self.courses.iter().flat_map(|course| &course.landmarks);
        let (mut marks, mut x, mut y) = (Vec::new(), 0.0, top);
        for (at, (kind, stage)) in [
            (LandmarkKind::Instalment, Progress::Paid),
            (LandmarkKind::Instalment, Progress::Due),
            (LandmarkKind::Obligation, Progress::Received),
            (LandmarkKind::Obligation, Progress::Due),
            (LandmarkKind::Obligation, Progress::Overdue),
            (LandmarkKind::Output, Progress::Received),
            (LandmarkKind::Output, Progress::Due),
            (LandmarkKind::Extension, Progress::Approved),
        ]
        .into_iter()
        .enumerate()
        {
            if !all().any(|one| one.kind == kind && looks_like(one.stage, stage)) {
                continue;
            }
            let text = words.legend[at];
            let needed = 16.0 + lettering::width(text);
            if x > 0.0 && x + needed > self.width {
                (x, y) = (0.0, y + 18.0);
            }
            let example = Landmark {
                kind,
                stage,
                on: self.today,
                amount: None,
                obligation: None,
                output: None,
                text: String::new(),
            };
            marks.push(shape(palette, &example, x + 5.0, y - 4.0));
            marks.push(label(x + 16.0, y, "start", &palette.quiet(), text));
            x += needed + 16.0;
        }
        (if marks.is_empty() { top - 10.0 } else { y + 8.0 }, marks)
    }
}

/// Days along the width.
struct Scale {
    left: f64,
    right: f64,
    from: NaiveDate,
    to: NaiveDate,
}

impl Scale {
    fn of(timeline: &Timeline) -> Option<Self> {
        let today = timeline.today.first_day();
        let courses = &timeline.courses;
        let from = courses.iter().flat_map(|course| {
            course.landmarks.iter().filter_map(|one| one.on.first_day()).chain(course.start.first_day())
        });
        let to = courses.iter().flat_map(|course| {
            let open = course.end.is_none().then(|| course.start.last_day().max(today)).flatten();
            let ends = [course.end, course.extended_to].into_iter().flatten().filter_map(|end| end.last_day());
            ends.chain(open).chain(course.landmarks.iter().filter_map(|one| one.on.last_day()))
        });
        let (from, to) = (from.min()?, to.max()?);
        let from = from.with_day(1)?;
        let to = to.max(from.checked_add_months(Months::new(5))?).with_day(1)?.checked_add_months(Months::new(1))?;
        Some(Self {
            left: if courses.len() > 1 { (timeline.width * NAMES).round() } else { 0.0 },
            right: timeline.width,
            from,
            to,
        })
    }

    fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day < self.to
    }

    fn x(&self, day: NaiveDate) -> f64 {
        let (day, all) = ((day - self.from).num_days() as f64, (self.to - self.from).num_days() as f64);
        self.left + (self.right - self.left) * (day / all).clamp(0.0, 1.0)
    }

    /// Years, as many months as have room, and a line at the start of each of these.
    fn head(&self, palette: Palette, foot: f64) -> Vec<Element> {
        let mut months: Vec<NaiveDate> = Vec::new();
        let mut month = self.from;
        while month < self.to {
            months.push(month);
            let Some(next) = month.checked_add_months(Months::new(1)) else { break };
            month = next;
        }
        let slot = (self.right - self.left) / months.len() as f64;
        let every = [1, 2, 3, 6, 12, 24, 60].into_iter().find(|every| slot * f64::from(*every) > 36.0).unwrap_or(120);
        let mut marks = Vec::new();
        let mut beyond = self.left;
        for month in &months {
            let number = month.month0() + 12 * u32::try_from(month.year()).unwrap_or_default();
            if number % every != 0 {
                continue;
            }
            let x = self.x(*month);
            let new_year = month.month() == 1;
            let colour = if new_year { palette.axis() } else { palette.faint() };
            marks.push(line(x, if new_year { 4.0 } else { 20.0 }, x, foot, &colour));
            if every < 12 && x + lettering::width("Mmm.") < self.right {
                marks.push(label(x + 3.0, 29.0, "start", &palette.quiet(), short_month(*month)));
            }
        }
        for year in months.chunk_by(|one, two| one.year() == two.year()) {
            let (Some(first), Some(last)) = (year.first(), year.last()) else { continue };
            let x = self.x(*first).max(beyond) + 3.0;
            let text = first.year().to_string();
            let end = last.checked_add_months(Months::new(1)).map_or(self.right, |end| self.x(end));
            if x + lettering::width(&text) <= end.max(x) && x + lettering::width(&text) <= self.right {
                beyond = x + lettering::width(&text);
                marks.push(label(x, 13.0, "start", &palette.ink(), &text));
            }
        }
        marks
    }

    fn bars(&self, palette: Palette, course: &Course, middle: f64, words: &Words) -> Vec<Element> {
        let title = format!("{}: {}", course.title, told(course, words));
        let bar = |from: f64, to: f64| rect(from, middle - BAR / 2.0, (to - from).max(2.0), BAR).set("rx", 2);
        let start = course.start.first_day().map_or(self.left, |day| self.x(day));
        let until =
            |date: &PartialDate| date.last_day().and_then(|day| day.succ_opt()).map_or(self.right, |day| self.x(day));
        let end = course.end.as_ref().map_or(self.right, until);
        let colour = palette.series(0);
        let body = bar(start, end).set("fill", &colour).set("stroke", &colour);
        let body = match (course.started, course.end) {
            (true, Some(_)) if !course.reckoned => body.set("fill-opacity", "0.55"),
            (true, _) => body.set("fill-opacity", "0.4").set("stroke-dasharray", "3 2"),
            (false, Some(_)) if !course.reckoned => body.set("fill-opacity", "0.14"),
            (false, _) => body.set("fill-opacity", "0.14").set("stroke-dasharray", "3 2"),
        };
        let mut marks = vec![mark(body, title.clone(), Some(&query(course)))];
        if let Some(later) = &course.extended_to {
            let more = bar(end, until(later))
                .set("fill", palette.paper())
                .set("stroke", &colour)
                .set("stroke-dasharray", "1 2");
            marks.push(mark(more, title, Some(&query(course))));
        }
        marks
    }
}

fn query(course: &Course) -> String {
    format!("uid:{}", course.uid)
}

/// In the middle of what the date can mean.
fn middle(date: &PartialDate) -> Option<NaiveDate> {
    let (first, last) = (date.first_day()?, date.last_day()?);
    Some(first + (last - first) / 2)
}

/// Whether the two are drawn alike.
fn looks_like(one: Progress, other: Progress) -> bool {
    is_done(one) == is_done(other) && (one == Progress::Overdue) == (other == Progress::Overdue)
}

fn is_done(stage: Progress) -> bool {
    matches!(stage, Progress::Received | Progress::Approved | Progress::Paid)
}

/// A circle is money, a diamond a report that is owed, a triangle something that came out, a post an extension.
fn shape(palette: Palette, one: &Landmark, x: f64, y: f64) -> Element {
    let overdue = one.stage == Progress::Overdue;
    let ink = if overdue { palette.alarm() } else { palette.ink() };
    let fill = if is_done(one.stage) { palette.ink() } else { palette.paper() };
    let path = |d: String| el("path").set("d", d).set("fill", &fill).set("stroke", &ink).set("stroke-width", "1.3");
    let (left, right, above, below) = (px(x - 5.0), px(x + 5.0), px(y - 5.0), px(y + 5.0));
    let (middle, level) = (px(x), px(y));
    let cross = if overdue {
        format!("M{} {}L{} {}", px(x - 7.0), px(y + 7.0), px(x + 7.0), px(y - 7.0))
    } else {
        String::new()
    };
    match one.kind {
        LandmarkKind::Instalment => path(format!(
            "M{} {level}A4 4 0 1 0 {} {level}A4 4 0 1 0 {} {level}Z{cross}",
            px(x - 4.0),
            px(x + 4.0),
            px(x - 4.0)
        )),
        LandmarkKind::Obligation => {
            path(format!("M{middle} {above}L{right} {level}L{middle} {below}L{left} {level}Z{cross}"))
        }
        LandmarkKind::Output => path(format!("M{middle} {above}L{right} {below}L{left} {below}Z")),
        LandmarkKind::Extension => path(format!(
            "M{middle} {}L{middle} {}M{left} {}L{right} {}",
            px(y - 8.0),
            px(y + 8.0),
            px(y - 8.0),
            px(y - 8.0)
        )),
    }
}

/// `November 2015 – April 2016, extended to 30 June 2016; EUR 40,000 paid 5 December 2015`.
fn told(course: &Course, words: &Words) -> String {
    let mut text = human_span(course.start, course.end);
    if course.end.is_none() {
        text += &format!(", {}", words.no_end);
    }
    if course.reckoned {
        text += &format!(" ({})", words.reckoned);
    }
    if let Some(later) = &course.extended_to {
        text += &format!(", {} {}", words.extended_to.to_lowercase(), later.human());
    }
    for one in &course.landmarks {
        text += &format!("; {}", landmark(one, words));
    }
    text
}

fn landmark(one: &Landmark, words: &Words) -> String {
    let stage = Progress::ALL.iter().position(|stage| *stage == one.stage).and_then(|at| words.stages.get(at));
    let what = match one.kind {
        LandmarkKind::Instalment => one.amount.map(|amount| amount.human()).unwrap_or_default(),
        LandmarkKind::Obligation => one
            .obligation
            .and_then(|kind| words.obligations.get(kind as usize))
            .map(ToString::to_string)
            .unwrap_or_default(),
        LandmarkKind::Output => one.text.clone(),
        LandmarkKind::Extension => words.extension.to_owned(),
    };
    let stage = match one.kind {
        LandmarkKind::Output => {
            if is_done(one.stage) {
                words.published
            } else {
                words.planned
            }
        }
        LandmarkKind::Extension => words.granted,
        LandmarkKind::Instalment if one.stage == Progress::Due => words.planned,
        _ => stage.copied().unwrap_or_default(),
    };
    format!("{what} {stage} {}", one.on.human())
}

struct Words {
    timeline: &'static str,
    nothing: &'static str,
    project: &'static str,
    start: &'static str,
    end: &'static str,
    extended_to: &'static str,
    falls: &'static str,
    today: &'static str,
    no_end: &'static str,
    reckoned: &'static str,
    extension: &'static str,
    published: &'static str,
    planned: &'static str,
    granted: &'static str,
    /// In the order of [`Progress`].
    stages: [&'static str; 6],
    /// In the order of the kinds of obligation.
    obligations: [&'static str; 4],
    legend: [&'static str; 8],
}

impl Words {
    fn spoken() -> &'static Self {
        match Language::spoken() {
            Language::En => &ENGLISH,
            Language::Nl => &DUTCH,
            Language::Fr => &FRENCH,
        }
    }
}

const ENGLISH: Words = Words {
    timeline: "Timeline",
    nothing: "Timeline without any project that says when it starts.",
    project: "Project",
    start: "Start",
    end: "End",
    extended_to: "Extended to",
    falls: "What falls in it",
    today: "Today,",
    no_end: "end not stated",
    reckoned: "end reckoned from the duration",
    extension: "extension",
    published: "published",
    planned: "planned",
    granted: "granted",
    stages: ["open", "due", "overdue since", "received", "approved", "paid"],
    obligations: ["narrative report", "financial report", "audit", "other obligation"],
    legend: [
        "paid",
        "to be paid",
        "report in",
        "report due",
        "overdue",
        "output published",
        "output planned",
        "extension",
    ],
};

const DUTCH: Words = Words {
    timeline: "Tijdlijn",
    nothing: "Tijdlijn zonder projecten die zeggen wanneer ze beginnen.",
    project: "Project",
    start: "Begin",
    end: "Einde",
    extended_to: "Verlengd tot",
    falls: "Wat erin valt",
    today: "Vandaag,",
    no_end: "einde niet vermeld",
    reckoned: "einde berekend uit de duur",
    extension: "verlenging",
    published: "verschenen",
    planned: "gepland",
    granted: "toegekend",
    stages: ["open", "verwacht", "te laat sinds", "ontvangen", "goedgekeurd", "betaald"],
    obligations: ["inhoudelijk verslag", "financieel verslag", "accountantscontrole", "andere verplichting"],
    legend: [
        "betaald",
        "te betalen",
        "verslag binnen",
        "verslag verwacht",
        "te laat",
        "resultaat verschenen",
        "resultaat gepland",
        "verlenging",
    ],
};

const FRENCH: Words = Words {
    timeline: "Chronologie",
    nothing: "Chronologie sans projet qui dise quand il commence.",
    project: "Projet",
    start: "Début",
    end: "Fin",
    extended_to: "Prolongé jusqu’au",
    falls: "Ce qui s’y passe",
    today: "Aujourd’hui,",
    no_end: "fin non indiquée",
    reckoned: "fin calculée d’après la durée",
    extension: "prolongation",
    published: "publié",
    planned: "prévu",
    granted: "accordée",
    stages: ["ouvert", "attendu", "en retard depuis", "reçu", "approuvé", "payé"],
    obligations: ["rapport narratif", "rapport financier", "audit", "autre obligation"],
    legend: [
        "payé",
        "à payer",
        "rapport reçu",
        "rapport attendu",
        "en retard",
        "produit publié",
        "produit prévu",
        "prolongation",
    ],
};
