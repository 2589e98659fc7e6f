//! Puts a screen together: what is shown and what is said with it, in reading order.

mod frame;
mod parts;

pub(super) use frame::{JourneyStep, PickUpStep, SaleStep};
pub(super) use parts::{Line, line, total, unmarked};

use domain::{CaseNumber, ClaimNumber, Language, Money};
use journey::Touch;
use locales::Words;

use crate::{
    screen::{Action, Chosen, Enabled, Icon, Kind, Part, Reach, Screen, Tone},
    snapshot::{self, Slot, Snapshot},
    speech::Spoken,
    staff::Wish,
};

/// One message of the words: a text without variables.
pub(super) type Message = fn(Words) -> String;

/// One text, for the eye and for the ear.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// As it stands on the screen.
    pub(super) shown: String,
    /// As it is said.
    pub(super) said: String,
}

/// A text without words.
pub(super) fn nothing(_: Words) -> String {
    String::new()
}

/// A screen that is being written.
pub(super) struct Page<'snapshot> {
    pub(super) snapshot: &'snapshot Snapshot,
    words: Words,
    screen: Screen,
    sum: Option<Money>,
    money: Option<Said>,
    help: Message,
}

impl<'snapshot> Page<'snapshot> {
    /// A page without an end and a way back, with the whole footer.
    pub(super) fn new(snapshot: &'snapshot Snapshot, language: Language, name: &'static str) -> Self {
        let words = Words::of(language);
        let language = words.language();
        let screen = Screen {
            number: snapshot.screen,
            name,
            language,
            direction: language.direction(),
            comfort: snapshot.comfort,
            reach: match snapshot.comfort.reach {
                snapshot::Reach::Usual => Reach::Usual,
                snapshot::Reach::Lower => Reach::Below(snapshot.cabinet.stand.reach_mm()),
            },
            tone: Tone::Page,
            header: frame::header(snapshot, words),
            progress: None,
            title: String::new(),
            subtitle: None,
            parts: Vec::new(),
            actions: Vec::new(),
            footer: frame::footer(words, snapshot),
            edge: None,
            speech: Vec::new(),
        };
        Self { snapshot, words, screen, sum: None, money: None, help: Words::help_attract }
    }

    /// The screen, as it is; where everything is lower, *End* has come down to the footer.
    pub(super) fn finish(mut self) -> Screen {
        if matches!(self.screen.reach, Reach::Below(_)) {
            let end = self.screen.header.end.take();
            let end = end.map(|end| Action { kind: Kind::Footer(Chosen::No), ..end });
            self.screen.footer.insert(0, end);
        }
        self.screen
    }

    /// The words of the page.
    pub(super) const fn words(&self) -> Words {
        self.words
    }

    /// The language of the page.
    pub(super) const fn language(&self) -> Language {
        self.words.language()
    }

    /// One text for the eye and the ear.
    pub(super) fn both(&self, text: impl Fn(Words) -> String) -> Said {
        Said { shown: text(self.words), said: text(self.words.spoken()) }
    }

    /// How the screen stands to the person, if not as an ordinary page.
    pub(super) fn tone(mut self, tone: Tone) -> Self {
        self.screen.tone = tone;
        self
    }

    /// What help says about this page.
    pub(super) fn help(mut self, text: Message) -> Self {
        self.help = text;
        self
    }

    /// The title; it is said first.
    pub(super) fn title(mut self, text: impl Fn(Words) -> String) -> Self {
        let Said { shown, said } = self.both(text);
        self.screen.title = shown;
        self.speak(said.replace('\n', " "))
    }

    /// Under the title.
    pub(super) fn subtitle(mut self, text: impl Fn(Words) -> String) -> Self {
        let Said { shown, said } = self.both(text);
        self.screen.subtitle = Some(shown);
        self.speak(said)
    }

    /// A title that is not for everybody's ears, and what they hear in its place.
    pub(super) fn private_title(mut self, text: Message, instead: Message) -> Self {
        let Said { shown, said } = self.both(text);
        self.screen.title = shown;
        let instead = instead(self.words.spoken());
        self.say(Spoken::personal(said.replace('\n', " ")).or(instead))
    }

    /// Under the title, and not for everybody's ears.
    pub(super) fn private_subtitle(mut self, text: impl Fn(Words) -> String) -> Self {
        let Said { shown, said } = self.both(text);
        self.screen.subtitle = Some(shown);
        self.confide(said)
    }

    /// A line under the title in another language, which is not said.
    pub(super) fn subtitle_elsewhere(mut self, text: String) -> Self {
        self.screen.subtitle = Some(text);
        self
    }

    /// Says something when the screen appears. Nothing personal: it is heard by everybody.
    pub(super) fn speak(self, text: String) -> Self {
        self.say(Spoken::open(text))
    }

    /// Says something personal when the screen appears: into headphones alone.
    pub(super) fn confide(self, text: String) -> Self {
        self.say(Spoken::personal(text))
    }

    /// Says something when the screen appears, to whom and when it itself says.
    pub(super) fn say(mut self, spoken: Spoken) -> Self {
        if !spoken.text.is_empty() {
            self.screen.speech.push(spoken);
        }
        self
    }

    /// Says something with the screen alone, and not at every sign that is typed or minute that passes.
    pub(super) fn mention(self, text: String) -> Self {
        self.say(Spoken::open(text).counting())
    }

    /// What was said last counts by itself: said with the screen, and not at every count.
    pub(super) fn counting(mut self) -> Self {
        if let Some(last) = self.screen.speech.pop() {
            self.screen.speech.push(last.counting());
        }
        self
    }

    /// A part that says nothing by itself.
    pub(super) fn part(mut self, part: Part) -> Self {
        self.screen.parts.push(part);
        self
    }

    /// What becomes of the money, for the help page too.
    pub(super) fn money(mut self, text: impl Fn(Words) -> String) -> Self {
        self.money = Some(self.both(text));
        self
    }

    /// Help names the sum in the line about the money, not alone.
    pub(super) fn without_sum(mut self) -> Self {
        self.sum = None;
        self
    }

    /// The slot that waits for the person.
    pub(super) fn edge(mut self, slot: Slot) -> Self {
        self.screen.edge = Some(slot);
        self
    }

    /// An action with a pictogram, which stands nowhere yet.
    pub(super) fn action(
        &self,
        kind: Kind,
        id: impl Into<String>,
        touch: impl Into<Wish>,
        icon: Icon,
        name: impl Fn(Words) -> String,
    ) -> Action {
        Action { icon: Some(icon), ..self.choice(Chosen::No, id, touch, name).of_kind(kind) }
    }

    /// One of several, without a pictogram.
    pub(super) fn choice(
        &self,
        chosen: Chosen,
        id: impl Into<String>,
        touch: impl Into<Wish>,
        name: impl Fn(Words) -> String,
    ) -> Action {
        let Said { shown, said } = self.both(name);
        Action {
            id: id.into(),
            name: shown,
            line: None,
            speech: said,
            personal: None,
            icon: None,
            kind: Kind::Choice(chosen),
            enabled: Enabled::Now,
            language: self.language(),
            touch: touch.into(),
        }
    }

    /// A key: its place never follows the language, its name may.
    pub(super) fn key(&self, id: impl Into<String>, touch: impl Into<Wish>, name: impl Fn(Words) -> String) -> Action {
        self.choice(Chosen::No, id, touch, name).of_kind(Kind::Key)
    }

    /// Puts an action at the foot of the column.
    pub(super) fn press(mut self, action: Action) -> Self {
        self.screen.actions.push(action);
        self
    }

    /// Something else to do.
    pub(super) fn secondary(self, id: &str, touch: impl Into<Wish>, icon: Icon, name: Message) -> Self {
        let action = self.action(Kind::Secondary, id, touch, icon, name);
        self.press(action)
    }

    /// The one thing to do. Its pictogram stands at its end.
    pub(super) fn primary(self, id: &str, touch: impl Into<Wish>, icon: Icon, name: Message) -> Self {
        let action = self.action(Kind::Primary, id, touch, icon, name);
        self.press(action)
    }

    /// The end of it, in words that fit what was read.
    pub(super) fn finished(self, name: Message) -> Self {
        self.primary("finish", Touch::Finished, Icon::Check, name)
    }

    /// The claim number with its QR code; said character by character, twice.
    pub(super) fn claim(self, title: Message, number: ClaimNumber, code: &str) -> Self {
        let title = self.both(title);
        let spoken = self.words.spoken();
        let number = number.to_string();
        let letters = spoken.claim_letters(spoken.spelled(&number));
        let line = self.words.claim_photograph();
        self.part(Part::Claim(crate::screen::Claim { title: title.shown, number, line, code: code.to_owned() }))
            .speak(title.said)
            .speak(letters)
    }
}

impl Page<'_> {
    /// The number of an officer's case, with its QR code; said character by character, once.
    pub(super) fn case(self, title: Message, number: CaseNumber) -> Self {
        let title = self.both(title);
        let spoken = self.words.spoken();
        let number = number.to_string();
        let letters = spoken.spelled(&number);
        let line = self.words.claim_photograph();
        let shown = crate::screen::Claim { title: title.shown, number: number.clone(), line, code: number };
        self.part(Part::Claim(shown)).speak(title.said).speak(letters)
    }
}

impl Action {
    fn of_kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The same action with something personal, said after it into headphones alone.
    pub(super) fn confiding(mut self, text: String) -> Self {
        self.personal = Some(text).filter(|text| !text.trim().is_empty());
        self
    }

    /// The same action with a second line.
    pub(super) fn with_line(mut self, line: Said) -> Self {
        self.speech = format!("{}. {}", self.speech.trim_end_matches('.'), line.said);
        self.line = Some(line.shown);
        self
    }

    /// The same action, which cannot be done now; its reason is said with it.
    pub(super) fn not_now(mut self, reason: Said) -> Self {
        self.speech = format!("{}. {}", self.speech.trim_end_matches('.'), reason.said);
        self.enabled = Enabled::NotNow(reason.shown);
        self
    }
}
