//! What is said to a KR403, and what its answers mean. Knows no time.

mod graphic;

use crate::{
    detect::Identity,
    printer::{
        Fault, Job, Paper,
        presenter::Way,
        usher::{Condition, Passage},
    },
};

/// One command, or one format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `~HQES`: errors and warnings.
    Status,
    /// `~HS`: what is left to do. Not answered while paper is out, the head is open or too hot.
    Queue,
    /// `~HI`: who are you?
    Identity,
    /// `~JA`: drop everything that is not printed.
    Drop,
    /// `~PS`: go on after a pause.
    GoOn,
    /// A format that prints nothing: kiosk mode, one long roll, papers stay at the mouth until the host sends them away.
    Settings {
        /// Millimetres of the loop.
        loop_mm: u16,
    },
    /// A white paper as short as can be, with a number.
    Slip(u32),
    /// A picture, with a number.
    Print(Job),
    /// `^CP`: the paper at the mouth is to go.
    SendAway(Way),
}

/// Rows of a white paper that pushes out what hangs in the printer.
const SLIP_ROWS: u32 = 80;

impl Request {
    /// As it stands on the wire.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Status => "~HQES".to_owned(),
            Self::Queue => "~HS".to_owned(),
            Self::Identity => "~HI".to_owned(),
            Self::Drop => "~JA".to_owned(),
            Self::GoOn => "~PS".to_owned(),
            // ^JZN: a paper that a fault has spoiled is not printed again by the printer itself.
            Self::Settings { loop_mm } => format!("^XA^MMK^MNN^JZN^LH0,0^PON^PMN^KV0,9,2,0,{loop_mm}^XZ"),
            Self::Slip(number) => {
                let number = said_back(*number);
                format!("^XA^JZN^LL{SLIP_ROWS}^FO0,0^GFA,1,1,1,00^FS{number}^PQ1^XZ")
            }
            Self::Print(job) => {
                let (width, height) = (job.image.width().max(1), job.image.height().max(1));
                let picture = graphic::fields(&job.image);
                let number = said_back(job_number(job.id));
                format!("^XA^JZN^PW{width}^LL{height}^LH0,0{picture}{number}^PQ1^XZ")
            }
            Self::SendAway(Way::Eject) => "^XA^CP0^XZ".to_owned(),
            Self::SendAway(Way::Retract) => "^XA^CP1^XZ".to_owned(),
        }
    }
}

/// An empty field whose header is said back once per paper: the number between STX and ETX.
fn said_back(number: u32) -> String {
    format!("^FO0,0^FN1^FD^FS^FH_^HV1,1,_02J[{number:010}]_03,,L^FS")
}

/// The number of a job. Two jobs share one only after two thousand million others.
#[must_use]
pub const fn job_number(job: u32) -> u32 {
    job & 0x7fff_ffff
}

/// The number of a preparation: none of a job's.
#[must_use]
pub const fn preparation_number(count: u32) -> u32 {
    count | 0x8000_0000
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// `~HQES`
    Status(Status),
    /// The first string of `~HS`.
    Queue(Queue),
    /// The second: papers that are left of a batch, and whether the head is up.
    Batch(Batch),
    /// `^HV`: this paper is worked off.
    Number(u32),
    /// `~HI`
    Identity(Identity),
    /// Something that nobody asked for, or that has no meaning here.
    Unasked,
}

/// Whether something is left to do, or in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// No format waits or is half read, and the printer is not paused.
    Empty,
    /// One of these.
    Busy,
}

/// Whether papers are left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Batch {
    /// None, and the head is down.
    Done,
    /// Some.
    Left,
}

impl Reply {
    /// Reads what stands between STX and ETX.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        let Ok(text) = std::str::from_utf8(body) else { return Self::Unasked };
        let text = text.trim();
        if let Some(status) = Status::read(text) {
            return Self::Status(status);
        }
        if let Some(number) = text.strip_prefix("J[").and_then(|rest| rest.strip_suffix(']')) {
            return exact::<10>(number).map_or(Self::Unasked, Self::Number);
        }
        let fields: Vec<&str> = text.split(',').map(str::trim).collect();
        match fields[..] {
            [_, out, paused, _, formats, full, _, partial, _, _, _, _] => {
                let idle = [out, paused, full, partial].iter().all(|flag| *flag == "0");
                let empty = exact::<3>(formats) == Some(0);
                Self::Queue(if idle && empty { Queue::Empty } else { Queue::Busy })
            }
            [_, _, head_up, _, _, _, _, _, left, _, _] => {
                let done = head_up == "0" && exact::<8>(left) == Some(0);
                Self::Batch(if done { Batch::Done } else { Batch::Left })
            }
            [model, version, dots, memory] | [model, version, dots, memory, _]
                if version.starts_with('V') && exact_number(dots).is_some() && memory.ends_with("KB") =>
            {
                Self::Identity(Identity {
                    model: Identity::text(model.as_bytes()),
                    serial: None,
                    firmware: Identity::text(version.as_bytes()),
                })
            }
            [..] => Self::Unasked,
        }
    }
}

/// A number of exactly so many digits.
fn exact<const DIGITS: usize>(text: &str) -> Option<u32> {
    (text.len() == DIGITS).then(|| exact_number(text)).flatten()
}

fn exact_number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The answer to `~HQES`: both groups of eight hexadecimal digits of each line, and the flags before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// Errors: group 2 in the upper half.
    pub errors: u64,
    /// Warnings, likewise.
    pub warnings: u64,
    /// Whether it says that there is an error.
    pub flagged: bool,
}

/// Error bits, the worst first.
const ERRORS: [(u64, Fault); 18] = [
    (0x0000_0200, Fault::Unrecoverable),
    (0x0000_0100, Fault::Unrecoverable),
    (0x0000_0080, Fault::Unrecoverable),
    (0x0000_0040, Fault::Unrecoverable),
    (0x0000_0008, Fault::CutterStuck),
    (0x0000_8000, Fault::PresenterJam),
    (0x0000_2000, Fault::PresenterJam),
    (0x0000_1000, Fault::PresenterJam),
    (0x0002_0000, Fault::PresenterJam),
    (0x0000_4000, Fault::PaperJam),
    (0x0008_0000, Fault::BlackMark),
    (0x0004_0000, Fault::BlackMark),
    (0x0000_0004, Fault::CoverOpen),
    (0x0000_0001, Fault::PaperOut),
    (0x0000_0010, Fault::Overheated),
    (0x0000_0020, Fault::Overheated),
    // A ribbon, which a KR403 does not have.
    (0x0000_0002, Fault::Other(1)),
    (0x0001_0000, Fault::OfflineForUnknownCause),
];

impl Status {
    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        if lines.next() != Some("PRINTER STATUS") {
            return None;
        }
        let (flagged, errors) = flags(lines.next()?.strip_prefix("ERRORS:")?)?;
        let (_, warnings) = flags(lines.next()?.strip_prefix("WARNINGS:")?)?;
        Some(Self { errors, warnings, flagged })
    }

    /// What is wrong, the worst first; none when it can print. A bit that the guide does not name is kept by its number.
    #[must_use]
    pub fn fault(self) -> Option<Fault> {
        let known = ERRORS.iter().find(|(mask, _)| self.errors & mask != 0).map(|(_, fault)| *fault);
        let unknown = self.errors.trailing_zeros();
        // Sensor 8 alone: a paper lies where the next one would have to go.
        let bin = self.warnings & 0xc00 == 0x800;
        known
            .or_else(|| (self.errors != 0).then(|| Fault::Other(u8::try_from(unknown).unwrap_or(u8::MAX))))
            .or_else(|| self.flagged.then_some(Fault::OfflineForUnknownCause))
            .or_else(|| bin.then_some(Fault::RetractBinFull))
    }

    /// The roll.
    #[must_use]
    pub const fn paper(self) -> Paper {
        if self.errors & 0x1 != 0 {
            Paper::Out
        } else if self.warnings & 0x8 != 0 {
            Paper::Low
        } else {
            Paper::Full
        }
    }

    /// Sensor 5: a paper is in the presenter.
    #[must_use]
    pub const fn has_paper_in_presenter(self) -> bool {
        self.warnings & 0x100 != 0
    }

    /// The presenter: sensor 7 sees a paper on its way into the cabinet.
    #[must_use]
    pub const fn passage(self) -> Passage {
        if self.errors & 0xb000 != 0 {
            Passage::Jammed
        } else if self.warnings & 0x400 != 0 {
            Passage::Drawing
        } else if self.has_paper_in_presenter() {
            Passage::Offered
        } else {
            Passage::Clear
        }
    }

    /// All of it in the words of this family.
    #[must_use]
    pub fn condition(self) -> Condition {
        Condition { fault: self.fault(), paper: self.paper(), passage: self.passage() }
    }
}

/// `1 00000000 00000005`: the flag, group 2, group 1.
fn flags(line: &str) -> Option<(bool, u64)> {
    let mut words = line.split_whitespace();
    let flag = match words.next()? {
        "0" => false,
        "1" => true,
        _other => return None,
    };
    let mut group = || words.next().filter(|word| word.len() == 8).and_then(|word| u32::from_str_radix(word, 16).ok());
    let (two, one) = (group()?, group()?);
    Some((flag, u64::from(two) << 32 | u64::from(one)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::bitmap::Bitmap;

    use super::*;

    #[test]
    fn requests_are_written_as_the_guide_prints_them() {
        assert_eq!(Request::Status.to_text(), "~HQES");
        assert_eq!(Request::Queue.to_text(), "~HS");
        assert_eq!(Request::Identity.to_text(), "~HI");
        assert_eq!(Request::Drop.to_text(), "~JA");
        assert_eq!(Request::GoOn.to_text(), "~PS");
        // ^KVa,b,c,d,e: 0 normal cut, 9 mm margin, 2 "do nothing when new page is printed", 0 no timeout, loop length.
        // ^MMK kiosk mode, ^MNN continuous, ^JZN no reprint after error.
        assert_eq!(Request::Settings { loop_mm: 400 }.to_text(), "^XA^MMK^MNN^JZN^LH0,0^PON^PMN^KV0,9,2,0,400^XZ");
        // ^CPa: 0 ejects, 1 retracts the presented page.
        assert_eq!(Request::SendAway(Way::Eject).to_text(), "^XA^CP0^XZ");
        assert_eq!(Request::SendAway(Way::Retract).to_text(), "^XA^CP1^XZ");
    }

    #[test]
    fn a_job_is_one_format_that_says_its_number_back() {
        let mut image = Bitmap::white(16, 3);
        image.blacken(0, 1);
        let job = Job { id: 7, image: Arc::new(image) };
        // ^GFa,b,c,d,data: A, bytes, bytes, bytes a row; a comma fills the row with noughts. ^HV#,n,h,t,a: field 1, one byte,
        // header in ^FH's hexadecimal, no termination, L for one answer per label.
        assert_eq!(
            Request::Print(job).to_text(),
            "^XA^JZN^PW16^LL3^LH0,0^FO0,0^GFA,6,6,2,,8,,^FS^FO0,0^FN1^FD^FS^FH_^HV1,1,_02J[0000000007]_03,,L^FS^PQ1^XZ"
        );
    }

    #[test]
    fn a_status_means_what_the_tables_say() {
        // The guide's own examples: cover open and media out, clean the head; cutter, ribbon, media.
        let body = b"\r\n  PRINTER STATUS\r\n  ERRORS:         1 00000000 00000005\r\n  WARNINGS:       1 00000000 00000002\r\n";
        let Reply::Status(status) = Reply::read(body) else { panic!("a status") };
        assert_eq!(status, Status { errors: 5, warnings: 2, flagged: true });
        assert_eq!((status.fault(), status.paper()), (Some(Fault::CoverOpen), Paper::Out));
        let body = b"PRINTER STATUS\r\nERRORS: 1 00000000 0000000B\r\nWARNINGS: 0 00000000 00000000";
        let Reply::Status(status) = Reply::read(body) else { panic!("a status") };
        assert_eq!(status.fault(), Some(Fault::CutterStuck));

        let with = |errors, warnings| Status { errors, warnings, flagged: errors != 0 };
        for (bits, fault) in [
            (0x200, Fault::Unrecoverable),
            (0x80, Fault::Unrecoverable),
            (0x20, Fault::Overheated),
            (0x10, Fault::Overheated),
            (0x8, Fault::CutterStuck),
            (0x4, Fault::CoverOpen),
            (0x2, Fault::Other(1)),
            (0x1, Fault::PaperOut),
            (0x8000, Fault::PresenterJam),
            (0x4000, Fault::PaperJam),
            (0x2000, Fault::PresenterJam),
            (0x1000, Fault::PresenterJam),
            (0x8_0000, Fault::BlackMark),
            (0x4_0000, Fault::BlackMark),
            (0x2_0000, Fault::PresenterJam),
            (0x1_0000, Fault::OfflineForUnknownCause),
            (0x10_0000, Fault::Other(20)),
            (1 << 40, Fault::Other(40)),
        ] {
            assert_eq!(with(bits, 0).fault(), Some(fault), "{bits:x}");
        }
        let flagged = Status { errors: 0, warnings: 0, flagged: true };
        assert_eq!(flagged.fault(), Some(Fault::OfflineForUnknownCause));
        assert_eq!(with(0, 0x8).paper(), Paper::Low);
        for (warnings, passage) in
            [(0x000, Passage::Clear), (0x100, Passage::Offered), (0x500, Passage::Drawing), (0xc00, Passage::Drawing)]
        {
            assert_eq!(with(0, warnings).condition(), Condition { fault: None, paper: Paper::Full, passage });
        }
        assert_eq!(with(0, 0x800).fault(), Some(Fault::RetractBinFull));
    }

    #[test]
    fn a_queue_is_empty_when_nothing_is_left_of_it() {
        // ~HS: aaa,b,c,dddd,eee,f,g,h,iii,j,k,l and mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www and xxxx,y.
        let read = |text: &str| Reply::read(text.as_bytes());
        assert_eq!(read("030,0,0,1245,000,0,0,0,000,0,0,0"), Reply::Queue(Queue::Empty));
        for busy in [
            "030,1,0,1245,000,0,0,0,000,0,0,0",
            "030,0,1,1245,000,0,0,0,000,0,0,0",
            "030,0,0,1245,001,0,0,0,000,0,0,0",
            "030,0,0,1245,000,1,0,0,000,0,0,0",
            "030,0,0,1245,000,0,0,1,000,0,0,0",
            "030,0,0,1245,00,0,0,0,000,0,0,0",
        ] {
            assert_eq!(read(busy), Reply::Queue(Queue::Busy), "{busy}");
        }
        assert_eq!(read("000,0,0,0,0,2,4,0,00000000,1,000"), Reply::Batch(Batch::Done));
        assert_eq!(read("000,0,0,0,0,2,4,0,00000001,1,000"), Reply::Batch(Batch::Left));
        assert_eq!(read("000,0,1,0,0,2,4,0,00000000,1,000"), Reply::Batch(Batch::Left));
        assert_eq!(read("1234,0"), Reply::Unasked);
    }

    #[test]
    fn numbers_and_names_are_read_whole_or_not_at_all() {
        let read = |text: &str| Reply::read(text.as_bytes());
        assert_eq!(read("J[0000000007]"), Reply::Number(7));
        assert_eq!(read("J[000000007]"), Reply::Unasked);
        assert_eq!(read("J[00000000x7]"), Reply::Unasked);
        let Reply::Identity(identity) = read("KR403-203dpi,V66.17.4Z,8,8192KB,X") else { panic!("a name") };
        assert_eq!(
            (identity.model.as_deref(), identity.firmware.as_deref()),
            (Some("KR403-203dpi"), Some("V66.17.4Z"))
        );
        assert_eq!(job_number(u32::MAX), preparation_number(u32::MAX) & 0x7fff_ffff);
        assert_ne!(job_number(5), preparation_number(5));
    }
}
