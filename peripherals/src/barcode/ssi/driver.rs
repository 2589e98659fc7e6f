//! The host: acknowledges every packet, asks for a broken one again, joins the parts of a long code, and takes a packet that
//! was sent again because our acknowledgement got lost for the same packet.

use std::{collections::VecDeque, fmt, time::Duration};

use domain::{Moment, Sensitive};

use super::{
    Arming, Settings,
    frame::{self, Packet, Place, Sending},
    message::{Cause, Parameter, Reply, Request, begins_code, symbology},
};
use crate::barcode::{
    Data, MOST_DATA, ReadFault, Scan,
    host::{Attempt, Confirms, Dialect, Heard, Host, Pace},
};

/// The driver of a scanner that speaks SSI.
pub type Driver = Host<Ssi>;

/// A packet's bytes follow each other; after a pause a half one stays half.
const QUIET: Duration = Duration::from_millis(100);
/// A scanner says a packet three times, 2 s apart, and gives up.
const GIVES_UP: Duration = Duration::from_secs(8);

/// What is awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ear {
    Answer { question: usize },
    Codes,
}

/// What has come of a code in parts.
enum Assembly {
    Nothing,
    Parts {
        kind: u8,
        data: Vec<u8>,
        until: Moment,
    },
    /// Nobody's or hopeless: up to its last part.
    Dropping {
        loss: Loss,
        until: Moment,
    },
}

/// Whether somebody who waits must hear of what is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loss {
    Told,
    Untold,
}

/// A packet with a code is at least so long; a broken shorter one was none.
const SHORTEST_CODE: usize = 8;

/// The dialect.
pub struct Ssi {
    pace: Pace,
    arming: Arming,
    questions: Vec<Request>,
    ear: Ear,
    bytes: Vec<u8>,
    /// Bytes since the last packet that are no part of one.
    garbage: usize,
    quiet_at: Option<Moment>,
    /// A broken packet was asked for again and must have come by then.
    owed_at: Option<Moment>,
    /// The last packet was broken and asked for again: what is sent again was not known before.
    asked_again: bool,
    assembly: Assembly,
    last: Option<(Packet, Moment)>,
    heard: VecDeque<Heard>,
}

impl Ssi {
    fn say(&mut self, request: &Request) {
        self.heard.push_back(Heard::Say(request.to_packet().to_bytes()));
    }

    fn packet(&mut self, now: Moment, packet: Packet) {
        match Reply::of(&packet) {
            Reply::Ack => self.answered(Heard::Answered),
            Reply::Nak(Cause::Resend | Cause::BadContext | Cause::Denied | Cause::Other(_)) => {
                self.heard.push_back(Heard::Refused);
            }
            Reply::Revision(identity) => self.answered(Heard::Identified(identity)),
            Reply::Decoded { kind, data } => {
                self.say(&Request::Ack);
                self.owed_at = None;
                let asked_again = std::mem::replace(&mut self.asked_again, false);
                match (&self.assembly, self.is_known(now, &packet) && !asked_again) {
                    // What was halfway and nobody's came whole before.
                    (Assembly::Dropping { .. }, true) => self.assembly = Assembly::Nothing,
                    (Assembly::Nothing | Assembly::Parts { .. }, true) => {}
                    (_any, false) => self.part(now, kind, &data, packet.place()),
                }
                self.last = Some((packet, now));
            }
            Reply::Event(_) => self.say(&Request::Ack),
            Reply::Malformed(_) => self.say(&Request::Nak(Cause::BadContext)),
            // Not for us, or nothing that we could answer sensibly.
            Reply::Other(_) => {}
        }
    }

    /// Whether a packet that was sent again came before: its acknowledgement got lost.
    fn is_known(&self, now: Moment, packet: &Packet) -> bool {
        packet.sending() == Sending::Again
            && self.last.as_ref().is_some_and(|(last, at)| last.data == packet.data && now.since(*at) < GIVES_UP)
    }

    /// Takes an answer for what it answers: a revision answers nothing else, and nothing else answers it.
    fn answered(&mut self, heard: Heard) {
        let asked = match self.ear {
            Ear::Answer { question } => self.questions.get(question),
            Ear::Codes => None,
        };
        let revision_asked = asked == Some(&Request::Revision);
        let revision_came = matches!(heard, Heard::Identified(_));
        if revision_asked == revision_came {
            self.heard.push_back(heard);
        }
    }

    fn part(&mut self, now: Moment, kind: u8, more: &[u8], place: Place) {
        let (before, data) = match std::mem::replace(&mut self.assembly, Assembly::Nothing) {
            Assembly::Nothing => (kind, more.to_vec()),
            Assembly::Parts { kind: before, mut data, .. } => {
                data.extend_from_slice(more);
                (before, data)
            }
            Assembly::Dropping { loss, .. } => {
                match place {
                    Place::Continued => self.assembly = Assembly::Dropping { loss, until: now + GIVES_UP },
                    Place::Last => self.dropped(loss),
                }
                return;
            }
        };
        let fault = match (before == kind, data.len() > MOST_DATA) {
            (false, _) => Some(ReadFault::Garbled),
            (true, true) => Some(ReadFault::TooLong),
            (true, false) => None,
        };
        match (fault, place) {
            (Some(fault), _) => {
                self.heard.push_back(Heard::Failed(fault));
                if place == Place::Continued {
                    self.assembly = Assembly::Dropping { loss: Loss::Told, until: now + GIVES_UP };
                }
            }
            (None, Place::Continued) => self.assembly = Assembly::Parts { kind, data, until: now + GIVES_UP },
            (None, Place::Last) => self.whole(kind, &data),
        }
    }

    fn whole(&mut self, kind: u8, data: &[u8]) {
        let heard = match Data::new(data) {
            Ok(data) => Heard::Code(Scan { symbology: symbology(kind), data: Sensitive::new(data) }),
            Err(_too_long) => Heard::Failed(ReadFault::TooLong),
        };
        self.heard.push_back(heard);
    }

    fn dropped(&mut self, loss: Loss) {
        if loss == Loss::Untold {
            self.heard.push_back(Heard::Failed(ReadFault::CutOff));
        }
    }

    fn assembly_until(&self) -> Option<Moment> {
        match self.assembly {
            Assembly::Parts { until, .. } | Assembly::Dropping { until, .. } => Some(until),
            Assembly::Nothing => None,
        }
    }

    fn forget_halfway(&mut self, now: Moment) {
        let parts = matches!(self.assembly, Assembly::Parts { .. });
        if parts || begins_code(&self.bytes) {
            self.assembly = Assembly::Dropping { loss: Loss::Untold, until: now + GIVES_UP };
        }
    }

    /// What was answered to something that is no longer awaited; codes are whole whenever they came.
    fn forget_answers(&mut self) {
        self.heard.retain(|heard| matches!(heard, Heard::Say(_) | Heard::Code(_) | Heard::Failed(_)));
    }
}

impl Dialect for Ssi {
    type Settings = Settings;

    fn new(settings: Settings) -> Self {
        let mut parameters = vec![Parameter::PACKETS, Parameter::NO_CODE_ID, Parameter::DATA_AS_IS];
        let questions = match settings.arming {
            Arming::Session => {
                parameters.extend([Parameter::HOST_TRIGGER, Parameter::LONGEST_SESSION]);
                vec![Request::Parameters(parameters), Request::ScanEnable, Request::StopSession, Request::Revision]
            }
            Arming::Permission => {
                vec![Request::ScanDisable, Request::Parameters(parameters), Request::Revision]
            }
        };
        let pace = Pace {
            answer: Duration::from_millis(settings.answer_ms),
            again: Duration::from_millis(settings.session_again_ms),
            check: Duration::from_millis(settings.check_ms),
            confirms: Confirms::Yes,
        };
        Self {
            pace,
            arming: settings.arming,
            questions,
            ear: Ear::Codes,
            bytes: Vec::new(),
            garbage: 0,
            quiet_at: None,
            owed_at: None,
            asked_again: false,
            assembly: Assembly::Nothing,
            last: None,
            heard: VecDeque::new(),
        }
    }

    fn pace(&self) -> Pace {
        self.pace
    }

    fn questions(&self) -> usize {
        self.questions.len()
    }

    fn ask(&mut self, question: usize, attempt: Attempt) -> Vec<u8> {
        self.ear = Ear::Answer { question };
        self.forget_answers();
        self.questions[question].to_packet().sent(sending(attempt)).to_bytes()
    }

    fn arm(&mut self, attempt: Attempt) -> Vec<u8> {
        let request = match self.arming {
            Arming::Session => Request::StartSession,
            Arming::Permission => Request::ScanEnable,
        };
        request.to_packet().sent(sending(attempt)).to_bytes()
    }

    fn disarm(&mut self) -> Vec<u8> {
        let request = match self.arming {
            Arming::Session => Request::StopSession,
            Arming::Permission => Request::ScanDisable,
        };
        request.to_packet().to_bytes()
    }

    fn listen(&mut self, now: Moment) {
        self.ear = Ear::Codes;
        self.forget_answers();
        self.forget_halfway(now);
    }

    fn hear(&mut self, now: Moment, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        let mut at = 0;
        while at < self.bytes.len() {
            match frame::parse(&self.bytes[at..]) {
                frame::Parsed::Packet { packet, used } => {
                    at += used;
                    self.garbage = 0;
                    self.packet(now, packet);
                }
                frame::Parsed::NeedMore => break,
                frame::Parsed::Garbage { skip } => {
                    at += skip;
                    self.garbage += skip;
                }
            }
        }
        self.bytes.drain(..at);
        self.quiet_at = (self.garbage > 0 || !self.bytes.is_empty()).then_some(now + QUIET);
    }

    fn elapse(&mut self, now: Moment) {
        if self.quiet_at.is_some_and(|at| at <= now) {
            self.quiet_at = None;
            if self.garbage + self.bytes.len() >= SHORTEST_CODE {
                self.owed_at.get_or_insert(now + GIVES_UP);
            }
            self.garbage = 0;
            self.bytes.clear();
            self.asked_again = true;
            self.say(&Request::Nak(Cause::Resend));
            if let Ear::Answer { .. } = self.ear {
                self.heard.push_back(Heard::Noise);
            }
        }
        if self.owed_at.is_some_and(|at| at <= now) {
            self.owed_at = None;
            self.heard.push_back(Heard::Failed(ReadFault::Garbled));
        }
        if self.assembly_until().is_some_and(|at| at <= now) {
            match std::mem::replace(&mut self.assembly, Assembly::Nothing) {
                Assembly::Dropping { loss, .. } => self.dropped(loss),
                Assembly::Parts { .. } | Assembly::Nothing => self.dropped(Loss::Untold),
            }
        }
    }

    fn heard(&mut self) -> Option<Heard> {
        self.heard.pop_front()
    }

    fn deadline(&self) -> Option<Moment> {
        [self.quiet_at, self.owed_at, self.assembly_until()].into_iter().flatten().min()
    }

    fn hang_up(&mut self, now: Moment) -> Option<ReadFault> {
        let parts = matches!(self.assembly, Assembly::Parts { .. });
        let halfway = parts || self.owed_at.is_some() || self.quiet_at.is_some();
        if parts {
            // A scanner that kept its power goes on where it was.
            self.assembly = Assembly::Dropping { loss: Loss::Told, until: now + 2 * GIVES_UP };
        }
        (self.quiet_at, self.owed_at) = (None, None);
        self.garbage = 0;
        self.bytes.clear();
        self.heard.clear();
        self.ear = Ear::Codes;
        halfway.then_some(ReadFault::CutOff)
    }
}

impl fmt::Debug for Ssi {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Ssi").field("ear", &self.ear).finish_non_exhaustive()
    }
}

const fn sending(attempt: Attempt) -> Sending {
    match attempt {
        Attempt::First => Sending::First,
        Attempt::Again => Sending::Again,
    }
}
