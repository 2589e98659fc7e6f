//! A family of three before the terminal.

use super::hall::{Hall, stage};

pub const FIRST: &str =
    "language en|visa|accept|passport no A1|no case|confirm|days 30|tourism|trip done|declare|approved";
pub const CHILDS: &str = "add|passport no A2|no case|confirm|trip done|declare|approved child";
pub const THIRD: &str = "add|passport no A3|no case|confirm|trip done|declare|approved";

pub fn three() -> Hall {
    let mut hall = Hall::open();
    for line in FIRST.split('|').chain(CHILDS.split('|')).chain(THIRD.split('|')) {
        hall.say(line);
    }
    assert_eq!(stage(&hall.journey.stage), "Approved");
    hall
}
