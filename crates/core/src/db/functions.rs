//! What SQL may ask of us: folding, and values as a reader would write them.

use rusqlite::{Connection, functions::FunctionFlags};

use crate::{
    error::Result,
    values::{Headcount, Money, fold::fold},
};

/// Makes `fold(text)`, `say_money(minor, currency, qualifier)` and `say_headcount(count, qualifier)`
/// known to a connection.
pub fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("fold", 1, flags, |context| {
        Ok(fold(context.get_raw(0).as_str().unwrap_or_default()))
    })?;
    connection.create_scalar_function("say_money", 3, flags, |context| {
        let Some(amount_minor) = context.get::<Option<i64>>(0)? else { return Ok(None) };
        let (currency, qualifier) = (context.get::<String>(1)?, context.get::<String>(2)?);
        let money = currency.parse().ok().zip(qualifier.parse().ok()).map(|(currency, qualifier)| Money {
            amount_minor,
            currency,
            qualifier,
        });
        Ok(money.map(|money| money.human()))
    })?;
    connection.create_scalar_function("say_headcount", 2, flags, |context| {
        let Some(count) = context.get::<Option<u32>>(0)? else { return Ok(None) };
        let qualifier = context.get::<String>(1)?;
        Ok(qualifier.parse().ok().map(|qualifier| Headcount { count, qualifier }.human()))
    })?;
    Ok(())
}
