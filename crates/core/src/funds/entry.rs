//! How a fund is found.

use super::Fund;
use crate::records::Entry;

pub fn entry(fund: &Fund) -> Entry {
    let funder = fund.funder.iter().map(|funder| funder.label.clone()).collect::<Vec<_>>();
    Entry {
        label: fund.name.clone(),
        detail: fund.programme.clone(),
        body: std::iter::once(fund.note.clone()).chain(fund.strands.iter().map(|strand| strand.name.clone())).collect(),
        title: vec![fund.programme.clone()],
        organisation: funder,
        ..Entry::default()
    }
}
