//! What the ZPL driver and a KR403 do together, on good wires and bad ones.

#[path = "usher/bed.rs"]
mod bed;
#[path = "zpl/foreign.rs"]
mod foreign;
#[path = "usher/laws.rs"]
mod laws;
#[path = "zpl/models.rs"]
mod models;
#[path = "usher/stories.rs"]
mod stories;

use bed::{Kind, Tuning};
use peripherals::printer::{
    Event,
    mechanism::{Machine, Physics},
    usher::Usher,
    zpl::{Dialect, Driver, Kr403 as Brain, Settings, Simulator, Zpl},
};

/// A KR403 that understands everything.
struct Kr403;

impl Kind for Kr403 {
    type Language = Zpl;
    type Brain = Brain;

    const TELLS_HEAT: bool = true;
    // It starts afresh as it is freed, and nobody sees the paper go.
    const PULLED_OUT: fn(Option<u32>) -> Event = |job| Event::PaperRetracted { job };

    fn driver(tuning: &Tuning) -> Usher<Zpl> {
        Driver::new(&Settings {
            width_dots: tuning.width_dots,
            untaken: tuning.untaken,
            patience_s: tuning.patience_s,
            ..Settings::default()
        })
    }

    fn simulator(physics: Physics) -> Machine<Self::Brain> {
        Simulator::new(physics, Dialect::Whole)
    }
}

every_story!(Kr403);
every_law!(Kr403, changing);

/// All positions but those of an answer that says what the one before and the one behind it say, and but for the fixed words and
/// the middle of noughts of answers like those that were harmed in all of their letters before.
fn changing(sent: &[u8]) -> Vec<usize> {
    let ends = (1..=sent.len()).filter(|end| sent[..*end].ends_with(b"\x03\r\n") || sent[..*end].ends_with(b"]\x03"));
    let mut answers = Vec::new();
    let mut start = 0;
    for end in ends {
        answers.push(start..end);
        start = end;
    }
    let like = |one: usize, other: usize| match (answers.get(one), answers.get(other)) {
        (Some(one), Some(other)) => sent[one.clone()] == sent[other.clone()],
        (_, _) => false,
    };
    // An answer to ~HS is three strings long.
    let dull = |index: usize| {
        [1, 4].iter().any(|step| index >= *step && like(index, index - step) && like(index, index + step))
    };
    let lively = answers.iter().enumerate().filter(|(index, _)| !dull(*index));
    let tells = |position: &usize| {
        let noughts = sent[position.saturating_sub(1)..].starts_with(b"000");
        !sent[*position].is_ascii_alphabetic() && !matches!(sent[*position], b' ' | b':') && !noughts
    };
    lively.flat_map(|(index, answer)| answer.clone().filter(move |position| index < 6 || tells(position))).collect()
}
