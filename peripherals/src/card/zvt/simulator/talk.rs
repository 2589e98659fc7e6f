//! What is said between a terminal and its till: one thing at a time, each answered before the next.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use crate::{
    card::zvt::{
        code,
        frame::Taken,
        message::{Answer, Completion, Reply, Request},
    },
    simulator::Output,
};

use super::{Simulator, transaction::Work};

/// T3.
const ANSWER: Duration = Duration::from_secs(5);

/// Vending mode is on (status byte, bit 4).
const VENDING: u8 = 0x10;

/// The state of the conversation.
#[derive(Debug, Default)]
pub(super) struct Talk {
    line: Line,
    registration: Registration,
    to_say: VecDeque<(Reply, Topic)>,
    unanswered: Option<(Topic, Option<Moment>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Line {
    #[default]
    Down,
    Up,
    /// Up, and nothing is said on it.
    Mute,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Registration {
    #[default]
    Missing,
    Done,
}

/// What an answer will be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Nothing,
    Goods,
}

impl Talk {
    pub(super) fn greet(&mut self) {
        self.line = Line::Up;
    }

    pub(super) fn fall_silent(&mut self) {
        if self.line == Line::Up {
            self.line = Line::Mute;
        }
    }
}

impl Simulator {
    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        if self.talk.line == Line::Down {
            return;
        }
        self.inbox.push(bytes);
        while self.talk.line != Line::Down {
            match self.inbox.take() {
                Taken::Nothing => break,
                Taken::Garbage { .. } => self.hang_up(),
                Taken::Frame(frame) => {
                    self.rest_of_message_due = None;
                    match Request::from_frame(&frame) {
                        Ok(request) => self.hear(now, &request),
                        Err(_) if matches!(frame.class, 0x80 | 0x84) => self.hang_up(),
                        Err(_) => self.reply(Answer::Refused(code::terminal::PROTOCOL_ERROR)),
                    }
                }
            }
        }
        if self.inbox.is_empty() {
            self.rest_of_message_due = None;
        } else {
            self.rest_of_message_due.get_or_insert(now + ANSWER);
        }
    }

    fn hear(&mut self, now: Moment, request: &Request) {
        match request {
            Request::Answer(answer) => self.answered(now, *answer),
            Request::Abort => self.hear_abort(now),
            _busy if !matches!(self.work, Work::Idle) => self.reply(Answer::Refused(code::NOT_READY)),
            Request::Registration { password, currency, .. } => {
                let is_ours = *currency == self.settings.currency.numeric();
                let refused = match (self.is_ours(*password), is_ours) {
                    (false, _) => Some(code::NOT_REGISTERED),
                    (true, false) => Some(code::terminal::WRONG_CURRENCY),
                    (true, true) => None,
                };
                self.registered(now, refused);
            }
            Request::StatusEnquiry { .. } => {
                let completion = Completion { terminal_status: Some(0x00), ..Completion::default() };
                self.do_at_once(now, vec![Reply::Completion(completion)]);
            }
            _unknown if self.talk.registration == Registration::Missing => {
                self.reply(Answer::Refused(code::NOT_REGISTERED));
            }
            Request::Authorization(authorization) => self.authorize(now, authorization),
            Request::RepeatReceipt { password }
            | Request::EndOfDay { password }
            | Request::Reversal { password, .. }
                if !self.is_ours(*password) =>
            {
                self.reply(Answer::Refused(code::terminal::PROTOCOL_ERROR));
            }
            Request::RepeatReceipt { .. } => {
                let replies = match self.last_status(now) {
                    Some(status) => {
                        vec![Reply::StatusInformation(Box::new(status)), Reply::Completion(Completion::default())]
                    }
                    None => vec![Reply::Abort(code::NOT_POSSIBLE)],
                };
                self.do_at_once(now, replies);
            }
            Request::Reversal { receipt_number, amount, .. } => self.reverse(now, *receipt_number, *amount),
            Request::EndOfDay { .. } => {
                self.ledger.close_day();
                let status = self.totals_status();
                let replies =
                    vec![Reply::StatusInformation(Box::new(status)), Reply::Completion(Completion::default())];
                self.do_at_once(now, replies);
            }
            Request::Unsupported => self.reply(Answer::Refused(code::NOT_POSSIBLE)),
        }
    }

    fn is_ours(&self, password: crate::card::zvt::Password) -> bool {
        String::from(password) == self.settings.password
    }

    fn registered(&mut self, now: Moment, refused: Option<u8>) {
        let reply = if let Some(code) = refused {
            Reply::Abort(code)
        } else {
            self.talk.registration = Registration::Done;
            Reply::Completion(Completion {
                status_byte: Some(VENDING),
                terminal_id: Some(format!("{:08}", self.settings.terminal_id)),
                currency: Some(self.settings.currency.numeric()),
                ..Completion::default()
            })
        };
        self.do_at_once(now, vec![reply]);
    }

    /// Something that takes no time: accepted, said, over.
    fn do_at_once(&mut self, now: Moment, replies: Vec<Reply>) {
        self.reply(Answer::Done);
        self.finish(now, replies);
    }

    /// The last things to be said about what was under way.
    pub(super) fn finish(&mut self, now: Moment, replies: Vec<Reply>) {
        self.work = Work::Reporting;
        for reply in replies {
            self.say(now, reply);
        }
        self.end_of_report();
    }

    pub(super) fn say(&mut self, now: Moment, reply: Reply) {
        self.say_about(now, reply, Topic::Nothing);
    }

    /// Says it as soon as everything before it is answered; without a till it is said to nobody.
    pub(super) fn say_about(&mut self, now: Moment, reply: Reply, topic: Topic) {
        if self.talk.line != Line::Down {
            self.talk.to_say.push_back((reply, topic));
            self.say_next(now);
        }
    }

    fn say_next(&mut self, now: Moment) {
        if self.talk.unanswered.is_some() {
            return;
        }
        let Some((reply, topic)) = self.talk.to_say.pop_front() else { return };
        let due = match topic {
            Topic::Nothing => Some(now + ANSWER),
            // How long a till may take about goods the work itself knows.
            Topic::Goods => None,
        };
        self.talk.unanswered = Some((topic, due));
        if let Ok(bytes) = reply.to_bytes() {
            self.emit(bytes);
        }
    }

    /// The question about goods is over, answered or not.
    pub(super) fn forget_question(&mut self) {
        if matches!(self.talk.unanswered, Some((Topic::Goods, _))) {
            self.talk.unanswered = None;
        }
        self.talk.to_say.retain(|(_, topic)| *topic != Topic::Goods);
    }

    pub(super) fn reply(&mut self, answer: Answer) {
        self.emit(answer.to_bytes());
    }

    fn emit(&mut self, bytes: Vec<u8>) {
        match self.talk.line {
            Line::Up => self.outbox.push_back(Output::Send(bytes)),
            Line::Down | Line::Mute => {}
        }
    }

    fn answered(&mut self, now: Moment, answer: Answer) {
        let Some((topic, _)) = self.talk.unanswered.take() else { return };
        match topic {
            Topic::Nothing => {}
            Topic::Goods => self.goods_answered(now, answer),
        }
        self.say_next(now);
        self.end_of_report();
    }

    pub(super) fn answer_due(&self) -> Option<Moment> {
        self.talk.unanswered.and_then(|(_, due)| due)
    }

    pub(super) fn answer_may_be_due(&mut self, now: Moment) {
        if self.answer_due().is_none_or(|due| due > now) {
            return;
        }
        match self.talk.line {
            // It would hear an answer, but nobody was asked anything.
            Line::Mute => {
                self.talk.unanswered = None;
                self.say_next(now);
                self.end_of_report();
            }
            Line::Up | Line::Down => self.hang_up(),
        }
    }

    fn end_of_report(&mut self) {
        let is_said = self.talk.to_say.is_empty() && self.talk.unanswered.is_none();
        if is_said && matches!(self.work, Work::Reporting) {
            self.work = Work::Idle;
        }
    }

    pub(super) fn hang_up(&mut self) {
        if self.talk.line != Line::Down {
            self.outbox.push_back(Output::HangUp);
        }
        self.drop_host();
    }

    pub(super) fn drop_host(&mut self) {
        self.talk = Talk::default();
        self.inbox.clear();
        self.rest_of_message_due = None;
        self.end_of_report();
    }
}
