//! Every change, as data.

pub(crate) mod updates;

use std::{
    fmt::Display,
    net::{IpAddr, SocketAddr},
};

use crate::{
    change::{Change, Wanted},
    settings::Settings,
};

/// Every change, in the order in which they are made: what could lock somebody out comes last.
#[must_use]
pub fn changes(settings: &Settings) -> Vec<Change> {
    let mut changes = console();
    changes.extend(upkeep(settings));
    changes.extend(updates::changes(settings));
    changes.extend(guards(settings));
    changes
}

const RELOAD: &[&str] = &["systemctl", "daemon-reload"];

fn file(
    name: &'static str,
    why: &'static str,
    path: &'static str,
    text: &str,
    then: &'static [&'static str],
) -> Change {
    Change {
        name,
        why,
        wanted: Wanted::File { path, text: format!("# Written by kiosk-installer.\n{text}"), mode: 0o644 },
        then,
    }
}

fn link(name: &'static str, why: &'static str, path: &'static str, target: &'static str) -> Change {
    Change { name, why, wanted: Wanted::Link { path, target }, then: RELOAD }
}

fn enabled(name: &'static str, why: &'static str, unit: &'static str) -> Change {
    Change { name, why, wanted: Wanted::Enabled { unit }, then: &[] }
}

fn console() -> Vec<Change> {
    let boot =
        "GRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash consoleblank=0 vt.global_cursor_default=0\"\nGRUB_TIMEOUT=0\n";
    let storage = "install usb-storage /bin/false\ninstall uas /bin/false\n";
    vec![
        file(
            "boot",
            "Whoever stands before a terminal that starts sees no console, and its screen never goes dark by itself.",
            "etc/default/grub.d/50-kiosk.cfg",
            boot,
            &["update-grub"],
        ),
        file(
            "sysrq",
            "A keyboard that somebody plugs in must not reach the kernel.",
            "etc/sysctl.d/90-kiosk.conf",
            "kernel.sysrq = 0\n",
            &["sysctl", "--load", "/etc/sysctl.d/90-kiosk.conf"],
        ),
        link(
            "restart-key",
            "Control, Alt and Delete must not restart the machine between a note and its credit.",
            "etc/systemd/system/ctrl-alt-del.target",
            "/dev/null",
        ),
        file(
            "restart-key-held",
            "The same keys pressed seven times restart it past every unit.",
            "etc/systemd/system.conf.d/50-kiosk.conf",
            "[Manager]\nCtrlAltDelBurstAction=none\n",
            &["systemctl", "daemon-reexec"],
        ),
        link(
            "login",
            "The first console is the window's: nobody is asked for a name there.",
            "etc/systemd/system/getty@tty1.service",
            "/dev/null",
        ),
        link(
            "target",
            "The window is started with the graphical target.",
            "etc/systemd/system/default.target",
            "/lib/systemd/system/graphical.target",
        ),
        file(
            "storage",
            "Memory sticks bring programs in and records out.",
            "etc/modprobe.d/kiosk-storage.conf",
            storage,
            &[],
        ),
    ]
}

fn upkeep(settings: &Settings) -> Vec<Change> {
    let time = format!("[Time]\nNTP={}\n", words(&settings.time, " "));
    let hour = format!(
        "[Timer]\nOnCalendar=\nOnCalendar=*-*-* {:02}:00\nRandomizedDelaySec=30m\nPersistent=false\n",
        settings.maintenance_hour
    );
    let upgrades = "\
APT::Periodic::Update-Package-Lists \"1\";
APT::Periodic::Unattended-Upgrade \"1\";
Unattended-Upgrade::Automatic-Reboot \"false\";
Unattended-Upgrade::OnlyOnACPower \"false\";
";
    vec![
        file(
            "time",
            "What is signed carries the time, and central refuses a wrong one.",
            "etc/systemd/timesyncd.conf.d/50-kiosk.conf",
            &time,
            &["systemctl", "try-restart", "systemd-timesyncd.service"],
        ),
        enabled("time-service", "Somebody has to ask the time servers.", "systemd-timesyncd.service"),
        file(
            "upgrades",
            "Security updates are installed without anybody; a restart is the staff's or the operator's.",
            "etc/apt/apt.conf.d/60kiosk-upgrades",
            upgrades,
            &[],
        ),
        file(
            "upgrades-hour",
            "Updates are installed when nobody travels, and not after a power cut in the middle of the day.",
            "etc/systemd/system/apt-daily-upgrade.timer.d/50-kiosk.conf",
            &hour,
            RELOAD,
        ),
        enabled("upgrades-service", "Somebody has to install them.", "unattended-upgrades.service"),
    ]
}

fn guards(settings: &Settings) -> Vec<Change> {
    let service = "\
[Service]
ExecStart=
ExecStart=/usr/sbin/nft -f /etc/kiosk/nftables.conf
ExecReload=
ExecReload=/usr/sbin/nft -f /etc/kiosk/nftables.conf
";
    let mut usb = file(
        "usb",
        "A plug that anybody reaches must take no stick and no keyboard.",
        "etc/usbguard/rules.conf",
        &usb(settings),
        &["systemctl", "try-restart", "usbguard.service"],
    );
    // The guard refuses rules that others can read.
    if let Wanted::File { mode, .. } = &mut usb.wanted {
        *mode = 0o600;
    }
    vec![
        usb,
        enabled("usb-service", "Somebody has to apply the rules for USB.", "usbguard.service"),
        file(
            "firewall-rules",
            "A terminal speaks to central and its own devices, and nobody speaks to it.",
            "etc/kiosk/nftables.conf",
            &firewall(settings),
            &["nft", "--file", "/etc/kiosk/nftables.conf"],
        ),
        file(
            "firewall",
            "The firewall's own file stays its package's, so that its upgrades ask nothing.",
            "etc/systemd/system/nftables.service.d/50-kiosk.conf",
            service,
            RELOAD,
        ),
        enabled("firewall-service", "The rules stand before the network does.", "nftables.service"),
    ]
}

fn usb(settings: &Settings) -> String {
    let allowed: String = settings.input.iter().map(|number| line("allow id", number.as_str())).collect();
    format!(
        "reject with-interface one-of {{ 08:*:* }}\n{allowed}reject with-interface one-of {{ 03:*:* e0:*:* }}\nallow\n"
    )
}

fn line(what: &str, whom: &str) -> String {
    format!("{what} {whom}\n")
}

/// Everything that the settings name, and what a network needs to be one.
fn firewall(settings: &Settings) -> String {
    let server = |protocol, port: u16| move |server: &IpAddr| accept(SocketAddr::new(*server, port), protocol);
    let mut lines: Vec<String> = Vec::new();
    for addresses in [&settings.central, &settings.devices, &settings.packages] {
        lines.extend(addresses.iter().map(|address| accept(*address, "tcp")));
    }
    lines.extend(settings.names.iter().map(server("udp", 53)));
    lines.extend(settings.names.iter().map(server("tcp", 53)));
    lines.extend(settings.time.iter().map(server("udp", 123)));
    RULES.replace('@', &lines.concat())
}

/// `@` stands for what may go out.
const RULES: &str = "\
flush ruleset
table inet kiosk {
  chain input {
    type filter hook input priority filter; policy drop;
    iif lo accept
    ct state established,related accept
    icmpv6 type { nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } accept
    udp sport 67 udp dport 68 accept
  }
  chain forward {
    type filter hook forward priority filter; policy drop;
  }
  chain output {
    type filter hook output priority filter; policy drop;
    oif lo accept
    ct state established,related accept
    icmpv6 type { nd-router-solicit, nd-neighbor-solicit, nd-neighbor-advert } accept
    udp sport 68 udp dport 67 accept
@  }
}
";

fn accept(to: SocketAddr, protocol: &str) -> String {
    let family = if to.is_ipv4() { "ip" } else { "ip6" };
    format!("    {family} daddr {} {protocol} dport {} accept\n", to.ip(), to.port())
}

fn words<T: Display>(all: &[T], between: &str) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Settings {
        toml::from_str(include_str!("../tools/installer.toml")).expect("the example")
    }

    fn origin() -> crate::settings::Updates {
        let text = "url = 'https://updates.example/debian'\nsuite = 'stable'\ncomponent = 'main'\nkeyring = '/etc/kiosk/updates.gpg'";
        toml::from_str(text).expect("an origin")
    }

    #[test]
    fn names_and_places_are_there_once_and_paths_are_below_the_root() {
        let mut settings = example();
        settings.updates = Some(origin());
        let all = changes(&settings);
        for (at, change) in all.iter().enumerate() {
            let again = |other: &Change| other.name == change.name || other.wanted.place() == change.wanted.place();
            assert!(!all[at + 1..].iter().any(again), "{} twice", change.name);
            if let Wanted::File { path, .. } | Wanted::Link { path, .. } = &change.wanted {
                assert!(!path.starts_with('/'), "{path}");
            }
        }
    }

    #[test]
    fn without_an_origin_nothing_of_it_is_changed() {
        let mut settings = example();
        let alone: Vec<_> = changes(&settings).iter().map(|change| change.name).collect();
        assert!(!alone.iter().any(|name| name.starts_with("updates-")), "{alone:?}");
        settings.updates = Some(origin());
        let all = changes(&settings);
        assert_eq!(all.len(), alone.len() + 6);
        assert!(all.iter().all(|change| change.why.ends_with('.')));
    }

    #[test]
    fn the_program_comes_from_its_origin_alone_and_is_upgraded_by_nobody_else() {
        let mut settings = example();
        settings.updates = Some(origin());
        let text = |name: &str| match changes(&settings).into_iter().find(|change| change.name == name) {
            Some(Change { wanted: Wanted::File { text, .. }, .. }) => text,
            other => panic!("{other:?}"),
        };
        assert!(text("updates-origin").ends_with(
            "Types: deb\nURIs: https://updates.example/debian\nSuites: stable\nComponents: main\nSigned-By: /etc/kiosk/updates.gpg\n"
        ));
        let pin = text("updates-pin");
        let records: Vec<_> = pin.split("\n\n").collect();
        assert!(records[0].ends_with("Pin: release a=now\nPin-Priority: 100"), "{pin}");
        assert!(records[1].ends_with("Pin: origin \"updates.example\"\nPin-Priority: 50"), "{pin}");
        assert!(records[2].ends_with("Pin: release *\nPin-Priority: -1\n"), "{pin}");
        assert!(text("updates-upgrades").contains("Package-Blacklist:: \"^kiosk$\""));
        assert!(text("updates-hour").contains("OnCalendar=*-*-* 03:00\n"));
    }

    #[test]
    fn the_firewall_lets_out_what_the_settings_name_and_nothing_else() {
        let mut settings = example();
        settings.central.push("[2001:db8::1]:8443".parse().expect("an address"));
        let rules = firewall(&settings);
        assert!(rules.contains("    ip daddr 192.0.2.1 tcp dport 8443 accept\n"), "{rules}");
        assert!(rules.contains("    ip6 daddr 2001:db8::1 tcp dport 8443 accept\n"), "{rules}");
        assert_eq!(rules.matches("daddr").count(), 7, "{rules}");
        assert_eq!(rules.matches("policy drop").count(), 3, "{rules}");
    }

    #[test]
    fn storage_is_refused_before_anything_is_allowed() {
        let rules = usb(&example());
        let place = |words: &str| rules.find(words).expect("a rule");
        assert!(place("08:*:*") < place("allow id 0eef:0001") && place("allow id") < place("03:*:*"), "{rules}");
    }
}
