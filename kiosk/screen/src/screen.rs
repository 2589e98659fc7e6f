//! A described screen: words, in the session's language, in reading order.

use domain::{Direction, Language, speech::Privacy};
use serde::Deserialize;

use crate::{
    keyboard::Board,
    snapshot::{Comfort, Slot},
    speech::Spoken,
    staff::Wish,
};

/// A whole screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// Which snapshot it describes.
    pub number: u64,
    /// `attract`, `document`, `payment`…: for tests, pictures' names and the gallery.
    pub name: &'static str,
    /// The language of every text in it but where a text says otherwise.
    pub language: Language,
    /// Which way it is read.
    pub direction: Direction,
    /// Size and colours.
    pub comfort: Comfort,
    /// How high everything may be that is touched.
    pub reach: Reach,
    /// How the screen stands to the person.
    pub tone: Tone,
    /// Mark, wordmark, terminal and time; *End* at the far side.
    pub header: Header,
    /// One pane per step of this journey.
    pub progress: Option<Progress>,
    /// One per screen; may hold one line break.
    pub title: String,
    /// Under the title.
    pub subtitle: Option<String>,
    /// What is read and chosen, in reading order.
    pub parts: Vec<Part>,
    /// At the foot of the column; the primary last.
    pub actions: Vec<Action>,
    /// Back, Help, Listen, Size, Language, always in this order; a missing one leaves its place empty. Before anyone has
    /// begun: Listen, Size, Lower, Help. Where everything is lower, *End* comes first.
    pub footer: Vec<Option<Action>>,
    /// The slot that waits for the person now.
    pub edge: Option<Slot>,
    /// What is said when the screen appears, in order: as it stands there.
    pub speech: Vec<Spoken>,
}

/// How high everything may be that is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// As designed.
    Usual,
    /// Under a line, millimetres above the panel's lower edge. *End* stands in the footer, first.
    Below(u16),
}

/// How a screen stands to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The dark wall of greetings.
    Attract,
    /// An ordinary page.
    Page,
    /// Something went wrong: the title stands in a full-width band.
    Trouble,
    /// Covers everything, shows nothing personal.
    Cover,
}

/// The top of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// `Pəncərə`, or the operator's.
    pub wordmark: String,
    /// Terminal and time.
    pub place: String,
    /// Two short lines at the far side of the attract screen: open now, hours.
    pub note: Option<(String, String)>,
    /// Ends the session.
    pub end: Option<Action>,
}

/// Where in the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// From 1; `of + 1` when all are done.
    pub step: u8,
    /// How many.
    pub of: u8,
    /// "Step 2 of 6".
    pub label: String,
    /// "Next: …"
    pub next: String,
}

/// Whether something can be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enabled {
    /// It can.
    Now,
    /// It cannot, and this is why; it stays in the focus order.
    NotNow(String),
}

/// How an action looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do.
    Primary,
    /// Something else to do.
    Secondary,
    /// Cannot be got back.
    Danger,
    /// One of several; `Chosen` or not.
    Choice(Chosen),
    /// A field's own button, *End*.
    Small,
    /// A key of a keyboard: its place never follows the language.
    Key,
    /// One of the signs into which a held key turns, over it.
    Variant,
    /// In the footer; `Chosen` = open.
    Footer(Chosen),
}

/// Whether a choice is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Ring with a tick.
    Yes,
    /// Empty ring.
    No,
}

/// Something that can be pressed.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Unique on the screen, the same in every language: `pay-cancel`.
    pub id: String,
    /// What stands on it.
    pub name: String,
    /// A second, smaller line.
    pub line: Option<String>,
    /// What is said when it has the focus; the name, unless it needs more.
    pub speech: String,
    /// What is said after it, into headphones alone: whose it is, what was read.
    pub personal: Option<String>,
    /// Before the name; a primary's stands at its end.
    pub icon: Option<Icon>,
    /// How it looks.
    pub kind: Kind,
    /// Whether it can be done now.
    pub enabled: Enabled,
    /// The language of its name, where that is not the screen's (language buttons, greetings).
    pub language: Language,
    /// What it means, and to whom.
    pub touch: Wish,
}

/// Something that is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// The arched window with what to do with the hands.
    Window(Window),
    /// The wall of greetings.
    Wall(Vec<Greeting>),
    /// Numbered lines; done, present, to come.
    Steps(Vec<Step>),
    /// A paragraph.
    Text(String),
    /// A heading inside the page, with an optional line at the far side.
    Heading(String, Option<String>),
    /// Pictogram, bold line, plain line.
    Notice(Notice),
    /// A row of one or two fields.
    Fields(Vec<Field>),
    /// What is typed so far.
    Entry(Entry),
    /// The keyboard.
    Keys(Keys),
    /// The one sum of the screen.
    Amount(Amount),
    /// Buttons of which one is chosen, under a question; so many side by side.
    Choices {
        /// The question.
        question: Option<String>,
        /// 1 to 3.
        columns: u8,
        /// The buttons.
        actions: Vec<Action>,
    },
    /// A claim number with its QR code.
    Claim(Claim),
    /// A code that a telephone reads, as large as that needs.
    Code(Code),
    /// What lies where, to be taken.
    Takes(Vec<Take>),
    /// A number in the window and panes that go out.
    Countdown {
        /// Under the number: "seconds left".
        label: String,
        /// Left.
        seconds: u32,
        /// Of.
        of: u32,
    },
    /// What is owed, or lies in the basket; one target each.
    Bills(Vec<Bill>),
    /// Money that is inside, in proportion, and what is missing.
    Panes(Vec<Pane>),
    /// What each note would do, under a heading.
    Chips {
        /// The heading.
        question: String,
        /// Smallest note first.
        chips: Vec<Chip>,
    },
    /// One pane per unit of work: done, of.
    Work {
        /// Done.
        done: u8,
        /// Of.
        of: u8,
    },
}

/// The arched window.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// One picture, or two to three numbered panes.
    pub pictures: Vec<Picture>,
    /// The bar at its foot.
    pub status: Option<StatusBar>,
    /// A number over the glass, for the time-out.
    pub number: Option<String>,
}

/// The saffron bar: what is awaited, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct StatusBar {
    /// Before the words.
    pub icon: Icon,
    /// What is awaited, bold.
    pub awaited: String,
    /// Where it is, or how long it takes.
    pub place: String,
    /// Points at the machine; never mirrored.
    pub arrow: Option<Icon>,
}

/// How many panes stand in each row of the wall.
pub const WALL_ROWS: [usize; 6] = [3, 3, 4, 3, 4, 4];

/// One pane of the wall.
#[derive(Debug, Clone, PartialEq)]
pub enum Greeting {
    /// A greeting; lit or not. Pressing chooses the language.
    Words {
        /// The button.
        action: Action,
        /// The lit one.
        lit: bool,
    },
    /// Coloured glass without words; which of the four tones, from 0. They rotate each time the light has gone round.
    Glass(u8),
}

/// A numbered line.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its number, from 1; a long list goes on in the next part.
    pub number: u8,
    /// Done, present, to come; `Plain` for instructions that are all to be done.
    pub state: StepState,
    /// The words.
    pub name: String,
    /// At the far side.
    pub far: Option<String>,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// A number in a dark disc.
    Plain,
    /// A tick.
    Done,
    /// The number on saffron.
    Present,
    /// The number outlined.
    ToCome,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Do this now.
    Here,
    /// Good to know.
    Tint,
    /// Safe, done.
    Ok,
    /// Trouble.
    Danger,
    /// Good to know, without a ground.
    Plain,
}

/// Pictogram, bold line, plain line.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The pictogram.
    pub icon: Icon,
    /// May be empty.
    pub bold: String,
    /// May be empty.
    pub line: String,
}

/// A value with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Small, above.
    pub name: String,
    /// Large.
    pub value: Vec<Run>,
    /// Latin letters and digits: stays left to right, at the start side.
    pub script: Script,
    /// Why a character stands in a box, or who typed it.
    pub note: Option<String>,
    /// Types it anew.
    pub change: Option<Action>,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// In the screen's language.
    Own,
    /// Latin, whatever the language.
    Latin,
}

/// A piece of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// As it is.
    Plain(String),
    /// A repaired character, boxed.
    Repaired(String),
}

/// What is typed so far. A value is Latin, left to right, whatever the language; words are in their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The signs.
    pub signs: Signs,
    /// Under them, bold: how many are still to come.
    pub hint: String,
    /// At the far side: what had been read.
    pub far: Option<String>,
    /// Who may hear the signs.
    pub privacy: Privacy,
}

/// The signs of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signs {
    /// As many as there are, and a caret after them.
    Free(String),
    /// Words, and a caret where the next letter goes: after them, as their language is read.
    Words {
        /// As many as there are.
        text: String,
        /// Whose letters they are.
        language: Language,
    },
    /// In groups of fixed places, as people read them; the first empty place is the next.
    Places(Vec<Vec<Option<char>>>),
}

/// A keyboard: rows of keys, in the same order in every language.
#[derive(Debug, Clone, PartialEq)]
pub struct Keys {
    /// What is on it.
    pub pad: Pad,
    /// Its rows, from above.
    pub rows: Vec<Vec<Action>>,
    /// All that can be typed on it: also by keys that are held, and on a keyboard of the machine's own.
    pub board: Board,
}

/// What is on a keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pad {
    /// Letters, perhaps with digits above.
    Letters,
    /// Digits, as on a telephone.
    Digits,
}

/// The one sum of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// Latin digits, two decimals.
    pub number: String,
    /// The currency's word or code.
    pub currency: String,
    /// Under the currency: "still missing".
    pub under: Option<String>,
    /// What it is made of: name, amount.
    pub lines: Vec<(String, String)>,
}

/// Something that is owed, or lies in the basket. With a tick it is one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Bill {
    /// Its pictogram.
    pub icon: Icon,
    /// What it is called.
    pub name: String,
    /// Smaller, under the name.
    pub line: Option<String>,
    /// A discount's reason, or how it stands.
    pub tag: Option<Tag>,
    /// The price without the discount, struck through.
    pub before: Option<String>,
    /// Digits.
    pub amount: String,
    /// Whether it is paid; turns it.
    pub turn: Option<Action>,
    /// Its own button.
    pub change: Option<Action>,
}

/// A few words on a ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// `Ok` for what costs less, `Here` for what must be looked at, `Plain` for what is only said.
    pub kind: NoticeKind,
    /// Before the words.
    pub icon: Icon,
    /// The words.
    pub text: String,
}

/// A pane of money.
#[derive(Debug, Clone, PartialEq)]
pub struct Pane {
    /// What stands in it.
    pub name: String,
    /// How wide it is beside the others.
    pub share: u16,
    /// Inside, or missing.
    pub state: PaneState,
}

/// Whether money is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaneState {
    /// Inside.
    Inside,
    /// Missing.
    Missing,
}

/// What a note would do, before it is put in.
#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    /// Its value, digits.
    pub value: String,
    /// What it would do.
    pub line: String,
    /// The same, for the eye.
    pub state: ChipState,
}

/// What a note would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChipState {
    /// It is taken, and all of it is needed.
    Fits,
    /// It is taken, and something is over.
    Over,
    /// It comes back.
    Returned,
}

/// A claim number.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// "Keep this claim number".
    pub title: String,
    /// In groups.
    pub number: String,
    /// "Photograph it, or write it down."
    pub line: String,
    /// What the QR code holds.
    pub code: String,
}

/// A code that a telephone reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it holds. Never shown as words, never said.
    pub text: String,
}

/// Something to take.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    /// What.
    pub name: String,
    /// Where.
    pub place: String,
    /// Its pictogram.
    pub icon: Icon,
    /// Points at the machine.
    pub arrow: Option<Icon>,
    /// Whether it waits to be taken.
    pub state: TakeState,
}

/// Whether something waits to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeState {
    /// In the slot.
    Waiting,
    /// Taken.
    Taken,
    /// Not there: owed as paper.
    Missing,
}

macro_rules! assets {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $file:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $file, ".svg`")] $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The asset's name without its ending.
            #[must_use]
            pub const fn file(self) -> &'static str {
                match self { $(Self::$variant => $file,)* }
            }
        }
    };
}

assets! {
    /// A pictogram under `assets/look/`.
    Icon {
        Back "icon-back", Next "icon-next", Check "icon-check", End "icon-end", Help "icon-help", Info "icon-info",
        Listen "icon-listen", Size "icon-size", Language "icon-language", Contrast "icon-contrast", Reach "icon-reach",
        Passport "icon-passport", Card "icon-card", Printer "icon-printer", Receipt "icon-receipt", Visa "icon-visa",
        Qr "icon-qr", Desk "icon-desk", Safe "icon-safe", Warning "icon-warning", Offline "icon-offline",
        Clock "icon-clock", Family "icon-family", Edit "icon-edit", Erase "icon-erase", Returned "icon-returned",
        Message "icon-message", Email "icon-email", Phone "icon-phone", Notes "icon-notes", Fine "icon-fine",
        Home "icon-home", Basket "icon-basket", Duty "icon-duty", Electricity "icon-electricity", Gas "icon-gas",
        Water "icon-water", Search "icon-search", Wrench "icon-wrench", Plus "icon-plus",
        ToBottom "icon-to-bottom", ToBottomLeft "icon-to-bottom-left", ToBottomRight "icon-to-bottom-right",
        ToLeft "icon-to-left", ToRight "icon-to-right",
    }
}

assets! {
    /// An illustration under `assets/look/`.
    Picture {
        PassportOpen "illustration-passport-open", PassportTurn "illustration-passport-turn",
        PassportHold "illustration-passport-hold", PassportReading "illustration-passport-reading",
        AgainCase "illustration-again-case", AgainCorner "illustration-again-corner", AgainFlat "illustration-again-flat",
        CardTap "illustration-card-tap", PaperOut "illustration-paper-out", Printing "illustration-printing",
        TakeAll "illustration-take-all", ResidenceLines "illustration-residence-lines",
        ResidenceLay "illustration-residence-lay", NoteInsert "illustration-note-insert",
        NoteInsertLeft "illustration-note-insert-left",
    }
}
