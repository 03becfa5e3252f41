//! How a value that is written as text travels: the same text in JSON and in SQL.

/// Gives a type with `Display` and `FromStr<Err = String>` its serde and rusqlite manners.
macro_rules! travels_as_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl rusqlite::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.to_string()))
            }
        }

        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|error: String| rusqlite::types::FromSqlError::Other(error.into()))
            }
        }
    };
}

pub(crate) use travels_as_text;

#[cfg(test)]
mod tests {
    use std::fmt::Display;

    use rusqlite::{Connection, types::FromSql};
    use ts_rs::TS;

    use crate::values::{Country, Currency, Headcount, HeadcountSum, Money, PartialDate, Qualifier, TimeOfDay, Zone};

    fn stored<T: rusqlite::ToSql + FromSql + Display>(value: T) -> (String, T) {
        let row = "SELECT typeof(?1) || ' ' || ?1, ?1";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        Connection::open_in_memory().unwrap().query_row(row, [value], read).unwrap()
    }

    #[test]
    fn values_are_kept_as_text_in_a_database() {
        let (text, date) = stored(PartialDate::parse("14 Apr").unwrap());
        assert_eq!((text.as_str(), date.human().as_str()), ("text --04-14", "14 April"), "a date");
        let (text, time) = stored(TimeOfDay::parse("9 am").unwrap());
        assert_eq!((text.as_str(), time.hour()), ("text 09:00", 9), "a time");
        let (text, zone) = stored(Zone::parse("Amsterdam").unwrap());
        assert_eq!((text, zone.tz()), ("text Europe/Amsterdam".to_owned(), chrono_tz::Europe::Amsterdam), "a zone");
        let (text, country) = stored(Country::parse("Mali").unwrap());
        assert_eq!((text.as_str(), country.name()), ("text ML", "Mali"), "a country");
        let (text, currency) = stored(Currency::parse("€").unwrap());
        assert_eq!((text.as_str(), currency.name()), ("text EUR", "Euro"), "a currency");
        assert_eq!(stored(Qualifier::UpTo), ("text up-to".to_owned(), Qualifier::UpTo), "a qualifier");
    }

    #[test]
    fn a_damaged_text_is_an_error_and_not_a_guess() {
        let read = Connection::open_in_memory().unwrap().query_row("SELECT 'Mali'", [], |row| row.get::<_, Country>(0));
        let sentence = read.expect_err("no code").to_string();
        assert!(sentence.contains("“Mali” is not the code of a country"), "{sentence}");
    }

    #[test]
    fn typescript_sees_what_json_holds() {
        let config = ts_rs::Config::default();
        for (type_, is) in [
            (PartialDate::inline(&config), "string"),
            (TimeOfDay::inline(&config), "string"),
            (Zone::inline(&config), "string"),
            (Country::inline(&config), "string"),
            (Currency::inline(&config), "string"),
            (Qualifier::inline(&config), r#""exact" | "about" | "over" | "up-to" | "expected""#),
            (Money::inline(&config), "{ amount_minor: number, currency: Currency, qualifier: Qualifier, }"),
            (Headcount::inline(&config), "{ count: number, qualifier: Qualifier, }"),
        ] {
            assert_eq!(type_, is, "as serde writes it");
        }
        assert!(HeadcountSum::inline(&config).contains("least: number"), "no bigint in JSON");
    }
}
