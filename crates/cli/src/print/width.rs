//! Text in columns: how wide it is, where it breaks, how it is cut.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

pub fn width(text: &str) -> usize {
    text.width()
}

/// The text filled up with spaces.
pub fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The text, or as much of it as fits with an ellipsis.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut taken = 0;
    for char in text.chars() {
        taken += char.width().unwrap_or(0);
        if taken >= columns {
            break;
        }
        kept.push(char);
    }
    format!("{}…", kept.trim_end())
}

/// The lines of a text broken between words; its own line breaks stay.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && width(&line) + 1 + width(word) > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{cut, pad, width, wrap};

    #[test]
    fn columns_are_counted_as_a_terminal_shows_them() {
        assert_eq!(width("Łódź"), 4, "letters with marks take one column each");
        assert_eq!(width("安全"), 4, "Chinese characters take two");
        assert_eq!(pad("安全", 6), "安全  ", "and are filled up accordingly");
        assert_eq!(cut("Informal economies", 10), "Informal…", "a cut text ends in an ellipsis and no space");
        assert_eq!(cut("Peace", 5), "Peace", "what fits is whole");
        assert_eq!(wrap("one two three\n\nfour", 8), ["one two", "three", "", "four"], "lines break between words");
        assert_eq!(wrap("incomprehensibilities", 8), ["incomprehensibilities"], "a long word is not broken");
    }
}
