//! The terminal as a whole: what a person waits for, and what it costs the machine.

use std::time::Duration;

use e2e::{
    Outcome,
    figures::{
        Samples, Table,
        finger::Tap,
        goals::{Board, Goal, Result, Share},
        hearing::{self, Hearing},
        human::{Person, Visit},
        idle::{self, Idle},
        memory::{self, Held},
        person, records,
        start::{self, Starts},
        taps, told,
        visa::{self, CARD_MS, Walk},
        whole::{Whole, set},
        zone,
    },
    specimens,
};

/// Starts for each length of the journal.
const STARTS: usize = 12;
/// A journal of realistic length: some 830 visas.
const LONG: u64 = 10_000;
/// Visas that are walked, in the languages in turn.
const VISAS: usize = 5;
/// Rounds of five presses.
const ROUNDS: usize = 16;
/// Passports that are read.
const READINGS: usize = 40;
/// Keys that are pressed by somebody who listens.
const KEYS: usize = 60;

/// Everything that was found.
struct Found {
    fresh: (u64, Starts),
    long: (u64, Starts),
    walks: Vec<Walk>,
    taps: Vec<Tap>,
    languages: Vec<Tap>,
    keys: Vec<Tap>,
    memory: [Held; 2],
    idle: Idle,
    zone: Samples,
    visits: Vec<Visit>,
    hearing: Hearing,
    sureness: records::Sureness,
}

/// Measures everything, as Markdown.
///
/// # Errors
/// Something does not start, or a screen does not come.
pub fn page() -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    eprintln!("the whole terminal");
    let mut whole = runtime.block_on(Whole::open())?;
    let found = measure(&mut whole)?;
    Ok([goals(&found), details(&found)].concat())
}

fn measure(whole: &mut Whole) -> Outcome<Found> {
    let passport = specimens::of("Turkish").expect("the drawer's first passport");
    whole.switch_on()?;
    whole.await_devices()?;
    whole.await_sync()?;
    eprintln!("starts");
    let fresh = (start::entries(whole)?, start::measure(whole, STARTS)?);
    whole.hall.cut_power();
    records::fill(&whole.hall, LONG)?;
    whole.switch_on()?;
    whole.await_sync()?;
    let long = (start::entries(whole)?, start::measure(whole, STARTS)?);
    whole.hall.await_readiness(Duration::from_mins(1))?;
    whole.await_devices()?;
    eprintln!("starts: {} and {}; visas", told(fresh.1.wall.median()), told(long.1.wall.median()));
    let mut walks = vec![visa::walk(whole, &passport, "en")?];
    let memory = memory::measure(whole)?;
    for language in ["ar", "az", "en"].into_iter().cycle().take(VISAS - 1) {
        walks.push(visa::walk(whole, &passport, language)?);
    }
    eprintln!("a visa: {}; taps", told(machine_time(&walks)));
    let mut taps = taps::round_and_round(whole, ROUNDS)?;
    taps.extend(walks.iter().flat_map(|walk| walk.taps.iter().cloned()));
    let (languages, keys) = (taps::through_the_languages(whole, 3)?, taps::typed(whole, 8)?);
    eprintln!(
        "languages and keys: {} and {}",
        told(taps::answered(&languages).p99()),
        told(taps::answered(&keys).p99())
    );
    eprintln!("taps: {} and {}, p99; nobody there", told(taps::felt(&taps).p99()), told(taps::answered(&taps).p99()));
    let idle = idle::measure(whole)?;
    eprintln!("window {:.2} %, core {:.2} %; passports", idle.window_between.percent(), idle.core.percent());
    let mut reader = zone::Reader::new()?;
    whole.hall.cut_power();
    reader.connect(whole)?;
    whole.switch_on()?;
    let zone = zone::measure(whole, &mut reader, &passport, READINGS)?;
    eprintln!("a reading: {}; a person", told(zone.median()));
    whole.hall.cut_power();
    set(&whole.hall, "20-reader", "")?;
    whole.hall.start_core(None)?;
    whole.hall.await_readiness(Duration::from_mins(1))?;
    let visits = person::visits(whole, &passport, "en")?;
    whole.hall.cut_power();
    eprintln!("somebody who listens");
    let hearing = hearing::measure(whole, KEYS)?;
    eprintln!("a sound after a key: {}; records", told(hearing.times.median()));
    let sureness = records::measure(whole.hall.folder.path())?;
    Ok(Found { fresh, long, walks, taps, languages, keys, memory, idle, zone, visits, hearing, sureness })
}

fn machine_time(walks: &[Walk]) -> Duration {
    walks.iter().map(Walk::machine).collect::<Samples>().median()
}

fn goals(found: &Found) -> String {
    let mut board = Board::default();
    let starts = |(entries, starts): &(u64, Starts)| {
        format!(
            "{} starts, p99 {}; core had verified {entries} entries after {}, the window's first frame came after {}",
            starts.wall.count(),
            told(starts.wall.p99()),
            told(starts.core.median()),
            told(starts.window.median())
        )
    };
    let start = Goal::Within(Duration::from_millis(200));
    board.row("start to the wall", start, Result::Time(found.fresh.1.wall.median()), &starts(&found.fresh));
    board.row("the same, a long journal", start, Result::Time(found.long.1.wall.median()), &starts(&found.long));

    let frame = Goal::Within(Duration::from_millis(33));
    let (felt, answered) = (taps::felt(&found.taps), taps::answered(&found.taps));
    let presses = |samples: &Samples| format!("{} presses, median {}", samples.count(), told(samples.median()));
    board.row("finger down to the pressed button, p99", frame, Result::Time(felt.p99()), &presses(&felt));
    board.row("finger up to the next screen, p99", frame, Result::Time(answered.p99()), &presses(&answered));

    let turned = taps::answered(&found.languages);
    let in_all = format!("{}, in all {} languages", presses(&turned), locales::OFFERED.len());
    let redraw = Goal::Within(Duration::from_millis(100));
    board.row("a page in another language, p99", redraw, Result::Time(turned.p99()), &in_all);
    let typed = taps::answered(&found.keys);
    board.row("a key of the keyboard to its letter, p99", redraw, Result::Time(typed.p99()), &presses(&typed));

    let share = |share: Share| format!("{} of {}", told(share.used), told(share.of));
    let idle = &found.idle;
    let with_changes = format!("{}; with the changes {:.2} %", share(idle.window_between), idle.window.percent());
    let window = Result::Percent(idle.window_between.percent());
    board.row("the window's CPU between changes of the wall", Goal::Percent(0.2), window, &with_changes);
    let core = Result::Percent(idle.core.percent());
    board.row("core's CPU, nine devices polled", Goal::Percent(1.0), core, &share(idle.core));

    let megabytes = |kilobytes: u64| f64::from(u32::try_from(kilobytes).unwrap_or(u32::MAX)) / 1024.0;
    let [of_core, of_window] = found.memory;
    let each = format!(
        "core {:.1}, window {:.1}; of the window's, {:.1} are the picture shared with the display server, {:.1} its own",
        megabytes(of_core.pss_kb),
        megabytes(of_window.pss_kb),
        megabytes(of_window.shared_kb),
        megabytes(of_window.anonymous_kb)
    );
    let both = Result::Megabytes(megabytes(of_core.pss_kb + of_window.pss_kb));
    board.row("memory of both after a visa", Goal::Megabytes(64.0), both, &each);

    let passport = specimens::of("Turkish").expect("the drawer's first passport");
    let silence = zone::silence_after(&passport.lines).unwrap_or_default();
    let reading = format!(
        "{} passports, p99 {}; of it {} of silence that ends a transmission",
        found.zone.count(),
        told(found.zone.p99()),
        told(silence)
    );
    let zone = Result::Time(found.zone.median());
    board.row("a passport's last byte to the review", Goal::Within(Duration::from_millis(50)), zone, &reading);

    let hearing = &found.hearing;
    let keys =
        format!("{} keys, median {}; {}", hearing.times.count(), told(hearing.times.median()), hearing.voice.told());
    let sound = Result::Time(hearing.times.p99());
    board.row("first utterance after focus, p99", Goal::Within(Duration::from_millis(300)), sound, &keys);

    let sure = &found.sureness;
    let rate = |samples: &Samples| 1.0 / samples.median().as_secs_f64();
    let rates = format!("{:.0} entries a second, {:.0} appends", rate(&sure.entries), rate(&sure.appends));
    board.row("sealed kilobytes against the disk's own", Goal::Ratio(0.40), Result::Ratio(sure.ratio), &rates);

    let machine = machine_time(&found.walks);
    let of =
        format!("median of {} visas, below by its acts; the card terminal takes {CARD_MS} ms of it", found.walks.len());
    board.row("a visa, the machine's time", Goal::Within(Duration::from_secs(5)), Result::Time(machine), &of);
    let minute = Goal::Within(Duration::from_mins(1));
    let spent = |spends: fn(&Person, &Visit) -> Duration| -> Duration {
        found.visits.iter().map(|visit| spends(&Person::USUAL, visit)).sum()
    };
    let both = |person: Duration| {
        format!("the machine's {} and the person's {}, below by its screens", told(machine), told(person))
    };
    let hurried = spent(Person::spends_in_a_hurry);
    board.row("a visa, with a person in a hurry", minute, Result::Time(machine + hurried), &both(hurried));
    let careful = spent(Person::spends);
    board.row("a visa, with a person who reads every word", minute, Result::Time(machine + careful), &both(careful));
    format!("{}\n", board.markdown())
}

fn details(found: &Found) -> String {
    format!(
        include_str!("terminal.md"),
        waits = waits(&found.walks),
        taps = by_screen(found),
        person = by_visit(&found.visits),
        words = Person::USUAL.words_per_minute,
        press = told(Person::USUAL.mental + Person::USUAL.reach + Person::USUAL.press),
        passport = told(Person::USUAL.lay_passport),
        card = told(Person::USUAL.hold_card),
        take = told(Person::USUAL.take_everything),
    )
}

fn waits(walks: &[Walk]) -> String {
    let mut table = Table::new(&["After", "Median", "Longest"]);
    for index in 0..walks.first().map_or(0, |walk| walk.waits.len()) {
        let times: Samples = walks.iter().map(|walk| walk.waits[index].time).collect();
        table.row([walks[0].waits[index].what.to_owned(), told(times.median()), told(times.p99())]);
    }
    table.markdown()
}

fn by_screen(found: &Found) -> String {
    let mut table = Table::new(&["On", "Presses", "Down to pressed, median", "p99", "Up to next, median", "p99"]);
    let mut screens: Vec<&str> = Vec::new();
    for tap in &found.taps {
        if !screens.contains(&tap.on.as_str()) {
            screens.push(&tap.on);
        }
    }
    for screen in screens {
        let of: Vec<_> = found.taps.iter().filter(|tap| tap.on == screen).cloned().collect();
        let (felt, answered) = (taps::felt(&of), taps::answered(&of));
        table.row([
            screen.to_owned(),
            of.len().to_string(),
            told(felt.median()),
            told(felt.p99()),
            told(answered.median()),
            told(answered.p99()),
        ]);
    }
    table.markdown()
}

fn by_visit(visits: &[Visit]) -> String {
    let mut table = Table::new(&["Screen", "Acts", "Words needed", "In a hurry", "All words", "Read whole"]);
    for visit in visits {
        let acts: Vec<String> = visit.acts.iter().map(|act| format!("{act:?}")).collect();
        table.row([
            visit.screen.clone(),
            acts.join(", "),
            visit.needed.to_string(),
            told(Person::USUAL.spends_in_a_hurry(visit)),
            visit.words.to_string(),
            told(Person::USUAL.spends(visit)),
        ]);
    }
    table.markdown()
}
