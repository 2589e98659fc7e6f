//! What a finger or the pointer does to one button, without a window: down inside, up inside, once.

use std::time::{Duration, Instant};

use iced::{Point, Rectangle, touch::Finger};

/// How long a button is held that acts by it.
pub const HOLD: Duration = Duration::from_millis(500);
/// Pixels beyond the edge within which a lift still counts.
const SLOP: f32 = 8.0;
/// Pixels that a finger may wander before the press is taken back.
const WANDER: f32 = 40.0;

/// Who presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A finger on the glass.
    Finger(Finger),
    /// The pointer's left button.
    Pointer,
}

/// What comes of a lift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifted {
    /// The button acts.
    Acted,
    /// The press was this button's, and nothing comes of it.
    Dropped,
    /// Another's.
    Foreign,
}

/// Who holds the button down, since where, since when.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Press {
    held: Option<(Hand, Point)>,
    wait: Wait,
}

/// Whether it matters how long the button is held.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Wait {
    /// It does not, or it is not held.
    #[default]
    None,
    /// It acts by being held for long, from then on.
    Since(Instant),
    /// It did; the lift is no press any more.
    Over,
}

impl Press {
    /// Whether it is held down.
    #[must_use]
    pub const fn is_held(self) -> bool {
        self.held.is_some()
    }

    /// Something went down at `position`. True when this button is held from now on.
    pub fn down(&mut self, hand: Hand, position: Point, bounds: Rectangle) -> bool {
        if self.held.is_some() || !bounds.contains(position) {
            return false;
        }
        (self.held, self.wait) = (Some((hand, position)), Wait::None);
        true
    }

    /// It acts by being held, too; held since `now`. Returns when it does.
    pub fn wait(&mut self, now: Instant) -> Instant {
        self.wait = Wait::Since(now);
        now + HOLD
    }

    /// The time passes. True, once, when it is held for long enough.
    pub fn waited(&mut self, now: Instant) -> bool {
        match (self.held, self.wait) {
            (Some(_), Wait::Since(since)) if now.saturating_duration_since(since) >= HOLD => {
                self.wait = Wait::Over;
                true
            }
            _ => false,
        }
    }

    /// When it acts by being held, if it is not lifted before.
    #[must_use]
    pub fn waits_until(self) -> Option<Instant> {
        match (self.held, self.wait) {
            (Some(_), Wait::Since(since)) => Some(since + HOLD),
            _ => None,
        }
    }

    /// Something moved. True when the press is taken back.
    pub fn moved(&mut self, hand: Hand, position: Point) -> bool {
        match self.held {
            Some((holder, began)) if holder == hand && began.distance(position) > WANDER => {
                self.held = None;
                true
            }
            Some(_) | None => false,
        }
    }

    /// Something was lifted.
    pub fn up(&mut self, hand: Hand, position: Point, bounds: Rectangle) -> Lifted {
        match self.held {
            Some((holder, _)) if holder == hand => {
                self.held = None;
                let is_inside = bounds.expand(SLOP).contains(position);
                if is_inside && self.wait != Wait::Over { Lifted::Acted } else { Lifted::Dropped }
            }
            Some(_) | None => Lifted::Foreign,
        }
    }

    /// The glass lost the finger. True when the press is taken back.
    pub fn lost(&mut self, hand: Hand) -> bool {
        match self.held {
            Some((holder, _)) if holder == hand => {
                self.held = None;
                true
            }
            Some(_) | None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Rectangle = Rectangle { x: 100.0, y: 100.0, width: 200.0, height: 100.0 };
    const ONE: Hand = Hand::Finger(Finger(1));
    const TWO: Hand = Hand::Finger(Finger(2));

    fn held() -> Press {
        let mut press = Press::default();
        assert!(press.down(ONE, Point::new(150.0, 150.0), BOUNDS));
        press
    }

    #[test]
    fn a_lift_inside_acts_once() {
        let mut press = held();
        assert_eq!(press.up(ONE, Point::new(160.0, 155.0), BOUNDS), Lifted::Acted);
        assert_eq!(press.up(ONE, Point::new(160.0, 155.0), BOUNDS), Lifted::Foreign);
    }

    #[test]
    fn a_lift_eight_pixels_beyond_the_edge_still_acts_and_nine_do_not() {
        let mut press = Press::default();
        assert!(press.down(ONE, Point::new(105.0, 150.0), BOUNDS));
        assert_eq!(press.up(ONE, Point::new(92.5, 150.0), BOUNDS), Lifted::Acted);
        assert!(press.down(ONE, Point::new(105.0, 150.0), BOUNDS));
        assert_eq!(press.up(ONE, Point::new(90.0, 150.0), BOUNDS), Lifted::Dropped);
    }

    #[test]
    fn a_finger_that_wanders_off_takes_its_press_back() {
        let mut press = held();
        assert!(!press.moved(ONE, Point::new(180.0, 150.0)));
        assert!(press.moved(ONE, Point::new(191.0, 150.0)));
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Foreign);
    }

    #[test]
    fn another_finger_neither_acts_nor_cancels() {
        let mut press = held();
        assert!(!press.down(TWO, Point::new(150.0, 150.0), BOUNDS));
        assert_eq!(press.up(TWO, Point::new(150.0, 150.0), BOUNDS), Lifted::Foreign);
        assert!(!press.lost(TWO));
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Acted);
    }

    #[test]
    fn a_lost_finger_does_nothing() {
        let mut press = held();
        assert!(press.lost(ONE));
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Foreign);
    }

    #[test]
    fn a_button_that_is_held_for_half_a_second_acts_once_and_its_lift_does_not() {
        let began = crate::touch_button::machine_clock();
        let later = |milliseconds| began + Duration::from_millis(milliseconds);
        let mut press = held();
        assert_eq!(press.wait(began), later(500));
        assert!(!press.waited(later(499)));
        assert_eq!(press.waits_until(), Some(later(500)));
        assert!(press.waited(later(500)) && !press.waited(later(501)));
        assert_eq!((press.is_held(), press.waits_until()), (true, None));
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Dropped);
        assert!(press.down(ONE, Point::new(150.0, 150.0), BOUNDS));
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Acted, "the next press is a press");
    }

    #[test]
    fn a_finger_that_wanders_off_or_is_lifted_holds_nothing() {
        let began = crate::touch_button::machine_clock();
        let mut press = held();
        press.wait(began);
        assert!(press.moved(ONE, Point::new(191.0, 150.0)));
        assert!(!press.waited(began + HOLD));
        let mut press = held();
        press.wait(began);
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Acted);
        assert_eq!((press.waited(began + HOLD), press.waits_until()), (false, None));
    }

    #[test]
    fn a_press_that_began_outside_does_nothing() {
        let mut press = Press::default();
        assert!(!press.down(ONE, Point::new(99.0, 150.0), BOUNDS));
        assert_eq!(press.up(ONE, Point::new(150.0, 150.0), BOUNDS), Lifted::Foreign);
    }
}
