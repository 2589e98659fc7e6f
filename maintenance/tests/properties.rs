//! Whatever events come in whatever order: nobody without both factors is in, nothing is ordered that a role may not do, no
//! lock is shortened, no note is lost or counted twice, and nothing stays open.

#[cfg(test)]
#[path = "terminal/terminal.rs"]
mod terminal;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use domain::{
    fact::{Fact, Left, Maintenance as Record},
    staff::{Actor, Deed, May, Presence, may},
};
use maintenance::{Effect, Event, Facts, Inside, Maintenance, Mode, PinAnswer, Touch, VendorMode};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use terminal::{PIN, STAFF, Terminal, azn, name, place, scanned, told, who};

/// One thing that somebody, or the world, does.
#[derive(Debug, Clone)]
enum Act {
    Say(&'static str),
    Badge(u8, &'static str),
    Pin(u8),
    Confirm,
    Compared,
    Stray(u32),
    Deed(Deed),
    Cassette(&'static str),
    Inside(Vec<Inside>),
    Wait(u64),
    Restart,
}

fn acts() -> impl Strategy<Value = Act> {
    let words = vec![
        "gesture",
        "key on",
        "key off",
        "erase",
        "clear",
        "asks",
        "looks right",
        "looks wrong",
        "done",
        "fails",
        "stopped",
        "give up",
        "leave",
        "stay",
        "count 20x1",
        "count 5x3",
        "count done",
        "count elsewhere",
        "printed",
        "unprinted",
        "cassette goes",
        "cassette comes",
        "code nonsense",
        "type 9",
    ];
    let how = vec!["", "", "", "yesterday", "tomorrow", "elsewhere", "forged", "torn"];
    prop_oneof![
        6 => prop::sample::select(words).prop_map(Act::Say),
        4 => (1..=7_u8, prop::sample::select(how)).prop_map(|(number, how)| Act::Badge(number, how)),
        4 => (1..=7_u8).prop_map(Act::Pin),
        3 => Just(Act::Confirm),
        4 => Just(Act::Compared),
        1 => (0..4_u32).prop_map(Act::Stray),
        4 => prop::sample::select(&Deed::ALL).prop_map(Act::Deed),
        2 => Just(Act::Deed(Deed::ExchangeCassette)),
        3 => prop::sample::select(vec!["C-1", "C-2", "C-3"]).prop_map(Act::Cassette),
        2 => prop::sample::subsequence(Inside::ALL.to_vec(), 0..=2).prop_map(Act::Inside),
        1 => Just(Act::Inside(Vec::new())),
        3 => prop::sample::select(vec![1_u64, 10, 20, 30, 60, 300, 900, 3_600]).prop_map(Act::Wait),
        1 => Just(Act::Restart),
    ]
}

/// Somebody who knows what to do, among the noise: both factors in their order.
fn courses() -> impl Strategy<Value = Vec<Act>> {
    let way_in = (1..=7_u8, 1..=7_u8).prop_map(|(badge, pin)| {
        // Mostly the PIN that goes with the badge.
        let pin = if pin <= 5 { badge } else { pin };
        let end = [Act::Pin(pin), Act::Confirm, Act::Compared];
        [&[Act::Inside(Vec::new()), Act::Say("gesture"), Act::Badge(badge, "")][..], &end].concat()
    });
    let waiting = (1..=4_u8, 0..3_u64).prop_map(|(badge, waits)| {
        let proof = [Act::Say("gesture"), Act::Badge(badge, ""), Act::Pin(badge), Act::Confirm];
        let waits = (0..waits).map(|_| Act::Wait(300));
        let inside = [Act::Inside(vec![Inside::Note]), Act::Compared].into_iter().chain(waits);
        proof.into_iter().chain(inside).collect::<Vec<Act>>()
    });
    let stray = (1..=4_u8, 0..4_u32).prop_map(|(badge, number)| {
        vec![Act::Say("gesture"), Act::Badge(badge, ""), Act::Pin(badge), Act::Confirm, Act::Stray(number)]
    });
    let untrue = (1..=4_u8, prop::sample::select(vec!["yesterday", "tomorrow", "elsewhere", "forged"])).prop_map(
        |(badge, how)| {
            let way_in = [Act::Inside(Vec::new()), Act::Say("gesture"), Act::Badge(badge, how), Act::Pin(badge)];
            way_in.into_iter().chain([Act::Confirm, Act::Compared]).collect::<Vec<Act>>()
        },
    );
    let going = Just(["leave", "key off", "stay"].map(Act::Say).to_vec());
    let key = Just(vec![Act::Say("give up"), Act::Say("leave"), Act::Inside(vec![Inside::Visit]), Act::Say("key on")]);
    let asked = Just(vec![Act::Deed(Deed::SeeHealth), Act::Say("asks")]);
    let second = (Just(Deed::ExchangeCassette), 1..=4_u8).prop_map(|(deed, badge)| {
        vec![Act::Deed(deed), Act::Badge(badge, ""), Act::Pin(badge), Act::Confirm, Act::Compared]
    });
    // An exchange from the way in to its slips, broken off anywhere.
    let exchange =
        (prop::sample::select(vec![2, 3, 4]), 1..=4_u8, any::<prop::sample::Index>()).prop_map(|(who, second, end)| {
            let factors = |number| [Act::Badge(number, ""), Act::Pin(number), Act::Confirm, Act::Compared];
            let swap = ["C-1", "C-2"]
                .map(|name| [Act::Cassette(name), Act::Say("cassette goes"), Act::Say("cassette comes")])
                .concat();
            let count = ["count 20x1", "count done", "printed"].map(Act::Say);
            let begin = [Act::Inside(Vec::new()), Act::Say("gesture")];
            let deed = [Act::Deed(Deed::ExchangeCassette)];
            let whole = [&begin[..], &factors(who), &deed, &factors(second), &swap, &count].concat();
            whole[..=end.index(whole.len())].to_vec()
        });
    let course = prop_oneof![
        3 => acts().prop_map(|act| vec![act]),
        2 => way_in,
        1 => waiting,
        1 => stray,
        1 => untrue,
        1 => going,
        1 => key,
        1 => asked,
        1 => second,
        1 => exchange,
    ];
    prop::collection::vec(course, 1..50).prop_map(|courses| courses.concat())
}

/// What whoever watches from outside knows.
#[derive(Debug, Default)]
struct Witness {
    /// Whose true badge was shown, of this day and site.
    badges: BTreeSet<u32>,
    /// For whose badge the PIN that is being compared was typed.
    tried: Option<Actor>,
    /// Who showed both factors, and may come in.
    proven: BTreeSet<u32>,
    /// How many notes were stacked.
    notes: u32,
}

impl Witness {
    fn perform(&mut self, terminal: &mut Terminal, act: &Act) -> Vec<Effect> {
        match act {
            Act::Say(line @ ("cassette goes" | "cassette comes")) => {
                terminal.say(line);
                Vec::new()
            }
            Act::Say(line) => {
                let before = terminal.effects.len();
                terminal.say(line);
                terminal.effects[before..].to_vec()
            }
            Act::Badge(number, how) => {
                if how.is_empty() {
                    self.badges.insert(100 + u32::from(*number));
                }
                terminal.on(scanned(&format!("{number} {how}")))
            }
            Act::Pin(number) => {
                terminal.say("clear");
                terminal.say(&format!("type {PIN}{number}"));
                Vec::new()
            }
            Act::Confirm => terminal.on(Event::Touched(Touch::PinConfirmed)),
            Act::Compared => {
                let Some((number, answer)) = terminal.compare() else { return Vec::new() };
                if answer == PinAnswer::Fits
                    && let Some(actor) = &self.tried
                {
                    self.proven.insert(actor.badge);
                }
                terminal.on(Event::PinChecked(number, answer))
            }
            Act::Stray(number) => {
                let asked = terminal.compare().map(|(asked, _)| asked);
                if asked == Some(*number) {
                    Vec::new()
                } else {
                    terminal.on(Event::PinChecked(*number, PinAnswer::Fits))
                }
            }
            Act::Deed(deed) => terminal.on(Event::Touched(Touch::DeedChosen((*deed).into()))),
            Act::Cassette(name) => {
                let before = terminal.effects.len();
                terminal.say(&format!("cassette {name}"));
                terminal.effects[before..].to_vec()
            }
            Act::Inside(inside) => {
                terminal.facts.inside.clone_from(inside);
                if terminal.machine.vendor_mode() == VendorMode::Inactive {
                    self.notes += 1;
                    terminal.stack(azn(20));
                }
                terminal.on(Event::WorldChanged)
            }
            Act::Wait(seconds) => {
                terminal.facts.now = terminal.facts.now + Duration::from_secs(*seconds);
                terminal.on(Event::Elapsed)
            }
            Act::Restart => {
                self.forget();
                terminal.restart()
            }
        }
    }

    fn judge(&mut self, terminal: &Terminal, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Record(Record::PinTried { who }) => self.tried = Some(who.clone()),
                Effect::Record(Record::Admitted { who } | Record::SecondAdmitted { who }) => self.trusts(who),
                Effect::Record(Record::Entered { who }) => {
                    self.trusts(who);
                    assert!(terminal.facts.inside.is_empty(), "something of a customer's is inside");
                }
                // Whoever goes, must show both factors to come in again.
                Effect::Record(Record::Left { .. } | Record::EntryEnded { .. }) => self.forget(),
                Effect::Record(Record::DeedIntended { request, who, second, .. }) => {
                    self.trusts(who);
                    match (may(who.role, request.deed), second) {
                        (May::Alone, None) => {}
                        (May::WithSecond, Some(second)) => {
                            self.trusts(second);
                            // For this deed, and for no other.
                            self.proven.remove(&second.badge);
                            assert_ne!(second.person, who.person);
                            assert!(request.deed.takes_as_second(second.role));
                        }
                        other => panic!("{request:?} by {who:?}: {other:?}"),
                    }
                }
                _ => {}
            }
        }
        Self::judge_orders(terminal, effects);
        if let Some(who) = who(&terminal.machine) {
            self.trusts(who);
        }
    }

    /// Every order stands behind its intent, of a deed that is open.
    fn judge_orders(terminal: &Terminal, effects: &[Effect]) {
        for (at, effect) in effects.iter().enumerate() {
            let intended = |wanted: &dyn Fn(&Record) -> bool| {
                effects[..at].iter().any(|effect| matches!(effect, Effect::Record(fact) if wanted(fact)))
            };
            match effect {
                Effect::Begin(id, request) => assert!(intended(&|fact| {
                    matches!(fact, Record::DeedIntended { id: known, request: wanted, .. } if known == id && wanted == request)
                })),
                Effect::StartExchange(_) => {
                    let open = terminal.attendance.open.iter();
                    assert!(open.map(|open| open.request.deed).any(|deed| deed == Deed::ExchangeCassette));
                }
                Effect::TakeOver => assert!(intended(&|fact| matches!(fact, Record::Entered { .. }))),
                Effect::CheckPin(_) => assert!(intended(&|fact| matches!(fact, Record::PinTried { .. }))),
                _ => {}
            }
        }
    }

    fn forget(&mut self) {
        self.badges.clear();
        self.proven.clear();
        self.tried = None;
    }

    fn trusts(&self, who: &Actor) {
        assert!(self.badges.contains(&who.badge), "no badge of {who:?} was shown");
        assert!(self.proven.contains(&who.badge), "no PIN of {who:?} was right");
        let person = STAFF.iter().find(|person| person.badge().serial == who.badge).expect("somebody");
        assert!(person.may_enter() && person.role == who.role, "{who:?} is not on the list");
    }
}

/// How long nobody may try yet.
fn locked(machine: &Maintenance, facts: &Facts) -> Duration {
    machine.lock_out.until.map_or(Duration::ZERO, |until| until.since(facts.now))
}

fn judge_lock(before: &Terminal, after: &Terminal, act: &Act, effects: &[Effect]) {
    let passed = match act {
        Act::Wait(seconds) => Duration::from_secs(*seconds),
        _ => Duration::ZERO,
    };
    let least = locked(&before.machine, &before.facts).saturating_sub(passed);
    assert!(locked(&after.machine, &after.facts) >= least, "the lock has shrunk on {act:?}");
    let tries = |effect: &Effect| {
        matches!(effect, Effect::CheckPin(_) | Effect::Record(Record::PinTried { .. } | Record::Admitted { .. }))
    };
    if !least.is_zero() {
        assert!(!effects.iter().any(tries), "somebody tried while nobody may, on {act:?}");
        assert!(after.machine.lock_out.tries.pins >= before.machine.lock_out.tries.pins);
    }
}

/// A lock begins in its full length.
fn judge_beginning(after: &Terminal, effects: &[Effect]) {
    let refused = |effect: &Effect| match effect {
        Effect::Record(Record::PinRefused { .. }) => true,
        Effect::Record(Record::BadgeRefused { why }) => why.is_a_try(),
        _ => false,
    };
    if effects.iter().any(refused) {
        let full = after.machine.lock_out.tries.lock().unwrap_or_default();
        assert_eq!(locked(&after.machine, &after.facts), full);
    }
}

/// Only whoever said that they go may say that they stay.
fn judge_going(before: &Terminal, after: &Terminal) {
    if let Mode::ExitPending(_, how) = before.machine.mode
        && how != Left::Asked
    {
        assert_ne!(after.machine.vendor_mode(), VendorMode::Active, "somebody else is in");
    }
}

fn judge_rest(terminal: &Terminal, witness: &Witness, effects: &[Effect]) {
    let mode = terminal.machine.vendor_mode();
    let present = match &terminal.attendance.presence {
        Presence::Nobody => mode == VendorMode::Inactive,
        Presence::Admitted(_) => mode == VendorMode::EnterPending,
        Presence::Entered(_) => matches!(mode, VendorMode::Active | VendorMode::ExitPending),
    };
    let presence = &terminal.attendance.presence;
    assert!(present, "{presence:?}, and the machine is at {}, {}", place(&terminal.machine), told(&terminal.machine));
    assert!(terminal.attendance.open.len() <= 1);
    assert!(mode != VendorMode::Inactive || terminal.attendance.open.is_empty(), "something stays open");
    let piles: u32 = terminal.facts.collections.piles().map(domain::books::Cassette::count).sum();
    assert_eq!(piles, witness.notes, "a note is lost, or counted twice");
    assert!(terminal.ledger.balances() && terminal.facts.collections.period.balances());
    let shown = format!("{:?} {effects:?}", terminal.machine);
    assert!(!shown.contains(PIN) && !shown.contains("argon2id"), "a PIN or its hash is shown");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nobody_comes_in_does_or_leaves_open_what_they_may_not(acts in courses()) {
        let (mut terminal, mut witness) = (Terminal::open(), Witness::default());
        for act in acts {
            let before = terminal.clone();
            let effects = witness.perform(&mut terminal, &act);
            witness.judge(&terminal, &effects);
            judge_lock(&before, &terminal, &act, &effects);
            judge_beginning(&terminal, &effects);
            judge_going(&before, &terminal);
            judge_rest(&terminal, &witness, &effects);
        }
    }

    /// Nobody has to do anything: when customers' things are gone, time alone closes the terminal.
    #[test]
    fn time_alone_ends_everything(acts in courses()) {
        let (mut terminal, mut witness) = (Terminal::open(), Witness::default());
        for act in &acts {
            witness.perform(&mut terminal, act);
        }
        terminal.facts.inside.clear();
        terminal.on(Event::WorldChanged);
        for _ in 0..12 {
            let Some(deadline) = terminal.machine.deadline(&terminal.facts) else { break };
            prop_assert!(deadline > terminal.facts.now, "due already: nothing would come of waiting");
            terminal.facts.now = deadline;
            terminal.on(Event::Elapsed);
        }
        prop_assert_eq!(&terminal.machine.mode, &Mode::Inactive(maintenance::Entry::Closed));
        prop_assert_eq!(terminal.machine.deadline(&terminal.facts), None);
        prop_assert!(terminal.attendance.open.is_empty());
    }

    /// What was begun before a start is ended by it, and the books of a collection agree with its events.
    #[test]
    fn the_journal_alone_tells_where_it_was(acts in courses()) {
        let (mut terminal, mut witness) = (Terminal::open(), Witness::default());
        for act in &acts {
            witness.perform(&mut terminal, act);
        }
        terminal.restart();
        prop_assert_eq!(&terminal.attendance.presence, &Presence::Nobody);
        prop_assert!(terminal.attendance.open.is_empty());
        let known = &terminal.facts.collections;
        let ended = |fact: &&Fact| matches!(fact, Fact::Maintenance(Record::ExchangeEnded { .. }));
        let started = |fact: &&Fact| matches!(fact, Fact::Maintenance(Record::ExchangeStarted { .. }));
        let [started, ended] = [terminal.journal.iter().filter(started).count(), terminal.journal.iter().filter(ended).count()];
        prop_assert_eq!(started, usize::try_from(known.exchanges).expect("few"));
        prop_assert_eq!(started - ended, usize::from(known.open.is_some()));
        prop_assert_eq!(terminal.ledger.of(domain::Currency::Azn).stacked, i64::from(witness.notes) * 2_000);
    }
}

/// The properties are about something: what they sample leads everywhere.
#[test]
fn the_courses_of_the_properties_lead_everywhere() {
    let (mut runner, courses) = (TestRunner::deterministic(), courses());
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..600 {
        let acts = courses.new_tree(&mut runner).expect("a course").current();
        let (mut terminal, mut witness) = (Terminal::open(), Witness::default());
        for act in &acts {
            let effects = witness.perform(&mut terminal, act);
            let names = effects.iter().map(name).chain([place(&terminal.machine)]);
            for name in names {
                *seen.entry(name).or_default() += 1;
            }
        }
    }
    for wanted in [
        "Locked",
        "Waiting",
        "EnterPending",
        "Active Running",
        "Active Asked",
        "Active Second Checking",
        "Active Naming",
        "Active Swapping",
        "Active Counting",
        "Active Printing",
        "ExitPending Running",
        "ExitPending Swapping",
        "Record SecondAdmitted",
        "Record LockPassed",
        "Record PinRefused NotListed",
        "Record PinRefused OtherRole",
        "Record PinRefused Over",
        "Record Left Idle",
        "Record Left Cut",
        "Record EntryEnded TimedOut",
        "Record DeedEnded Cut",
        "Record ExchangeEnded",
        "Record CassetteCounted",
    ] {
        assert!(seen.contains_key(wanted), "no course leads to {wanted}: {seen:#?}");
    }
}
