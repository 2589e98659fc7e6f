//! What the terminal holds of the machine's memory.
//!
//! *Proportional*: what a process holds alone, and its part of what it shares with others (proc(5), `smaps_rollup`).

use std::fs;

use super::whole::Whole;
use crate::{Failure, Outcome};

/// Kilobytes of one process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Proportional.
    pub pss_kb: u64,
    /// Of it, what belongs to no file: heap, stacks, what was written to.
    pub anonymous_kb: u64,
    /// Of it, shared memory: the picture that is handed to the display server.
    pub shared_kb: u64,
}

/// Core and window, now.
///
/// # Errors
/// One does not run.
pub fn measure(whole: &Whole) -> Outcome<[Held; 2]> {
    let [core, window] = whole.processes()?;
    Ok([held(core)?, held(window)?])
}

fn held(pid: u32) -> Outcome<Held> {
    let told = fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    parse(&told).ok_or_else(|| Failure::new(format!("the kernel tells no proportional memory: {told:?}")))
}

fn parse(told: &str) -> Option<Held> {
    let kilobytes = |name: &str| {
        let rest = told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        rest.trim().strip_suffix("kB")?.trim().parse().ok()
    };
    Some(Held { pss_kb: kilobytes("Pss")?, anonymous_kb: kilobytes("Pss_Anon")?, shared_kb: kilobytes("Pss_Shmem")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_proportional_sizes_are_taken_and_not_their_namesakes() {
        let told = "55d0-7ffd ---p 00000000 00:00 0 [rollup]\nRss:  9312 kB\nPss:  4821 kB\nPss_Dirty:  1200 kB\n\
                    Pss_Anon:  1180 kB\nPss_File:  3561 kB\nPss_Shmem:  80 kB\nSwapPss:  0 kB\n";
        assert_eq!(parse(told), Some(Held { pss_kb: 4821, anonymous_kb: 1180, shared_kb: 80 }));
        assert_eq!(parse("Rss: 1 kB\n"), None);
    }
}
