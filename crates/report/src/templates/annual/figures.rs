//! The numbers under the names that a script looks for.

use rostrum_core::figures::{Amount, CountryCount, Findings};
use serde_json::{Map, Value, json};

/// Amounts are in units of their currency: 700000 is EUR 700,000.
pub fn figures(annual: &Findings) -> Value {
    let figures = &annual.figures;
    let headcount = &figures.headcount;
    let portfolio = &annual.portfolio;
    let durations = portfolio.durations;
    json!({
        "events": figures.events,
        "events_placed_by_report_date": figures.events_placed_by_report_date,
        "events_planned": figures.events_planned,
        "events_cancelled": figures.events_cancelled,
        "events_by_kind": object(figures.events_by_kind.iter().map(|kind| (&kind.kind, kind.count))),
        "events_by_month": object(figures.events_by_month.iter().map(|month| (&month.month, month.total))),
        "events_without_month": figures.events_without_month,
        "headcount": {
            "at_least": headcount.at_least,
            "counted_events": headcount.counted_events,
            "uncounted_events": headcount.uncounted_events,
        },
        "headcount_up_to": { "people": headcount.up_to, "events": headcount.up_to_events },
        "headcount_expected": { "people": headcount.expected, "events": headcount.expected_events },
        "takeaways": figures.takeaways,
        "hashtags": figures.hashtags,
        "people": figures.people,
        "people_at_events": annual.people.took_part,
        "people_in_projects": annual.people.in_projects,
        "organisations": figures.organisations,
        "projects": figures.projects,
        "projects_placed_by_report_date": figures.projects_placed_by_report_date,
        "projects_cancelled": figures.projects_cancelled,
        "duration_months": {
            "shortest": durations.shortest,
            "longest": durations.longest,
            "stated": durations.stated,
            "not_stated": durations.not_stated,
        },
        "awarded": amounts(&figures.awarded),
        "cofunding": amounts(&figures.cofunding),
        "cofunding_per_awarded": figures.cofunding_per_awarded.as_ref().map(|ratio| ratio.value),
        "requested": amounts(&portfolio.requested),
        "paid_in_period": amounts(&portfolio.paid_in_period),
        "returned_in_period": amounts(&portfolio.returned_in_period),
        "event_countries": countries(&figures.event_countries),
        "lead_institution_countries": countries(&figures.lead_institution_countries),
        "research_countries": countries(&figures.research_countries),
        "outputs": figures.outputs,
        "follow_ups_open": annual.deadlines.follow_ups_open,
        "next_deadline": figures.next_deadline.as_ref().map(|next| json!({
            "date": next.date,
            "call": next.call.label,
            "round": next.round,
        })),
        "queries": figures.queries,
    })
}

fn amounts(amounts: &[Amount]) -> Vec<Value> {
    let one = |sum: &Amount| json!({ "amount": sum.amount, "currency": sum.currency, "qualifier": sum.qualifier });
    amounts.iter().map(one).collect()
}

fn countries(counts: &[CountryCount]) -> Value {
    object(counts.iter().map(|one| (one.country.code(), one.count)))
}

fn object(counts: impl Iterator<Item = (impl ToString, u32)>) -> Value {
    Value::Object(counts.map(|(name, count)| (name.to_string(), count.into())).collect::<Map<_, _>>())
}
