//! The eye of the figures: when which frame was on the glass.
//!
//! A frame is on the glass when the display server says that its dots have changed (X's DAMAGE): drawn, handed over and
//! copied. Which screen it shows, the window says just before it draws (its rectangles, with the time). Both times are of
//! this machine's wall clock, in microseconds.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime},
};

use serde::Deserialize;
use x11rb::{
    connection::Connection as _,
    protocol::{
        Event,
        damage::{ConnectionExt as _, ReportLevel},
    },
    rust_connection::RustConnection,
};

use crate::{Failure, Outcome, display::Display};

/// A frame belongs to what was published before it as long as no further one comes for so long.
const STILL: Duration = Duration::from_millis(60);
/// How often the window's word is looked at. Its times are its own; this only must be shorter than a frame.
const LOOK: Duration = Duration::from_millis(1);

/// What the window has said that it draws.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Published {
    /// Just before it was drawn, microseconds since 1970.
    pub at_us: u64,
    /// The screen's name.
    pub screen: String,
    /// The screen's number.
    pub number: u64,
    /// How many snapshots were shown before.
    pub shown: u64,
}

/// A screen that was on the glass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What was drawn.
    pub published: Published,
    /// When it was on the glass, microseconds since 1970.
    pub at_us: u64,
}

/// Everything that was drawn and published so far, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Log {
    frames: Vec<u64>,
    published: Vec<Published>,
}

impl Log {
    /// When what was published as number `index` was on the glass, if that can be told at `now_us` already.
    ///
    /// The last frame of those that follow without a pause counts, up to the next publication: a frame of what was shown
    /// before may still be under way when something new is published, and must not be taken for it.
    #[must_use]
    pub fn seen(&self, index: usize, now_us: u64) -> Option<Seen> {
        let published = self.published.get(index)?;
        let next = self.published.get(index + 1).map(|next| next.at_us);
        let still = u64::try_from(STILL.as_micros()).unwrap_or(u64::MAX);
        let mut last: Option<u64> = None;
        for frame in self.frames.iter().copied().filter(|frame| *frame > published.at_us) {
            let Some(before) = last else {
                last = Some(frame);
                continue;
            };
            if next.is_some_and(|next| frame > next) || frame > before + still {
                return Some(Seen { published: published.clone(), at_us: before });
            }
            last = Some(frame);
        }
        let at_us = last.filter(|last| now_us > last + still)?;
        Some(Seen { published: published.clone(), at_us })
    }

    /// The first publication after `after_us` that is wanted.
    #[must_use]
    pub fn first(&self, after_us: u64, wanted: impl Fn(&Published) -> bool) -> Option<usize> {
        self.published.iter().position(|published| published.at_us > after_us && wanted(published))
    }

    /// The last publication, if it is of after `after_us`: its place, and when.
    #[must_use]
    pub fn last(&self, after_us: u64) -> Option<(usize, u64)> {
        let index = self.published.len().checked_sub(1)?;
        let at_us = self.published[index].at_us;
        (at_us > after_us).then_some((index, at_us))
    }

    /// The first frame after `after_us`, whatever it shows.
    #[must_use]
    pub fn frame_after(&self, after_us: u64) -> Option<u64> {
        self.frames.iter().copied().find(|frame| *frame > after_us)
    }
}

/// Watches a display until it is dropped.
#[derive(Debug)]
pub struct Glass {
    log: Arc<Mutex<Log>>,
    ends: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

impl Glass {
    /// Watches all of the display, and the rectangles that the window publishes.
    ///
    /// # Errors
    /// The display has no DAMAGE, or does not let us in.
    pub fn before(display: &Display, rectangles: &Path) -> Outcome<Self> {
        let log = Arc::<Mutex<Log>>::default();
        let ends = Arc::<AtomicBool>::default();
        watch_frames(display, Arc::clone(&log))?;
        let (path, held, ended) = (rectangles.to_owned(), Arc::clone(&log), Arc::clone(&ends));
        let reader = thread::spawn(move || read_publications(&path, &held, &ended));
        Ok(Self { log, ends, reader: Some(reader) })
    }

    /// Waits for a screen that was published after `after_us` and is wanted, until it is on the glass.
    ///
    /// # Errors
    /// It does not come within `patience`.
    pub fn see(&self, what: &str, after_us: u64, wanted: impl Fn(&Published) -> bool) -> Outcome<Seen> {
        self.wait(what, |log| log.first(after_us, &wanted).and_then(|index| log.seen(index, now_us())))
    }

    /// Waits until something was published after `after_us` and nothing more for `rest`: the last of it, on the glass.
    ///
    /// # Errors
    /// It does not come to rest within `patience`.
    pub fn at_rest(&self, what: &str, after_us: u64, rest: Duration) -> Outcome<Seen> {
        let rest = u64::try_from(rest.as_micros()).unwrap_or(u64::MAX);
        self.wait(what, |log| {
            let now = now_us();
            let last = log.last(after_us).filter(|(_, at_us)| at_us.saturating_add(rest) < now);
            last.and_then(|(index, _)| log.seen(index, now))
        })
    }

    /// Waits for the next frame after `after_us`, whatever it shows.
    ///
    /// # Errors
    /// None comes within `patience`.
    pub fn next_frame(&self, what: &str, after_us: u64) -> Outcome<u64> {
        self.wait(what, |log| log.frame_after(after_us))
    }

    fn wait<T>(&self, what: &str, look: impl Fn(&Log) -> Option<T>) -> Outcome<T> {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look(&lock(&self.log)) {
                return Ok(found);
            }
            if Instant::now() > until {
                let shown = lock(&self.log).published.last().cloned();
                return Err(Failure::new(format!("waited {PATIENCE:?} for {what}; the window draws {shown:?}")));
            }
            thread::sleep(LOOK);
        }
    }
}

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(30);

impl Drop for Glass {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        if let Some(reader) = self.reader.take() {
            reader.join().ok();
        }
    }
}

/// Microseconds since 1970, by this machine's clock.
#[must_use]
pub fn now_us() -> u64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(now.as_micros()).unwrap_or(u64::MAX)
}

/// From one to the other; nothing when they are in the other order.
#[must_use]
pub const fn between(from_us: u64, to_us: u64) -> Duration {
    Duration::from_micros(to_us.saturating_sub(from_us))
}

fn lock(log: &Mutex<Log>) -> MutexGuard<'_, Log> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The thread ends with the display.
fn watch_frames(display: &Display, log: Arc<Mutex<Log>>) -> Outcome<()> {
    let failed = |cause: &dyn std::fmt::Display| Failure::new(format!("the display's changes: {cause}"));
    let (connection, screen) = RustConnection::connect(Some(display.name())).map_err(|cause| failed(&cause))?;
    let root = connection.setup().roots[screen].root;
    connection.damage_query_version(1, 1).map_err(|cause| failed(&cause))?.reply().map_err(|cause| failed(&cause))?;
    let damage = connection.generate_id().map_err(|cause| failed(&cause))?;
    connection
        .damage_create(damage, root, ReportLevel::RAW_RECTANGLES)
        .map_err(|cause| failed(&cause))?
        .check()
        .map_err(|cause| failed(&cause))?;
    thread::spawn(move || {
        while let Ok(event) = connection.wait_for_event() {
            if let Event::DamageNotify(_) = event {
                lock(&log).frames.push(now_us());
            }
        }
    });
    Ok(())
}

fn read_publications(rectangles: &PathBuf, log: &Mutex<Log>, ends: &AtomicBool) {
    while !ends.load(Ordering::Relaxed) {
        let read = std::fs::read(rectangles).ok();
        let published = read.and_then(|bytes| serde_json::from_slice::<Published>(&bytes).ok());
        if let Some(published) = published {
            let mut log = lock(log);
            if log.published.last() != Some(&published) {
                log.published.push(published);
            }
        }
        thread::sleep(LOOK);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(at_us: u64) -> Published {
        Published { at_us, screen: "review".to_owned(), number: at_us, shown: 1 }
    }

    fn log(frames: &[u64], publications: &[u64]) -> Log {
        Log { frames: frames.to_vec(), published: publications.iter().copied().map(published).collect() }
    }

    fn seen_at(log: &Log, index: usize, now_us: u64) -> Option<u64> {
        log.seen(index, now_us).map(|seen| seen.at_us)
    }

    #[test]
    fn a_frame_before_the_window_spoke_of_it_does_not_show_it() {
        assert_eq!(seen_at(&log(&[1_000], &[2_000]), 0, 900_000), None);
        assert_eq!(seen_at(&log(&[1_000, 20_000], &[2_000]), 0, 900_000), Some(20_000));
    }

    #[test]
    fn a_frame_that_was_still_under_way_is_not_taken_for_the_next() {
        assert_eq!(seen_at(&log(&[2_100, 21_000], &[2_000]), 0, 900_000), Some(21_000));
    }

    #[test]
    fn nothing_is_told_before_the_glass_is_still() {
        let log = log(&[21_000], &[2_000]);
        assert_eq!(seen_at(&log, 0, 81_000), None);
        assert_eq!(seen_at(&log, 0, 81_001), Some(21_000));
    }

    #[test]
    fn what_follows_after_a_pause_or_under_another_name_is_another_frame() {
        assert_eq!(seen_at(&log(&[21_000, 90_000], &[2_000]), 0, 90_001), Some(21_000));
        assert_eq!(seen_at(&log(&[21_000, 50_000], &[2_000, 30_000]), 0, 50_001), Some(21_000));
        assert_eq!(seen_at(&log(&[21_000, 50_000], &[2_000, 30_000]), 1, 900_000), Some(50_000));
    }

    #[test]
    fn only_what_was_published_after_the_press_answers_it() {
        let log = log(&[], &[1_000, 5_000, 9_000]);
        assert_eq!(log.first(1_000, |_| true), Some(1));
        assert_eq!(log.first(1_000, |published| published.number == 9_000), Some(2));
        assert_eq!(log.first(9_000, |_| true), None);
    }
}
