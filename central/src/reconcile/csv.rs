//! Tables as CSV: a comparison written, a provider's statement read. RFC 4180, commas, a head line.

use std::fmt::Write as _;

use domain::{Money, text::display_safe};

use super::Comparison;
use crate::{payment::currency, provider::Stated};

/// A statement's file that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the statement: {why}")]
pub struct Unreadable {
    /// 1-based.
    pub line: usize,
    /// What was expected.
    pub why: &'static str,
}

/// The head of a statement's file.
pub const STATEMENT: &str = "key,reference,minor_units,currency";

/// Writes a comparison.
#[must_use]
pub fn write_comparison(comparison: &Comparison) -> String {
    let mut text =
        "kind,key,kiosk,service,here_minor_units,here_reference,there_minor_units,there_reference,currency\n"
            .to_owned();
    for pair in &comparison.pairs {
        let here = pair.here.as_ref();
        let units = |amount: Option<Money>| amount.map(|amount| amount.minor_units.to_string()).unwrap_or_default();
        let amount = pair.there.or(here.map(|here| here.amount));
        let cells = [
            pair.kind.text().to_owned(),
            cell(&pair.key),
            here.map(|here| cell(&here.kiosk)).unwrap_or_default(),
            here.map(|here| cell(&here.service)).unwrap_or_default(),
            units(here.map(|here| here.amount)),
            here.map(|here| cell(&here.reference)).unwrap_or_default(),
            units(pair.there),
            pair.there_reference.as_deref().map(cell).unwrap_or_default(),
            amount.map(|amount| amount.currency.code().to_owned()).unwrap_or_default(),
        ];
        let _ = writeln!(text, "{}", cells.join(","));
    }
    text
}

/// Quoted where it must be; what a table's program would run as a formula is quoted and led by an apostrophe.
fn cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Reads a statement: a head of [`STATEMENT`], then a line for each posting.
///
/// # Errors
/// The first line that is none.
pub fn read_statement(text: &str) -> Result<Vec<Stated>, Unreadable> {
    let mut lines = text.lines().enumerate();
    let head = lines.next().map(|(_, head)| head.trim_start_matches('\u{FEFF}').trim_end());
    if head != Some(STATEMENT) {
        return Err(Unreadable { line: 1, why: "expected the head key,reference,minor_units,currency" });
    }
    let mut stated = Vec::new();
    for (place, text) in lines.filter(|(_, text)| !text.trim().is_empty()) {
        let unreadable = |why| Unreadable { line: place + 1, why };
        let cells = cells(text).ok_or(unreadable("a quote that does not end"))?;
        let [key, reference, units, code] = cells.as_slice() else {
            return Err(unreadable("expected four cells"));
        };
        let shown = |text: &str| (!text.is_empty() && display_safe(text, 128) == text).then(|| text.to_owned());
        let units =
            units.parse().ok().filter(|units| *units > 0).ok_or(unreadable("expected minor units, at least 1"))?;
        stated.push(Stated {
            key: shown(key).ok_or(unreadable("expected a key that can be shown"))?,
            reference: shown(reference).ok_or(unreadable("expected a reference that can be shown"))?,
            amount: Money::new(units, currency(code).map_err(|_| unreadable("expected AZN or USD"))?),
        });
    }
    Ok(stated)
}

/// The cells of one line; nothing where a quote does not end.
fn cells(line: &str) -> Option<Vec<String>> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.trim_end_matches('\r').chars().peekable();
    while let Some(character) = characters.next() {
        let cell = cells.last_mut()?;
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cell.push(other),
        }
    }
    (!quoted).then_some(cells)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::Currency;

    use super::*;
    use crate::reconcile::compare;

    #[test]
    fn a_statement_is_read_as_it_was_exported() {
        let text = "\u{FEFF}key,reference,minor_units,currency\r\na/1,\"P,\"\"1\"\"\",4250,AZN\r\n\r\nb/2,P2,1,USD\r\n";
        let stated = read_statement(text).unwrap();
        assert_eq!((stated[0].key.as_str(), stated[0].reference.as_str()), ("a/1", "P,\"1\""));
        assert_eq!(stated[0].amount, Money::new(4250, Currency::Azn));
        assert_eq!(stated[1].amount, Money::new(1, Currency::Usd));
    }

    #[test]
    fn a_line_that_is_none_is_named() {
        for (line, why) in [
            ("a/1,P,1", "expected four cells"),
            ("a/1,P,0,AZN", "expected minor units, at least 1"),
            ("a/1,P,4.25,AZN", "expected minor units, at least 1"),
            ("a/1,P,1,EUR", "expected AZN or USD"),
            (",P,1,AZN", "expected a key that can be shown"),
            ("a/1,\"P,1,AZN", "a quote that does not end"),
        ] {
            assert_eq!(read_statement(&format!("{STATEMENT}\n{line}\n")), Err(Unreadable { line: 2, why }), "{line}");
        }
        assert_eq!(read_statement("").unwrap_err().line, 1);
    }

    #[test]
    fn nothing_in_a_cell_runs_or_breaks_a_line() {
        let stated =
            [Stated { key: "=1+1".to_owned(), reference: "a,\"b\"".to_owned(), amount: Money::new(1, Currency::Azn) }];
        let text = write_comparison(&compare(&BTreeMap::new(), &BTreeMap::new(), &stated));
        assert_eq!(text.lines().nth(1).unwrap(), "only_there,\"'=1+1\",,,,,1,\"a,\"\"b\"\"\",AZN");
    }
}
