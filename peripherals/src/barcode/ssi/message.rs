//! Packets and what they mean. Knows no time.

use std::fmt;

use super::frame::{Packet, Source, begins};
use crate::{barcode::Symbology, detect::Identity};

const REQUEST_REVISION: u8 = 0xa3;
const REPLY_REVISION: u8 = 0xa4;
const PARAM_SEND: u8 = 0xc6;
const CMD_ACK: u8 = 0xd0;
const CMD_NAK: u8 = 0xd1;
const START_SESSION: u8 = 0xe4;
const STOP_SESSION: u8 = 0xe5;
const SCAN_ENABLE: u8 = 0xe9;
const SCAN_DISABLE: u8 = 0xea;
const DECODE_DATA: u8 = 0xf3;
const EVENT: u8 = 0xf6;

/// Beep code of `PARAM_SEND`: none.
const SILENT: u8 = 0xff;

/// One parameter and its value (SE955 integration guide, parameter tables).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parameter {
    /// Its number, below F0.
    pub number: u8,
    /// Its value.
    pub value: u8,
}

/// The numbers are general knowledge of scanners that speak this: to be checked in the guide of the model.
impl Parameter {
    /// Decoded data comes in packets, not raw.
    pub const PACKETS: Self = Self { number: 0xee, value: 0x01 };
    /// No code identifier in the data: the packet has one.
    pub const NO_CODE_ID: Self = Self { number: 0x2d, value: 0x00 };
    /// The data as it is, without prefix and suffix.
    pub const DATA_AS_IS: Self = Self { number: 0xeb, value: 0x00 };
    /// The host pulls the trigger.
    pub const HOST_TRIGGER: Self = Self { number: 0x8a, value: 0x08 };
    /// A session lasts 9.9 s.
    pub const LONGEST_SESSION: Self = Self { number: 0x88, value: 0x63 };
}

/// Why something was not accepted (SE955 integration guide, table 10-5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// 1: the checksum is wrong; send it again.
    Resend,
    /// 2: unexpected or unknown.
    BadContext,
    /// 6: it cannot be done.
    Denied,
    /// A code we have no word for.
    Other(u8),
}

impl Cause {
    const fn code(self) -> u8 {
        match self {
            Self::Resend => 1,
            Self::BadContext => 2,
            Self::Denied => 6,
            Self::Other(code) => code,
        }
    }

    const fn of(code: u8) -> Self {
        match code {
            1 => Self::Resend,
            2 => Self::BadContext,
            6 => Self::Denied,
            other => Self::Other(other),
        }
    }
}

/// What a host says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// What are you?
    Revision,
    /// Take these values until you are switched off (status bit 3 unset).
    Parameters(Vec<Parameter>),
    /// You may read.
    ScanEnable,
    /// You may not.
    ScanDisable,
    /// Read now.
    StartSession,
    /// Stop reading.
    StopSession,
    /// Your packet came.
    Ack,
    /// It did not, or makes no sense.
    Nak(Cause),
    /// Something we never say.
    Other(u8),
}

impl Request {
    /// As a packet, sent for the first time.
    #[must_use]
    pub fn to_packet(&self) -> Packet {
        match self {
            Self::Revision => Packet::from_host(REQUEST_REVISION, Vec::new()),
            Self::Parameters(parameters) => {
                let values = parameters.iter().flat_map(|parameter| [parameter.number, parameter.value]);
                Packet::from_host(PARAM_SEND, std::iter::once(SILENT).chain(values).collect())
            }
            Self::ScanEnable => Packet::from_host(SCAN_ENABLE, Vec::new()),
            Self::ScanDisable => Packet::from_host(SCAN_DISABLE, Vec::new()),
            Self::StartSession => Packet::from_host(START_SESSION, Vec::new()),
            Self::StopSession => Packet::from_host(STOP_SESSION, Vec::new()),
            Self::Ack => Packet::from_host(CMD_ACK, Vec::new()),
            Self::Nak(cause) => Packet::from_host(CMD_NAK, vec![cause.code()]),
            Self::Other(opcode) => Packet::from_host(*opcode, Vec::new()),
        }
    }

    /// What a host's packet says.
    #[must_use]
    pub fn of(packet: &Packet) -> Self {
        match (packet.opcode, packet.data.as_slice()) {
            (REQUEST_REVISION, _) => Self::Revision,
            (PARAM_SEND, [_beep, values @ ..]) => {
                let pairs = values.as_chunks().0.iter();
                Self::Parameters(pairs.map(|[number, value]| Parameter { number: *number, value: *value }).collect())
            }
            (SCAN_ENABLE, _) => Self::ScanEnable,
            (SCAN_DISABLE, _) => Self::ScanDisable,
            (START_SESSION, _) => Self::StartSession,
            (STOP_SESSION, _) => Self::StopSession,
            (CMD_ACK, _) => Self::Ack,
            (CMD_NAK, [cause, ..]) => Self::Nak(Cause::of(*cause)),
            (other, _) => Self::Other(other),
        }
    }
}

/// Whether a packet that is halfway will be a code.
#[must_use]
pub fn begins_code(bytes: &[u8]) -> bool {
    begins(DECODE_DATA, bytes)
}

/// What a scanner says.
#[derive(Clone, PartialEq, Eq)]
pub enum Reply {
    /// Done.
    Ack,
    /// Not done.
    Nak(Cause),
    /// Who it is.
    Revision(Identity),
    /// A code, or a part of one.
    Decoded {
        /// The maker's number of its symbology.
        kind: u8,
        /// What it says.
        data: Vec<u8>,
    },
    /// Something happened in it; the maker's number.
    Event(u8),
    /// A packet of a kind that we know, without what it must have; its opcode.
    Malformed(u8),
    /// An opcode that we have no word for, or a host's packet.
    Other(u8),
}

impl Reply {
    /// What a scanner's packet says.
    #[must_use]
    pub fn of(packet: &Packet) -> Self {
        if packet.source != Source::Scanner {
            return Self::Other(packet.opcode);
        }
        match (packet.opcode, packet.data.as_slice()) {
            (CMD_ACK, _) => Self::Ack,
            (CMD_NAK, [cause, ..]) => Self::Nak(Cause::of(*cause)),
            (REPLY_REVISION, text) => Self::Revision(identity(text)),
            (DECODE_DATA, [kind, data @ ..]) => Self::Decoded { kind: *kind, data: data.to_vec() },
            (EVENT, [code, ..]) => Self::Event(*code),
            (opcode @ (CMD_NAK | DECODE_DATA | EVENT), []) => Self::Malformed(opcode),
            (other, _) => Self::Other(other),
        }
    }
}

/// A code's data is personal.
impl fmt::Debug for Reply {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ack => out.write_str("Ack"),
            Self::Nak(cause) => write!(out, "Nak({cause:?})"),
            Self::Revision(identity) => write!(out, "Revision({identity:?})"),
            Self::Decoded { kind, data } => write!(out, "Decoded({kind:#04x}, {} bytes)", data.len()),
            Self::Event(code) => write!(out, "Event({code:#04x})"),
            Self::Malformed(opcode) => write!(out, "Malformed({opcode:#04x})"),
            Self::Other(opcode) => write!(out, "Other({opcode:#04x})"),
        }
    }
}

/// `software board scanner checksum`, separated by spaces (SE 923 integration guide, page 6-26). It names no model.
fn identity(text: &[u8]) -> Identity {
    let software = text.split(|byte| *byte == b' ').next().unwrap_or_default();
    Identity { model: None, serial: None, firmware: Identity::text(software) }
}

/// By the maker's number of a symbology (SE955 integration guide, table 10-6; PDT reference guide, table F-6).
#[must_use]
pub const fn symbology(kind: u8) -> Symbology {
    match kind {
        0x01 => Symbology::Code39,
        0x02 => Symbology::Codabar,
        0x03 => Symbology::Code128,
        0x06 => Symbology::Interleaved2Of5,
        0x07 => Symbology::Code93,
        0x08..=0x0b | 0x10 => Symbology::Ean,
        0x0c => Symbology::Code11,
        0x0f => Symbology::Gs1128,
        0x11 | 0x1a => Symbology::Pdf417,
        0x1b => Symbology::DataMatrix,
        0x1c | 0x2c => Symbology::Qr,
        0x25 => Symbology::MaxiCode,
        0x2d => Symbology::Aztec,
        0x30..=0x32 => Symbology::Databar,
        other => Symbology::Other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::barcode::ssi::frame::{Parsed, parse};

    fn reply(bytes: &[u8]) -> Reply {
        let Parsed::Packet { packet, .. } = parse(bytes) else { panic!("no packet: {bytes:x?}") };
        Reply::of(&packet)
    }

    #[test]
    fn requests_have_the_guides_opcodes() {
        // docs.zebra.com, SP72 product reference guide, table of SSI commands.
        for (request, opcode) in [
            (Request::Revision, 0xa3),
            (Request::ScanEnable, 0xe9),
            (Request::ScanDisable, 0xea),
            (Request::StartSession, 0xe4),
            (Request::StopSession, 0xe5),
            (Request::Ack, 0xd0),
            (Request::Nak(Cause::Resend), 0xd1),
            (Request::Parameters(vec![]), 0xc6),
        ] {
            assert_eq!(request.to_packet().opcode, opcode);
            assert_eq!(Request::of(&request.to_packet()), request);
        }
        let parameters = Request::Parameters(vec![Parameter::PACKETS, Parameter::NO_CODE_ID]).to_packet();
        assert_eq!(parameters.data, [0xff, 0xee, 0x01, 0x2d, 0x00]);
        assert_eq!(parameters.status, 0, "temporary");
    }

    #[test]
    fn replies_are_read() {
        assert_eq!(reply(&[0x04, 0xd0, 0x00, 0x00, 0xff, 0x2c]), Reply::Ack);
        assert_eq!(reply(&[0x05, 0xd1, 0x00, 0x00, 0x06, 0xff, 0x24]), Reply::Nak(Cause::Denied));
        assert_eq!(reply(&[0x05, 0xd1, 0x00, 0x00, 0x4a, 0xfe, 0xe0]), Reply::Nak(Cause::Other(0x4a)));
        // motorola-ssi-scanner, test/scanner.test.js.
        let data = b"NR".to_vec();
        assert_eq!(reply(&[0x07, 0xf3, 0x00, 0x00, 0x01, 0x4e, 0x52, 0xfe, 0x65]), Reply::Decoded { kind: 0x01, data });
        assert_eq!(reply(&[0x04, 0xf3, 0x00, 0x00, 0xff, 0x09]), Reply::Malformed(0xf3));
        assert_eq!(reply(&[0x04, 0x77, 0x00, 0x00, 0xff, 0x85]), Reply::Other(0x77));
        assert_eq!(reply(&[0x04, 0xd0, 0x04, 0x00, 0xff, 0x28]), Reply::Other(0xd0), "our own echo is no answer");
    }

    #[test]
    fn numbers_name_symbologies() {
        for (kind, expected) in [
            (0x08, Symbology::Ean),
            (0x0f, Symbology::Gs1128),
            (0x11, Symbology::Pdf417),
            (0x1b, Symbology::DataMatrix),
            (0x1c, Symbology::Qr),
            (0x2d, Symbology::Aztec),
            (0x30, Symbology::Databar),
            (0x4a, Symbology::Other(0x4a)),
        ] {
            assert_eq!(symbology(kind), expected);
        }
    }

    #[test]
    fn what_was_read_does_not_show_in_logs() {
        let packet = Packet::from_scanner(0xf3, b"\x1cERIKSSON".to_vec());
        assert!(!format!("{packet:?} {:?}", Reply::of(&packet)).contains("ERIKSSON"));
    }
}
