//! Places where a test may cut the power: before and after every effect. Nothing of it is in a packaged binary.

/// Dies here, as by `kill -9`, when this is the place that was named: `after Record VisaIssued`, or `after Record
/// VisaIssued #2` for the second time that it is passed.
#[cfg(feature = "failpoints")]
pub(crate) fn pass(place: &str, chosen: Option<&str>) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static PASSED: AtomicU32 = AtomicU32::new(0);
    let Some(chosen) = chosen else { return };
    let (name, time) = chosen.split_once(" #").map_or((chosen, 1), |(name, time)| (name, time.parse().unwrap_or(1)));
    if name == place && PASSED.fetch_add(1, Ordering::Relaxed) + 1 == time {
        tracing::warn!(place, "the power is cut here");
        // Nothing is flushed, nothing is closed: that is the point.
        rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL).ok();
    }
}

/// Nothing: packaged binaries have no such places.
#[cfg(not(feature = "failpoints"))]
pub(crate) const fn pass(_place: &str, _chosen: Option<&str>) {}
