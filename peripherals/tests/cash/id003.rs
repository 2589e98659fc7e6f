//! ID003, driver against device.

#[path = "id003/bad.rs"]
mod bad;
#[path = "id003/bed.rs"]
mod bed;
#[path = "id003/faults.rs"]
mod faults;
#[path = "id003/hands.rs"]
mod hands;
#[path = "id003/power.rs"]
mod power;
#[path = "id003/script.rs"]
mod script;
#[path = "id003/story.rs"]
mod story;
