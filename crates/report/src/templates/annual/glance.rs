//! The period in a few sentences and large numbers.

use rostrum_core::figures::{Amount, Figures, Findings, Headcounts};

use crate::{
    document::{self, KeyFigure, Qualifier, Run, Section, Text, Value, grouped},
    templates::words::{capital, counted, either, joined, number},
};

pub fn section(annual: &Findings) -> Section {
    let figures = &annual.figures;
    let title = if annual.period.whole_year().is_some() { "The year at a glance" } else { "The period at a glance" };
    let section = Section::new("glance", title).paragraph(events(annual));
    let section =
        if figures.people + figures.organisations > 0 { section.paragraph(taking_part(figures)) } else { section };
    let section = section.paragraph(projects(annual));
    let section = match next_deadline(figures) {
        Some(sentence) => section.paragraph(sentence),
        None => section,
    };
    let section = section.key_figures(key_figures(annual));
    match filter(annual) {
        Some(sentence) => section.note(sentence),
        None => section,
    }
}

/// For the cover.
pub fn in_short(annual: &Findings) -> Text {
    let mut text = events(annual).plain(" ");
    text.runs.extend(projects(annual).runs);
    // The footnotes stand where the same is said again.
    text.runs.retain(|run| !matches!(run, Run::Footnote { .. }));
    text
}

/// `in 2015`, `in the period 1 October – 15 November 2015`.
pub fn in_period(annual: &Findings) -> String {
    let label = &annual.period_label;
    let starts_with_a_day = label.starts_with(|c: char| c.is_ascii_digit()) && annual.period.whole_year().is_none();
    if starts_with_a_day { format!("in the period {label}") } else { format!("in {label}") }
}

fn query<'a>(figures: &'a Figures, name: &str) -> &'a str {
    figures.queries.get(name).map_or("", String::as_str)
}

fn events(annual: &Findings) -> Text {
    let figures = &annual.figures;
    let when = in_period(annual);
    let count = figures.events;
    if count == 0 {
        return Text::from(format!("No event was held {when}."));
    }
    let held = capital(&counted(count, "event", "events"));
    let mut text = Text::default()
        .query(held, query(figures, "events"))
        .plain(format!(" {} held {when}", either(count, "was", "were")));
    let placed = figures.events_placed_by_report_date;
    if placed > 0 {
        let those = if placed == count { "all".to_owned() } else { number(placed.into()) };
        text = match count {
            1 => text
                .plain(", ")
                .query("placed by the date of its report", query(figures, "events_placed_by_report_date")),
            _ => text
                .plain(", ")
                .query(those, query(figures, "events_placed_by_report_date"))
                .plain(" of them placed by the date of their report"),
        };
        text = text.footnote(either(
            placed,
            "What is written of it gives no date of its own.",
            "What is written of them gives no date of their own.",
        ));
    }
    let mut text = text.plain(". ");
    text.runs.extend(headcount(&figures.headcount, count).runs);
    text
}

/// How many people came, and how far that is known.
pub fn headcount(heads: &Headcounts, events: u32) -> Text {
    let people = |count: u64| format!("{} {}", number(count), if count == 1 { "person" } else { "people" });
    let mut text = Text::default();
    if heads.counted_events > 0 {
        let sure = match (heads.complete, heads.about) {
            (true, false) => "",
            (true, true) => "about ",
            (false, false) => "at least ",
            (false, true) => "at least about ",
        };
        text = text.query(capital(&format!("{sure}{}", people(heads.at_least))), &heads.query).plain(" came");
        if heads.counted_events < events {
            let those = format!(" to the {} that gave a number", number(heads.counted_events.into()));
            text = text.plain(either(heads.counted_events, " to the one that gave a number", &those));
            if heads.uncounted_events > 0 {
                let none = format!("{} gave none", number(heads.uncounted_events.into()));
                text = text.plain("; ").query(none, &heads.uncounted_query);
            }
        }
    } else if heads.uncounted_events == events {
        let none = either(events, "It gave no number of people", "None of them gave a number of people");
        text = text.query(none, &heads.uncounted_query);
    } else {
        text = text.plain("Nobody counted the people who came");
    }
    for (words, count, at) in [
        ("an upper bound of", heads.up_to, heads.up_to_events),
        ("an expectation of", heads.expected, heads.expected_events),
    ] {
        if at > 0 {
            text = text.plain(format!("; {} gave {words} {}", number(at.into()), people(count)));
        }
    }
    text.plain(".")
}

fn taking_part(figures: &Figures) -> Text {
    Text::from("Counted by name, and each once, ")
        .query(counted(figures.people, "person", "people"), query(figures, "people"))
        .plain(" and ")
        .query(counted(figures.organisations, "organisation", "organisations"), query(figures, "organisations"))
        .plain(" took part in events or projects.")
}

fn projects(annual: &Findings) -> Text {
    let figures = &annual.figures;
    let count = figures.projects;
    if count == 0 {
        return Text::from(format!("No project was awarded {}.", in_period(annual)));
    }
    let text = Text::default()
        .query(capital(&counted(count, "project", "projects")), query(figures, "projects"))
        .plain(format!(" {} awarded", either(count, "was", "were")));
    let text = match figures.awarded.as_slice() {
        [] => text.plain("; what was awarded is not recorded"),
        awarded => sums(text.plain(", "), awarded).plain(either(count, "", " in all")),
    };
    match figures.cofunding.as_slice() {
        [] => text.plain("."),
        cofunding => sums(text.plain(", with co-funding of "), cofunding).plain("."),
    }
}

/// Each sum with the words behind it: `about EUR 700,000 and USD 20,000`.
pub fn sums(text: Text, amounts: &[Amount]) -> Text {
    amounts.iter().enumerate().fold(text, |text, (at, amount)| {
        let text = match at {
            0 => text,
            at if at + 1 == amounts.len() => text.plain(" and "),
            _ => text.plain(", "),
        };
        text.query(document::Amount::from(amount.money()).words(), &amount.query)
    })
}

fn next_deadline(figures: &Figures) -> Option<Text> {
    let next = figures.next_deadline.as_ref()?;
    let round = match next.round.as_str() {
        "" => String::new(),
        round => format!("“{round}” of "),
    };
    Some(
        Text::from("The next deadline of a call that is not closed is ")
            .query(&next.human, &next.query)
            .plain(format!(": {round}“{}”.", next.call.label)),
    )
}

fn filter(annual: &Findings) -> Option<String> {
    let notes = joined(annual.filter_notes.iter().map(String::as_str));
    match (annual.filter.as_str(), notes.as_str()) {
        ("", "") => None,
        ("", notes) => Some(format!("The filter was not applied: {notes}.")),
        (filter, "") => Some(format!("Only events and projects that this search finds are in the report: {filter}")),
        (filter, notes) => {
            Some(format!("Only events and projects that this search finds are in the report: {filter} ({notes})"))
        }
    }
}

fn key_figures(annual: &Findings) -> Vec<KeyFigure> {
    let figures = &annual.figures;
    let count = |label: &str, count: u32, name: &str| {
        let value = Value::Count { count: count.into(), qualifier: Qualifier::Exact };
        KeyFigure::new(grouped(count.into()), label, value).query(query(figures, name))
    };
    let heads = &figures.headcount;
    let mut out = vec![count(either(figures.events, "event", "events"), figures.events, "events")];
    if figures.events_placed_by_report_date > 0 {
        out[0] = out[0].clone().detail(format!("{} placed by report date", figures.events_placed_by_report_date));
    }
    if heads.counted_events > 0 {
        out.push(people_who_came(heads, figures.events));
    }
    out.push(
        count(either(figures.people, "named person", "named people"), figures.people, "people").detail("each once"),
    );
    out.push(count(
        either(figures.organisations, "organisation", "organisations"),
        figures.organisations,
        "organisations",
    ));
    out.push(count(either(figures.projects, "project awarded", "projects awarded"), figures.projects, "projects"));
    if let Some(months) = months_each(annual) {
        let at = out.len() - 1;
        out[at] = out[at].clone().detail(months);
    }
    out.extend(figures.awarded.iter().map(|sum| large_sum(sum, "awarded", "")));
    let of_round = if annual.portfolio.cofunding_of_projects.is_empty() { "stated for the round" } else { "" };
    out.extend(figures.cofunding.iter().map(|sum| large_sum(sum, "co-funding", of_round)));
    let countries = u32::try_from(figures.research_countries.len()).unwrap_or(u32::MAX);
    if countries > 0 {
        out.push(count(
            either(countries, "country of research", "countries of research"),
            countries,
            "research_countries",
        ));
    }
    out
}

fn people_who_came(heads: &Headcounts, events: u32) -> KeyFigure {
    let (about, more) = (if heads.about { "≈\u{a0}" } else { "" }, if heads.complete { "" } else { "+" });
    let qualifier = match (heads.complete, heads.about) {
        (false, _) => Qualifier::AtLeast,
        (true, true) => Qualifier::About,
        (true, false) => Qualifier::Exact,
    };
    let value = Value::Count { count: i64::try_from(heads.at_least).unwrap_or(i64::MAX), qualifier };
    let detail = match (heads.counted_events == events, heads.uncounted_events) {
        (true, _) => String::new(),
        (false, 0) => format!("at {} of {events} events", heads.counted_events),
        (false, none) => format!("at {} of {events} events; {none} gave no number", heads.counted_events),
    };
    KeyFigure::new(format!("{about}{}{more}", grouped(heads.at_least)), "people came", value)
        .detail(detail)
        .query(&heads.query)
}

/// `six months each`, where every project says so.
pub fn months_each(annual: &Findings) -> Option<String> {
    let durations = annual.portfolio.durations;
    let months = durations.shortest.filter(|_| durations.all_alike)?;
    Some(format!("{} each", counted(months, "month", "months")))
}

fn large_sum(sum: &Amount, label: &str, detail: &str) -> KeyFigure {
    let amount = document::Amount::from(sum.money());
    let shown = format!("{}{}", amount.qualifier.sign(), short(&amount));
    KeyFigure::new(shown, label, Value::Money { amount }).detail(detail).query(&sum.query)
}

/// `€700k`, `€1.2m`, where that leaves nothing out; else in full.
fn short(amount: &document::Amount) -> String {
    let sign = match amount.currency.as_str() {
        "EUR" => "€".to_owned(),
        "USD" => "$".to_owned(),
        "GBP" => "£".to_owned(),
        code => format!("{code}\u{a0}"),
    };
    let unit = 10_i64.saturating_pow(amount.digits.into());
    let whole = amount.minor / unit;
    let is_round = |step: i64| amount.minor % unit == 0 && whole % step == 0;
    let short = match whole.abs() {
        1_000_000.. if is_round(100_000) && whole % 1_000_000 != 0 => format!("{:.1}m", whole as f64 / 1e6),
        1_000_000.. if is_round(1_000_000) => format!("{}m", grouped((whole / 1_000_000).unsigned_abs())),
        10_000..1_000_000 if is_round(1_000) => format!("{}k", whole / 1_000),
        _ => amount.figures(),
    };
    format!("{sign}{short}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_sum_is_short_only_where_nothing_is_lost() {
        for (euros, shown) in
            [(700_000, "€700k"), (1_200_000, "€1.2m"), (5_000_000, "€5m"), (123_456, "€123,456"), (950, "€950")]
        {
            assert_eq!(short(&document::Amount::new(euros * 100, "EUR", 2)), shown, "EUR {euros}");
        }
        assert_eq!(short(&document::Amount::new(70_000_050, "EUR", 2)), "€700,000.50", "cents are not dropped");
        assert_eq!(short(&document::Amount::new(5_000_000, "XOF", 0)), "XOF\u{a0}5m", "another currency by its code");
    }
}
