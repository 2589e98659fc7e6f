//! A Custom printer that answers anything, to a host that gets ready, prints, and orders papers away.
#![no_main]

mod printer;

use libfuzzer_sys::fuzz_target;
use peripherals::printer::custom::{
    Driver, RECOGNITION, Settings, VirtualEnd,
    frame::{Frame, Parsed, parse},
    message::FullStatus,
};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert_eq!(parse(&frame.to_bytes()), Parsed::Frame { frame, used });
                if let Frame::Full(status) = frame {
                    let status = FullStatus::new(status);
                    assert_eq!(status.fault(VirtualEnd::Low), status.faults().first().copied());
                }
                bytes = &bytes[used..];
            }
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

/// Half of the time a whole answer, so that the host gets somewhere.
fn said(answer: &[u8]) -> Vec<u8> {
    let whole = [&[0x10, 0x0f][..], answer, &[0; 4]].concat();
    if answer[0] & 0x40 == 0 { whole[..6].to_vec() } else { answer.to_vec() }
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let _judgement = (RECOGNITION.judge)(bytes);
    let driver = Driver::new(Settings { width_dots: 64, ..Settings::default() });
    printer::talk(driver, bytes, &printer::Answers { length: 4, said, called_taken: printer::Seen::Presented });
});
