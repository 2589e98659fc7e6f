//! What makes the operator's origin known, and keeps everybody but `kiosk-installer update` from it.

use super::{RELOAD, enabled, file};
use crate::{
    change::Change,
    settings::{Settings, Updates},
};

/// Where apt is told of the origin, from the root on.
pub(crate) const SOURCES: &str = "etc/apt/sources.list.d/kiosk.sources";

/// Nothing without an origin.
pub(super) fn changes(settings: &Settings) -> Vec<Change> {
    let Some(updates) = &settings.updates else { return Vec::new() };
    let hour = format!(
        "[Timer]\nOnCalendar=\nOnCalendar=*-*-* {:02}:00\nRandomizedDelaySec=30m\nPersistent=false\n",
        settings.maintenance_hour
    );
    let starting = Change {
        then: &["systemctl", "start", "kiosk-update.timer"],
        ..enabled("updates-timer", "Somebody has to look for new versions every night.", "kiosk-update.timer")
    };
    vec![
        file(
            "updates-origin",
            "New versions of the terminal's program come from the operator, signed by the operator's own key and no other.",
            SOURCES,
            &sources(updates),
            &[],
        ),
        file(
            "updates-pin",
            "The terminal's program comes from the operator's origin alone, and no upgrade of the whole machine takes it past its gate.",
            "etc/apt/preferences.d/50-kiosk",
            &pin(updates),
            &[],
        ),
        file(
            "updates-upgrades",
            "Security updates are installed whoever stands at the terminal, and have no way back: its own program is not theirs.",
            "etc/apt/apt.conf.d/61kiosk-updates",
            "Unattended-Upgrade::Package-Blacklist:: \"^kiosk$\";\n",
            &[],
        ),
        file(
            "updates-hour",
            "A new version is tried when nobody travels, and there is an hour to take it back.",
            "etc/systemd/system/kiosk-update.timer.d/50-kiosk.conf",
            &hour,
            RELOAD,
        ),
        enabled(
            "updates-resume",
            "What a power cut left in the middle is finished or taken back.",
            "kiosk-update-resume.service",
        ),
        starting,
    ]
}

fn sources(updates: &Updates) -> String {
    format!(
        "Types: deb\nURIs: {}\nSuites: {}\nComponents: {}\nSigned-By: {}\n",
        updates.url.as_str(),
        updates.suite.as_str(),
        updates.component.as_str(),
        updates.keyring.as_str()
    )
}

/// What is installed has 100. Below that a package is installed where there is none, and upgraded nowhere; below nothing it is
/// not even seen. The first record that fits counts, and the last one would fit what is installed as well.
fn pin(updates: &Updates) -> String {
    let record = |whom: &str, priority: &str| format!("Package: kiosk\nPin: {whom}\nPin-Priority: {priority}\n");
    let ours = format!("origin \"{}\"", updates.url.host());
    [record("release a=now", "100"), record(&ours, "50"), record("release *", "-1")].join("\n")
}

/// The text of [`SOURCES`] as it has to be.
pub(crate) fn wanted_sources(updates: &Updates) -> Change {
    file("updates-origin", "", SOURCES, &sources(updates), &[])
}
