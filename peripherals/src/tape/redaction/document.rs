//! Readers of documents that frame, type or are asked: the zone by a specimen's, inside frames that stay frames.

use super::{
    Redaction,
    code::Typed,
    framed::{Framed, Next},
    mrz::redacted,
};
use crate::{
    barcode::line::{Framing, Identifier},
    document::{
        elyctis::{
            frame::{self as messages, Message},
            message::{INQUIRE, INQUIRE_ONE},
        },
        framed::{self, Check, End},
        rte::{
            self,
            frame::{self as blocks, TEXT},
        },
        wedge,
    },
};

/// A reading without a pause that is longer than this is no document; it is let go by parts.
const LONGEST: usize = 4_096;
/// Bracket, letter, modifier.
const IDENTIFIER: usize = 3;

/// For readers with a framing of their own. Holds everything back until the line has paused.
#[derive(Debug)]
pub struct Enclosed {
    settings: framed::Settings,
    held: Vec<u8>,
}

impl Enclosed {
    /// For a reader that is set up so.
    #[must_use]
    pub const fn framed(settings: framed::Settings) -> Self {
        Self { settings, held: Vec::new() }
    }

    fn let_go(&mut self) -> Vec<u8> {
        let bytes = std::mem::take(&mut self.held);
        let kept = [self.settings.prefix.as_bytes().to_vec(), self.settings.suffix.as_bytes().to_vec()];
        let mut out = redacted(&bytes, &kept.map(|affix| if affix.is_empty() { vec![0xff] } else { affix }));
        // What kind of code it was is nobody's.
        for at in (0..bytes.len()).filter(|at| bytes[*at] == b']') {
            let end = (at + IDENTIFIER).min(bytes.len());
            out[at..end].copy_from_slice(&bytes[at..end]);
        }
        if self.settings.check == Check::Xor {
            self.check_again(&bytes, &mut out);
        }
        out
    }

    /// Checks that were right are right, and wrong ones wrong.
    fn check_again(&self, bytes: &[u8], out: &mut [u8]) {
        let mut from = 0;
        for to in 1..=bytes.len() {
            let is_end = match self.settings.end {
                End::Silence => to == bytes.len(),
                End::Etx | End::Eot | End::CrCr => self.settings.is_ended(&bytes[from..to]),
            };
            if is_end {
                carry_check(&bytes[from..to], &mut out[from..to]);
                from = to;
            }
        }
    }
}

/// The last byte of a frame is the exclusive or of others: what changed in them changes it.
fn carry_check(bytes: &[u8], out: &mut [u8]) {
    let changed = bytes.iter().zip(&*out).fold(0, |check, (byte, other)| check ^ byte ^ other);
    if let (Some(given), Some(check)) = (bytes.last(), out.last_mut()) {
        // The check itself may have been taken for a letter.
        let others = changed ^ given ^ *check;
        *check = given ^ others;
    }
}

impl Redaction for Enclosed {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.held.extend_from_slice(bytes);
        if self.held.len() > LONGEST { self.let_go() } else { Vec::new() }
    }

    fn paused(&mut self) -> Vec<u8> {
        self.let_go()
    }

    fn ended(&mut self) -> Vec<u8> {
        self.let_go()
    }
}

/// For 3M's swipe readers with this check.
#[must_use]
pub fn rte(check: rte::Check) -> Framed {
    Framed::new(match check {
        rte::Check::AfterSoh => block::<0>,
        rte::Check::FromSoh => block::<1>,
        rte::Check::AfterStx => block::<2>,
        rte::Check::Nothing => block::<3>,
    })
}

fn block<const CHECK: usize>(bytes: &[u8]) -> Next {
    let check = rte::Check::EVERY[CHECK];
    let settings = rte::Settings { check, ..rte::Settings::default() };
    match blocks::parse(bytes, &settings) {
        blocks::Parsed::Block { used, .. } | blocks::Parsed::Broken { used } => {
            let mut out = bytes[..used].to_vec();
            let behind = match check {
                rte::Check::Nothing => 1,
                rte::Check::AfterSoh | rte::Check::FromSoh | rte::Check::AfterStx => 2,
            };
            out[TEXT..used - behind].copy_from_slice(&redacted(&bytes[TEXT..used - behind], &[]));
            if check != rte::Check::Nothing {
                carry_check(&bytes[..used], &mut out);
            }
            Next::Frame(out)
        }
        blocks::Parsed::NeedMore => Next::NeedMore,
        blocks::Parsed::Garbage { .. } => Next::Garbage,
    }
}

/// For Elyctis' readers: the lines of an answer. What the reader says of itself is nobody's.
#[must_use]
pub fn elyctis() -> Framed {
    Framed::new(|bytes| match messages::parse(bytes) {
        messages::Parsed::Message { message: Message { code, content }, .. } => {
            let content = if matches!(code, INQUIRE | INQUIRE_ONE) { redacted(&content, &[]) } else { content };
            Next::Frame(Message { code, content }.to_bytes())
        }
        messages::Parsed::NeedMore => Next::NeedMore,
        messages::Parsed::Garbage { .. } => Next::Garbage,
    })
}

/// For readers that type: every key but those of the prefix. Check digits do not survive it.
#[must_use]
pub fn typed(settings: &wedge::Settings) -> Typed {
    let prefix = settings.framing.prefix.clone();
    Typed::framed(&Framing { prefix, identifier: Identifier::Nothing, ..Framing::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    // ICAO Doc 9303 part 4, appendix A to section 4: the specimen of Utopia.
    const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn lines() -> Vec<String> {
        vec![UPPER.to_owned(), LOWER.to_owned()]
    }

    fn assert_gone(bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("ERIKSSON") && !text.contains("L898902C"), "{text}");
    }

    #[test]
    fn a_framed_reading_stays_one_without_its_person() {
        for end in End::EVERY {
            let settings = framed::Settings { end, check: Check::Xor, prefix: "]o2".to_owned(), ..Default::default() };
            let bytes = framed::frame::frame(&settings, &lines());
            let mut enclosed = Enclosed::framed(settings.clone());
            assert!(enclosed.received(&bytes).is_empty());
            let out = enclosed.paused();
            assert_gone(&out);
            assert_eq!(out.len(), bytes.len());
            assert_eq!(settings.unframe(&out).map(|lines| lines.len()), Ok(2), "{end:?}");
            let mut wrong = bytes;
            *wrong.last_mut().expect("a check") ^= 1;
            enclosed.received(&wrong);
            assert!(settings.unframe(&enclosed.paused()).is_err(), "{end:?}");
        }
    }

    #[test]
    fn a_block_stays_one_and_a_broken_one_stays_broken() {
        for check in rte::Check::EVERY {
            let settings = rte::Settings { check, ..rte::Settings::default() };
            let bytes = rte::message::block(&lines()).to_bytes(&settings);
            let out = super::rte(check).received(&bytes);
            assert_gone(&out);
            assert!(
                matches!(blocks::parse(&out, &settings), blocks::Parsed::Block { used, .. } if used == bytes.len())
            );
            if check != rte::Check::Nothing {
                let mut wrong = bytes;
                *wrong.last_mut().expect("a check") ^= 0x40;
                let out = super::rte(check).received(&wrong);
                assert_gone(&out);
                assert!(matches!(blocks::parse(&out, &settings), blocks::Parsed::Broken { .. }));
            }
        }
    }

    #[test]
    fn an_answer_keeps_its_length_and_other_messages_stay_as_they_are() {
        let seen = crate::document::elyctis::message::seen(&lines());
        let answer = Message { code: INQUIRE, content: seen }.to_bytes();
        let bytes = [b"C\x00\x01\x01V\x00\x03ELY".as_slice(), &answer].concat();
        let out = elyctis().received(&bytes);
        assert_gone(&out);
        assert_eq!((out.len(), &out[..10], &out[10..13]), (bytes.len(), &bytes[..10], &answer[..3]));
    }
}
