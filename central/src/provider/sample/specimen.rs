//! What the last two digits of an account ask of the sample.

use jiff::{ToSpan as _, civil::Date};

use crate::provider::contract::{Amount, Debt, Entry};

macro_rules! specimens {
    ($($(#[$doc:meta])* $name:ident $ending:literal,)*) => {
        /// What an account asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Specimen {
            $($(#[$doc])* $name,)*
        }

        impl Specimen {
            /// All of them.
            pub const ALL: &[(&'static str, Self)] = &[$(($ending, Self::$name),)*];
        }
    };
}

specimens! {
    /// One debt, of which a part may be paid; also whatever ends otherwise.
    Ordinary "01",
    /// Three debts.
    Several "02",
    /// Nothing is owed; an advance is taken.
    AdvanceOnly "03",
    /// A fine with an early discount, all or nothing.
    Discounted "04",
    /// Nothing is owed.
    NothingOwed "05",
    /// Nobody is known.
    Unknown "06",
    /// Answers, slowly.
    Slow "07",
    /// Never answers.
    Silent "08",
    /// Fails the first time that it is asked anything, and is well from then on.
    FailsOnce "09",
    /// Posts, and its answer is lost.
    AnswerLost "10",
    /// Owes something else from the second look-up on.
    Changes "11",
    /// Refuses every posting.
    Refuses "12",
    /// Posts, and answers twice in one breath.
    AnswersTwice "13",
    /// Answers about another subscriber, and about another posting.
    OtherSubscriber "14",
    /// Posts, and answers long after the time-out.
    AnswersLate "15",
    /// Owes in another currency.
    OtherCurrency "16",
    /// Owes less than nothing.
    Negative "17",
    /// Owes ten thousand million.
    TooMuch "18",
    /// Its label turns the text around it.
    UnsafeText "19",
    /// Posted, and left out of the statement.
    LeftOut "20",
    /// Posted, and stated with another amount.
    StatedOtherwise "21",
    /// Posted once, and stated twice.
    StatedTwice "22",
    /// A household that owes for electricity alone.
    Household "23",
    /// A small fine with an early discount, all or nothing.
    SmallFine "24",
}

impl Specimen {
    /// What an account's number asks for.
    #[must_use]
    pub fn of(number: &str) -> Self {
        let ending = number.get(number.len().saturating_sub(2)..).unwrap_or_default();
        Self::ALL.iter().find(|(known, _)| *known == ending).map_or(Self::Ordinary, |(_, specimen)| *specimen)
    }

    /// What is owed; nothing at all where nobody is known.
    pub(super) fn debts(self, service: &str, account: &[Entry], today: Date, times: u32) -> Option<Vec<Debt>> {
        let month = today.saturating_sub(1.months());
        let debt = |owed: i64, name: &str| Debt {
            service: service.to_owned(),
            account: account.to_vec(),
            reference: format!("{:04}-{:02}{name}/{owed}", month.year(), month.month()),
            label: "N***** N., Bakı".to_owned().into(),
            owed: azn(owed),
            before_discount: None,
            discount_until: None,
            due: Some(today.saturating_add(10.days()).to_string()),
            least: azn(owed.clamp(1, 100)),
            most: azn(owed),
        };
        let ordinary = || debt(4_250, "");
        Some(match self {
            Self::Unknown => return None,
            Self::Household if service == "electricity" => vec![debt(2_700, "")],
            Self::NothingOwed | Self::Household => Vec::new(),
            Self::Several => vec![debt(4_250, "-a"), debt(1_180, "-b"), debt(760, "-c")],
            Self::AdvanceOnly => {
                vec![Debt { least: azn(100), most: azn(50_000), due: None, ..debt(0, "-advance") }]
            }
            Self::Discounted => vec![Debt {
                before_discount: Some(azn(10_000)),
                discount_until: Some(today.saturating_add(5.days()).to_string()),
                label: "AA 0000000, 61 km/h".to_owned().into(),
                least: azn(8_000),
                ..debt(8_000, "-fine")
            }],
            Self::SmallFine => vec![Debt {
                before_discount: Some(azn(1_200)),
                discount_until: Some(today.saturating_add(5.days()).to_string()),
                label: "AA 0000000, 9 km/h".to_owned().into(),
                least: azn(1_000),
                ..debt(1_000, "-fine")
            }],
            Self::Changes => vec![debt(if times > 1 { 5_100 } else { 4_250 }, "")],
            Self::OtherSubscriber => {
                let mut other = ordinary();
                if let Some(entry) = other.account.first_mut() {
                    entry.value = "100000000000099".to_owned().into();
                }
                vec![other]
            }
            Self::OtherCurrency => {
                let owed = Amount { minor_units: 4_250, currency: "USD".to_owned() };
                vec![Debt { owed, ..ordinary() }]
            }
            Self::Negative => vec![debt(-100, "")],
            Self::TooMuch => vec![debt(1_000_000_000_000, "")],
            Self::UnsafeText => vec![Debt { label: "\u{202E}N. *****N".to_owned().into(), ..ordinary() }],
            Self::Ordinary
            | Self::Slow
            | Self::Silent
            | Self::FailsOnce
            | Self::AnswerLost
            | Self::Refuses
            | Self::AnswersTwice
            | Self::AnswersLate
            | Self::LeftOut
            | Self::StatedOtherwise
            | Self::StatedTwice => vec![ordinary()],
        })
    }
}

fn azn(minor_units: i64) -> Amount {
    Amount { minor_units, currency: "AZN".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_digits_decide() {
        assert_eq!(Specimen::of("100000000000012"), Specimen::Refuses);
        assert_eq!(Specimen::of("501234508"), Specimen::Silent);
        assert_eq!(Specimen::of("5ABCD99"), Specimen::Ordinary);
        assert_eq!(Specimen::of("1"), Specimen::Ordinary);
        for (place, (ending, _)) in Specimen::ALL.iter().enumerate() {
            assert_eq!(*ending, format!("{:02}", place + 1), "no ending is left out or given twice");
        }
    }

    #[test]
    fn the_page_names_every_specimen() {
        let page = include_str!("../../../../docs/providers/sample.md");
        for (ending, specimen) in Specimen::ALL {
            assert!(page.contains(&format!("| `{ending}` |")), "{ending} {specimen:?} is not on the page");
        }
    }
}
