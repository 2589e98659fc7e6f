//! From the start of both processes to the wall on the glass.

use std::{fs, path::Path, thread, time::Duration};

use super::{
    Samples,
    glass::{between, now_us},
    whole::Whole,
};
use crate::{Failure, Outcome};

/// Many starts, each from the start of both processes.
#[derive(Debug, Clone)]
pub struct Starts {
    /// Until the wall is on the glass.
    pub wall: Samples,
    /// Until core listens for the window: its journal is verified.
    pub core: Samples,
    /// Until the window has drawn anything at all.
    pub window: Samples,
}

/// Starts the terminal `times` times after one that fills the caches. Each time core verifies its whole journal before it
/// listens, and the window has nothing to show before it has heard from core: so the wall proves the verification.
///
/// # Errors
/// It does not come up.
pub fn measure(whole: &mut Whole, times: usize) -> Outcome<Starts> {
    let (mut wall, mut core, mut window) = (Vec::new(), Vec::new(), Vec::new());
    while wall.len() <= times {
        whole.hall.cut_power();
        // What a power cut leaves behind would be taken for the next start's.
        let socket = whole.hall.path("state/window.sock");
        for left in [whole.hall.path("rectangles.json"), socket.clone()] {
            fs::remove_file(left).ok();
        }
        thread::sleep(Duration::from_millis(300));
        let began_us = now_us();
        whole.hall.switch_on_at_once()?;
        let listens = thread::spawn(move || listening(&socket));
        let first = whole.glass.see("the first frame", began_us, |_| true)?;
        let greeted = whole.glass.see("the wall", began_us, |published| published.screen == "attract")?;
        wall.push(between(began_us, greeted.at_us));
        window.push(between(began_us, first.at_us));
        let listened_us = listens.join().ok().flatten().ok_or_else(|| Failure::new("core does not listen"))?;
        core.push(between(began_us, listened_us));
    }
    let warm = |mut samples: Vec<Duration>| samples.split_off(1).into_iter().collect();
    Ok(Starts { wall: warm(wall), core: warm(core), window: warm(window) })
}

/// When the socket came, microseconds since 1970; nothing within twenty seconds.
fn listening(socket: &Path) -> Option<u64> {
    (0..40_000).find_map(|_| {
        thread::sleep(Duration::from_micros(500));
        socket.exists().then(now_us)
    })
}

/// Entries in the running core's journal.
///
/// # Errors
/// It does not answer.
pub fn entries(whole: &Whole) -> Outcome<u64> {
    let records = whole.hall.records()?;
    records["head"].as_u64().ok_or_else(|| Failure::new(format!("the journal has no head: {records}")))
}
