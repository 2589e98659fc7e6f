//! Commands off a byte stream, as a printer reads them: what each is and how long. Written from the command reference, apart
//! from what writes them; the simulated printer obeys them, [`super::listing`] shows them.
//!
//! One table holds Epson's commands and those that makers of kiosk printers added: no two of them are the same bytes.

/// The beginning of a stream, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// A command.
    Command {
        /// What it is.
        command: Command,
        /// So many bytes are its name and its parameters.
        head: usize,
        /// So many bytes of data follow; they need not be there yet.
        body: usize,
    },
    /// The beginning of a command.
    NeedMore,
}

/// What a printer is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// One character of text.
    Character(u8),
    /// Print the line.
    LineFeed,
    /// A control code without effect on paper here.
    Control(u8),
    /// `DLE EOT n`, carried out when it came.
    RealTimeStatus(u8),
    /// `DLE ENQ n`, carried out when it came.
    RealTimeRecovery(u8),
    /// `DLE DC4 fn`, carried out when it came.
    RealTimeFunction(u8),
    /// `ESC @`
    Initialize,
    /// `ESC J n`: units of `GS P`.
    FeedUnits(u8),
    /// `ESC d n`
    FeedLines(u8),
    /// `GS V m`, `ESC i`, `ESC m`: cut here.
    Cut,
    /// `GS V m n` with m above 64: feed to the knife and n units further, then cut.
    FeedAndCut {
        /// Units beyond the knife.
        beyond: u8,
    },
    /// `GS v 0 m`: rows of dots.
    Raster {
        /// 0 as it is, 1 twice as wide, 2 twice as high, 3 both.
        scale: u8,
        /// Bytes that make a row.
        bytes_per_row: u16,
        /// How many rows.
        rows: u16,
    },
    /// `ESC * m`: columns of dots.
    Columns {
        /// Density and height.
        mode: u8,
        /// How many columns.
        columns: u16,
    },
    /// `GS P`: units to the inch; 0 restores the printer's own.
    Unit {
        /// Across.
        across: u8,
        /// Down.
        down: u8,
    },
    /// `GS L`, in units across.
    Margin(u16),
    /// `GS a`
    Automatic(u8),
    /// `GS ( H` fn 48
    Echo([u8; 4]),
    /// `GS r n`
    Status(u8),
    /// `GS I n`
    About(u8),
    /// `GS ( L` and `GS 8 L`: graphics by function number.
    Graphics(u8),
    /// `GS ( k`: two-dimensional codes.
    Symbol {
        /// 49 is a QR code.
        kind: u8,
        /// Function number.
        function: u8,
    },
    /// `GS k`: a bar code.
    Barcode(u8),
    /// `GS ( X` of another family, `FS ( X`, `ESC ( X`.
    Extended(u8),
    /// `GS e n [m]`: what kiosk printers' ejectors are told.
    Ejector {
        /// What.
        order: u8,
        /// Steps, where the order has some.
        steps: u8,
    },
    /// `FS P`: cut, show, and take back.
    Present {
        /// How far it is shown.
        steps: u8,
        /// `R` or `E`: what becomes of it when nobody takes it.
        then: u8,
        /// After so many seconds; 0 is never.
        seconds: u8,
    },
    /// `FS ( z` fn 1: the loop that keeps a paper inside until it is cut.
    Loop(u8),
    /// `FS C0 18 10 14 1A`: start afresh, carried out when it came.
    HardReset,
    /// A setting of text, codes or positions.
    Setting(&'static str),
    /// Not known.
    Unknown,
}

const fn whole(command: Command, head: usize) -> Parsed {
    Parsed::Command { command, head, body: 0 }
}

/// Reads one command off the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] => Parsed::NeedMore,
        [b'\n', ..] => whole(Command::LineFeed, 1),
        [0x10, rest @ ..] => real_time(rest),
        [0x1b, rest @ ..] => escape(rest),
        [0x1c, rest @ ..] => field(rest),
        [0x1d, rest @ ..] => group(rest),
        [control @ ..0x20, ..] => whole(Command::Control(*control), 1),
        [character, ..] => whole(Command::Character(*character), 1),
    }
}

fn real_time(rest: &[u8]) -> Parsed {
    match rest {
        [] | [0x04 | 0x05 | 0x14] => Parsed::NeedMore,
        [0x04, query, ..] => whole(Command::RealTimeStatus(*query), 3),
        [0x05, what, ..] => whole(Command::RealTimeRecovery(*what), 3),
        [0x14, function, ..] => {
            let head = match function {
                1 | 2 => 5,
                3 => 8,
                7 => 4,
                8 => 10,
                0 | 4..=6 | 9.. => 3,
            };
            enough(rest, whole(Command::RealTimeFunction(*function), head))
        }
        [_, ..] => whole(Command::Control(0x10), 1),
    }
}

/// The same when all of its head is there. `rest` is what follows the first byte.
const fn enough(rest: &[u8], parsed: Parsed) -> Parsed {
    match parsed {
        Parsed::Command { head, .. } if rest.len() + 1 < head => Parsed::NeedMore,
        Parsed::Command { .. } | Parsed::NeedMore => parsed,
    }
}

fn escape(rest: &[u8]) -> Parsed {
    let parsed = match rest {
        [b'@', ..] => whole(Command::Initialize, 2),
        [b'J', units, ..] => whole(Command::FeedUnits(*units), 3),
        [b'd', lines, ..] => whole(Command::FeedLines(*lines), 3),
        [b'i' | b'm', ..] => whole(Command::Cut, 2),
        [b'*', mode, low, high, ..] => {
            let columns = u16::from_le_bytes([*low, *high]);
            let body = usize::from(columns) * if matches!(mode, 32 | 33) { 3 } else { 1 };
            Parsed::Command { command: Command::Columns { mode: *mode, columns }, head: 5, body }
        }
        [b'(', family, low, high, ..] => extended(*family, *low, *high),
        [b'D', positions @ ..] => match positions.iter().position(|position| *position == 0) {
            Some(end) => whole(Command::Setting("tabulators"), end + 3),
            None if positions.len() > 32 => whole(Command::Unknown, 2),
            None => Parsed::NeedMore,
        },
        [] | [b'J' | b'd' | b'*' | b'(', ..] => Parsed::NeedMore,
        [letter, ..] => named(ESCAPE, *letter),
    };
    enough(rest, parsed)
}

fn field(rest: &[u8]) -> Parsed {
    let parsed = match rest {
        [b'(', b'z', 2, 0, 1, what, ..] => whole(Command::Loop(*what), 7),
        [b'(', b'z', 2, 0] | [b'(', b'z', 2, 0, 1] => Parsed::NeedMore,
        [b'(', family, low, high, ..] => extended(*family, *low, *high),
        [b'P', steps, _blink, then, seconds, ..] => {
            whole(Command::Present { steps: *steps, then: *then, seconds: *seconds }, 6)
        }
        [0xc0, 0x18, 0x10, 0x14, 0x1a, ..] => whole(Command::HardReset, 6),
        [] | [b'(' | b'P', ..] => Parsed::NeedMore,
        [letter, ..] => named(FIELD, *letter),
    };
    enough(rest, parsed)
}

fn extended(family: u8, low: u8, high: u8) -> Parsed {
    let body = usize::from(u16::from_le_bytes([low, high]));
    Parsed::Command { command: Command::Extended(family), head: 5, body }
}

fn group(rest: &[u8]) -> Parsed {
    let parsed = match rest {
        [b'V', 65 | 66 | 97 | 98 | 103 | 104, beyond, ..] => whole(Command::FeedAndCut { beyond: *beyond }, 4),
        [b'V', m, ..] if ![65, 66, 97, 98, 103, 104].contains(m) => whole(Command::Cut, 3),
        [b'v', b'0', parameters @ ..] => raster(parameters),
        [b'a', what, ..] => whole(Command::Automatic(*what), 3),
        [b'r', what, ..] => whole(Command::Status(*what), 3),
        [b'I', what, ..] => whole(Command::About(*what), 3),
        [b'P', across, down, ..] => whole(Command::Unit { across: *across, down: *down }, 4),
        [b'L', low, high, ..] => whole(Command::Margin(u16::from_le_bytes([*low, *high])), 4),
        [b'e', order @ (3 | 32), steps, ..] => whole(Command::Ejector { order: *order, steps: *steps }, 4),
        [b'e', order, ..] if ![3, 32].contains(order) => whole(Command::Ejector { order: *order, steps: 0 }, 3),
        [b'(', rest @ ..] => parenthesis(rest),
        [b'8', b'L', p1, p2, p3, p4, _, function, ..] => {
            let length = usize::try_from(u32::from_le_bytes([*p1, *p2, *p3, *p4])).unwrap_or(usize::MAX);
            Parsed::Command { command: Command::Graphics(*function), head: 9, body: length.saturating_sub(2) }
        }
        [b'*', columns, rows, ..] => {
            let body = usize::from(*columns) * usize::from(*rows) * 8;
            Parsed::Command { command: Command::Setting("stored picture"), head: 4, body }
        }
        [b'k', kind @ 65..=79, length, ..] => {
            Parsed::Command { command: Command::Barcode(*kind), head: 4, body: usize::from(*length) }
        }
        [b'k', kind @ 0..=8, text @ ..] => match text.iter().position(|byte| *byte == 0) {
            Some(length) => Parsed::Command { command: Command::Barcode(*kind), head: 3, body: length + 1 },
            None if text.len() > 255 => whole(Command::Unknown, 3),
            None => Parsed::NeedMore,
        },
        []
        | [b'v' | b'a' | b'r' | b'I' | b'8' | b'V' | b'e' | b'P' | b'L' | b'*' | b'k']
        | [b'8', b'L', ..]
        | [b'V' | b'e' | b'P' | b'L' | b'*', _]
        | [b'k', 65..=79] => Parsed::NeedMore,
        [letter, ..] => named(GROUP, *letter),
    };
    enough(rest, parsed)
}

/// `GS v 0 m xL xH yL yH`
fn raster(parameters: &[u8]) -> Parsed {
    let [scale, x_low, x_high, y_low, y_high, ..] = parameters else { return Parsed::NeedMore };
    let bytes_per_row = u16::from_le_bytes([*x_low, *x_high]);
    let rows = u16::from_le_bytes([*y_low, *y_high]);
    let body = usize::from(bytes_per_row) * usize::from(rows);
    Parsed::Command { command: Command::Raster { scale: *scale, bytes_per_row, rows }, head: 8, body }
}

/// `GS ( X pL pH …`
fn parenthesis(rest: &[u8]) -> Parsed {
    let [family, low, high, parameters @ ..] = rest else { return Parsed::NeedMore };
    let length = usize::from(u16::from_le_bytes([*low, *high]));
    match (family, length, parameters) {
        (b'H', 6, [48, 48, d1, d2, d3, d4, ..]) => whole(Command::Echo([*d1, *d2, *d3, *d4]), 11),
        (b'H', 6, parameters) if parameters.len() < 6 => Parsed::NeedMore,
        (b'L' | b'k', 2.., [first, function, ..]) => {
            let command = if *family == b'k' {
                Command::Symbol { kind: *first, function: *function }
            } else {
                Command::Graphics(*function)
            };
            Parsed::Command { command, head: 7, body: length - 2 }
        }
        (b'L' | b'k', 2.., [..]) => Parsed::NeedMore,
        (_, _, _) => extended(*family, *low, *high),
    }
}

/// A letter, how many parameters it has, and what it sets.
type Names = &'static [(u8, usize, &'static str)];

/// What is in no table is taken to have one parameter, as most have.
fn named(names: Names, letter: u8) -> Parsed {
    match names.iter().find(|(known, _, _)| *known == letter) {
        Some((_, parameters, name)) => whole(Command::Setting(name), 2 + parameters),
        None => whole(Command::Unknown, 3),
    }
}

const ESCAPE: Names = &[
    (b' ', 1, "character spacing"),
    (b'!', 1, "print mode"),
    (b'$', 2, "position"),
    (b'\\', 2, "position from here"),
    (b'-', 1, "underline"),
    (b'2', 0, "line spacing of its own"),
    (b'3', 1, "line spacing"),
    (b'4', 1, "italics"),
    (b'=', 1, "which device listens"),
    (b'E', 1, "bold"),
    (b'G', 1, "double strike"),
    (b'L', 0, "page mode"),
    (b'M', 1, "font"),
    (b'R', 1, "national characters"),
    (b'S', 0, "standard mode"),
    (b'T', 1, "page direction"),
    (b'V', 1, "rotation"),
    (b'W', 8, "page area"),
    (b'a', 1, "justification"),
    (b'c', 2, "sensors and keys"),
    (b'p', 3, "drawer pulse"),
    (b't', 1, "code page"),
    (b'v', 0, "paper status, please"),
    (b'{', 1, "upside down"),
    (0x0c, 0, "print the page"),
];

const FIELD: Names = &[
    (b'!', 1, "kanji print mode"),
    (b'&', 0, "kanji on"),
    (b'.', 0, "kanji off"),
    (b'-', 1, "kanji underline"),
    (b'2', 2, "kanji character"),
    (b'C', 1, "kanji code"),
    (b'S', 2, "kanji spacing"),
    (b'W', 1, "kanji size"),
    (b'p', 2, "stored picture, printed"),
];

const GROUP: Names = &[
    (b'!', 1, "character size"),
    (b'$', 2, "vertical position"),
    (b'\\', 2, "vertical position from here"),
    (b'/', 1, "stored picture, printed"),
    (b'B', 1, "white on black"),
    (b'H', 1, "text of bar codes"),
    (b'W', 2, "printing width"),
    (b'b', 1, "smoothing"),
    (b'f', 1, "font of bar codes"),
    (b'h', 1, "height of bar codes"),
    (b'w', 1, "width of bar codes"),
    (0xe0, 1, "full status by itself"),
    (0xe1, 0, "paper left, please"),
    (0xe2, 0, "cuts made, please"),
    (0xe3, 0, "paper printed, please"),
    (0xe4, 0, "papers drawn back, please"),
    (0xe5, 0, "times switched on, please"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn is(bytes: &[u8], command: Command, head: usize, body: usize) {
        assert_eq!(parse(bytes), Parsed::Command { command, head, body }, "{bytes:02x?}");
        for end in 0..head {
            assert_eq!(parse(&bytes[..end]), Parsed::NeedMore, "{:02x?}", &bytes[..end]);
        }
    }

    #[test]
    fn commands_are_as_the_command_reference_prints_them() {
        is(&[0x1b, 0x40], Command::Initialize, 2, 0);
        is(&[0x1b, 0x4a, 24], Command::FeedUnits(24), 3, 0);
        is(&[0x1d, 0x56, 66, 0], Command::FeedAndCut { beyond: 0 }, 4, 0);
        is(&[0x1d, 0x56, 48], Command::Cut, 3, 0);
        is(&[0x1d, 0x61, 0xff], Command::Automatic(255), 3, 0);
        is(&[0x1d, 0x72, 49], Command::Status(49), 3, 0);
        is(&[0x1d, 0x49, 67], Command::About(67), 3, 0);
        is(&[0x1d, 0x50, 203, 180], Command::Unit { across: 203, down: 180 }, 4, 0);
        is(&[0x1d, 0x4c, 8, 1], Command::Margin(264), 4, 0);
        is(&[0x1d, 0x28, 0x48, 6, 0, 48, 48, 1, 2, 3, 4], Command::Echo([1, 2, 3, 4]), 11, 0);
        is(&[0x1d, 0x76, 0x30, 0, 2, 0, 3, 1], Command::Raster { scale: 0, bytes_per_row: 2, rows: 259 }, 8, 518);
        is(&[0x1b, 0x2a, 33, 2, 1], Command::Columns { mode: 33, columns: 258 }, 5, 774);
        is(&[0x1d, 0x28, 0x6b, 3, 0, 49, 81, 48], Command::Symbol { kind: 49, function: 81 }, 7, 1);
        is(&[0x1d, 0x28, 0x4c, 2, 0, 48, 50], Command::Graphics(50), 7, 0);
        is(&[0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8], Command::RealTimeFunction(8), 10, 0);
        is(&[0x10, 0x04, 0x14], Command::RealTimeStatus(0x14), 3, 0);
    }

    #[test]
    fn what_kiosk_printers_added_is_as_their_manuals_print_it() {
        // Custom KPM210, "Ejector commands": 1D 65 n [m].
        is(&[0x1d, 0x65, 3, 12], Command::Ejector { order: 3, steps: 12 }, 4, 0);
        is(&[0x1d, 0x65, 5], Command::Ejector { order: 5, steps: 0 }, 3, 0);
        // Custom VKP80III: 1C 50 steps blink 'R' seconds. KPM216H, "Hardware reset": 1C C0 18 10 14 1A.
        is(&[0x1c, 0x50, 6, 1, b'R', 30], Command::Present { steps: 6, then: b'R', seconds: 30 }, 6, 0);
        assert_eq!(parse(&[0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a]), whole(Command::HardReset, 6));
        // Epson EU-T400: 1C 28 7A 02 00 01 00.
        is(&[0x1c, 0x28, 0x7a, 2, 0, 1, 0], Command::Loop(0), 7, 0);
    }
}
