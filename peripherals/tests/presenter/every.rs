//! What every printer with a mouth is tried with.

pub mod bed;
pub mod faults;
pub mod foreign;
pub mod stories;
pub mod strangers;
