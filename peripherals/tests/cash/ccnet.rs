//! The note validators' protocol CCNET: driver and simulated validator on one bad wire, before the books of a kiosk.

#[path = "ccnet/bad_input.rs"]
mod bad_input;
#[path = "ccnet/bed.rs"]
mod bed;
#[path = "ccnet/cuts.rs"]
mod cuts;
#[path = "ccnet/faults.rs"]
mod faults;
#[path = "ccnet/foreign.rs"]
mod foreign;
#[path = "ccnet/script.rs"]
mod script;
#[path = "ccnet/soak.rs"]
mod soak;
#[path = "ccnet/story.rs"]
mod story;
