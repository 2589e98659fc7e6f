//! What a person can do on a screen. Each is one press.

use std::fmt;

use domain::{
    CountryCode, Language,
    document::{Item, Sex},
    receipt::Channel,
    service::{Area, LifeEvent},
    visa::Purpose,
};
use serde::{Deserialize, Serialize};

use crate::comfort::Theme;

/// One press, by its meaning. Past tense: it has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Touch {
    /// A language was chosen: on the wall, on the language screen.
    LanguageChosen(Language),
    /// The language screen was asked for.
    LanguagesOpened,
    /// The visa was asked for.
    VisaChosen,
    /// An e-visa shall be printed.
    PickUpChosen,
    /// Another reference shall be given.
    ReferenceChosen,
    /// The privacy notice was accepted.
    PrivacyAccepted,
    /// All lines are right.
    ReviewConfirmed,
    /// The passport shall be read again.
    ReadAgain,
    /// The passport cannot be read: its holder types it.
    TypingChosen,
    /// One value was read wrong: its holder types it.
    CorrectionChosen(Item),
    /// One of the lines that have no button of their own was read wrong.
    OtherLineAsked,
    /// A key of the keyboard.
    Typed(Sign),
    /// The last letter shall go, with the marks on it.
    Erased,
    /// All of the value shall go.
    Cleared,
    /// A state or another issuer was chosen.
    StateChosen(CountryCode),
    /// What the document says of it was chosen.
    SexChosen(Sex),
    /// The value is typed.
    TypingConfirmed,
    /// An officer shall compare the residence document.
    OfficerChosen,
    /// On without a residence document.
    WithoutChosen,
    /// How many days.
    DaysChosen(u16),
    /// Why.
    PurposeChosen(Purpose),
    /// Days and purpose are right.
    TripConfirmed,
    /// All statements hold.
    DeclarationMade,
    /// The statements do not all hold.
    DeclarationNotMade,
    /// Do not wait for the officer here: take a number.
    NumberTaken,
    /// Somebody else travels along.
    TravellerAdded,
    /// This one of the list shall not travel along: its place in the list.
    RemovalChosen(u8),
    /// Indeed not.
    RemovalConfirmed,
    /// Something shall be paid for.
    PaymentChosen,
    /// Services of an area.
    AreaChosen(Area),
    /// Services that come with something that happened in life.
    LifeEventChosen(LifeEvent),
    /// Whose services are paid for here.
    InstitutionsChosen,
    /// The services of one institution of those that are shown: its place.
    InstitutionChosen(u16),
    /// One of what is paid for most here: its place.
    UsualChosen(u8),
    /// Letters of the other script shall be on the keys.
    LettersTurned,
    /// The other signs of the same script shall be on the keys.
    PlaneTurned,
    /// The person's own services: the group that was shown, or those that central keeps for them.
    MineChosen,
    /// One of the groups that central keeps: its place.
    GroupChosen(u8),
    /// One service of the group: its place.
    MemberChosen(u8),
    /// All of the group shall be asked for.
    AllAsked,
    /// The services of the basket shall be kept.
    GroupKept,
    /// Kept by central, under the personal number.
    CentralChosen,
    /// Central shall forget the group.
    ForgetAsked,
    /// Indeed so.
    ForgetConfirmed,
    /// A service of those that are shown: its place.
    ServiceChosen(u16),
    /// All that a household owes, by its telephone number.
    HouseholdChosen,
    /// A way of saying whose it is: its place.
    WayChosen(u8),
    /// One of what is offered: its place.
    ChoiceMade(u8),
    /// The provider shall be asked again.
    AskAgainChosen,
    /// A debt is to be paid, or not: its place.
    DebtTurned(u8),
    /// Another amount of a debt: its place.
    AmountAsked(u8),
    /// What is chosen goes into the basket.
    DebtsConfirmed,
    /// A line goes out of the basket: its number.
    LineRemoved(u8),
    /// Something else shall be paid, too.
    ServiceAdded,
    /// Pay by notes.
    NotesChosen,
    /// Pay by card, or the rest by card.
    CardChosen,
    /// Pay by a code that the person's bank reads, or the rest by it.
    CodeChosen,
    /// What was left of another visit shall pay, too.
    CreditChosen,
    /// What is over goes to a telephone.
    PhoneChosen,
    /// What is over goes to this line of the basket: its number.
    LineChosen(u8),
    /// What is over is kept for the next visit.
    KeepChosen,
    /// What is over is kept for the next visit, for whoever has a personal number.
    KeepForFinChosen,
    /// Pay now.
    PayChosen,
    /// Pay nothing.
    PaymentCancelled,
    /// Try the card, or another one, again.
    PayAgainChosen,
    /// The receipt shall go to a telephone or by electronic mail, too.
    SendChosen,
    /// By this means.
    ChannelChosen(Channel),
    /// The receipt of another visit is wanted.
    ReceiptAsked,
    /// Print what is owed of before, now.
    PrintChosen,
    /// Everything is in the hand, or the number is written down.
    Finished,
    /// One step back.
    BackChosen,
    /// End the session; only where no money is inside.
    EndChosen,
    /// More time, please.
    MoreTimeAsked,
    /// Help was opened or closed.
    HelpTurned,
    /// Text size was changed.
    SizeTurned,
    /// These colours, or the usual ones again where they are these already.
    ThemeTurned(Theme),
    /// Everything that is touched was moved lower, or back up.
    ReachTurned,
    /// A long screen's page was turned: a sign of life.
    PageTurned,
    /// Speech was asked for, or is to end.
    ListenTurned,
    /// It shall speak faster.
    FasterChosen,
    /// It shall speak slower.
    SlowerChosen,
    /// It shall speak louder.
    LouderChosen,
    /// It shall speak softer.
    SofterChosen,
    /// All of the page shall be said again.
    RepeatAsked,
    /// Nothing shall be seen, or everything again.
    GlassTurned,
    /// The focus shall walk by itself, or by hand again.
    ScanningTurned,
    /// Somebody walks with keys, or has listened: a sign of life.
    FocusMoved,
}

/// One sign that was typed. Never shown by `Debug`: sign after sign it is personal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sign(char);

impl Sign {
    /// The sign of a key.
    #[must_use]
    pub const fn new(sign: char) -> Self {
        Self(sign)
    }

    /// The sign itself.
    #[must_use]
    pub const fn reveal(self) -> char {
        self.0
    }
}

impl fmt::Debug for Sign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}
