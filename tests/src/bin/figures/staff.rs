//! What whoever keeps a terminal running waits for: ten faults, starts, sizes, and an hour in which nobody comes.

use std::{fs, path::Path, process::Command, time::Duration};

use e2e::{
    Failure, Outcome,
    figures::{
        Table,
        goals::{Board, Goal, Result},
        idle,
        memory::{self, Held},
        mending, start, told,
        whole::Whole,
    },
    process::run,
};

/// Back to health.
const HEALTH: Duration = Duration::from_mins(10);
/// Starts, each after both processes were killed.
const STARTS: usize = 8;

/// Measures everything, as Markdown; so many minutes nobody comes.
///
/// # Errors
/// A fault cannot be mended, or something does not start.
pub fn page(idle_minutes: u64) -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mended = runtime.block_on(mending::measure())?;
    let mut board = Board::default();
    let slowest = mended.iter().max_by_key(|mended| mended.whole());
    if let Some(slowest) = slowest {
        let most = mended.iter().map(|mended| mended.touches).max().unwrap_or_default();
        let how = format!("the slowest of {}: {}; {most} touches at most", mended.len(), slowest.fault);
        board.row("a fault mended, with the way in and out", Goal::Within(HEALTH), Result::Time(slowest.whole()), &how);
    }
    let mut whole = runtime.block_on(Whole::open())?;
    whole.switch_on()?;
    whole.await_devices()?;
    whole.await_sync()?;
    let starts = start::measure(&mut whole, STARTS)?;
    let how = format!(
        "{STARTS} starts after `kill -9`, longest {}; core listens after {}",
        told(starts.wall.p99()),
        told(starts.core.median())
    );
    let second = Goal::Within(Duration::from_secs(1));
    board.row("crash, or start of the services, to the wall", second, Result::Time(starts.wall.median()), &how);
    let idle = an_hour(&whole, idle_minutes)?;
    Ok(format!(
        "{}\n## Ten faults\n\n{}\n## An hour\n\n{idle}\n## Packages\n\n{}",
        board.markdown(),
        mending::table(&mended),
        packages(Path::new("target/debian"))?
    ))
}

/// Memory before and after so many minutes without anybody, and what they cost.
fn an_hour(whole: &Whole, minutes: u64) -> Outcome<String> {
    // What a start needs only once is given back in its first minute.
    idle::watch(whole, Duration::from_mins(1))?;
    let before = memory::measure(whole)?;
    eprintln!("nobody comes for {minutes} minutes");
    let looked = idle::watch(whole, Duration::from_mins(minutes))?;
    let after = memory::measure(whole)?;
    let mut table = Table::new(&["Process", "Memory before", "Memory after", "Of one core"]);
    let kb = |held: Held| format!("{:.1} MB", Duration::from_millis(held.pss_kb).as_secs_f64() * 1000.0 / 1024.0);
    for (place, name) in ["core", "window"].into_iter().enumerate() {
        let share = format!("{:.2} %", looked[place].percent());
        table.row([name.to_owned(), kb(before[place]), kb(after[place]), share]);
    }
    Ok(format!("{minutes} min on the wall, all nine devices polled.\n\n{}", table.markdown()))
}

/// The packages that were built, and what they take on the disk.
fn packages(folder: &Path) -> Outcome<String> {
    let mut table = Table::new(&["Package", "File", "Installed"]);
    let mut files: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "deb"));
    files.sort();
    if files.is_empty() {
        return Ok("None lay in `target/debian`: `cargo deb` makes them.\n".to_owned());
    }
    for file in files {
        let ask = |field: &str| run(Command::new("dpkg-deb").arg("-f").arg(&file).arg(field));
        let name = ask("Package")?;
        let kilobytes: u64 =
            ask("Installed-Size")?.trim().parse().map_err(|_| Failure::new(format!("{name} has no size")))?;
        let size = fs::metadata(&file)?.len();
        let mb = |bytes: u64| format!("{:.1} MB", Duration::from_micros(bytes).as_secs_f64());
        table.row([format!("`{}`", name.trim()), mb(size), mb(kilobytes * 1024)]);
    }
    Ok(table.markdown())
}
