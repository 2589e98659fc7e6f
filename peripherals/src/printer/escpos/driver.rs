//! The host's side: the press of every raster printer, in plain ESC/POS.

use std::time::Duration;

use super::{
    Settings,
    frame::{Frame, Parsed, Splitter, parse},
    message::{Query, Reply, Request, Sign, Signs},
};
use crate::{
    detect::Identity,
    printer::{
        Media,
        presenter::Way,
        press::{Clearing, Heard, Method, Motion, Mouthed, Press, Sensed, TakesBack, Terms, Told, Tongue},
    },
};

/// An ESC/POS printer's host.
pub type Driver = Press<Plain>;

impl Driver {
    /// A host that knows nothing of its printer yet: whatever a former one may have left in it is cut off first.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let tongue = Plain { dots_per_inch: settings.dots_per_inch, splitter: Splitter::default() };
        Self::of(tongue, settings.terms())
    }
}

/// ESC/POS as it stands in the command reference.
#[derive(Debug)]
pub struct Plain {
    dots_per_inch: u8,
    splitter: Splitter,
}

impl Settings {
    fn terms(self) -> Terms {
        Terms {
            width_dots: self.width_dots,
            left: self.left,
            confirmation: self.confirmation,
            reply_timeout: Duration::from_millis(self.reply_timeout_ms),
            job_timeout: Duration::from_millis(self.job_timeout_ms),
            row_timeout: Duration::from_millis(self.row_timeout_ms),
            fault_grace: Duration::from_millis(self.fault_grace_ms),
            mouth: Mouthed::Blind,
        }
    }
}

impl Signs {
    /// Four real-time answers, in the order of the questions.
    #[must_use]
    pub fn of_round(answers: &[u8]) -> Self {
        let read = |(query, byte): (&Query, &u8)| Self::of_real_time(*query, *byte);
        Query::ALL.iter().zip(answers).map(read).fold(Self::default(), Self::and)
    }

    /// What they say in the press's words; the mouth is not among them.
    #[must_use]
    pub fn sensed(self) -> Sensed {
        let motion = if self.say(Sign::Feeding) { Motion::Moving } else { Motion::Still };
        Sensed { fault: self.fault(), paper: self.paper(), media: Media::Unknown, motion }
    }
}

/// What a reply is to the press; nothing when nobody asked for it.
pub(in crate::printer) fn heard(frame: &Frame) -> Option<Heard> {
    match Reply::from(frame) {
        Reply::RealTime(byte) => Some(Heard::Status(vec![byte])),
        Reply::Automatic(signs) => Some(Heard::News(signs.sensed())),
        Reply::Echo(mark) => Some(Heard::Mark(mark)),
        Reply::Answer(_) => Some(Heard::Answer),
        Reply::Cleared | Reply::Unasked => None,
    }
}

/// An answer to `GS I n` with n above 64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::printer) enum TextTold {
    /// It may go on.
    NeedMore,
    /// It is whole: what is left of its text.
    Whole(Option<String>),
}

/// Reads one: 5Fh, the text, NUL. Status bytes of a late answer may precede it.
pub(in crate::printer) fn text_told(mut bytes: &[u8]) -> TextTold {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame: Frame::Block { header: 0x5f, body }, .. } => {
                return TextTold::Whole(Identity::text(&body));
            }
            Parsed::Frame { used, .. } => bytes = &bytes[used..],
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return TextTold::NeedMore,
        }
    }
}

impl Tongue for Plain {
    const QUESTIONS: &'static [&'static [u8]] = &Query::IN_REAL_TIME;
    // A broken echo leaves two bytes that look like an answer, a broken status one.
    const ANSWERS: u8 = 3;
    const ABOUT: &'static [&'static [u8]] = &[b"\x1dI\x43", b"\x1dI\x41", b"\x1dI\x44"];

    fn hear(&mut self, bytes: &[u8]) -> Vec<Heard> {
        self.splitter.push(bytes).iter().filter_map(heard).collect()
    }

    fn forget(&mut self) {
        self.splitter.clear();
    }

    fn sensed(&self, answers: &[u8]) -> Sensed {
        Signs::of_round(answers).sensed()
    }

    fn told(&mut self, question: usize, bytes: &[u8], identity: &mut Identity) -> Told {
        let TextTold::Whole(text) = text_told(bytes) else { return Told::NeedMore };
        match question {
            0 => identity.model = text,
            1 => identity.firmware = text,
            2.. => identity.serial = text,
        }
        Told::Whole
    }

    fn chatter(&self, method: Method, bytes: &mut Vec<u8>) {
        match method {
            Method::Echo => Request::TellChanges.write(bytes),
            Method::Answers => Request::KeepQuiet.write(bytes),
        }
    }

    fn set_up(&self, bytes: &mut Vec<u8>) {
        Request::UnitIsADot { dots_per_inch: self.dots_per_inch }.write(bytes);
    }

    fn deliver(&self, bytes: &mut Vec<u8>) {
        Request::Cut.write(bytes);
    }

    fn cut_off(&self, bytes: &mut Vec<u8>) {
        Request::Cut.write(bytes);
    }

    // A printer of this kind has no presenter.
    fn put_away(&self, _how: Way, _bytes: &mut Vec<u8>) {}

    fn clear(&self) -> Clearing {
        Clearing { bytes: Request::ClearBuffers.to_bytes(), rest: Duration::ZERO }
    }

    fn recover(&self) -> Clearing {
        Clearing { bytes: Request::Recover.to_bytes(), rest: Duration::ZERO }
    }

    fn takes_back(&self) -> TakesBack {
        TakesBack::WhenOrdered
    }
}
