//! How the machine is connected, for whoever looks after it: what the kernel tells of its ways out, who answers for names, and
//! how long central takes. Nothing here changes anything.

use std::{
    fs,
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
    path::Path,
    time::Duration,
};

use kiosk_screen::snapshot::staff::{Kind, Measured, Way};
use peripherals::link::Clock;
use tokio::net::{TcpStream, lookup_host};

use crate::central::{Address, Client};

/// Where the kernel lists the ways out.
pub(crate) const WAYS: &str = "/sys/class/net";
/// Where the machine is told who answers for names.
pub(crate) const RESOLVER: &str = "/etc/resolv.conf";
/// How long each step of a measurement may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// TEST-NET-1 (RFC 5737): nobody is there, and nothing is sent; the kernel only chooses the way.
const NOBODY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), 9);

/// Cables and radios as `/sys/class/net` has them, by name: what a device of the machine is behind. Where nothing has one, as
/// in a container, all but the loop.
pub(crate) fn ways(folder: &Path) -> Vec<Way> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let found = entries.filter_map(|entry| Some((entry.path().join("device").exists(), way(&entry.path())?)));
    let (real, soft): (Vec<_>, Vec<_>) = found.partition(|(is_real, _)| *is_real);
    let mut ways: Vec<Way> = if real.is_empty() { soft } else { real }.into_iter().map(|(_, way)| way).collect();
    ways.sort_by(|one, other| one.name.cmp(&other.name));
    ways
}

fn way(folder: &Path) -> Option<Way> {
    let name = folder.file_name()?.to_str()?.to_owned();
    let read = |file: &str| fs::read_to_string(folder.join(file)).ok().map(|text| text.trim().to_owned());
    // ARPHRD_ETHER: cables and radios.
    let is_ours = read("type")? == "1" && name != "lo";
    let kind = if folder.join("wireless").exists() { Kind::Radio } else { Kind::Cable };
    // A cable that is out has no carrier; the file cannot be read while the way is switched off.
    let is_up = read("carrier").as_deref() == Some("1");
    let speed_mbit = read("speed").and_then(|speed| speed.parse::<u32>().ok()).filter(|_| is_up);
    is_ours.then_some(Way { name, kind, is_up, speed_mbit })
}

/// Who answers for names: the addresses of `nameserver` lines.
pub(crate) fn resolvers(file: &Path) -> Vec<IpAddr> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let address = |line: &str| line.trim().strip_prefix("nameserver")?.trim().parse().ok();
    text.lines().filter_map(address).collect()
}

/// Under which address the machine would go to central; none where no way leads there.
pub(crate) fn own_address(central: Option<SocketAddr>) -> Option<IpAddr> {
    let central = central.unwrap_or(NOBODY);
    let any: SocketAddr = if central.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0_u16; 8], 0).into() };
    let socket = UdpSocket::bind(any).ok()?;
    socket.connect(central).ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|address| !address.is_unspecified())
}

/// Looks central's name up, knocks, and fetches the tables; and where central is. What cannot be had is not measured.
pub(crate) async fn measure(central: &Address, client: &Client, clock: Clock) -> (Measured, Option<SocketAddr>) {
    let mut measured = Measured { names_ms: None, round_trip_ms: None, kbit_per_s: None };
    let began = clock.now();
    let found = tokio::time::timeout(PATIENCE, lookup_host(central.host_and_port())).await;
    let Some(at) = found.ok().and_then(Result::ok).and_then(|mut found| found.next()) else {
        return (measured, None);
    };
    measured.names_ms = Some(milliseconds(clock.now().since(began)));
    let began = clock.now();
    let knocked = tokio::time::timeout(PATIENCE, TcpStream::connect(at)).await;
    if !knocked.is_ok_and(|knocked| knocked.is_ok()) {
        return (measured, Some(at));
    }
    measured.round_trip_ms = Some(milliseconds(clock.now().since(began)));
    let began = clock.now();
    match tokio::time::timeout(PATIENCE, client.catalogue()).await {
        Ok(Ok(tables)) => {
            let bytes = serde_json::to_vec(&tables).map_or(0, |json| json.len());
            measured.kbit_per_s = Some(kbit_per_s(bytes, clock.now().since(began)));
        }
        Ok(Err(error)) => tracing::warn!(%error, "central does not serve: nothing was measured"),
        Err(_late) => tracing::warn!("central takes too long: nothing was measured"),
    }
    (measured, Some(at))
}

/// At least one: nothing is measured in no time.
fn milliseconds(time: Duration) -> u32 {
    u32::try_from(time.as_millis()).unwrap_or(u32::MAX).max(1)
}

fn kbit_per_s(bytes: usize, time: Duration) -> u32 {
    let bits = u128::try_from(bytes).unwrap_or(u128::MAX).saturating_mul(8);
    u32::try_from(bits.saturating_mul(1_000) / time.as_micros().max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(folder: &Path, name: &str, text: &str) {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn cables_and_radios_are_told_as_the_kernel_has_them() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        for (name, text) in [
            ("lo/type", "772\n"),
            ("lo/carrier", "1\n"),
            ("enp1s0/type", "1\n"),
            ("enp1s0/carrier", "1\n"),
            ("enp1s0/speed", "1000\n"),
            ("eno2/type", "1\n"),
            ("eno2/carrier", "0\n"),
            ("eno2/speed", "-1\n"),
            ("wlp2s0/type", "1\n"),
            ("wlp2s0/wireless/status", ""),
            ("tun0/type", "65534\n"),
            ("ifb0/type", "1\n"),
            ("ifb0/carrier", "0\n"),
        ] {
            file(at, name, text);
        }
        for real in ["enp1s0", "eno2", "wlp2s0"] {
            fs::create_dir_all(at.join(real).join("device")).unwrap();
        }
        let way = |name: &str, kind, is_up, speed_mbit| Way { name: name.to_owned(), kind, is_up, speed_mbit };
        assert_eq!(
            ways(at),
            [
                way("eno2", Kind::Cable, false, None),
                way("enp1s0", Kind::Cable, true, Some(1_000)),
                way("wlp2s0", Kind::Radio, false, None),
            ]
        );
        assert_eq!(ways(&at.join("nowhere")), []);
        for real in ["enp1s0", "eno2", "wlp2s0"] {
            fs::remove_dir_all(at.join(real)).unwrap();
        }
        assert_eq!(ways(at), [way("ifb0", Kind::Cable, false, None)]);
    }

    #[test]
    fn whoever_answers_for_names_is_read_and_nonsense_is_not() {
        let folder = tempfile::tempdir().unwrap();
        file(
            folder.path(),
            "resolv.conf",
            "# made by a program\nsearch example\nnameserver 192.0.2.53\nnameserver\tfe80::1\nnameserver x\n",
        );
        let found = resolvers(&folder.path().join("resolv.conf"));
        assert_eq!(found, ["192.0.2.53".parse::<IpAddr>().unwrap(), "fe80::1".parse().unwrap()]);
    }

    #[test]
    fn a_rate_is_bits_by_time() {
        assert_eq!(kbit_per_s(125_000, Duration::from_secs(1)), 1_000);
        assert_eq!(kbit_per_s(0, Duration::ZERO), 0);
        assert_eq!(kbit_per_s(usize::MAX, Duration::ZERO), u32::MAX);
    }

    #[test]
    fn the_way_to_this_machine_itself_has_its_address() {
        assert_eq!(own_address(Some(([127, 0, 0, 1], 9).into())), Some(IpAddr::V4(Ipv4Addr::LOCALHOST)));
    }
}
