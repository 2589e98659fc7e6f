//! What a person could be known by, replaced byte for byte before it is on the tape.
//!
//! Letters become letters, digits become digits, everything else stays what it is: framing, lengths and checks still hold,
//! so a driver that is played the tape reports the same kinds of things. What cannot be judged yet is held back; what is
//! part of nothing that makes sense is replaced too. Nothing here decides by what a text means, only by where it stands.

pub mod code;
pub mod document;
pub mod framed;
pub mod mrz;
pub mod paper;
pub mod text;
pub mod zvt;

use std::fmt::Debug;

/// Replaces what is personal in one device's bytes. What goes out is as long as what came in.
pub trait Redaction: Debug + Send {
    /// Bytes from the device; the answer is those that are decided, whole or in part, in their order.
    fn received(&mut self, bytes: &[u8]) -> Vec<u8>;

    /// A deadline of the driver has passed: what is decided by that.
    fn paused(&mut self) -> Vec<u8> {
        Vec::new()
    }

    /// The link is gone: everything that was held back.
    fn ended(&mut self) -> Vec<u8> {
        Vec::new()
    }

    /// A report of the driver, as its `Debug` shows it: without what is `Sensitive`.
    fn reported(&mut self, report: String) -> String {
        report
    }

    /// Bytes to the device, as one [`crate::driver::Output::Send`] has them.
    fn sent(&mut self, bytes: &[u8]) -> Vec<u8> {
        bytes.to_vec()
    }
}

/// For devices that say and hear nothing of anybody, and for specimens: every byte as it is.
#[derive(Debug, Clone, Copy)]
pub struct Nothing;

impl Redaction for Nothing {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        bytes.to_vec()
    }
}
