//! The host's side: the press of every raster printer, with Custom's status and ejector.

use std::time::Duration;

use super::{
    Presentation, Settings, WhilePrinting,
    frame::{Frame, Splitter},
    message::{FullStatus, Request, Then, model},
};
use crate::{
    detect::Identity,
    printer::{
        escpos::message::Request as Escpos,
        presenter::Way,
        press::{Clearing, Heard, Method, Motion, Mouthed, Press, Sensed, TakesBack, Terms, Told, Tongue},
    },
};

/// A status that lost its DLE leaves five single bytes, and one of them may come twice.
pub(super) const ANSWERS: u8 = 7;
/// A version of the ROM has so many characters in every manual.
const VERSION: usize = 4;

/// A Custom printer's host.
pub type Driver = Press<Ejector>;

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off and put away first.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let terms = settings.terms();
        Self::of(Ejector { settings, splitter: Splitter::default(), learned: Presentation::Learn }, terms)
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
            mouth: Mouthed::Sees { untaken: self.untaken, patience: Duration::from_secs(self.patience_s) },
        }
    }

    /// Feeds so that everything printed is beyond the knife.
    fn feed_to_knife(&self, bytes: &mut Vec<u8>) {
        let mut rows = self.rows_to_knife;
        while rows > 0 {
            let step = u8::try_from(rows).unwrap_or(u8::MAX);
            Escpos::Feed(step).write(bytes);
            rows -= u32::from(step);
        }
    }
}

impl From<Way> for Then {
    fn from(untaken: Way) -> Self {
        match untaken {
            Way::Retract => Self::DrawnBack,
            Way::Eject => Self::PushedOut,
        }
    }
}

/// ESC/POS with Custom's own words.
#[derive(Debug)]
pub struct Ejector {
    settings: Settings,
    splitter: Splitter,
    /// How the printer presents, by its model; kept when the link is lost.
    learned: Presentation,
}

impl Ejector {
    const fn presentation(&self) -> Presentation {
        match self.settings.presentation {
            Presentation::Learn => self.learned,
            set @ (Presentation::Ejector | Presentation::Timed) => set,
        }
    }

    /// It answers, and does not say that it is a VKP80III.
    fn learn_ejector(&mut self) {
        if self.learned == Presentation::Learn {
            self.learned = Presentation::Ejector;
        }
    }

    fn unit(&self, bytes: &mut Vec<u8>) {
        Escpos::UnitIsADot { dots_per_inch: self.settings.dots_per_inch }.write(bytes);
    }

    fn send_away(how: Way, bytes: &mut Vec<u8>) {
        match how {
            Way::Retract => Request::DrawBack.write(bytes),
            Way::Eject => Request::PushOut.write(bytes),
        }
    }
}

impl Tongue for Ejector {
    const QUESTIONS: &'static [&'static [u8]] = &[b"\x10\x04\x14"];
    const ANSWERS: u8 = ANSWERS;
    // The first twice: how papers are cut hangs on it.
    const ABOUT: &'static [&'static [u8]] = &[b"\x1dI\xff", b"\x1dI\xff", b"\x1dI\x01", b"\x1dI\x03"];

    fn hear(&mut self, bytes: &[u8]) -> Vec<Heard> {
        let heard = |frame| match frame {
            Frame::Full(status) => Heard::Status(status.to_vec()),
            Frame::Single(_) => Heard::Answer,
            Frame::Wait => Heard::Wait,
            Frame::GoOn => Heard::GoOn,
        };
        self.splitter.push(bytes).into_iter().map(heard).collect()
    }

    fn forget(&mut self) {
        self.splitter.clear();
    }

    fn sensed(&self, answers: &[u8]) -> Sensed {
        let mut bytes = [0; 4];
        bytes.iter_mut().zip(answers).for_each(|(byte, answer)| *byte = *answer);
        let status = FullStatus::new(bytes);
        let end = self.settings.virtual_end;
        let motion = if status.moves() { Motion::Moving } else { Motion::Still };
        Sensed { fault: status.fault(end), paper: status.roll(end), media: status.media(), motion }
    }

    fn told(&mut self, question: usize, bytes: &[u8], identity: &mut Identity) -> Told {
        let bytes: Vec<u8> = bytes.iter().filter(|byte| !matches!(byte, 0x11 | 0x13)).copied().collect();
        match (question, &bytes[..]) {
            (0 | 1, [first, second, ..]) => {
                // Two different answers: one is spoiled, and a known one is not made by chance.
                if identity.model.is_none() || [*first, *second] == [0x02, 0x05] {
                    identity.model = Some(model(&[*first, *second]));
                }
                if [*first, *second] == [0x02, 0x05] {
                    self.learned = Presentation::Timed;
                }
                Told::Whole
            }
            (2, [number, ..]) => {
                self.learn_ejector();
                identity.model.get_or_insert_with(|| model(&[*number]));
                Told::Whole
            }
            (3.., [_, _, _, _, ..]) => {
                self.learn_ejector();
                identity.firmware = Identity::text(&bytes[..VERSION]);
                Told::Whole
            }
            (_, [..]) => Told::NeedMore,
        }
    }

    // It tells changes by `GS E0` only, which stays off.
    fn chatter(&self, _method: Method, _bytes: &mut Vec<u8>) {}

    fn set_up(&self, bytes: &mut Vec<u8>) {
        self.unit(bytes);
        match self.settings.while_printing {
            WhilePrinting::AsSet => {}
            WhilePrinting::Inside => Request::HoldInside.write(bytes),
            WhilePrinting::Outside => Request::LetOut.write(bytes),
        }
    }

    fn deliver(&self, bytes: &mut Vec<u8>) {
        self.settings.feed_to_knife(bytes);
        let steps = self.settings.show_steps;
        match self.presentation() {
            Presentation::Learn | Presentation::Ejector => {
                Request::Cut.write(bytes);
                Request::Show { steps }.write(bytes);
            }
            Presentation::Timed => {
                let seconds = u8::try_from(self.settings.patience_s.max(1)).unwrap_or(u8::MAX);
                let then = self.settings.untaken.into();
                Request::Present { steps, lamp: 1, then, seconds }.write(bytes);
            }
        }
    }

    fn cut_off(&self, bytes: &mut Vec<u8>) {
        self.unit(bytes);
        match self.presentation() {
            Presentation::Learn | Presentation::Ejector => {
                // A link that broke between cut and order has left a paper inside: the next would run into it.
                self.put_away(self.settings.untaken, bytes);
                self.settings.feed_to_knife(bytes);
                Request::Cut.write(bytes);
            }
            Presentation::Timed => self.settings.feed_to_knife(bytes),
        }
        self.put_away(self.settings.untaken, bytes);
    }

    fn put_away(&self, how: Way, bytes: &mut Vec<u8>) {
        match self.presentation() {
            Presentation::Learn | Presentation::Ejector => Self::send_away(how, bytes),
            Presentation::Timed => {
                Request::Present { steps: 0, lamp: 0, then: how.into(), seconds: 1 }.write(bytes);
            }
        }
    }

    fn clear(&self) -> Clearing {
        Clearing { bytes: Request::Restart.to_bytes(), rest: Duration::from_millis(self.settings.restart_ms) }
    }

    fn recover(&self) -> Clearing {
        self.clear()
    }

    fn takes_back(&self) -> TakesBack {
        match self.presentation() {
            Presentation::Ejector => TakesBack::WhenOrdered,
            // As long as we do not know, it may have a clock, and have set it for a host before us.
            Presentation::Learn | Presentation::Timed => TakesBack::ByItself,
        }
    }
}
