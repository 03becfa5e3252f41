//! The page of a call.

use rostrum_core::calls::{Call, Round, RoundMoney};

use super::{
    Page, after, capital, choice, date, hashtags, joined, label, money, percent,
    projects::{money_line, months},
};

pub fn page(call: &Call) -> Page {
    let mut page = Page::new(&call.title, capital(&format!("{} call", choice(call.status))));
    page.fact("Fund", label(&call.fund));
    page.fact("Opens", date(call.opens_on));
    page.fact("Reported", date(call.reported_on));
    page.fact("Smallest grant", money(call.grant_min));
    page.fact("Largest grant", money(call.grant_max));
    page.fact("Duration", call.duration_months.map(months).unwrap_or_default());
    page.fact("Co-funding", joined(", ", [percent(call.cofunding_share), call.cofunding_terms.clone()]));
    page.fact("Hashtags", hashtags(&call.hashtags));
    page.fact("Themes", call.themes.join("; "));
    page.text("Summary", &call.summary);
    page.items("Rounds", call.rounds.iter().map(round));
    page.items("Money stated for whole rounds", call.money.iter().map(|line| of_round(call, line)));
    page.items("Documents", call.documents.iter().map(|one| one.label.clone()));
    page
}

fn round(round: &Round) -> String {
    let at = round.deadline_at.map(|time| time.to_string()).unwrap_or_default();
    let zone = round.deadline_zone.filter(|_| !at.is_empty()).map(|zone| zone.to_string()).unwrap_or_default();
    let round_line = joined(
        ", ",
        [
            round.name.clone(),
            choice(round.stage),
            after("deadline", joined(" ", [date(round.deadline_on), at, zone])),
            after("decided", date(round.decided_on)),
            after("reported", date(round.reported_on)),
            round.stated_projects.map(|stated| format!("{stated} projects stated")).unwrap_or_default(),
        ],
    );
    joined(". ", [round_line, round.note.clone()])
}

fn of_round(call: &Call, line: &RoundMoney) -> String {
    let round = call.rounds.iter().find(|round| round.uid == line.round);
    joined(": ", [round.map(|round| round.name.clone()).unwrap_or_default(), money_line(&line.line)])
}
