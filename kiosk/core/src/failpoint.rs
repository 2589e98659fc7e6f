//! Places where a test may cut the power: before and after every effect. Nothing of it is in a packaged binary.

/// Dies here, as by `kill -9`, when this is the place that was named.
#[cfg(feature = "failpoints")]
pub(crate) fn pass(place: &str, chosen: Option<&str>) {
    if chosen == Some(place) {
        tracing::warn!(place, "the power is cut here");
        // Nothing is flushed, nothing is closed: that is the point.
        rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL).ok();
    }
}

/// Nothing: packaged binaries have no such places.
#[cfg(not(feature = "failpoints"))]
pub(crate) const fn pass(_place: &str, _chosen: Option<&str>) {}
