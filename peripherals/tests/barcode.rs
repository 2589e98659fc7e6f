//! Readers of bar codes: six drivers and six simulated scanners on one bad wire.

#[cfg(test)]
#[path = "barcode/bed.rs"]
mod bed;
#[cfg(test)]
#[path = "barcode/faults.rs"]
mod faults;
#[cfg(test)]
#[path = "barcode/foreign.rs"]
mod foreign;
#[cfg(test)]
#[path = "barcode/story.rs"]
mod story;
#[cfg(test)]
#[path = "barcode/trouble.rs"]
mod trouble;
