//! A button for fingers: hit-tests each event at its own position, acts on lift, knows no hover.
//!
//! The toolkit's own button asks the shared cursor, so two taps in one batch of events land on the last one's button.

mod guard;
mod press;

use std::time::Instant;

use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Point, Rectangle, Renderer, Size, Theme,
    advanced::{
        Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse,
        renderer::{self, Quad},
        widget::{Id, Operation, Tree, tree},
    },
    border::Radius,
    touch, window,
};

use crate::illustration::whole;

pub use guard::{Guard, machine_clock};
pub use press::{HOLD, Hand, Lifted, Press};

/// Ground and border of a button.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Ground.
    pub ground: Color,
    /// Border's colour.
    pub line: Color,
    /// Border's pixels.
    pub width: f32,
}

/// The ring around the focused button; drawn in the gap beside it, so nothing moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// Inner band: colour and pixels.
    pub band: (Color, f32),
    /// Line around it: colour and pixels.
    pub line: (Color, f32),
}

/// What becomes of a finger that went down elsewhere and is lifted on a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slide {
    Nothing,
    Acts,
}

/// A button of this product.
pub struct TouchButton<'a, Message> {
    id: String,
    /// What stands on it; then, if it differs, what stands on it under the finger.
    contents: Vec<Element<'a, Message>>,
    on_lift: Option<Message>,
    on_hold: Option<Message>,
    slide: Slide,
    guard: Guard,
    idle: Face,
    held: Face,
    ring: Option<Ring>,
    radius: Radius,
    padding: Padding,
    width: Length,
    least_height: f32,
}

impl<'a, Message> TouchButton<'a, Message> {
    /// A button with no ground that does nothing.
    #[must_use]
    pub fn new(id: &str, guard: Guard, content: impl Into<Element<'a, Message>>) -> Self {
        let bare = Face { ground: Color::TRANSPARENT, line: Color::TRANSPARENT, width: 0.0 };
        Self {
            id: id.to_owned(),
            contents: vec![content.into()],
            on_lift: None,
            on_hold: None,
            slide: Slide::Nothing,
            guard,
            idle: bare,
            held: bare,
            ring: None,
            radius: Radius::default(),
            padding: Padding::ZERO,
            width: Length::Fill,
            least_height: 0.0,
        }
    }

    /// What is published when it is lifted.
    #[must_use]
    pub fn on_lift(self, message: Message) -> Self {
        Self { on_lift: Some(message), ..self }
    }

    /// What is published when it is held down for [`HOLD`]; then its lift publishes nothing.
    #[must_use]
    pub fn on_hold(self, message: Message) -> Self {
        Self { on_hold: Some(message), ..self }
    }

    /// A finger that slid onto it acts like one that went down on it.
    #[must_use]
    pub fn takes_slides(self) -> Self {
        Self { slide: Slide::Acts, ..self }
    }

    /// How it looks, idle and under the finger.
    #[must_use]
    pub fn faces(self, idle: Face, held: Face) -> Self {
        Self { idle, held, ..self }
    }

    /// What stands on it under the finger.
    #[must_use]
    pub fn held_content(mut self, content: impl Into<Element<'a, Message>>) -> Self {
        self.contents.truncate(1);
        self.contents.push(content.into());
        self
    }

    /// It has the focus.
    #[must_use]
    pub fn ring(self, ring: Ring) -> Self {
        Self { ring: Some(ring), ..self }
    }

    /// Its corners, pixels.
    #[must_use]
    pub fn radius(self, radius: impl Into<Radius>) -> Self {
        Self { radius: radius.into(), ..self }
    }

    /// Around the content, pixels.
    #[must_use]
    pub fn padding(self, padding: impl Into<Padding>) -> Self {
        Self { padding: padding.into(), ..self }
    }

    /// As wide as its content.
    #[must_use]
    pub fn narrow(self) -> Self {
        Self { width: Length::Shrink, ..self }
    }

    /// At least so high, pixels.
    #[must_use]
    pub fn least_height(self, least_height: f32) -> Self {
        Self { least_height, ..self }
    }
}

/// Kept between frames. A button of another name or another screen begins anew.
#[derive(Debug, Default)]
struct State {
    whose: (u64, String),
    press: Press,
    pointer: Option<Point>,
}

impl State {
    fn belongs(&mut self, whose: (u64, &str)) {
        if self.whose.0 != whose.0 || self.whose.1 != whose.1 {
            *self = Self { whose: (whose.0, whose.1.to_owned()), press: Press::default(), pointer: self.pointer };
        }
    }
}

impl<Message: Clone> TouchButton<'_, Message> {
    fn went_down(&self, state: &mut State, hand: Hand, at: Point, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        if self.on_lift.is_some() && self.guard.is_open() && state.press.down(hand, at, bounds) {
            if self.on_hold.is_some() {
                shell.request_redraw_at(state.press.wait(self.guard.now()));
            }
            shell.capture_event();
            shell.request_redraw();
        }
    }

    /// Time passed: it may have been held for long enough.
    fn waited(&self, state: &mut State, now: Instant, shell: &mut Shell<'_, Message>) {
        let Some(message) = &self.on_hold else { return };
        if state.press.waited(now) {
            shell.publish(message.clone());
            shell.request_redraw();
        } else if let Some(then) = state.press.waits_until() {
            shell.request_redraw_at(then);
        }
    }

    fn went_up(&self, state: &mut State, hand: Hand, at: Point, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        match (state.press.up(hand, at, bounds), &self.on_lift) {
            (Lifted::Acted, Some(message)) => {
                shell.publish(message.clone());
                shell.capture_event();
                shell.request_redraw();
            }
            (Lifted::Acted, None) | (Lifted::Dropped, _) => shell.request_redraw(),
            (Lifted::Foreign, Some(message)) if self.slide == Slide::Acts && bounds.contains(at) => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            (Lifted::Foreign, _) => {}
        }
    }

    fn pointed(
        &self,
        state: &mut State,
        event: mouse::Event,
        cursor: mouse::Cursor,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        // The cursor is shared by all events of a batch; the last move that this button saw is not.
        let at = state.pointer.or(cursor.position());
        match (event, at) {
            (mouse::Event::CursorMoved { position }, _) => {
                state.pointer = Some(position);
                if state.press.moved(Hand::Pointer, position) {
                    shell.request_redraw();
                }
            }
            (mouse::Event::CursorLeft, _) => {
                state.pointer = None;
                if state.press.lost(Hand::Pointer) {
                    shell.request_redraw();
                }
            }
            (mouse::Event::ButtonPressed(mouse::Button::Left), Some(at)) => {
                self.went_down(state, Hand::Pointer, at, bounds, shell);
            }
            (mouse::Event::ButtonReleased(mouse::Button::Left), Some(at)) => {
                self.went_up(state, Hand::Pointer, at, bounds, shell);
            }
            (
                mouse::Event::CursorEntered
                | mouse::Event::ButtonPressed(_)
                | mouse::Event::ButtonReleased(_)
                | mouse::Event::WheelScrolled { .. },
                _,
            ) => {}
        }
    }

    fn touched(&self, state: &mut State, event: touch::Event, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        match event {
            touch::Event::FingerPressed { id, position } => {
                self.went_down(state, Hand::Finger(id), position, bounds, shell);
            }
            touch::Event::FingerLifted { id, position } => {
                self.went_up(state, Hand::Finger(id), position, bounds, shell);
            }
            touch::Event::FingerMoved { id, position } => {
                if state.press.moved(Hand::Finger(id), position) {
                    shell.request_redraw();
                }
            }
            touch::Event::FingerLost { id, .. } => {
                if state.press.lost(Hand::Finger(id)) {
                    shell.request_redraw();
                }
            }
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for TouchButton<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { whose: (self.guard.screen, self.id.clone()), ..State::default() })
    }

    fn children(&self) -> Vec<Tree> {
        self.contents.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.state.downcast_mut::<State>().belongs((self.guard.screen, &self.id));
        tree.diff_children(&self.contents);
    }

    fn size(&self) -> Size<Length> {
        Size { width: self.width, height: Length::Shrink }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.width(self.width).min_height(self.least_height.max(limits.min().height));
        let inner = limits.shrink(self.padding).loose();
        let contents = self.contents.iter_mut().zip(&mut tree.children);
        let contents: Vec<layout::Node> =
            contents.map(|(content, tree)| content.as_widget_mut().layout(tree, renderer, &inner)).collect();
        let largest = contents.iter().map(layout::Node::size).fold(Size::ZERO, Size::max);
        let size = limits.resolve(self.width, Length::Shrink, largest.expand(self.padding));
        let in_middle = |content: layout::Node| {
            let below = (size.height - self.padding.y() - content.size().height).max(0.0) / 2.0;
            let beside = (size.width - self.padding.x() - content.size().width).max(0.0) / 2.0;
            content.move_to(Point::new((self.padding.left + beside).round(), (self.padding.top + below).round()))
        };
        layout::Node::with_children(size, contents.into_iter().map(in_middle).collect())
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(Some(&Id::from(self.id.clone())), layout.bounds());
        // Under the finger the same stands on it in other colours.
        operation.traverse(&mut |operation| {
            let idle = self.contents.iter_mut().zip(&mut tree.children).zip(layout.children()).take(1);
            for ((content, tree), layout) in idle {
                content.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        match event {
            Event::Touch(event) => self.touched(state, *event, bounds, shell),
            Event::Mouse(event) => self.pointed(state, *event, cursor, bounds, shell),
            Event::Window(window::Event::Unfocused) => {
                state.press = Press::default();
                shell.request_redraw();
            }
            Event::Window(window::Event::RedrawRequested(now)) => self.waited(state, *now, shell),
            Event::Window(_) | Event::Keyboard(_) | Event::InputMethod(_) => {}
        }
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
        // Borders and rings have their width on whole pixels only.
        let bounds = whole(layout.bounds());
        if let Some(Ring { band: (band, inner), line: (line, outer) }) = self.ring {
            fill(renderer, bounds.expand(inner + outer), grown(self.radius, inner + outer), line);
            fill(renderer, bounds.expand(inner), grown(self.radius, inner), band);
        }
        let is_held = tree.state.downcast_ref::<State>().press.is_held();
        let face = if is_held { self.held } else { self.idle };
        if face.ground.a > 0.0 || face.width > 0.0 {
            let border = Border { color: face.line, width: face.width, radius: self.radius };
            renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, Background::Color(face.ground));
        }
        let mut contents = self.contents.iter().zip(&tree.children).zip(layout.children());
        let shown = if is_held { contents.next_back() } else { contents.next() };
        if let Some(((content, tree), layout)) = shown {
            content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }
}

fn grown(radius: Radius, by: f32) -> Radius {
    Radius {
        top_left: radius.top_left + by,
        top_right: radius.top_right + by,
        bottom_right: radius.bottom_right + by,
        bottom_left: radius.bottom_left + by,
    }
}

fn fill(renderer: &mut Renderer, bounds: Rectangle, radius: Radius, colour: Color) {
    let border = Border { radius, ..Border::default() };
    renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, Background::Color(colour));
}

impl<'a, Message: Clone + 'a> From<TouchButton<'a, Message>> for Element<'a, Message> {
    fn from(button: TouchButton<'a, Message>) -> Self {
        Self::new(button)
    }
}
