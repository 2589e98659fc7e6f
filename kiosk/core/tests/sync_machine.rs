//! What the synchronisation does when central says this or that.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on has failed the test")]

use std::time::Duration;

use domain::{KioskId, Moment, fact::Fact};
use kiosk_core::{
    journal::Stretch,
    sync::{Answer, Freeze, Input, Link, Machine, Output, Pace, Standing, Start, Trouble},
};
use protocol::journal::{Acknowledged, Batch, Bytes, Codes, Entry, Hash};
use uuid::Uuid;

/// A journal in memory and the machine upon it.
struct Bench {
    machine: Machine,
    entries: Vec<Entry>,
    now: Moment,
    standing: Option<Standing>,
    acknowledged: u64,
}

impl Bench {
    fn new(entries: u64, acknowledged: u64) -> Self {
        let start = Start { head: entries, acknowledged, off_for: Duration::ZERO };
        let machine = Machine::new(Pace::default(), start, Moment::START, 11);
        Self { machine, entries: chain(entries), now: Moment::START, standing: None, acknowledged }
    }

    /// Runs until something is sent or the machine waits.
    fn run(&mut self) -> Output {
        loop {
            match self.machine.poll() {
                Output::Read { after, limits } => {
                    let from = usize::try_from(after).unwrap();
                    let before = match from {
                        0 => Some(Hash::default()),
                        _ => self.entries.get(from - 1).map(|entry| entry.hash),
                    };
                    let entries = self.entries.iter().skip(from).take(limits.entries).cloned().collect();
                    self.machine.handle(self.now, Input::Read(Stretch { before, entries }));
                }
                Output::Acknowledge(acknowledged) => self.acknowledged = acknowledged.sequence,
                Output::Report(standing) => self.standing = Some(standing),
                output @ (Output::Send { .. } | Output::Wait(_)) => return output,
            }
        }
    }

    /// Waits as long as the machine wants, and gives what it then sends.
    fn sent(&mut self) -> (u64, Vec<u64>) {
        loop {
            match self.run() {
                Output::Send { attempt, entries } => {
                    return (attempt, entries.iter().map(|entry| entry.sequence).collect());
                }
                Output::Wait(Some(until)) => {
                    self.now = self.now.max(until);
                    self.machine.handle(self.now, Input::Elapsed);
                }
                output => panic!("{output:?}"),
            }
        }
    }

    fn answer(&mut self, attempt: u64, answer: Answer) {
        self.machine.handle(self.now, Input::Answered { attempt, answer });
    }

    fn holds(&self, sequence: u64) -> Answer {
        let hash = self.entries[usize::try_from(sequence).unwrap() - 1].hash;
        Answer::Acknowledged(Acknowledged {
            sequence,
            hash,
            server_ms: 0,
            catalogue_version: 4,
            codes: Codes::None,
            staff_version: 2,
        })
    }

    fn link(&mut self) -> Link {
        self.run();
        self.standing.unwrap().link
    }

    fn wait(&mut self) -> Duration {
        match self.run() {
            Output::Wait(Some(until)) => until.since(self.now),
            output => panic!("{output:?}"),
        }
    }
}

fn chain(entries: u64) -> Vec<Entry> {
    let kiosk: KioskId = "GYD-014".parse().unwrap();
    let mut previous = Hash::default();
    (1..=entries)
        .map(|sequence| {
            let fact = Fact::Device { family: "printer".to_owned(), status: "online".to_owned() };
            let mut entry = Entry {
                sequence,
                id: Uuid::from_u128(u128::from(sequence)),
                transaction: None,
                body: Bytes(serde_json::to_vec(&fact).unwrap()),
                sealed: None,
                wall_ms: 0,
                boot: 0,
                monotonic_ms: sequence,
                previous,
                hash: Hash::default(),
            };
            entry.hash = entry.expected_hash(&kiosk, 1);
            previous = entry.hash;
            entry
        })
        .collect()
}

#[test]
fn the_queue_goes_out_in_batches_and_the_last_entry_keeps_the_line_alive() {
    let mut bench = Bench::new(1_200, 0);
    for (first, last) in [(1, 500), (501, 1_000), (1_001, 1_200)] {
        let (attempt, sent) = bench.sent();
        assert_eq!((sent[0], *sent.last().unwrap()), (first, last));
        assert!(sent.len() <= Batch::MOST_ENTRIES);
        let answer = bench.holds(last);
        bench.answer(attempt, answer);
    }
    assert_eq!(bench.link(), Link::Online);
    assert_eq!(
        bench.standing.unwrap(),
        Standing {
            link: Link::Online,
            queue: 0,
            catalogue_version: Some(4),
            codes: Codes::None,
            staff_version: Some(2)
        }
    );
    assert_eq!(bench.acknowledged, 1_200);
    let rest = bench.wait();
    assert!((45..=60).contains(&rest.as_secs()), "{rest:?}");
    assert_eq!(bench.sent().1, [1_200]);
}

#[test]
fn a_new_entry_goes_out_at_once_while_central_answers_and_waits_while_it_does_not() {
    let mut bench = Bench::new(3, 0);
    let (attempt, _) = bench.sent();
    let answer = bench.holds(3);
    bench.answer(attempt, answer);
    bench.wait();
    bench.entries = chain(4);
    bench.machine.handle(bench.now, Input::Grown { head: 4 });
    let Output::Send { attempt, entries } = bench.run() else { panic!("nothing was sent") };
    assert_eq!(entries[0].sequence, 4);
    bench.answer(attempt, Answer::Failed(Trouble::Silent));
    bench.entries = chain(5);
    bench.machine.handle(bench.now, Input::Grown { head: 5 });
    assert!(matches!(bench.run(), Output::Wait(Some(_))));
    assert_eq!(bench.standing.unwrap().queue, 2);
}

#[test]
fn retries_come_at_random_within_a_bound_that_doubles_up_to_five_minutes() {
    let mut longest = [Duration::ZERO; 12];
    for seed in 0..400 {
        let start = Start { head: 1, acknowledged: 0, off_for: Duration::ZERO };
        let mut bench = Bench::new(1, 0);
        bench.machine = Machine::new(Pace::default(), start, Moment::START, seed);
        for (failures, longest) in longest.iter_mut().enumerate() {
            let (attempt, _) = bench.sent();
            bench.answer(attempt, Answer::Failed(Trouble::Silent));
            let wait = bench.wait();
            let bound = Duration::from_secs((2 << failures).min(300));
            assert!(wait <= bound, "failure {failures}: {wait:?} > {bound:?}");
            *longest = (*longest).max(wait);
        }
    }
    for (failures, longest) in longest.iter().enumerate() {
        let bound = Duration::from_secs((2 << failures).min(300));
        assert!(*longest > bound * 9 / 10, "failure {failures}: full jitter reaches its bound");
    }
}

#[test]
fn the_first_contact_after_an_outage_is_spread_and_after_a_restart_is_not() {
    let wait = |off_for, seed| {
        let start = Start { head: 1, acknowledged: 0, off_for };
        let mut machine = Machine::new(Pace::default(), start, Moment::START, seed);
        assert!(matches!(machine.poll(), Output::Report(Standing { link: Link::Starting, .. })));
        match machine.poll() {
            Output::Wait(Some(until)) => until.since_start(),
            output => panic!("{output:?}"),
        }
    };
    let waits: Vec<Duration> = (0..600).map(|seed| wait(Duration::from_hours(1), seed)).collect();
    for part in 0..6 {
        let within = waits.iter().filter(|wait| (part * 50..(part + 1) * 50).contains(&wait.as_secs())).count();
        assert!((60..140).contains(&within), "{within} of 600 in sixth {part}");
    }
    assert!((0..50).all(|seed| wait(Duration::from_secs(2), seed) <= Duration::from_secs(2)));
}

#[test]
fn whoever_waits_at_the_terminal_hastens_the_next_try_but_not_without_end() {
    let start = Start { head: 1, acknowledged: 0, off_for: Duration::from_hours(1) };
    let mut bench = Bench::new(1, 0);
    bench.machine = Machine::new(Pace::default(), start, Moment::START, 5);
    assert!(matches!(bench.run(), Output::Wait(Some(_))));
    bench.machine.handle(bench.now, Input::Hastened);
    let Output::Send { attempt, .. } = bench.run() else { panic!("nothing was sent") };
    bench.answer(attempt, Answer::Failed(Trouble::Silent));
    bench.machine.handle(bench.now, Input::Hastened);
    assert!(matches!(bench.run(), Output::Wait(Some(_))), "too soon");
    bench.now = bench.now + Duration::from_secs(3);
    bench.machine.handle(bench.now, Input::Hastened);
    assert!(matches!(bench.run(), Output::Send { .. }));
}

#[test]
fn central_decides_how_long_we_stay_away() {
    let mut bench = Bench::new(1, 0);
    let (attempt, _) = bench.sent();
    bench.answer(attempt, Answer::Busy { retry_after: Duration::from_mins(2) });
    let wait = bench.wait();
    assert!((120..=180).contains(&wait.as_secs()), "{wait:?}");
    let (attempt, _) = bench.sent();
    bench.answer(attempt, Answer::Busy { retry_after: Duration::from_secs(9_999_999) });
    assert!(bench.wait() <= Duration::from_secs(3_600 + 150), "nobody sends us away for ever");
}

#[test]
fn a_gap_is_filled_from_where_central_expects() {
    let mut bench = Bench::new(10, 7);
    let (attempt, sent) = bench.sent();
    assert_eq!(sent, [8, 9, 10]);
    bench.answer(attempt, Answer::Gap { expected: 4 });
    let (attempt, sent) = bench.sent();
    assert_eq!(sent, [4, 5, 6, 7, 8, 9, 10], "central was restored from a copy and lacks what it once held");
    let answer = bench.holds(10);
    bench.answer(attempt, answer);
    assert_eq!(bench.link(), Link::Online);
}

#[test]
fn gaps_that_make_no_sense_do_not_become_a_storm() {
    let mut bench = Bench::new(10, 7);
    let (attempt, _) = bench.sent();
    bench.answer(attempt, Answer::Gap { expected: 8 });
    assert!(matches!(bench.link(), Link::Offline { trouble: Trouble::Nonsense, .. }));
    let mut bench = Bench::new(10, 7);
    for expected in [3, 5, 2] {
        let (attempt, _) = bench.sent();
        bench.answer(attempt, Answer::Gap { expected });
    }
    let (attempt, _) = bench.sent();
    bench.answer(attempt, Answer::Gap { expected: 4 });
    assert!(matches!(bench.link(), Link::Offline { trouble: Trouble::Nonsense, .. }));
}

#[test]
fn disagreement_freezes_and_nothing_is_sent_any_more() {
    let foreign = Acknowledged {
        sequence: 10,
        hash: Hash([1; 32]),
        server_ms: 0,
        catalogue_version: 1,
        codes: Codes::None,
        staff_version: 0,
    };
    let ahead = Acknowledged { sequence: 11, ..foreign.clone() };
    let cases = [
        (Answer::Fork, Freeze::Fork),
        (Answer::Gap { expected: 12 }, Freeze::Ahead),
        (Answer::Acknowledged(foreign.clone()), Freeze::Foreign),
        (Answer::Acknowledged(ahead), Freeze::Ahead),
        // Part of the batch, under a hash that is not ours: found out by reading our own.
        (Answer::Acknowledged(Acknowledged { sequence: 9, ..foreign }), Freeze::Foreign),
    ];
    for (answer, freeze) in cases {
        let mut bench = Bench::new(10, 7);
        let (attempt, _) = bench.sent();
        bench.answer(attempt, answer);
        assert_eq!(bench.link(), Link::Frozen(freeze));
        bench.machine.handle(bench.now, Input::Hastened);
        bench.machine.handle(bench.now, Input::Elapsed);
        bench.machine.handle(bench.now, Input::Grown { head: 11 });
        assert_eq!(bench.run(), Output::Wait(None));
        assert_eq!(bench.acknowledged, 7, "nothing is believed");
        assert_eq!(bench.standing.unwrap().queue, 4);
    }
}

#[test]
fn a_part_that_was_taken_is_acknowledged_by_our_own_hash_and_the_rest_follows() {
    let mut bench = Bench::new(10, 0);
    let (attempt, sent) = bench.sent();
    assert_eq!(sent.len(), 10);
    let answer = bench.holds(6);
    bench.answer(attempt, answer);
    assert_eq!(bench.sent().1, [7, 8, 9, 10]);
    assert_eq!(bench.acknowledged, 6);
}

#[test]
fn what_central_cannot_read_is_halved_down_to_one() {
    let mut bench = Bench::new(600, 0);
    let mut sizes = Vec::new();
    for _ in 0..11 {
        let (attempt, sent) = bench.sent();
        sizes.push(sent.len());
        bench.answer(attempt, Answer::Unreadable);
    }
    assert_eq!(sizes, [500, 250, 125, 62, 31, 15, 7, 3, 1, 1, 1]);
    let (attempt, _) = bench.sent();
    let answer = bench.holds(1);
    bench.answer(attempt, answer);
    assert_eq!(bench.sent().1, [2, 3], "and grows again");
}

#[test]
fn an_answer_to_another_attempt_changes_nothing() {
    let mut bench = Bench::new(10, 7);
    let (attempt, _) = bench.sent();
    bench.answer(attempt + 1, Answer::Fork);
    bench.answer(attempt - 1, Answer::Fork);
    assert_eq!(bench.run(), Output::Wait(None), "the answer is still awaited");
    let answer = bench.holds(10);
    bench.answer(attempt, answer);
    assert_eq!(bench.link(), Link::Online);
    bench.answer(attempt, Answer::Fork);
    assert_eq!(bench.link(), Link::Online, "an answer counts once");
}
