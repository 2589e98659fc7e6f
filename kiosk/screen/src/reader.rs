//! The screen reader: what is said, when, and to whom; and where the focus is. A pure machine: whoever owns the voice and the
//! keypad feeds it and does what it orders.
//!
//! A new screen is said whole: its title, its parts in the order in which they stand, then how to go on. Of the same screen
//! only what is new is said. What has the focus is said with its name, what it is, and why it cannot be pressed. Any key and
//! any touch silence it. To whoever does not listen it says only that their time is running out. What is personal goes into
//! headphones alone; when they are pulled out, there is silence at once.

mod echo;
mod line;
mod scan;

use std::{collections::VecDeque, time::Duration};

use domain::{
    Language, Moment, Sensitive,
    speech::{Output, Privacy, Rate, Volume},
};
use journey::Touch;
use locales::Words;

use crate::{
    focus::{Activation, Focus},
    pages::Turn,
    screen::{Action, Enabled, Kind, Screen, Signs, Tone},
    snapshot::{Hearing, Input, Key, Listening, Voice},
    speech::Spoken,
};
use line::Line;
use scan::Scan;

/// Whether headphones are plugged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headphones {
    /// They are.
    In,
    /// They are not.
    Out,
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Its number; never used again.
    pub id: u64,
    /// The words.
    pub text: Sensitive<String>,
    /// Whose words they are.
    pub language: Language,
    /// How fast.
    pub rate: Rate,
    /// How loud.
    pub volume: Volume,
    /// Who may hear them.
    pub privacy: Privacy,
    /// Where to: it allows what the words are.
    pub output: Output,
}

/// What the voice is to do. In the order in which it is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Be silent at once.
    Hush,
    /// Say this now; whatever is being said ends.
    Say(Utterance),
}

/// What a key means to the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The same as a finger on it.
    Pressed(Input),
    /// This, wherever it is pressed.
    Touched(Touch),
}

/// Who began to listen: headphones that are pulled out end only what they began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begun {
    ByHeadphones,
    ByHand,
}

/// What of a screen was seen last, so that only what is new is said.
#[derive(Debug)]
struct Seen {
    number: u64,
    name: &'static str,
    language: Language,
    tone: Tone,
    speech: Vec<Spoken>,
    typed: Option<Signs>,
    /// What was said of what has the focus.
    label: Vec<Line>,
}

/// The screen reader.
#[derive(Debug)]
pub struct Reader {
    hearing: Hearing,
    headphones: Headphones,
    begun: Begun,
    focus: Focus,
    /// The key of a keyboard that is held, or was, while its other signs are shown.
    held: Option<String>,
    /// What can be reached on the page that is shown of a long screen.
    paged: Option<(u64, Vec<String>)>,
    seen: Option<Seen>,
    queue: VecDeque<Line>,
    /// The number of what is being said.
    saying: Option<u64>,
    /// Whether the queue holds a whole screen that is said for the first time.
    whole: Whole,
    scan: Scan,
    next: u64,
    orders: Vec<Order>,
}

/// Whether a whole screen is being said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whole {
    Yes,
    No,
}

impl Reader {
    /// Silent, without headphones. `scan_every` is how long the focus rests where it walks by itself.
    #[must_use]
    pub fn new(scan_every: Duration) -> Self {
        Self {
            hearing: Hearing::default(),
            headphones: Headphones::Out,
            begun: Begun::ByHand,
            focus: Focus::default(),
            held: None,
            paged: None,
            seen: None,
            queue: VecDeque::new(),
            saying: None,
            whole: Whole::No,
            scan: Scan::new(scan_every),
            next: 1,
            orders: Vec::new(),
        }
    }

    /// What has the focus.
    #[must_use]
    pub const fn focus(&self) -> &Focus {
        &self.focus
    }

    /// The key whose other signs are shown.
    #[must_use]
    pub fn held(&self) -> Option<&str> {
        self.held.as_deref()
    }

    /// What the voice is to do, since this was asked before.
    pub fn take_orders(&mut self) -> Vec<Order> {
        std::mem::take(&mut self.orders)
    }

    /// When [`Self::elapse`] is due: the focus walks on by itself.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        if self.saying.is_some() { None } else { self.scan.deadline(self.hearing.scanning) }
    }

    /// This is shown now.
    pub fn see(&mut self, now: Moment, screen: &Screen, hearing: Hearing) {
        let before = std::mem::replace(&mut self.hearing, hearing);
        let is_new = self.seen.as_ref().is_none_or(|seen| !seen.is_of(screen));
        if is_new {
            self.held = None;
            self.paged = None;
            self.scan.begin(now);
        }
        if self.hearing.listening == Listening::Off {
            self.focus = self.focus.settle(screen);
            if before.listening == Listening::On || is_new {
                self.interrupt();
            }
            self.warn(screen);
            self.go_on();
            return;
        }
        if before.listening == Listening::Off {
            self.interrupt();
            self.push(Line::open(Words::of(screen.language).spoken().voice_on(), screen.language));
            self.read_whole(screen);
        } else if is_new {
            // What is said of the former screen is no longer true; the keys begin anew, too.
            self.interrupt();
            self.focus = Focus::default();
            self.read_whole(screen);
        } else {
            self.focus = self.focus.settle(screen);
            self.read_news(screen);
        }
        self.go_on();
    }

    /// A key was pressed. What it means to the journey, if anything.
    pub fn key(&mut self, now: Moment, key: Key, screen: &Screen) -> Option<Act> {
        self.scan.begin(now);
        match key {
            Key::Help => Some(self.help(screen)),
            Key::Louder => self.turned(Touch::LouderChosen, screen),
            Key::Softer => self.turned(Touch::SofterChosen, screen),
            Key::Select => Some(self.select(screen)),
            Key::Up | Key::Down | Key::Left | Key::Right | Key::Next | Key::Previous => {
                self.walk(key, screen);
                Some(Act::Touched(Touch::FocusMoved))
            }
        }
    }

    /// A key of the keyboard on the screen is held: its other signs stand over it. Where the key has the focus, the first of
    /// them has it now. `screen` is as it is while no key is held.
    pub fn hold(&mut self, now: Moment, id: &str, screen: &Screen) -> Option<Touch> {
        let held = screen.held(id)?;
        let by_keys = self.focus.id() == Some(id);
        self.touched(now);
        self.held = Some(id.to_owned());
        let variant = held.actions().find(|action| action.kind == Kind::Variant).filter(|_| by_keys);
        if let Some(variant) = variant {
            self.focus = Focus::on(variant.id.clone());
            self.say_focus(&held);
        }
        Some(Touch::FocusMoved)
    }

    /// No key is held any more. `screen` is as it is while the key is held.
    pub fn let_go(&mut self, now: Moment, screen: &Screen) -> Option<Touch> {
        let key = self.held.take()?;
        self.scan.begin(now);
        if self.focus.is_on_a_variant(screen) {
            self.interrupt();
            self.focus = Focus::on(key);
            self.say_focus(screen);
        }
        Some(Touch::FocusMoved)
    }

    /// A finger pressed something.
    pub fn touched(&mut self, now: Moment) {
        self.scan.begin(now);
        self.interrupt();
        self.focus = Focus::default();
        self.held = None;
        self.forget_label();
        // It may be *Listen* that is pressed.
        if self.hearing.listening == Listening::Off {
            self.begun = Begun::ByHand;
        }
    }

    /// One page of several is shown, with these ids.
    pub fn paged(&mut self, screen: u64, ids: Vec<String>) {
        self.paged = Some((screen, ids));
    }

    /// Another page of the same screen is shown.
    pub fn turned_page(&mut self) {
        self.paged = None;
        self.focus = Focus::default();
        self.forget_label();
    }

    /// Headphones were plugged in or pulled out. What follows for the journey.
    pub fn plugged(&mut self, headphones: Headphones, screen: &Screen) -> Option<Touch> {
        let before = std::mem::replace(&mut self.headphones, headphones);
        match (before, headphones, self.hearing.listening) {
            (Headphones::Out, Headphones::In, Listening::Off) => {
                self.begun = Begun::ByHeadphones;
                (self.hearing.voice == Voice::Works).then_some(Touch::ListenTurned)
            }
            // What could not be said before can be said now.
            (Headphones::Out, Headphones::In, Listening::On) => {
                self.again(screen);
                None
            }
            (Headphones::In, Headphones::Out, listening) => {
                self.interrupt();
                let ends = listening == Listening::On && self.begun == Begun::ByHeadphones;
                ends.then_some(Touch::ListenTurned)
            }
            (Headphones::In, Headphones::In, _) | (Headphones::Out, Headphones::Out, _) => None,
        }
    }

    /// An utterance ended. Whoever listens to a whole screen is still there: a long one takes longer than they would be given.
    pub fn ended(&mut self, now: Moment, id: u64) -> Option<Touch> {
        if self.saying != Some(id) {
            return None;
        }
        self.saying = None;
        let heard = self.whole == Whole::Yes;
        self.go_on();
        if self.saying.is_none() {
            self.scan.rest(now);
            self.whole = Whole::No;
        }
        let asks = self.seen.as_ref().is_some_and(|seen| seen.tone == Tone::Cover || seen.tone == Tone::Attract);
        (heard && !asks).then_some(Touch::FocusMoved)
    }

    /// The focus walks on by itself.
    pub fn elapse(&mut self, now: Moment, screen: &Screen) {
        if self.deadline().is_none_or(|due| now < due) {
            return;
        }
        let count = screen.actions().count();
        self.walk(Key::Next, screen);
        self.scan.stepped(now, count);
    }

    fn output(&self) -> Output {
        match self.headphones {
            Headphones::In => Output::Headphones,
            Headphones::Out => Output::Loudspeaker,
        }
    }

    fn help(&mut self, screen: &Screen) -> Act {
        match (self.hearing.voice, self.hearing.listening) {
            (Voice::Works, Listening::Off) => {
                self.begun = Begun::ByHand;
                Act::Touched(Touch::ListenTurned)
            }
            (Voice::Works, Listening::On) => {
                self.again(screen);
                Act::Touched(Touch::FocusMoved)
            }
            (Voice::Missing, _) => Act::Touched(Touch::HelpTurned),
        }
    }

    /// Everything again, from the beginning.
    fn again(&mut self, screen: &Screen) {
        self.interrupt();
        self.read_whole(screen);
        self.go_on();
    }

    fn walk(&mut self, key: Key, screen: &Screen) {
        let was_on_a_keyboard = self.focus.is_on_a_keyboard(screen);
        let shown = match (&self.paged, self.hearing.listening) {
            // The window tells what is on a page while no key is held.
            (Some((number, ids)), Listening::Off) if *number == screen.number && self.held.is_none() => Some(ids),
            // Whoever listens hears of no pages: the whole screen is theirs.
            (Some(_) | None, Listening::On | Listening::Off) => None,
        };
        self.focus = match shown {
            Some(ids) => self.focus.moved_among(key, screen, ids),
            None => self.focus.moved(key, screen),
        };
        self.interrupt();
        if self.focus.is_on_a_keyboard(screen) && !was_on_a_keyboard {
            let said = Words::of(screen.language).spoken().voice_keyboard();
            self.push(Line::open(said, screen.language));
        }
        self.say_focus(screen);
    }

    /// Says what has the focus now.
    fn say_focus(&mut self, screen: &Screen) {
        if self.hearing.listening == Listening::Off {
            return;
        }
        let label = self.label(screen);
        self.queue.extend(label.clone());
        self.know_label(label);
        self.go_on();
    }

    fn select(&mut self, screen: &Screen) -> Act {
        self.interrupt();
        let chosen = self.focus.activate(screen);
        match chosen {
            Activation::Pressed(input) => {
                if screen.touch(&input) == Some(Touch::ListenTurned.into()) {
                    self.begun = Begun::ByHand;
                }
                // From the signs of a held key the focus goes back to that key; what was typed is said, and that is enough.
                if let Some(key) = self.held.take()
                    && self.focus.is_on_a_variant(screen)
                {
                    self.focus = Focus::on(key);
                    let label = self.label(screen);
                    self.know_label(label);
                }
                Act::Pressed(input)
            }
            Activation::NotNow(_) => {
                self.say_focus(screen);
                Act::Touched(Touch::FocusMoved)
            }
            Activation::Nothing => self.nothing_chosen(screen),
        }
    }

    /// Nothing has the focus: on the wall the language that is lit is meant, on what covers everything its one answer;
    /// elsewhere the first step is made.
    fn nothing_chosen(&mut self, screen: &Screen) -> Act {
        let lit = format!("greeting-{}", screen.language.tag());
        if screen.tone == Tone::Attract && self.hearing.listening == Listening::On && screen.action(&lit).is_some() {
            return Act::Pressed(Input::Pressed { id: lit, screen: screen.number });
        }
        if let Some(answer) = answer(screen) {
            return Act::Pressed(Input::Pressed { id: answer.id.clone(), screen: screen.number });
        }
        self.walk(Key::Next, screen);
        Act::Touched(Touch::FocusMoved)
    }

    /// Louder or softer by a key: nothing where nobody listens.
    fn turned(&mut self, touch: Touch, screen: &Screen) -> Option<Act> {
        if self.hearing.listening == Listening::Off {
            return None;
        }
        self.interrupt();
        let words = Words::of(screen.language).spoken();
        let volume = self.hearing.volume;
        let (next, limit, said) = match touch {
            Touch::LouderChosen => (volume.louder(), words.voice_loudest(), words.voice_louder()),
            _softer => (volume.softer(), words.voice_softest(), words.voice_softer()),
        };
        self.hearing.volume = next;
        let said = if next == volume { limit } else { said };
        self.push(Line::open(said, screen.language));
        self.go_on();
        Some(Act::Touched(touch))
    }

    /// What is being said and what was to follow is over.
    fn interrupt(&mut self) {
        self.queue.clear();
        self.whole = Whole::No;
        if self.saying.take().is_some() {
            self.orders.push(Order::Hush);
        }
    }

    fn push(&mut self, line: Line) {
        self.queue.push_back(line);
    }

    /// Says what comes next, if nothing is being said.
    fn go_on(&mut self) {
        if self.saying.is_some() {
            return;
        }
        let output = self.output();
        while let Some(line) = self.queue.pop_front() {
            let Some((text, privacy)) = line.heard(output) else { continue };
            let id = self.next;
            self.next += 1;
            self.saying = Some(id);
            // A new utterance ends the former one by itself.
            if self.orders.last() == Some(&Order::Hush) {
                self.orders.pop();
            }
            let text = Sensitive::new(text);
            let Hearing { rate, volume, .. } = self.hearing;
            let language = line.language;
            self.orders.push(Order::Say(Utterance { id, text, language, rate, volume, privacy, output }));
            return;
        }
    }

    fn read_whole(&mut self, screen: &Screen) {
        self.whole = Whole::Yes;
        let language = screen.language;
        let words = Words::of(language).spoken();
        self.queue.extend(screen.speech.iter().map(|spoken| Line::of(spoken, language)));
        let withheld = screen.speech.iter().any(|spoken| spoken.is_kept_from(self.output()));
        if withheld {
            self.push(Line::open(words.voice_headphones(), language));
        }
        if let Some(answer) = answer(screen) {
            self.push(Line::open(words.voice_round_key(answer.speech.as_str()), language));
        }
        let count = u32::try_from(screen.actions().count()).unwrap_or(u32::MAX);
        // The wall has said how to go on.
        if count > 0 && screen.tone != Tone::Attract {
            self.push(Line::open(words.voice_go_on(count), language));
        }
        let label = self.label(screen);
        self.remember(screen, label);
    }

    /// Whoever does not listen, and does not look, hears that their time is running out, and nothing else.
    fn warn(&mut self, screen: &Screen) {
        if screen.tone == Tone::Cover && self.hearing.voice == Voice::Works {
            let before = self.seen.as_ref().filter(|seen| seen.is_of(screen)).map(|seen| seen.speech.as_slice());
            let fresh = line::fresh(before.unwrap_or_default(), &screen.speech);
            self.queue.extend(fresh.into_iter().map(|spoken| Line::of(spoken, screen.language)));
        }
        self.remember(screen, Vec::new());
    }

    /// Of the same screen: what was typed, what has the focus and is otherwise now, what is said that was not said.
    fn read_news(&mut self, screen: &Screen) {
        let language = screen.language;
        let Some(seen) = &self.seen else { return };
        let typed = screen.typed().map(|signs| (seen.typed.as_ref(), signs));
        let echo = typed.and_then(|(before, now)| echo::of(before, now, screen));
        let label = self.label(screen);
        let changed = !label.is_empty() && label != seen.label && !seen.label.is_empty();
        let fresh = line::fresh(&seen.speech, &screen.speech);
        let fresh: Vec<Line> = fresh.into_iter().map(|spoken| Line::of(spoken, language)).collect();
        // What was to be said of this screen and is no longer true is not said any more.
        let gone = line::fresh(&screen.speech, &seen.speech);
        let gone: Vec<Line> = gone.into_iter().map(|spoken| Line::of(spoken, language)).collect();
        self.queue.retain(|line| !gone.contains(line));
        self.queue.extend(echo);
        if changed {
            self.queue.extend(label.clone());
        }
        self.queue.extend(fresh);
        self.remember(screen, label);
    }

    /// What is said of what has the focus.
    fn label(&self, screen: &Screen) -> Vec<Line> {
        let Some(id) = self.focus.id() else { return Vec::new() };
        match (screen.action(id), Turn::of(id)) {
            (Some(action), _) => line::named(action, Words::of(screen.language).spoken()),
            // Only whoever sees turns pages.
            (None, Some(_) | None) => Vec::new(),
        }
    }

    fn remember(&mut self, screen: &Screen, label: Vec<Line>) {
        self.seen = Some(Seen {
            number: screen.number,
            name: screen.name,
            language: screen.language,
            tone: screen.tone,
            speech: screen.speech.clone(),
            typed: screen.typed().cloned(),
            label,
        });
    }

    fn forget_label(&mut self) {
        self.know_label(Vec::new());
    }

    fn know_label(&mut self, label: Vec<Line>) {
        if let Some(seen) = &mut self.seen {
            seen.label = label;
        }
    }
}

/// The one answer to what covers everything.
fn answer(screen: &Screen) -> Option<&Action> {
    let is_answer = |action: &&Action| action.kind == Kind::Primary && action.enabled == Enabled::Now;
    screen.actions().find(is_answer).filter(|_| screen.tone == Tone::Cover)
}

impl Seen {
    fn is_of(&self, screen: &Screen) -> bool {
        (self.number, self.name, self.language) == (screen.number, screen.name, screen.language)
    }
}
