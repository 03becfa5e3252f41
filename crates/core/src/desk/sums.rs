//! Whether what is recorded can be what was stated.

use crate::values::{Money, Qualifier};

/// Whether the two amounts, of one currency, cannot both be true. Where one of them is rounded or only expected,
/// a tenth of the larger is left between them.
pub fn disagree(stated: Money, recorded: Money) -> bool {
    let (one, two) = (i128::from(stated.amount_minor), i128::from(recorded.amount_minor));
    let vague = |money: Money| matches!(money.qualifier, Qualifier::About | Qualifier::Expected);
    let room = if vague(stated) || vague(recorded) { one.max(two) / 10 } else { 0 };
    // The least and the most that each side can mean.
    let least = |amount, qualifier| if qualifier == Qualifier::UpTo { i128::MIN } else { amount };
    let most = |amount, qualifier| if qualifier == Qualifier::Over { i128::MAX } else { amount };
    least(one, stated.qualifier) > most(two, recorded.qualifier).saturating_add(room)
        || least(two, recorded.qualifier) > most(one, stated.qualifier).saturating_add(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_amounts_disagree_only_where_both_cannot_be_true() {
        for (stated, recorded, disagrees) in [
            ("EUR 100", "EUR 100", false),
            ("EUR 100", "EUR 99", true),
            ("over EUR 160", "EUR 200", false),
            ("over EUR 160", "EUR 100", true),
            ("up to EUR 160", "EUR 200", true),
            ("up to EUR 160", "EUR 100", false),
            ("EUR 160", "over EUR 100", false),
            ("EUR 160", "over EUR 200", true),
            ("about EUR 100", "EUR 95", false),
            ("about EUR 100", "EUR 50", true),
            ("EUR 700", "about EUR 690", false),
            ("over EUR 10", "over EUR 999", false),
        ] {
            let money = |text| Money::parse(text, None).unwrap();
            assert_eq!(disagree(money(stated), money(recorded)), disagrees, "{stated} stated, {recorded} recorded");
        }
    }
}
