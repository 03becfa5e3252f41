//! What the money lines of a project come to, in each currency by itself.

use serde::Serialize;

use crate::{
    error::{Error, Result},
    projects::{MoneyKind, MoneyLine},
    values::{Currency, Money, Qualifier, Uid, total},
};

/// A sum, and the lines it is the sum of.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Sum {
    pub amount: Money,
    pub lines: Vec<Uid>,
}

/// A project's money in one currency. None where no line says anything of it.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CurrencyMoney {
    pub currency: Currency,
    pub requested: Option<Sum>,
    pub awarded: Option<Sum>,
    pub cofunding: Option<Sum>,
    /// Instalments that are not paid yet.
    pub planned: Option<Sum>,
    pub paid: Option<Sum>,
    pub returned: Option<Sum>,
    /// Awarded, less what was paid, and what came back of it; negative where more was paid. Only where an
    /// award is recorded.
    pub left: Option<Money>,
}

pub fn by_currency(lines: &[MoneyLine]) -> Result<Vec<CurrencyMoney>> {
    let mut currencies: Vec<Currency> = Vec::new();
    for line in lines {
        if !currencies.contains(&line.amount.currency) {
            currencies.push(line.amount.currency);
        }
    }
    currencies
        .into_iter()
        .map(|currency| {
            let of = |counts: &dyn Fn(&MoneyLine) -> bool| sum(lines, currency, counts);
            let of_kind = |kind: MoneyKind| of(&|line| line.kind == kind);
            let (awarded, paid, returned) =
                (of_kind(MoneyKind::Awarded)?, of(&MoneyLine::is_paid)?, of_kind(MoneyKind::Returned)?);
            let gone = [paid.as_ref().map(|sum| negated(sum.amount)), returned.as_ref().map(|sum| sum.amount)];
            let left =
                awarded.as_ref().map(|awarded| one(std::iter::once(awarded.amount).chain(gone.into_iter().flatten())));
            Ok(CurrencyMoney {
                currency,
                requested: of_kind(MoneyKind::Requested)?,
                cofunding: of_kind(MoneyKind::CoFunding)?,
                planned: of(&|line| line.kind == MoneyKind::Instalment && !line.is_paid())?,
                left: left.transpose()?.flatten(),
                awarded,
                paid,
                returned,
            })
        })
        .collect()
}

fn sum(lines: &[MoneyLine], currency: Currency, counts: &dyn Fn(&MoneyLine) -> bool) -> Result<Option<Sum>> {
    let found: Vec<&MoneyLine> = lines.iter().filter(|line| line.amount.currency == currency && counts(line)).collect();
    let amount = one(found.iter().map(|line| line.amount))?;
    Ok(amount.map(|amount| Sum { amount, lines: found.iter().map(|line| line.uid).collect() }))
}

/// The sum of amounts of one currency; none of no amounts.
pub fn one(amounts: impl IntoIterator<Item = Money>) -> Result<Option<Money>> {
    let refused = |sentence| Error::refused(format!("The money cannot be added up: {sentence}."));
    Ok(total(amounts).map_err(refused)?.into_iter().next())
}

/// What taking an amount away adds: a lower bound of what goes is an upper bound of what stays.
pub fn negated(money: Money) -> Money {
    let qualifier = match money.qualifier {
        Qualifier::Over => Qualifier::UpTo,
        Qualifier::UpTo => Qualifier::Over,
        other => other,
    };
    Money::new(-money.amount_minor, money.currency, qualifier)
}
