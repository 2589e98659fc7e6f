//! A KR403 that answers anything.
#![no_main]

mod printer;

use libfuzzer_sys::fuzz_target;
use peripherals::printer::zpl::{
    Driver, Settings,
    frame::{Parsed, parse, to_bytes},
    message::{Reply, Status},
};
use printer::{Answers, Seen, talk};

/// Whatever the bytes are, reading them ends; what is read as an answer is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame: body, used } => {
                assert_eq!(to_bytes(&body), bytes[..used]);
                if let Reply::Status(status) = Reply::read(&body) {
                    let _meaning = Status::condition(status);
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
