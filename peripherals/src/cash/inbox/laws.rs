//! What is true of the frames of every validator; each protocol supplies its bytes.

use std::fmt::Debug;

use super::{Inbox, LONGEST, Parsed, Taken};

type Parse<F> = fn(&[u8]) -> Parsed<F>;

/// A published frame, and its beginnings.
pub fn is_read<F: Debug + PartialEq>(parse: Parse<F>, frame: F, published: &[u8]) {
    assert_eq!(parse(published), Parsed::Frame { frame, used: published.len() });
    for end in 0..published.len() {
        assert_eq!(parse(&published[..end]), Parsed::NeedMore, "{end} bytes");
    }
}

/// One bit of a published frame turned over, wherever it is, is never read as a frame.
pub fn a_turned_bit_is_never_a_frame<F>(parse: Parse<F>, published: &[u8]) {
    for bit in 0..published.len() * 8 {
        let mut bytes = published.to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(!matches!(parse(&bytes), Parsed::Frame { .. }), "bit {bit}");
    }
}

/// A frame that lost bytes, and this one right behind it.
pub fn the_frame_behind_a_damaged_one_is_found<F: Debug + PartialEq>(parse: Parse<F>, bytes: &[u8], behind: F) {
    let mut inbox = Inbox::new(parse);
    inbox.push(bytes);
    assert_eq!(inbox.take(), Taken::Damaged);
    let found = std::iter::from_fn(|| Some(inbox.take())).find(|taken| matches!(taken, Taken::Frame(_)));
    assert_eq!(found, Some(Taken::Frame(behind)));
}

/// However often the longest frame begins.
pub fn an_inbox_never_grows<F>(parse: Parse<F>, beginning: &[u8]) {
    let mut inbox = Inbox::new(parse);
    for _ in 0..1000 {
        inbox.push(beginning);
    }
    assert!(inbox.bytes.len() <= 2 * LONGEST);
}

/// Any bytes are a frame that is in them and no shorter than `shortest`, the beginning of one, or one to drop.
pub fn reading_ends<F>(parse: Parse<F>, bytes: &[u8], shortest: usize) {
    match parse(bytes) {
        Parsed::Frame { used, .. } => assert!((shortest..=bytes.len()).contains(&used)),
        Parsed::NeedMore => assert!(bytes.len() < LONGEST),
        Parsed::Damaged { skip } | Parsed::Garbage { skip } => assert_eq!(skip, 1),
    }
}
