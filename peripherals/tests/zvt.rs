//! The card protocol ZVT: driver and simulated terminal on one bad wire, over TCP and on a serial line, and foreign judges of
//! both.

#[cfg(test)]
#[path = "zvt/foreign.rs"]
mod foreign;
#[cfg(test)]
#[path = "zvt/part_by_hand.rs"]
mod part_by_hand;
#[cfg(test)]
#[path = "zvt/replaced.rs"]
mod replaced;
#[cfg(test)]
#[path = "zvt/serial.rs"]
mod serial;
#[cfg(test)]
#[path = "zvt/tcp.rs"]
mod tcp;
#[cfg(test)]
#[path = "zvt/till.rs"]
mod till;
