//! Commands off a byte stream, as a printer reads them. Written from the command reference, apart from what writes them.
//!
//! Pictures are handed out row by row as they come, so that no length in the stream asks for memory. Text is not legible: the
//! terminal prints pictures only, and stray text is as long as it would be on paper, and black.

/// What a printer is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// Burn a row, its leftmost dot in the highest bit of the first byte.
    Row(Vec<u8>),
    /// Burn a line of text: each of its rows.
    Line(Vec<u8>),
    /// Feed by units of `GS P`.
    FeedUnits(u8),
    /// Feed so many lines of text.
    FeedLines(u8),
    /// Cut.
    Cut { feeds_to_knife: bool },
    /// `ESC @`
    Initialize,
    /// `GS P`: units to the inch; 0 restores the printer's own.
    Unit { across: u8, down: u8 },
    /// `GS L`, in units across.
    Margin(u16),
    /// `GS a`
    Automatic(u8),
    /// `GS ( H` fn 48
    Echo([u8; 4]),
    /// `GS r`
    Status,
    /// `GS I`: whole, with header and NUL.
    Name(&'static [u8]),
    /// Something without effect here.
    Nothing,
}

#[derive(Debug, Clone, Copy)]
struct Picture {
    bytes_per_row: usize,
    rows: u32,
}

/// The receive buffer and what is being read from it.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    bytes: Vec<u8>,
    read: usize,
    picture: Option<Picture>,
    skip: usize,
    line: Vec<u8>,
}

/// How the bytes at the front go on.
enum Command {
    /// So many bytes, and what they do.
    Whole(usize, Instruction),
    /// So many bytes, and then a picture.
    Picture(usize, Picture),
    /// So many bytes that mean nothing here.
    Skip(usize),
    /// One character of text.
    Character(u8),
    /// Print the line.
    LineFeed,
    /// Not all there.
    Unfinished,
}

impl Decoder {
    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// The next thing to do, if it is all there.
    pub(super) fn next(&mut self, width_dots: u32) -> Option<Instruction> {
        if self.read > 4096 || self.read == self.bytes.len() {
            self.bytes.drain(..self.read);
            self.read = 0;
        }
        if let Some(picture) = self.picture {
            return self.row(picture, width_dots);
        }
        let skipped = self.skip.min(self.bytes.len() - self.read);
        self.read += skipped;
        self.skip -= skipped;
        if self.skip > 0 {
            return None;
        }
        match command(&self.bytes[self.read..]) {
            Command::Unfinished => None,
            Command::Whole(length, instruction) => {
                self.read += length;
                if instruction == Instruction::Initialize {
                    self.line.clear();
                }
                Some(instruction)
            }
            Command::Picture(length, picture) => {
                self.read += length;
                self.picture = (picture.rows > 0 && picture.bytes_per_row > 0).then_some(picture);
                Some(Instruction::Nothing)
            }
            Command::Skip(length) => {
                self.skip = length;
                Some(Instruction::Nothing)
            }
            Command::Character(character) => {
                self.read += 1;
                self.line.push(if character == b' ' { 0 } else { 0x7e });
                let full = self.line.len() >= (width_dots / 12) as usize;
                Some(if full { self.end_line() } else { Instruction::Nothing })
            }
            Command::LineFeed => {
                self.read += 1;
                Some(self.end_line())
            }
        }
    }

    fn end_line(&mut self) -> Instruction {
        let line = std::mem::take(&mut self.line);
        if line.iter().all(|column| *column == 0) { Instruction::FeedLines(1) } else { Instruction::Line(line) }
    }

    fn row(&mut self, picture: Picture, width_dots: u32) -> Option<Instruction> {
        let row = self.bytes.get(self.read..self.read + picture.bytes_per_row)?;
        let row = row[..row.len().min(width_dots.div_ceil(8) as usize)].to_vec();
        self.read += picture.bytes_per_row;
        self.picture = (picture.rows > 1).then_some(Picture { rows: picture.rows - 1, ..picture });
        Some(Instruction::Row(row))
    }
}

/// Reads the command at the front.
fn command(bytes: &[u8]) -> Command {
    match bytes {
        [] => Command::Unfinished,
        [0x0a, ..] => Command::LineFeed,
        [0x10, rest @ ..] => real_time(rest),
        [0x1b, rest @ ..] => escape(rest),
        [0x1c, rest @ ..] => kanji(rest),
        [0x1d, rest @ ..] => group(rest),
        [..0x20, ..] => Command::Skip(1),
        [character, ..] => Command::Character(*character),
    }
}

/// Real-time commands were carried out when they came.
fn real_time(rest: &[u8]) -> Command {
    match rest {
        [] | [0x04 | 0x05 | 0x14] => Command::Unfinished,
        [0x04 | 0x05, _, ..] => Command::Skip(3),
        [0x14, function, ..] => Command::Skip(match function {
            1 | 2 => 5,
            3 => 8,
            7 => 4,
            8 => 10,
            0 | 4..=6 | 9.. => 3,
        }),
        [_, ..] => Command::Skip(1),
    }
}

fn escape(rest: &[u8]) -> Command {
    match rest {
        [] | [b'J' | b'd' | b'*' | b'('] | [b'*' | b'(', _] | [b'*' | b'(', _, _] => Command::Unfinished,
        [b'@', ..] => Command::Whole(2, Instruction::Initialize),
        [b'J', units, ..] => Command::Whole(3, Instruction::FeedUnits(*units)),
        [b'd', lines, ..] => Command::Whole(3, Instruction::FeedLines(*lines)),
        [b'i' | b'm', ..] => Command::Whole(2, Instruction::Cut { feeds_to_knife: false }),
        [b'*', mode, low, high, ..] => {
            let columns = usize::from(u16::from_le_bytes([*low, *high]));
            Command::Skip(5 + columns * if matches!(mode, 32 | 33) { 3 } else { 1 })
        }
        [b'(', _, low, high, ..] => Command::Skip(5 + usize::from(u16::from_le_bytes([*low, *high]))),
        [b'D', positions @ ..] => match positions.iter().position(|position| *position == 0) {
            Some(end) => Command::Skip(end + 3),
            None if positions.len() > 32 => Command::Skip(2),
            None => Command::Unfinished,
        },
        [b'$' | b'\\' | b'c', ..] => Command::Skip(4),
        [b'p', ..] => Command::Skip(5),
        [b'W', ..] => Command::Skip(10),
        [b'2' | b'L' | b'S' | b'v' | 0x0c, ..] => Command::Skip(2),
        [_, ..] => Command::Skip(3),
    }
}

fn kanji(rest: &[u8]) -> Command {
    match rest {
        [] | [b'('] | [b'(', _] | [b'(', _, _] => Command::Unfinished,
        [b'(', _, low, high, ..] => Command::Skip(5 + usize::from(u16::from_le_bytes([*low, *high]))),
        [b'S' | b'p' | b'2', ..] => Command::Skip(4),
        [b'.' | b'&', ..] => Command::Skip(2),
        [_, ..] => Command::Skip(3),
    }
}

fn group(rest: &[u8]) -> Command {
    match rest {
        []
        | [b'V' | b'v' | b'a' | b'r' | b'I' | b'P' | b'L' | b'*' | b'k']
        | [b'V', 65 | 66 | 97 | 98 | 103 | 104]
        | [b'P' | b'*' | b'L', _]
        | [b'k', 65..=79] => Command::Unfinished,
        [b'V', 65 | 66 | 97 | 98 | 103 | 104, _, ..] => Command::Whole(4, Instruction::Cut { feeds_to_knife: true }),
        [b'V', _, ..] => Command::Whole(3, Instruction::Cut { feeds_to_knife: false }),
        [b'v', b'0', parameters @ ..] => picture(parameters),
        [b'a', what, ..] => Command::Whole(3, Instruction::Automatic(*what)),
        [b'r', _, ..] => Command::Whole(3, Instruction::Status),
        [b'I', what, ..] => Command::Whole(3, name(*what)),
        [b'P', across, down, ..] => Command::Whole(4, Instruction::Unit { across: *across, down: *down }),
        [b'L', low, high, ..] => Command::Whole(4, Instruction::Margin(u16::from_le_bytes([*low, *high]))),
        [b'(', rest @ ..] => parenthesis(rest),
        [b'8', rest @ ..] => match rest {
            [_, p1, p2, p3, p4, ..] => Command::Skip(7 + u32::from_le_bytes([*p1, *p2, *p3, *p4]) as usize),
            [..] => Command::Unfinished,
        },
        [b'*', columns, rows, ..] => Command::Skip(4 + usize::from(*columns) * usize::from(*rows) * 8),
        [b'k', 65..=79, length, ..] => Command::Skip(4 + usize::from(*length)),
        [b'W' | b'$' | b'\\', ..] => Command::Skip(4),
        [_, ..] => Command::Skip(3),
    }
}

/// `GS v 0 m xL xH yL yH`
fn picture(parameters: &[u8]) -> Command {
    let [_, x_low, x_high, y_low, y_high, ..] = parameters else { return Command::Unfinished };
    let bytes_per_row = usize::from(u16::from_le_bytes([*x_low, *x_high]));
    let rows = u32::from(u16::from_le_bytes([*y_low, *y_high]));
    Command::Picture(8, Picture { bytes_per_row, rows })
}

/// `GS ( X pL pH …`
fn parenthesis(rest: &[u8]) -> Command {
    let [family, low, high, parameters @ ..] = rest else { return Command::Unfinished };
    let length = usize::from(u16::from_le_bytes([*low, *high]));
    match (family, length, parameters) {
        (b'H', 6, [48, 48, d1, d2, d3, d4, ..]) => Command::Whole(11, Instruction::Echo([*d1, *d2, *d3, *d4])),
        (b'H', 6, parameters) if parameters.len() < 6 => Command::Unfinished,
        (_, _, _) => Command::Skip(5 + length),
    }
}

fn name(what: u8) -> Instruction {
    match what {
        66 => Instruction::Name(b"_Simulated\0"),
        67 => Instruction::Name(b"_Printer 80\0"),
        ..=65 | 68.. => Instruction::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Instruction> {
        let mut decoder = Decoder::default();
        let mut instructions = Vec::new();
        for byte in bytes {
            decoder.push(*byte);
            while let Some(instruction) = decoder.next(576) {
                if instruction != Instruction::Nothing {
                    instructions.push(instruction);
                }
            }
        }
        instructions
    }

    #[test]
    fn commands_are_read_as_the_command_reference_prints_them() {
        assert_eq!(read(&[0x1b, 0x40]), [Instruction::Initialize]);
        assert_eq!(read(&[0x1b, 0x4a, 24]), [Instruction::FeedUnits(24)]);
        assert_eq!(read(&[0x1d, 0x56, 66, 0]), [Instruction::Cut { feeds_to_knife: true }]);
        assert_eq!(read(&[0x1d, 0x56, 48]), [Instruction::Cut { feeds_to_knife: false }]);
        assert_eq!(read(&[0x1d, 0x61, 0xff]), [Instruction::Automatic(255)]);
        assert_eq!(read(&[0x1d, 0x72, 49]), [Instruction::Status]);
        assert_eq!(read(&[0x1d, 0x50, 203, 180]), [Instruction::Unit { across: 203, down: 180 }]);
        assert_eq!(read(&[0x1d, 0x4c, 8, 1]), [Instruction::Margin(264)]);
        assert_eq!(read(&[0x1d, 0x28, 0x48, 6, 0, 48, 48, 1, 2, 3, 4]), [Instruction::Echo([1, 2, 3, 4])]);
        assert_eq!(
            read(&[0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x80, 1, 0x40, 2, 0x1b, 0x40]),
            [Instruction::Row(vec![0x80, 1]), Instruction::Row(vec![0x40, 2]), Instruction::Initialize]
        );
    }

    #[test]
    fn what_is_not_understood_is_as_long_as_it_is() {
        // GS ( k with three bytes, ESC * with two columns of 24 dots, DLE DC4 8, NULs: then a feed.
        let bytes = [
            &[0x1d, b'(', b'k', 3, 0, 49, 81, 48][..],
            &[0x1b, b'*', 33, 2, 0, 1, 2, 3, 4, 5, 6],
            &[0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8],
            &[0, 0, 0],
            &[0x1b, b'J', 9],
        ];
        assert_eq!(read(&bytes.concat()), [Instruction::FeedUnits(9)]);
    }

    #[test]
    fn stray_text_blackens_the_paper() {
        assert_eq!(read(b"AB\n\n"), [Instruction::Line(vec![0x7e, 0x7e]), Instruction::FeedLines(1)]);
        assert_eq!(read(&[b'x'; 48]), [Instruction::Line(vec![0x7e; 48])]);
    }
}
