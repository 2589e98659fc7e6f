//! The host's side: the press of every raster printer, with the EU-T's status and presenter.

use std::time::Duration;

use super::{
    Loop, Mouth, Settings,
    message::{Answers, Request, model},
};
use crate::{
    detect::Identity,
    printer::{
        escpos::{
            self,
            frame::{Frame, Splitter},
            message::{Query, Request as Escpos},
        },
        presenter::Way,
        press::{Clearing, Heard, Method, Motion, Mouthed, Press, Sensed, TakesBack, Terms, Told, Tongue},
    },
};

/// An EU-T's host.
pub type Driver = Press<Kiosk>;

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off and put away first.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let terms = settings.terms();
        Self::of(Kiosk { settings, splitter: Splitter::default() }, terms)
    }
}

impl Settings {
    fn terms(&self) -> Terms {
        Terms {
            width_dots: self.width_dots,
            left: self.left,
            confirmation: self.confirmation,
            reply_timeout: Duration::from_millis(self.reply_timeout_ms),
            job_timeout: Duration::from_millis(self.job_timeout_ms),
            row_timeout: Duration::from_millis(self.row_timeout_ms),
            fault_grace: Duration::from_millis(self.fault_grace_ms),
            mouth: match self.mouth {
                Mouth::BitFive => {
                    Mouthed::Sees { untaken: self.untaken, patience: Duration::from_secs(self.patience_s) }
                }
                Mouth::Blind => Mouthed::Blind,
            },
        }
    }
}

/// ESC/POS with the EU-T's own words.
#[derive(Debug)]
pub struct Kiosk {
    settings: Settings,
    splitter: Splitter,
}

impl Tongue for Kiosk {
    const QUESTIONS: &'static [&'static [u8]] = &Query::IN_REAL_TIME;
    // As everywhere in ESC/POS: a broken echo leaves two bytes that look like an answer, a broken status one.
    const ANSWERS: u8 = 3;
    const ABOUT: &'static [&'static [u8]] = &[b"\x1dI\x01", b"\x1dI\x41"];

    fn hear(&mut self, bytes: &[u8]) -> Vec<Heard> {
        self.splitter.push(bytes).iter().filter_map(escpos::heard).collect()
    }

    fn forget(&mut self) {
        self.splitter.clear();
    }

    fn sensed(&self, answers: &[u8]) -> Sensed {
        let answers = Answers::of(answers);
        let motion = if answers.moves() { Motion::Moving } else { Motion::Still };
        Sensed { fault: answers.fault(), paper: answers.roll(), media: answers.media(self.settings.mouth), motion }
    }

    fn told(&mut self, question: usize, bytes: &[u8], identity: &mut Identity) -> Told {
        if question > 0 {
            let escpos::TextTold::Whole(text) = escpos::text_told(bytes) else { return Told::NeedMore };
            identity.firmware = text;
            return Told::Whole;
        }
        let frames = Splitter::default().push(bytes);
        let number = frames.iter().find_map(|frame| match frame {
            Frame::Single(number) => Some(*number),
            Frame::RealTime(_) | Frame::Automatic(_) | Frame::Block { .. } => None,
        });
        let Some(number) = number else { return Told::NeedMore };
        identity.model = Some(model(number));
        Told::Whole
    }

    // A deployed kiosk switches news off for these; the rounds see everything that they would tell.
    fn chatter(&self, _method: Method, bytes: &mut Vec<u8>) {
        Escpos::KeepQuiet.write(bytes);
    }

    fn set_up(&self, bytes: &mut Vec<u8>) {
        Escpos::UnitIsADot { dots_per_inch: self.settings.dots_per_inch }.write(bytes);
        match self.settings.looping {
            Loop::AsSet => {}
            Loop::On => Request::LoopOn.write(bytes),
            Loop::Off => Request::LoopOff.write(bytes),
        }
    }

    fn deliver(&self, bytes: &mut Vec<u8>) {
        Request::CutAndFeedBack.write(bytes);
    }

    fn cut_off(&self, bytes: &mut Vec<u8>) {
        Request::CutAndFeedBack.write(bytes);
        match self.settings.mouth {
            Mouth::BitFive => self.put_away(self.settings.untaken, bytes),
            Mouth::Blind => {}
        }
    }

    fn put_away(&self, how: Way, bytes: &mut Vec<u8>) {
        match how {
            Way::Retract => Request::DrawBack.write(bytes),
            Way::Eject => Request::PushOut.write(bytes),
        }
    }

    fn clear(&self) -> Clearing {
        Clearing { bytes: Escpos::ClearBuffers.to_bytes(), rest: Duration::ZERO }
    }

    fn recover(&self) -> Clearing {
        Clearing { bytes: Escpos::Recover.to_bytes(), rest: Duration::ZERO }
    }

    fn takes_back(&self) -> TakesBack {
        TakesBack::WhenOrdered
    }
}
