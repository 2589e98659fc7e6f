//! Readers of documents that say how they frame, type, or are asked: four drivers and their simulated readers on one bad wire.

#[path = "readers/bed.rs"]
mod bed;
#[path = "readers/elyctis.rs"]
mod elyctis;
#[path = "readers/faults.rs"]
mod faults;
#[path = "readers/story.rs"]
mod story;
#[path = "readers/trouble.rs"]
mod trouble;
