//! A hall in which a journey can be walked: text in, text out.

use std::{sync::Arc, time::Duration};

use domain::{
    AttemptId, CaseNumber, Currency, Date, Language, Moment, Money, SessionId, TransactionId,
    books::{Stage as Reached, TransactionState},
    document::{Draft, Item, PartialDate, ResidenceDocument, Sex, Source, TravelDocument, mrz::Format},
    evisa::{EVisa, Found, Missing, Speed},
    fact::{NotTaken, PrintOutcome},
    receipt::{CardPayment, Copy},
    visa::{Application, Declaration, Fees, Grounds, IssuedVisa, OfficerReason, Purpose, Refused, Rules, Terms, Trip},
};
use journey::{
    Again, CardProgress, Effect, Event, Facts, Fresh, Groups, IssuedPapers, Journey, LastCard, LastReceipt, LastState,
    Next, NoteSlot, Obstacle, Queued, Reading, Recall, Ruling, Scanner, Search, Stage, Standing, Times, Touch,
};
use uuid::Uuid;

/// A terminal, its journey, and everything that was wanted of it so far.
pub struct Hall {
    pub journey: Journey,
    pub facts: Facts,
    pub effects: Vec<Effect>,
    serial: u128,
}

pub const FEES: Fees = Fees { duty: Money::new(4000, Currency::Azn), service: Money::new(400, Currency::Azn) };
pub const CHILD: Fees = Fees { duty: Money::new(2000, Currency::Azn), service: Money::new(400, Currency::Azn) };
pub const TODAY: Date = jiff::civil::date(2026, 11, 21);

impl Hall {
    pub fn open() -> Self {
        Self::after_a_cut(Vec::new())
    }

    pub fn after_a_cut(unfinished: Vec<(TransactionId, TransactionState)>) -> Self {
        let facts = Facts {
            now: Moment::START,
            today: TODAY,
            hour: jiff::civil::time(14, 3, 0, 0),
            languages: vec![Language::Azerbaijani, Language::English, Language::Arabic],
            volume: domain::speech::Volume::default(),
            rules: Some(Arc::new(rules())),
            obstacles: Vec::new(),
            pick_up_obstacles: Vec::new(),
            sale_obstacles: Vec::new(),
            shelf: None,
            usual: Arc::default(),
            groups: Groups::Sealed,
            notes: NoteSlot::Missing,
            scanner: Scanner::Works,
            codes: journey::Codes::None,
            last_receipt: LastReceipt::Number(41),
            unresolved: Vec::new(),
            fresh: fresh(1, 100),
            times: Times::default(),
        };
        let Next { journey, effects } = Journey::boot(unfinished, &facts);
        Self { journey, facts, effects, serial: 1 }
    }

    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        let Next { journey, effects } = self.journey.clone().on(event, &self.facts);
        self.journey = journey;
        self.effects.extend(effects.clone());
        self.serial += 1;
        let jobs = self.effects.iter().filter(|effect| matches!(effect, Effect::Print(_))).count();
        self.facts.fresh = fresh(self.serial, 100 + u32::try_from(jobs).unwrap() - self.journey.session.jobs_used);
        effects
    }

    /// One line of a script; the words are in [`Hall::event`].
    pub fn say(&mut self, line: &str) -> Vec<String> {
        if let Some(seconds) = line.strip_prefix("wait ") {
            self.facts.now = self.facts.now + Duration::from_secs(seconds.parse().unwrap());
            return self.on(Event::Elapsed).iter().map(name).collect();
        }
        if let Some(broken) = line.strip_prefix("breaks ") {
            if broken == "scanner" {
                self.facts.scanner = Scanner::Missing;
                return self.on(Event::WorldChanged).iter().map(name).collect();
            }
            self.facts.obstacles = vec![obstacle(broken)];
            // An e-visa costs nothing.
            self.facts.pick_up_obstacles = self.facts.obstacles.clone();
            self.facts.pick_up_obstacles.retain(|obstacle| *obstacle != Obstacle::CardTerminal);
            return self.on(Event::WorldChanged).iter().map(name).collect();
        }
        if line == "mended" {
            self.facts.obstacles.clear();
            self.facts.pick_up_obstacles.clear();
            self.facts.scanner = Scanner::Works;
            return self.on(Event::WorldChanged).iter().map(name).collect();
        }
        if let Some(text) = line.strip_prefix("keys ") {
            let mut names = Vec::new();
            for sign in text.chars() {
                names.extend(self.on(Event::Touched(Touch::Typed(journey::Sign::new(sign)))).iter().map(name));
            }
            return names;
        }
        let event = self.event(line);
        self.on(event).iter().map(name).collect()
    }

    pub fn transaction(&self) -> TransactionId {
        self.journey.session.open.as_ref().map_or(TransactionId(Uuid::nil()), |open| open.id)
    }

    pub fn attempt(&self) -> AttemptId {
        let last = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Pay { attempt, .. } => Some(*attempt),
            _ => None,
        });
        last.or_else(|| self.open_attempt()).unwrap_or(AttemptId(Uuid::nil()))
    }

    fn open_attempt(&self) -> Option<AttemptId> {
        let state = &self.journey.session.open.as_ref()?.state;
        state.unresolved_attempt().or_else(|| state.payment().map(|payment| payment.attempt))
    }

    pub fn job(&self) -> u32 {
        let last = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Print(order) => Some(order.job),
            _ => None,
        });
        last.unwrap_or(0)
    }

    /// An event about the traveller at hand; `... of 2` is about the second of the list.
    fn event(&self, line: &str) -> Event {
        let about = line.rsplit_once(" of ").and_then(|(event, place)| Some((event, place.parse::<usize>().ok()?)));
        match about {
            Some((event, place)) => {
                let open = self.journey.session.opens().nth(place - 1).expect("nobody is listed there");
                self.event_about(event, open.id)
            }
            None => self.event_about(line, self.transaction()),
        }
    }

    /// The issued visa of a transaction, for what was approved.
    fn papers(&self, id: TransactionId) -> Box<IssuedPapers> {
        let mut papers = papers();
        let stage = self.journey.session.opens().find(|open| open.id == id).map(|open| &open.state.stage);
        if let Some(Reached::CardApproved { fees, .. }) = stage {
            papers.visa.fees = *fees;
        }
        Box::new(papers)
    }

    /// What the terminal was asked for last.
    pub fn asked(&self) -> Money {
        let last = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Pay { amount, .. } => Some(*amount),
            _ => None,
        });
        let before = || self.journey.session.opens().find_map(|open| asked_before(&open.state));
        last.or_else(before).unwrap_or(FEES.total().unwrap())
    }

    fn event_about(&self, line: &str, id: TransactionId) -> Event {
        let (attempt, job) = (self.attempt(), self.job());
        match line {
            "language en" => Event::Touched(Touch::LanguageChosen(Language::English)),
            "language ar" => Event::Touched(Touch::LanguageChosen(Language::Arabic)),
            "visa" => Event::Touched(Touch::VisaChosen),
            "accept" => Event::Touched(Touch::PrivacyAccepted),
            "reading" => Event::ReadingBegan,
            "passport" => Event::DocumentRead(Box::new(reading("TUR", jiff::civil::date(2031, 8, 2)))),
            "passport stateless" => Event::DocumentRead(Box::new(reading("XXA", jiff::civil::date(2031, 8, 2)))),
            "passport expired" => Event::DocumentRead(Box::new(reading("TUR", jiff::civil::date(2026, 11, 20)))),
            "passport french" => Event::DocumentRead(Box::new(reading("FRA", jiff::civil::date(2031, 8, 2)))),
            "passport french, another" => {
                let mut other = reading("FRA", jiff::civil::date(2031, 8, 2));
                other.document.number = "X00000001".to_owned().into();
                Event::DocumentRead(Box::new(other))
            }
            "residence" => Event::SecondRead(Box::new(residence())),
            "residence visit" => second(|document| document.document_type = "VT".to_owned()),
            "residence visa" => second(|document| {
                (document.format, document.document_type) = (Format::MrvA, "VR".to_owned());
            }),
            "residence elsewhere" => second(|document| document.issuing_state = "TUR".parse().unwrap()),
            "residence expired" => second(|document| document.expiry = jiff::civil::date(2026, 11, 20)),
            "residence of a man" => second(|document| document.sex = Sex::Male),
            "residence of another name" => second(|document| document.surname = "SVENSSON".to_owned().into()),
            "residence for a week" => second(|document| document.expiry = jiff::civil::date(2026, 11, 27)),
            "no zone" => Event::DocumentRefused(Again::NotADocument),
            "without" => Event::Touched(Touch::WithoutChosen),
            "ask an officer" => Event::Touched(Touch::OfficerChosen),
            "once more" => Event::Touched(Touch::ReadAgain),
            "bad passport" => Event::DocumentRefused(Again::Corrupted),
            "half a passport" => Event::DocumentHalfRead(Box::new(half_read())),
            "type" => Event::Touched(Touch::TypingChosen),
            "erase" => Event::Touched(Touch::Erased),
            "clear" => Event::Touched(Touch::Cleared),
            "typed" => Event::Touched(Touch::TypingConfirmed),
            "female" => Event::Touched(Touch::SexChosen(Sex::Female)),
            "turkish" => Event::Touched(Touch::StateChosen("TUR".parse().unwrap())),
            "correct surname" => Event::Touched(Touch::CorrectionChosen(Item::Surname)),
            "other line" => Event::Touched(Touch::OtherLineAsked),
            "correct number" => Event::Touched(Touch::CorrectionChosen(Item::Number)),
            "confirm" => Event::Touched(Touch::ReviewConfirmed),
            "days 30" => Event::Touched(Touch::DaysChosen(30)),
            "tourism" => Event::Touched(Touch::PurposeChosen(Purpose::Tourism)),
            "trip done" => Event::Touched(Touch::TripConfirmed),
            "declare" => Event::Touched(Touch::DeclarationMade),
            "cannot declare" => Event::Touched(Touch::DeclarationNotMade),
            "approved" => Event::Decided(id, Ruling::Approved { terms: terms(), fees: FEES, hold_seconds: 900 }),
            "refused" => Event::Decided(id, Ruling::Refused(Refused::Agency)),
            "officer" => Event::Decided(id, Ruling::Officer(OfficerReason::AgencyWish)),
            "no case" => Event::Recalled(id, Recall::Nothing),
            "case unanswered" => Event::Recalled(id, Recall::Unanswered),
            "case found" => found(id, "XXA"),
            "another's case found" => found(id, "TUR"),
            "queued" => queued(id, 2),
            "queued next" => queued(id, 0),
            "called to the desk" => Event::Decided(id, Ruling::Desk(case())),
            "refused by an officer" => {
                Event::Decided(id, Ruling::Refused(Refused::Officer { because: Grounds::Document }))
            }
            "take a number" => Event::Touched(Touch::NumberTaken),
            "pending" => Event::Decided(id, Ruling::Pending(500)),
            "silent agency" => Event::Decided(id, Ruling::AgencySilent),
            "offline" => Event::DecisionFailed(id),
            "pay" => Event::Touched(Touch::PayChosen),
            "print" => Event::Touched(Touch::PrintChosen),
            "cancel" => Event::Touched(Touch::PaymentCancelled),
            "again" => Event::Touched(Touch::PayAgainChosen),
            "card asked" => Event::CardProgressed(attempt, CardProgress::Card),
            "bank yes" => Event::CardApproved { attempt, amount: self.asked(), card: card(42) },
            "bank yes to 1.00" => {
                Event::CardApproved { attempt, amount: Money::new(100, Currency::Azn), card: card(42) }
            }
            "bank no" => Event::CardNotTaken(attempt, NotTaken::Declined),
            "card cancelled" => Event::CardNotTaken(attempt, NotTaken::Cancelled),
            "card lost" => Event::CardUnknown(attempt),
            "settled" => Event::CardSettled(attempt),
            "reversed" => Event::CardReversed(attempt),
            "reversal refused" => Event::ReversalRefused(attempt),
            "card says stands" => last(42, self.asked(), LastState::Stands),
            "card says reversed" => last(42, self.asked(), LastState::Reversed),
            "card says before" => last(41, FEES.total().unwrap(), LastState::Stands),
            "card says nothing" => Event::CardAnswered(None),
            "card silent" => Event::CardSilent,
            "issued" => Event::Issued(id, self.papers(id)),
            "issue refused" => Event::IssueRefused(id),
            "issue failed" => Event::IssueFailed(id),
            "central says issued" => Event::StandingKnown(id, Standing::Issued(self.papers(id))),
            "central says not issued" => Event::StandingKnown(id, Standing::NotIssued),
            "central silent" => Event::StandingFailed(id),
            "printed" => Event::PrintEnded { job, outcome: PrintOutcome::Printed },
            "not printed" => Event::PrintEnded { job, outcome: PrintOutcome::NotPrinted },
            "print unknown" => Event::PrintEnded { job, outcome: PrintOutcome::Unknown },
            "finish" => Event::Touched(Touch::Finished),
            "end" => Event::Touched(Touch::EndChosen),
            "back" => Event::Touched(Touch::BackChosen),
            "more time" => Event::Touched(Touch::MoreTimeAsked),
            other => self.of_a_party(other, id),
        }
    }

    /// What belongs to several travellers in one session.
    fn of_a_party(&self, line: &str, id: TransactionId) -> Event {
        let attempt = self.attempt();
        if let Some(number) = line.strip_prefix("passport no ") {
            return Event::DocumentRead(Box::new(numbered(number)));
        }
        if let Some(sum) = line.strip_prefix("settled in part ") {
            return Event::CardSettledInPart(attempt, azn(sum));
        }
        if let Some(sum) = line.strip_prefix("card says stands at ") {
            return last(42, azn(sum), LastState::Stands);
        }
        if let Some(sum) = line.strip_prefix("card says reversed at ") {
            return last(42, azn(sum), LastState::Reversed);
        }
        if let Some(place) = line.strip_prefix("remove ") {
            return Event::Touched(Touch::RemovalChosen(place.parse::<u8>().unwrap() - 1));
        }
        match line {
            "add" => Event::Touched(Touch::TravellerAdded),
            "indeed" => Event::Touched(Touch::RemovalConfirmed),
            "approved for a minute" => {
                Event::Decided(id, Ruling::Approved { terms: terms(), fees: FEES, hold_seconds: 60 })
            }
            "approved child" => Event::Decided(id, Ruling::Approved { terms: terms(), fees: CHILD, hold_seconds: 900 }),
            other => evisas(other, id),
        }
    }
}

/// A passport of its own number.
pub fn numbered(number: &str) -> Reading {
    let mut reading = reading("TUR", jiff::civil::date(2031, 8, 2));
    reading.document.number = number.to_owned().into();
    reading
}

fn azn(sum: &str) -> Money {
    Money::new(sum.parse().unwrap(), Currency::Azn)
}

fn asked_before(state: &TransactionState) -> Option<Money> {
    match &state.stage {
        Reached::CardIntended { amount, whole, .. } | Reached::CardUnknown { amount, whole, .. } => {
            Some(whole.unwrap_or(*amount))
        }
        _ => state.payment().map(domain::books::Payment::asked),
    }
}

/// The name of the stage, as scripts write it.
pub fn stage(stage: &Stage) -> String {
    let text = format!("{stage:?}");
    text.split(['(', ' ', '{']).next().unwrap_or("").to_owned()
}

/// One effect in short: `Record CardIntended`, `Pay`, `Print Visa original`.
pub fn name(effect: &Effect) -> String {
    let first = |text: String| text.split(['(', ' ', '{']).next().unwrap_or("").to_owned();
    match effect {
        Effect::Record(_, fact) => format!("Record {}", first(format!("{fact:?}"))),
        Effect::RecordApplication(..) => "Record ApplicationMade".to_owned(),
        Effect::RecordPickUp(..) => "Record PickUpAsked".to_owned(),
        Effect::Print(order) => format!("Print {:?} {:?}", order.text.kind(), order.copy),
        other => first(format!("{other:?}")),
    }
}

fn obstacle(word: &str) -> Obstacle {
    match word {
        "reader" => Obstacle::Reader,
        "card" => Obstacle::CardTerminal,
        "printer" => Obstacle::Printer,
        "paper" => Obstacle::Paper,
        "network" => Obstacle::Offline,
        other => panic!("{other:?} cannot break"),
    }
}

fn fresh(serial: u128, job: u32) -> Fresh {
    Fresh {
        session: SessionId(Uuid::from_u128(serial)),
        transaction: TransactionId(Uuid::from_u128(0x1000 + serial)),
        attempt: AttemptId(Uuid::from_u128(0x2000 + serial)),
        note: domain::NoteId(Uuid::from_u128(0x3000 + serial)),
        job,
    }
}

fn last(receipt_number: u16, amount: Money, state: LastState) -> Event {
    Event::CardAnswered(Some(LastCard { amount, card: card(receipt_number), state }))
}

pub fn card(receipt_number: u16) -> CardPayment {
    CardPayment {
        masked_pan: "•••• 0000".to_owned(),
        scheme: "Specimen".to_owned(),
        terminal_id: "00000001".to_owned(),
        trace: u32::from(receipt_number) + 100,
        receipt_number,
        authorisation: "000000".to_owned(),
    }
}

pub fn terms() -> Terms {
    Terms { valid_from: TODAY, valid_until: jiff::civil::date(2026, 12, 20), days: 30, entries: 1 }
}

pub fn papers() -> IssuedPapers {
    let document = reading("TUR", jiff::civil::date(2031, 8, 2)).document;
    IssuedPapers {
        visa: IssuedVisa {
            number: "AZ26-TEST-00001".parse().unwrap(),
            terms: terms(),
            purpose: Purpose::Tourism,
            nationality: document.nationality,
            document_number: document.number,
            surname: document.surname,
            given_names: document.given_names,
            birth: document.birth,
            fees: FEES,
            seal: "PV1.SPECIMEN".to_owned().into(),
        },
        issued: TODAY.at(14, 32, 0, 0),
        receipt_number: "R-SPECIMEN".to_owned(),
        receipt_link: "https://example.invalid/receipts/R-SPECIMEN".to_owned(),
    }
}

pub fn reading(nationality: &str, expiry: Date) -> Reading {
    let document = TravelDocument {
        document_type: "P".to_owned(),
        issuing_state: nationality.parse().unwrap(),
        number: "L898902C3".to_owned().into(),
        surname: "ERIKSSON".to_owned().into(),
        given_names: "ANNA MARIA".to_owned().into(),
        names_truncated: false,
        nationality: nationality.parse().unwrap(),
        birth: PartialDate::Known(jiff::civil::date(1974, 8, 12)).into(),
        sex: Sex::Female,
        expiry,
        source: Source::Read,
        repaired: Vec::new(),
        typed: Vec::new(),
    };
    Reading { document, repairs: Vec::new() }
}

pub fn evisa(copy: Copy) -> Found {
    let holder = reading("TUR", jiff::civil::date(2031, 8, 2)).document;
    Found {
        evisa: EVisa {
            number: "EVISA-SPEC-1".parse().unwrap(),
            terms: terms(),
            purpose: Purpose::Tourism,
            nationality: holder.nationality,
            document_number: holder.number,
            surname: holder.surname,
            given_names: holder.given_names,
            birth: holder.birth,
            issued: TODAY,
        },
        seal: "PV1.SPECIMEN".to_owned().into(),
        copy,
    }
}

pub fn residence() -> ResidenceDocument {
    let holder = reading("FRA", jiff::civil::date(2031, 8, 2)).document;
    ResidenceDocument {
        format: Format::Td1,
        document_type: "IR".to_owned(),
        issuing_state: "ARE".parse().unwrap(),
        number: "R23145890".to_owned().into(),
        surname: holder.surname,
        given_names: holder.given_names,
        names_truncated: false,
        nationality: holder.nationality,
        birth: holder.birth,
        sex: holder.sex,
        expiry: jiff::civil::date(2027, 6, 30),
        source: Source::Read,
    }
}

fn second(change: impl FnOnce(&mut ResidenceDocument)) -> Event {
    let mut document = residence();
    change(&mut document);
    Event::SecondRead(Box::new(document))
}

fn rules() -> Rules {
    domain::catalogue::visa_rules(include_str!("../../../assets/catalogue/visa.toml")).unwrap()
}

pub fn case() -> CaseNumber {
    "7KD4M".parse().unwrap()
}

fn queued(id: TransactionId, before: u32) -> Event {
    let good_until = jiff::civil::date(2026, 11, 22);
    let case = Queued { number: case(), before, usual_minutes: None, good_until, retry_ms: 5_000 };
    Event::Decided(id, Ruling::Queued(OfficerReason::Stateless, case))
}

fn found(id: TransactionId, nationality: &str) -> Event {
    let document = reading(nationality, jiff::civil::date(2031, 8, 2)).document;
    let trip = Trip { arrival: TODAY, days: 30, purpose: Purpose::Tourism };
    let application = Box::new(Application { document, residence: None, trip, declaration: Declaration::Made });
    Event::Recalled(id, Recall::Found { number: case(), application })
}

fn half_read() -> Draft {
    Draft::of(&reading("TUR", jiff::civil::date(2031, 8, 2)).document).with(Item::Number, "")
}

/// What belongs to an e-visa.
fn evisas(line: &str, id: TransactionId) -> Event {
    match line {
        "evisa" => Event::Touched(Touch::PickUpChosen),
        "code" => Event::Scanned("EV26SPEC1001".to_owned().into()),
        "code of the portal" => {
            Event::Scanned("https://evisa.example/letter?reference=EV26-SPEC-1001".to_owned().into())
        }
        "code of a shop" => Event::Scanned("https://shop.example/?reference=EV26SPEC1001".to_owned().into()),
        "code of a boarding pass" => {
            Event::Scanned("M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100".to_owned().into())
        }
        "blurred code" => Event::ScanFailed,
        "another reference" => Event::Touched(Touch::ReferenceChosen),
        "found" => Event::Searched(id, Search::Found(Box::new(evisa(Copy::Original)))),
        "found again" => Event::Searched(id, Search::Found(Box::new(evisa(Copy::Duplicate)))),
        "not found" => Event::Searched(id, Search::Missing(Missing::NotFound)),
        "of somebody else" => Event::Searched(id, Search::Missing(Missing::OtherPerson)),
        "used" => Event::Searched(id, Search::Missing(Missing::Used)),
        "not decided" => Event::Searched(
            id,
            Search::Missing(Missing::NotDecided { speed: Speed::Urgent, by: TODAY.at(17, 0, 0, 0) }),
        ),
        "too often" => Event::Searched(id, Search::TooOften),
        "silent portal" => Event::Searched(id, Search::Silent),
        "search failed" => Event::Searched(id, Search::Failed),
        "central has the e-visa" => Event::StandingKnown(id, Standing::EVisa(Box::new(evisa(Copy::Original)))),
        other => panic!("the script says {other:?}, which is no event"),
    }
}
