//! Where in a text the words asked for stand, so that they can be shown.

use unicode_normalization::char::is_combining_mark;

use super::{
    compile::tokens,
    grammar::{Asks, Field, Query},
};
use crate::values::fold::fold;

/// From and up to, in Unicode code points.
pub type Mark = [u32; 2];

/// The words that were asked for, as they are looked for in a text.
pub struct Sought {
    /// Folded, and whether it may be the beginning of a longer one.
    words: Vec<(String, bool)>,
}

/// How long a piece of text is shown, in code points, and how much of it stands before the first word found.
const PIECE: usize = 160;
const BEFORE: usize = 40;

impl Sought {
    pub fn of(query: &Query) -> Self {
        let mut words = Vec::new();
        let mut seek = |text: &str, begins: bool| {
            let tokens = tokens(text);
            let last = tokens.len().saturating_sub(1);
            words.extend(tokens.into_iter().enumerate().map(|(at, word)| {
                let begins = begins && at == last;
                (word, begins)
            }));
        };
        for term in query.terms.iter().filter(|term| !term.without) {
            match &term.asks {
                Asks::Word(text) => seek(text, true),
                Asks::Phrase(text) => seek(text, false),
                Asks::Field(
                    Field::Tag
                    | Field::Person
                    | Field::Organisation
                    | Field::Organiser
                    | Field::Lead
                    | Field::Institution
                    | Field::Call
                    | Field::Theme,
                    wanted,
                ) => wanted.iter().for_each(|wanted| seek(&wanted.text, !wanted.quoted)),
                _ => {}
            }
        }
        Self { words }
    }

    fn is(&self, word: &str) -> bool {
        let folded = if word.is_ascii() { word.to_ascii_lowercase() } else { fold(word) };
        self.words.iter().any(|(sought, begins)| if *begins { folded.starts_with(sought) } else { folded == *sought })
    }

    /// The words of the text that were asked for.
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let in_word = |char: char| char.is_alphanumeric() || is_combining_mark(char);
        let (mut marks, mut word, mut start, mut at) = (Vec::new(), String::new(), 0, 0);
        for char in text.chars().chain(std::iter::once(' ')) {
            if in_word(char) {
                if word.is_empty() {
                    start = at;
                }
                word.push(char);
            } else if !word.is_empty() {
                if self.is(&word) {
                    marks.push([start, at]);
                }
                word.clear();
            }
            at += 1;
        }
        marks
    }

    /// Whether the text has every word that was asked for.
    pub fn all_in(&self, text: &str) -> bool {
        let there = tokens(text);
        let has = |(sought, begins): &(String, bool)| {
            there.iter().any(|word| if *begins { word.starts_with(sought) } else { word == sought })
        };
        self.words.iter().all(has)
    }

    /// A piece of the text around the first word asked for, with its marks; none where it has none.
    pub fn piece(&self, text: &str) -> Option<(String, Vec<Mark>)> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let first = self.marks(&text).first()?[0] as usize;
        let letters: Vec<char> = text.chars().collect();
        let begin = if first <= BEFORE {
            0
        } else {
            let from = first - BEFORE;
            letters[from..first].iter().position(|char| *char == ' ').map_or(first, |gap| from + gap + 1)
        };
        let mut end = letters.len().min(begin + PIECE);
        if end < letters.len() {
            end = letters[first..end].iter().rposition(|char| *char == ' ').map_or(end, |gap| first + gap);
        }
        let mut piece: String = letters[begin..end].iter().collect();
        if begin > 0 {
            piece.insert_str(0, "… ");
        }
        if end < letters.len() {
            piece.push_str(" …");
        }
        let marks = self.marks(&piece);
        Some((piece, marks))
    }
}
