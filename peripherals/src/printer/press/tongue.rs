//! What is different from printer to printer, in words that the press understands.

use std::{fmt, time::Duration};

use super::preparation::Method;
use crate::{
    detect::Identity,
    printer::{Fault, Media, Paper, escpos::message::ProcessId, presenter::Way},
};

/// What a whole round of questions says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sensed {
    /// What stands in the way of printing, the worst of it.
    pub fault: Option<Fault>,
    /// The roll.
    pub paper: Paper,
    /// What is at the mouth.
    pub media: Media,
    /// Whether something moves by itself or by somebody's finger on a button.
    pub motion: Motion,
}

/// Whether paper moves without a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// Nothing does.
    Still,
    /// Somebody feeds, or a motor still runs.
    Moving,
}

/// One thing that a printer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// The answer to a question of the round; it does not say to which.
    Status(Vec<u8>),
    /// How it is, unasked.
    News(Sensed),
    /// It echoes this mark: everything before it is processed.
    Mark(ProcessId),
    /// It answers `GS r`: everything before it is processed.
    Answer,
    /// Its buffer is full: nothing may be sent.
    Wait,
    /// Its buffer has room again.
    GoOn,
}

/// How a printer is made to forget what it has not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearing {
    /// What is sent.
    pub bytes: Vec<u8>,
    /// How long it hears nothing from then on.
    pub rest: Duration,
}

/// Whether an answer about itself is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It may go on.
    NeedMore,
    /// It is whole.
    Whole,
}

/// One kind of printer: its questions, its answers, and its words for what every printer does.
pub trait Tongue: fmt::Debug {
    /// The questions of a round, in order; all are answered in real time, one at a time.
    const QUESTIONS: &'static [&'static [u8]];
    /// So many answers to `GS r` make one confirmation: more than a broken answer of any other kind leaves bytes that look
    /// like it.
    const ANSWERS: u8;
    /// Questions about itself, in order; answered in the order of the data, or not at all.
    const ABOUT: &'static [&'static [u8]];

    /// Takes in some bytes and gives everything that they complete.
    fn hear(&mut self, bytes: &[u8]) -> Vec<Heard>;

    /// Forgets what is unfinished.
    fn forget(&mut self);

    /// What the answers of a whole round mean, one behind the other.
    fn sensed(&self, answers: &[u8]) -> Sensed;

    /// Reads an answer about itself as far as it has come.
    fn told(&mut self, question: usize, bytes: &[u8], identity: &mut Identity) -> Told;

    /// Whether it tells changes by itself, which is only good where answers have names.
    fn chatter(&self, method: Method, bytes: &mut Vec<u8>);

    /// Before a picture, behind `ESC @`: its settings.
    fn set_up(&self, bytes: &mut Vec<u8>);

    /// Behind a picture: cut it off and bring it out.
    fn deliver(&self, bytes: &mut Vec<u8>);

    /// Cut off what hangs out, and put it where nobody takes it for his own.
    fn cut_off(&self, bytes: &mut Vec<u8>);

    /// Take away the paper at the mouth.
    fn put_away(&self, how: Way, bytes: &mut Vec<u8>);

    /// Forget what is not printed, error or not.
    fn clear(&self) -> Clearing;

    /// Leave a recoverable error and forget what is not printed.
    fn recover(&self) -> Clearing;

    /// Who takes back a paper that nobody took.
    fn takes_back(&self) -> TakesBack;
}

/// Who takes back a paper that nobody took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakesBack {
    /// We do, by order.
    WhenOrdered,
    /// The printer may, by a clock of its own that is as patient as we are, and was set at some moment of the job. A paper that
    /// was there before us may be taken back at any moment.
    ByItself,
}
