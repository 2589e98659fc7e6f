//! The card protocol ZVT: driver and simulated terminal on one bad wire, and foreign judges of both.

#[cfg(test)]
#[path = "zvt/faults.rs"]
mod faults;
#[cfg(test)]
#[path = "zvt/foreign.rs"]
mod foreign;
#[cfg(test)]
#[path = "zvt/soak.rs"]
mod soak;
#[cfg(test)]
#[path = "zvt/story.rs"]
mod story;
#[cfg(test)]
#[path = "zvt/till.rs"]
mod till;
