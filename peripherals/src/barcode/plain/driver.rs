//! The host: only listens.

use super::Settings;
use crate::barcode::{
    hid_pos::NEVER,
    host::{Host, Pace},
    line::{Framing, Line, Parsed, Tongue},
};

/// The driver of a scanner that only talks.
pub type Driver = Host<Line<Plain>>;

/// No tongue at all.
#[derive(Debug)]
pub struct Plain;

impl Tongue for Plain {
    type Settings = Settings;

    fn new(settings: Settings) -> (Self, Framing) {
        (Self, settings.framing)
    }

    fn pace(&self) -> Pace {
        NEVER
    }

    fn questions(&self) -> &[Vec<u8>] {
        &[]
    }

    fn arm(&self) -> Vec<u8> {
        Vec::new()
    }

    fn disarm(&self) -> Vec<u8> {
        Vec::new()
    }

    fn parse(&self, _question: usize, bytes: &[u8]) -> Parsed {
        Parsed::Garbage { skip: bytes.len().max(1) }
    }

    fn parse_confirmation(&self, _bytes: &[u8]) -> Parsed {
        Parsed::Garbage { skip: 1 }
    }
}
