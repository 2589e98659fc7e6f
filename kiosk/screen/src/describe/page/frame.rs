//! What stands around every page: header, progress, footer.

use domain::{Money, text::display_safe};
use journey::Touch;
use locales::{Words, format};

use super::{Message, Page, Said};
use crate::{
    screen::{Action, Chosen, Enabled, Header, Icon, Kind, Part, Picture, Progress, Reach, Screen},
    snapshot::{Listening, Size, Snapshot, Voice},
};

/// The product's name, until an operator puts its own.
const WORDMARK: &str = "Pəncərə";

/// The six steps of a visa. A journey never gains any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::describe) enum JourneyStep {
    /// The passport goes on the reader.
    Passport = 1,
    /// Its holder compares.
    Review,
    /// Days, purpose, declaration.
    Visit,
    /// Central decides, then the person.
    Decision,
    /// At the card terminal.
    Payment,
    /// Printed.
    Papers,
    /// Everything lies ready.
    Done,
}

/// The three steps of picking up an e-visa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::describe) enum PickUpStep {
    /// The reference is given.
    Reference = 1,
    /// The passport goes on the reader, and the portal is asked.
    Passport,
    /// It is printed.
    Paper,
    /// Everything lies ready.
    Done,
}

/// The six steps of a payment for services.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::describe) enum SaleStep {
    /// Which service.
    Find = 1,
    /// Whose it is.
    Whose,
    /// What is owed, or how much.
    Owed,
    /// The basket.
    Basket,
    /// Notes or card.
    Pay,
    /// The receipt.
    Receipt,
    /// It lies ready.
    Done,
}

const SALE_STEPS: u8 = SaleStep::Receipt as u8;

const PICK_UP_STEPS: u8 = PickUpStep::Paper as u8;

const STEPS: u8 = JourneyStep::Papers as u8;

pub(super) fn header(snapshot: &Snapshot, words: Words) -> Header {
    let clock = format::clock(snapshot.clock.hour, snapshot.clock.minute);
    Header {
        wordmark: WORDMARK.to_owned(),
        place: words.frame_terminal(snapshot.kiosk.as_str(), clock),
        note: None,
        end: None,
    }
}

/// Back, Help, Listen, Size, Language. Nothing promises to read aloud where there is no voice that can be heard: then the
/// place of *Listen* stays empty.
pub(super) fn footer(words: Words, snapshot: &Snapshot) -> Vec<Option<Action>> {
    let hearing = snapshot.hearing;
    let item = |id: &str, touch, icon, name: Message| Some(item(words, id, touch, icon, name));
    let listen = match hearing.voice {
        Voice::Missing => None,
        Voice::Works => item("footer-listen", Touch::ListenTurned, Icon::Listen, Words::voice_listen),
    };
    let listen = listen.map(|listen| match hearing.listening {
        Listening::Off => listen,
        Listening::On => Action { kind: Kind::Footer(Chosen::Yes), ..listen },
    });
    let size =
        item("footer-size", Touch::SizeTurned, Icon::Size, Words::frame_size).map(|size| match snapshot.comfort.size {
            Size::Normal => size,
            Size::Large => Action { kind: Kind::Footer(Chosen::Yes), ..size },
        });
    vec![
        None,
        item("footer-help", Touch::HelpTurned, Icon::Help, Words::frame_help),
        listen,
        size,
        item("footer-language", Touch::LanguagesOpened, Icon::Language, Words::frame_language),
    ]
}

fn item(words: Words, id: &str, touch: Touch, icon: Icon, name: Message) -> Action {
    Action {
        id: id.to_owned(),
        name: name(words),
        line: None,
        speech: name(words.spoken()),
        personal: None,
        icon: Some(icon),
        kind: Kind::Footer(Chosen::No),
        enabled: Enabled::Now,
        language: words.language(),
        touch: touch.into(),
    }
}

impl Page<'_> {
    /// The person may end the visit here.
    pub(in crate::describe) fn ends(mut self) -> Self {
        let end = self.action(Kind::Small, "end", Touch::EndChosen, Icon::End, Words::frame_end);
        self.screen.header.end = Some(end);
        self
    }

    /// The person may go one step back.
    pub(in crate::describe) fn goes_back(mut self) -> Self {
        let back = item(self.words, "footer-back", Touch::BackChosen, Icon::Back, Words::frame_back);
        self.screen.footer[0] = Some(back);
        self
    }

    /// Before anyone has begun: how it is heard, seen and reached, and help.
    pub(in crate::describe) fn before_all(mut self) -> Self {
        let listen = self.screen.footer[2].take();
        let size = self.screen.footer[3].take();
        let help = self.screen.footer[1].take();
        let mut reach = item(self.words, "footer-reach", Touch::ReachTurned, Icon::Reach, Words::frame_reach);
        if matches!(self.screen.reach, Reach::Below(_)) {
            reach.kind = Kind::Footer(Chosen::Yes);
        }
        self.screen.footer = vec![listen, size, Some(reach), help];
        self
    }

    /// Of the footer only how it is heard and seen.
    pub(in crate::describe) fn only_comfort(mut self) -> Self {
        for place in &mut self.screen.footer {
            *place =
                place.take().filter(|action| action.touch == Touch::ListenTurned || action.touch == Touch::SizeTurned);
        }
        self
    }

    /// In the footer, an action that turns the language.
    pub(in crate::describe) fn turns_language(mut self, turn: Action) -> Self {
        if let Some(place) = self.screen.footer.last_mut() {
            *place = Some(Action { kind: Kind::Footer(Chosen::No), ..turn });
        }
        self
    }

    /// Nothing of the footer.
    pub(in crate::describe) fn bare(mut self) -> Self {
        self.screen.footer.fill(None);
        self
    }

    /// Shows one thing of the footer as open.
    pub(in crate::describe) fn opened(mut self, id: &str) -> Self {
        for action in self.screen.footer.iter_mut().flatten().filter(|action| action.id == id) {
            action.kind = Kind::Footer(Chosen::Yes);
        }
        self
    }

    /// Two short lines at the far side of the header.
    pub(in crate::describe) fn noted(mut self, first: Message, second: Message) -> Self {
        self.screen.header.note = Some((first(self.words), second(self.words)));
        self
    }

    /// Where in the journey; said after the title.
    pub(in crate::describe) fn step(self, step: JourneyStep) -> Self {
        let number = step as u8;
        let next: Message = match step {
            JourneyStep::Done => Words::frame_all_done,
            JourneyStep::Passport => Words::frame_next_review,
            JourneyStep::Review => Words::frame_next_visit,
            JourneyStep::Visit => Words::frame_next_decision,
            JourneyStep::Decision => Words::frame_next_payment,
            JourneyStep::Payment => Words::frame_next_papers,
            JourneyStep::Papers => Words::frame_last,
        };
        self.progress(number, STEPS, next)
    }

    /// Where on the way to an e-visa; said after the title.
    pub(in crate::describe) fn pick_up_step(self, step: PickUpStep) -> Self {
        let next: Message = match step {
            PickUpStep::Reference => Words::frame_next_passport,
            PickUpStep::Passport => Words::frame_next_evisa,
            PickUpStep::Paper => Words::frame_last,
            PickUpStep::Done => Words::frame_all_done,
        };
        self.progress(step as u8, PICK_UP_STEPS, next)
    }

    /// Where in a payment for services; said after the title.
    pub(in crate::describe) fn sale_step(self, step: SaleStep) -> Self {
        let next: Message = match step {
            SaleStep::Find => Words::sale_next_whose,
            SaleStep::Whose => Words::sale_next_owed,
            SaleStep::Owed => Words::sale_next_basket,
            SaleStep::Basket => Words::sale_next_pay,
            SaleStep::Pay => Words::sale_next_receipt,
            SaleStep::Receipt => Words::frame_last,
            SaleStep::Done => Words::frame_all_done,
        };
        self.progress(step as u8, SALE_STEPS, next)
    }

    fn progress(mut self, step: u8, of: u8, next: Message) -> Self {
        let label =
            if step > of { self.both(Words::frame_done) } else { self.both(|words| words.frame_step(step, of)) };
        self.screen.progress = Some(Progress { step, of, label: label.shown, next: next(self.words) });
        self.speak(label.said)
    }

    /// The telephone number to call, safe to show.
    pub(in crate::describe) fn help_line(&self) -> String {
        // A number that goes on in the next line is read wrong.
        display_safe(&self.snapshot.help_line, 24).replace(' ', "\u{A0}")
    }

    /// Takes the page over: everything but the frame is new. Answers with what help has to know of it.
    pub(in crate::describe) fn turn_to_help(mut self) -> (Self, Underneath) {
        let pictures = self.screen.parts.iter().find_map(|part| match part {
            Part::Window(window) => Some(window.pictures.clone()),
            _ => None,
        });
        let pictures = pictures.unwrap_or_default();
        let screen = Screen { title: String::new(), subtitle: None, parts: Vec::new(), ..self.screen };
        self.screen = Screen { name: "help", actions: Vec::new(), speech: Vec::new(), ..screen };
        self.screen.header.note = None;
        self.screen.footer = footer(self.words, self.snapshot);
        let underneath = Underneath { help: self.help, sum: self.sum, money: self.money.take(), pictures };
        (self, underneath)
    }
}

/// What help says again of the page beneath it.
pub(in crate::describe) struct Underneath {
    /// What to do there.
    pub(in crate::describe) help: Message,
    /// The sum it is about.
    pub(in crate::describe) sum: Option<Money>,
    /// What becomes of the money.
    pub(in crate::describe) money: Option<Said>,
    /// What to do with the hands.
    pub(in crate::describe) pictures: Vec<Picture>,
}
