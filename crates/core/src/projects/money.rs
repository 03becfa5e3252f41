//! Money lines: of a project, or of a whole round.

use serde::{Deserialize, Serialize};

use crate::{
    db::layout::{Field, Shape},
    draft::{Form, choice},
    records::{Kind, Ref},
    values::{Money, PartialDate, Uid},
};

choice!(MoneyKind {
    Requested = "requested",
    Awarded = "awarded",
    CoFunding = "co-funding",
    Instalment = "instalment",
    Payment = "payment",
    Returned = "returned",
});

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct MoneyLine {
    pub uid: Uid,
    pub kind: MoneyKind,
    pub amount: Money,
    pub planned_on: Option<PartialDate>,
    pub actual_on: Option<PartialDate>,
    pub provider: Option<Ref>,
    pub note: String,
}

impl MoneyKind {
    /// Whether a line of this kind is money that went out: a payment, or an instalment with the date on which
    /// it was paid.
    pub fn is_paid(self, actual_on: Option<&PartialDate>) -> bool {
        self == Self::Payment || (self == Self::Instalment && actual_on.is_some())
    }
}

impl MoneyLine {
    pub fn is_paid(&self) -> bool {
        self.kind.is_paid(self.actual_on.as_ref())
    }
}

/// Where the fields of a money line lie in SQL, whatever it belongs to.
pub const MONEY_FIELDS: [Field; 6] = [
    Field::text("kind"),
    Field::new("amount", Shape::Money),
    Field::optional("planned_on"),
    Field::optional("actual_on"),
    Field::refers("provider", "provider_id", Kind::Organisation),
    Field::text("note"),
];

/// Reads a line; one that does not say its kind is of the `usual` one.
pub fn money_line(form: &Form, usual: MoneyKind) -> Option<MoneyLine> {
    let amount = form.money("amount");
    if amount.is_none() {
        form.error("amount", "an amount is needed");
    }
    Some(MoneyLine {
        uid: form.own_uid(),
        kind: form.choice_or("kind", usual),
        planned_on: form.date("planned_on"),
        actual_on: form.date("actual_on"),
        provider: form.reference("provider"),
        note: form.text("note"),
        amount: amount?,
    })
}
