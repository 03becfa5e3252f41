use std::collections::{BTreeMap, HashSet};

use super::{Currency, ROWS};

#[test]
fn the_table_is_well_formed() {
    assert!(ROWS.is_sorted_by_key(|row| row.code), "codes are looked up by halving");
    let mut words = HashSet::new();
    for row in ROWS.iter() {
        assert!(
            row.code.len() == 3 && row.code.bytes().all(|byte| byte.is_ascii_uppercase()),
            "{} is a code",
            row.code
        );
        assert!(row.digits <= 4 && !row.name.is_empty(), "{} has digits and a name", row.code);
        for word in &row.words {
            assert!(words.insert(*word), "“{word}” means one currency");
            assert_eq!(Currency::parse(word).unwrap().code(), row.code, "“{word}” is found");
        }
    }
    assert_eq!(ROWS.len(), include_str!("../currencies.tsv").lines().count() - 1, "no line is lost");
}

#[test]
fn digits_are_those_of_the_standard() {
    for (digits, codes) in [
        (0, "XOF XAF RWF BIF UGX JPY KMF DJF GNF CLP ISK KRW VND PYG VUV XPF BYR"),
        (2, "EUR USD GBP CHF KES NLG ZWL SLL MRO XDR HUF"),
        (3, "TND JOD KWD BHD OMR IQD LYD"),
    ] {
        for code in codes.split(' ') {
            assert_eq!(Currency::from_code(code).map(Currency::digits), Some(digits), "{code}");
        }
    }
}

/// A clone of the project has no copy of the standard beside it; then this checks nothing.
#[test]
fn every_active_code_of_the_standard_is_here_with_its_digits() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/standards/iso4217-codes-all.csv");
    let Ok(mut standard) = csv::Reader::from_path(path) else {
        eprintln!("skipped: the ISO 4217 list is not beside the project");
        return;
    };
    let mut active = BTreeMap::new();
    for record in standard.records() {
        let record = record.unwrap();
        let (code, digits, withdrawn) = (&record[2], &record[4], &record[5]);
        if withdrawn.is_empty()
            && !code.is_empty()
            && let Ok(digits) = digits.parse::<u32>()
        {
            active.insert(code.to_owned(), digits);
        }
    }
    assert!(active.len() > 150, "the list was read");
    for (code, digits) in &active {
        let currency = Currency::from_code(code).unwrap_or_else(|| panic!("{code} is missing"));
        assert_eq!(currency.digits(), *digits, "digits of {code}");
        assert_eq!(currency.withdrawn(), None, "{code} is active");
    }
    for currency in Currency::all().filter(|currency| currency.withdrawn().is_none()) {
        assert!(
            active.contains_key(currency.code()) || currency.code() == "XDR",
            "{currency} is active in the standard too"
        );
    }
}

#[test]
fn currencies_are_named_in_many_ways() {
    for (code, ways) in [
        ("EUR", "EUR|eur|€|euro|Euros"),
        ("USD", "$|US$|dollars|US dollars|usd"),
        ("XOF", "francs CFA|FCFA|CFA francs|XOF"),
        ("XAF", "XAF|Central African francs"),
        ("KES", "Kenyan shillings|Ksh"),
        ("NLG", "guilders|gulden"),
        ("SOS", "SOS|Somali shillings"),
    ] {
        for way in ways.split('|') {
            assert_eq!(Currency::parse(way).map(Currency::code), Ok(code), "“{way}”");
        }
    }
    for text in ["", "francs", "dinars", "sos", "all", "EURO area", "XYZ"] {
        assert!(Currency::parse(text).is_err(), "“{text}” names no one currency");
    }
    assert_eq!(Currency::from_code("NLG").and_then(Currency::withdrawn), Some(2002), "the guilder is history");
}
