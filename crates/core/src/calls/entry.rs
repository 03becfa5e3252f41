//! How a call is found and counted.

use super::Call;
use crate::{
    draft::Choice,
    records::{Entry, Tally},
    values::PartialDate,
};

impl Call {
    /// Where the call stands in time: its last deadline, or else its opening or its report.
    pub fn placed_on(&self) -> Option<PartialDate> {
        let deadlines = self.rounds.iter().filter_map(|round| round.deadline_on).filter(|date| date.year().is_some());
        deadlines.max_by_key(ToString::to_string).or(self.opens_on).or(self.reported_on)
    }
}

pub fn entry(call: &Call) -> Entry {
    let fund = call.fund.as_ref().map(|fund| fund.label.clone()).unwrap_or_default();
    let mut body = vec![call.summary.clone(), call.cofunding_terms.clone()];
    body.extend(call.rounds.iter().flat_map(|round| [round.name.clone(), round.note.clone()]));
    body.extend(call.themes.iter().cloned());
    Entry {
        label: call.title.clone(),
        detail: fund.clone(),
        placed_on: call.placed_on().map(|date| date.to_string()).unwrap_or_default(),
        title: vec![fund],
        body,
        tag: call.hashtags.iter().map(|tag| tag.label.clone()).collect(),
        status: vec![call.status.word().into()],
        ..Entry::default()
    }
}

pub fn tallies(call: &Call) -> Vec<Tally> {
    vec![Tally::one("status", call.status.word())]
}
