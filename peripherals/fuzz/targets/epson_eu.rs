//! An EU-T printer that answers anything, to a host that gets ready, prints, and orders papers away.
#![no_main]

mod printer;

use libfuzzer_sys::fuzz_target;
use peripherals::printer::{
    Media, Paper,
    epson_eu::{Driver, Mouth, RECOGNITION, Settings, message::Answers},
};

/// Whatever four answers say, it is one thing.
fn read(bytes: &[u8]) {
    for answers in bytes.chunks(4) {
        let answers = Answers::of(answers);
        assert!(answers.roll() != Paper::Out || answers.fault().is_some());
        assert_eq!(answers.media(Mouth::Blind), Media::Unknown);
    }
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let _judgement = (RECOGNITION.judge)(bytes);
    let driver = Driver::new(Settings { width_dots: 64, ..Settings::default() });
    printer::talk(
        driver,
        bytes,
        &printer::Answers { length: 4, said: <[u8]>::to_vec, called_taken: printer::Seen::Presented },
    );
});
