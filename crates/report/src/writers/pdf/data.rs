//! The report as the data the template reads: every number already written out.

use serde_json::{Value as Json, json};

use super::press::can_print;
use crate::{
    charts::Palette,
    document::{Align, Block, Cell, Report, Run, Section, Table, Text, Trace, Value, is_live},
    markup::clean,
};

/// `report.json` and the charts it names.
pub fn files(report: &Report) -> Result<Vec<(String, String)>, String> {
    let mut lowered = Lowered::default();
    let sections: Vec<Json> = report.sections.iter().map(|section| lowered.section(section)).collect();
    let (language, region) = report.language.split_once('-').unwrap_or((&report.language, ""));
    let data = json!({
        "title": printable(&report.title),
        "subtitle": printable(&report.subtitle),
        "organisation": printable(&report.organisation),
        "period": printable(&report.period.label),
        "as_of": printable(&report.data_as_of.label),
        "language": language,
        "region": Some(region).filter(|region| region.len() == 2),
        "cover_note": runs(&report.cover_note),
        "made_from": printable(&made_from(report)),
        "sections": sections,
        "traces": traces(&report.traces()),
    });
    let text = serde_json::to_string(&data).map_err(|cause| cause.to_string())?;
    lowered.charts.push(("report.json".to_string(), text));
    Ok(lowered.charts)
}

#[derive(Default)]
struct Lowered {
    charts: Vec<(String, String)>,
}

impl Lowered {
    fn section(&mut self, section: &Section) -> Json {
        let blocks: Vec<Json> = section.blocks.iter().map(|block| self.block(block)).collect();
        json!({
            "title": printable(&section.title),
            "subtitle": printable(&section.subtitle),
            "blocks": blocks,
        })
    }

    fn block(&mut self, block: &Block) -> Json {
        match block {
            Block::Heading { level, text } => {
                json!({ "block": "heading", "level": (*level).clamp(2, 4), "text": printable(text) })
            }
            Block::Paragraph { text } => json!({ "block": "paragraph", "runs": runs(text) }),
            Block::Note { text } => json!({ "block": "note", "runs": runs(text) }),
            Block::Quote { text, source } => {
                json!({ "block": "quote", "runs": runs(text), "source": printable(source) })
            }
            Block::List { ordered, items } => {
                let items: Vec<Json> = items.iter().map(runs).collect();
                json!({ "block": "list", "ordered": ordered, "items": items })
            }
            Block::KeyFigures { figures } => {
                let figures: Vec<Json> = figures
                    .iter()
                    .map(|figure| {
                        json!({
                            "shown": printable(&figure.shown),
                            "label": printable(&figure.label),
                            "detail": printable(&figure.detail),
                        })
                    })
                    .collect();
                json!({ "block": "key-figures", "figures": figures })
            }
            Block::Table(table) => lower_table(table),
            Block::Chart(chart) => {
                let id = format!("chart-{}", self.charts.len() + 1);
                let file = format!("{id}.svg");
                let drawing = chart.svg(Palette::Print, &id).chars().map(with_a_shape).collect();
                self.charts.push((file.clone(), drawing));
                json!({
                    "block": "chart",
                    "file": file,
                    "title": printable(chart.title()),
                    "note": printable(chart.note()),
                    "alternative": clean(&format!("{}. {}", chart.title(), chart.description())),
                })
            }
        }
    }
}

fn lower_table(table: &Table) -> Json {
    let columns: Vec<Json> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            json!({
                "name": printable(&column.name),
                "right": column.align == Align::Right,
                "weight": if table.is_compact(at) { 0 } else { column.weight.max(1) },
            })
        })
        .collect();
    let row = |row: &Vec<Cell>| -> Json { (0..table.columns.len()).map(|at| lower_cell(table, row, at)).collect() };
    let rows: Vec<Json> = table.rows.iter().map(row).collect();
    let total = table.total.as_ref().map(|total| -> Vec<Json> {
        let span = table.total_span();
        let cell = |at| {
            let mut cell = lower_cell(table, total, at);
            cell["span"] = json!(if at == 0 { span } else { 1 });
            cell
        };
        (0..table.columns.len()).filter(|at| *at == 0 || *at >= span).map(cell).collect()
    });
    let mut notes: Vec<Json> = table
        .cell_notes()
        .into_iter()
        .map(|(letter, note)| json!({ "mark": letter, "runs": runs(&note.into()) }))
        .collect();
    notes.extend(table.legend().map(|legend| json!({ "mark": "", "runs": runs(&format!("{legend}.").into()) })));
    notes.extend(table.notes.iter().map(|note| json!({ "mark": "", "runs": runs(note) })));
    json!({
        "block": "table",
        "caption": printable(&table.caption),
        "columns": columns,
        "rows": rows,
        "total": total,
        "whole": stays_whole(table),
        "notes": notes,
    })
}

/// Whether the table is so small that a page break inside it would look like an accident. It must
/// be sure to fit on a page, as what does not break cannot be continued.
fn stays_whole(table: &Table) -> bool {
    let letters: usize = table
        .all_rows()
        .flat_map(|row| (0..row.len()).map(|at| table.shown(row, at).chars().count()))
        .filter(|letters| *letters > 0)
        .map(|letters| letters + 20)
        .sum();
    table.rows.len() <= 12 && letters < 1_000
}

fn lower_cell(table: &Table, row: &[Cell], column: usize) -> Json {
    let Some(cell) = row.get(column) else { return json!({ "runs": [], "detail": "", "mark": "" }) };
    let runs = match &cell.value {
        Value::Text { text } => runs(text),
        _ => runs(&table.shown(row, column).into()),
    };
    json!({
        "runs": runs,
        "detail": printable(cell.detail.as_deref().unwrap_or_default()),
        "mark": table.mark(cell).unwrap_or_default(),
    })
}

fn runs(text: &Text) -> Json {
    text.runs
        .iter()
        .map(|run| match run {
            Run::Plain { text } | Run::Query { text, .. } => json!({ "run": "plain", "text": printable(text) }),
            Run::Strong { text } => json!({ "run": "strong", "text": printable(text) }),
            Run::Emphasis { text } => json!({ "run": "emphasis", "text": printable(text) }),
            Run::Link { text, url } if is_live(url) => {
                json!({ "run": "link", "text": printable(text), "url": clean(url) })
            }
            Run::Link { text, .. } => json!({ "run": "plain", "text": printable(text) }),
            Run::Footnote { text } => json!({ "run": "footnote", "text": printable(text) }),
        })
        .collect()
}

fn traces(traces: &[Trace]) -> Json {
    traces
        .chunk_by(|a, b| a.section == b.section)
        .map(|run| {
            let rows: Vec<Json> = run
                .iter()
                .map(|trace| json!([printable(&trace.what), printable(&trace.shown), printable(&trace.query)]))
                .collect();
            json!({ "section": printable(&run[0].section), "rows": rows })
        })
        .collect()
}

fn made_from(report: &Report) -> String {
    let from = &report.generated_from;
    let records: Vec<String> = from.records.iter().map(|(name, count)| format!("{count} {name}")).collect();
    let parts = [
        (!from.workspace.is_empty()).then(|| format!("Made from “{}”", from.workspace)),
        (!records.is_empty()).then(|| records.join(", ")),
        from.filter.as_ref().map(|filter| format!("only {filter}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The longest run of letters that is left whole; a longer one may break, as it would otherwise
/// run off the page.
const LONGEST_WORD: usize = 28;

/// Text as it can be set: on one line, with places to break in endless words, and with `�` for
/// what no embedded font has (a tagged PDF may not hold a character without a shape).
fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut unbroken = 0;
    for c in text.chars() {
        let c = match c {
            '\n' | '\r' | '\t' => ' ',
            c if c.is_control() => continue,
            c => with_a_shape(c),
        };
        unbroken = if c.is_whitespace() && c != '\u{a0}' { 0 } else { unbroken + 1 };
        out.push(c);
        if unbroken >= LONGEST_WORD && !is_invisible(c) {
            out.push('\u{200B}');
            unbroken = 0;
        }
    }
    out
}

/// The character, or `�` when no embedded font has it.
fn with_a_shape(c: char) -> char {
    if c.is_ascii() || is_invisible(c) || can_print(c) { c } else { '\u{FFFD}' }
}

/// Characters that shape or direct others and have no glyph of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_can_be_set() {
        assert_eq!(printable("Łódź, Ὀδυσσεύς, Київ"), "Łódź, Ὀδυσσεύς, Київ", "European scripts print");
        assert_eq!(printable("محمد ሰላም שלום 🎉"), "محمد ሰላም שלום 🎉", "and the others that names come in");
        assert_eq!(printable("漢字"), "\u{FFFD}\u{FFFD}", "what has no shape is shown as missing");
        assert_eq!(printable("a\u{0}b\nc"), "ab c", "control characters go, lines join");
    }

    #[test]
    fn an_endless_word_may_break_and_loses_nothing() {
        let word = "x".repeat(10_000);
        let set = printable(&word);
        assert_eq!(set.replace('\u{200B}', ""), word, "only places to break are added");
        assert!(
            set.split('\u{200B}').all(|part| part.chars().count() <= LONGEST_WORD),
            "no part is longer than a line"
        );
    }
}
