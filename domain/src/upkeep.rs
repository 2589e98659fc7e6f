//! What can fail in a terminal, and how: the words that pages, papers and reports of the staff share.

use serde::{Deserialize, Serialize};

/// One device, or something else that can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// The document reader.
    Document,
    /// The card terminal.
    Card,
    /// The printer.
    Printer,
    /// The note validator.
    Cash,
    /// The scanner of codes.
    Barcode,
    /// The keypad.
    Keypad,
    /// The switches of the cabinet.
    Doors,
    /// The guide lights.
    Beacon,
    /// The voice.
    Audio,
    /// The way to central.
    Network,
    /// The records.
    Records,
    /// The clock.
    Clock,
    /// Central's trust in the terminal.
    Trust,
    /// The files of settings.
    Settings,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// It does not answer.
    Silent,
    /// It was never found.
    Missing,
    /// It is set up otherwise.
    Settings,
    /// It reports a fault of its own.
    Broken,
    /// Somebody tampered with it.
    Tampered,
    /// It is starting.
    Starting,
    /// No paper.
    PaperOut,
    /// Little paper.
    PaperLow,
    /// Its cover is open.
    Cover,
    /// Paper is jammed.
    Jam,
    /// Its cutter is stuck.
    Cutter,
    /// Too hot, or a wrong voltage.
    Hot,
    /// A paper was not taken.
    PaperWaits,
    /// The bin for papers is full.
    BinFull,
    /// The cassette is full.
    CassetteFull,
    /// There is no cassette.
    CassetteOut,
    /// An exchange of the cassette has no end.
    ExchangeOpen,
    /// A note is jammed.
    NoteJam,
    /// It was cheated.
    Cheated,
    /// It is paused.
    Paused,
    /// It does not reach its bank.
    Host,
    /// It asks for its diagnosis or the end of its day.
    ServiceDue,
    /// A key or switch is stuck.
    Stuck,
    /// It is not reached.
    Offline,
    /// The disk is full.
    Full,
    /// The clock was set back.
    SetBack,
    /// Central froze the terminal.
    Frozen,
    /// The disk is nearly full.
    Scarce,
    /// The clock is not central's.
    Skewed,
    /// The certificate ends soon, and was not renewed.
    CertificateEnds,
    /// The certificate has ended.
    CertificateEnded,
    /// They cannot be used: those of before are in force.
    NotInForce,
}

/// How central stands to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// It is reached.
    Online,
    /// It is not.
    Offline,
    /// It froze the terminal.
    Frozen,
}

/// Whether the chain of the records holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chain {
    /// It does.
    Whole,
    /// It does not.
    Broken,
}
