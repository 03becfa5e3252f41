//! The few styles there are.

use super::Out;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Heading,
    Faint,
}

impl Out {
    pub fn styled(&self, style: Style, text: &str) -> String {
        let code = match style {
            Style::Heading => "1",
            Style::Faint => "2",
            Style::Plain => return text.to_owned(),
        };
        if self.colour && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
