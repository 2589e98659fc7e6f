//! From a passport on the reader to the review on the glass.
//!
//! The reader is this program: it writes the two lines into a pseudo terminal at the pace of 9600 baud, as the reader's
//! wire would, and notes when it hands over the last byte. From there on everything is the real terminal's.

use std::{
    fs::File,
    io::{self, Write as _},
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use domain::Moment;
use peripherals::{
    document::{
        self,
        serial_mrz::{
            self, Settings,
            frame::{Framing, Layout, encode},
        },
    },
    driver::{Driver as _, Input, Output},
};
use rustix::{
    pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt},
    termios::{OptionalActions, tcgetattr, tcsetattr},
};

use super::{
    Samples,
    finger::Finger,
    glass::{between, now_us},
    whole::{Whole, set},
};
use crate::{Outcome, specimens::Passport};

/// Ten bits a byte at 9600 baud.
const BYTE: Duration = Duration::from_micros(1_042);

/// A passport reader on a pseudo terminal.
pub struct Reader {
    line: File,
    name: PathBuf,
}

impl Reader {
    /// A reader that nobody has opened yet.
    ///
    /// # Errors
    /// No pseudo terminal.
    pub fn new() -> io::Result<Self> {
        let line = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?;
        grantpt(&line)?;
        unlockpt(&line)?;
        let mut settings = tcgetattr(&line)?;
        settings.make_raw();
        tcsetattr(&line, OptionalActions::Now, &settings)?;
        let name = PathBuf::from(ptsname(&line, Vec::new())?.to_string_lossy().into_owned());
        Ok(Self { line: File::from(line), name })
    }

    /// Puts this reader into the terminal's settings, from core's next start on.
    ///
    /// # Errors
    /// The disk fails.
    pub fn connect(&self, whole: &Whole) -> Outcome<()> {
        set(&whole.hall, "20-reader", &format!("[devices.document]\naddress = \"serial:{}\"\n", self.name.display()))
    }

    /// Sends a passport's lines; answers when the last byte was handed over, microseconds since 1970.
    fn send(&mut self, passport: &Passport) -> Outcome<u64> {
        let bytes = encode(&passport.lines, Framing::CrLf, Layout::Apart, &Settings::default());
        let (last, rest) = bytes.split_last().expect("a passport has lines");
        let began = Instant::now();
        for (index, byte) in (1..).zip(rest) {
            self.line.write_all(&[*byte])?;
            thread::sleep((BYTE * index).saturating_sub(began.elapsed()));
        }
        let sent_us = now_us();
        self.line.write_all(&[*last])?;
        Ok(sent_us)
    }
}

/// How long the driver waits after the last byte of a zone of these lines before it believes that there is no more: asked of
/// the driver itself, without a clock.
#[must_use]
pub fn silence_after(lines: &[String]) -> Option<Duration> {
    let settings = Settings::default();
    let bytes = encode(lines, Framing::CrLf, Layout::Apart, &settings);
    let mut driver = serial_mrz::Driver::new(settings);
    for input in [Input::Connected, Input::Ordered(document::Command::Enable), Input::Received(&bytes)] {
        driver.handle(Moment::START, input);
    }
    loop {
        match driver.poll() {
            Output::Report(..) | Output::Send(_) => {}
            Output::Wait(until) => return until.map(|until| until.since(Moment::START)),
            Output::HangUp => return None,
        }
    }
}

/// Reads `passport` again and again; from the wall and back to it.
///
/// # Errors
/// A screen does not come.
pub fn measure(whole: &Whole, reader: &mut Reader, passport: &Passport, times: usize) -> Outcome<Samples> {
    let finger = Finger::of(whole.hands()?, &whole.glass);
    finger.tap_to("greeting-en", "choosing")?;
    finger.tap_to("choose-visa", "privacy")?;
    finger.tap_to("privacy-accept", "document")?;
    let mut samples = Vec::new();
    loop {
        // A person takes longer than this to lay a passport down.
        thread::sleep(Duration::from_millis(300));
        let sent_us = reader.send(passport)?;
        let review = whole.glass.see("the review", sent_us, |published| published.screen == "review")?;
        samples.push(between(sent_us, review.at_us));
        if samples.len() == times {
            finger.tap_to("end", "attract")?;
            return Ok(samples.into_iter().collect());
        }
        finger.tap_to("review-again", "document")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimens;

    #[test]
    fn a_verified_passport_needs_the_short_silence_only() {
        let passport = specimens::of("Turkish").unwrap();
        assert_eq!(silence_after(&passport.lines), Some(Duration::from_millis(20)));
        let mut wrong = passport.lines;
        wrong[1].replace_range(0..1, "X");
        assert_eq!(silence_after(&wrong), Some(Settings::default().silence()));
    }
}
