//! The parts of a page, each with what is said of it.

use domain::{Money, speech::Privacy, visa::Fees};
use locales::{Words, format};

use super::{Message, Page, Said};
use crate::{
    describe::place,
    screen::{Amount, Entry, Icon, Notice, NoticeKind, Part, Picture, Signs, StatusBar, Step, StepState, Window},
    snapshot::{Size, Slot},
    speech::Spoken,
};

/// A numbered line.
pub(in crate::describe) struct Line {
    state: StepState,
    name: Message,
    far: Option<String>,
}

/// A numbered line with nothing at its far side.
pub(in crate::describe) const fn line(state: StepState, name: Message) -> Line {
    Line { state, name, far: None }
}

impl Line {
    /// The same line with something at its far side.
    pub(in crate::describe) fn with(self, far: String) -> Self {
        Self { far: Some(far), ..self }
    }
}

impl Page<'_> {
    /// The window while a device waits for the person: the status bar says what and where, the edge points there.
    pub(in crate::describe) fn awaits(self, pictures: &[Picture], icon: Icon, awaited: Message, slot: Slot) -> Self {
        let (awaited, place) = (self.both(awaited), self.both(place::words(slot)));
        self.window(pictures, icon, awaited, place, Some(place::arrow(slot))).edge(slot)
    }

    /// The window while a device works: the status bar says on what and for how long.
    pub(in crate::describe) fn works(self, pictures: &[Picture], icon: Icon, work: Message, time: Message) -> Self {
        self.works_on(pictures, icon, work, time)
    }

    /// The same where what it works on is part of the words.
    pub(in crate::describe) fn works_on(
        self,
        pictures: &[Picture],
        icon: Icon,
        work: impl Fn(Words) -> String,
        time: Message,
    ) -> Self {
        let (work, time) = (self.both(work), self.both(time));
        self.window(pictures, icon, work, time, None)
    }

    fn window(self, pictures: &[Picture], icon: Icon, awaited: Said, place: Said, arrow: Option<Icon>) -> Self {
        let said = sentences(&awaited.said, &place.said);
        let status = StatusBar { icon, awaited: awaited.shown, place: place.shown, arrow };
        self.part(Part::Window(Window { pictures: pictures.to_vec(), status: Some(status), number: None })).speak(said)
    }

    /// The pictures of the page beneath help, where large letters may have dropped them there.
    pub(in crate::describe) fn pictures(self, pictures: Vec<Picture>) -> Self {
        match self.snapshot.comfort.size {
            Size::Large if !pictures.is_empty() => {
                self.part(Part::Window(Window { pictures, status: None, number: None }))
            }
            Size::Large | Size::Normal => self,
        }
    }

    /// Numbered lines. Instructions, the present line, and what stands at a far side are said; what is done or still to come
    /// was said, or will be.
    pub(in crate::describe) fn lines(mut self, lines: impl IntoIterator<Item = Line>) -> Self {
        let mut steps = Vec::new();
        for (number, Line { state, name, far }) in (1..).zip(lines) {
            let name = self.both(name);
            self = match (state, &far) {
                (_, Some(far)) => self.speak(format!("{}: {}", name.said, unmarked(far))),
                (StepState::Plain | StepState::Present, None) => self.speak(name.said),
                (StepState::Done | StepState::ToCome, None) => self,
            };
            steps.push(Step { number, state, name: name.shown, far });
        }
        self.part(Part::Steps(steps))
    }

    /// Pictogram, bold line, plain line; either may be empty.
    pub(in crate::describe) fn notice(
        self,
        kind: NoticeKind,
        icon: Icon,
        bold: impl Fn(Words) -> String,
        line: impl Fn(Words) -> String,
    ) -> Self {
        let (bold, line) = (self.both(bold), self.both(line));
        self.notice_of(kind, icon, bold, line)
    }

    /// A notice of texts that are there already.
    pub(in crate::describe) fn notice_of(self, kind: NoticeKind, icon: Icon, bold: Said, line: Said) -> Self {
        let said = sentences(&bold.said, &line.said);
        self.part(Part::Notice(Notice { kind, icon, bold: bold.shown, line: line.shown })).speak(said)
    }

    /// What is wrong with what was typed. The ear is told of what: the page is no longer said.
    pub(in crate::describe) fn mistake(self, of: impl Fn(Words) -> String, why: impl Fn(Words) -> String) -> Self {
        let (of, why) = (self.both(of), self.both(why));
        let line = Said { said: format!("{}: {}", of.said.replace('\n', " "), why.said), shown: why.shown };
        let nothing = Said { shown: String::new(), said: String::new() };
        self.notice_of(NoticeKind::Danger, Icon::Warning, nothing, line)
    }

    /// What is typed so far. Signs that are personal are said into headphones alone; everybody else hears how many there are.
    /// They are said with the page: sign by sign, whoever types hears each.
    pub(in crate::describe) fn entry(self, signs: Signs, hint: String, far: Option<String>, privacy: Privacy) -> Self {
        let spoken = self.words().spoken();
        let text = signs.text();
        let said = match privacy {
            _ if text.is_empty() => Spoken::open(spoken.voice_nothing_typed()),
            Privacy::Open => Spoken::open(text),
            Privacy::Personal => {
                let count = text.chars().filter(|sign| !sign.is_whitespace()).count();
                let signs = vec![spoken.voice_asterisk(); count].join(", ");
                Spoken::personal(spoken.spelled(&text)).or(signs)
            }
        };
        self.part(Part::Entry(Entry { signs, hint, far, privacy })).say(said.counting())
    }

    /// A notice that says in its bold line what becomes of the money; help repeats that line.
    pub(in crate::describe) fn safe_money(
        self,
        bold: impl Fn(Words) -> String,
        line: impl Fn(Words) -> String,
    ) -> Self {
        self.money(&bold).notice(NoticeKind::Ok, Icon::Safe, bold, line)
    }

    /// What is to be paid, and what it is made of.
    pub(in crate::describe) fn amount(self, fees: &Fees) -> Self {
        let sum = total(fees);
        let words = self.words();
        let lines = vec![
            (words.approved_duty(), format::number(fees.duty)),
            (words.approved_service(), format::number(fees.service)),
        ];
        self.sum_made_of(sum, lines)
    }

    /// The one sum of the screen, and what it is made of: both are said.
    pub(in crate::describe) fn sum_made_of(self, sum: Money, lines: Vec<(String, String)>) -> Self {
        let currency = format::currency(sum.currency, self.language());
        let said: Vec<String> =
            lines.iter().map(|(name, number)| format!("{}: {number} {currency}", unmarked(name))).collect();
        said.into_iter().fold(self.sum_of(sum, None, lines), Page::speak)
    }

    /// The one sum of the screen, what stands under its currency, and what it is made of.
    pub(in crate::describe) fn sum_of(
        mut self,
        sum: Money,
        under: Option<Message>,
        lines: Vec<(String, String)>,
    ) -> Self {
        self.sum = Some(sum);
        let words = self.words();
        let amount = Amount {
            number: format::number(sum),
            currency: format::currency(sum.currency, self.language()),
            under: under.map(|under| under(words)),
            lines,
        };
        let said = words.spoken().sum(sum);
        let said = under.map_or_else(|| said.clone(), |under| format!("{said} {}", under(words.spoken())));
        self.part(Part::Amount(amount)).speak(said)
    }

    /// Whom to call, and what to say.
    pub(in crate::describe) fn call(self) -> Self {
        let (line, kiosk) = (self.help_line(), self.snapshot.kiosk.clone());
        let bold = |words: Words| words.help_line(&line);
        let say = |words: Words| words.help_say(words.spelled(kiosk.as_str()));
        self.notice(NoticeKind::Plain, Icon::Desk, bold, say)
    }
}

/// What is shown, without the marks of its direction: to be said.
pub(in crate::describe) fn unmarked(shown: &str) -> String {
    shown.chars().filter(|sign| !matches!(sign, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')).collect()
}

/// What the person pays: the sum that the journey asks the card terminal for.
pub(in crate::describe) fn total(fees: &Fees) -> Money {
    fees.total().unwrap_or_else(|_| Money::zero(fees.duty.currency))
}

fn sentences(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (true, _) => second.to_owned(),
        (_, true) => first.to_owned(),
        _ if first.ends_with(['.', ':', '?', '؟']) => format!("{first} {second}"),
        _ => format!("{first}. {second}"),
    }
}
