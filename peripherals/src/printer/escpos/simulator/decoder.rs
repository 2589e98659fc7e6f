//! The receive buffer, and what is next in it.
//!
//! Pictures are handed out row by row as they come, so that no length in the stream asks for memory. Text is not legible: the
//! terminal prints pictures only, and stray text is as long as it would be on paper, and black.

use crate::printer::escpos::command::{Command, Parsed, parse};

/// What a printer is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// Burn a row, its leftmost dot in the highest bit of the first byte.
    Row(Vec<u8>),
    /// Burn a line of text: each of its rows.
    Line(Vec<u8>),
    /// What it is told.
    Obey(Command),
    /// Something without effect here.
    Nothing,
}

#[derive(Debug, Clone, Copy)]
struct Picture {
    bytes_per_row: usize,
    rows: u16,
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

impl Decoder {
    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// How much is waiting.
    pub(super) const fn waiting(&self) -> usize {
        self.bytes.len() - self.read
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
        let skipped = self.skip.min(self.waiting());
        self.read += skipped;
        self.skip -= skipped;
        if self.skip > 0 {
            return None;
        }
        let nothing = self.bytes[self.read..].iter().take_while(|byte| **byte == 0).count();
        if nothing > 0 {
            self.read += nothing;
            return Some(Instruction::Nothing);
        }
        let Parsed::Command { command, head, body } = parse(&self.bytes[self.read..]) else { return None };
        self.read += head;
        match command {
            Command::Character(character) => {
                self.line.push(if character == b' ' { 0 } else { 0x7e });
                let full = self.line.len() >= (width_dots / 12) as usize;
                Some(if full { self.end_line() } else { Instruction::Nothing })
            }
            Command::LineFeed => Some(self.end_line()),
            Command::Raster { bytes_per_row, rows, .. } => {
                let picture = Picture { bytes_per_row: usize::from(bytes_per_row), rows };
                self.picture = (body > 0).then_some(picture);
                Some(Instruction::Nothing)
            }
            command => {
                self.skip = body;
                if command == Command::Initialize {
                    self.line.clear();
                }
                Some(Instruction::Obey(command))
            }
        }
    }

    fn end_line(&mut self) -> Instruction {
        let line = std::mem::take(&mut self.line);
        let white = line.iter().all(|column| *column == 0);
        if white { Instruction::Obey(Command::FeedLines(1)) } else { Instruction::Line(line) }
    }

    fn row(&mut self, picture: Picture, width_dots: u32) -> Option<Instruction> {
        let row = self.bytes.get(self.read..self.read + picture.bytes_per_row)?;
        let row = row[..row.len().min(width_dots.div_ceil(8) as usize)].to_vec();
        self.read += picture.bytes_per_row;
        self.picture = (picture.rows > 1).then_some(Picture { rows: picture.rows - 1, ..picture });
        Some(Instruction::Row(row))
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
    fn a_picture_is_handed_out_by_rows_and_what_follows_it_is_obeyed() {
        assert_eq!(
            read(&[0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x80, 1, 0x40, 2, 0x1b, 0x40]),
            [Instruction::Row(vec![0x80, 1]), Instruction::Row(vec![0x40, 2]), Instruction::Obey(Command::Initialize)]
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
        let obeyed = read(&bytes.concat());
        assert_eq!(obeyed.last(), Some(&Instruction::Obey(Command::FeedUnits(9))));
        assert!(obeyed.iter().all(|instruction| matches!(instruction, Instruction::Obey(_))), "{obeyed:?}");
    }

    #[test]
    fn stray_text_blackens_the_paper() {
        assert_eq!(read(b"AB\n\n"), [Instruction::Line(vec![0x7e, 0x7e]), Instruction::Obey(Command::FeedLines(1))]);
        assert_eq!(read(&[b'x'; 48]), [Instruction::Line(vec![0x7e; 48])]);
    }
}
