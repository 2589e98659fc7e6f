//! A printer that answers anything, to a host that gets ready, prints and recovers.
#![no_main]

mod printer;

use libfuzzer_sys::fuzz_target;
use peripherals::printer::escpos::{
    Driver, Settings,
    frame::{Parsed, parse},
    listing::lines,
    message::Reply,
};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert_eq!(parse(&frame.to_bytes()), Parsed::Frame { frame: frame.clone(), used });
                let _meaning = Reply::from(&frame);
                bytes = &bytes[used..];
            }
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    assert_eq!(lines(bytes).map(|line| line.length).sum::<usize>(), bytes.len());
    let driver = Driver::new(Settings { width_dots: 64, ..Settings::default() });
    printer::talk(
        driver,
        bytes,
        &printer::Answers { length: 4, said: <[u8]>::to_vec, called_taken: printer::Seen::Presented },
    );
});
