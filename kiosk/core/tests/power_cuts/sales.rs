//! What a terminal writes down, one lawful fact after the other, and what must be found again.

use domain::{
    AttemptId, ClaimNumber, Currency, Money, NoteId, TransactionId,
    books::{Books, Sale, Stage, TransactionState},
    fact::{Ending, Fact, NotPaid, NotTaken, Owed, PaperKind, PrintOutcome, VoidReason},
    payment::{Item, LineId, Promise},
    receipt::{CardPayment, CodePayment, Copy},
    visa::Fees,
};
use kiosk_core::journal::{Draft, Recorded};
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A line that was, or was to be, written.
#[derive(Debug, Clone)]
pub struct Line {
    pub transaction: Option<TransactionId>,
    pub fact: Fact,
}

impl Line {
    pub fn draft(&self) -> Draft {
        match self.transaction {
            // Sealing is slow without optimisation: a fourth of the applications will do.
            Some(id) if self.fact == Fact::ApplicationMade && id.0.as_bytes()[0] < 64 => {
                Draft::personal(id, self.fact.clone(), Zeroizing::new(b"ERIKSSON<<ANNA<MARIA".to_vec()))
            }
            Some(id) => Draft::of(id, self.fact.clone()),
            None => Draft::alone(self.fact.clone()),
        }
    }
}

/// The person who knows what was written.
#[derive(Default)]
pub struct Ledger {
    /// Everything acknowledged by the journal, from the first entry.
    pub lines: Vec<(Recorded, Line)>,
    /// What may have been written when the power went.
    pub in_flight: Option<Line>,
    sale: Option<(TransactionId, TransactionState)>,
    jobs: u32,
}

impl Ledger {
    /// The next fact: mostly of the open sale, sometimes of the terminal.
    pub fn next(&mut self, chance: &mut StdRng) -> Line {
        if chance.random_ratio(1, 12) {
            let fact = Fact::Device { family: "printer".to_owned(), status: "paper low".to_owned() };
            return Line { transaction: None, fact };
        }
        let Some((id, state)) = &self.sale else {
            let id = TransactionId(Uuid::from_u128(chance.random()));
            let service = "visa-on-arrival".parse().expect("a service's name");
            let fact = Fact::TransactionOpened { service, claim: ClaimNumber::of(id) };
            return Line { transaction: Some(id), fact };
        };
        self.jobs += 1;
        let lawful: Vec<Fact> = candidates(state, self.jobs, chance)
            .into_iter()
            .chain(state.papers.unended().map(|(paper, job)| ended(paper, job)))
            .filter(|fact| state.clone().after(fact).is_ok())
            .collect();
        let fact = lawful.choose(chance).expect("something can always follow").clone();
        Line { transaction: Some(*id), fact }
    }

    /// The journal said that it is durable.
    pub fn believe(&mut self, recorded: Recorded, line: Line) {
        self.follow(&line);
        self.lines.push((recorded, line));
        self.in_flight = None;
    }

    fn follow(&mut self, line: &Line) {
        let Some(id) = line.transaction else { return };
        let state = match self.sale.take() {
            Some((_, state)) => state.after(&line.fact).expect("only lawful facts are written"),
            None => TransactionState::opened(&line.fact).expect("a sale begins with its opening"),
        };
        self.sale = state.is_unfinished().then_some((id, state));
    }

    pub fn books(&self) -> Books {
        let facts = self.lines.iter().map(|(_, line)| &line.fact);
        facts.fold(Books::default(), |books, fact| books.after(fact).expect("small sums"))
    }

    pub fn unfinished(&self) -> Vec<(TransactionId, TransactionState)> {
        self.sale.iter().cloned().collect()
    }

    /// Whether the open sale can be ended at once, by which fact.
    pub fn closing(&self, chance: &mut StdRng) -> Option<Line> {
        let (id, state) = self.sale.as_ref()?;
        let mut steps = candidates(state, 0, chance);
        // Towards the end, never further in: no new payment, no note, no paper.
        steps.retain(|fact| {
            !matches!(
                fact,
                Fact::CardIntended { .. }
                    | Fact::NoteIntended { .. }
                    | Fact::CodeIntended { .. }
                    | Fact::PrintIntended { .. }
                    | Fact::Owes { owed: Owed::Paper(_) }
            )
        });
        steps.sort_by_key(|fact| !matches!(fact, Fact::TransactionClosed { .. }));
        let fact = steps.into_iter().find(|fact| state.clone().after(fact).is_ok())?;
        Some(Line { transaction: Some(*id), fact })
    }
}

fn ended(paper: PaperKind, job: u32) -> Fact {
    Fact::PrintEnded { paper, job, outcome: PrintOutcome::Printed }
}

fn candidates(state: &TransactionState, job: u32, chance: &mut StdRng) -> Vec<Fact> {
    let fees = Fees { duty: Money::new(3600, Currency::Azn), service: Money::new(800, Currency::Azn) };
    let amount = Money::new(4400, Currency::Azn);
    let number = || "AZ26-4K7M-22910".parse().expect("a visa's number");
    let close = |ending| Fact::TransactionClosed { ending };
    match &state.stage {
        Stage::Opened => {
            vec![Fact::ApplicationMade, Fact::BasketMade { items: basket() }, close(Ending::Abandoned)]
        }
        Stage::Selling(sale) => of_a_basket(state, sale, chance),
        Stage::Applied => vec![Fact::DecisionApproved { fees }, close(Ending::Abandoned)],
        Stage::Approved { .. } => {
            let attempt = AttemptId(Uuid::from_u128(chance.random()));
            let intended = Fact::CardIntended { attempt, amount, receipt_before: Some(17), whole: None };
            vec![intended.clone(), intended, close(Ending::Abandoned)]
        }
        Stage::CardIntended { attempt, .. } | Stage::CardUnknown { attempt, .. } => vec![
            Fact::CardApproved { attempt: *attempt, amount, card: card() },
            Fact::CardNotTaken { attempt: *attempt, by: NotTaken::Declined },
            Fact::CardUnknown { attempt: *attempt },
        ],
        Stage::CardApproved { payment, .. } => vec![
            Fact::VisaIssued { number: number(), fees },
            Fact::VisaVoided { number: None, fees: None, reason: VoidReason::IssueTooLate },
            Fact::CardReversed { attempt: payment.attempt, amount },
        ],
        Stage::Issued { payment: Some(payment), .. } => vec![Fact::CardSettled { attempt: payment.attempt }],
        Stage::Voided { taken: Some(payment), .. } => {
            vec![Fact::CardReversed { attempt: payment.attempt, amount }]
        }
        Stage::Settled { .. } => vec![
            Fact::PrintIntended { paper: PaperKind::Visa, copy: Copy::Original, job },
            Fact::Owes { owed: Owed::Paper(PaperKind::Receipt) },
            close(Ending::Delivered),
        ],
        Stage::Reversed { .. } => vec![close(Ending::Reversed)],
        Stage::Voided { taken: None, .. }
        | Stage::Issued { payment: None, .. }
        | Stage::PickUpAsked
        | Stage::PickUpFound { .. } => vec![close(Ending::Abandoned)],
        Stage::Refused { .. } | Stage::OfficerNeeded { .. } => vec![close(Ending::SentToDesk)],
    }
}

/// 30.00 for the provider and 0.40 for the terminal.
fn basket() -> Vec<Item> {
    let service = "electricity".parse().expect("a service's name");
    let (amount, commission) = (Money::new(3000, Currency::Azn), Money::new(40, Currency::Azn));
    vec![Item { line: LineId(1), service, amount, commission, promise: Promise::Queue }]
}

fn of_a_basket(state: &TransactionState, sale: &Sale, chance: &mut StdRng) -> Vec<Fact> {
    let close = |ending| Fact::TransactionClosed { ending };
    if let Some((note, value)) = state.notes.intended {
        return vec![Fact::NoteStacked { note, value }, Fact::NoteReturned { note }];
    }
    if let Some((attempt, amount)) = sale.code_asked() {
        let paid = Fact::CodePaid { attempt, amount, code: code() };
        return vec![paid, Fact::CodeNotPaid { attempt, why: NotPaid::Expired }];
    }
    let left = sale.left(&state.notes);
    let owes = Fact::Owes { owed: Owed::Money(left) };
    if sale.missing(&state.notes).is_positive() {
        let (note, value) = (NoteId(Uuid::from_u128(chance.random())), Money::new(2000, Currency::Azn));
        let next = Fact::NoteIntended { note, value };
        let owes = left.is_positive().then_some(owes);
        let attempt = AttemptId(Uuid::from_u128(chance.random()));
        let code = Fact::CodeIntended { attempt, amount: sale.missing(&state.notes) };
        return [next, code, close(Ending::Owed), close(Ending::Abandoned)].into_iter().chain(owes).collect();
    }
    let accepted = sale.items.iter().map(|item| Fact::LineAccepted {
        line: item.line,
        amount: item.amount,
        commission: item.commission,
        promise: item.promise,
    });
    accepted.chain([Fact::CreditIssued { amount: left }, close(Ending::Delivered)]).collect()
}

fn code() -> CodePayment {
    CodePayment {
        operator: "Specimen acquirer".to_owned(),
        merchant: "Specimen".to_owned(),
        voen: "1401555071".to_owned(),
        terminal: "GYD-014".to_owned(),
        authorisation: "834112".to_owned(),
        reference: "633012345678".to_owned(),
        paid: jiff::civil::datetime(2026, 11, 27, 12, 0, 0, 0),
    }
}

fn card() -> CardPayment {
    CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Visa".to_owned(),
        terminal_id: "52500041".to_owned(),
        trace: 41,
        receipt_number: 18,
        authorisation: "834112".to_owned(),
    }
}
