//! What the terminal costs while nobody is there.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs, thread,
    time::{Duration, Instant},
};

use super::{
    glass::{between, now_us},
    goals::Share,
    whole::Whole,
};
use crate::{Failure, Outcome};

/// The wall lights another greeting every six seconds.
const GREETING: Duration = Duration::from_secs(6);
/// After a change of the wall, and before the next, nothing is measured.
const AFTER: Duration = Duration::from_millis(500);
const BEFORE: Duration = Duration::from_millis(700);
/// Changes of the wall that are awaited.
const TURNS: u32 = 8;

/// What was found.
#[derive(Debug, Clone, Copy)]
pub struct Idle {
    /// The window between two changes of the wall.
    pub window_between: Share,
    /// The window with its changes.
    pub window: Share,
    /// Core, with all nine devices polled.
    pub core: Share,
}

/// Looks on for about fifty seconds.
///
/// # Errors
/// A process ended, or the wall does not change.
pub fn measure(whole: &Whole) -> Outcome<Idle> {
    let [core, window] = whole.processes()?;
    let turn = |after_us| whole.glass.see("another greeting", after_us, |published| published.screen == "attract");
    turn(now_us())?;
    let (began, core_before, window_before) = (Instant::now(), threads(core)?, threads(window)?);
    let mut between_changes = Share::default();
    for _ in 0..TURNS {
        let seen = turn(now_us())?;
        thread::sleep(AFTER.saturating_sub(between(seen.at_us, now_us())));
        let (from, before) = (Instant::now(), threads(window)?);
        thread::sleep(GREETING.saturating_sub(AFTER + BEFORE));
        between_changes += Share { used: since(&before, &threads(window)?), of: from.elapsed() };
    }
    let of = began.elapsed();
    let share = |used: Duration| Share { used, of };
    Ok(Idle {
        window_between: between_changes,
        window: share(since(&window_before, &threads(window)?)),
        core: share(since(&core_before, &threads(core)?)),
    })
}

/// Core and window, so long.
///
/// # Errors
/// A process ended.
pub fn watch(whole: &Whole, long: Duration) -> Outcome<[Share; 2]> {
    let [core, window] = whole.processes()?;
    let (began, before) = (Instant::now(), [threads(core)?, threads(window)?]);
    thread::sleep(long);
    let of = began.elapsed();
    let share = |pid, before: &Threads| -> Outcome<Share> { Ok(Share { used: since(before, &threads(pid)?), of }) };
    Ok([share(core, &before[0])?, share(window, &before[1])?])
}

/// How long each thread of a process has run so far, in nanoseconds.
type Threads = BTreeMap<OsString, u64>;

fn threads(pid: u32) -> Outcome<Threads> {
    let mut threads = Threads::new();
    for task in fs::read_dir(format!("/proc/{pid}/task"))? {
        let task = task?;
        // A thread may have ended since it was listed.
        let Ok(told) = fs::read_to_string(task.path().join("schedstat")) else { continue };
        let ran = ran(&told).ok_or_else(|| Failure::new(format!("the kernel tells no run time: {told:?}")))?;
        threads.insert(task.file_name(), ran);
    }
    if threads.is_empty() {
        return Err(Failure::new(format!("process {pid} has ended")));
    }
    Ok(threads)
}

/// What the threads that still run have run since. What a thread ran that has ended since is not in it: ours live on.
fn since(before: &Threads, after: &Threads) -> Duration {
    let ran = after.iter().map(|(thread, ran)| ran - before.get(thread).unwrap_or(&0).min(ran));
    Duration::from_nanos(ran.sum())
}

/// The first number of a thread's `schedstat`: nanoseconds on a core.
fn ran(told: &str) -> Option<u64> {
    told.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernels_first_number_is_the_time_that_a_thread_ran() {
        assert_eq!(ran("112452 6193343 2\n"), Some(112_452));
        assert_eq!(ran(""), None);
    }

    #[test]
    fn what_was_run_before_does_not_count_and_a_new_thread_does() {
        let before = Threads::from([("1".into(), 700), ("2".into(), 50)]);
        let after = Threads::from([("1".into(), 1_000), ("3".into(), 20)]);
        assert_eq!(since(&before, &after), Duration::from_nanos(320));
    }

    #[test]
    fn this_process_has_run_and_runs_on() {
        let before = threads(std::process::id()).unwrap();
        let mut sum = 0_u64;
        while since(&before, &threads(std::process::id()).unwrap()) < Duration::from_millis(2) {
            sum = super::super::black_box(sum.wrapping_add(1));
        }
    }
}
