//! What is said to a printer, and what its answers mean. Knows no time.

use super::frame::Frame;
use crate::printer::{Fault, Paper};

/// The four real-time questions of `DLE EOT n`, in the order they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Query {
    /// n = 1: on line or not.
    Printer,
    /// n = 2: why it is off line.
    OfflineCause,
    /// n = 3: what is wrong.
    ErrorCause,
    /// n = 4: the paper.
    Paper,
}

impl Query {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Printer, Self::OfflineCause, Self::ErrorCause, Self::Paper];

    /// The n of `DLE EOT n`.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Printer => 1,
            Self::OfflineCause => 2,
            Self::ErrorCause => 3,
            Self::Paper => 4,
        }
    }

    /// The same as they stand on the wire.
    pub const IN_REAL_TIME: [&[u8]; 4] = [b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x03", b"\x10\x04\x04"];
}

/// Four printable characters that a printer echoes (`GS ( H`, fn 48: d1 to d4 lie between 20h and 7Eh).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProcessId(pub [u8; 4]);

/// Of the printable characters, those that are no answer of another kind when the rest of an echo is lost.
const ALPHABET: [u8; 18] = *b"139?QSUWY[]qsuwy{}";

impl ProcessId {
    /// The mark of a job. Two jobs share one only after 99,143 others.
    #[must_use]
    pub fn of_job(job: u32) -> Self {
        Self::of(job / 18 / 18 / 18 % 17, job)
    }

    /// The mark of a printer's preparation: begins with `}`, as no job's does.
    #[must_use]
    pub fn of_preparation(count: u32) -> Self {
        Self::of(17, count)
    }

    /// The job of a mark, modulo 99,144; none of other marks.
    #[must_use]
    pub fn job(self) -> Option<u32> {
        let mut job = 0;
        for (place, character) in self.0.iter().enumerate() {
            let value = ALPHABET.iter().position(|known| known == character)?;
            if place == 0 && value == ALPHABET.len() - 1 {
                return None;
            }
            job = job * 18 + u32::try_from(value).ok()?;
        }
        Some(job)
    }

    fn of(first: u32, rest: u32) -> Self {
        Self([first, rest / 18 / 18, rest / 18, rest].map(|value| ALPHABET[value as usize % ALPHABET.len()]))
    }
}

/// One command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `DLE EOT n`, real-time: how are you? Answered even while off line.
    Status(Query),
    /// `DLE ENQ 2`, real-time: leave a recoverable error and drop everything not yet printed.
    Recover,
    /// `DLE DC4 8`, real-time: drop everything not yet printed, error or not.
    ClearBuffers,
    /// `ESC @`: as after power on, but for what is still in the receive buffer.
    Initialize,
    /// `GS a 255`: tell every change of status by yourself.
    TellChanges,
    /// `GS a 0`: don't.
    KeepQuiet,
    /// `GS P x y`: the unit of feeds is one dot.
    UnitIsADot {
        /// Dots to the inch.
        dots_per_inch: u8,
    },
    /// `GS L`: what is printed from here on begins so many dots from the left.
    Margin {
        /// Dots, when [`Request::UnitIsADot`] was said.
        dots: u16,
    },
    /// `GS v 0`: rows of dots, beginning at the margin.
    Raster {
        /// How many bytes make a row.
        bytes_per_row: u16,
        /// Row after row.
        rows: Vec<u8>,
    },
    /// `ESC J n`: so many empty rows.
    Feed(u8),
    /// `GS V 66 0`: feed to the knife and cut.
    Cut,
    /// `GS ( H` fn 48: echo this once everything before it is processed.
    Echo(ProcessId),
    /// `GS r 1`: tell the paper's status once everything before it is processed.
    Answer,
}

impl Request {
    /// Writes it behind `bytes`, as it stands on the wire.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Status(query) => bytes.extend([0x10, 0x04, query.number()]),
            Self::Recover => bytes.extend([0x10, 0x05, 0x02]),
            Self::ClearBuffers => bytes.extend([0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08]),
            Self::Initialize => bytes.extend(b"\x1b@"),
            Self::TellChanges => bytes.extend(b"\x1da\xff"),
            Self::KeepQuiet => bytes.extend(b"\x1da\x00"),
            Self::UnitIsADot { dots_per_inch } => bytes.extend([0x1d, b'P', *dots_per_inch, *dots_per_inch]),
            Self::Margin { dots } => {
                bytes.extend([0x1d, b'L']);
                bytes.extend(dots.to_le_bytes());
            }
            Self::Raster { bytes_per_row, rows } => {
                let count = rows.len().checked_div(usize::from(*bytes_per_row)).unwrap_or(0);
                bytes.extend(b"\x1dv0\x00");
                bytes.extend(bytes_per_row.to_le_bytes());
                bytes.extend(u16::try_from(count).unwrap_or(u16::MAX).to_le_bytes());
                bytes.extend(rows);
            }
            Self::Feed(rows) => bytes.extend([0x1b, b'J', *rows]),
            Self::Cut => bytes.extend([0x1d, b'V', 66, 0]),
            Self::Echo(ProcessId(id)) => {
                bytes.extend([0x1d, b'(', b'H', 6, 0, 48, 48]);
                bytes.extend(id);
            }
            Self::Answer => bytes.extend([0x1d, b'r', 1]),
        }
    }

    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes);
        bytes
    }
}

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// To a real-time question; to which one is for the asker to know.
    RealTime(u8),
    /// News.
    Automatic(Signs),
    /// `GS ( H`: everything before the mark is processed.
    Echo(ProcessId),
    /// `GS r`: everything before the question is processed.
    Answer(u8),
    /// `DLE DC4 8`: nothing is left to print.
    Cleared,
    /// Block data that nobody asked for.
    Unasked,
}

impl From<&Frame> for Reply {
    fn from(frame: &Frame) -> Self {
        match frame {
            Frame::RealTime(byte) => Self::RealTime(*byte),
            Frame::Automatic(bytes) => Self::Automatic(Signs::of_automatic(*bytes)),
            Frame::Single(byte) => Self::Answer(*byte),
            Frame::Block { header: 0x37, body } => match body[..] {
                [0x22, d1, d2, d3, d4] => Self::Echo(ProcessId([d1, d2, d3, d4])),
                [0x25] => Self::Cleared,
                [..] => Self::Unasked,
            },
            Frame::Block { .. } => Self::Unasked,
        }
    }
}

/// One thing that a status can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum Sign {
    /// Off line.
    Offline = 1,
    /// Cover open.
    CoverOpen = 1 << 1,
    /// Somebody holds the feed button.
    Feeding = 1 << 2,
    /// Mechanical error that `DLE ENQ` can end.
    Recoverable = 1 << 3,
    /// The knife is stuck.
    Cutter = 1 << 4,
    /// Broken.
    Unrecoverable = 1 << 5,
    /// Too hot, or its supply too weak: passes by itself.
    AutoRecoverable = 1 << 6,
    /// An error of a kind that it does not tell.
    Error = 1 << 7,
    /// Paper near its end.
    NearEnd = 1 << 8,
    /// No paper.
    End = 1 << 9,
}

/// Everything that a status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Signs(u16);

impl Signs {
    /// Reads one real-time answer.
    #[must_use]
    pub fn of_real_time(query: Query, byte: u8) -> Self {
        use Sign::{
            AutoRecoverable, CoverOpen, Cutter, End, Error, Feeding, NearEnd, Offline, Recoverable, Unrecoverable,
        };
        let bits: &[(u8, Sign)] = match query {
            Query::Printer => &[(0x08, Offline)],
            Query::OfflineCause => &[(0x04, CoverOpen), (0x08, Feeding), (0x20, End), (0x40, Error)],
            Query::ErrorCause => &[(0x04, Recoverable), (0x08, Cutter), (0x20, Unrecoverable), (0x40, AutoRecoverable)],
            Query::Paper => &[(0x0c, NearEnd), (0x60, End)],
        };
        Self::collect(byte, bits)
    }

    /// Reads an automatic status.
    #[must_use]
    pub fn of_automatic([first, second, third, _]: [u8; 4]) -> Self {
        use Sign::{AutoRecoverable, CoverOpen, Cutter, End, Feeding, NearEnd, Offline, Recoverable, Unrecoverable};
        Self::collect(first, &[(0x08, Offline), (0x20, CoverOpen), (0x40, Feeding)])
            .and(Self::collect(
                second,
                &[(0x04, Recoverable), (0x08, Cutter), (0x20, Unrecoverable), (0x40, AutoRecoverable)],
            ))
            .and(Self::collect(third, &[(0x03, NearEnd), (0x0c, End)]))
    }

    fn collect(byte: u8, bits: &[(u8, Sign)]) -> Self {
        bits.iter().filter(|(mask, _)| byte & mask != 0).fold(Self::default(), |signs, (_, sign)| signs.with(*sign))
    }

    /// These and one more.
    #[must_use]
    pub const fn with(self, sign: Sign) -> Self {
        Self(self.0 | sign as u16)
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it says so.
    #[must_use]
    pub const fn say(self, sign: Sign) -> bool {
        self.0 & sign as u16 != 0
    }

    /// What is wrong, the worst first; none when it can print.
    #[must_use]
    pub fn fault(self) -> Option<Fault> {
        const WORST_FIRST: [(Sign, Fault); 8] = [
            (Sign::Unrecoverable, Fault::Unrecoverable),
            (Sign::Cutter, Fault::CutterStuck),
            (Sign::Recoverable, Fault::PaperJam),
            (Sign::CoverOpen, Fault::CoverOpen),
            (Sign::End, Fault::PaperOut),
            (Sign::AutoRecoverable, Fault::Overheated),
            (Sign::Error, Fault::OfflineForUnknownCause),
            (Sign::Offline, Fault::OfflineForUnknownCause),
        ];
        if self.say(Sign::Feeding)
            && self.0 & !(Sign::Feeding as u16 | Sign::Offline as u16 | Sign::NearEnd as u16) == 0
        {
            return None;
        }
        WORST_FIRST.iter().find(|(sign, _)| self.say(*sign)).map(|(_, fault)| *fault)
    }

    /// How much paper there is.
    #[must_use]
    pub const fn paper(self) -> Paper {
        if self.say(Sign::End) {
            Paper::Out
        } else if self.say(Sign::NearEnd) {
            Paper::Low
        } else {
            Paper::Full
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::escpos::frame;

    #[test]
    fn requests_are_written_as_the_command_reference_prints_them() {
        // DLE EOT n: 10 04 n.
        assert_eq!(Request::Status(Query::Paper).to_bytes(), [0x10, 0x04, 0x04]);
        // DLE ENQ n, n = 2, "Recover from an error after clearing the receive and print buffers": 10 05 02.
        assert_eq!(Request::Recover.to_bytes(), [0x10, 0x05, 0x02]);
        // DLE DC4 fn 8, "Clear buffer(s)": 10 14 08 d1..d7 with d1..d7 = 1 3 20 1 6 2 8.
        assert_eq!(Request::ClearBuffers.to_bytes(), [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]);
        // ESC @: 1B 40. GS a n: 1D 61 n. GS P x y: 1D 50 x y. GS r n: 1D 72 n.
        assert_eq!(Request::Initialize.to_bytes(), [0x1b, 0x40]);
        assert_eq!(Request::TellChanges.to_bytes(), [0x1d, 0x61, 0xff]);
        assert_eq!(Request::KeepQuiet.to_bytes(), [0x1d, 0x61, 0x00]);
        assert_eq!(Request::UnitIsADot { dots_per_inch: 203 }.to_bytes(), [0x1d, 0x50, 0xcb, 0xcb]);
        assert_eq!(Request::Answer.to_bytes(), [0x1d, 0x72, 0x01]);
        // GS L nL nH: 1D 4C nL nH.
        assert_eq!(Request::Margin { dots: 264 }.to_bytes(), [0x1d, 0x4c, 0x08, 0x01]);
        // GS v 0 m xL xH yL yH d1..dk: two bytes a row, three rows.
        assert_eq!(
            Request::Raster { bytes_per_row: 2, rows: vec![0x80, 0x01, 0xff, 0xff, 0x80, 0x01] }.to_bytes(),
            [0x1d, 0x76, 0x30, 0x00, 2, 0, 3, 0, 0x80, 0x01, 0xff, 0xff, 0x80, 0x01]
        );
        // ESC J n: 1B 4A n. GS V 66 n, "Function B": 1D 56 42 n.
        assert_eq!(Request::Feed(24).to_bytes(), [0x1b, 0x4a, 0x18]);
        assert_eq!(Request::Cut.to_bytes(), [0x1d, 0x56, 0x42, 0x00]);
        // GS ( H pL pH fn m d1 d2 d3 d4, fn = 48, m = 48: 1D 28 48 06 00 30 30 d1 d2 d3 d4.
        assert_eq!(
            Request::Echo(ProcessId(*b"0001")).to_bytes(),
            [0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0x30, 0x30, 0x30, 0x31]
        );
    }

    #[test]
    fn real_time_answers_mean_what_the_command_reference_says() {
        // n = 1, bit 3: off line.
        assert!(Signs::of_real_time(Query::Printer, 0x1a).say(Sign::Offline));
        // n = 2: bit 2 cover open, bit 3 feeding by button, bit 5 stopped by paper end, bit 6 error.
        assert_eq!(Signs::of_real_time(Query::OfflineCause, 0x16).fault(), Some(Fault::CoverOpen));
        assert!(Signs::of_real_time(Query::OfflineCause, 0x1a).say(Sign::Feeding));
        assert_eq!(Signs::of_real_time(Query::OfflineCause, 0x32).fault(), Some(Fault::PaperOut));
        assert_eq!(Signs::of_real_time(Query::OfflineCause, 0x52).fault(), Some(Fault::OfflineForUnknownCause));
        // n = 3: bit 2 recoverable, bit 3 autocutter, bit 5 unrecoverable, bit 6 auto-recoverable.
        assert_eq!(Signs::of_real_time(Query::ErrorCause, 0x16).fault(), Some(Fault::PaperJam));
        assert_eq!(Signs::of_real_time(Query::ErrorCause, 0x1a).fault(), Some(Fault::CutterStuck));
        assert_eq!(Signs::of_real_time(Query::ErrorCause, 0x32).fault(), Some(Fault::Unrecoverable));
        assert_eq!(Signs::of_real_time(Query::ErrorCause, 0x52).fault(), Some(Fault::Overheated));
        // n = 4: bits 2 and 3 near end, bits 5 and 6 end.
        assert_eq!(Signs::of_real_time(Query::Paper, 0x1e).paper(), Paper::Low);
        assert_eq!(Signs::of_real_time(Query::Paper, 0x7e).paper(), Paper::Out);
        // All is well.
        let well = Query::ALL.iter().fold(Signs::default(), |all, query| all.and(Signs::of_real_time(*query, 0x12)));
        assert_eq!((well.fault(), well.paper()), (None, Paper::Full));
    }

    #[test]
    fn an_automatic_status_means_what_the_command_reference_says() {
        // GS a: first byte bit 3 off line, bit 5 cover, bit 6 feeding; second bits 2, 3, 5, 6 errors; third bits 0, 1 near
        // end, bits 2, 3 end.
        assert_eq!(Signs::of_automatic([0x10, 0, 0, 0]).fault(), None);
        assert_eq!(Signs::of_automatic([0x38, 0, 0, 0]).fault(), Some(Fault::CoverOpen));
        assert_eq!(Signs::of_automatic([0x18, 0x08, 0, 0]).fault(), Some(Fault::CutterStuck));
        assert_eq!(Signs::of_automatic([0x18, 0x04, 0, 0]).fault(), Some(Fault::PaperJam));
        assert_eq!(Signs::of_automatic([0x18, 0x20, 0, 0]).fault(), Some(Fault::Unrecoverable));
        assert_eq!(Signs::of_automatic([0x18, 0x40, 0, 0]).fault(), Some(Fault::Overheated));
        assert_eq!(Signs::of_automatic([0x10, 0, 0x03, 0]).paper(), Paper::Low);
        assert_eq!(Signs::of_automatic([0x18, 0, 0x0f, 0]).fault(), Some(Fault::PaperOut));
        // Somebody feeds paper by the button: off line for a moment, and no fault.
        assert_eq!(Signs::of_automatic([0x58, 0, 0, 0]).fault(), None);
    }

    #[test]
    fn echoes_are_told_from_other_blocks() {
        let block = |body: &[u8]| Reply::from(&Frame::Block { header: 0x37, body: body.to_vec() });
        assert_eq!(block(b"\x220001"), Reply::Echo(ProcessId(*b"0001")));
        assert_eq!(block(b"\x25"), Reply::Cleared);
        assert_eq!(block(b"\x22001"), Reply::Unasked);
        assert_eq!(Reply::from(&Frame::Block { header: 0x5f, body: b"EPSON".to_vec() }), Reply::Unasked);
    }

    #[test]
    fn marks_are_printable_and_never_shared_by_neighbours() {
        assert_eq!(ProcessId::of_job(0), ProcessId(*b"1111"));
        assert_eq!(ProcessId::of_job(19), ProcessId(*b"1133"));
        for job in [1, 17, 18, 323, 5_831, 99_143, u32::MAX - 1] {
            assert!(ProcessId::of_job(job).0.iter().all(u8::is_ascii_graphic));
            assert_ne!(ProcessId::of_job(job), ProcessId::of_job(job + 1));
            assert_eq!(ProcessId::of_job(job).job(), Some(job % 99_144));
            assert_eq!(ProcessId::of_preparation(job).job(), None);
        }
    }

    #[test]
    fn a_mark_whose_echo_is_broken_is_no_answer_to_anything() {
        for character in ALPHABET {
            assert_eq!(frame::parse(&[character, 0]), frame::Parsed::Garbage { skip: 1 }, "{character:#x}");
        }
    }
}
