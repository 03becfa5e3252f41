//! Times of day and time zones.

use std::{fmt, str::FromStr};

use chrono::NaiveTime;
use chrono_tz::{TZ_VARIANTS, Tz};
use unicode_normalization::UnicodeNormalization;

use super::{fold::fold, text::travels_as_text};

/// A time on the clock, kept to the minute. JSON and SQL: `HH:MM`, 00:00 to 23:59.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ts_rs::TS)]
#[ts(type = "string")]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

travels_as_text!(TimeOfDay);

const TIMES: &str = "write 17:40, 9.30, 17u30, 9h30 or 9:30 pm";

impl TimeOfDay {
    /// Hour 0–23 and minute 0–59.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    pub fn hour(self) -> u8 {
        self.hour
    }

    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The same for date arithmetic.
    pub fn naive(self) -> NaiveTime {
        NaiveTime::from_hms_opt(self.hour.into(), self.minute.into(), 0).unwrap_or_default()
    }

    /// Reads what people write: `17:40`, `9.30`, `1740`, `9h30`, `17u30`, `17 uur`, `9 am`,
    /// `9:30 p.m.`, `noon`. Seconds other than 00 and 24:00 are refused.
    pub fn parse(text: &str) -> Result<Self, String> {
        let typed = text.trim();
        let unread = || Err(format!("“{typed}” was not understood as a time; {TIMES}"));
        let plain: String = fold(&text.nfkc().collect::<String>()).chars().filter(|char| *char != ' ').collect();
        if matches!(plain.as_str(), "noon" | "midday" | "12noon" | "midi") {
            return Ok(Self { hour: 12, minute: 0 });
        }
        if matches!(plain.as_str(), "midnight" | "middernacht" | "minuit") {
            return Err("midnight may be either end of the day; write 00:00 or 23:59".to_owned());
        }
        let (clock, half) = half_of_day(&plain);
        let Some((hour, minute)) = digits(clock, half.is_some()) else {
            return unread();
        };
        let hour = match (half, hour) {
            (None, hour) => hour,
            (Some(Half::Morning), 12) => 0,
            (Some(Half::Morning), 1..=11) => hour,
            (Some(Half::Afternoon), 12) => 12,
            (Some(Half::Afternoon), 1..=11) => hour + 12,
            (Some(_), _) => return Err(format!("“{typed}”: am and pm go with the hours 1 to 12")),
        };
        match Self::new(hour, minute) {
            Some(time) => Ok(time),
            None if (hour, minute) == (24, 0) => Err("24:00 is 00:00 of the next day; write that, or 23:59".to_owned()),
            None => Err(format!("“{typed}”: a time lies between 00:00 and 23:59")),
        }
    }
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// Splits `9:30pm` before its last letters. `h`, `u` and `uur` at the end say only that it is a time.
fn half_of_day(text: &str) -> (&str, Option<Half>) {
    for (endings, half) in [
        (["a.m.", "a.m", "am"], Some(Half::Morning)),
        (["p.m.", "p.m", "pm"], Some(Half::Afternoon)),
        (["uur", "uhr", "hrs"], None),
    ] {
        if let Some(clock) = endings.iter().find_map(|ending| text.strip_suffix(ending)) {
            // “9:30 uur” says its minutes, “9 uur” needs its sign to be read as a whole hour.
            let whole = half.is_none() && clock.len() <= 2;
            return (if whole { &text[..clock.len() + 1] } else { clock }, half);
        }
    }
    (text, None)
}

/// Hour and minute of `17:40`, `9.30`, `9h30`, `9h`, `1740`, and of a bare hour where allowed.
fn digits(clock: &str, bare_hour: bool) -> Option<(u8, u8)> {
    let number = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        (lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u8>().ok())
            .flatten()
    };
    if let Some((hour, minute)) = clock.split_once([':', '.', 'h', 'u']) {
        let minute = minute.strip_suffix(":00").filter(|rest| !rest.is_empty()).unwrap_or(minute);
        let letter = clock.contains(['h', 'u']);
        return match minute {
            "" if letter => Some((number(hour, 1..=2)?, 0)),
            _ => Some((number(hour, 1..=2)?, number(minute, 2..=2)?)),
        };
    }
    match clock.len() {
        1 | 2 if bare_hour => Some((number(clock, 1..=2)?, 0)),
        4 => Some((number(clock.get(..2)?, 2..=2)?, number(clock.get(2..)?, 2..=2)?)),
        _ => None,
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:02}:{:02}", self.hour, self.minute))
    }
}

impl FromStr for TimeOfDay {
    type Err = String;

    /// Reads exactly what `Display` writes; for what people write see [`TimeOfDay::parse`].
    fn from_str(text: &str) -> Result<Self, String> {
        Self::parse(text)
            .ok()
            .filter(|time| time.to_string() == text)
            .ok_or_else(|| format!("“{text}” is not a time like 09:30"))
    }
}

/// A time zone of the IANA database. JSON and SQL: its name, such as `Europe/Amsterdam`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct Zone(Tz);

travels_as_text!(Zone);

impl Zone {
    pub const UTC: Self = Self(Tz::UTC);

    pub fn tz(self) -> Tz {
        self.0
    }

    /// Reads an IANA name in any case, the city of one (`Amsterdam`, `New York`), `UTC`, `GMT`, and
    /// `CET`, `EET`, `WET` with their summer names: `CEST` is the zone `CET`, whose clocks the date
    /// decides.
    pub fn parse(text: &str) -> Result<Self, String> {
        let name = fold(text).replace(' ', "_");
        let name = match name.as_str() {
            "z" => "utc",
            "cest" => "cet",
            "eest" => "eet",
            "west" => "wet",
            other => other,
        };
        if let Some(zone) = TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(name)) {
            return Ok(Self(*zone));
        }
        // Etc/GMT+1 is one hour behind, the opposite of what “GMT+1” means to people.
        let city = |zone: &Tz| {
            let (area, city) = zone.name().rsplit_once('/')?;
            (area != "Etc").then(|| city.to_ascii_lowercase())
        };
        let cities: Vec<Tz> = TZ_VARIANTS.iter().copied().filter(|zone| city(zone).as_deref() == Some(name)).collect();
        match cities.as_slice() {
            [zone] => Ok(Self(*zone)),
            [] => Err(format!("“{}” is not a time zone; write one like Europe/Amsterdam, CET or UTC", text.trim())),
            several => {
                let names: Vec<&str> = several.iter().map(|zone| zone.name()).collect();
                Err(format!("“{}” may be {}; write one of them", text.trim(), names.join(" or ")))
            }
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.name())
    }
}

impl FromStr for Zone {
    type Err = String;

    /// Reads exactly an IANA name; for what people write see [`Zone::parse`].
    fn from_str(text: &str) -> Result<Self, String> {
        text.parse::<Tz>().map(Self).map_err(|_| format!("“{text}” is not the name of a time zone"))
    }
}

#[cfg(test)]
mod tests;
