//! The page of a project.

use rostrum_core::{
    draft::Choice,
    projects::{MoneyKind, MoneyLine, Obligation, Output, Project, ProjectOrganisationRole},
    values::human_span,
};

use super::{Page, after, capital, choice, country, date, hashtags, joined, label, percent, with};

pub fn page(project: &Project) -> Page {
    let mut page = Page::new(
        &project.title,
        joined(" ", [capital(&choice(project.status)), after("since", date(project.status_since))]),
    );
    page.fact("Official title", &project.official_title);
    page.fact("Reference", &project.reference);
    page.fact("Call", label(&project.call));
    page.fact("Lead", label(&project.lead));
    page.fact("Lead institution", with(&label(&project.institution), country(project.institution_country)));
    page.fact("Awarded", awarded(project));
    page.fact("Reported", date(project.reported_on));
    for (what, start, end) in
        [("Planned", project.planned_start, project.planned_end), ("Actual", project.actual_start, project.actual_end)]
    {
        page.fact(
            what,
            match (start, end) {
                (Some(start), end) => human_span(start, end),
                (None, end) => after("until", date(end)),
            },
        );
    }
    page.fact("Duration", project.duration_months.map(months).unwrap_or_default());
    let countries = project.countries.iter().map(|one| with(one.country.name(), percent(one.share)));
    page.fact("Countries", countries.collect::<Vec<_>>().join(", "));
    for role in ProjectOrganisationRole::ALL {
        let named = project.organisations.iter().filter(|one| one.role == *role);
        let names = named.map(|one| one.organisation.label.as_str()).collect::<Vec<_>>().join("; ");
        page.fact(&capital(&choice(*role)), names);
    }
    page.fact("Hashtags", hashtags(&project.hashtags));
    page.fact("Themes", project.themes.join("; "));
    let sectors =
        project.sectors.iter().map(|one| with(&format!("{} {}", one.vocabulary, one.code), percent(one.share)));
    page.fact("Sectors", sectors.collect::<Vec<_>>().join(", "));
    page.text("Summary", &project.summary);
    page.items(
        "People",
        project
            .people
            .iter()
            .map(|one| joined(", ", [with(&one.person.label, label(&one.organisation)), choice(one.role)])),
    );
    page.items("Money", project.money.iter().map(money_line));
    page.items("Obligations", project.obligations.iter().map(obligation));
    page.items("Outputs", project.outputs.iter().map(output));
    page.items(
        "Extensions",
        project.extensions.iter().map(|one| {
            joined(
                ", ",
                [
                    one.months.map(months).unwrap_or_default(),
                    after("until", date(one.new_end)),
                    after("granted", date(one.granted_on)),
                    one.reason.clone(),
                ],
            )
        }),
    );
    page.items("Documents", project.documents.iter().map(|one| one.label.clone()));
    page
}

pub fn months(months: u32) -> String {
    format!("{months} {}", if months == 1 { "month" } else { "months" })
}

fn awarded(project: &Project) -> String {
    let lines = project.money.iter().filter(|line| line.kind == MoneyKind::Awarded);
    let amounts = lines.map(|line| line.amount.human()).collect::<Vec<_>>().join(" and ");
    let on = match (project.awarded_on, project.reported_on) {
        (Some(on), _) => format!("on {}", on.human()),
        (None, Some(reported)) => format!("date not stated; placed by its report of {}", reported.human()),
        (None, None) => String::new(),
    };
    joined(", ", [amounts, on])
}

pub fn money_line(line: &MoneyLine) -> String {
    let told = joined(
        ", ",
        [
            format!("{}: {}", capital(&choice(line.kind)), line.amount.human()),
            after("planned", date(line.planned_on)),
            after("on", date(line.actual_on)),
            after("from", label(&line.provider)),
        ],
    );
    joined(". ", [told, line.note.clone()])
}

fn obligation(one: &Obligation) -> String {
    joined(
        ", ",
        [
            capital(&choice(one.kind)),
            after("due", date(one.due_on)),
            after("received", date(one.received_on)),
            after("approved", date(one.approved_on)),
            one.note.clone(),
        ],
    )
}

fn output(one: &Output) -> String {
    joined(", ", [one.title.clone(), choice(one.kind), choice(one.status), date(one.published_on), one.link.clone()])
}
