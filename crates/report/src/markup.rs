//! Elements of XML and HTML, written with every text and attribute escaped.
//!
//! Charts (SVG), web pages and word-processor files are all built from [`Element`], so there is
//! one place where user text meets angle brackets. Text that is ours to the letter (a style
//! sheet) goes in through [`Element::verbatim`], which takes nothing made at run time.

/// What the output is read by: the two differ in how an element without content is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Xml,
    Html,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
enum Node {
    Element(Element),
    Text(String),
    Verbatim(&'static str),
}

/// An element without attributes and content.
pub fn el(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// Sets the attribute when there is a value.
    #[must_use]
    pub fn set_some(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    #[must_use]
    pub fn verbatim(mut self, text: &'static str) -> Self {
        self.children.push(Node::Verbatim(text));
        self
    }

    #[must_use]
    pub fn with(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    #[must_use]
    pub fn with_all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// The element as text.
    pub fn write(&self, dialect: Dialect) -> String {
        let mut out = String::new();
        self.write_to(&mut out, dialect);
        out
    }

    fn write_to(&self, out: &mut String, dialect: Dialect) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.children.is_empty() {
            match dialect {
                Dialect::Xml => out.push_str("/>"),
                Dialect::Html if VOID.contains(&self.name) => out.push('>'),
                Dialect::Html => {
                    out.push_str("></");
                    out.push_str(self.name);
                    out.push('>');
                }
            }
            return;
        }
        out.push('>');
        // A line per child where white space means nothing, so that a reader and a diff can follow.
        let lines = LINE_PER_CHILD.contains(&self.name);
        for child in &self.children {
            if lines {
                out.push('\n');
            }
            match child {
                Node::Element(element) => element.write_to(out, dialect),
                Node::Text(text) => escape(text, out),
                Node::Verbatim(text) => out.push_str(text),
            }
        }
        if lines {
            out.push('\n');
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

/// HTML elements that never have content (HTML Living Standard, § 13.1.2).
const VOID: [&str; 5] = ["br", "col", "hr", "link", "meta"];

const LINE_PER_CHILD: [&str; 21] = [
    "html", "head", "body", "main", "section", "header", "footer", "nav", "article", "figure", "details", "table",
    "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "svg", "g",
];

/// Text without the characters that XML 1.0 (§ 2.2) has no way to carry, whichever form they take.
pub fn clean(text: &str) -> String {
    text.chars().filter(|&c| is_allowed(c)).collect()
}

fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || (!c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_allowed(c) => out.push(c),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_text_never_becomes_markup() {
        let written = el("p").set("title", "\"><script>").text("<b> & \u{0}\u{1b}\"x\"").write(Dialect::Html);
        assert_eq!(
            written, "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot;x&quot;</p>",
            "quotes, brackets and ampersands are escaped and control characters dropped"
        );
    }

    #[test]
    fn empty_elements_follow_the_dialect() {
        assert_eq!(el("td").write(Dialect::Html), "<td></td>", "a cell is not a void element");
        assert_eq!(el("br").write(Dialect::Html), "<br>", "a line break is");
        assert_eq!(el("w:br").write(Dialect::Xml), "<w:br/>", "XML closes every empty element");
    }
}
