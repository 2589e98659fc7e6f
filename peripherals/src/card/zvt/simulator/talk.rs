//! What is said between a terminal and its till: one thing at a time, each answered before the next.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use crate::{
    card::zvt::{
        Transport, code,
        message::{Answer, Completion, Reply, Request, is_partial_issue},
    },
    simulator::Output,
};

use super::{
    Day, Power, Simulator,
    line::{Heard, Line},
    transaction::{Purpose, Work},
};

/// T3.
pub(super) const ANSWER: Duration = Duration::from_secs(5);

/// Which program is in it.
const SOFTWARE: &str = "simulated 1.0";
/// Vending mode is on (status byte, bit 4).
const VENDING: u8 = 0x10;

/// The state of the conversation.
#[derive(Debug, Default)]
pub(super) struct Talk {
    voice: Voice,
    registration: Registration,
    to_say: VecDeque<(Reply, Topic)>,
    unanswered: Option<(Topic, Option<Moment>)>,
}

/// Whether a till hears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Voice {
    /// There is no till.
    #[default]
    Unheard,
    Heard,
    /// There is one, and nothing is said to it.
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
    pub(super) fn fall_silent(&mut self) {
        if self.voice == Voice::Heard {
            self.voice = Voice::Mute;
        }
    }
}

impl Simulator {
    /// Over TCP a new connection is a new conversation. On a serial line nobody notices who is at the other end.
    pub(super) fn greet(&mut self) {
        match self.settings.transport {
            Transport::Tcp => {
                self.outbox.clear();
                self.drop_host();
            }
            Transport::Serial => {}
        }
        self.talk.voice = Voice::Heard;
    }

    pub(super) fn miss_host(&mut self) {
        match self.settings.transport {
            Transport::Tcp => self.drop_host(),
            Transport::Serial => {}
        }
    }

    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        if self.talk.voice != Voice::Unheard && self.power == Power::On {
            self.line.receive(now, bytes);
            self.listen(now);
        }
    }

    pub(super) fn listen(&mut self, now: Moment) {
        while self.talk.voice != Voice::Unheard {
            match self.line.hear(now) {
                Heard::Nothing => break,
                Heard::Nonsense => self.hang_up(),
                Heard::Unheard => {
                    self.give_up_conversation();
                    break;
                }
                Heard::Message(frame) => {
                    self.speak(now);
                    match Request::from_frame(&frame) {
                        Ok(request) => self.hear(now, &request),
                        // It says how much, and nobody can read how much: not a yes.
                        Err(_) if is_partial_issue(&frame) => {
                            self.answered(now, Answer::Refused(code::PARTIAL_ISSUE));
                        }
                        Err(_) if matches!(frame.class, 0x80 | 0x84) => self.hang_up(),
                        Err(_) => self.reply(Answer::Refused(code::terminal::PROTOCOL_ERROR)),
                    }
                    self.speak(now);
                }
            }
        }
    }

    /// Puts on the wire what may go there now; what a mute terminal would say is lost on its way.
    pub(super) fn speak(&mut self, now: Moment) {
        while let Some(bytes) = self.line.say(now) {
            match self.talk.voice {
                Voice::Heard => self.outbox.push_back(Output::Send(bytes)),
                Voice::Unheard | Voice::Mute => {}
            }
        }
    }

    fn hear(&mut self, now: Moment, request: &Request) {
        match request {
            Request::Answer(answer) => self.answered(now, *answer),
            Request::IssuedInPart { amount } => self.issued_in_part(now, *amount),
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
                let state = match self.ledger.day {
                    Day::Open => 0x00,
                    Day::MustClose => code::END_OF_DAY,
                };
                let software = Some(SOFTWARE.to_owned());
                let completion = Completion { terminal_status: Some(state), software, ..Completion::default() };
                self.do_at_once(now, vec![Reply::Completion(completion)]);
            }
            _unknown if self.talk.registration == Registration::Missing => {
                self.reply(Answer::Refused(code::NOT_REGISTERED));
            }
            Request::RepeatReceipt { password }
            | Request::EndOfDay { password }
            | Request::Reversal { password, .. }
            | Request::Refund { password, .. }
                if !self.is_ours(*password) =>
            {
                self.reply(Answer::Refused(code::terminal::PROTOCOL_ERROR));
            }
            Request::Authorization(_) | Request::Refund { .. } if self.ledger.day == Day::MustClose => {
                self.reply(Answer::Refused(code::END_OF_DAY));
            }
            Request::Authorization(authorization) => {
                let purpose = Purpose::payment(authorization);
                self.begin(now, purpose, authorization.amount, authorization.currency);
            }
            Request::Refund { amount, currency, .. } => self.begin(now, Purpose::Refund, *amount, Some(*currency)),
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
            Request::EndOfDay { .. } => self.end_day(now),
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
        if self.talk.voice != Voice::Unheard {
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

    fn emit(&mut self, message: Vec<u8>) {
        match self.talk.voice {
            Voice::Heard | Voice::Mute => self.line.put(message),
            Voice::Unheard => {}
        }
    }

    fn answered(&mut self, now: Moment, answer: Answer) {
        let Some((topic, _)) = self.talk.unanswered.take() else { return };
        match topic {
            Topic::Nothing => {}
            Topic::Goods => self.goods_answered(now, answer),
        }
        self.go_on_talking(now);
    }

    fn issued_in_part(&mut self, now: Moment, amount: u64) {
        let Some((topic, _)) = self.talk.unanswered.take() else { return };
        match topic {
            Topic::Nothing => {}
            Topic::Goods => self.goods_issued_in_part(now, amount),
        }
        self.go_on_talking(now);
    }

    fn go_on_talking(&mut self, now: Moment) {
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
        match self.talk.voice {
            // It would hear an answer, but nobody was asked anything.
            Voice::Mute => {
                self.talk.unanswered = None;
                self.say_next(now);
                self.end_of_report();
            }
            Voice::Heard | Voice::Unheard => self.hang_up(),
        }
    }

    fn end_of_report(&mut self) {
        let is_said = self.talk.to_say.is_empty() && self.talk.unanswered.is_none();
        if is_said && matches!(self.work, Work::Reporting) {
            self.work = Work::Idle;
        }
    }

    /// Over TCP it closes the connection; on a serial line there is none to close, and it only stops talking of this.
    pub(super) fn hang_up(&mut self) {
        match self.settings.transport {
            Transport::Tcp => {
                if self.talk.voice != Voice::Unheard {
                    self.outbox.push_back(Output::HangUp);
                }
                self.drop_host();
            }
            Transport::Serial => self.give_up_conversation(),
        }
    }

    pub(super) fn drop_host(&mut self) {
        self.talk = Talk::default();
        self.line = Line::new(self.settings.transport, self.settings.duplicates);
        self.end_of_report();
    }

    /// What was to be said is not; who is registered stays so.
    fn give_up_conversation(&mut self) {
        self.talk.to_say.clear();
        self.talk.unanswered = None;
        self.end_of_report();
    }
}
