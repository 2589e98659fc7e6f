//! Named specimens of everything that can be shown, with invented persons: for the gallery and for tests.
//!
//! [`all`] is what an eye should have seen: every scene in every state of it, and what is worst for a layout (the longest
//! names, every repair at once, slots on every edge). [`thorough`] adds the combinations that only rules are tried on.

mod before;
mod ending;
mod evisa;
mod officer;
mod party;
mod paying;
mod payment;
mod staff;
mod typing;

pub use staff::of_staff;

use domain::{
    ClaimNumber, Currency, Date, KioskId, Language, Money,
    document::{
        PartialDate, Sex,
        mrz::{self, Proof, Repair},
    },
    visa::Fees,
};

use crate::snapshot::{
    Cabinet, Clock, Comfort, Edge, Hearing, HelpPanel, Listening, PaperScene, Scene, Slot, Snapshot, Stand, Voice, Walk,
};

/// A snapshot by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// Its own among all samples, in kebab case: the name of its pictures.
    pub name: String,
    /// In English.
    pub snapshot: Snapshot,
    /// Keys that are held, by their ids: the first that a language's keyboard has and that turns into others. None for
    /// most samples; whose language has none of them is not seen.
    pub held: &'static [&'static str],
}

impl Sample {
    fn new(name: impl Into<String>, scene: Scene) -> Self {
        Self { name: name.into(), snapshot: snapshot(scene, HelpPanel::Closed), held: &[] }
    }

    /// The same with the help open over it.
    fn helped(self) -> Self {
        let snapshot = Snapshot { help: HelpPanel::Open, ..self.snapshot };
        Self { name: format!("{}-help", self.name), snapshot, ..self }
    }

    /// The same while a key is held.
    fn holding(self, held: &'static [&'static str]) -> Self {
        Self { name: format!("{}-held", self.name), held, ..self }
    }

    /// The same while the terminal speaks.
    fn listening(self) -> Self {
        let hearing = Hearing { voice: Voice::Works, listening: Listening::On, ..Hearing::default() };
        Self { name: format!("{}-listening", self.name), snapshot: Snapshot { hearing, ..self.snapshot }, ..self }
    }

    /// The same in a cabinet whose slots are elsewhere.
    fn with_slots(self, name: &str, edge: Edge, middle: u16) -> Self {
        let slot = Slot { edge, middle, width_mm: 90 };
        let cabinet = Cabinet { document: slot, card: slot, printer: slot, notes: slot, stand: Stand::default() };
        Self { name: format!("{}-{name}", self.name), snapshot: Snapshot { cabinet, ..self.snapshot }, ..self }
    }

    /// The same in a session of another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Snapshot {
        Snapshot { language, ..self.snapshot.clone() }
    }
}

/// A list of a scene's states that does not compile while it is not whole.
macro_rules! every {
    ($visible:vis $name:ident: $kind:ident { $($variant:ident $(($value:expr))? $word:literal,)* }) => {
        $visible const $name: &[($kind, &str)] = &[$(($kind::$variant $(($value))?, $word),)*];
        const _: fn($kind) = |state| match state { $($kind::$variant { .. } => {})* };
    };
}
use every;

/// Each scene's samples: those for the eye, and those beyond. A new scene does not compile before it has some.
macro_rules! scenes {
    ($($scene:ident: $seen:expr, $beyond:expr;)*) => {
        /// What an eye should have seen.
        #[must_use]
        pub fn all() -> Vec<Sample> {
            [$($seen,)*].concat()
        }

        /// [`all`], and every combination of states that only rules are tried on.
        #[must_use]
        pub fn thorough() -> Vec<Sample> {
            [$($seen, $beyond,)*].concat()
        }

        const _: fn(&Scene) = |scene| match scene {
            $(Scene::$scene { .. } => {})*
            // In fewer languages: see [`of_staff`].
            Scene::Staff(_) => {}
        };

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn every_scene_has_samples_and_they_are_of_it() {
                $(
                    assert!(!$seen.is_empty(), "{} has no sample", stringify!($scene));
                    for sample in [$seen, $beyond].concat() {
                        assert!(matches!(sample.snapshot.scene, Scene::$scene { .. }), "{}", sample.name);
                    }
                )*
            }

            #[test]
            fn no_two_samples_share_a_name() {
                let mut names: Vec<String> = thorough().into_iter().map(|sample| sample.name).collect();
                names.sort();
                let doubled: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
                assert!(doubled.is_empty(), "{doubled:?}");
            }
        }
    };
}

scenes! {
    Attract: [before::attract(), payment::attract()].concat(), before::attract_at_every_turn();
    Languages: before::languages(), vec![];
    Choosing: [evisa::choosing(), payment::choosing()].concat(), vec![];
    Reference: evisa::reference(), evisa::reference_hostile();
    Holder: evisa::holder(), vec![];
    Searching: evisa::searching(), vec![];
    NoEVisa: evisa::missing(), vec![];
    Collecting: evisa::collecting(), evisa::collecting_any();
    Privacy: before::privacy(), vec![];
    Document: [before::document(), party::document()].concat(), vec![];
    Review: [before::review(), typing::review()].concat(), before::review_hostile();
    WrongLine: typing::wrong_line(), vec![];
    Typing: typing::typing(), typing::typing_wrong();
    Residence: before::residence(), vec![];
    Trip: before::trip(), vec![];
    Declaration: before::declaration(), vec![];
    Deciding: before::deciding(), vec![];
    Approved: paying::approved(), officer::approved();
    Party: party::lists(), party::lists_hostile();
    Removing: party::removing(), vec![];
    Paying: paying::paying(), vec![];
    NotCharged: paying::not_charged(), vec![];
    CannotPay: paying::cannot_pay(), vec![];
    Resolving: paying::resolving(), vec![];
    MoneyOwed: [paying::money_owed(), payment::money_owed()].concat(), vec![];
    GivenBack: paying::given_back(), vec![];
    Printing: ending::printing(), ending::printing_any();
    Take: ending::take(), ending::take_any();
    NoPaper: ending::no_paper(), ending::no_paper_any();
    PartyPrinting: party::printing(), party::printing_any();
    PartyTake: party::take(), vec![];
    PartyNoPaper: party::missing(), vec![];
    Farewell: ending::farewell(), vec![];
    Refused: [ending::refused(), party::refused(domain::visa::Refused::Agency)].concat(), vec![];
    Officer: ending::officer(), ending::officer_with_any_slip();
    Queue: officer::queues(), officer::queues_of_every_reason();
    Numbered: [officer::numbered(), vec![party::numbered()]].concat(), vec![];
    Desk: ending::desk(), ending::desk_with_any_slip();
    Unfinished: [ending::unfinished(), payment::unfinished(ending::UNFINISHED)].concat(),
        ending::unfinished_without_a_sum();
    Payment: payment::all(), vec![];
    TimeOut: [ending::time_out(), payment::time_out(), vec![ending::time_out_when_settled()]].concat(),
        ending::time_out_at_every_tone();
    Closed: ending::closed(), vec![];
}

every!(PAPERS: PaperScene {
    ToCome "to-come", Printing "printing", Printed "printed", Missing "missing", Doubtful "doubtful",
});

/// A snapshot around a scene, in English.
#[must_use]
pub fn snapshot(scene: Scene, help: HelpPanel) -> Snapshot {
    Snapshot {
        screen: 7,
        language: Language::English,
        comfort: Comfort::default(),
        hearing: Hearing::default(),
        walk: Walk::default(),
        kiosk: KioskId::try_from("GYD-014".to_owned()).expect("a terminal number"),
        clock: Clock { hour: 14, minute: 32 },
        help_line: "012 345 67 89".to_owned(),
        cabinet: Cabinet {
            document: Slot { edge: Edge::Bottom, middle: 200, width_mm: 94 },
            card: Slot { edge: Edge::Bottom, middle: 800, width_mm: 90 },
            printer: Slot { edge: Edge::Bottom, middle: 500, width_mm: 80 },
            notes: Slot { edge: Edge::Right, middle: 420, width_mm: 85 },
            stand: Stand::default(),
        },
        help,
        scene,
    }
}

/// Somebody to compare with a passport, who was born on 14 March 1988 in no particular country.
#[must_use]
pub fn person(surname: &str, given_names: &str, number: &str, repairs: Vec<Repair>) -> Scene {
    Scene::Review {
        surname: surname.to_owned(),
        given_names: given_names.to_owned(),
        number: number.to_owned(),
        nationality: "SGP".parse().expect("a code"),
        sex: Sex::Female,
        birth: PartialDate::Known(day(1988, 3, 14)),
        expiry: day(2031, 8, 2),
        repairs,
        names_truncated: false,
        typed: Vec::new(),
    }
}

/// A character that was read wrong and proved by a check digit; line and column from 1.
#[must_use]
pub const fn repair(field: mrz::Field, line: u8, column: u8, read: char, proved: char) -> Repair {
    Repair { field, line, column, read, proved, proof: Proof::CheckDigit }
}

/// Ends of paragraphs between directions, and overrides of direction: what no screen may hold as it is.
pub const HOSTILE: &str = "ERIKSSON\u{1D}\u{202E}\u{2067}\u{1E}\u{85}\u{2029}ABCDEFGHIJKLMNOPQRSTUVWXYZABCDE";

/// What a visa costs, as one sum.
#[must_use]
pub const fn sum() -> Money {
    Money::new(4400, Currency::Azn)
}

/// The same in its two parts.
#[must_use]
pub const fn fees() -> Fees {
    Fees { duty: Money::new(4000, Currency::Azn), service: Money::new(400, Currency::Azn) }
}

/// A day that the calendar has.
#[must_use]
pub fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).expect("a day of the calendar")
}

/// A claim number with a right check character.
#[must_use]
pub fn claim() -> ClaimNumber {
    "K7M4-2291-08XJ".parse().expect("a claim number")
}
