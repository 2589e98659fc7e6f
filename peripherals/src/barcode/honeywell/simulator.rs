//! The device: menu commands obeyed and echoed, two tables of settings, a trigger.

use super::frame::{Answer, Heard, take_command};
use crate::barcode::{
    device::{Act, Code, Device, Eye, Manner, Speed, Voice},
    line::{Framing, Identifier, Part, Terminator, Verdict, frame},
};

use domain::Moment;

/// A simulated Honeywell imager on a serial line.
pub type Simulator = Device<Imager>;

impl Simulator {
    /// As it comes from the factory but for its terminator: no identifier, CR.
    #[must_use]
    pub fn new(baud: u32) -> Self {
        Device::with_voice(Imager::new(baud))
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Imager {
    baud: u32,
    permanent: Framing,
    volatile: Framing,
    heard: Vec<u8>,
}

impl Imager {
    fn new(baud: u32) -> Self {
        let factory = Framing { identifier: Identifier::Nothing, ..Framing::default() };
        Self { baud, volatile: factory.clone(), permanent: factory, heard: Vec::new() }
    }

    fn obey(&mut self, part: &[u8], manner: Manner) -> Part {
        let done = match manner {
            Manner::Refuses => Verdict::OutOfRange,
            Manner::Obeys => self.apply(part),
        };
        let mut text = part.to_vec();
        if (part, done) == (b"REVINF", Verdict::Done) {
            text = b"Product Name: Simulated Area-Imaging Scanner\r\nSoftware Part Number: SI000001AAA\r\n\
Serial Number: 26321000A1\r\nREVINF"
                .to_vec();
        }
        Part { text, verdict: done }
    }

    /// Prefixes and suffixes of all symbologies; everything else it does not know.
    fn apply(&mut self, part: &[u8]) -> Verdict {
        match part {
            b"REVINF" => {}
            b"PRECA2" => {
                self.volatile.identifier = Identifier::Nothing;
                self.volatile.prefix.clear();
            }
            b"PREBK2995C81" => self.volatile.identifier = Identifier::Aim,
            b"SUFCA2" => {
                self.volatile.terminator = Terminator::Nothing;
                self.volatile.suffix.clear();
            }
            b"SUFBK2990D" => self.volatile.terminator = Terminator::Cr,
            b"SUFBK2990A" => self.volatile.terminator = Terminator::Lf,
            b"SUFBK29909" => self.volatile.terminator = Terminator::Tab,
            // Its own identifier, and two characters.
            b"PREBK2995C80" => "s".clone_into(&mut self.volatile.prefix),
            b"PREBK2994C81" => "L".clone_into(&mut self.volatile.prefix),
            other if other.starts_with(b"PREBK2") || other.starts_with(b"SUFBK2") => return Verdict::OutOfRange,
            _unknown => return Verdict::Unknown,
        }
        Verdict::Done
    }
}

impl Voice for Imager {
    fn speed(&self) -> Speed {
        Speed::serial(self.baud)
    }

    fn eye_alone(&self) -> Eye {
        Eye::Off
    }

    fn restart(&mut self) {
        self.heard.clear();
        self.volatile = self.permanent.clone();
    }

    fn set_up(&mut self, framing: Framing) {
        self.permanent = framing.clone();
        self.volatile = framing;
    }

    fn hear(&mut self, _now: Moment, bytes: &[u8], manner: Manner) -> Vec<Act> {
        self.heard.extend_from_slice(bytes);
        let mut acts = Vec::new();
        while let Some(heard) = take_command(&mut self.heard) {
            acts.push(match heard {
                Heard::Trigger => Act::Turn(Eye::On),
                Heard::Untrigger => Act::Turn(Eye::Off),
                Heard::Menu(parts, storage) => {
                    let parts = parts.iter().map(|part| self.obey(part, manner)).collect();
                    Act::Say(Answer { parts, storage }.to_bytes())
                }
            });
        }
        acts
    }

    fn read(&mut self, _now: Moment, code: &Code) -> Vec<Act> {
        vec![Act::Say(frame(&self.volatile, &code.aim, code.data()))]
    }
}
