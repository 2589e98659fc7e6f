//! One port, asked who is there: which question next, and what the answers mean.
//!
//! Pure, in the shape of a driver: what happened goes in, what to do comes out. Line settings are tried one after the other,
//! the likeliest first, and at each the protocols that may speak there, the most certain first. One question is open at a
//! time, and nothing is ever sent but `ask` and `thank`. A certain answer ends it but for the questions of a family
//! that such a device may serve too; any answer of a printer's ends all but printers' questions, because what is text to
//! others it would print.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use super::{Certainty, Identity, Judgement, Line, Recognition, known::yields};
use crate::family::Family;

/// Before a question the line is silent for so long: a late answer to another one is no answer to it.
const QUIET: Duration = Duration::from_millis(60);
/// A device that is never silent for so long cannot be asked.
const SILENCE_COMES: Duration = Duration::from_secs(2);
/// No port is asked for longer, however many questions there are.
pub const LONGEST: Duration = Duration::from_mins(1);
/// A port that goes away is opened again so often: some devices restart when they are opened.
const LOSSES: u32 = 3;
/// One byte of a state, and what the opening of a line may leave before it.
const LONGEST_STATE: usize = 4;
/// More than any answer has: what comes behind it is no answer.
const LONGEST_ANSWER: usize = 4096;

/// What happens to a port.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// It is open, at the settings that were wanted.
    Opened,
    /// It cannot be opened.
    Refused(Absence),
    /// Bytes came.
    Received(&'a [u8]),
    /// The moment of the last [`Output::Wait`] has come.
    Elapsed,
    /// It was open and is gone.
    Lost,
}

/// Why nobody can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Absence {
    /// Another program has the port.
    InUse,
    /// This account may not open it.
    Forbidden,
    /// It cannot be opened, or went away.
    Unreachable,
}

/// What is to be done with a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Close it if it is open, and open it with these settings.
    Open(Line),
    /// Put these bytes on it.
    Send(&'static [u8]),
    /// Nothing until something happens or this moment has come.
    Wait(Moment),
    /// It is known; close the port.
    Done(Verdict),
}

/// One protocol's yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whose.
    pub family: Family,
    /// Which.
    pub protocol: &'static str,
    /// At which settings.
    pub line: Line,
    /// How sure.
    pub certainty: Certainty,
    /// Who it says it is.
    pub identity: Identity,
}

/// Who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// One device. Others may have claimed it with less certainty.
    One(Answer),
    /// One device that serves several families, as certainly each: legitimate for a reader of two kinds, and for a person
    /// to confirm.
    ManyFamilies(Vec<Answer>),
    /// Several protocols claim it, none more certainly: a person decides.
    Contested(Vec<Answer>),
    /// Something speaks, and nothing that is known.
    Unknown,
    /// It speaks without end and cannot be asked.
    Flooding,
    /// Nothing answers.
    Silent,
    /// Nobody could be asked.
    Absent(Absence),
}

#[derive(Debug, Clone, Copy)]
struct Question {
    recognition: Recognition,
    line: Line,
}

#[derive(Debug)]
enum Phase {
    /// The port is being opened for this question.
    Opening(Question),
    /// Waits for silence before this question.
    Quieting { question: Question, silent: Moment, at_latest: Moment },
    /// The question is asked.
    Asking { question: Question, until: Moment },
    /// All is said.
    Done,
}

/// A port that is being asked.
#[derive(Debug)]
pub struct Inquiry {
    questions: VecDeque<Question>,
    phase: Phase,
    outbox: VecDeque<Output>,
    answer: Vec<u8>,
    spoke: Spoke,
    answers: Vec<Answer>,
    losses: u32,
    over: Moment,
}

/// Whether anything was ever heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spoke {
    Never,
    Something,
}

impl Inquiry {
    /// Asks these questions, the most certain protocol first, from now on.
    #[must_use]
    pub fn new(now: Moment, known: &[Recognition]) -> Self {
        let questions = questions(known);
        let mut inquiry = Self {
            questions,
            phase: Phase::Done,
            outbox: VecDeque::new(),
            answer: Vec::new(),
            spoke: Spoke::Never,
            answers: Vec::new(),
            losses: 0,
            over: now + LONGEST,
        };
        inquiry.next(now, None);
        inquiry
    }

    /// Takes in one thing that happened at `now`.
    pub fn handle(&mut self, now: Moment, input: Input<'_>) {
        match input {
            Input::Opened => {
                if let Phase::Opening(question) = self.phase {
                    self.quiet(now, question);
                }
            }
            Input::Refused(absence) => self.give_up(absence),
            Input::Lost => self.lose(),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Elapsed => self.elapse(now),
        }
    }

    /// What to do next; ask again until it waits or is done.
    pub fn poll(&mut self) -> Output {
        if let Some(output) = self.outbox.pop_front() {
            return output;
        }
        match &self.phase {
            // Opening has limits of its own.
            Phase::Opening(_) => Output::Wait(self.over),
            Phase::Quieting { silent, at_latest, .. } => Output::Wait(*silent.min(at_latest)),
            Phase::Asking { until, .. } => Output::Wait((*until).min(self.over)),
            Phase::Done => Output::Done(self.verdict()),
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.spoke = Spoke::Something;
        match &mut self.phase {
            Phase::Opening(_) | Phase::Done => {}
            Phase::Quieting { question, silent, at_latest } => {
                if now >= *at_latest {
                    return self.flood();
                }
                *silent = now + QUIET;
                // Who is recognised by what it says unasked is not kept from saying it.
                if question.recognition.ask.is_empty() {
                    let question = *question;
                    self.ask(now, question);
                    self.judge(now, bytes, question);
                }
            }
            Phase::Asking { question, .. } => {
                let question = *question;
                self.judge(now, bytes, question);
            }
        }
    }

    fn judge(&mut self, now: Moment, bytes: &[u8], question: Question) {
        let room = LONGEST_ANSWER.saturating_sub(self.answer.len());
        self.answer.extend_from_slice(&bytes[..bytes.len().min(room)]);
        let Question { recognition, line } = question;
        match (recognition.judge)(&self.answer) {
            Judgement::NeedMore if self.answer.len() < LONGEST_ANSWER => self.elapse(now),
            Judgement::NeedMore | Judgement::No => {
                self.spare(question);
                self.next(now, Some(line));
            }
            Judgement::Yes { certainty, identity } => {
                if !recognition.thank.is_empty() {
                    self.outbox.push_back(Output::Send(recognition.thank));
                }
                let Recognition { family, protocol, .. } = recognition;
                self.answers.push(Answer { family, protocol, line, certainty, identity });
                self.questions.retain(|Question { recognition: other, line: at }| match (certainty, family) {
                    // The same protocol need not be asked again at other settings.
                    _ if other.protocol == protocol => false,
                    (Certainty::Certain | Certainty::Likely, Family::Printer) => other.family == Family::Printer,
                    (Certainty::Certain, _) => at.carries_as(line) && may_serve_both(family, other.family),
                    (Certainty::Likely, _) => true,
                });
                self.next(now, Some(line));
            }
        }
    }

    fn elapse(&mut self, now: Moment) {
        match self.phase {
            Phase::Opening(_) | Phase::Asking { .. } if now >= self.over => self.phase = Phase::Done,
            Phase::Quieting { question, silent, .. } if now >= silent => self.ask(now, question),
            Phase::Quieting { at_latest, .. } if now >= at_latest => self.flood(),
            Phase::Asking { question, until } if now >= until => {
                self.spare(question);
                self.next(now, Some(question.line));
            }
            Phase::Opening(_) | Phase::Quieting { .. } | Phase::Asking { .. } | Phase::Done => {}
        }
    }

    /// A printer that is not in order says too little to be recognised: its state in one byte, which has the shape that ESC/POS
    /// gives it. What is text to others it would print later.
    fn spare(&mut self, unanswered: Question) {
        let of_state = |byte: &u8| byte & 0x93 == 0x12;
        let is_printer = unanswered.recognition.family == Family::Printer
            && self.answer.len() <= LONGEST_STATE
            && self.answer.iter().any(of_state);
        if is_printer {
            self.questions
                .retain(|question| !question.line.carries_as(unanswered.line) || !is_text(question.recognition.ask));
        }
    }

    /// The next question, on a port that is open at these settings, if at any.
    fn next(&mut self, now: Moment, open: Option<Line>) {
        let question = if now < self.over { self.questions.pop_front() } else { None };
        match question {
            None => self.phase = Phase::Done,
            Some(question) if open == Some(question.line) => self.quiet(now, question),
            Some(question) => {
                self.outbox.push_back(Output::Open(question.line));
                self.phase = Phase::Opening(question);
            }
        }
    }

    fn quiet(&mut self, now: Moment, question: Question) {
        self.phase = Phase::Quieting { question, silent: now + QUIET, at_latest: now + SILENCE_COMES };
    }

    fn ask(&mut self, now: Moment, question: Question) {
        self.answer.clear();
        if !question.recognition.ask.is_empty() {
            self.outbox.push_back(Output::Send(question.recognition.ask));
        }
        self.phase = Phase::Asking { question, until: now + question.recognition.wait };
    }

    /// What was recognised stays so; nobody else can be asked.
    fn flood(&mut self) {
        self.phase = Phase::Done;
        self.questions.clear();
        if self.answers.is_empty() {
            self.outbox.push_back(Output::Done(Verdict::Flooding));
        }
    }

    fn lose(&mut self) {
        self.losses += 1;
        match self.phase {
            Phase::Opening(question) | Phase::Quieting { question, .. } | Phase::Asking { question, .. }
                if self.losses <= LOSSES =>
            {
                self.outbox.push_back(Output::Open(question.line));
                self.phase = Phase::Opening(question);
            }
            Phase::Opening(_) | Phase::Quieting { .. } | Phase::Asking { .. } => self.give_up(Absence::Unreachable),
            Phase::Done => {}
        }
    }

    fn give_up(&mut self, absence: Absence) {
        self.phase = Phase::Done;
        self.questions.clear();
        if self.answers.is_empty() {
            self.outbox.push_back(Output::Done(Verdict::Absent(absence)));
        }
    }

    fn verdict(&self) -> Verdict {
        let outdone = |one: &&Answer| self.answers.iter().any(|other| yields(one.protocol, other.protocol));
        let standing: Vec<&Answer> = self.answers.iter().filter(|answer| !outdone(answer)).collect();
        let surest = standing.iter().map(|answer| answer.certainty).max();
        let claims: Vec<Answer> =
            standing.into_iter().filter(|answer| Some(answer.certainty) == surest).cloned().collect();
        let families_differ = |claims: &[Answer]| {
            claims.iter().enumerate().all(|(index, one)| claims[..index].iter().all(|other| other.family != one.family))
        };
        match (claims.as_slice(), surest, self.spoke) {
            ([one], _, _) => Verdict::One(one.clone()),
            ([_, ..], Some(Certainty::Certain), _) if families_differ(&claims) => Verdict::ManyFamilies(claims),
            ([_, ..], _, _) => Verdict::Contested(claims),
            ([], _, Spoke::Something) => Verdict::Unknown,
            ([], _, Spoke::Never) => Verdict::Silent,
        }
    }
}

/// Every question at every one of its settings: setting by setting, the likeliest of anybody first, and at each one protocol
/// after another. So nobody is asked by text at a speed at which printers have not been asked before.
fn questions(known: &[Recognition]) -> VecDeque<Question> {
    let most = known.iter().map(|recognition| recognition.lines.len()).max().unwrap_or(0);
    let mut settings: Vec<Line> = Vec::new();
    for line in (0..most).flat_map(|rank| known.iter().filter_map(move |known| known.lines.get(rank))) {
        if !settings.iter().any(|known| known.carries_as(*line)) {
            settings.push(*line);
        }
    }
    let at = |setting: Line| {
        known.iter().flat_map(move |known| {
            let lines = known.lines.iter().filter(move |line| line.carries_as(setting));
            lines.map(|line| Question { recognition: *known, line: *line })
        })
    };
    settings.into_iter().flat_map(at).collect()
}

/// Whether a printer would take a question for something to print.
fn is_text(ask: &[u8]) -> bool {
    let printable = ask.iter().filter(|byte| (0x20..0x7f).contains(*byte)).count();
    ask.is_ascii() && printable * 2 >= ask.len()
}

/// Whether there are devices that serve both families on one port: a camera that reads documents reads codes.
const fn may_serve_both(one: Family, other: Family) -> bool {
    matches!((one, other), (Family::Document, Family::Barcode) | (Family::Barcode, Family::Document))
}

#[cfg(test)]
mod tests;
