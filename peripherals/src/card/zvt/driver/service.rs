//! What keeps a terminal usable: registration after every connection, and asking how it is.

use std::time::Duration;

use domain::Moment;

use crate::card::{
    Event, Fault,
    zvt::{
        code,
        message::{Answer, Reply, Request},
    },
};

use super::{COMPLETION, Driver, Kind, Phase, Step};

/// Until the next try to register.
const WHILE_BUSY: Duration = Duration::from_secs(3);
const WHILE_REFUSED: Duration = Duration::from_secs(10);

/// Status byte of a registration: initialisation or diagnosis required.
const NEEDS_SERVICE: u8 = 0x03;

/// Whether it was told who the terminal is, since the last registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Identified {
    NotYet,
    Reported,
}

/// Why a registration was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// The terminal is in the middle of something.
    Busy,
    /// It does not want us.
    Refused,
}

impl Driver {
    pub(super) fn register(&mut self, now: Moment) {
        let request = Request::Registration {
            password: self.settings.password,
            config_byte: self.settings.config_byte,
            currency: self.settings.currency.numeric(),
        };
        match self.send(now, &request, Kind::Harmless) {
            Ok(()) => self.phase = Phase::Registering(Step::Sent),
            Err(_) => self.rest(now, Rest::Refused),
        }
    }

    pub(super) fn registering(&mut self, now: Moment, step: Step, reply: &Reply) {
        self.phase = Phase::Registering(step);
        match reply {
            Reply::Answer(Answer::Done) => self.accepted(now, Phase::Registering(Step::Accepted)),
            Reply::Answer(Answer::Wait | Answer::Refused(code::NOT_READY)) => self.rest(now, Rest::Busy),
            Reply::Answer(Answer::Refused(_)) => self.rest(now, Rest::Refused),
            Reply::Abort(code) => {
                self.answer(Answer::Done);
                let why = if *code == code::NOT_READY { Rest::Busy } else { Rest::Refused };
                self.rest(now, why);
            }
            Reply::Completion(completion) if step == Step::Accepted => {
                self.answer(Answer::Done);
                let needs_service = completion.status_byte.is_some_and(|byte| byte & NEEDS_SERVICE != 0);
                self.fault = needs_service.then_some(Fault::DiagnosisRequired);
                // Another terminal counts for itself: what the former one's numbers were says nothing of its payments.
                if self.is_another(completion.terminal_id.as_deref()) {
                    self.last_numbers = None;
                }
                self.identity.serial.clone_from(&completion.terminal_id);
                self.identified = Identified::NotYet;
                self.enquire(now);
            }
            Reply::Completion(_)
            | Reply::StatusInformation(_)
            | Reply::Intermediate(_)
            | Reply::Print
            | Reply::Unsupported => self.answer_in_passing(reply),
        }
    }

    /// Whether both say who they are, and not the same. One that says nothing may be the one that it was.
    fn is_another(&self, terminal_id: Option<&str>) -> bool {
        self.identity.serial.as_deref().zip(terminal_id).is_some_and(|(was, is)| was != is)
    }

    fn rest(&mut self, now: Moment, why: Rest) {
        let pause = match why {
            Rest::Busy => WHILE_BUSY,
            Rest::Refused => {
                self.fault = Some(Fault::NotRegistered);
                WHILE_REFUSED
            }
        };
        self.phase = Phase::Resting(why);
        self.due = Some(now + pause);
    }

    pub(super) fn enquire(&mut self, now: Moment) {
        match self.send(now, &Request::StatusEnquiry { password: self.settings.password }, Kind::Harmless) {
            Ok(()) => self.phase = Phase::Enquiring(Step::Sent),
            Err(_) => self.rest_idle(now),
        }
    }

    pub(super) fn enquiring(&mut self, now: Moment, step: Step, reply: &Reply) {
        self.phase = Phase::Enquiring(step);
        match reply {
            Reply::Answer(Answer::Done) => self.accepted(now, Phase::Enquiring(Step::Accepted)),
            // Busy with itself, or a terminal that cannot be asked: it was well enough to answer.
            Reply::Answer(Answer::Wait | Answer::Refused(_)) => self.enquired(now),
            Reply::Completion(completion) if step == Step::Accepted => {
                self.answer(Answer::Done);
                if let Some(status) = completion.terminal_status {
                    self.fault = code::standing_fault(status);
                }
                self.identity.firmware = completion.software.clone().or(self.identity.firmware.take());
                self.enquired(now);
            }
            Reply::Abort(code) => {
                self.answer(Answer::Done);
                self.fault = code::standing_fault(*code);
                self.enquired(now);
            }
            Reply::Completion(_)
            | Reply::StatusInformation(_)
            | Reply::Intermediate(_)
            | Reply::Print
            | Reply::Unsupported => self.answer_in_passing(reply),
        }
    }

    fn enquired(&mut self, now: Moment) {
        if self.identified == Identified::NotYet {
            self.identified = Identified::Reported;
            self.report(Event::Identified(self.identity.clone()));
        }
        match self.fault {
            Some(Fault::NotRegistered) => self.rest(now, Rest::Refused),
            Some(_) | None => self.rest_idle(now),
        }
    }

    /// The terminal said yes and works on it.
    pub(super) fn accepted(&mut self, now: Moment, phase: Phase) {
        self.phase = phase;
        self.due = Some(now + COMPLETION);
    }
}
