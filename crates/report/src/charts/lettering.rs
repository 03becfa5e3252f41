//! How much room a text takes.
//!
//! The font differs between the printed report and a reader's browser, so widths are estimates
//! on the generous side, by classes of letters; what is laid out with them does not overlap in
//! any common sans serif.

/// Size of all lettering, in CSS pixels.
pub const SIZE: f64 = 11.0;

/// Distance between the baselines of two lines.
pub const LINE: f64 = 14.0;

/// Width of a text in CSS pixels.
pub fn width(text: &str) -> f64 {
    text.chars().map(advance).sum::<f64>() * SIZE
}

fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.95,
        'A'..='Z' => 0.73,
        '0'..='9' => 0.65,
        c if c.is_ascii() => 0.61,
        // Latin with marks, Greek, Cyrillic, Hebrew, Arabic; others may be square.
        c if (c as u32) < 0x0900 => {
            if c.is_uppercase() {
                0.88
            } else {
                0.68
            }
        }
        _ => 1.1,
    }
}

/// The text in at most `lines` lines of the given width, the last one cut with `…` where it must
/// be. Breaks at spaces, and inside a word only when the word alone is too long.
pub fn fit(text: &str, room: f64, lines: usize) -> Vec<String> {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_string).rev().collect();
    let mut fitted: Vec<String> = Vec::new();
    while let Some(word) = words.pop() {
        let joined = match fitted.last() {
            Some(last) => format!("{last} {word}"),
            None => word.clone(),
        };
        let more = fitted.len() < lines;
        match fitted.last_mut() {
            Some(last) if width(&joined) <= room => *last = joined,
            _ if more && width(&word) <= room => fitted.push(word),
            _ if more => {
                let head = longest_prefix(&word, room);
                words.push(word.chars().skip(head.chars().count()).collect());
                fitted.push(head);
            }
            Some(last) => {
                *last = format!("{}…", longest_prefix(&joined, room - width("…")).trim_end());
                break;
            }
            None => break,
        }
    }
    fitted
}

/// As many characters as fit, but at least one, so that every step gets ahead.
fn longest_prefix(word: &str, room: f64) -> String {
    let mut taken = String::new();
    let mut used = 0.0;
    for c in word.chars() {
        used += advance(c) * SIZE;
        if used > room && !taken.is_empty() {
            break;
        }
        taken.push(c);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_wrapped_then_cut() {
        assert_eq!(fit("interactive brainstorm", 200.0, 2), ["interactive brainstorm"], "it fits on one line");
        assert_eq!(fit("interactive brainstorm", 80.0, 2), ["interactive", "brainstorm"], "or on two");
        let cut = fit("a very long name of an organisation that nobody remembers", 80.0, 2);
        assert_eq!(cut.len(), 2, "never more lines than allowed: {cut:?}");
        assert!(cut[1].ends_with('…'), "what is cut says so: {cut:?}");
        for line in fit(&"w".repeat(10_000), 80.0, 3) {
            assert!(width(&line) <= 80.0, "one endless word is cut as well: {line}");
        }
        assert!(fit("  ", 80.0, 2).is_empty(), "nothing to write, nothing written");
    }
}
