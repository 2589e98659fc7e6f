//! The device: commands obeyed and echoed, two tables of settings, a trigger.

use domain::Moment;

use super::frame::{Answer, take_command};
use crate::barcode::{
    device::{Act, Code, Device, Eye, Manner, Speed, Voice},
    line::{Framing, Identifier, Part, Terminator, Verdict, frame},
};

/// A simulated Newland scanner on a serial line.
pub type Simulator = Device<Scanner>;

impl Simulator {
    /// As it comes from the factory: no identifier, CR LF.
    #[must_use]
    pub fn new(baud: u32) -> Self {
        Device::with_voice(Scanner::new(baud))
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Scanner {
    baud: u32,
    permanent: Framing,
    temporary: Framing,
    heard: Vec<u8>,
}

impl Scanner {
    fn new(baud: u32) -> Self {
        let factory = Framing { identifier: Identifier::Nothing, terminator: Terminator::CrLf, ..Framing::default() };
        Self { baud, temporary: factory.clone(), permanent: factory, heard: Vec::new() }
    }

    /// What it answers to one part, and what becomes of its eye.
    fn obey(&mut self, part: &[u8], manner: Manner) -> (Part, Option<Eye>) {
        let mut text = part.to_vec();
        if manner == Manner::Refuses {
            return (Part { text, verdict: Verdict::OutOfRange }, None);
        }
        let mut eye = None;
        let mut verdict = Verdict::Done;
        match part {
            b"QRYPDN" => text.extend(b"NLS-SIM1"),
            b"QRYFWV" => text.extend(b"V1.00.001"),
            b"QRYPSN" => text.extend(b"SIM12345678"),
            b"SCNTRG1" => eye = Some(Eye::On),
            b"SCNTRG0" => eye = Some(Eye::Off),
            b"AIDENA1" => self.temporary.identifier = Identifier::Aim,
            b"AIDENA0" => self.temporary.identifier = Identifier::Nothing,
            b"TSUENA1" => {}
            b"TSUENA0" => self.temporary.terminator = Terminator::Nothing,
            b"TSUSET0D" => self.temporary.terminator = Terminator::Cr,
            b"TSUSET0A" => self.temporary.terminator = Terminator::Lf,
            b"TSUSET09" => self.temporary.terminator = Terminator::Tab,
            other if [&b"AIDENA"[..], b"TSUENA", b"TSUSET", b"SCNTRG"].iter().any(|tag| other.starts_with(tag)) => {
                verdict = Verdict::OutOfRange;
            }
            _unknown => verdict = Verdict::Unknown,
        }
        (Part { text, verdict }, eye)
    }
}

impl Voice for Scanner {
    fn speed(&self) -> Speed {
        Speed::serial(self.baud)
    }

    fn eye_alone(&self) -> Eye {
        Eye::Off
    }

    fn restart(&mut self) {
        self.heard.clear();
        self.temporary = self.permanent.clone();
    }

    fn set_up(&mut self, framing: Framing) {
        self.permanent = framing.clone();
        self.temporary = framing;
    }

    fn hear(&mut self, _now: Moment, bytes: &[u8], manner: Manner) -> Vec<Act> {
        self.heard.extend_from_slice(bytes);
        let mut acts = Vec::new();
        while let Some((storage, parts)) = take_command(&mut self.heard) {
            let (parts, eyes): (Vec<Part>, Vec<Option<Eye>>) = parts.iter().map(|part| self.obey(part, manner)).unzip();
            acts.push(Act::Say(Answer { storage, parts }.to_bytes()));
            acts.extend(eyes.into_iter().flatten().map(Act::Turn));
        }
        acts
    }

    fn read(&mut self, _now: Moment, code: &Code) -> Vec<Act> {
        vec![Act::Say(frame(&self.temporary, &code.aim, code.data()))]
    }
}
