//! A terminal in the street: services, providers, a validator, a card terminal; text in, text out.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use domain::{
    AttemptId, ClaimNumber, Currency, Language, Moment, Money, NoteId, SessionId, TransactionId,
    books::{Ledger, Said, Till, TransactionState, Worth},
    catalogue::Catalogue,
    fact::{Fact, NotPaid, NotTaken, PrintOutcome},
    payment::{Amounts, Debt, Discount, Entry, Found, LineId, Otherwise, Promised},
    receipt::{CardPayment, Channel, CodePayment, PaidReceipt},
    service::{
        Area, Commission, Field, FieldKind, Institution, Kind, Limits, LookUp, Means, Named, Offline, Price,
        ReceiptLine, SearchWords, Service, Way,
    },
    shelf::Shelf,
};
use journey::{
    CardProgress, CodeAnswer, Codes, Effect, Event, Facts, Fresh, Groups, HeldNote, Journey, LastCard, LastReceipt,
    LastState, LookedUp, Next, NoCredit, NoReceipt, NoteSlot, Obstacle, OldReceipt, PromiseAnswer, Returned, Scanner,
    Sign, Stage, Times, Touch,
};
use uuid::Uuid;

/// A terminal, what it wrote down, and what it wanted.
#[derive(Clone)]
pub struct Street {
    pub journey: Journey,
    pub facts: Facts,
    pub effects: Vec<Effect>,
    pub written: Vec<(TransactionId, Fact)>,
    pub till: Till,
    pub ledger: Ledger,
    held: Option<HeldNote>,
    serial: u128,
}

pub const KINDS: [i64; 7] = [100, 500, 1000, 2000, 5000, 10_000, 20_000];

pub const fn azn(units: i64) -> Money {
    Money::new(units, Currency::Azn)
}

impl Street {
    pub fn open() -> Self {
        Self::after_a_cut(Vec::new(), Till::default())
    }

    /// A start after a power cut, with what the journal holds.
    pub fn after_a_cut(written: Vec<(TransactionId, Fact)>, till: Till) -> Self {
        let facts = Facts {
            now: Moment::START,
            today: jiff::civil::date(2026, 11, 21),
            hour: jiff::civil::time(14, 3, 0, 0),
            languages: vec![Language::Azerbaijani, Language::English, Language::Arabic],
            volume: domain::speech::Volume::default(),
            rules: None,
            obstacles: Vec::new(),
            pick_up_obstacles: Vec::new(),
            sale_obstacles: Vec::new(),
            shelf: Some(Arc::new(shelf())),
            usual: Arc::default(),
            groups: Groups::Sealed,
            notes: NoteSlot::Works(KINDS.map(azn).to_vec()),
            scanner: Scanner::Works,
            codes: Codes::Open,
            last_receipt: LastReceipt::Number(41),
            unresolved: Vec::new(),
            fresh: fresh(1),
            times: Times::default(),
        };
        let mut street = Self {
            journey: Journey::boot(Vec::new(), &facts).journey,
            facts,
            effects: Vec::new(),
            written,
            till,
            ledger: Ledger::default(),
            held: None,
            serial: 1,
        };
        for (_, fact) in &street.written {
            street.ledger = street.ledger.clone().after(fact).expect("sums that fit");
        }
        let unfinished = street.states().into_iter().filter(|(_, state)| state.is_unfinished()).collect();
        let Next { journey, effects } = Journey::boot(unfinished, &street.facts);
        street.journey = journey;
        street.perform(effects);
        street
    }

    /// Every transaction as its facts tell it.
    pub fn states(&self) -> BTreeMap<TransactionId, TransactionState> {
        let mut facts: BTreeMap<TransactionId, Vec<&Fact>> = BTreeMap::new();
        for (id, fact) in &self.written {
            facts.entry(*id).or_default().push(fact);
        }
        let told = |facts: Vec<&Fact>| TransactionState::of(facts).expect("facts in order").expect("a transaction");
        facts.into_iter().map(|(id, facts)| (id, told(facts))).collect()
    }

    pub fn on(&mut self, event: Event) -> Vec<String> {
        let Next { journey, effects } = self.journey.clone().on(event, &self.facts);
        self.journey = journey;
        let names = effects.iter().map(name).collect();
        self.perform(effects);
        self.serial += 1;
        self.facts.fresh = fresh(self.serial);
        names
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match &effect {
                Effect::Record(id, fact) => self.write(*id, fact.clone()),
                Effect::RecordBasket(id, basket) => self.write(*id, Fact::BasketMade { items: basket.items() }),
                Effect::RecordCredit { transaction, amount, .. } => {
                    self.write(*transaction, Fact::CreditIssued { amount: *amount });
                }
                Effect::RecordWanted { transaction, by, language, .. } => {
                    self.write(*transaction, Fact::ReceiptWanted { by: *by, language: *language });
                }
                _ => {}
            }
            self.effects.push(effect);
        }
    }

    fn write(&mut self, id: TransactionId, fact: Fact) {
        self.ledger = self.ledger.clone().after(&fact).expect("sums that fit");
        assert!(self.ledger.balances(), "{fact:?}");
        self.till = std::mem::take(&mut self.till).after(Some(id), &fact);
        self.written.push((id, fact));
    }

    /// The validator speaks: the till says whose it is, the journal has it, the journey hears.
    pub fn heard(&mut self, said: Said) -> Vec<String> {
        let fresh = NoteId(Uuid::from_u128(0x9000 + self.serial));
        match self.till.attribute(said, fresh) {
            Some((Some(id), fact)) => {
                self.write(id, fact.clone());
                self.on(Event::NoteWritten(id, fact))
            }
            Some((None, fact)) => {
                self.till = std::mem::take(&mut self.till).after(None, &fact);
                self.ledger = self.ledger.clone().after(&fact).expect("sums that fit");
                self.on(Event::NoteGone)
            }
            None => self.on(Event::NoteGone),
        }
    }

    pub fn step(&self) -> String {
        match &self.journey.stage {
            Stage::Payment(step) => first(&format!("{step:?}")),
            stage => first(&format!("{stage:?}")),
        }
    }

    fn transaction(&self) -> TransactionId {
        self.journey.session.open.as_ref().map_or(TransactionId(Uuid::nil()), |open| open.id)
    }

    fn attempt(&self) -> AttemptId {
        let ordered = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Pay { attempt, .. } => Some(*attempt),
            _ => None,
        });
        ordered.unwrap_or(AttemptId(Uuid::nil()))
    }

    /// The code that central was last asked about, or that a journal of before holds.
    fn code_attempt(&self) -> AttemptId {
        let ordered = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::OpenCode { attempt, .. } | Effect::AskCode(_, attempt) | Effect::EndCode(_, attempt) => {
                Some(*attempt)
            }
            _ => None,
        });
        ordered.unwrap_or(AttemptId(Uuid::nil()))
    }

    fn asked(&self) -> Money {
        let ordered = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Pay { amount, .. } => Some(*amount),
            _ => None,
        });
        let before = || self.states().values().find_map(TransactionState::share);
        ordered.or_else(before).unwrap_or(azn(0))
    }

    fn job(&self) -> u32 {
        let last = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Print(order) => Some(order.job),
            _ => None,
        });
        last.unwrap_or(0)
    }

    /// One line of a script.
    pub fn say(&mut self, line: &str) -> Vec<String> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let place = || rest.parse::<u8>().expect("a place") - 1;
        let units = || (rest.parse::<f64>().expect("an amount") * 100.0).round();
        match (verb, rest) {
            ("wait", seconds) => {
                self.facts.now = self.facts.now + Duration::from_secs(seconds.parse().expect("seconds"));
                self.on(Event::Elapsed)
            }
            ("breaks", what) => {
                self.break_down(what);
                self.on(Event::WorldChanged)
            }
            ("mended", _) => {
                self.facts.obstacles.clear();
                self.facts.notes = NoteSlot::Works(KINDS.map(azn).to_vec());
                self.facts.codes = Codes::Open;
                self.on(Event::WorldChanged)
            }
            ("keys", text) => {
                let keys = text.chars().map(|sign| Event::Touched(Touch::Typed(Sign::new(sign))));
                keys.collect::<Vec<_>>().into_iter().flat_map(|key| self.on(key)).collect()
            }
            #[expect(clippy::cast_possible_truncation, reason = "amounts of a script are small")]
            ("note", _) => {
                let held = HeldNote { key: u64::try_from(self.serial).expect("small"), value: azn(units() as i64) };
                self.held = Some(held);
                let mut names = self.on(Event::NoteEntered);
                names.extend(self.on(Event::NoteHeld(held)));
                names
            }
            ("enters", _) => self.on(Event::NoteEntered),
            ("stacked", "") => {
                let value =
                    self.till.intended.map_or_else(|| self.held.map_or(azn(0), |held| held.value), |it| it.value);
                let mut names = self.heard(Said::Stacked(Worth::Value(value)));
                names.extend(self.heard(Said::PathClear));
                names
            }
            ("stacked", "as") => self.heard(Said::Stacked(Worth::Untold)),
            ("stacked", other) => {
                self.heard(Said::Stacked(Worth::Value(azn(other.parse::<i64>().expect("manat") * 100))))
            }
            ("returned", _) => self.heard(Said::Returned),
            ("empty", _) => self.heard(Said::PathClear),
            ("redeemed", _) => {
                let answer = match rest {
                    "no" => Err(NoCredit::Spent),
                    "whose" => Err(NoCredit::Personal),
                    "other" => Err(NoCredit::OtherPersonal),
                    "too often" => Err(NoCredit::TooOften),
                    _ => Ok(azn(i64::from(place()) * 100 + 100)),
                };
                self.on(Event::Redeemed(self.transaction(), old_claim(), answer))
            }
            ("group", _) => self.on(Event::Touched(Touch::GroupChosen(place()))),
            ("service", _) => self.on(Event::Touched(Touch::ServiceChosen(u16::from(place())))),
            ("way", _) => self.on(Event::Touched(Touch::WayChosen(place()))),
            ("choice", _) => self.on(Event::Touched(Touch::ChoiceMade(place()))),
            ("turn", _) => self.on(Event::Touched(Touch::DebtTurned(place()))),
            ("amount", _) => self.on(Event::Touched(Touch::AmountAsked(place()))),
            ("remove", _) => self.on(Event::Touched(Touch::LineRemoved(place() + 1))),
            ("line", _) => self.on(Event::Touched(Touch::LineChosen(place() + 1))),
            _ => {
                let event = self.event(line);
                self.on(event)
            }
        }
    }

    fn break_down(&mut self, what: &str) {
        match what {
            "validator" => self.facts.notes = NoteSlot::Fails,
            "cassette" => self.facts.notes = NoteSlot::Full,
            "network" => self.facts.obstacles.push(Obstacle::Offline),
            "acquirer" => self.facts.codes = Codes::None,
            "printer" => self.facts.obstacles.push(Obstacle::Printer),
            "card" => self.facts.obstacles.push(Obstacle::CardTerminal),
            other => panic!("{other:?} cannot break"),
        }
    }

    fn event(&self, line: &str) -> Event {
        let (id, attempt, job) = (self.transaction(), self.attempt(), self.job());
        let touch = Event::Touched;
        let code = |answer| Event::CodeAnswered(id, self.code_attempt(), answer);
        let looked = |found| Event::LookedUp(id, LookedUp::Answered(found));
        let last = |state| Event::CardAnswered(Some(LastCard { amount: self.asked(), card: card(42), state }));
        match line {
            "language en" => touch(Touch::LanguageChosen(Language::English)),
            "home" => touch(Touch::AreaChosen(Area::Home)),
            "transport" => touch(Touch::AreaChosen(Area::Transport)),
            "household" => touch(Touch::HouseholdChosen),
            "typed" => touch(Touch::TypingConfirmed),
            "erase" => touch(Touch::Erased),
            "clear" => touch(Touch::Cleared),
            "back" => touch(Touch::BackChosen),
            "end" => touch(Touch::EndChosen),
            "without" => touch(Touch::WithoutChosen),
            "ask again" => touch(Touch::AskAgainChosen),
            "put" => touch(Touch::DebtsConfirmed),
            "another" => touch(Touch::ServiceAdded),
            "by notes" => touch(Touch::NotesChosen),
            "by card" => touch(Touch::CardChosen),
            "by code" => touch(Touch::CodeChosen),
            "code open" => code(CodeAnswer::Open { payload: "000201".to_owned(), seconds: 180 }),
            "code waiting" => code(CodeAnswer::Waiting),
            "code silent" => code(CodeAnswer::Silent),
            "code paid" => code(CodeAnswer::Paid(Box::new(code_payment()))),
            "code ended" => code(CodeAnswer::NotPaid(NotPaid::Cancelled)),
            "code expired" => code(CodeAnswer::NotPaid(NotPaid::Expired)),
            "code paid with less" => code(CodeAnswer::NotPaid(NotPaid::OtherAmount)),
            "another code paid" => {
                let other = AttemptId(Uuid::from_u128(0x7777));
                Event::CodeAnswered(id, other, CodeAnswer::Paid(Box::new(code_payment())))
            }
            "again" => touch(Touch::PayAgainChosen),
            "cancel" => touch(Touch::PaymentCancelled),
            "phone" => touch(Touch::PhoneChosen),
            "keep" => touch(Touch::KeepChosen),
            "keep for me" => touch(Touch::KeepForFinChosen),
            "send" => touch(Touch::SendChosen),
            "by sms" => touch(Touch::ChannelChosen(Channel::Sms)),
            "by mail" => touch(Touch::ChannelChosen(Channel::Email)),
            "mine" => touch(Touch::MineChosen),
            "list" => touch(Touch::GroupKept),
            "by central" => touch(Touch::CentralChosen),
            "forget" => touch(Touch::ForgetAsked),
            "forget it" => touch(Touch::ForgetConfirmed),
            "receipt" => touch(Touch::ReceiptAsked),
            "fetched" => Event::ReceiptFetched(id, old_claim(), Ok(Box::new(old_receipt()))),
            "fetched nothing" => Event::ReceiptFetched(id, old_claim(), Err(NoReceipt::Unknown)),
            "fetched another" => Event::ReceiptFetched(id, ClaimNumber::of(id), Ok(Box::new(old_receipt()))),
            "shows its code" => {
                let code = format!("https://central.example/v1/payments/{}/status", old_claim());
                Event::Scanned(code.into())
            }
            "shows another code" => Event::Scanned("https://example.com/a".to_owned().into()),
            "from before" => touch(Touch::CreditChosen),
            "finish" => touch(Touch::Finished),
            "print" => touch(Touch::PrintChosen),
            "more time" => touch(Touch::MoreTimeAsked),
            "owes electricity" => looked(Found::Debts { debts: vec![electricity()], silent: vec![] }),
            "owes all" => {
                let silent = vec!["water".parse().expect("a service")];
                looked(Found::Debts { debts: vec![electricity(), fine()], silent })
            }
            "owes nothing" => looked(Found::NothingOwed),
            "unknown" => looked(Found::Unknown),
            "silent" => looked(Found::Silent { again_seconds: Some(600) }),
            "look-up failed" => Event::LookedUp(id, LookedUp::Failed),
            "kept" => Event::Promised(id, PromiseAnswer::Answered(Promised::Kept { seconds: 900 })),
            "promise failed" => Event::Promised(id, PromiseAnswer::Failed),
            "changed" => {
                let debt = Box::new(Debt { owed: azn(3500), reference: "E-2".to_owned(), ..electricity() });
                let lines = vec![(LineId(1), Otherwise::Changed { debt })];
                Event::Promised(id, PromiseAnswer::Answered(Promised::Otherwise { lines }))
            }
            "rejected" => Event::NoteRejected(Returned::Unreadable),
            "gone" => Event::NoteGone,
            "card asked" => Event::CardProgressed(attempt, CardProgress::Card),
            "bank yes" => Event::CardApproved { attempt, amount: self.asked(), card: card(42) },
            "bank yes to 1.00" => Event::CardApproved { attempt, amount: azn(100), card: card(42) },
            "bank no" => Event::CardNotTaken(attempt, NotTaken::Declined),
            "card lost" => Event::CardUnknown(attempt),
            "settled" => Event::CardSettled(attempt),
            "reversed" => Event::CardReversed(attempt),
            "card says stands" => last(LastState::Stands),
            "card says reversed" => last(LastState::Reversed),
            "card says before" => {
                Event::CardAnswered(Some(LastCard { amount: azn(500), card: card(41), state: LastState::Stands }))
            }
            "card silent" => Event::CardSilent,
            "printed" => Event::PrintEnded { job, outcome: PrintOutcome::Printed },
            "not printed" => Event::PrintEnded { job, outcome: PrintOutcome::NotPrinted },
            "print unknown" => Event::PrintEnded { job, outcome: PrintOutcome::Unknown },
            other => panic!("the script says {other:?}, which is no event"),
        }
    }
}

/// A receipt of before, of another terminal.
pub fn old_receipt() -> OldReceipt {
    let transaction = TransactionId(Uuid::from_u128(0x0123_4567_89ab_cdef));
    let receipt = PaidReceipt {
        lines: Vec::new(),
        total: azn(500),
        notes: azn(500),
        card: None,
        code: None,
        redeemed: azn(0),
        kept: None,
    };
    let paid = jiff::civil::date(2026, 11, 1).at(9, 0, 0, 0);
    let (claim, terminal) = (old_claim(), "GYD-04".parse().expect("a terminal"));
    OldReceipt { transaction, claim, terminal, paid, receipt, lines: Vec::new() }
}

/// The number of a receipt of before.
pub fn old_claim() -> ClaimNumber {
    ClaimNumber::of(TransactionId(Uuid::from_u128(0x0123_4567_89ab_cdef)))
}

fn first(text: &str) -> String {
    text.split(['(', ' ', '{']).next().unwrap_or("").to_owned()
}

fn name(effect: &Effect) -> String {
    match effect {
        Effect::Record(_, fact) => format!("Record {}", first(&format!("{fact:?}"))),
        Effect::RecordBasket(..) => "Record BasketMade".to_owned(),
        Effect::RecordCredit { .. } => "Record CreditIssued".to_owned(),
        Effect::RecordWanted { .. } => "Record ReceiptWanted".to_owned(),
        Effect::Print(order) => format!("Print {:?} {:?}", order.text.kind(), order.copy),
        other => first(&format!("{other:?}")),
    }
}

fn fresh(serial: u128) -> Fresh {
    Fresh {
        session: SessionId(Uuid::from_u128(serial)),
        transaction: TransactionId(Uuid::from_u128(0x1000 + serial)),
        attempt: AttemptId(Uuid::from_u128(0x2000 + serial)),
        note: NoteId(Uuid::from_u128(0x3000 + serial)),
        job: u32::try_from(serial * 10).expect("small"),
    }
}

fn card(receipt_number: u16) -> CardPayment {
    CardPayment {
        masked_pan: "•••• 0000".to_owned(),
        scheme: "Specimen".to_owned(),
        terminal_id: "00000001".to_owned(),
        trace: u32::from(receipt_number) + 100,
        receipt_number,
        authorisation: "000000".to_owned(),
    }
}

fn code_payment() -> CodePayment {
    CodePayment {
        operator: "Specimen acquirer".to_owned(),
        merchant: "Specimen".to_owned(),
        voen: "1401555071".to_owned(),
        terminal: "GYD-014".to_owned(),
        authorisation: "384756".to_owned(),
        reference: "633012345678".to_owned(),
        paid: jiff::civil::datetime(2026, 11, 21, 12, 0, 0, 0),
    }
}

fn named(en: &str) -> Named {
    Named { az: en.to_owned(), en: en.to_owned(), ru: en.to_owned() }
}

/// 30.00 for electricity; a part may be paid, or up to 200.00.
pub fn electricity() -> Debt {
    Debt {
        service: "electricity".parse().expect("a service"),
        account: vec![Entry { field: "subscriber".to_owned(), value: "100200300400500".to_owned().into() }],
        reference: "E-1".to_owned(),
        label: "N. S•••".to_owned().into(),
        owed: azn(3000),
        discount: None,
        due: Some(jiff::civil::date(2026, 12, 1)),
        amounts: Amounts::Any { least: azn(100), most: azn(20_000) },
    }
}

/// A fine of 10.00 that costs 7.00 today, all or nothing; 0.40 on top.
pub fn fine() -> Debt {
    Debt {
        service: "fine".parse().expect("a service"),
        account: vec![Entry { field: "protocol".to_owned(), value: "AA1234567".to_owned().into() }],
        reference: "F-1".to_owned(),
        label: "10-AA-•••".to_owned().into(),
        owed: azn(700),
        discount: Some(Discount { before: azn(1000), until: jiff::civil::date(2026, 11, 30) }),
        due: None,
        amounts: Amounts::Full,
    }
}

fn field(id: &str, kind: FieldKind) -> Way {
    Way { fields: vec![Field { id: id.to_owned(), kind, name: None }] }
}

fn service(id: &str, kind: Kind, area: Area, ways: Vec<Way>) -> Service {
    Service {
        id: id.parse().expect("a service"),
        institution: "office".parse().expect("an institution"),
        kind,
        area,
        life_events: std::collections::BTreeSet::new(),
        pictogram: "payment".to_owned(),
        provider: "sample".parse().expect("a provider"),
        look_up: LookUp::WhenOnline,
        offline: Offline::Queue,
        means: [Means::Notes, Means::Card, Means::Qr].into(),
        rounding: 1,
        currency: Currency::Azn,
        legal_basis: String::new(),
        receipt: vec![ReceiptLine::Service, ReceiptLine::Amount],
        name: named(id),
        words: SearchWords::default(),
        documents: Vec::new(),
        refusals: Vec::new(),
        often: 0,
        codes: Vec::new(),
        price: Price::Owed,
        limits: Limits { least: 100, most: 50_000, largest_note: None, most_a_day: None },
        commission: Commission::default(),
        ways,
    }
}

/// Electricity, a fine, a top-up, a duty of one price, a certificate of two, water.
pub fn shelf() -> Shelf {
    let subscriber = || field("subscriber", FieldKind::Subscriber { least: 15, most: 15 });
    let mut services = vec![
        service("electricity", Kind::Electricity, Area::Home, vec![subscriber()]),
        service("water", Kind::Water, Area::Home, vec![subscriber(), field("phone", FieldKind::Phone)]),
        service("fine", Kind::TrafficFine, Area::Transport, vec![field("protocol", FieldKind::Protocol)]),
        service("mobile", Kind::Mobile, Area::Communication, vec![field("phone", FieldKind::MobilePhone)]),
        service("duty", Kind::DocumentDuty, Area::State, vec![field("fin", FieldKind::Fin)]),
        service("certificate", Kind::RegisterDuty, Area::State, vec![field("fin", FieldKind::Fin)]),
    ];
    // The catalogue has water first.
    services.swap(0, 1);
    services[1].often = 3;
    services[2].look_up = LookUp::Must;
    services[2].offline = Offline::Refuse;
    services[2].commission = Commission { fixed: 40, ..Commission::default() };
    services[3].look_up = LookUp::None;
    services[3].price = Price::Entered { offers: vec![100, 500, 1000] };
    services[3].limits.least = 10;
    services[4].look_up = LookUp::None;
    services[4].price = Price::Fixed { amount: 2000 };
    services[4].limits.largest_note = Some(5000);
    services[5].look_up = LookUp::None;
    services[5].price = Price::Tariffs {
        tariffs: [("slow", 500), ("fast", 1500)]
            .map(|(id, amount)| domain::service::Tariff { id: id.to_owned(), amount, name: named(id) })
            .to_vec(),
    };
    let office = Institution {
        id: "office".parse().expect("an institution"),
        name: named("Office"),
        voen: "1401555071".to_owned(),
    };
    built(services, vec![office])
}

fn built(services: Vec<Service>, institutions: Vec<Institution>) -> Shelf {
    let visa = domain::catalogue::visa_rules(include_str!("../../../assets/catalogue/visa.toml")).expect("the sample");
    let valid_until = jiff::civil::date(2099, 12, 31);
    let catalogue = Catalogue { version: 1, valid_from: None, valid_until, visa, institutions, services };
    Shelf::new(Arc::new(catalogue), |_| Vec::new(), order)
}

/// Azerbaijani lists run backwards here, so that a script sees whose alphabet they have.
fn order(name: &str, language: Language) -> Vec<u8> {
    let turned = |byte: u8| if language == Language::Azerbaijani { !byte } else { byte };
    name.bytes().map(turned).collect()
}
