//! What is said to a Star printer, and what its automatic status means. Knows no time.

use domain::bitmap::Bitmap;

use crate::printer::{
    Fault, Paper,
    usher::{Condition, Passage},
};

/// One command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `ESC ACK SOH`, real-time: the automatic status, now.
    Status,
    /// `ESC ACK CAN`, real-time: starts the printer afresh; nothing that was in its buffer is printed.
    Reset,
    /// `ESC RS a 3`: tell every change by yourself.
    TellChanges,
    /// `ESC # * LF NUL`: who are you?
    Name,
    /// `ESC @`: settings as after power on.
    Initialize,
    /// `ESC RS E 0`: the counter of `ETB` is 0.
    ClearCounter,
    /// `ETB`: once everything before it is printed, add one to the counter and say so.
    Mark,
    /// `ESC * r A`, a page of no given length (`P 0`), nothing at its end (`E 1`).
    BeginRaster,
    /// `b n1 n2`: one row of dots.
    Row(Vec<u8>),
    /// `ESC * r Y`: so many empty rows.
    Skip(u32),
    /// `ESC * r B`: print what is left of the raster and leave it.
    EndRaster,
    /// `ESC d 2`: feed to the knife and cut through.
    Cut,
    /// `ESC SYN 0 0`: draw back the paper at the mouth.
    Retract,
    /// `ESC SYN 1 0`: never draw it back by yourself.
    KeepPaper,
}

impl Request {
    /// Writes it behind `bytes`, as it stands on the wire.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Status => bytes.extend([0x1b, 0x06, 0x01]),
            Self::Reset => bytes.extend([0x1b, 0x06, 0x18]),
            Self::TellChanges => bytes.extend([0x1b, 0x1e, 0x61, 0x03]),
            Self::Name => bytes.extend(b"\x1b#*\n\0"),
            Self::Initialize => bytes.extend(b"\x1b@"),
            Self::ClearCounter => bytes.extend([0x1b, 0x1e, 0x45, 0x00]),
            Self::Mark => bytes.push(0x17),
            Self::BeginRaster => bytes.extend(b"\x1b*rA\x1b*rP0\0\x1b*rE1\0"),
            Self::Row(dots) => {
                bytes.push(b'b');
                bytes.extend(u16::try_from(dots.len()).unwrap_or(u16::MAX).to_le_bytes());
                let from = bytes.len();
                bytes.extend(dots);
                disarm(&mut bytes[from..]);
            }
            Self::Skip(rows) => bytes.extend(format!("\x1b*rY{rows}\0").as_bytes()),
            Self::EndRaster => bytes.extend(b"\x1b*rB"),
            Self::Cut => bytes.extend([0x1b, b'd', 2]),
            Self::Retract => bytes.extend([0x1b, 0x16, b'0', 0]),
            Self::KeepPaper => bytes.extend([0x1b, 0x16, b'1', 0]),
        }
    }
}

/// Dots that would start the printer afresh in the middle of a picture get one black dot more: real-time commands are
/// carried out wherever they stand.
fn disarm(dots: &mut [u8]) {
    for at in 2..dots.len() {
        if dots[at - 2..=at] == [0x1b, 0x06, 0x18] {
            dots[at] = 0x19;
        }
    }
}

/// The rows of a picture, top to bottom: white at the right and white rows cost nothing.
#[must_use]
pub fn raster(image: &Bitmap) -> Vec<Request> {
    let mut requests = vec![Request::BeginRaster];
    let mut white = 0;
    for y in 0..image.height() {
        let row = image.row(y);
        match row.iter().rposition(|byte| *byte != 0) {
            None => white += 1,
            Some(last) => {
                skip(&mut white, &mut requests);
                requests.push(Request::Row(row[..=last].to_vec()));
            }
        }
    }
    skip(&mut white, &mut requests);
    requests.push(Request::EndRaster);
    requests
}

fn skip(white: &mut u32, requests: &mut Vec<Request>) {
    if *white > 0 {
        requests.push(Request::Skip(*white));
        *white = 0;
    }
}

/// An automatic status, whole: printer status 1 to 7 of appendix 2, and whatever stands behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status(Vec<u8>);

impl Status {
    /// Reads the bytes behind both headers.
    #[must_use]
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    fn byte(&self, number: usize) -> u8 {
        self.0.get(number - 1).copied().unwrap_or(0)
    }

    /// Every byte of it.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// How often `ETB` was carried out, modulo 32; none from a printer that does not count.
    #[must_use]
    pub fn counter(&self) -> Option<u8> {
        let bits = self.0.get(5)?;
        Some(bits >> 1 & 0x07 | bits >> 2 & 0x18)
    }

    /// The receive buffer ran over: something is missing in what is printed. Told once.
    #[must_use]
    pub fn has_lost_data(&self) -> bool {
        self.byte(3) & 0x40 != 0
    }

    /// What is wrong, the worst first; none when it can print.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        let worst_first = [
            (2, 0x20, Fault::Unrecoverable),
            (2, 0x08, Fault::CutterStuck),
            (2, 0x04, Fault::PaperJam),
            (3, 0x04, Fault::PresenterJam),
            (3, 0x08, Fault::BlackMark),
            (1, 0x20, Fault::CoverOpen),
            (3, 0x02, Fault::CoverOpen),
            (4, 0x08, Fault::PaperOut),
            (2, 0x40, Fault::Overheated),
            // Not used in the specification, in a byte of errors.
            (2, 0x02, Fault::Other(0x21)),
            (1, 0x08, Fault::OfflineForUnknownCause),
        ];
        worst_first.into_iter().find(|(number, mask, _)| self.byte(*number) & mask != 0).map(|(_, _, fault)| fault)
    }

    /// The roll.
    #[must_use]
    pub fn paper(&self) -> Paper {
        match self.byte(4) {
            bits if bits & 0x08 != 0 => Paper::Out,
            bits if bits & 0x06 != 0 => Paper::Low,
            _enough => Paper::Full,
        }
    }

    /// The presenter. A position that the specification reserves stands in the way of a new paper.
    #[must_use]
    pub fn passage(&self) -> Passage {
        let jammed = self.byte(3) & 0x04 != 0;
        match self.0.get(6).map(|bits| bits >> 1 & 0x07) {
            None => Passage::Unknown,
            Some(_) if jammed => Passage::Jammed,
            Some(0) => Passage::Clear,
            Some(1 | 2 | 4 | 5) => Passage::Coming,
            Some(3) => Passage::Offered,
            Some(6) => Passage::Drawn,
            Some(7..) => Passage::Taken,
        }
    }

    /// All of it in the words of this family.
    #[must_use]
    pub fn condition(&self) -> Condition {
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
        // 3.3.11: ESC ACK SOH 1B 06 01; ESC ACK CAN 1B 06 18 (command list, "Real-time printer reset"); ESC RS a n 1B 1E 61 n;
        // ETB 17; ESC RS E n 1B 1E 45 n.
        assert_eq!(bytes_of(&Request::Status), [0x1b, 0x06, 0x01]);
        assert_eq!(bytes_of(&Request::Reset), [0x1b, 0x06, 0x18]);
        assert_eq!(bytes_of(&Request::TellChanges), [0x1b, 0x1e, 0x61, 0x03]);
        assert_eq!(bytes_of(&Request::Mark), [0x17]);
        assert_eq!(bytes_of(&Request::ClearCounter), [0x1b, 0x1e, 0x45, 0x00]);
        // ESC # * LF NUL: 1B 23 2A 0A 00. ESC @: 1B 40.
        assert_eq!(bytes_of(&Request::Name), [0x1b, 0x23, 0x2a, 0x0a, 0x00]);
        assert_eq!(bytes_of(&Request::Initialize), [0x1b, 0x40]);
        // 3.4: ESC * r A 1B 2A 72 41; ESC * r P n NUL and ESC * r E n NUL, n in decimal characters; ESC * r B 1B 2A 72 42.
        assert_eq!(
            bytes_of(&Request::BeginRaster),
            [0x1b, 0x2a, 0x72, 0x41, 0x1b, 0x2a, 0x72, 0x50, 0x30, 0x00, 0x1b, 0x2a, 0x72, 0x45, 0x31, 0x00]
        );
        assert_eq!(bytes_of(&Request::EndRaster), [0x1b, 0x2a, 0x72, 0x42]);
        // b n1 n2 d1..dk: 62 n1 n2. ESC * r Y n NUL: 1B 2A 72 59 n 00.
        assert_eq!(bytes_of(&Request::Row(vec![0x80, 0x01])), [0x62, 2, 0, 0x80, 0x01]);
        assert_eq!(bytes_of(&Request::Skip(300)), [0x1b, 0x2a, 0x72, 0x59, 0x33, 0x30, 0x30, 0x00]);
        // ESC d n, n = 2, feed to the cut position and cut fully: 1B 64 02.
        assert_eq!(bytes_of(&Request::Cut), [0x1b, 0x64, 0x02]);
        // 3.8: ESC SYN 0 n 1B 16 30 n; ESC SYN 1 n 1B 16 31 n, n = 0 "automatic recovery function invalid".
        assert_eq!(bytes_of(&Request::Retract), [0x1b, 0x16, 0x30, 0x00]);
        assert_eq!(bytes_of(&Request::KeepPaper), [0x1b, 0x16, 0x31, 0x00]);
    }

    #[test]
    fn white_is_skipped_and_rows_end_with_their_ink() {
        let mut image = Bitmap::white(576, 9);
        image.blacken(8, 3);
        image.blacken(0, 4);
        assert_eq!(
            raster(&image),
            [
                Request::BeginRaster,
                Request::Skip(3),
                Request::Row(vec![0, 0x80]),
                Request::Row(vec![0x80]),
                Request::Skip(4),
                Request::EndRaster
            ]
        );
    }

    #[test]
    fn a_picture_cannot_start_the_printer_afresh() {
        let armed = Request::Row(vec![0x1b, 0x06, 0x18, 0x1b, 0x06, 0x01]);
        assert_eq!(bytes_of(&armed), [0x62, 6, 0, 0x1b, 0x06, 0x19, 0x1b, 0x06, 0x01]);
    }

    #[test]
    fn a_status_means_what_appendix_2_says() {
        // Printer status 1 bit 5 cover, bit 3 off line; 2 bit 6 hot, 5 non-recoverable, 3 cutter, 2 mechanical; 3 bit 3 black
        // mark, 2 presenter, 1 head up; 4 bit 3 end, 2 and 1 near end; 6 counter; 7 position.
        let well = [0, 0, 0, 0, 0, 0, 0];
        let with = |number: usize, byte: u8| {
            let mut bytes = well.to_vec();
            bytes[number - 1] = byte;
            Status::new(bytes)
        };
        assert_eq!(
            Status::new(well.to_vec()).condition(),
            Condition { fault: None, paper: Paper::Full, passage: Passage::Clear }
        );
        for (number, byte, fault) in [
            (1, 0x28, Fault::CoverOpen),
            (1, 0x08, Fault::OfflineForUnknownCause),
            (2, 0x40, Fault::Overheated),
            (2, 0x20, Fault::Unrecoverable),
            (2, 0x08, Fault::CutterStuck),
            (2, 0x04, Fault::PaperJam),
            (2, 0x02, Fault::Other(0x21)),
            (3, 0x08, Fault::BlackMark),
            (3, 0x04, Fault::PresenterJam),
            (3, 0x02, Fault::CoverOpen),
            (4, 0x08, Fault::PaperOut),
        ] {
            assert_eq!(with(number, byte).fault(), Some(fault), "status {number}: {byte:02x}");
        }
        assert_eq!(
            (with(4, 0x08).paper(), with(4, 0x04).paper(), with(4, 0x02).paper()),
            (Paper::Out, Paper::Low, Paper::Low)
        );
        assert!(with(3, 0x40).has_lost_data());
        for (position, passage) in [
            (1, Passage::Coming),
            (3, Passage::Offered),
            (5, Passage::Coming),
            (6, Passage::Drawn),
            (7, Passage::Taken),
        ] {
            assert_eq!(with(7, position << 1).passage(), passage);
        }
        assert_eq!(with(3, 0x04).passage(), Passage::Jammed);
        // Status 6: bits 6, 5, 3, 2, 1 are bits 4 to 0 of the counter.
        assert_eq!(with(6, 0x6e).counter(), Some(31));
        assert_eq!((with(6, 0x40).counter(), with(6, 0x02).counter()), (Some(16), Some(1)));
        // A model without counter and presenter.
        let short = Status::new(vec![0; 5]);
        assert_eq!((short.counter(), short.passage()), (None, Passage::Unknown));
    }
}
