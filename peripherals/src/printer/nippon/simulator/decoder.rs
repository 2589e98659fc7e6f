//! Commands off a byte stream, as an NP-2511 reads them. Written from the command reference, apart from what writes them.
//!
//! Columns of a band are kept for one line only, so that no length in the stream asks for memory beyond what has come. Text is not
//! legible: stray text is as long as it would be on paper, and black.

/// What a printer is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// Burn a row.
    Row(Vec<u8>),
    /// Feed so many rows.
    Feed(u32),
    /// `ESC i`
    Cut,
    /// `ESC @`
    Initialize,
    /// `ESC v`
    Status,
    /// `ESC s 2`
    Model,
    /// `ESC h`
    Keep(u8),
    /// `ESC r 1`, in seconds
    KeepFor(u8),
    /// `ESC r 0`: outwards or not
    Turn(bool),
    /// `GS G 31h`
    Begin,
    /// `GS G 30h`
    Finish([u8; 4]),
    /// Something without effect here.
    Nothing,
}

/// The receive buffer and what is being read from it.
#[derive(Debug)]
pub(super) struct Decoder {
    bytes: Vec<u8>,
    read: usize,
    /// Rows of a line of `ESC 3`.
    pitch: u32,
    /// The band on this line, if there is one.
    band: Option<Vec<u8>>,
    characters: u32,
    rows: Vec<Vec<u8>>,
}

impl Default for Decoder {
    fn default() -> Self {
        Self { bytes: Vec::new(), read: 0, pitch: PITCH, band: None, characters: 0, rows: Vec::new() }
    }
}

/// A sixth of an inch.
const PITCH: u32 = 34;
/// Rows of a band and of a character.
const BAND: usize = 24;

/// How the bytes at the front go on.
enum Command {
    /// So many bytes, and what they do.
    Whole(usize, Instruction),
    /// So many bytes, and the pitch.
    Pitch(usize, u8),
    /// So many bytes, the last of them columns of three bytes.
    Band(usize, usize),
    /// One character of text.
    Character,
    /// End of a line.
    LineFeed,
    /// Not all there.
    Unfinished,
}

impl Decoder {
    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Whether something stands at the front that can be done without paper.
    pub(super) fn next_needs_no_paper(&self) -> bool {
        self.rows.is_empty()
            && match command(&self.bytes[self.read..]) {
                Command::Whole(_, Instruction::Cut | Instruction::Feed(_) | Instruction::Row(_))
                | Command::LineFeed
                | Command::Unfinished => false,
                Command::Whole(..) | Command::Pitch(..) | Command::Band(..) | Command::Character => true,
            }
    }

    /// The next thing to do, if it is all there.
    pub(super) fn next(&mut self, width_dots: u32) -> Option<Instruction> {
        if let Some(row) = self.rows.pop() {
            return Some(Instruction::Row(row));
        }
        if self.read > 4096 || self.read == self.bytes.len() {
            self.bytes.drain(..self.read);
            self.read = 0;
        }
        match command(&self.bytes[self.read..]) {
            Command::Unfinished => None,
            Command::Whole(length, instruction) => {
                self.read += length;
                if instruction == Instruction::Initialize {
                    self.pitch = PITCH;
                    self.band = None;
                    self.characters = 0;
                }
                Some(instruction)
            }
            Command::Pitch(length, pitch) => {
                self.read += length;
                self.pitch = u32::from(pitch);
                Some(Instruction::Nothing)
            }
            Command::Band(head, length) => {
                let data = self.read + head;
                self.band = Some(self.bytes.get(data..data + length)?.to_vec());
                self.read = data + length;
                Some(Instruction::Nothing)
            }
            Command::Character => {
                self.read += 1;
                self.characters += 1;
                Some(if self.characters * 12 >= width_dots { self.end_line(width_dots) } else { Instruction::Nothing })
            }
            Command::LineFeed => {
                self.read += 1;
                Some(self.end_line(width_dots))
            }
        }
    }

    /// Burns what is on this line.
    fn end_line(&mut self, width_dots: u32) -> Instruction {
        let characters = std::mem::take(&mut self.characters);
        let columns = match self.band.take() {
            Some(columns) => columns,
            None if characters > 0 => vec![0x7e; characters as usize * 36],
            None => return Instruction::Feed(self.pitch),
        };
        let width = width_dots.div_ceil(8) as usize;
        let mut rows = vec![vec![0_u8; width]; (self.pitch as usize).max(BAND)];
        for (x, column) in columns.chunks_exact(3).take(width_dots as usize).enumerate() {
            for (place, row) in rows.iter_mut().take(BAND).enumerate() {
                if column[place / 8] & 0x80 >> (place % 8) != 0 {
                    row[x / 8] |= 0x80 >> (x % 8);
                }
            }
        }
        rows.reverse();
        self.rows = rows;
        Instruction::Nothing
    }
}

fn command(front: &[u8]) -> Command {
    match front {
        [] => Command::Unfinished,
        [0x1b, rest @ ..] => escape(rest),
        [0x1d, rest @ ..] => group(rest),
        [b'\n', ..] => Command::LineFeed,
        [..0x20, ..] => Command::Whole(1, Instruction::Nothing),
        [_, ..] => Command::Character,
    }
}

fn escape(rest: &[u8]) -> Command {
    match rest {
        [b'@', ..] => Command::Whole(2, Instruction::Initialize),
        [b'v', ..] => Command::Whole(2, Instruction::Status),
        [b'i', ..] => Command::Whole(2, Instruction::Cut),
        [b's', 2, ..] => Command::Whole(3, Instruction::Model),
        [b'h', mode, ..] => Command::Whole(3, Instruction::Keep(*mode)),
        [b'r', b'0', turn, ..] => Command::Whole(4, Instruction::Turn(*turn == 1)),
        [b'r', b'1', seconds, ..] => Command::Whole(4, Instruction::KeepFor(*seconds)),
        [b'3', pitch, ..] => Command::Pitch(3, *pitch),
        [b'd', lines, ..] => Command::Whole(3, Instruction::Feed(u32::from(*lines) * PITCH)),
        [b'J', rows, ..] => Command::Whole(3, Instruction::Feed(u32::from(*rows))),
        [b'*', mode, low, high, ..] => {
            let columns = usize::from(u16::from_le_bytes([*low, *high]));
            Command::Band(5, columns * if matches!(mode, 32 | 33) { 3 } else { 1 })
        }
        [] | [_] | [b'*', ..] | [b'r', b'0' | b'1'] => Command::Unfinished,
        [_, _, ..] => Command::Whole(3, Instruction::Nothing),
    }
}

fn group(rest: &[u8]) -> Command {
    match rest {
        [b'G', b'1', _, _, _, _, ..] => Command::Whole(7, Instruction::Begin),
        [b'G', b'0', a, b, c, d, ..] => Command::Whole(7, Instruction::Finish([*a, *b, *c, *d])),
        [b'G', b'0' | b'1', ..] | [] | [_] => Command::Unfinished,
        [_, _, ..] => Command::Whole(3, Instruction::Nothing),
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
            while let Some(instruction) = decoder.next(16) {
                if instruction != Instruction::Nothing {
                    instructions.push(instruction);
                }
            }
        }
        instructions
    }

    #[test]
    fn commands_are_read_as_the_specification_prints_them() {
        assert_eq!(read(&[0x1b, 0x76]), [Instruction::Status]);
        assert_eq!(read(&[0x1b, 0x73, 2]), [Instruction::Model]);
        assert_eq!(read(&[0x1b, 0x68, 2]), [Instruction::Keep(2)]);
        assert_eq!(read(&[0x1b, 0x72, 0x31, 16]), [Instruction::KeepFor(16)]);
        assert_eq!(read(&[0x1b, 0x72, 0x30, 1]), [Instruction::Turn(true)]);
        assert_eq!(read(&[0x1d, 0x47, 0x31, 1, 2, 3, 4]), [Instruction::Begin]);
        assert_eq!(read(&[0x1d, 0x47, 0x30, 1, 2, 3, 4]), [Instruction::Finish([1, 2, 3, 4])]);
        assert_eq!(read(&[0x1b, 0x69]), [Instruction::Cut]);
        assert_eq!(read(&[0x1b, 0x64, 5]), [Instruction::Feed(170)]);
    }

    #[test]
    fn a_band_is_burnt_at_the_end_of_its_line() {
        let bytes = [0x1b, b'3', 24, 0x1b, b'*', 33, 2, 0, 0x80, 0, 0, 0, 0, 0x01, b'\n', b'\n'];
        let instructions = read(&bytes);
        assert_eq!(instructions.len(), 25);
        assert_eq!(instructions[0], Instruction::Row(vec![0x80, 0]));
        assert_eq!(instructions[23], Instruction::Row(vec![0x40, 0]));
        assert_eq!(instructions[24], Instruction::Feed(24));
    }

    #[test]
    fn a_band_swallows_whatever_comes_until_it_is_full() {
        assert_eq!(read(&[0x1b, b'*', 33, 1, 0, 0x1b, 0x76, 0, 0x1b, 0x76]), [Instruction::Status]);
    }
}
