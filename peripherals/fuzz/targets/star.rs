//! A TUP that answers anything.
#![no_main]

mod printer;

use libfuzzer_sys::fuzz_target;
use peripherals::printer::star::{
    Driver, Settings,
    frame::{Frame, Parsed, parse},
    message::Status,
};
use printer::{Answers, Seen, talk};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                let written = frame.to_bytes();
                assert_eq!(parse(&written), Parsed::Frame { frame: frame.clone(), used: written.len() });
                if let Frame::Status(status) = frame {
                    let _meaning = Status::new(status).condition();
                }
                bytes = &bytes[used..];
            }
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let driver = Driver::new(&Settings { width_dots: 64, ..Settings::default() });
    talk(driver, bytes, &Answers { length: 12, said: <[u8]>::to_vec, called_taken: Seen::Stuck });
});
