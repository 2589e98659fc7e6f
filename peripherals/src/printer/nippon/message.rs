//! What is said to an NP-2511, and what its status means. Knows no time.

use domain::bitmap::Bitmap;

use super::Outwards;
use crate::printer::{
    Fault, Paper,
    presenter::Way,
    usher::{Condition, Passage},
};

/// Rows of a band: `ESC *` burns 24 at once.
const BAND: u32 = 24;

/// One command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `ESC v`: how are you?
    Status,
    /// `ESC s 2`: which model are you?
    Model,
    /// `ESC @`: settings as after power on.
    Initialize,
    /// `ESC h 2`: the paper stays at the mouth until the host sends it away.
    KeepPaper,
    /// `GS G 31h`: from here on it is this job.
    Begin([u8; 4]),
    /// `GS G 30h`: the job ends here; say so once it is printed.
    Finish([u8; 4]),
    /// `ESC 3 24`: a line is as high as a band.
    LineIsABand,
    /// `ESC * 33`: three bytes a column, the topmost dot in the highest bit of the first.
    Band(Vec<u8>),
    /// `LF`: burn the band and move on by one line.
    LineFeed,
    /// `ESC i`: cut where the paper stands.
    Cut,
    /// `ESC r 0 n`: turn the presenter's motor until the paper is gone.
    SendAway(Way, Outwards),
    /// `GS e 5`: clear the presenter.
    Clear,
}

impl Request {
    /// Writes it behind `bytes`, as it stands on the wire.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Status => bytes.extend(b"\x1bv"),
            Self::Model => bytes.extend(b"\x1bs\x02"),
            Self::Initialize => bytes.extend(b"\x1b@"),
            Self::KeepPaper => bytes.extend(b"\x1bh\x02"),
            Self::Begin(job) => {
                bytes.extend(b"\x1dG1");
                bytes.extend(job);
            }
            Self::Finish(job) => {
                bytes.extend(b"\x1dG0");
                bytes.extend(job);
            }
            Self::LineIsABand => bytes.extend([0x1b, b'3', 24]),
            Self::Band(columns) => {
                let count = u16::try_from(columns.len() / 3).unwrap_or(u16::MAX);
                bytes.extend([0x1b, b'*', 33]);
                bytes.extend(count.to_le_bytes());
                bytes.extend(columns);
            }
            Self::LineFeed => bytes.push(b'\n'),
            Self::Cut => bytes.extend(b"\x1bi"),
            Self::SendAway(way, outwards) => {
                let turn = match (way, outwards) {
                    (Way::Eject, Outwards::One) | (Way::Retract, Outwards::Nought) => 1,
                    (Way::Eject, Outwards::Nought) | (Way::Retract, Outwards::One) => 0,
                };
                bytes.extend([0x1b, b'r', b'0', turn]);
            }
            Self::Clear => bytes.extend([0x1d, b'e', 5]),
        }
    }
}

/// The number of a job, as the printer says it back. Two jobs share one only after two thousand million others.
#[must_use]
pub const fn job_number(job: u32) -> [u8; 4] {
    (job & 0x7fff_ffff).to_be_bytes()
}

/// The number of a preparation: none of a job's.
#[must_use]
pub const fn preparation_number(count: u32) -> [u8; 4] {
    (count | 0x8000_0000).to_be_bytes()
}

/// The bands of a picture, top to bottom: white at the right and white bands cost a byte.
#[must_use]
pub fn bands(image: &Bitmap) -> Vec<Request> {
    let mut requests = vec![Request::LineIsABand];
    for top in (0..image.height()).step_by(BAND as usize) {
        let columns = columns(image, top);
        if !columns.is_empty() {
            requests.push(Request::Band(columns));
        }
        requests.push(Request::LineFeed);
    }
    requests
}

/// So many empty lines, at least this many dots.
pub fn feed(dots: u32) -> impl Iterator<Item = Request> {
    std::iter::repeat_n(Request::LineFeed, dots.div_ceil(BAND) as usize)
}

/// The columns from `top` on, without the white ones at the right.
fn columns(image: &Bitmap, top: u32) -> Vec<u8> {
    let mut columns = vec![0_u8; image.width() as usize * 3];
    let mut last = 0;
    for (place, y) in (top..image.height().min(top + BAND)).enumerate() {
        for (index, byte) in image.row(y).iter().enumerate().filter(|(_, byte)| **byte != 0) {
            for x in (0..8).filter(|bit| byte & 0x80 >> bit != 0).map(|bit| index * 8 + bit) {
                columns[x * 3 + place / 8] |= 0x80 >> (place % 8);
                last = last.max(x + 1);
            }
        }
    }
    columns.truncate(last * 3);
    columns
}

/// The answer to `ESC v`, and how a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status(pub u8);

impl Status {
    /// What is wrong, the worst first; none when it can print.
    #[must_use]
    pub fn fault(self) -> Option<Fault> {
        let worst_first = [
            (0xff, Fault::Unrecoverable),
            (0x10, Fault::CutterStuck),
            (0x08, Fault::PresenterJam),
            (0x20, Fault::PaperJam),
            (0x02, Fault::CoverOpen),
            (0x04, Fault::PaperOut),
        ];
        worst_first.into_iter().find(|(mask, _)| self.0 & mask == *mask).map(|(_, fault)| fault)
    }

    /// The roll.
    #[must_use]
    pub const fn paper(self) -> Paper {
        if self.0 & 0x04 != 0 {
            Paper::Out
        } else if self.0 & 0x01 != 0 {
            Paper::Low
        } else {
            Paper::Full
        }
    }

    /// The presenter.
    #[must_use]
    pub const fn passage(self) -> Passage {
        match self.0 & 0x48 {
            0x00 => Passage::Clear,
            0x40 => Passage::Offered,
            _stuck => Passage::Jammed,
        }
    }

    /// All of it in the words of this family.
    #[must_use]
    pub fn condition(self) -> Condition {
        Condition { fault: self.fault(), paper: self.paper(), passage: self.passage() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes_of(request: &Request) -> Vec<u8> {
        let mut bytes = Vec::new();
        request.write(&mut bytes);
        bytes
    }

    #[test]
    fn requests_are_written_as_the_specification_prints_them() {
        // D-F0446: 36) ESC v 1B 76; 34) ESC s n 1B 73 n; 40) GS G n 1D 47 n, n = 31h and 30h with a job ID of 4 bytes.
        assert_eq!(bytes_of(&Request::Status), [0x1b, 0x76]);
        assert_eq!(bytes_of(&Request::Model), [0x1b, 0x73, 0x02]);
        assert_eq!(bytes_of(&Request::Begin([1, 2, 3, 4])), [0x1d, 0x47, 0x31, 1, 2, 3, 4]);
        assert_eq!(bytes_of(&Request::Finish([1, 2, 3, 4])), [0x1d, 0x47, 0x30, 1, 2, 3, 4]);
        // D-F10116: ESC @; ESC * m n1 n2; ESC 3 n; ESC i ("full cut").
        assert_eq!(bytes_of(&Request::Initialize), [0x1b, 0x40]);
        assert_eq!(bytes_of(&Request::LineIsABand), [0x1b, 0x33, 0x18]);
        assert_eq!(bytes_of(&Request::Band(vec![0x80, 0, 1, 0, 0, 0])), [0x1b, 0x2a, 0x21, 2, 0, 0x80, 0, 1, 0, 0, 0]);
        assert_eq!(bytes_of(&Request::Cut), [0x1b, 0x69]);
        // As hosts in the field have them: ESC h 02 "manual ejection mode", ESC r 30 01 "presenter ejection", GS e 05.
        assert_eq!(bytes_of(&Request::KeepPaper), [0x1b, 0x68, 0x02]);
        assert_eq!(bytes_of(&Request::SendAway(Way::Eject, Outwards::One)), [0x1b, 0x72, 0x30, 0x01]);
        assert_eq!(bytes_of(&Request::SendAway(Way::Retract, Outwards::One)), [0x1b, 0x72, 0x30, 0x00]);
        assert_eq!(bytes_of(&Request::SendAway(Way::Eject, Outwards::Nought)), [0x1b, 0x72, 0x30, 0x00]);
        assert_eq!(bytes_of(&Request::Clear), [0x1d, 0x65, 0x05]);
    }

    #[test]
    fn a_picture_is_turned_into_columns_of_24_dots() {
        let mut image = Bitmap::white(576, 50);
        image.blacken(1, 0);
        image.blacken(2, 23);
        image.blacken(0, 48);
        assert_eq!(
            bands(&image),
            [
                Request::LineIsABand,
                Request::Band(vec![0, 0, 0, 0x80, 0, 0, 0, 0, 0x01]),
                Request::LineFeed,
                Request::LineFeed,
                Request::Band(vec![0x80, 0, 0]),
                Request::LineFeed,
            ]
        );
        assert_eq!(feed(168).count(), 7);
    }

    #[test]
    fn a_status_means_what_hosts_in_the_field_read_in_it() {
        // Bit 0 near end, 1 head or cover, 2 end, 3 presenter ejection, 4 cutter, 5 paper detection, 6 clamp, 7 printing.
        for (byte, fault, paper, passage) in [
            (0x00, None, Paper::Full, Passage::Clear),
            (0x80, None, Paper::Full, Passage::Clear),
            (0x01, None, Paper::Low, Passage::Clear),
            (0x02, Some(Fault::CoverOpen), Paper::Full, Passage::Clear),
            (0x05, Some(Fault::PaperOut), Paper::Out, Passage::Clear),
            (0x08, Some(Fault::PresenterJam), Paper::Full, Passage::Jammed),
            (0x10, Some(Fault::CutterStuck), Paper::Full, Passage::Clear),
            (0x20, Some(Fault::PaperJam), Paper::Full, Passage::Clear),
            (0x40, None, Paper::Full, Passage::Offered),
            (0x48, Some(Fault::PresenterJam), Paper::Full, Passage::Jammed),
            (0xff, Some(Fault::Unrecoverable), Paper::Out, Passage::Jammed),
        ] {
            assert_eq!(Status(byte).condition(), Condition { fault, paper, passage }, "{byte:02x}");
        }
    }

    #[test]
    fn jobs_and_preparations_never_share_a_number() {
        assert_eq!(job_number(0x0102_0304), [1, 2, 3, 4]);
        assert_ne!(job_number(u32::MAX), preparation_number(u32::MAX));
        assert_eq!(preparation_number(1), [0x80, 0, 0, 1]);
    }
}
