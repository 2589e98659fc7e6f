//! Orders as a tape keeps them: enough to give them again, and nothing of a person.

use std::sync::Arc;

use domain::{
    Language, Sensitive,
    bitmap::Bitmap,
    speech::{Output, Rate, Volume},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    audio::{self, Clip, Utterance},
    barcode, beacon, card, cash, document, doors,
    driver::EventId,
    keypad,
    printer::{self, Job},
};

/// An order that can be written on a tape and given again.
pub trait Order: Sized {
    /// What the tape keeps.
    fn written(&self) -> Value;

    /// The order again; nothing when the tape says none of this family's.
    fn read(written: &Value) -> Option<Self>;
}

/// Orders that are written as they are, because nothing in them is anybody's.
macro_rules! written_whole {
    ($($command:ty),+ $(,)?) => {
        $(impl Order for $command {
            fn written(&self) -> Value {
                whole(self)
            }

            fn read(written: &Value) -> Option<Self> {
                read_whole(written)
            }
        })+
    };
}

written_whole!(
    barcode::Command,
    beacon::Command,
    card::Command,
    cash::Command,
    document::Command,
    doors::Command,
    keypad::Command,
);

fn whole(order: &impl Serialize) -> Value {
    serde_json::to_value(order).unwrap_or(Value::Null)
}

fn read_whole<T: DeserializeOwned>(written: &Value) -> Option<T> {
    serde_json::from_value(written.clone()).ok()
}

/// A printer's orders, the picture of a job by its size only: it shows a person's papers.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PrinterOrder {
    Print { id: u32, width: u32, height: u32 },
    Recover,
    Retract,
    Eject,
    Acknowledge(EventId),
}

impl Order for printer::Command {
    fn written(&self) -> Value {
        whole(&match self {
            Self::Print(Job { id, image }) => {
                PrinterOrder::Print { id: *id, width: image.width(), height: image.height() }
            }
            Self::Recover => PrinterOrder::Recover,
            Self::Retract => PrinterOrder::Retract,
            Self::Eject => PrinterOrder::Eject,
            Self::Acknowledge(id) => PrinterOrder::Acknowledge(*id),
        })
    }

    /// The picture is another of the same size: black.
    fn read(written: &Value) -> Option<Self> {
        Some(match read_whole(written)? {
            PrinterOrder::Print { id, width, height } if width <= MOST_DOTS && height <= MOST_DOTS => {
                let mut image = Bitmap::white(width, height);
                (0..height).for_each(|y| (0..width).for_each(|x| image.blacken(x, y)));
                Self::Print(Job { id, image: Arc::new(image) })
            }
            PrinterOrder::Print { .. } => return None,
            PrinterOrder::Recover => Self::Recover,
            PrinterOrder::Retract => Self::Retract,
            PrinterOrder::Eject => Self::Eject,
            PrinterOrder::Acknowledge(id) => Self::Acknowledge(id),
        })
    }
}

/// No paper has more, either way.
const MOST_DOTS: u32 = 20_000;

/// A voice's orders, the words of an utterance by their length only: they are a person's.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AudioOrder {
    Say { id: u64, characters: usize, language: Language, rate: Rate, volume: Volume, output: Output, clip: Clip },
    Hush,
    Acknowledge(EventId),
}

/// No utterance has more characters.
const MOST_CHARACTERS: usize = 10_000;

impl Order for audio::Command {
    fn written(&self) -> Value {
        whole(&match self {
            Self::Say(Utterance { id, text, language, rate, volume, output, clip }) => AudioOrder::Say {
                id: *id,
                characters: text.reveal().chars().count(),
                language: *language,
                rate: *rate,
                volume: *volume,
                output: *output,
                clip: clip.clone(),
            },
            Self::Hush => AudioOrder::Hush,
            Self::Acknowledge(id) => AudioOrder::Acknowledge(*id),
        })
    }

    /// The words are others of the same length.
    fn read(written: &Value) -> Option<Self> {
        Some(match read_whole(written)? {
            AudioOrder::Say { id, characters, language, rate, volume, output, clip }
                if characters <= MOST_CHARACTERS =>
            {
                let text = Sensitive::new("a".repeat(characters));
                Self::Say(Utterance { id, text, language, rate, volume, output, clip })
            }
            AudioOrder::Say { .. } => return None,
            AudioOrder::Hush => Self::Hush,
            AudioOrder::Acknowledge(id) => Self::Acknowledge(id),
        })
    }
}
