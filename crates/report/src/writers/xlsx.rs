//! A workbook for people who calculate: an overview, a sheet per table, and the queries.
//!
//! User text is only ever written as a string, never as something a spreadsheet could take for a
//! formula or a link. What a number's cell cannot say (its qualifier, a second line, a mixed
//! currency) stands in a column of its own beside it.

use std::collections::HashSet;

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Style, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Format, ReportError};
use crate::{
    document::{Amount, Block, Cell, Column, ColumnKind, KeyFigure, Qualifier, Report, Table, Value},
    markup::clean,
};

pub fn write(report: &Report) -> Result<Vec<u8>, ReportError> {
    workbook(report).map_err(|cause| ReportError::new(Format::Xlsx, cause))
}

fn workbook(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = report.data_as_of.utc;
    let made = ExcelDateTime::from_ymd(made.year().clamp(1900, 9999) as u16, made.month() as u8, made.day() as u8)?
        .and_hms(made.hour() as u16, made.minute() as u8, f64::from(made.second()))?;
    book.set_properties(
        &DocProperties::new()
            .set_title(clean(&report.title))
            .set_subject(clean(&report.period.label))
            .set_author(clean(&report.organisation))
            .set_creation_datetime(&made),
    );
    let tables: Vec<Table> = report
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| match block {
            Block::Table(table) => Some(table.clone()),
            Block::Chart(chart) => Some(chart.numbers()),
            _ => None,
        })
        .collect();
    let mut names = SheetNames::default();
    let overview = names.take("Overview");
    let sheets: Vec<(String, Table)> = tables.into_iter().map(|table| (names.take(&table.caption), table)).collect();

    write_overview(book.add_worksheet().set_name(overview)?, report, &sheets)?;
    for (name, table) in &sheets {
        let sheet = book.add_worksheet().set_name(name)?;
        write_table(sheet, table, 0)?;
        set_table_manners(sheet, table)?;
    }
    let queries = queries(report);
    if !queries.rows.is_empty() {
        let sheet = book.add_worksheet().set_name(names.take("Queries"))?;
        write_table(sheet, &queries, 0)?;
        set_table_manners(sheet, &queries)?;
    }
    book.save_to_buffer()
}

fn write_overview(sheet: &mut Worksheet, report: &Report, sheets: &[(String, Table)]) -> Result<(), XlsxError> {
    let title = Style::new().set_bold().set_font_size(16);
    string(sheet, 0, 0, &report.title, &title)?;
    let plain = Style::new();
    let facts = [
        ("Organisation", &report.organisation),
        ("Period", &report.period.label),
        ("Data as of", &report.data_as_of.label),
        ("Workspace", &report.generated_from.workspace),
    ];
    let mut row = 1;
    for (name, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
        string(sheet, row, 0, name, &plain)?;
        string(sheet, row, 1, fact, &plain)?;
        row += 1;
    }
    if let Some(filter) = &report.generated_from.filter {
        string(sheet, row, 0, "Filter", &plain)?;
        string(sheet, row, 1, filter, &plain)?;
        row += 1;
    }
    row = write_table(sheet, &key_figures(report), row + 1)? + 1;
    let contents = sheets
        .iter()
        .fold(Table::new("").column(Column::text("Sheet")).column(Column::text("Table")), |contents, (name, table)| {
            contents.row([name.as_str(), table.caption.as_str()])
        });
    write_table(sheet, &contents, row)?;
    for (column, width) in [34, 34, 16, 44, 72].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    set_paper(sheet);
    Ok(())
}

fn key_figures(report: &Report) -> Table {
    let figures = report.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
        Block::KeyFigures { figures } => figures.as_slice(),
        _ => &[],
    });
    let table = Table::new("")
        .column(Column::text("Figure"))
        .column(Column::number("Number"))
        .column(Column::text("How sure"))
        .column(Column::text("Detail"))
        .column(Column::text("Search"));
    table.rows(figures.map(|figure: &KeyFigure| {
        let number = match &figure.value {
            Value::Empty => Value::Text { text: figure.shown.as_str().into() },
            value => value.clone(),
        };
        vec![
            figure.label.as_str().into(),
            Cell::from(number),
            figure.value.qualifier().words().trim_end().into(),
            figure.detail.as_str().into(),
            figure.query.as_deref().unwrap_or_default().into(),
        ]
    }))
}

fn queries(report: &Report) -> Table {
    let table = Table::new("Queries")
        .column(Column::text("Section"))
        .column(Column::text("What"))
        .column(Column::text("As printed"))
        .column(Column::text("Search"));
    report
        .traces()
        .into_iter()
        .fold(table, |table, trace| table.row([trace.section, trace.what, trace.shown, trace.query]))
}

/// A column of the sheet: the value of a table's column, or something that stands beside it.
struct Out<'a> {
    name: String,
    from: usize,
    write: Part,
    column: &'a Column,
    /// No amount of the column has a minor part.
    whole: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Value,
    Detail,
    Currency,
    Qualifier,
    Note,
}

fn layout(table: &Table) -> Vec<Out<'_>> {
    let mut out = Vec::new();
    for (from, column) in table.columns.iter().enumerate() {
        let any = |has: &dyn Fn(&Cell) -> bool| table.all_rows().any(|row| row.get(from).is_some_and(has));
        let whole = table.all_rows().filter_map(|row| row.get(from)).all(is_whole);
        let mut add = |write, name: String| out.push(Out { name, from, write, column, whole });
        // In columns of key figures the kind differs by row and the qualifier has its column.
        let is_money = matches!(column.kind, ColumnKind::Money { .. });
        add(Part::Value, column.name.clone());
        if any(&|cell| cell.detail.is_some()) {
            add(Part::Detail, format!("{}: detail", column.name));
        }
        if is_money && column.currency().is_none() {
            add(Part::Currency, format!("{}: currency", column.name));
        }
        let is_number = column.kind != ColumnKind::Text && !table.caption.is_empty();
        if is_number && any(&|cell| cell.value.qualifier() != Qualifier::Exact) {
            add(Part::Qualifier, format!("{}: how sure", column.name));
        }
        if any(&|cell| cell.note.is_some()) {
            add(Part::Note, format!("{}: note", column.name));
        }
    }
    out
}

/// Writes head, rows, totals and notes from the given row on; gives back the first row after them.
fn write_table(sheet: &mut Worksheet, table: &Table, top: u32) -> Result<u32, XlsxError> {
    let layout = layout(table);
    let head = Style::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
    for (at, out) in layout.iter().enumerate() {
        let align = if out.write == Part::Value { out.column.align } else { crate::document::Align::Left };
        let style = match align {
            crate::document::Align::Left => head.clone(),
            crate::document::Align::Right => head.clone().set_align(FormatAlign::Right),
        };
        string(sheet, top, at as u16, &out.name, &style)?;
    }
    let mut row = top + 1;
    for cells in &table.rows {
        write_row(sheet, &layout, row, cells, &Style::new().set_align(FormatAlign::Top))?;
        row += 1;
    }
    if let Some(total) = &table.total {
        write_row(sheet, &layout, row, total, &Style::new().set_bold().set_border_top(FormatBorder::Thin))?;
        row += 1;
    }
    let quiet = Style::new().set_italic().set_font_color(Color::RGB(0x0056_5B62));
    for note in &table.notes {
        row += 1;
        string(sheet, row, 0, &note.flat(), &quiet)?;
    }
    Ok(row + 1)
}

fn write_row(sheet: &mut Worksheet, layout: &[Out], row: u32, cells: &[Cell], style: &Style) -> Result<(), XlsxError> {
    for (at, out) in layout.iter().enumerate() {
        let Some(cell) = cells.get(out.from) else { continue };
        let at = at as u16;
        match out.write {
            Part::Value => value(sheet, out, row, at, cell, style)?,
            Part::Detail => string(sheet, row, at, cell.detail.as_deref().unwrap_or_default(), style)?,
            Part::Qualifier => string(sheet, row, at, cell.value.qualifier().words().trim_end(), style)?,
            Part::Note => string(sheet, row, at, cell.note.as_deref().unwrap_or_default(), style)?,
            Part::Currency => match &cell.value {
                Value::Money { amount } => string(sheet, row, at, &amount.currency, style)?,
                _ => string(sheet, row, at, "", style)?,
            },
        }
    }
    Ok(())
}

fn value(sheet: &mut Worksheet, out: &Out, row: u32, at: u16, cell: &Cell, style: &Style) -> Result<(), XlsxError> {
    let number = |sheet: &mut Worksheet, number: f64, format: &str| {
        // A spreadsheet has no way to hold an infinite or undefined number.
        let number = if number.is_finite() { number } else { 0.0 };
        sheet.write_number_with_format(row, at, number, &style.clone().set_num_format(format)).map(|_| ())
    };
    match &cell.value {
        Value::Empty => string(sheet, row, at, "", style),
        Value::Text { text } => string(sheet, row, at, &text.flat(), &style.clone().set_text_wrap()),
        Value::Count { count, .. } => number(sheet, *count as f64, "#,##0"),
        Value::Number { number: value, decimals, .. } => number(sheet, *value, &decimal_format(*decimals)),
        Value::Share { share } => number(sheet, *share, "0%"),
        Value::Date { date: Some(date), .. } if (1900..=9999).contains(&date.year()) => {
            let date = ExcelDateTime::from_ymd(date.year() as u16, date.month() as u8, date.day() as u8)?;
            let style = style.clone().set_num_format("d mmm yyyy").set_align(FormatAlign::Left);
            sheet.write_datetime_with_format(row, at, &date, &style).map(|_| ())
        }
        Value::Date { shown, .. } => string(sheet, row, at, shown, style),
        Value::Money { amount } => number(sheet, amount.major(), &money_format(amount, out.whole)),
    }
}

fn is_whole(cell: &Cell) -> bool {
    match &cell.value {
        Value::Money { amount } => amount.minor % 10i64.saturating_pow(u32::from(amount.digits)) == 0,
        _ => true,
    }
}

fn decimal_format(decimals: u8) -> String {
    if decimals == 0 { "#,##0".to_string() } else { format!("#,##0.{}", "0".repeat(usize::from(decimals.min(10)))) }
}

/// With the currency's code before the number; only letters of it, as the code stands in a format.
fn money_format(amount: &Amount, whole: bool) -> String {
    let code: String = amount.currency.chars().filter(char::is_ascii_alphabetic).take(3).collect();
    format!("[${code}] {}", decimal_format(if whole { 0 } else { amount.digits }))
}

/// A4, as wide as the page, for who prints it.
fn set_paper(sheet: &mut Worksheet) {
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
}

/// Head in sight and on every printed page, filters on, columns as wide as their contents within reason.
fn set_table_manners(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let layout = layout(table);
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    set_paper(sheet);
    if !layout.is_empty() && !table.rows.is_empty() {
        sheet.autofilter(0, 0, table.rows.len() as u32, layout.len() as u16 - 1)?;
    }
    for (at, out) in layout.iter().enumerate() {
        let longest = table
            .all_rows()
            .filter_map(|row| row.get(out.from))
            .map(|cell| match out.write {
                Part::Value => cell.value.words().chars().count(),
                Part::Detail => cell.detail.as_ref().map_or(0, |detail| detail.chars().count()),
                Part::Currency => 3,
                Part::Qualifier => 8,
                Part::Note => cell.note.as_ref().map_or(0, |note| note.chars().count()),
            })
            .max()
            .unwrap_or(0);
        let head = out.name.chars().count() + 3;
        sheet.set_column_width(at as u16, longest.max(head).clamp(8, WIDEST) as f64 + 1.0)?;
    }
    for (at, row) in table.all_rows().enumerate() {
        let lines = row.iter().map(lines).max().unwrap_or(1);
        if lines > 1 {
            // Not every program finds the height by itself. Excel's limit is 409 points.
            sheet.set_row_height(at as u32 + 1, (lines as f64 * 15.0).min(409.0))?;
        }
    }
    Ok(())
}

/// The widest column, in letters; a longer text goes on in a second line.
const WIDEST: usize = 60;

/// How many lines the text of a cell takes: each is a little shorter than the column is wide.
fn lines(cell: &Cell) -> usize {
    match &cell.value {
        Value::Text { text } => text.flat().lines().map(|line| line.chars().count().div_ceil(WIDEST - 6).max(1)).sum(),
        _ => 1,
    }
}

/// The longest text a cell holds (Excel's limit, in UTF-16 units).
const LONGEST: usize = 32_767;

fn string(sheet: &mut Worksheet, row: u32, column: u16, text: &str, style: &Style) -> Result<(), XlsxError> {
    let text = clean(text);
    if text.is_empty() {
        return sheet.write_blank(row, column, style).map(|_| ());
    }
    let mut units = 0;
    let fits: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units < LONGEST
        })
        .collect();
    let text = if fits.len() < text.len() { format!("{fits}…") } else { fits };
    sheet.write_string_with_format(row, column, text, style).map(|_| ())
}

/// Sheet names as Excel allows them: at most 31 units, some characters never, no two alike in any
/// case.
#[derive(Default)]
struct SheetNames {
    taken: HashSet<String>,
}

impl SheetNames {
    const MOST: usize = 31;

    fn take(&mut self, wanted: &str) -> String {
        let cleaned: String = clean(wanted)
            .chars()
            .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\n' | '\r' | '\t') { ' ' } else { c })
            .collect();
        let wanted = cleaned.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        let wanted = if wanted.is_empty() || wanted.eq_ignore_ascii_case("history") { "Table" } else { wanted };
        let mut name = shortened(wanted, Self::MOST);
        let mut count = 1;
        while !self.taken.insert(name.to_lowercase()) {
            count += 1;
            let ending = format!(" {count}");
            name = shortened(wanted, Self::MOST - ending.len()) + &ending;
        }
        name
    }
}

fn shortened(name: &str, most: usize) -> String {
    let mut units = 0;
    let taken: String = name
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= most
        })
        .collect();
    taken.trim_end_matches(|c: char| c == '\'' || c.is_whitespace()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_such_as_excel_opens() {
        let mut names = SheetNames::default();
        assert_eq!(names.take("Events / by [kind]?"), "Events   by  kind", "forbidden characters become spaces");
        assert_eq!(names.take("''"), "Table", "a name of quotes alone is none");
        assert_eq!(names.take("History"), "Table 2", "Excel keeps this name to itself");
        let long = "Participants of all the events of the year";
        assert_eq!(names.take(long), "Participants of all the events", "31 characters at most");
        assert_eq!(names.take(&long.to_uppercase()), "PARTICIPANTS OF ALL THE EVENT 2", "and no two alike in any case");
    }
}
