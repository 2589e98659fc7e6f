//! A bad wire between host and device, as the command line says it: `to_host:120:lost`, `both:1/500:any`.

use std::{str::FromStr, time::Duration};

use peripherals::bench::{Direction, Fault, Harm, Wire};

/// What happens to which bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harmed {
    ways: Vec<Direction>,
    place: Place,
    harm: Harm,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Byte(usize),
    OneIn(u32),
}

/// Why a text is no such thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoFault {
    #[error("a fault is written WAY:WHERE:WHAT")]
    Parts,
    #[error("WAY is to_host, to_device or both")]
    Way,
    #[error("WHERE is the number of a byte, or 1/N with N from 1")]
    Where,
    #[error(
        "WHAT is lost, doubled, corrupted, corrupted=01 to corrupted=ff, delayed=MILLISECONDS, cut, silenced or, with 1/N, any"
    )]
    What,
}

impl FromStr for Harmed {
    type Err = NoFault;

    fn from_str(text: &str) -> Result<Self, NoFault> {
        let parts: Vec<&str> = text.split(':').collect();
        let [way, place, what] = parts.as_slice() else { return Err(NoFault::Parts) };
        let ways = match *way {
            "to_host" => vec![Direction::ToHost],
            "to_device" => vec![Direction::ToDevice],
            "both" => Direction::BOTH.to_vec(),
            _unknown => return Err(NoFault::Way),
        };
        let place = match place.strip_prefix("1/") {
            Some(count) => count.parse().ok().filter(|count| *count > 0).map(Place::OneIn),
            None => place.parse().ok().map(Place::Byte),
        };
        let place = place.ok_or(NoFault::Where)?;
        let harm = match (what.split_once('='), place) {
            (None, Place::OneIn(_)) if *what == "any" => Some(Harm::Any),
            (None, _) => plain(what).map(Harm::This),
            (Some(("corrupted", mask)), _) => u8::from_str_radix(mask, 16)
                .ok()
                .filter(|mask| *mask != 0)
                .map(|mask| Harm::This(Fault::Corrupted(mask))),
            (Some(("delayed", by)), _) => {
                by.parse().ok().map(|by| Harm::This(Fault::Delayed(Duration::from_millis(by))))
            }
            (Some(_), _) => None,
        };
        Ok(Self { ways, place, harm: harm.ok_or(NoFault::What)? })
    }
}

fn plain(word: &str) -> Option<Fault> {
    match word {
        "lost" => Some(Fault::Lost),
        "doubled" => Some(Fault::Doubled),
        "corrupted" => Some(Fault::Corrupted(0x01)),
        "cut" => Some(Fault::Cut),
        "silenced" => Some(Fault::Silenced),
        _unknown => None,
    }
}

/// The wire with all of these faults. Two faults by chance draw apart from each other.
pub fn wire(faults: &[Harmed], seed: u64) -> Wire {
    let mut wire = Wire::immediate();
    for (number, Harmed { ways, place, harm }) in (0..).zip(faults) {
        for &way in ways {
            wire = match (*place, *harm) {
                (Place::Byte(position), Harm::This(fault)) => wire.with(way, position, fault),
                (Place::Byte(_), Harm::Any) => wire,
                (Place::OneIn(count), harm) => wire.with_chance(seed.wrapping_add(number), way, count, harm),
            };
        }
    }
    wire
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_which_way_where_and_what() {
        let fault = |text: &str| text.parse::<Harmed>().unwrap();
        let lost = Harmed { ways: vec![Direction::ToHost], place: Place::Byte(120), harm: Harm::This(Fault::Lost) };
        assert_eq!(fault("to_host:120:lost"), lost);
        assert_eq!(fault("both:1/500:any").ways, Direction::BOTH);
        assert_eq!(fault("to_device:0:corrupted=80").harm, Harm::This(Fault::Corrupted(0x80)));
        let late = Harm::This(Fault::Delayed(Duration::from_millis(1500)));
        assert_eq!(fault("to_device:1/9:delayed=1500").harm, late);
    }

    #[test]
    fn what_is_no_fault_is_refused_with_the_part_that_is_wrong() {
        for (text, wrong) in [
            ("lost", NoFault::Parts),
            ("to_host:1:lost:2", NoFault::Parts),
            ("up:1:lost", NoFault::Way),
            ("both:-1:lost", NoFault::Where),
            ("both:1/0:lost", NoFault::Where),
            ("both:1:any", NoFault::What),
            ("both:1:corrupted=0", NoFault::What),
            ("both:1:delayed", NoFault::What),
        ] {
            assert_eq!(text.parse::<Harmed>(), Err(wrong), "{text}");
        }
    }
}
