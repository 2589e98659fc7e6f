//! The staff's way to the front: the upper corners of the panel, in turn, the left one first, six presses within ten seconds.
//! Nothing is there to be pressed on the wall, and nothing shows that it was.

use std::time::{Duration, Instant};

use iced::{
    Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Operation, Tree, tree},
    },
    touch,
};

use crate::{program::Message, touch_button::machine_clock};

/// So many presses.
const PRESSES: u8 = 6;
/// Within so long.
const WITHIN: Duration = Duration::from_secs(10);
/// A corner's share of the panel's width and height.
const SHARE: (f32, f32) = (1.0 / 6.0, 1.0 / 10.0);

/// How far the presses have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Progress {
    done: u8,
    since: Option<Instant>,
}

/// What is kept from one event to the next.
#[derive(Debug, Default)]
struct Seen {
    progress: Progress,
    pointer: Option<Point>,
}

/// An upper corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Corner {
    Left,
    Right,
}

/// Whether the presses are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Yes,
    NotYet,
}

impl Seen {
    /// One event. The cursor is shared by all events of a batch, so a press is where the last move before it was.
    fn event(&mut self, event: &Event, panel: Rectangle, cursor: mouse::Cursor, now: Instant) -> Told {
        let pressed = match event {
            Event::Mouse(iced::mouse::Event::CursorMoved { position }) => {
                self.pointer = Some(*position);
                None
            }
            Event::Mouse(iced::mouse::Event::ButtonPressed(iced::mouse::Button::Left)) => {
                self.pointer.or(cursor.position())
            }
            Event::Touch(touch::Event::FingerPressed { position, .. }) => Some(*position),
            _ => None,
        };
        pressed.map_or(Told::NotYet, |at| self.progress.press(corner(at, panel), now))
    }
}

impl Progress {
    /// One press, on a corner or elsewhere.
    fn press(&mut self, on: Option<Corner>, now: Instant) -> Told {
        let is_late = self.since.is_some_and(|since| now.duration_since(since) > WITHIN);
        let wanted = if self.done.is_multiple_of(2) { Corner::Left } else { Corner::Right };
        match on {
            Some(corner) if corner == wanted && !is_late => {
                self.done += 1;
                self.since.get_or_insert(now);
            }
            Some(Corner::Left) => *self = Self { done: 1, since: Some(now) },
            Some(Corner::Right) | None => *self = Self::default(),
        }
        if self.done < PRESSES {
            return Told::NotYet;
        }
        *self = Self::default();
        Told::Yes
    }
}

fn corner(at: Point, panel: Rectangle) -> Option<Corner> {
    let (width, height) = (panel.width * SHARE.0, panel.height * SHARE.1);
    if at.y - panel.y > height {
        None
    } else if at.x - panel.x <= width {
        Some(Corner::Left)
    } else if panel.x + panel.width - at.x <= width {
        Some(Corner::Right)
    } else {
        None
    }
}

/// Everything, and an eye on its upper corners.
pub struct Corners<'a> {
    content: Element<'a, Message>,
}

impl<'a> Corners<'a> {
    /// Around everything.
    pub const fn around(content: Element<'a, Message>) -> Self {
        Self { content }
    }
}

impl Widget<Message, Theme, Renderer> for Corners<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Seen>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Seen::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let seen = tree.state.downcast_mut::<Seen>();
        if seen.event(event, layout.bounds(), cursor, machine_clock()) == Told::Yes {
            shell.publish(Message::Gesture);
        }
        let child = &mut tree.children[0];
        self.content.as_widget_mut().update(child, event, layout, cursor, renderer, clipboard, shell, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<'a> From<Corners<'a>> for Element<'a, Message> {
    fn from(corners: Corners<'a>) -> Self {
        Element::new(corners)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Option<Corner> = Some(Corner::Left);
    const RIGHT: Option<Corner> = Some(Corner::Right);

    fn presses(list: &[(Option<Corner>, u64)]) -> Vec<usize> {
        let (begin, mut progress) = (machine_clock(), Progress::default());
        let told = |(at, (on, seconds)): (usize, &(Option<Corner>, u64))| {
            (progress.press(*on, begin + Duration::from_secs(*seconds)) == Told::Yes).then_some(at)
        };
        list.iter().enumerate().filter_map(told).collect()
    }

    #[test]
    fn six_presses_in_turn_are_told_once_and_then_begin_anew() {
        let six = [(LEFT, 0), (RIGHT, 1), (LEFT, 2), (RIGHT, 3), (LEFT, 4), (RIGHT, 5)];
        assert_eq!(presses(&six), [5]);
        let again: Vec<_> = six.iter().chain(&six).map(|(on, _)| (*on, 1)).collect();
        assert_eq!(presses(&again), [5, 11]);
    }

    #[test]
    fn a_press_elsewhere_out_of_turn_or_too_late_begins_anew() {
        let elsewhere = [(LEFT, 0), (RIGHT, 1), (LEFT, 2), (None, 3), (RIGHT, 3), (LEFT, 4), (RIGHT, 5)];
        assert!(presses(&elsewhere).is_empty());
        let twice = [(LEFT, 0), (LEFT, 1), (RIGHT, 2), (LEFT, 3), (RIGHT, 4), (LEFT, 5), (RIGHT, 6)];
        assert_eq!(presses(&twice), [6], "the second left one is the first of six");
        let slow = [(LEFT, 0), (RIGHT, 2), (LEFT, 4), (RIGHT, 6), (LEFT, 8), (RIGHT, 11)];
        assert!(presses(&slow).is_empty());
    }

    #[test]
    fn presses_of_one_batch_are_each_where_the_pointer_was_then() {
        let panel = Rectangle::new(Point::ORIGIN, Size::new(1_080.0, 1_920.0));
        let mut seen = Seen::default();
        let last = mouse::Cursor::Available(Point::new(1_060.0, 20.0));
        let told = [20.0, 1_060.0].repeat(3).into_iter().filter(|x| {
            let moved = Event::Mouse(iced::mouse::Event::CursorMoved { position: Point::new(*x, 20.0) });
            let pressed = Event::Mouse(iced::mouse::Event::ButtonPressed(iced::mouse::Button::Left));
            let now = machine_clock();
            assert_eq!(seen.event(&moved, panel, last, now), Told::NotYet);
            seen.event(&pressed, panel, last, now) == Told::Yes
        });
        assert_eq!(told.count(), 1);
    }

    #[test]
    fn the_corners_are_where_hands_find_them_without_a_mark() {
        let panel = Rectangle::new(Point::ORIGIN, Size::new(1_080.0, 1_920.0));
        let at = |x, y| corner(Point::new(x, y), panel);
        assert_eq!((at(10.0, 10.0), at(1_070.0, 10.0)), (LEFT, RIGHT));
        assert_eq!((at(540.0, 10.0), at(10.0, 960.0), at(1_070.0, 1_900.0)), (None, None, None));
    }
}
