//! Closed lists of words: the same word in Rust, SQL, JSON and on the screen.

/// A closed list of words, each variant with its word. Gives the list, the word, and the reading of it.
pub trait Choice: Copy + 'static {
    const ALL: &'static [Self];
    /// The word in JSON and SQL: lower case, hyphens between words.
    fn word(self) -> &'static str;
}

/// Declares an enum that is a [`Choice`], reads and writes as its word, and exports to TypeScript.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $($(#[$about])* #[serde(rename = $word)] $variant),+ }

        impl $crate::draft::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}
pub(crate) use choice;
