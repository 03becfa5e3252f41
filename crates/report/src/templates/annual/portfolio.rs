//! The grants, call by call.

use rostrum_core::{
    calls::{CallStatus, Stage},
    draft::Choice,
    figures::{CallPart, Findings, ProjectLine, RoundPart},
    values::{Money, PartialDate, Qualifier},
};

use super::{
    glance::{in_period, months_each, sums},
    money, projects,
};
use crate::{
    document::{Amount, Cell, Section, Text},
    templates::{
        Detail,
        words::{capital, counted, either, in_country, joined, number, spaced},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Section {
    let (figures, portfolio) = (&annual.figures, &annual.portfolio);
    let mut section = Section::new("portfolio", "The portfolio");
    if figures.projects == 0 {
        section = section.paragraph(format!("No project was awarded {}.", in_period(annual)));
    } else {
        section = section.subtitle(calls_and_projects(annual)).paragraph(introduction(annual));
    }
    let several = portfolio.calls.iter().filter(|call| !call.projects.is_empty()).count() > 1;
    for call in &portfolio.calls {
        section = of_call(section, call, several, detail);
    }
    if !portfolio.without_call.is_empty() {
        let table = projects::table("Projects outside any call", &portfolio.without_call, detail);
        section = section.heading("Outside any call").table(table);
    }
    section = money::part(section, annual);
    for (caption, lines) in [
        ("Projects continuing from before", &portfolio.continuing),
        ("Projects in the pipeline", &portfolio.pipeline),
        ("Projects cancelled since", &portfolio.cancelled),
    ] {
        if !lines.is_empty() {
            section = section.table(projects::table(caption, lines, detail).note("In none of the sums."));
        }
    }
    section
}

/// `Two calls, seven projects`.
fn calls_and_projects(annual: &Findings) -> String {
    let projects = counted(annual.figures.projects, "project awarded", "projects awarded");
    match annual.portfolio.calls.len() as u32 {
        0 => capital(&projects),
        calls => format!("{}, {projects}", capital(&counted(calls, "call", "calls"))),
    }
}

/// How many, of how much and how long, led from where, and at work where.
fn introduction(annual: &Findings) -> Text {
    let (figures, portfolio) = (&annual.figures, &annual.portfolio);
    let query = |name: &str| figures.queries.get(name).map_or("", String::as_str);
    let count = figures.projects;
    let mut text = Text::default()
        .query(capital(&counted(count, "project", "projects")), query("projects"))
        .plain(format!(" {} awarded", either(count, "was", "were")));
    let with_projects: Vec<&CallPart> = portfolio.calls.iter().filter(|call| !call.projects.is_empty()).collect();
    if let ([call], true) = (with_projects.as_slice(), portfolio.without_call.is_empty()) {
        text = text.plain(" in “").query(&call.call.label, &call.call_query).plain("”");
    }
    let each: Vec<String> = amount_each(annual).into_iter().chain(months(annual)).collect();
    if !each.is_empty() {
        text = text.plain(format!(", of {}{}", joined(each), either(count, "", " each")));
    }
    text = text.plain(".");
    if figures.projects_placed_by_report_date > 0 {
        let placed = figures.projects_placed_by_report_date;
        text = text.footnote(if placed == count {
            "No date of award is stated; the projects are placed by the date of the report that tells of them."
                .to_owned()
        } else {
            format!(
                "Of {} no date of award is stated; they are placed by the date of the report that tells of them.",
                counted(placed, "project", "projects")
            )
        });
    }
    text = led_from(text, annual);
    let research = figures.research_countries.len() as u32;
    match research {
        0 => text,
        1 => text.plain(format!(" The research takes place in {}.", in_country(&figures.research_countries[0].name))),
        several => text
            .plain(either(count, " It works in ", " Together they work in "))
            .query(counted(several, "country", "countries"), query("research_countries"))
            .plain("."),
    }
}

/// `Four are led from the Netherlands and two from the United Kingdom.`
fn led_from(text: Text, annual: &Findings) -> Text {
    const MOST: usize = 5;
    let countries = &annual.figures.lead_institution_countries;
    if countries.is_empty() {
        return text;
    }
    if annual.figures.projects == 1 {
        return text.plain(format!(" It is led from {}.", in_country(&countries[0].name)));
    }
    let shown = if countries.len() > MOST { MOST - 1 } else { countries.len() };
    let mut text = text.plain(" ");
    for (at, country) in countries.iter().take(shown).enumerate() {
        let count = number(country.count.into());
        text = match at {
            0 => text.query(capital(&count), &country.query).plain(format!(
                " {} led from {}",
                either(country.count, "is", "are"),
                in_country(&country.name)
            )),
            _ => text
                .plain(if at + 1 == countries.len() { " and " } else { ", " })
                .query(count, &country.query)
                .plain(format!(" from {}", in_country(&country.name))),
        };
    }
    if shown < countries.len() {
        let rest: u32 = countries.iter().skip(shown).map(|country| country.count).sum();
        text = text.plain(format!(" and {} from elsewhere", number(rest.into())));
    }
    text.plain(".")
}

/// What every project was awarded, where it is the same: `about EUR 100,000`.
fn amount_each(annual: &Findings) -> Option<String> {
    let portfolio = &annual.portfolio;
    let projects = portfolio.calls.iter().flat_map(|call| &call.projects).chain(&portfolio.without_call);
    alike(projects).map(|money| Amount::from(money).words())
}

fn alike<'a>(projects: impl Iterator<Item = &'a ProjectLine>) -> Option<Money> {
    let mut amounts = projects.map(|project| match project.awarded.as_slice() {
        [one] => Some(*one),
        _ => None,
    });
    let first = amounts.next()??;
    amounts.all(|one| one == Some(first)).then_some(first)
}

/// `six months`, or `between six and twelve months`.
fn months(annual: &Findings) -> Option<String> {
    let durations = annual.portfolio.durations;
    match (months_each(annual), durations.shortest, durations.longest) {
        (Some(_), Some(months), _) => Some(counted(months, "month", "months")),
        (None, Some(shortest), Some(longest)) if shortest < longest && durations.not_stated == 0 => {
            Some(format!("between {} and {} months", number(shortest.into()), number(longest.into())))
        }
        _ => None,
    }
}

/// `several` says whether another call has projects too.
fn of_call(section: Section, call: &CallPart, several: bool, detail: Detail) -> Section {
    let section = section.heading(call.call.label.as_str()).paragraph(standing(call));
    let rounds: Vec<String> = call.rounds.iter().filter_map(round).collect();
    let section = if rounds.is_empty() { section } else { section.list(rounds) };
    if call.projects.is_empty() {
        return section;
    }
    let caption =
        if several { format!("Projects awarded: {}", call.call.label) } else { "Projects awarded".to_owned() };
    let mut table = projects::table(&caption, &call.projects, detail);
    if let (Some(column), [sum]) = (table.columns.iter().position(money::is_money), call.awarded.as_slice()) {
        let mut total = vec![Cell::empty(); table.columns.len()];
        total[0] = Cell::text(capital(&counted(call.projects.len() as u32, "project", "projects"))).query(&call.query);
        let cell = Cell::money(sum.money().into()).query(&sum.query);
        total[column] = match kept_qualifier(call, sum.qualifier) {
            Some(note) => cell.note(note),
            None => cell,
        };
        table = table.total(total);
    }
    section.table(table)
}

/// Why the sum is not exact.
fn kept_qualifier(call: &CallPart, qualifier: Qualifier) -> Option<String> {
    let word = match qualifier {
        Qualifier::Exact => return None,
        Qualifier::About => "about",
        Qualifier::Over => "over",
        Qualifier::UpTo => "up to",
        Qualifier::Expected => "expected",
    };
    Some(match alike(call.projects.iter()) {
        Some(each) if call.projects.len() > 1 => {
            format!("Stated as {} for each project; the sum keeps the “{word}”.", Amount::from(each).words())
        }
        _ => format!("The sum keeps the “{word}” of its sources."),
    })
}

/// `A call of the Applied Research Fund, open; no project was awarded in it.`
fn standing(call: &CallPart) -> Text {
    let status = match call.status {
        CallStatus::Planned => "planned",
        CallStatus::Open => "open",
        CallStatus::Closed => "closed",
    };
    let text = match &call.fund {
        Some(fund) => Text::from("A call of the ").plain(fund.label.as_str()).plain(format!(", recorded as {status}")),
        None => Text::from(format!("A call, recorded as {status}")),
    };
    let text = match call.opens_on {
        Some(date) => text.plain(format!(", open from {}", date.human())),
        None => text,
    };
    match (call.projects.len() as u32, call.awarded.as_slice(), call.cofunding.as_slice()) {
        (0, ..) => text.plain("; no project of it was awarded in the period."),
        (count, awarded, cofunding) => {
            let text = text.plain("; ").query(counted(count, "project", "projects"), &call.query);
            let text = if awarded.is_empty() { text } else { sums(text.plain(", "), awarded) };
            let text = if cofunding.is_empty() { text } else { sums(text.plain(", and co-funding of "), cofunding) };
            text.plain(".")
        }
    }
}

fn round(round: &RoundPart) -> Option<String> {
    let stage = match round.stage {
        Stage::FullProposal => String::new(),
        stage => format!(" ({})", spaced(stage.word())),
    };
    let on = |what: &str, date: Option<PartialDate>| date.map(|date| format!("{what} {}", date.human()));
    let mut facts: Vec<String> = on("deadline", round.deadline_on).into_iter().collect();
    facts.extend(on("decided", round.decided_on));
    facts.extend(match (round.stated_projects, round.recorded_projects, round.differs) {
        (Some(stated), recorded, true) => {
            Some(format!("{} announced, {} recorded", counted(stated, "project", "projects"), number(recorded.into())))
        }
        (Some(stated), ..) => Some(format!("{}, as announced", counted(stated, "project", "projects"))),
        (None, 0, _) => None,
        (None, recorded, _) => Some(counted(recorded, "project", "projects")),
    });
    let name = if round.name.is_empty() { "Round" } else { &round.name };
    let facts = if facts.is_empty() { String::new() } else { format!(": {}", facts.join("; ")) };
    let note = if round.note.is_empty() { String::new() } else { format!(" {}", round.note) };
    let says_nothing = round.name.is_empty() && facts.is_empty() && note.is_empty();
    (!says_nothing).then(|| format!("{name}{stage}{facts}.{note}"))
}
