//! Commands off a byte stream, as a Star printer reads them. Written from the command specifications, apart from what writes
//! them.
//!
//! Rows are handed out as they come, so that no length in the stream asks for memory. Text is not legible: stray text is as
//! long as it would be on paper, and black.

/// What a printer is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// Burn a row.
    Row(Vec<u8>),
    /// Feed so many rows.
    Feed(u32),
    /// Feed to the knife and cut.
    Cut,
    /// Cut.
    CutHere,
    /// `ESC @`
    Initialize,
    /// `ESC RS a`
    Automatic(u8),
    /// `ETB`
    Mark,
    /// `ESC RS E`
    ClearCounter,
    /// `ESC # *`
    Name,
    /// `ESC SYN 0`
    Recover,
    /// `ESC SYN 1`, in half seconds
    AutoRecover(u8),
    /// Something without effect here.
    Nothing,
}

/// Where it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Mode {
    #[default]
    Line,
    Raster,
}

/// What `ESC FF NUL` does, and `ESC * r B`: whether it cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ends {
    form_feed: bool,
    end: bool,
}

/// The receive buffer and what is being read from it.
#[derive(Debug)]
pub(super) struct Decoder {
    bytes: Vec<u8>,
    read: usize,
    mode: Mode,
    ends: Ends,
    /// Rows of the raster since it was entered or cut.
    raster_rows: u32,
    line: Vec<u8>,
    /// A row of text that is still to be burnt, and how often.
    text: (Vec<u8>, u32),
}

impl Default for Decoder {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            read: 0,
            mode: Mode::Line,
            ends: Ends { form_feed: true, end: true },
            raster_rows: 0,
            line: Vec::new(),
            text: (Vec::new(), 0),
        }
    }
}

/// How the bytes at the front go on.
enum Command {
    /// So many bytes, and what they do.
    Whole(usize, Instruction),
    /// So many bytes that mean nothing here.
    Skip(usize),
    /// `ESC * r` with a letter and a number.
    Raster(usize, u8, u32),
    /// Not all there.
    Unfinished,
}

/// Rows of a line of text.
const LINE_ROWS: u32 = 24;

impl Decoder {
    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// The next thing to do, if it is all there.
    pub(super) fn next(&mut self, width_dots: u32) -> Option<Instruction> {
        if self.text.1 > 0 {
            self.text.1 -= 1;
            return Some(Instruction::Row(self.text.0.clone()));
        }
        if self.read > 4096 || self.read == self.bytes.len() {
            self.bytes.drain(..self.read);
            self.read = 0;
        }
        let front = &self.bytes[self.read..];
        let first = *front.first()?;
        let command = match (self.mode, first) {
            (_, 0x1b) => escape(&front[1..]),
            (_, 0x17) => Command::Whole(1, Instruction::Mark),
            (Mode::Raster, b'b') => row(front, width_dots),
            (Mode::Line, b'\n') => return Some(self.end_line()),
            (Mode::Line, 0x20..) => return Some(self.character(first, width_dots)),
            (Mode::Raster, _) | (Mode::Line, ..0x20) => Command::Skip(1),
        };
        match command {
            Command::Unfinished => None,
            Command::Skip(length) => {
                // What is skipped may not all be there yet.
                if self.bytes.len() - self.read < length {
                    return None;
                }
                self.read += length;
                Some(Instruction::Nothing)
            }
            Command::Whole(length, instruction) => {
                self.read += length;
                self.raster_rows += u32::from(matches!(instruction, Instruction::Row(_)));
                Some(instruction)
            }
            Command::Raster(length, letter, number) => {
                self.read += length;
                Some(self.raster(letter, number))
            }
        }
    }

    fn raster(&mut self, letter: u8, number: u32) -> Instruction {
        let cuts = !matches!(number, 1..=3);
        match letter {
            b'A' if self.mode == Mode::Line => {
                self.mode = Mode::Raster;
                self.ends = Ends { form_feed: true, end: true };
                self.raster_rows = 0;
            }
            b'B' if self.mode == Mode::Raster => {
                self.mode = Mode::Line;
                if std::mem::take(&mut self.raster_rows) > 0 && self.ends.end {
                    return Instruction::Cut;
                }
            }
            b'E' => self.ends.end = cuts,
            b'F' => self.ends.form_feed = cuts,
            b'Y' => return Instruction::Feed(number),
            // ESC FF NUL and ESC FF EOT.
            0x00 if self.ends.form_feed => {
                self.raster_rows = 0;
                return Instruction::Cut;
            }
            0x04 if self.ends.end => {
                self.raster_rows = 0;
                return Instruction::Cut;
            }
            0..=255 => {}
        }
        Instruction::Nothing
    }

    fn character(&mut self, character: u8, width_dots: u32) -> Instruction {
        self.read += 1;
        self.line.push(if character == b' ' { 0 } else { 0x7e });
        if self.line.len() >= (width_dots / 12) as usize { self.finish_line() } else { Instruction::Nothing }
    }

    fn end_line(&mut self) -> Instruction {
        self.read += 1;
        self.finish_line()
    }

    fn finish_line(&mut self) -> Instruction {
        let line = std::mem::take(&mut self.line);
        if line.iter().all(|column| *column == 0) {
            return Instruction::Feed(LINE_ROWS);
        }
        self.text = (line, LINE_ROWS);
        Instruction::Nothing
    }
}

/// `b n1 n2 d1 … dk`
fn row(front: &[u8], width_dots: u32) -> Command {
    let [_, low, high, data @ ..] = front else { return Command::Unfinished };
    let length = usize::from(u16::from_le_bytes([*low, *high]));
    let Some(data) = data.get(..length) else { return Command::Unfinished };
    let row = data[..length.min(width_dots.div_ceil(8) as usize)].to_vec();
    Command::Whole(3 + length, Instruction::Row(row))
}

/// How many bytes a command with `ESC` has at least, `ESC` included.
fn length(rest: &[u8]) -> usize {
    match rest {
        [0x1d, 0x03, ..] => 6,
        [0x1d, b'A' | b'R', ..] | [b'#', ..] => 5,
        [0x1d | 0x1e | 0x16 | b's' | b'k' | b'X' | b'K' | b'L', ..] | [b'*', b'r', ..] => 4,
        [b'@' | b'0' | b'2' | b'E' | b'F' | b'4' | b'5', ..] => 2,
        [..] => 3,
    }
}

fn escape(rest: &[u8]) -> Command {
    let length = length(rest);
    if rest.len() + 1 < length {
        return Command::Unfinished;
    }
    match rest {
        [b'@', ..] => Command::Whole(length, Instruction::Initialize),
        [b'*', b'r', letter, number @ ..] => raster(*letter, number),
        [0x0c, kind, ..] => Command::Raster(length, *kind, 0),
        [b'd', 2 | 3 | b'2' | b'3', ..] => Command::Whole(length, Instruction::Cut),
        [b'd', _, ..] => Command::Whole(length, Instruction::CutHere),
        [b'a', lines, ..] => Command::Whole(length, Instruction::Feed(u32::from(*lines) * LINE_ROWS)),
        [b'J', quarters, ..] => Command::Whole(length, Instruction::Feed(u32::from(*quarters) * 2)),
        [0x1e, b'a', what, ..] => Command::Whole(length, Instruction::Automatic(*what)),
        [0x1e, b'E', _, ..] => Command::Whole(length, Instruction::ClearCounter),
        [0x16, b'0', 0, ..] => Command::Whole(length, Instruction::Recover),
        [0x16, b'1', time, ..] => Command::Whole(length, Instruction::AutoRecover(*time)),
        [b'#', b'*', b'\n', 0, ..] => Command::Whole(length, Instruction::Name),
        // Bit images: columns of one byte, or bytes of 24 rows.
        [b'k', low, high, ..] => Command::Skip(length + usize::from(u16::from_le_bytes([*low, *high])) * 24),
        [b'X' | b'K' | b'L', low, high, ..] => {
            Command::Skip(length + usize::from(u16::from_le_bytes([*low, *high])) * 3)
        }
        [..] => Command::Skip(length),
    }
}

/// `ESC * r` letter, and for some a number in decimal characters that NUL ends.
fn raster(letter: u8, rest: &[u8]) -> Command {
    if matches!(letter, b'A' | b'B' | b'C' | b'R') {
        return Command::Raster(4, letter, 0);
    }
    match rest.iter().take(16).position(|byte| *byte == 0) {
        Some(end) => {
            let digits = rest[..end].iter().filter(|byte| byte.is_ascii_digit());
            let number = digits.fold(0_u32, |number, digit| (number * 10 + u32::from(digit - b'0')).min(9_999));
            Command::Raster(5 + end, letter, number)
        }
        None if rest.len() >= 16 => Command::Skip(4),
        None => Command::Unfinished,
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
    fn commands_are_read_as_the_specification_prints_them() {
        assert_eq!(read(&[0x1b, 0x40]), [Instruction::Initialize]);
        assert_eq!(read(&[0x1b, 0x1e, 0x61, 3]), [Instruction::Automatic(3)]);
        assert_eq!(read(&[0x17]), [Instruction::Mark]);
        assert_eq!(read(&[0x1b, 0x1e, 0x45, 0]), [Instruction::ClearCounter]);
        assert_eq!(read(&[0x1b, 0x64, 2]), [Instruction::Cut]);
        assert_eq!(read(&[0x1b, 0x64, 0]), [Instruction::CutHere]);
        assert_eq!(read(&[0x1b, 0x16, 0x30, 0]), [Instruction::Recover]);
        assert_eq!(read(&[0x1b, 0x16, 0x31, 120]), [Instruction::AutoRecover(120)]);
        assert_eq!(read(&[0x1b, 0x23, 0x2a, 0x0a, 0]), [Instruction::Name]);
    }

    #[test]
    fn a_raster_is_rows_and_skips_and_cuts_at_its_end_unless_told() {
        let enter = [0x1b, b'*', b'r', b'A'];
        let row = [b'b', 2, 0, 0x80, 0x01];
        let skip = [0x1b, b'*', b'r', b'Y', b'1', b'2', 0];
        let leave = [0x1b, b'*', b'r', b'B'];
        let no_cut = [0x1b, b'*', b'r', b'E', b'1', 0];
        let whole = [&enter[..], &row, &skip, &leave].concat();
        assert_eq!(read(&whole), [Instruction::Row(vec![0x80, 1]), Instruction::Feed(12), Instruction::Cut]);
        let uncut = [&enter[..], &no_cut, &row, &leave, &leave].concat();
        assert_eq!(read(&uncut), [Instruction::Row(vec![0x80, 1])]);
        // ESC FF NUL cuts by itself, and nothing is left for the end.
        let paged = [&enter[..], &row, &[0x1b, 0x0c, 0], &leave].concat();
        assert_eq!(read(&paged), [Instruction::Row(vec![0x80, 1]), Instruction::Cut]);
    }

    #[test]
    fn a_row_swallows_whatever_comes_until_it_is_full() {
        let bytes = [0x1b, b'*', b'r', b'A', b'b', 4, 0, 0x17, 0x1b, 0x40, 0, 0x17];
        assert_eq!(read(&bytes), [Instruction::Row(vec![0x17, 0x1b, 0x40, 0]), Instruction::Mark]);
    }
}
