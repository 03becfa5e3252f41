//! The words, numbers and signs of a short phrase such as “about € 100,000”.

use unicode_normalization::UnicodeNormalization;

use super::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// Digits with the separators between them: `1.234,56`, `5 000 000`, `1'000`.
    Number,
    /// Any other single character.
    Sign,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    /// As typed.
    pub text: String,
    /// Folded, for comparing.
    pub key: String,
}

impl Token {
    fn new(kind: Kind, text: String) -> Self {
        let key = fold(&text);
        Self { kind, text, key }
    }

    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    pub fn is_dash(&self) -> bool {
        matches!(self.key.as_str(), "-" | "−" | "–" | "—" | "‐" | "‑")
    }
}

/// All kinds of space count as one; full stops after words and hyphens inside them are dropped.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.nfkc().map(|c| if c == '’' { '\'' } else { c }).collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or(' ');
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(&char) = chars.get(index) {
        let start = index;
        index += 1;
        if char.is_ascii_digit() {
            while at(index).is_ascii_digit() || joins_digits(&chars, start, index) {
                index += 1;
            }
            found.push(Token::new(Kind::Number, chars[start..index].iter().collect()));
        } else if char.is_alphabetic() {
            while at(index).is_alphabetic() || (at(index) == '\'' && at(index + 1).is_alphabetic()) {
                index += 1;
            }
            found.push(Token::new(Kind::Word, chars[start..index].iter().collect()));
            if at(index) == '.' || (at(index) == '-' && at(index + 1).is_alphabetic()) {
                index += 1;
            }
        } else if !char.is_whitespace() {
            found.push(Token::new(Kind::Sign, char.to_string()));
        }
    }
    found
}

/// Whether the character at `index` sits between two digits of one number. A space does only
/// where it sets off exactly three digits of a number that has no other separator.
fn joins_digits(chars: &[char], start: usize, index: usize) -> bool {
    let digit = |index: usize| chars.get(index).is_some_and(char::is_ascii_digit);
    match chars.get(index) {
        Some('.' | ',' | '\'') => digit(index + 1),
        Some(space) if space.is_whitespace() => {
            let so_far = &chars[start..index];
            let first_group = so_far.iter().take_while(|c| c.is_ascii_digit()).count();
            first_group <= 3
                && so_far.iter().all(|c| c.is_ascii_digit() || c.is_whitespace())
                && (1..=3).all(|step| digit(index + step))
                && !digit(index + 4)
        }
        _ => false,
    }
}

/// The keys in a row, as one phrase.
pub(super) fn phrase(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.key.as_str()).collect::<Vec<_>>().join(" ")
}

/// What was typed, for a message.
pub(super) fn as_typed(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_falls_into_words_numbers_and_signs() {
        for (text, expected) in [
            ("about € 100,000", vec!["about", "€", "100,000"]),
            ("XOF\u{202f}5\u{a0}000\u{2009}000", vec!["XOF", "5 000 000"]),
            ("2015 100", vec!["2015", "100"]),
            ("1,5 100", vec!["1,5", "100"]),
            ("twenty-five", vec!["twenty", "five"]),
            ("ca. 40", vec!["ca", "40"]),
            ("zo’n 30", vec!["zo'n", "30"]),
            ("600k", vec!["600", "k"]),
            ("95+", vec!["95", "+"]),
            ("CHF 1'000", vec!["CHF", "1'000"]),
            ("20-30", vec!["20", "-", "30"]),
        ] {
            let texts: Vec<String> = tokens(text).into_iter().map(|token| token.text).collect();
            assert_eq!(texts, expected, "{text}");
        }
    }
}
