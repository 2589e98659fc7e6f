//! A terminal at which staff can work: text in, text out. Its journal is kept over restarts, and must fit to itself.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use data_encoding::BASE64_NOPAD;
use domain::{
    Currency, Date, DeedId, Moment, Money, NoteId, SiteId,
    books::{Collections, Ledger, Pile},
    fact::{Fact, Failure, Maintenance as Said, PrintOutcome},
    staff::{Actor, Attendance, Badge, Deed, Member, PinHash, Request, Role, Sites, StaffList, Subject},
};
use ed25519_dalek::SigningKey;
use jiff::civil::date;
use maintenance::{
    Against, Answer, Digit, Effect, Ended, Event, Facts, Inside, Key, Maintenance, Mode, Next, PinAnswer, Times, Touch,
};
use uuid::Uuid;

pub const TODAY: Date = date(2026, 11, 27);
/// Everybody's PIN ends with their number.
pub const PIN: &str = "2749130";

/// The terminal, its machine, its journal, and everything that was wanted of it so far.
#[derive(Clone)]
pub struct Terminal {
    pub machine: Maintenance,
    pub facts: Facts,
    pub journal: Vec<Fact>,
    pub attendance: Attendance,
    pub ledger: Ledger,
    pub effects: Vec<Effect>,
    serial: u128,
}

/// Somebody of the staff: what they are, and what the list says of it.
pub struct Person {
    pub number: u8,
    pub role: Role,
    pub listed: Option<(Role, Date)>,
}

/// A technician, two collectors, an administrator; one whose time is over, one whose role has changed, one whom the list
/// does not know.
pub const STAFF: [Person; 7] = [
    person(1, Role::Technician, Some((Role::Technician, TODAY))),
    person(2, Role::Collector, Some((Role::Collector, TODAY))),
    person(3, Role::Collector, Some((Role::Collector, TODAY))),
    person(4, Role::Administrator, Some((Role::Administrator, TODAY))),
    person(5, Role::Administrator, Some((Role::Administrator, date(2026, 11, 26)))),
    person(6, Role::Administrator, Some((Role::Technician, TODAY))),
    person(7, Role::Administrator, None),
];

const fn person(number: u8, role: Role, listed: Option<(Role, Date)>) -> Person {
    Person { number, role, listed }
}

impl Person {
    /// Whether badge and PIN open anything.
    pub fn may_enter(&self) -> bool {
        self.listed.is_some_and(|(role, until)| role == self.role && until >= TODAY)
    }

    pub fn pin(&self) -> String {
        format!("{PIN}{}", self.number)
    }

    pub fn badge(&self) -> Badge {
        Badge {
            person: format!("P-{}", self.number).parse().expect("a number"),
            role: self.role,
            sites: Sites::All,
            day: TODAY,
            serial: 100 + u32::from(self.number),
        }
    }
}

pub fn signer() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn hash(number: u8) -> PinHash {
    let [salt, hash] = [16, 32].map(|length| BASE64_NOPAD.encode(&vec![number; length]));
    format!("$argon2id$v=19$m=19456,t=2,p=1${salt}${hash}").try_into().expect("a hash")
}

fn staff() -> StaffList {
    let member = |person: &Person| {
        let (role, until) = person.listed?;
        Some(Member { person: person.badge().person, role, pin: hash(person.number), until })
    };
    StaffList { version: 1, members: STAFF.iter().filter_map(member).collect() }
}

pub fn azn(manat: i64) -> Money {
    Money::new(manat * 100, Currency::Azn)
}

impl Terminal {
    pub fn open() -> Self {
        let facts = Facts {
            now: Moment::START,
            today: TODAY,
            hour: jiff::civil::time(14, 3, 0, 0),
            site: "GYD".parse::<SiteId>().expect("a site"),
            badge_keys: Arc::new([signer().verifying_key()]),
            staff: Some(Arc::new(staff())),
            inside: Vec::new(),
            collections: Arc::default(),
            deed: DeedId(Uuid::from_u128(1)),
            times: Times::default(),
        };
        let Next { maintenance, effects } = Maintenance::boot(Attendance::default(), &facts);
        assert_eq!(effects, [], "nothing was there before");
        Self {
            machine: maintenance,
            facts,
            journal: Vec::new(),
            attendance: Attendance::default(),
            ledger: Ledger::default(),
            effects,
            serial: 1,
        }
    }

    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        let next = self.machine.clone().on(event, &self.facts);
        self.take(next)
    }

    /// The power goes and comes again. Only the journal is left.
    pub fn restart(&mut self) -> Vec<Effect> {
        self.facts.now = Moment::START;
        let next = Maintenance::boot(self.attendance.clone(), &self.facts);
        self.take(next)
    }

    fn take(&mut self, next: Next) -> Vec<Effect> {
        let Next { maintenance, effects } = next;
        self.machine = maintenance;
        for effect in &effects {
            if let Effect::Record(fact) = effect {
                self.write(Fact::Maintenance(fact.clone()));
            }
        }
        self.serial += 1;
        self.facts.deed = DeedId(Uuid::from_u128(self.serial));
        self.effects.extend(effects.clone());
        effects
    }

    /// Writes a fact down; one that cannot follow is a defect of whoever wrote it.
    pub fn write(&mut self, fact: Fact) {
        let known = Collections::clone(&self.facts.collections).after(&fact);
        self.facts.collections = Arc::new(known.expect("a fact that can follow"));
        self.attendance = std::mem::take(&mut self.attendance).after(&fact);
        self.ledger = std::mem::take(&mut self.ledger).after(&fact).expect("sums that fit");
        self.journal.push(fact);
    }

    pub fn stack(&mut self, value: Money) {
        self.serial += 1;
        self.write(Fact::NoteStacked { note: NoteId(Uuid::from_u128(self.serial)), value });
    }

    /// Whether the PIN that is to be compared is the one of the hash beside it.
    pub fn compare(&self) -> Option<(u32, PinAnswer)> {
        let check = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::CheckPin(check) => Some(check),
            _ => None,
        })?;
        let fits =
            |person: &Person| check.against == Against::Hash(hash(person.number)) && check.pin.reveal() == person.pin();
        let answer = if STAFF.iter().any(fits) { PinAnswer::Fits } else { PinAnswer::DoesNotFit };
        Some((check.number, answer))
    }

    pub fn deed(&self) -> DeedId {
        let open = self.attendance.open.last().map(|open| open.id);
        open.unwrap_or(DeedId(Uuid::nil()))
    }

    /// One line of a script.
    pub fn say(&mut self, line: &str) -> Vec<String> {
        let names = |effects: Vec<Effect>| effects.iter().map(name).collect();
        if let Some(seconds) = line.strip_prefix("wait ") {
            self.facts.now = self.facts.now + Duration::from_secs(seconds.parse().expect("seconds"));
            return names(self.on(Event::Elapsed));
        }
        if let Some(digits) = line.strip_prefix("type ") {
            return digits.bytes().flat_map(|digit| names(self.on(typed(digit)))).collect::<Vec<String>>();
        }
        if let Some(number) = line.strip_prefix("pin ") {
            let person = &STAFF[number.parse::<usize>().expect("a number") - 1];
            let mut all = self.say(&format!("type {}", person.pin()));
            all.extend(names(self.on(Event::Touched(Touch::PinConfirmed))));
            return all;
        }
        if let Some(what) = line.strip_prefix("inside ") {
            self.facts.inside = what.split_whitespace().filter(|word| *word != "nothing").map(inside).collect();
            return names(self.on(Event::WorldChanged));
        }
        if let Some(manat) = line.strip_prefix("note ") {
            self.stack(azn(manat.parse().expect("manats")));
            return Vec::new();
        }
        if let Some(fact) = match line {
            "cassette goes" => Some(Fact::CassetteRemoved),
            "cassette comes" => Some(Fact::CassetteInserted),
            _ => None,
        } {
            self.write(fact);
            return names(self.on(Event::WorldChanged));
        }
        if line == "restart" {
            return names(self.restart());
        }
        let event = self.event(line);
        names(self.on(event))
    }

    fn event(&self, line: &str) -> Event {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (word, rest) {
            ("gesture", _) => Event::GestureMade,
            ("key", "on") => Event::KeyTurned(Key::On),
            ("key", "off") => Event::KeyTurned(Key::Off),
            ("badge", which) => scanned(which),
            ("code", text) => Event::CodeScanned(text.to_owned().into()),
            ("erase", _) => Event::Touched(Touch::Erased),
            ("clear", _) => Event::Touched(Touch::Cleared),
            ("confirm", _) => Event::Touched(Touch::PinConfirmed),
            ("compared", _) => {
                let (number, answer) = self.compare().expect("something to compare");
                Event::PinChecked(number, answer)
            }
            ("late", _) => Event::PinChecked(self.compare().map_or(0, |(number, _)| number - 1), PinAnswer::Fits),
            ("do", what) => Event::Touched(Touch::DeedChosen(request(what))),
            ("asks", _) => Event::DeedAsked(self.deed()),
            ("looks", "right") => Event::Touched(Touch::Answered(Answer::Right)),
            ("looks", _) => Event::Touched(Touch::Answered(Answer::Wrong)),
            ("done", _) => Event::DeedEnded(self.deed(), Ended::Done),
            ("fails", _) => Event::DeedEnded(self.deed(), Ended::Failed(Failure::Device)),
            ("stopped", _) => Event::DeedEnded(self.deed(), Ended::Stopped),
            ("give", _) => Event::Touched(Touch::GivenUp),
            ("leave", _) => Event::Touched(Touch::LeaveChosen),
            ("stay", _) => Event::Touched(Touch::StayChosen),
            ("cassette", id) => Event::Touched(Touch::CassetteTyped(id.parse().expect("a cassette"))),
            ("count", "done") => Event::Touched(Touch::CountConfirmed),
            ("count", "elsewhere") => Event::Touched(Touch::ElsewhereChosen),
            ("count", pile) => {
                let (value, count) = pile.split_once('x').expect("a worth and how many");
                let (value, count) = (azn(value.parse().expect("manats")), count.parse().expect("how many"));
                Event::Touched(Touch::PileCounted(Pile { value, count }))
            }
            ("printed", _) => Event::SlipsEnded(self.facts.collections.exchanges, PrintOutcome::Printed),
            ("unprinted", _) => Event::SlipsEnded(self.facts.collections.exchanges, PrintOutcome::NotPrinted),
            _ => panic!("no such line: {line}"),
        }
    }
}

fn typed(digit: u8) -> Event {
    Event::Touched(Touch::Typed(Digit::new(digit - b'0').expect("a digit")))
}

fn inside(word: &str) -> Inside {
    match word {
        "visit" => Inside::Visit,
        "note" => Inside::Note,
        "document" => Inside::Document,
        "card" => Inside::Card,
        "paper" => Inside::Paper,
        _ => panic!("nothing inside is called {word}"),
    }
}

/// A badge before the scanner: `2`, `2 yesterday`, `2 tomorrow`, `2 elsewhere`, `2 forged`, `2 torn`.
pub fn scanned(which: &str) -> Event {
    let (number, how) = which.split_once(' ').unwrap_or((which, ""));
    let badge = STAFF[number.parse::<usize>().expect("a number") - 1].badge();
    let badge = match how {
        "yesterday" => Badge { day: date(2026, 11, 26), ..badge },
        "tomorrow" => Badge { day: date(2026, 11, 28), ..badge },
        "elsewhere" => Badge { sites: Sites::These(BTreeSet::from(["KVD".parse().expect("a site")])), ..badge },
        _ => badge,
    };
    // A badge that is no true one of today and here has another serial number.
    let serial = if how.is_empty() { badge.serial } else { badge.serial + 100 };
    let badge = Badge { serial, ..badge };
    let key = if how == "forged" { SigningKey::from_bytes(&[8; 32]) } else { signer() };
    let mut text = badge.sign(&key).expect("a badge");
    if how == "torn" {
        text.truncate(40);
    }
    Event::CodeScanned(text.into())
}

/// `restart`, `test printer`.
pub fn request(what: &str) -> Request {
    let (deed, subject) = what.split_once(' ').unwrap_or((what, ""));
    let deed = match deed {
        "health" => Deed::SeeHealth,
        "test" => Deed::TestDevice,
        "exchange" => Deed::ExchangeCassette,
        "settle" => Deed::SettleMoney,
        "settings" => Deed::ChangeSettings,
        "restart" => Deed::Restart,
        "update" => Deed::Update,
        "wipe" => Deed::Wipe,
        _ => panic!("no such deed: {deed}"),
    };
    Request { deed, subject: Subject::try_from(subject.to_owned()).ok() }
}

/// The first word of what `Debug` says.
pub fn word(thing: &impl std::fmt::Debug) -> String {
    format!("{thing:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// An effect by its name; with a fact, by the fact's.
pub fn name(effect: &Effect) -> String {
    match effect {
        Effect::Record(Said::DeedEnded { outcome, .. }) => format!("Record DeedEnded {}", word(outcome)),
        Effect::Record(Said::Left { how, .. }) => format!("Record Left {how:?}"),
        Effect::Record(Said::EntryEnded { why, .. }) => format!("Record EntryEnded {why:?}"),
        Effect::Record(Said::BadgeRefused { why }) => format!("Record BadgeRefused {why:?}"),
        Effect::Record(Said::PinRefused { why, .. }) => format!("Record PinRefused {why:?}"),
        Effect::Record(fact) => format!("Record {}", word(fact)),
        Effect::PrintSlips(slip) => format!("PrintSlips {:?}", slip.collection.exactness()),
        other => word(other),
    }
}

/// Where the machine is, in a few words.
pub fn place(machine: &Maintenance) -> String {
    let doing = |active: &maintenance::Active| match &active.doing {
        maintenance::Doing::Nothing => "Nothing".to_owned(),
        maintenance::Doing::Second(second) => format!("Second {}", word(&second.proof)),
        maintenance::Doing::Deed(begun) => match &begun.step {
            maintenance::Step::Exchange(exchange) => word(exchange),
            step => word(step),
        },
    };
    match &machine.mode {
        Mode::Inactive(maintenance::Entry::Asking { proof, .. }) => format!("Asking {}", word(proof)),
        Mode::Inactive(entry) => word(entry),
        Mode::EnterPending(_) => "EnterPending".to_owned(),
        Mode::Active(active) => format!("Active {}", doing(active)),
        Mode::ExitPending(active, _) => format!("ExitPending {}", doing(active)),
    }
}

/// What whoever stands there is told.
pub fn told(machine: &Maintenance) -> String {
    let said = match &machine.mode {
        Mode::Inactive(maintenance::Entry::Asking { said, .. }) => *said,
        Mode::Active(active) | Mode::ExitPending(active, _) => active.said,
        Mode::Inactive(_) | Mode::EnterPending(_) => None,
    };
    said.map_or_else(|| "nothing".to_owned(), |said| format!("{said:?}"))
}

/// Who is in.
pub fn who(machine: &Maintenance) -> Option<&Actor> {
    match &machine.mode {
        Mode::Active(active) | Mode::ExitPending(active, _) => Some(&active.who),
        Mode::Inactive(_) | Mode::EnterPending(_) => None,
    }
}
