//! Bytes <-> reports. Their meaning is their content: a part of a code.
//!
//! `02 length ] letter modifier data(56) id reserved more`, 64 bytes; bit 0 of the last says that the code goes on (Access-IS
//! LSR118 manual, appendix B). No check of its own: USB has one over every packet.

/// Length of a report.
pub const LENGTH: usize = 64;
/// Most data of one report.
pub const MOST_DATA: usize = 56;

const REPORT_ID: u8 = 0x02;
const DATA: usize = 5;
const MORE: usize = 63;

/// Whether a report is the last of its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// It is.
    Last,
    /// The code goes on.
    Continued,
}

/// One report. Its data is personal and in no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Report {
    /// The AIM identifier's letter.
    pub letter: u8,
    /// The AIM identifier's modifier.
    pub modifier: u8,
    /// At most [`MOST_DATA`] bytes.
    pub data: Vec<u8>,
    /// Whether it is the last.
    pub place: Place,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// A report, of [`LENGTH`] bytes.
    Report(Report),
    /// It may become one.
    NeedMore,
    /// No report begins here: leave one byte out.
    Garbage,
}

/// Reads the report at the beginning of `bytes`. What fills it up behind the data is not looked at: the makers do not say
/// that it is nothing.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let expected: [fn(u8) -> bool; DATA] = [
        |id| id == REPORT_ID,
        |length| usize::from(length) <= MOST_DATA,
        |bracket| bracket == b']',
        |letter| letter.is_ascii_alphabetic(),
        |modifier| modifier.is_ascii_alphanumeric(),
    ];
    if !bytes.iter().zip(expected).all(|(byte, is_expected)| is_expected(*byte)) {
        return Parsed::Garbage;
    }
    let Some(report) = bytes.first_chunk::<LENGTH>() else { return Parsed::NeedMore };
    let place = match report[MORE] {
        0 => Place::Last,
        1 => Place::Continued,
        _reserved_bits => return Parsed::Garbage,
    };
    let data = report[DATA..DATA + usize::from(report[1])].to_vec();
    Parsed::Report(Report { letter: report[3], modifier: report[4], data, place })
}

impl Report {
    /// As it stands on the link. Data beyond [`MOST_DATA`] is left out.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; LENGTH] {
        let data = &self.data[..self.data.len().min(MOST_DATA)];
        let mut bytes = [0; LENGTH];
        bytes[0] = REPORT_ID;
        bytes[1] = u8::try_from(data.len()).unwrap_or_default();
        bytes[2..DATA].copy_from_slice(&[b']', self.letter, self.modifier]);
        bytes[DATA..DATA + data.len()].copy_from_slice(data);
        bytes[MORE] = match self.place {
            Place::Last => 0,
            Place::Continued => 1,
        };
        bytes
    }
}

/// The reports of a code.
#[must_use]
pub fn reports(letter: u8, modifier: u8, data: &[u8]) -> Vec<Report> {
    let last = data.len().div_ceil(MOST_DATA).max(1) - 1;
    let part = |index: usize| data[index * MOST_DATA..].iter().take(MOST_DATA).copied().collect();
    let place = |index| if index == last { Place::Last } else { Place::Continued };
    (0..=last).map(|index| Report { letter, modifier, data: part(index), place: place(index) }).collect()
}

impl std::fmt::Debug for Report {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let aim = [char::from(self.letter), char::from(self.modifier)];
        write!(out, "Report({aim:?}, {} bytes, {:?})", self.data.len(), self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Access-IS LSR118 manual, appendix B.1.1: a boarding pass of 60 bytes in two reports, as the device sends them.
    const PASS: &[u8; 60] = b"M1GATHERGOOD/MICHAEL YABCDEF LHRDURAK 3542 052Y003D23  s0001";

    #[test]
    fn the_manuals_two_reports_are_read() {
        let mut first = [0_u8; 64];
        first[..5].copy_from_slice(&[0x02, 0x38, 0x5d, 0x51, 0x30]);
        first[5..61].copy_from_slice(&PASS[..56]);
        (first[61], first[62], first[63]) = (0x73, 0x00, 0x01);
        let mut second = [0_u8; 64];
        second[..5].copy_from_slice(&[0x02, 0x04, 0x5d, 0x51, 0x30]);
        second[5..9].copy_from_slice(&PASS[56..]);
        second[61] = 0x73;
        let report = |data: &[u8], place| Report { letter: b'Q', modifier: b'0', data: data.to_vec(), place };
        assert_eq!(parse(&first), Parsed::Report(report(&PASS[..56], Place::Continued)));
        assert_eq!(parse(&second), Parsed::Report(report(&PASS[56..], Place::Last)));
        for cut in 0..64 {
            assert_eq!(parse(&first[..cut]), Parsed::NeedMore, "{cut}");
        }
    }

    #[test]
    fn a_code_of_any_length_is_cut_and_read() {
        for length in [0, 1, 55, 56, 57, 112, 113] {
            let data = vec![b'7'; length];
            let reports = reports(b'Q', b'1', &data);
            assert_eq!(reports.len(), length.div_ceil(56).max(1), "{length}");
            let joined: Vec<u8> = reports.iter().flat_map(|report| report.data.clone()).collect();
            assert_eq!(joined, data);
            for (index, report) in reports.iter().enumerate() {
                assert_eq!(parse(&report.to_bytes()), Parsed::Report(report.clone()));
                assert_eq!(report.place == Place::Last, index + 1 == reports.len());
            }
        }
    }

    #[test]
    fn what_is_no_report_is_left_out() {
        let good = reports(b'Q', b'1', b"X")[0].to_bytes();
        for (at, byte) in [(0, 0x01), (1, 57), (2, b'['), (3, b'1'), (4, 0), (63, 2)] {
            let mut bytes = good;
            bytes[at] = byte;
            assert_eq!(parse(&bytes), Parsed::Garbage, "{at}");
        }
    }

    #[test]
    fn what_was_read_does_not_show_in_logs() {
        assert!(!format!("{:?}", reports(b'Q', b'0', PASS)).contains("GATHERGOOD"));
    }
}
