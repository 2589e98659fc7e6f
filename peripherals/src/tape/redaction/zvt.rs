//! Card terminals that speak ZVT: numbers and receipts of cards, and the till's password.

use super::{Redaction, text::Specimen};
use crate::card::zvt::{
    Transport, block,
    frame::{Frame, Parsed, parse},
    masking::{of_terminal, of_till},
};

/// For terminals. Holds a message back until it is whole.
#[derive(Debug)]
pub struct Zvt {
    transport: Transport,
    held: Vec<u8>,
}

impl Zvt {
    /// For a terminal whose messages travel like this.
    #[must_use]
    pub const fn over(transport: Transport) -> Self {
        Self { transport, held: Vec::new() }
    }

    fn replaced(&self, bytes: &[u8], masked: fn(&Frame) -> Frame) -> Vec<u8> {
        match self.transport {
            Transport::Tcp => messages(bytes, masked),
            Transport::Serial => blocks(bytes, masked),
        }
    }
}

/// Replaces every whole message at the beginning of `bytes`; what is returned is decided.
fn messages(bytes: &[u8], masked: fn(&Frame) -> Frame) -> Vec<u8> {
    let mut out = Vec::new();
    while out.len() < bytes.len() {
        let rest = &bytes[out.len()..];
        match parse(rest) {
            // The head as it came: a length can be written in two ways.
            Parsed::Frame { frame, used } => {
                out.extend(&rest[..used - frame.data.len()]);
                out.extend(masked(&frame).data);
            }
            // What no message begins with says nothing.
            Parsed::Garbage { skip } => out.extend(vec![0; skip]),
            Parsed::NeedMore => break,
        }
    }
    out
}

/// The same where messages travel in blocks.
fn blocks(bytes: &[u8], masked: fn(&Frame) -> Frame) -> Vec<u8> {
    let mut out = Vec::new();
    while out.len() < bytes.len() {
        let rest = &bytes[out.len()..];
        match block::parse(rest) {
            block::Parsed::Acknowledged | block::Parsed::Refused => out.push(rest[0]),
            block::Parsed::Block { message, used } => {
                let mut block = block::to_bytes(&messages(&message, masked));
                // A message that is none, or that would be longer or shorter now.
                if block.len() != used {
                    block = vec![0; used];
                }
                out.extend(block);
            }
            block::Parsed::Garbage { skip } => out.extend(vec![0; skip]),
            block::Parsed::NeedMore => break,
        }
    }
    out
}

impl Redaction for Zvt {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.held.extend_from_slice(bytes);
        let out = self.replaced(&self.held, of_terminal);
        self.held.drain(..out.len());
        out
    }

    /// The beginning of a message that never came whole: its head, and nothing of what it said.
    fn ended(&mut self) -> Vec<u8> {
        let mut out = std::mem::take(&mut self.held);
        out.iter_mut().skip(HEAD).for_each(|byte| *byte = 0);
        out
    }

    /// What stands in quotes is text of the terminal: the last digits of a card, numbers of authorisations.
    fn reported(&mut self, report: String) -> String {
        let mut specimen = Specimen::default();
        let mut parts = Vec::new();
        for (number, part) in report.split('"').enumerate() {
            parts.push(if number % 2 == 1 {
                part.chars().map(|sign| specimen.sign(sign)).collect()
            } else {
                part.to_owned()
            });
        }
        parts.join("\"")
    }

    fn sent(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut out = self.replaced(bytes, of_till);
        out.resize(bytes.len(), 0);
        out
    }
}

/// Class, instruction and the longest length.
const HEAD: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_held_back_until_it_is_whole_and_then_replaced() {
        let message = [0x04, 0x0f, 0x08, 0x27, 0x00, 0x22, 0xf0, 0xf3, 0x47, 0x61, 0x73];
        for portion in 1..=message.len() {
            let mut zvt = Zvt::over(Transport::Tcp);
            let out: Vec<u8> = message.chunks(portion).flat_map(|bytes| zvt.received(bytes)).collect();
            assert_eq!(out, [0x04, 0x0f, 0x08, 0x27, 0x00, 0x22, 0xf0, 0xf3, 0x12, 0x34, 0x56]);
        }
        let mut torn = Zvt::over(Transport::Tcp);
        assert!(torn.received(&message[..10]).is_empty());
        assert_eq!(torn.ended(), [0x04, 0x0f, 0x08, 0x27, 0x00, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn garbage_leaves_its_length_only() {
        let mut zvt = Zvt::over(Transport::Tcp);
        assert_eq!(zvt.received(b"\x47\x61\x73\x80\x00\x00"), [0, 0, 0, 0x80, 0, 0]);
    }

    #[test]
    fn a_block_stays_a_block() {
        let message = [0x04, 0x0f, 0x08, 0x27, 0x00, 0x22, 0xf0, 0xf3, 0x47, 0x10, 0x73];
        let bytes = [&[block::ACK][..], &block::to_bytes(&message)].concat();
        let out = Zvt::over(Transport::Serial).received(&bytes);
        assert_eq!((out.len(), out[0]), (bytes.len(), block::ACK));
        let block::Parsed::Block { message, .. } = block::parse(&out[1..]) else { panic!("{out:02x?}") };
        assert_eq!(message[8..], [0x12, 0x10, 0x34]);
    }
}
