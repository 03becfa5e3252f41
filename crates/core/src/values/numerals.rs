//! How a written number with points, commas, spaces and apostrophes is to be read.

use super::Language;

/// What the separators of a number allow. All texts are plain digits, never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Numeral {
    /// `20`, `1.234.567`, `5 000 000`.
    Whole(String),
    /// `1.234,56`, `0,5`, `12.5`: there is only one way to read the separators.
    Decimal { whole: String, fraction: String },
    /// `1.500`, `1,500`: thousands, or a decimal mark with three decimals.
    Either { separator: char, head: String, tail: String },
}

/// `None` where the groups are not of three digits or the separators contradict each other.
pub(super) fn read(text: &str) -> Option<Numeral> {
    let separators: Vec<char> = text.chars().filter(|char| !char.is_ascii_digit()).collect();
    let Some(&last) = separators.last() else {
        return (!text.is_empty()).then(|| Numeral::Whole(text.to_owned()));
    };
    let occurs = separators.iter().filter(|char| **char == last).count();
    let first = separators[0];
    let (whole, fraction) = text.rsplit_once(last)?;
    if first == last {
        if occurs == 1 && matches!(last, '.' | ',') {
            return match (whole.len(), fraction.len()) {
                (1..=3, 3) if !whole.starts_with('0') => {
                    Some(Numeral::Either { separator: last, head: whole.to_owned(), tail: fraction.to_owned() })
                }
                (1.., 1..) => Some(Numeral::Decimal { whole: whole.to_owned(), fraction: fraction.to_owned() }),
                _ => None,
            };
        }
        return grouped(text, last).map(Numeral::Whole);
    }
    // Two kinds: the last is the decimal mark, so it stands once and is not a space or apostrophe.
    if occurs != 1 || !matches!(last, '.' | ',') || fraction.is_empty() {
        return None;
    }
    Some(Numeral::Decimal { whole: grouped(whole, first)?, fraction: fraction.to_owned() })
}

/// The digits of `1.234.567`, where every group after the first has three.
fn grouped(text: &str, separator: char) -> Option<String> {
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let mut digits = String::from(first);
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    ((1..=3).contains(&first.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// `1234567` → `1,234,567`, in the language spoken.
pub(super) fn with_thousands(digits: &str) -> String {
    Language::spoken().grouped(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(whole: &str, fraction: &str) -> Option<Numeral> {
        Some(Numeral::Decimal { whole: whole.into(), fraction: fraction.into() })
    }

    fn either(separator: char, head: &str, tail: &str) -> Option<Numeral> {
        Some(Numeral::Either { separator, head: head.into(), tail: tail.into() })
    }

    #[test]
    fn separators_say_how_a_number_is_read() {
        let whole = |digits: &str| Some(Numeral::Whole(digits.into()));
        for (text, expected) in [
            ("20", whole("20")),
            ("126.154.485", whole("126154485")),
            ("5 000 000", whole("5000000")),
            ("1'000", whole("1000")),
            ("1.234,56", decimal("1234", "56")),
            ("1,234.56", decimal("1234", "56")),
            ("1 234,5", decimal("1234", "5")),
            ("0,5", decimal("0", "5")),
            ("0.500", decimal("0", "500")),
            ("1234.567", decimal("1234", "567")),
            ("1.500", either('.', "1", "500")),
            ("150,000", either(',', "150", "000")),
            ("1.23.456", None),
            ("1.234,567,890", None),
            ("12 34", None),
            ("", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn thousands_are_set_off_for_reading() {
        for (digits, expected) in [("0", "0"), ("999", "999"), ("1000", "1,000"), ("1234567", "1,234,567")] {
            assert_eq!(with_thousands(digits), expected, "{digits}");
        }
    }
}
