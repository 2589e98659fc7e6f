//! Every protocol, as the figures need it.

mod codecs;
mod latencies;
mod polled;

use std::path::Path;

use e2e::{
    Outcome,
    figures::{Measured, codecs::table, polling},
};

/// The specimen passport's lines (ICAO Doc 9303 part 4, appendix A to section 4).
const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn specimen() -> Vec<String> {
    vec![UPPER.to_owned(), LOWER.to_owned()]
}

/// The devices' part of the page: of every protocol, or of those whose family and name hold `only`.
///
/// # Errors
/// `probe` or `simulate` does not start; no pseudo terminal, no port.
pub fn page(programs: &Path, only: &str) -> Outcome<Measured> {
    eprintln!("codecs");
    let codecs: Vec<_> = codecs::codecs().into_iter().filter(|codec| codec.name().contains(only)).collect();
    let codecs = table(&codecs);
    eprintln!("bytes to event");
    let wanted: Vec<_> = latencies::latencies().into_iter().filter(|row| row.device.contains(only)).collect();
    let latencies = latencies::table(&wanted)?;
    eprintln!("polling");
    let folder = tempfile::tempdir()?;
    let (polled, _simulators) = polled::polled(programs, folder.path(), only)?;
    let polling = polling::table(&polled);
    Ok(Measured {
        table: format!(
            include_str!("devices.md"),
            polling = polling.table,
            latencies = latencies.table,
            codecs = codecs,
        ),
        missing: [latencies.missing, polling.missing].concat(),
    })
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use peripherals::family::Family;

    use super::{codecs::codecs, latencies::latencies, polled::ALL};

    /// Every protocol: every folder with a driver in it.
    fn protocols() -> BTreeSet<String> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../peripherals/src");
        let of_family = |family: Family| {
            let folders = fs::read_dir(source.join(family.as_str())).unwrap().map(|entry| entry.unwrap().path());
            let with_driver = folders.filter(|path| path.join("driver.rs").is_file());
            let names: Vec<_> =
                with_driver.map(|path| format!("{family} {}", path.file_name().unwrap().display())).collect();
            assert!(!names.is_empty(), "no driver of {family} was found");
            names
        };
        Family::ALL.into_iter().flat_map(of_family).collect()
    }

    fn named(names: impl IntoIterator<Item = impl ToString>) -> BTreeSet<String> {
        names.into_iter().map(|name| name.to_string()).collect()
    }

    #[test]
    fn every_protocol_has_its_way_from_byte_to_event() {
        assert_eq!(named(latencies().iter().map(|row| row.device)), protocols());
    }

    #[test]
    fn every_protocol_is_polled() {
        assert_eq!(named(ALL.map(|(family, name)| format!("{family} {name}"))), protocols());
    }

    #[test]
    fn every_protocol_has_its_codec() {
        assert_eq!(named(codecs().iter().flat_map(|codec| codec.protocols)), protocols());
    }

    #[test]
    fn every_codec_reads_its_own_frames_and_no_beginning_of_them() {
        for codec in codecs() {
            for frame in &codec.frames {
                assert_eq!((codec.read)(frame), 1, "{}: {frame:02x?}", codec.name());
                assert_eq!((codec.read)(&frame[..frame.len() / 3]), 0, "{}: {frame:02x?}", codec.name());
            }
        }
    }
}
