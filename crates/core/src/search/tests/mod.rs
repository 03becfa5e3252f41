mod finding;
mod grammar;
mod suggesting;

use serde_json::{Value, json};

use crate::{
    db::{Environment, Workspace},
    records::{self, Kind, Moment},
    values::Uid,
};

/// 1 January 2016, UTC.
const NEW_YEAR: Moment = Moment(1_451_606_400_000);

fn empty() -> Workspace {
    Workspace::in_memory(Environment::fixed(NEW_YEAR)).unwrap()
}

fn add(workspace: &Workspace, kind: Kind, draft: Value) -> Uid {
    records::add(workspace, kind, &draft, None).unwrap().uid
}

/// A small autumn: three events, a project with its call, and the people and organisations in them.
fn autumn() -> Workspace {
    let workspace = empty();
    add(
        &workspace,
        Kind::Organisation,
        json!({"name": "Institute for Fair Courts", "acronym": "IFC", "other_names": ["Instituut Eerlijke Rechtspraak"], "country": "Netherlands", "kind": "academic"}),
    );
    add(&workspace, Kind::Person, json!({"name": "Hervé Jézé-Okoro", "country": "Mali", "emails": ["h@example.org"]}));
    add(
        &workspace,
        Kind::Person,
        json!({"name": "Łucja Maïga", "affiliations": [{"organisation": "Institute for Fair Courts"}]}),
    );
    add(
        &workspace,
        Kind::Event,
        json!({
            "title": "Courts after the ceasefire", "kind": "lunch meeting", "status": "held",
            "starts_on": "23 November 2015", "headcount": "about 40", "countries": ["Mali", "Niger"],
            "hashtags": ["CourtsMali"], "summary": "How judges in the north returned to their benches.",
            "organisations": [{"organisation": "Institute for Fair Courts", "role": "organiser"}],
            "participations": [{"person": "Hervé Jézé-Okoro", "role": "speaker"}],
            "takeaways": [{"kind": "knowledge-gap", "text": "Nobody knows who pays the bailiffs."}]
        }),
    );
    add(
        &workspace,
        Kind::Event,
        json!({"title": "Planning the year", "kind": "meeting", "status": "planned", "starts_on": "January 2016", "summary": "Next steps."}),
    );
    add(
        &workspace,
        Kind::Event,
        json!({
            "title": "Borders and budgets", "kind": "workshop", "status": "held", "reported_on": "2 March 2014",
            "countries": ["Nigeria"], "headcount": "12", "summary": "Customs, and what they cost."
        }),
    );
    add(
        &workspace,
        Kind::Call,
        json!({"title": "Small grants for courts", "status": "open", "rounds": [{"name": "First", "stage": "full-proposal", "deadline_on": "2015-11-06"}]}),
    );
    add(
        &workspace,
        Kind::Project,
        json!({
            "title": "Who pays for justice", "call": "Small grants for courts", "status": "awarded", "awarded_on": "October 2015",
            "lead": "Łucja Maïga", "institution": "Institute for Fair Courts", "institution_country": "NL",
            "countries": [{"country": "Mali"}], "themes": ["Legal aid"]
        }),
    );
    workspace
}
