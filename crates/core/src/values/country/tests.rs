use std::collections::HashSet;

use proptest::prelude::*;

use super::{Country, Language, ROWS, SPELLINGS, is_capitals};

#[test]
fn the_table_is_whole() {
    assert_eq!(ROWS.len(), 250, "249 of ISO 3166-1, and Kosovo");
    assert!(ROWS.is_sorted_by_key(|row| row.alpha2), "codes are looked up by halving");
    for language in Language::ALL {
        let names: HashSet<&str> = language.during(|| Country::all().map(Country::human).collect());
        assert_eq!(names.len(), 250, "no two countries share their everyday name in {language}");
    }
    for row in ROWS.iter() {
        assert!(row.alpha2.len() == 2 && is_capitals(row.alpha2), "{} is a code", row.alpha2);
        assert!(row.alpha3.len() == 3 && is_capitals(row.alpha3), "{} is a code", row.alpha3);
    }
}

#[test]
fn every_country_answers_to_its_names_and_codes() {
    for country in Country::all() {
        for text in [country.name(), country.code(), country.alpha3()] {
            assert_eq!(Country::parse(text), Ok(country), "“{text}”");
        }
        for language in Language::ALL {
            let name = language.during(|| country.human());
            assert_eq!(Country::parse(name), Ok(country), "“{name}”, as it is printed in {language}");
        }
        assert_eq!(Country::parse(&country.name().to_uppercase()), Ok(country), "{} in capitals", country.name());
        assert_eq!(country.to_string().parse(), Ok(country), "as stored");
    }
}

#[test]
fn only_these_spellings_are_shared() {
    let mut shared: Vec<&str> = SPELLINGS
        .names
        .iter()
        .chain(&SPELLINGS.demonyms)
        .filter(|(_, countries)| countries.len() > 1)
        .map(|(spelling, _)| spelling.as_str())
        .collect();
    shared.sort_unstable();
    assert_eq!(
        shared,
        ["congo", "congolese", "dominican", "korea", "virgin islands"],
        "each is refused with both names"
    );
    for (demonym, countries) in &SPELLINGS.demonyms {
        if let Some(named) = SPELLINGS.names.get(demonym) {
            assert_eq!(named, countries, "“{demonym}” is a name and a demonym of one country");
        }
    }
}

#[test]
fn people_name_countries_in_many_ways() {
    for (code, ways) in [
        ("NL", "Netherlands|The Netherlands|the netherlands|Nederland|Pays-Bas|Holland|NL|NLD|Dutch"),
        ("GB", "United Kingdom|the UK|UK|U.K.|Verenigd Koninkrijk|Royaume-Uni|Great Britain|England|British|Scottish"),
        (
            "US",
            "United States|the United States of America|USA|U.S.A.|US|U.S.|Verenigde Staten|les États-Unis|American",
        ),
        (
            "CD",
            "DR Congo|D.R. Congo|DRC|drc|RDC|Democratic Republic of the Congo|Democratic Republic of Congo|Congo-Kinshasa|République démocratique du Congo|COD",
        ),
        ("CG", "Republic of the Congo|Congo-Brazzaville|Congo Brazzaville|Republiek Congo"),
        ("CF", "Central African Republic|CAR|RCA|Centraal-Afrikaanse Republiek|Central African"),
        ("CI", "Ivory Coast|Côte d’Ivoire|Cote d'Ivoire|cote d ivoire|Ivoorkust|Ivorian"),
        ("LB", "Lebanon|Libanon|Liban|Le Liban|Lebanese|LB"),
        ("ML", "Mali|mali|ML|MLI|Malian"),
        ("MM", "Myanmar|Burma|Birma|Burmese"),
        ("SZ", "Eswatini|Swaziland"),
        ("CZ", "Czechia|Czech Republic|the Czech Republic|Tsjechië"),
        ("PS", "Palestine|Palestinian Territories|Gaza|West Bank|Palestijnse gebieden|Palestinian"),
        ("XK", "Kosovo|XK|Kosovar"),
        ("NE", "Niger|Nigerien|NE"),
        ("NG", "Nigeria|Nigerian|NG"),
        ("SD", "Sudan|Soedan|Soudan|Sudanese"),
        ("SS", "South Sudan|Zuid-Soedan|Soudan du Sud|South Sudanese"),
        ("GN", "Guinea|Guinée|Guinean"),
        ("GW", "Guinea-Bissau|Guinea Bissau"),
        ("GQ", "Equatorial Guinea"),
        ("PG", "Papua New Guinea|PNG"),
        ("SY", "Syria|Syrie|Syrië|Syrian Arab Republic|Syrian"),
        ("TZ", "Tanzania|United Republic of Tanzania|Tanzanian"),
        ("TR", "Turkey|Türkiye|Turkije|Turkish"),
        ("ST", "São Tomé and Príncipe|Sao Tome & Principe"),
        ("LC", "Saint Lucia|St. Lucia|St Lucia"),
        ("CW", "Curaçao|Curacao"),
        ("UA", "Ukraine|Oekraïne|l’Ukraine|de Oekraïne|Ukrainian"),
    ] {
        let country = Country::from_code(code).unwrap();
        for way in ways.split('|') {
            assert_eq!(Country::parse(way), Ok(country), "“{way}” is {}", country.name());
        }
    }
}

#[test]
fn a_likeness_is_suggested_and_never_taken() {
    for (text, says) in [
        ("Congo", "may be DR Congo or Republic of the Congo"),
        ("Congolese", "may be DR Congo or Republic of the Congo"),
        ("Korea", "may be North Korea or South Korea"),
        ("Dominican", "may be Dominica or Dominican Republic"),
        ("Nigerai", "did you mean Nigeria?"),
        ("Nigr", "did you mean Niger?"),
        ("Lebannon", "did you mean Lebanon?"),
        ("Atlantis", "is not a known country; write its name"),
        ("car", "is not a known country"),
        ("us", "is not a known country"),
        ("ml", "is not a known country"),
        ("Africa", "is not a known country"),
        ("", "there is no country here"),
        (" the ", "is not a known country"),
        ("Mali and Niger", "is not a known country"),
    ] {
        let sentence = Country::parse(text).expect_err(text);
        assert!(sentence.contains(says), "“{text}” says “{sentence}”, not “{says}”");
    }
}

#[test]
fn a_demonym_alone_is_read_as_such() {
    for (demonym, code) in
        [("Malian", "ML"), ("dutch", "NL"), ("Lebanese", "LB"), ("Timorese", "TL"), ("Burkinabè", "BF")]
    {
        let country = Country::from_code(code).unwrap();
        assert_eq!(Country::parse_demonym(demonym), Ok(country), "{demonym}");
    }
    assert!(Country::parse_demonym("Mali").is_err(), "a name is not a demonym");
    assert_eq!(Country::from_code("GB").and_then(Country::demonym), Some("British"), "the usual one");
    assert_eq!(Country::from_code("AQ").and_then(Country::demonym), None, "nobody is Antarctic");
}

#[test]
fn typing_a_few_letters_suggests_countries() {
    let names =
        |prefix: &str, limit| Country::suggest(prefix, limit).into_iter().map(Country::name).collect::<Vec<_>>();
    for (prefix, expected) in [
        ("Nig", vec!["Niger", "Nigeria"]),
        ("congo", vec!["DR Congo", "Republic of the Congo"]),
        ("CAR", vec!["Central African Republic", "Caribbean Netherlands"]),
        ("libano", vec!["Lebanon"]),
        ("Malian", vec!["Mali"]),
        ("suda", vec!["Sudan", "South Sudan"]),
        ("the nether", vec!["Netherlands", "Caribbean Netherlands"]),
        ("zzz", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(names(prefix, 2.max(expected.len())), expected, "“{prefix}”");
    }
    assert_eq!(names("s", 3).len(), 3, "never more than asked for");
    assert_eq!(names("ML", 1), ["Mali"], "a code comes first");
}

#[test]
fn json_is_the_code() {
    let mali = Country::parse("Mali").unwrap();
    assert_eq!(serde_json::to_string(&mali).unwrap(), "\"ML\"", "written");
    assert_eq!(serde_json::from_str::<Country>("\"ML\"").unwrap(), mali, "read back");
    assert!(serde_json::from_str::<Country>("\"Mali\"").is_err(), "only codes are stored");
}

proptest! {
    #[test]
    fn no_text_breaks_the_parser(text in "\\PC*", near in "(the |St\\. )?[A-Za-zé'. -]{0,12}") {
        for text in [&text, &near] {
            let _ = Country::parse(text);
            let _ = Country::parse_demonym(text);
            let _ = Country::suggest(text, 5);
        }
    }
}

#[test]
fn a_country_is_called_and_suggested_in_the_language_spoken() {
    let netherlands = Country::from_code("NL").unwrap();
    let called = Language::ALL.map(|language| language.during(|| netherlands.human()));
    assert_eq!(called, ["Netherlands", "Nederland", "Pays-Bas"], "everyday names");
    assert_eq!(Language::Fr.during(|| netherlands.name()), "Netherlands", "what is kept is kept in English");
    let first = |language: Language, typed: &str| language.during(|| Country::suggest(typed, 1)[0].human());
    assert_eq!(first(Language::En, "ger"), "Germany", "in English");
    assert_eq!(first(Language::Nl, "dui"), "Duitsland", "in Dutch");
    assert_eq!(first(Language::Fr, "all"), "Allemagne", "in French");
}
