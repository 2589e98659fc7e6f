//! A stream to a printer as lines that a person reads: for `probe`, and for whoever compares what two programs print.

use super::command::{Command, Parsed, parse};

/// So much text stands in one line, and so many bytes of what is not understood.
const LONGEST_RUN: usize = 64;

/// One command, or a run of the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it begins, counted from the stream's first byte.
    pub offset: usize,
    /// How many bytes it is, its data included; less than it says of itself when the stream ends inside.
    pub length: usize,
    /// What it is, in one line of printable ASCII.
    pub text: String,
}

/// The lines of a stream, one after another. Any bytes give some lines; nothing is held but the line in hand.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    bytes: &'a [u8],
    offset: usize,
}

/// The lines of `bytes`.
#[must_use]
pub const fn lines(bytes: &[u8]) -> Lines<'_> {
    Lines { bytes, offset: 0 }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let rest = &self.bytes[self.offset..];
        if rest.is_empty() {
            return None;
        }
        let (length, text) = line(rest);
        let line = Line { offset: self.offset, length, text };
        self.offset += length;
        Some(line)
    }
}

/// The first line of what is not empty: at least one byte.
fn line(rest: &[u8]) -> (usize, String) {
    match parse(rest) {
        Parsed::NeedMore => (rest.len(), format!("cut off: {}", hexadecimal(rest))),
        Parsed::Command { command: Command::Character(_), .. } => {
            let length = run(rest, |byte| byte >= 0x20);
            (length, format!("text \"{}\"", rest[..length].escape_ascii()))
        }
        Parsed::Command { command: Command::Control(code), .. } => {
            let length = rest.iter().take_while(|byte| **byte == code).count();
            (length, format!("control {code:02X} x {length}"))
        }
        Parsed::Command { command, head, body } => {
            let length = head.saturating_add(body).min(rest.len());
            let data = &rest[head..length];
            let text = describe(command, &rest[..head], data);
            let missing = head.saturating_add(body) - length;
            (length, if missing > 0 { format!("{text}; {missing} bytes are missing") } else { text })
        }
    }
}

fn run(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take(LONGEST_RUN).take_while(|byte| belongs(**byte)).count()
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for byte in bytes.iter().take(LONGEST_RUN) {
        let space = if text.is_empty() { "" } else { " " };
        write!(text, "{space}{byte:02X}").unwrap_or_default();
    }
    if bytes.len() > LONGEST_RUN {
        text.push_str(" ...");
    }
    text
}

fn quoted(data: &[u8]) -> String {
    let end = if data.len() > LONGEST_RUN { "..." } else { "" };
    format!("\"{}\"{end}", data[..data.len().min(LONGEST_RUN)].escape_ascii())
}

fn describe(command: Command, head: &[u8], data: &[u8]) -> String {
    let parameters = || hexadecimal(head.get(2..).unwrap_or(&[]));
    match command {
        Command::Character(_) | Command::Control(_) | Command::Unknown => format!("unknown: {}", hexadecimal(head)),
        Command::LineFeed => "LF".to_owned(),
        Command::RealTimeStatus(query) => format!("DLE EOT {query}: status, at once"),
        Command::RealTimeRecovery(what) => format!("DLE ENQ {what}: leave the error, at once"),
        Command::RealTimeFunction(8) => "DLE DC4 8: clear the buffers, at once".to_owned(),
        Command::RealTimeFunction(function) => format!("DLE DC4 {function}, at once"),
        Command::Initialize => "ESC @: initialize".to_owned(),
        Command::FeedUnits(units) => format!("ESC J {units}: feed units"),
        Command::FeedLines(lines) => format!("ESC d {lines}: feed lines"),
        Command::Cut => "cut here".to_owned(),
        Command::FeedAndCut { beyond } => format!("GS V: feed to the knife and {beyond} units, cut"),
        Command::Raster { scale, bytes_per_row, rows } => {
            format!("GS v 0: picture, {} dots by {rows} rows, scale {scale}", u32::from(bytes_per_row) * 8)
        }
        Command::Columns { mode, columns } => format!("ESC *: picture, {columns} columns, mode {mode}"),
        Command::Unit { across, down } => format!("GS P: units, {across} across and {down} down to the inch"),
        Command::Margin(units) => format!("GS L: margin, {units} units"),
        Command::Automatic(what) => format!("GS a: news by itself, {what:02X}"),
        Command::Echo(mark) => format!("GS ( H: echo \"{}\" when processed", mark.escape_ascii()),
        Command::Status(what) => format!("GS r {what}: status when processed"),
        Command::About(what) => format!("GS I {what}: who are you?"),
        Command::Graphics(function) => format!("GS ( L: graphics, function {function}, {} bytes", data.len()),
        Command::Symbol { kind: 49, function: 80 } => {
            format!("GS ( k: QR code, store {}", quoted(data.get(1..).unwrap_or(&[])))
        }
        Command::Symbol { kind: 49, function: 81 } => "GS ( k: QR code, print".to_owned(),
        Command::Symbol { kind: 49, function } => {
            format!("GS ( k: QR code, function {function}, {}", hexadecimal(data))
        }
        Command::Symbol { kind, function } => format!("GS ( k: code of kind {kind}, function {function}"),
        Command::Barcode(kind) => format!("GS k: bar code of kind {kind}, {}", quoted(data)),
        Command::Extended(family) => {
            format!("extended {} {}: {}", quoted(&head[1..2]), quoted(&[family]), hexadecimal(data))
        }
        Command::Ejector { order: 2, .. } => "GS e 2: draw the paper back".to_owned(),
        Command::Ejector { order: 3, steps } => format!("GS e 3: show the paper, {steps} steps"),
        Command::Ejector { order: 5, .. } => "GS e 5: push the paper out".to_owned(),
        Command::Ejector { order, .. } => format!("GS e {order}: ejector"),
        Command::Present { steps, then, seconds } => {
            format!("FS P: cut, show {steps} steps, then {} after {seconds} s", quoted(&[then]))
        }
        Command::Loop(what) => format!("FS ( z: loop, {what}"),
        Command::HardReset => "FS C0: start afresh, at once".to_owned(),
        Command::Setting(name) => format!("{name}: {}", parameters()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(usize, String)> {
        lines(bytes).map(|line| (line.offset, line.text)).collect()
    }

    #[test]
    fn a_receipt_of_a_common_library_is_legible() {
        // python-escpos 3.1: text, a QR code by GS ( k, a column picture, a cut.
        let stream = [
            &b"\x1b@\x1ba\x01Total 44.00\n"[..],
            b"\x1d(k\x04\x00\x31\x41\x32\x00\x1d(k\x08\x00\x31\x50\x30HELLO\x1d(k\x03\x00\x31\x51\x30",
            b"\x1b*\x21\x02\x00\x01\x02\x03\x04\x05\x06",
            b"\x1dVA\x00",
        ]
        .concat();
        let expected = [
            (0, "ESC @: initialize"),
            (2, "justification: 01"),
            (5, "text \"Total 44.00\""),
            (16, "LF"),
            (17, "GS ( k: QR code, function 65, 32 00"),
            (26, "GS ( k: QR code, store \"HELLO\""),
            (39, "GS ( k: QR code, print"),
            (47, "ESC *: picture, 2 columns, mode 33"),
            (58, "GS V: feed to the knife and 0 units, cut"),
        ];
        assert_eq!(texts(&stream), expected.map(|(offset, text)| (offset, text.to_owned())));
    }

    #[test]
    fn what_is_not_understood_or_not_there_is_said() {
        assert_eq!(texts(&[0x1d, 0xaa, 1]), [(0, "unknown: 1D AA 01".to_owned())]);
        assert_eq!(texts(&[0; 5_000]), [(0, "control 00 x 5000".to_owned())]);
        assert_eq!(texts(&[0x1d]), [(0, "cut off: 1D".to_owned())]);
        let picture = [0x1d, 0x76, 0x30, 0, 0xff, 0xff, 0xff, 0xff, 1, 2];
        assert_eq!(
            texts(&picture),
            [(0, "GS v 0: picture, 524280 dots by 65535 rows, scale 0; 4294836223 bytes are missing".to_owned())]
        );
        assert_eq!(texts(b"\xc7\x1b"), [(0, "text \"\\xc7\"".to_owned()), (1, "cut off: 1B".to_owned())]);
    }

    #[test]
    fn every_byte_of_any_stream_is_in_exactly_one_short_line() {
        let mut state = 1_u32;
        for length in (0..400).chain([10_000]) {
            let bytes: Vec<u8> = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    // Leads are likelier than chance would have them.
                    let byte = state.to_be_bytes()[0];
                    if byte < 0x60 { [0x1b, 0x1c, 0x1d, 0x10][usize::from(byte % 4)] } else { state.to_be_bytes()[1] }
                })
                .collect();
            let mut end = 0;
            for line in lines(&bytes) {
                assert_eq!(line.offset, end);
                assert!(line.length > 0 && line.text.len() < 400, "{line:?}");
                assert!(line.text.bytes().all(|byte| (0x20..0x7f).contains(&byte)), "{line:?}");
                end += line.length;
            }
            assert_eq!(end, bytes.len());
        }
    }
}
