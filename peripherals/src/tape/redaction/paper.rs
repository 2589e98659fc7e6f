//! Papers on their way to a printer, words on their way to a voice: they are a person's.

use super::Redaction;

/// The longest that is said to a printer besides a paper, or to a voice besides an utterance.
const LONGEST_ORDER: usize = 24;

/// For printers and voices: of what is sent, only short orders and questions are written as they are. Of what is longer the tape keeps
/// the length. What a printer or a voice answers is about itself.
#[derive(Debug, Clone, Copy)]
pub struct Paper;

impl Redaction for Paper {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        bytes.to_vec()
    }

    fn sent(&mut self, bytes: &[u8]) -> Vec<u8> {
        if bytes.len() <= LONGEST_ORDER { bytes.to_vec() } else { vec![0; bytes.len()] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_leaves_its_length_only() {
        assert_eq!(Paper.sent(b"\x10\x04\x01"), b"\x10\x04\x01");
        assert_eq!(Paper.sent(&[0xf0; 4000]), [0; 4000]);
        assert_eq!(Paper.received(&[0x37; 4000]), [0x37; 4000]);
    }
}
