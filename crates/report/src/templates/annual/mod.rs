//! The annual report: a year, or any other period, of a platform's events and grants.
//!
//! One file per section. A section that has nothing to say is left out, but for those that a
//! reader would look for: they say that there was nothing.

mod countries;
mod deadlines;
mod events;
mod figures;
mod glance;
mod learned;
mod links;
mod method;
mod money;
mod outputs;
mod people;
mod portfolio;
mod projects;
mod sources;

use chrono::{DateTime, Utc};
use rostrum_core::{
    figures::{Findings, Origin},
    records::Kind,
    values::{PartialDate, human_span},
};

use super::Detail;
use crate::document::{AsOf, GeneratedFrom, Period, Report};

/// The report in words and tables. It speaks of the moment of the last change in the workspace, so
/// the same records give the same report.
pub fn annual(annual: &Findings, detail: Detail) -> Report {
    let period = &annual.period;
    let span = human_span(PartialDate::Day(period.from), Some(PartialDate::Day(period.to)));
    let origin = &annual.generated_from;
    let sections = [
        Some(glance::section(annual)),
        Some(events::section(annual, detail)),
        learned::section(annual, detail),
        people::section(annual, detail),
        Some(portfolio::section(annual, detail)),
        countries::section(annual),
        deadlines::section(annual, detail),
        outputs::section(annual, detail),
        links::section(annual, detail),
        Some(method::section(annual)),
        sources::section(annual, detail),
    ];
    Report {
        title: match period.whole_year() {
            Some(year) => format!("Annual report {year}"),
            None => format!("Report on {}", annual.period_label),
        },
        subtitle: "Events, research and what came of them".into(),
        organisation: match origin.platform.as_str() {
            "" => "A platform without a name".into(),
            name => name.into(),
        },
        period: Period { from: Some(period.from), to: Some(period.to), label: span },
        data_as_of: as_of(origin),
        language: if origin.language == "en" { "en-GB".into() } else { origin.language.clone() },
        cover_note: glance::in_short(annual),
        generated_from: GeneratedFrom {
            workspace: String::new(),
            filter: Some(annual.filter.clone()).filter(|filter| !filter.is_empty()),
            records: records(origin),
        },
        figures: figures::figures(annual),
        sections: sections.into_iter().flatten().collect(),
    }
}

/// The moment of the last change, on the platform's own clock.
fn as_of(origin: &Origin) -> AsOf {
    let utc = DateTime::<Utc>::from_timestamp_millis(origin.as_of.0).unwrap_or_default();
    let label = if origin.operation == 0 {
        "an empty workspace".to_owned()
    } else {
        utc.with_timezone(&origin.zone.tz()).format("%-d %B %Y, %H:%M").to_string()
    };
    AsOf { utc, label }
}

/// The families in the order in which a reader thinks of them.
fn records(origin: &Origin) -> Vec<(String, u64)> {
    let order = [Kind::Event, Kind::Project, Kind::Call, Kind::Person, Kind::Organisation, Kind::Hashtag, Kind::Source];
    let count = |kind| origin.records.iter().find(|family| family.kind == kind).map_or(0, |family| family.count);
    order.into_iter().map(|kind| (kind.plural().to_owned(), count(kind).into())).collect()
}
