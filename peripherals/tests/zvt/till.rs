//! What the rest of the kiosk does with a card terminal, in small: pays, delivers or not, and never believes more than it is told.

use std::time::Duration;

use domain::{AttemptId, Currency, Money, receipt::CardPayment};
use peripherals::{
    bench::{Bench, Direction, Wire},
    card::{
        Command, DayTotals, Event, Fault, LastState, LastTransaction, NotClosed,
        zvt::{
            Driver, Settings, Transport,
            block::{self, Parsed},
            simulator::{self, Activity, Entry, Gesture, Kind, Last, Ledger, Numbers, Simulator, State},
        },
    },
    simulator::Simulator as _,
    status::Readiness,
};

pub type Joined = Bench<Driver, Simulator>;

/// Longer than anything a terminal may take.
const LONG: Duration = Duration::from_mins(15);

pub fn azn(minor: i64) -> Money {
    Money::new(minor, Currency::Azn)
}

pub fn attempt(number: u64) -> AttemptId {
    serde_json::from_value(format!("00000000-0000-7000-8000-{number:012x}").into()).unwrap()
}

/// The payment of somebody else that every terminal here already has.
pub fn earlier() -> Ledger {
    let numbers = Some(EARLIER);
    let (kind, state) = (Kind::Payment, State::Stands);
    let earlier = Entry { kind, amount: azn(1000), reduced_from: None, state, numbers, undone: None, is_closed: false };
    Ledger {
        entries: vec![earlier],
        last: Some(Last::Payment(0)),
        next_receipt_number: 22,
        next_trace: 42,
        ..Ledger::default()
    }
}

pub const EARLIER: Numbers = Numbers { trace: 41, receipt_number: 21 };

pub fn numbers(card: &CardPayment) -> Numbers {
    Numbers { trace: card.trace, receipt_number: card.receipt_number }
}

pub fn automatic() -> simulator::Settings {
    simulator::Settings { auto_ms: Some(1000), ..simulator::Settings::default() }
}

pub fn by_hand() -> simulator::Settings {
    simulator::Settings::default()
}

pub fn driver(transport: Transport) -> Driver {
    Driver::new(Settings { transport, ..Settings::default() })
}

pub fn join(transport: Transport, terminal: simulator::Settings, wire: Wire) -> Till {
    let terminal = simulator::Settings { transport, ..terminal };
    let bench = Bench::new(driver(transport), Simulator::restore(terminal, earlier()), wire)
        .acknowledging(Command::Acknowledge);
    Till { bench, transport, seen: 0, sent: [0; 2] }
}

/// What the kiosk means to do once it hears of an approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goods {
    DeliveredAfter(Duration),
    InPart(Duration, Money),
    FailedAfter(Duration),
}

/// What went out before anything else was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Issued {
    #[default]
    Nothing,
    InPart(Money),
    Whole,
}

/// How a payment ended, as the kiosk believes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Settled,
    /// So much stands, as was issued.
    SettledInPart(Money),
    /// So much stands, and it is not what was issued: a person decides.
    Astray(Money),
    Reversed,
    NotTaken,
    /// The terminal refuses to undo what stands: a person decides.
    LeftToAPerson,
}

/// How a refund ended, as the kiosk believes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refunded {
    Yes,
    No,
    /// Something was given back, and it was not what was ordered.
    LeftToAPerson,
}

pub struct Till {
    pub bench: Joined,
    transport: Transport,
    seen: usize,
    /// How many bytes had been sent each way when the books were looked at.
    pub sent: [usize; 2],
}

impl Till {
    pub fn next_event(&mut self) -> Event {
        let seen = self.seen;
        let came = self.bench.run_until(LONG, |bench| bench.reports().len() > seen);
        assert!(came, "an order was never answered; so far {:#?}", self.bench.reports());
        self.seen += 1;
        self.bench.reports()[seen].event.clone()
    }

    /// What was reported and not looked at yet is not looked at any more.
    pub fn skip(&mut self) {
        self.seen = self.bench.reports().len();
    }

    pub fn is_ready(bench: &Joined) -> bool {
        let last = bench.events().rev().find_map(|event| match event {
            Event::StatusChanged(status) => Some(status.readiness),
            _other => None,
        });
        last == Some(Readiness::Ready)
    }

    pub fn until_ready(&mut self) {
        let ready = self.bench.run_until(LONG, Self::is_ready);
        assert!(ready, "the terminal never became ready; {:#?}", self.bench.reports());
    }

    /// Orders a payment and follows it until its end is known.
    pub fn pay(&mut self, attempt: AttemptId, amount: Money, goods: Goods) -> Ending {
        self.skip();
        self.bench.order(Command::Pay { attempt, amount });
        self.follow(attempt, amount, goods)
    }

    pub fn follow(&mut self, attempt: AttemptId, amount: Money, goods: Goods) -> Ending {
        let mut approved = None;
        let mut issued = Issued::Nothing;
        loop {
            match self.next_event() {
                Event::Approved { attempt: of, amount: of_amount, card } if of == attempt => {
                    assert_eq!(of_amount, amount, "an approval of another amount was passed on");
                    if approved.replace(card).is_none() {
                        issued = self.deliver(attempt, goods);
                    }
                }
                Event::NotTaken { attempt: of, .. } if of == attempt => return Ending::NotTaken,
                Event::Settled(of) if of == attempt => {
                    assert_eq!(issued, Issued::Whole, "settled without goods");
                    return Ending::Settled;
                }
                Event::SettledInPart { attempt: of, amount: part } if of == attempt => {
                    assert_eq!(issued, Issued::InPart(part), "settled in part, and not by what was issued");
                    return Ending::SettledInPart(part);
                }
                Event::Reversed(of) if of == attempt => return Ending::Reversed,
                Event::OutcomeUnknown(of) if of == attempt => {
                    return self.resolve(attempt, amount, approved.as_ref(), issued);
                }
                _other => {}
            }
        }
    }

    fn deliver(&mut self, attempt: AttemptId, goods: Goods) -> Issued {
        let (after, issued, command) = match goods {
            Goods::DeliveredAfter(after) => (after, Issued::Whole, Command::ConfirmDelivered(attempt)),
            Goods::InPart(after, amount) => (after, Issued::InPart(amount), Command::ConfirmPart { attempt, amount }),
            Goods::FailedAfter(after) => (after, Issued::Nothing, Command::ConfirmFailed(attempt)),
        };
        let seen = self.seen;
        let ended = |bench: &Joined| {
            bench.reports()[seen..].iter().any(|report| {
                matches!(report.event, Event::OutcomeUnknown(of) | Event::Reversed(of) | Event::Settled(of) if of == attempt)
            })
        };
        if self.bench.run_until(after, ended) {
            return Issued::Nothing;
        }
        self.bench.order(command);
        issued
    }

    /// Asks the terminal until it says what became of its last transaction.
    pub fn query(&mut self) -> Option<LastTransaction> {
        for _ in 0..200 {
            self.until_ready();
            self.skip();
            self.bench.order(Command::QueryLast);
            loop {
                match self.next_event() {
                    Event::LastTransaction(last) => return last,
                    Event::QueryFailed => break,
                    _other => {}
                }
            }
            self.bench.run_for(Duration::from_secs(3));
        }
        panic!("the terminal never answers a query");
    }

    /// What the terminal is said to remember is what it did.
    pub fn assert_memory_is_true(&mut self, context: &str) -> LastTransaction {
        let Some(last) = self.query() else { panic!("{context}: a terminal with a past has forgotten it") };
        let entries = self.bench.view().ledger.entries;
        let has_its_trace = |entry: &&Entry| entry.numbers.is_some_and(|numbers| numbers.trace == last.card.trace);
        let entry = entries.iter().find(has_its_trace);
        let Some(entry) = entry else { panic!("{context}: there never was {last:?}; {entries:#?}") };
        let expected = match entry.state {
            State::Stands => LastState::Stands,
            State::Reversed => LastState::Reversed,
            State::Declined => LastState::NotTaken,
            State::WaitingForGoods | State::Aborted => panic!("{context}: {entry:?} cannot be a last transaction"),
        };
        assert_eq!((last.state, last.amount), (expected, entry.amount), "{context}");
        last
    }

    /// An unknown outcome: never another charge; a query, and a reversal if it stands without goods.
    pub fn resolve(
        &mut self,
        attempt: AttemptId,
        amount: Money,
        approved: Option<&CardPayment>,
        issued: Issued,
    ) -> Ending {
        let Some(last) = self.query() else { panic!("a terminal with a past has forgotten it") };
        let is_ours = match approved {
            Some(card) => last.card.trace == card.trace,
            None => last.amount == amount && last.card.trace != EARLIER.trace,
        };
        match last.state {
            LastState::Stands if is_ours && issued == Issued::Whole && last.amount == amount => Ending::Settled,
            LastState::Stands if is_ours && issued == Issued::InPart(last.amount) => Ending::SettledInPart(last.amount),
            // Neither that of the approval nor the one before: a wrong byte in one of them, and the goods are out.
            LastState::Stands if issued != Issued::Nothing && numbers(&last.card) != EARLIER => {
                Ending::Astray(last.amount)
            }
            LastState::Stands if is_ours => self.reverse(attempt, amount, numbers(&last.card)),
            LastState::Reversed if is_ours => Ending::Reversed,
            LastState::Stands | LastState::Reversed | LastState::NotTaken => Ending::NotTaken,
            LastState::DayClosed => {
                let is_known =
                    |event: &Event| matches!(event, Event::DayClosed(day) if day.trace == Some(last.card.trace));
                assert!(self.bench.events().any(is_known), "the day was closed before an outcome was known");
                Ending::NotTaken
            }
        }
    }

    pub fn reverse(&mut self, attempt: AttemptId, amount: Money, payment: Numbers) -> Ending {
        for _ in 0..20 {
            self.until_ready();
            self.skip();
            self.bench.order(Command::Reverse { attempt, receipt_number: payment.receipt_number, amount });
            loop {
                match self.next_event() {
                    Event::Reversed(of) if of == attempt => return Ending::Reversed,
                    Event::ReversalRefused(of) if of == attempt => return Ending::LeftToAPerson,
                    Event::OutcomeUnknown(of) if of == attempt => break,
                    _other => {}
                }
            }
            let last = self.query().unwrap();
            if last.card.trace == payment.trace && last.state == LastState::Reversed {
                return Ending::Reversed;
            }
        }
        panic!("a reversal never ends");
    }

    /// Orders a refund and follows it until its end is known. Never another order; a query if it was not heard.
    pub fn refund(&mut self, attempt: AttemptId, amount: Money) -> Refunded {
        self.skip();
        self.bench.order(Command::Refund { attempt, amount });
        self.follow_refund(attempt, amount)
    }

    pub fn follow_refund(&mut self, attempt: AttemptId, amount: Money) -> Refunded {
        loop {
            match self.next_event() {
                Event::Refunded { attempt: of, amount: of_amount, card } if of == attempt => {
                    assert_eq!(of_amount, amount);
                    assert_ne!(numbers(&card), EARLIER);
                    return Refunded::Yes;
                }
                Event::NotRefunded { attempt: of, .. } if of == attempt => return Refunded::No,
                Event::OutcomeUnknown(of) if of == attempt => return self.refund_by_memory(amount),
                _other => {}
            }
        }
    }

    /// What became of a refund that was not heard of: what the terminal remembers and was not there before.
    pub fn refund_by_memory(&mut self, amount: Money) -> Refunded {
        let last = self.query().unwrap();
        let is_ours = numbers(&last.card) != EARLIER;
        match last.state {
            LastState::Stands if is_ours && last.amount == amount => Refunded::Yes,
            LastState::Stands if is_ours => Refunded::LeftToAPerson,
            LastState::Stands | LastState::Reversed | LastState::NotTaken => Refunded::No,
            LastState::DayClosed => panic!("the day was closed before an outcome was known"),
        }
    }

    /// The law of refunds: what the kiosk believes was given back was, once.
    pub fn assert_refund(&mut self, amount: Money, refunded: Refunded, context: &str) {
        self.rest(context);
        let view = self.bench.view();
        let entries = &view.ledger.entries;
        let given = view.totals.refunded;
        let agree = match refunded {
            Refunded::Yes => given == amount,
            Refunded::No => given == azn(0),
            Refunded::LeftToAPerson => given != azn(0) && given != amount,
        };
        assert!(agree, "{context}: believed {refunded:?}; {entries:#?}");
        assert_eq!(view.totals.standing, azn(1000), "{context}: a refund touched a payment; {entries:#?}");
        let refunds = entries.iter().filter(|entry| entry.kind == Kind::Refund).count();
        assert!(refunds <= 1, "{context}: asked for twice; {entries:#?}");
    }

    /// Orders the day closed until it is: again when its end was not heard, as the driver allows.
    pub fn close_day(&mut self) -> DayTotals {
        for _ in 0..20 {
            self.until_reached();
            self.skip();
            self.bench.order(Command::CloseDay);
            loop {
                match self.next_event() {
                    Event::DayClosed(totals) => return totals,
                    Event::DayNotClosed(NotClosed::NotOrdered | NotClosed::Unknown | NotClosed::Refused(_)) => break,
                    _other => {}
                }
            }
            self.bench.run_for(Duration::from_secs(3));
        }
        panic!("a day is never closed");
    }

    /// Ready, or with a fault that lets it be ordered to do something about it.
    fn until_reached(&mut self) {
        let reached = |bench: &Joined| {
            let last = bench.events().rev().find_map(|event| match event {
                Event::StatusChanged(status) => Some(*status),
                _other => None,
            });
            last.is_some_and(|status| {
                status.readiness == Readiness::Ready || status.fault == Some(Fault::EndOfDayRequired)
            })
        };
        assert!(self.bench.run_until(LONG, reached), "never reached; {:#?}", self.bench.reports());
    }

    /// The law of days: everything was handed over once, and what was believed is what one closing came to.
    pub fn assert_day(&mut self, totals: &DayTotals, context: &str) {
        self.rest(context);
        let view = self.bench.view();
        let ledger = &view.ledger;
        assert!(ledger.entries.iter().all(|entry| entry.is_closed), "{context}: {ledger:#?}");
        let closed: i64 = ledger.closings.iter().map(|closing| closing.amount.minor_units).sum();
        assert_eq!(azn(closed), view.totals.standing, "{context}: {ledger:#?}");
        let is_one = ledger.closings.iter().any(|closing| totals.amount.is_none_or(|amount| closing.amount == amount));
        assert!(is_one, "{context}: {totals:?}, {ledger:#?}");
    }

    pub fn present(&mut self, gesture: Gesture) {
        self.bench.gesture(gesture);
    }

    /// The law: what the kiosk believes is what the card was charged. `before` stood already.
    pub fn assert_books_agree(&mut self, amount: Money, ending: Ending, before: Money, context: &str) {
        self.rest(context);
        let view = self.bench.view();
        let kept = match ending {
            Ending::Settled | Ending::LeftToAPerson => amount.minor_units,
            Ending::SettledInPart(kept) | Ending::Astray(kept) => kept.minor_units,
            Ending::Reversed | Ending::NotTaken => 0,
        };
        let entries = &view.ledger.entries;
        assert_eq!(
            view.totals.standing,
            azn(before.minor_units + kept),
            "{context}: believed {ending:?}, and the terminal has {entries:#?}; {:#?}",
            self.bench.reports()
        );
        assert_eq!(view.totals.waiting, azn(0), "{context}: something still waits for goods; {entries:#?}");
        let asked = |entry: &&Entry| entry.reduced_from.unwrap_or(entry.amount) == amount;
        let of_this_amount = entries.iter().filter(asked).count();
        assert!(of_this_amount <= 1, "{context}: asked for twice; {entries:#?}");
    }

    /// What happened so far is the exchange; then the terminal comes to rest.
    fn rest(&mut self, context: &str) {
        self.bench.run_for(Duration::from_secs(1));
        self.sent = Direction::BOTH.map(|direction| self.bench.sent(direction).len());
        let is_idle = |bench: &Joined| bench.simulator().view().activity == Activity::Idle;
        assert!(self.bench.run_until(LONG, is_idle), "{context}: the terminal never rests");
    }

    /// The messages put on the wire in a direction, whatever carried them.
    pub fn messages(&self, direction: Direction) -> Vec<u8> {
        let mut bytes = self.bench.sent(direction);
        let mut messages = Vec::new();
        match self.transport {
            Transport::Tcp => messages.extend(bytes),
            Transport::Serial => {
                while !bytes.is_empty() {
                    match block::parse(bytes) {
                        Parsed::Acknowledged | Parsed::Refused => bytes = &bytes[1..],
                        Parsed::Block { message, used } => {
                            messages.extend(message);
                            bytes = &bytes[used..];
                        }
                        Parsed::NeedMore | Parsed::Garbage { .. } => panic!("no block: {bytes:02x?}"),
                    }
                }
            }
        }
        messages
    }
}
