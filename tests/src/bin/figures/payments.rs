//! Citizens' payments: how fast a service is found, a note is counted, a paid line is posted.

use std::{
    fmt::Write as _,
    hint::black_box,
    path::Path,
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{
    catalogue::{Signed, sign},
    shelf::Shelf,
};
use e2e::{
    Failure, Outcome,
    figures::{
        Samples, Table,
        goals::{Board, Goal, Result},
        payments, taps, told,
        whole::{Whole, set},
    },
    process::run,
};
use ed25519_dalek::SigningKey;

use super::shelf::{QUERIES, SERVICES, TODAY, catalogue, order, typed, words};

/// The first result of a search has one frame.
const FRAME: Duration = Duration::from_millis(16);
/// Visits with twenty-four notes each.
const VISITS: u32 = 4;
/// Every search is made so often.
const ROUNDS: usize = 20;

/// Measures everything, as Markdown.
///
/// # Errors
/// Something does not start, or a screen does not come.
pub fn page(programs: &Path) -> Outcome<String> {
    let mut board = Board::default();
    eprintln!("services");
    let languages = services(&mut board)?;
    eprintln!("notes");
    let pressed = notes(&mut board)?;
    eprintln!("postings");
    let postings = postings(programs)?;
    let mut text = format!("{}\n", board.markdown());
    let _ = write!(text, include_str!("payments.md"), languages = languages, pressed = pressed, postings = postings);
    Ok(text)
}

#[expect(clippy::disallowed_methods, reason = "the figures read the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed())
}

/// Every beginning of every query in every language, as each key is pressed; and what it costs to have the shelf.
fn services(board: &mut Board) -> Outcome<String> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let signed: Signed = sign(&catalogue(), &key);
    let verifying = key.verifying_key();
    let open = || signed.open(black_box(&verifying), 0, TODAY);
    let opened = open().map_err(|cause| Failure::new(format!("the catalogue is refused: {cause}")))?;
    let shelf = Shelf::new(Arc::new(opened), words, order);
    let mut table = Table::new(&["Language", "Searches", "Median", "p99", "Slowest"]);
    let mut all: Vec<Duration> = Vec::new();
    for (language, queries) in QUERIES {
        // A place of which this shelf has no such service leads nowhere; a whole language that does is a fault.
        let found = queries.iter().filter(|query| !shelf.find(query, 1).is_empty()).count();
        if found * 2 <= queries.len() {
            return Err(Failure::new(format!("{found} of {} words find anything in {language}", queries.len())));
        }
        let typed = typed(queries);
        let search = |typed: &&str| timed(|| drop(black_box(shelf.find(black_box(typed), 12)))).1;
        let times: Vec<Duration> = (0..ROUNDS).flat_map(|_| typed.iter().map(search).collect::<Vec<_>>()).collect();
        let samples: Samples = times.iter().copied().collect();
        let slowest = times.iter().max().copied().unwrap_or_default();
        let (median, late) = (told(samples.median()), told(samples.p99()));
        table.row([language.to_owned(), samples.count().to_string(), median, late, told(slowest)]);
        all.extend(times);
    }
    let searches: Samples = all.iter().copied().collect();
    let how = format!(
        "{SERVICES} services, {} searches in {} languages, median {}, slowest {}",
        searches.count(),
        QUERIES.len(),
        told(searches.median()),
        told(all.iter().max().copied().unwrap_or_default())
    );
    board.row("a search to its first result, p99", Goal::Within(FRAME), Result::Time(searches.p99()), &how);
    let opens: Samples = (0..ROUNDS).map(|_| timed(|| drop(black_box(open()))).1).collect();
    let catalogue = Arc::clone(shelf.catalogue());
    let shelves: Samples =
        (0..ROUNDS).map(|_| timed(|| drop(black_box(Shelf::new(Arc::clone(&catalogue), words, order)))).1).collect();
    let mut text = table.markdown();
    let _ = write!(
        text,
        "\nThe catalogue of these services, {} kB: signature, reading and every check {} (p99 {}), the shelf with its index {} (p99 \
         {}); both between customers, beside the screen.\n",
        signed.bytes.len() / 1000,
        told(opens.median()),
        told(opens.p99()),
        told(shelves.median()),
        told(shelves.p99())
    );
    Ok(text)
}

/// Notes before the real window.
fn notes(board: &mut Board) -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mut whole = runtime.block_on(Whole::open())?;
    let (validator, settings) = payments::validator(&whole)?;
    set(&whole.hall, "30-validator", &settings)?;
    whole.switch_on()?;
    whole.await_devices()?;
    whole.await_sync()?;
    let mut visits = Vec::new();
    for number in 0..VISITS {
        visits.push(payments::visit(&whole, &validator, &format!("01255{number:03}23"))?);
        eprintln!("a note: {}", told(payments::notes(&visits).median()));
    }
    let notes = payments::notes(&visits);
    let how = format!("{} notes, median {}", notes.count(), told(notes.median()));
    let goal = Goal::Within(Duration::from_millis(500));
    board.row("a note in the slot to the new sum on the glass, p99", goal, Result::Time(notes.p99()), &how);
    let taps: Vec<_> = visits.iter().flat_map(|visit| visit.taps.iter().cloned()).collect();
    let (felt, answered) = (taps::felt(&taps), taps::answered(&taps));
    Ok(format!(
        "{} presses on these screens: finger down to the pressed button {} (p99 {}), finger up to the next screen {} (p99 {}).",
        felt.count(),
        told(felt.median()),
        told(felt.p99()),
        told(answered.median()),
        told(answered.p99())
    ))
}

/// What central posts, against what its database only inserts.
fn postings(programs: &Path) -> Outcome<String> {
    let told = run(Command::new(programs.join("central")).arg("measure-postings"))?;
    Ok(format!("{}.", told.trim()))
}
