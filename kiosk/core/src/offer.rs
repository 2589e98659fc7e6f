//! Degraded by rule: what each part of the terminal means for each service. One table; nothing else decides what is offered.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A part that services need. In the order in which a person is told that it fails: the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The journal can be written.
    Records,
    /// The clock can be believed.
    Clock,
    /// Central has not frozen the terminal.
    Trust,
    /// Central can be reached.
    Network,
    /// There is paper.
    Paper,
    /// The printer works.
    Printer,
    /// The card terminal works.
    CardTerminal,
    /// The note validator works, and its cassette has room.
    Validator,
    /// The document reader works.
    Reader,
    /// There is paper for more than the customer who has begun.
    PaperForMore,
    /// The scanner of codes works.
    Scanner,
}

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// A visa on arrival: paper is its proof, and it is paid by card.
    Visa,
    /// An e-visa applied for earlier, printed.
    VisaPickup,
    /// A payment that its provider must accept at once.
    Payment,
    /// A payment that may wait in the queue.
    QueuedPayment,
    /// A paper printed once more.
    Reprint,
}

impl Service {
    /// All of them, in the table's order.
    pub const ALL: [Self; 5] = [Self::Visa, Self::VisaPickup, Self::Payment, Self::QueuedPayment, Self::Reprint];
}

/// How money comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// By card.
    Card,
    /// By notes.
    Notes,
}

/// What a part means for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Not without it.
    Must,
    /// One way to pay; another will do.
    Pays(Means),
    /// Whoever has begun is served without it; nobody begins.
    ToBegin,
    /// Nothing.
    Free,
}

use Need::{Free, Must, Pays, ToBegin};
const CARD: Need = Pays(Means::Card);
const NOTES: Need = Pays(Means::Notes);

/// Part by service. A payment's proof can be electronic, so that it goes without a printer; a visa's cannot.
const TABLE: [(Part, [Need; 5]); 11] = [
    //                     visa     pick-up  payment  queued  reprint
    (Part::Records, /*  */ [Must, Must, Must, Must, Must]),
    (Part::Clock, /*    */ [Must, Must, Must, Must, Must]),
    (Part::Trust, /*    */ [Must, Must, Must, Must, Must]),
    (Part::Network, /*  */ [Must, Must, Must, Free, Must]),
    (Part::Paper, /*    */ [Must, Must, Free, Free, Must]),
    (Part::Printer, /*  */ [Must, Must, Free, Free, Must]),
    (Part::CardTerminal, /**/ [CARD, Free, CARD, CARD, Free]),
    (Part::Validator, /**/ [Free, Free, NOTES, NOTES, Free]),
    (Part::Reader, /*   */ [Must, Must, Free, Free, Free]),
    (Part::PaperForMore, /**/ [ToBegin, ToBegin, Free, Free, ToBegin]),
    (Part::Scanner, /*  */ [Free, Free, Free, Free, Free]),
];

/// Why a service is not offered (CUSS, application state change reasons).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A device.
    OutOfServiceHardware,
    /// Paper, or a cassette.
    OutOfServiceConsumables,
    /// The terminal itself.
    OutOfServiceInternal,
    /// Central, or the way there.
    OutOfServiceBackend,
}

/// What is left of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What stands in its way, the worst first; empty when it is offered.
    pub missing: Vec<Part>,
    /// How it can be paid; empty for what costs nothing.
    pub means: BTreeSet<Means>,
}

impl Offer {
    /// Whether somebody may begin it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.missing.is_empty()
    }

    /// Why not, in one word.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        self.missing.first().map(|part| match part {
            Part::Records | Part::Clock => Reason::OutOfServiceInternal,
            Part::Trust | Part::Network => Reason::OutOfServiceBackend,
            Part::Paper | Part::PaperForMore => Reason::OutOfServiceConsumables,
            Part::Printer | Part::CardTerminal | Part::Validator | Part::Reader | Part::Scanner => {
                Reason::OutOfServiceHardware
            }
        })
    }
}

/// What a part that fails leaves undone by itself: services, and ways to pay.
#[must_use]
pub fn hindered(part: Part) -> (Vec<Service>, BTreeSet<Means>) {
    let needs = TABLE.iter().filter(|(known, _)| *known == part).flat_map(|(_, needs)| Service::ALL.iter().zip(needs));
    let (mut services, mut means) = (Vec::new(), BTreeSet::new());
    for (service, need) in needs {
        match need {
            Must | ToBegin => services.push(*service),
            Pays(by) => drop(means.insert(*by)),
            Free => {}
        }
    }
    (services, means)
}

/// What is left of `service` while these parts fail.
#[must_use]
pub fn offer(service: Service, failing: &BTreeSet<Part>) -> Offer {
    let needs = |row: &(Part, [Need; 5])| (row.0, row.1[service as usize]);
    let mut means: BTreeSet<Means> = BTreeSet::new();
    let (mut missing, mut lost) = (Vec::new(), Vec::new());
    for (part, need) in TABLE.iter().map(needs) {
        let fails = failing.contains(&part);
        match need {
            Must | ToBegin if fails => missing.push(part),
            Pays(_) if fails => lost.push(part),
            Pays(by) => drop(means.insert(by)),
            Must | ToBegin | Free => {}
        }
    }
    if means.is_empty() {
        missing.extend(lost);
        missing.sort_unstable();
    }
    Offer { missing, means }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `yes` with the ways to pay, or the worst that is missing.
    fn told(service: Service, failing: &[Part]) -> String {
        let offer = offer(service, &failing.iter().copied().collect());
        match offer.missing.first() {
            Some(part) => format!("{part:?}"),
            None => format!("yes{:?}", offer.means).replace(['{', '}'], " ").trim_end().to_owned(),
        }
    }

    /// Every row of the table that the operator reads in the handbook.
    #[test]
    fn each_part_that_fails_leaves_what_the_table_says() {
        let rows: [(&[Part], [&str; 5]); 16] = [
            (&[], ["yes Card", "yes", "yes Card, Notes", "yes Card, Notes", "yes"]),
            (&[Part::Records], ["Records"; 5]),
            (&[Part::Clock], ["Clock"; 5]),
            (&[Part::Trust], ["Trust"; 5]),
            (&[Part::Network], ["Network", "Network", "Network", "yes Card, Notes", "Network"]),
            (&[Part::Paper], ["Paper", "Paper", "yes Card, Notes", "yes Card, Notes", "Paper"]),
            (&[Part::Printer], ["Printer", "Printer", "yes Card, Notes", "yes Card, Notes", "Printer"]),
            (&[Part::CardTerminal], ["CardTerminal", "yes", "yes Notes", "yes Notes", "yes"]),
            (&[Part::Validator], ["yes Card", "yes", "yes Card", "yes Card", "yes"]),
            (&[Part::CardTerminal, Part::Validator], ["CardTerminal", "yes", "CardTerminal", "CardTerminal", "yes"]),
            (&[Part::Reader], ["Reader", "Reader", "yes Card, Notes", "yes Card, Notes", "yes"]),
            (
                &[Part::PaperForMore],
                ["PaperForMore", "PaperForMore", "yes Card, Notes", "yes Card, Notes", "PaperForMore"],
            ),
            (&[Part::Scanner], ["yes Card", "yes", "yes Card, Notes", "yes Card, Notes", "yes"]),
            (&[Part::Network, Part::Validator], ["Network", "Network", "Network", "yes Card", "Network"]),
            (
                &[Part::Network, Part::Printer, Part::CardTerminal],
                ["Network", "Network", "Network", "yes Notes", "Network"],
            ),
            (&[Part::Scanner, Part::Reader, Part::Records], ["Records"; 5]),
        ];
        for (failing, expected) in rows {
            let told = Service::ALL.map(|service| told(service, failing));
            assert_eq!(told, expected.map(str::to_owned), "{failing:?}");
        }
    }

    /// Every combination: a part more that fails never opens a service and never adds a way to pay.
    #[test]
    fn nothing_gets_better_by_a_part_that_fails() {
        let parts = TABLE.map(|(part, _)| part);
        for combination in 0..1_u32 << parts.len() {
            let failing: BTreeSet<Part> =
                (0..parts.len()).filter(|bit| combination & (1 << bit) != 0).map(|bit| parts[bit]).collect();
            for service in Service::ALL {
                let now = offer(service, &failing);
                assert_eq!(now.is_open(), now.reason().is_none());
                for part in parts {
                    let mut more = failing.clone();
                    more.insert(part);
                    let then = offer(service, &more);
                    assert!(now.is_open() || !then.is_open(), "{service:?}: {failing:?} and {part:?}");
                    assert!(then.means.is_subset(&now.means), "{service:?}: {failing:?} and {part:?}");
                }
            }
        }
    }

    #[test]
    fn what_a_part_hinders_is_what_is_not_offered_without_it() {
        for (part, _) in TABLE {
            let (services, means) = hindered(part);
            for service in Service::ALL {
                let without = offer(service, &[part].into());
                assert_eq!(services.contains(&service), !without.is_open() && means.is_empty(), "{part:?} {service:?}");
                assert!(without.means.is_disjoint(&means), "{part:?} {service:?}");
            }
        }
    }

    #[test]
    fn the_reason_is_the_worst_parts() {
        let reason = |part| offer(Service::Visa, &[part].into()).reason();
        assert_eq!(reason(Part::Paper), Some(Reason::OutOfServiceConsumables));
        assert_eq!(reason(Part::Network), Some(Reason::OutOfServiceBackend));
        assert_eq!(reason(Part::Reader), Some(Reason::OutOfServiceHardware));
        assert_eq!(reason(Part::Clock), Some(Reason::OutOfServiceInternal));
        assert_eq!(reason(Part::Validator), None);
    }
}
