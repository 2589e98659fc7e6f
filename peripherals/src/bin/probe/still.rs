//! What of the bytes to a device moves nothing: so that looking at one is only looking.

use domain::Moment;
use peripherals::{
    driver::{Driver, Input, Output},
    printer::escpos::command::{Command, Parsed, parse},
};

/// What is left of what a driver sends.
pub type Still = fn(&[u8]) -> Vec<u8>;

/// Lets nothing through that moves anything. What the driver waits for in vain it says by itself.
pub struct Motionless<D> {
    /// Whose bytes.
    pub driver: D,
    /// What is left of them.
    pub still: Still,
}

impl<D: Driver> Driver for Motionless<D> {
    type Command = D::Command;
    type Event = D::Event;

    fn handle(&mut self, now: Moment, input: Input<'_, D::Command>) {
        self.driver.handle(now, input);
    }

    fn poll(&mut self) -> Output<D::Event> {
        match self.driver.poll() {
            Output::Send(bytes) => Output::Send((self.still)(&bytes)),
            output @ (Output::Report(..) | Output::HangUp | Output::Wait(_)) => output,
        }
    }
}

/// Of ESC/POS: questions, and marks that are echoed.
pub fn escpos(bytes: &[u8]) -> Vec<u8> {
    let mut still = Vec::new();
    let mut rest = bytes;
    while let Parsed::Command { command, head, body } = parse(rest) {
        let length = head.saturating_add(body).min(rest.len());
        match command {
            Command::RealTimeStatus(_)
            | Command::Automatic(_)
            | Command::Echo(_)
            | Command::Status(_)
            | Command::About(_) => still.extend_from_slice(&rest[..length]),
            Command::Character(_)
            | Command::LineFeed
            | Command::Control(_)
            | Command::RealTimeRecovery(_)
            | Command::RealTimeFunction(_)
            | Command::Initialize
            | Command::FeedUnits(_)
            | Command::FeedLines(_)
            | Command::Cut
            | Command::FeedAndCut { .. }
            | Command::Raster { .. }
            | Command::Columns { .. }
            | Command::Unit { .. }
            | Command::Margin(_)
            | Command::Graphics(_)
            | Command::Symbol { .. }
            | Command::Barcode(_)
            | Command::Extended(_)
            | Command::Ejector { .. }
            | Command::Present { .. }
            | Command::Loop(_)
            | Command::HardReset
            | Command::Setting(_)
            | Command::Unknown => {}
        }
        rest = &rest[length..];
    }
    still
}

/// Of Star Line Mode: the automatic status, now.
pub fn star(bytes: &[u8]) -> Vec<u8> {
    only(bytes, &[b"\x1b\x06\x01"])
}

/// Of what a Nippon is told: how it is, and who.
pub fn nippon(bytes: &[u8]) -> Vec<u8> {
    only(bytes, &[b"\x1bv", b"\x1bs\x02"])
}

/// Of ZPL: questions.
pub fn zpl(bytes: &[u8]) -> Vec<u8> {
    only(bytes, &[b"~HQES", b"~HS", b"~HI"])
}

/// Of CCNET: all but RESET, STACK, RETURN and HOLD.
pub fn ccnet(bytes: &[u8]) -> Vec<u8> {
    match bytes {
        [0x02, _, _, 0x30 | 0x35 | 0x36 | 0x38, ..] => Vec::new(),
        [..] => bytes.to_vec(),
    }
}

/// Of ID003: all but RESET, STACK, RETURN and HOLD.
pub fn id003(bytes: &[u8]) -> Vec<u8> {
    match bytes {
        [0xfc, _, 0x40..=0x44, ..] => Vec::new(),
        [..] => bytes.to_vec(),
    }
}

/// These questions, in their order, and nothing else.
fn only(bytes: &[u8], questions: &[&[u8]]) -> Vec<u8> {
    let begins = |at: usize| questions.iter().find(|question| bytes[at..].starts_with(question));
    (0..bytes.len()).filter_map(begins).copied().flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_is_left_out_and_what_asks_stays() {
        assert_eq!(escpos(b"\x00\x00\x10\x04\x01hello\n\x1dV\x42\x00\x10\x04\x04"), b"\x10\x04\x01\x10\x04\x04");
        assert_eq!(
            escpos(b"\x1dv0\x00\x01\x00\x01\x00\x10\x10\x04\x02"),
            b"\x10\x04\x02",
            "not what stands in a picture"
        );
        assert_eq!(star(b"\x1b@\x1b\x06\x01\x1bd\x02"), b"\x1b\x06\x01");
        assert_eq!(nippon(b"\x1bi\x1bv\x1bs\x02"), b"\x1bv\x1bs\x02");
        assert_eq!(zpl(b"^XA^XZ~HS~HQES~JA"), b"~HS~HQES");
        assert_eq!(ccnet(&[0x02, 0x03, 0x06, 0x30, 0x41, 0xb3]), b"");
        assert_eq!(ccnet(&[0x02, 0x03, 0x06, 0x33, 0xda, 0x81]), [0x02, 0x03, 0x06, 0x33, 0xda, 0x81]);
        assert_eq!(id003(&[0xfc, 0x05, 0x40, 0x2b, 0x15]), b"");
        assert_eq!(id003(&[0xfc, 0x05, 0x11, 0x27, 0x56]), [0xfc, 0x05, 0x11, 0x27, 0x56]);
    }
}
