//! What a harness needs to press with a real pointer: where every widget is, and a picture of every screen.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use iced::{
    Element, Event, Length, Rectangle, Renderer, Size, Task, Theme,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Id, Operation, Tree, tree},
    },
    window,
};
use kiosk_screen::{Screen, screen::Enabled};
use serde::Serialize;

use crate::{options::Automation, program::Message};

/// What is published after each drawing that changed it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Published {
    /// The screen's name.
    pub screen: &'static str,
    /// Its number.
    pub number: u64,
    /// How many snapshots were shown before: the same screen may be drawn anew.
    pub shown: u64,
    /// The tag of its language.
    pub language: &'static str,
    /// The id that the keypad has reached.
    pub focus: Option<String>,
    /// Pixels of the window.
    pub size: [u32; 2],
    /// Everything that can be pressed, or could be.
    pub widgets: Vec<Placed>,
}

/// What is published, and when: a harness that watches the glass tells by it which frame shows what.
#[derive(Serialize)]
struct Stamped<'p> {
    /// Microseconds since 1970, when this was laid out and before it was drawn.
    at_us: u128,
    #[serde(flatten)]
    published: &'p Published,
}

/// One widget.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placed {
    /// The action's id.
    pub id: String,
    /// Left edge, pixels.
    pub x: f32,
    /// Upper edge, pixels.
    pub y: f32,
    /// Pixels.
    pub width: f32,
    /// Pixels.
    pub height: f32,
    /// Whether it can be done now.
    pub enabled: bool,
}

/// Publishes for a harness.
#[derive(Debug)]
pub struct Watch {
    wish: Automation,
    pictures: u32,
}

impl Watch {
    /// Publishes as wished.
    #[must_use]
    pub const fn new(wish: Automation) -> Self {
        Self { wish, pictures: 0 }
    }

    /// `page`, watched: `screen`, of which `shown` snapshots were shown before.
    #[must_use]
    pub fn over<'a>(
        &self,
        page: Element<'a, Message>,
        screen: &Screen,
        shown: u64,
        focus: Option<&str>,
    ) -> Element<'a, Message> {
        let about = Published {
            screen: screen.name,
            number: screen.number,
            shown,
            language: screen.language.tag(),
            focus: focus.map(str::to_owned),
            ..Published::default()
        };
        let actions =
            screen.actions().map(|action| (action.id.clone(), matches!(action.enabled, Enabled::Now))).collect();
        Element::new(Watched { page, about, actions, wish: self.wish.clone() })
    }

    /// A picture of what is on the glass, if pictures are wished.
    pub fn picture(&mut self, screen: &str) -> Task<Message> {
        self.pictures += 1;
        let name = format!("{:03}-{screen}.png", self.pictures);
        window::latest()
            .and_then(window::screenshot)
            .map(move |picture| Message::Pictured { name: name.clone(), picture })
    }

    /// Writes a picture beside the drawing.
    pub fn keep(&self, name: String, picture: window::Screenshot) -> Task<Message> {
        let Some(folder) = self.wish.pictures.clone() else { return Task::none() };
        Task::future(async move {
            let write = move || {
                let file = folder.join(name);
                let size = picture.size;
                image::save_buffer(&file, &picture.rgba, size.width, size.height, image::ColorType::Rgba8)
            };
            match tokio::task::spawn_blocking(write).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::error!(error = &error as &dyn std::error::Error, "could not keep a picture"),
                Err(error) => tracing::error!(error = &error as &dyn std::error::Error, "keeping a picture panicked"),
            }
        })
        .discard()
    }
}

/// The root of the page: looks where everything is each time it is drawn.
struct Watched<'a> {
    page: Element<'a, Message>,
    about: Published,
    actions: Vec<(String, bool)>,
    wish: Automation,
}

#[derive(Default)]
struct State {
    published: Option<Published>,
    pictured: Option<(u64, &'static str)>,
}

impl Watched<'_> {
    fn publish(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, shell: &mut Shell<'_, Message>) {
        let mut seen = Seen { actions: &self.actions, placed: Vec::new() };
        self.page.as_widget_mut().operate(&mut tree.children[0], layout, renderer, &mut seen);
        let size = [crate::picture::pixels(layout.bounds().width), crate::picture::pixels(layout.bounds().height)];
        let now = Published { size, widgets: seen.placed, ..self.about.clone() };
        let state = tree.state.downcast_mut::<State>();
        if state.published.as_ref() != Some(&now) {
            if let Some(file) = &self.wish.rectangles
                && let Err(error) = write(file, &now)
            {
                tracing::error!(error = &error as &dyn std::error::Error, "could not publish the rectangles");
            }
            state.published = Some(now);
        }
        let screen = (self.about.number, self.about.screen);
        if self.wish.pictures.is_some() && state.pictured != Some(screen) {
            state.pictured = Some(screen);
            shell.publish(Message::Drawn);
        }
    }
}

/// Whoever reads sees the old file or the new one, whole.
fn write(file: &Path, published: &Published) -> io::Result<()> {
    let beside: PathBuf = file.with_extension("new");
    fs::write(&beside, serde_json::to_vec(&Stamped { at_us: now_us(), published })?)?;
    fs::rename(beside, file)
}

#[expect(clippy::disallowed_methods, reason = "the window is a shell; only a harness reads this")]
fn now_us() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_micros()
}

struct Seen<'s> {
    actions: &'s [(String, bool)],
    placed: Vec<Placed>,
}

impl Operation for Seen<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let found = self.actions.iter().find(|(action, _)| id == Some(&Id::from(action.clone())));
        self.placed.extend(found.map(|(action, enabled)| Placed {
            id: action.clone(),
            x: bounds.x,
            y: bounds.y,
            width: bounds.width,
            height: bounds.height,
            enabled: *enabled,
        }));
    }
}

impl Widget<Message, Theme, Renderer> for Watched<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.page)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.page));
    }

    fn size(&self) -> Size<Length> {
        self.page.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.page.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.page.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
        let page = self.page.as_widget_mut();
        page.update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.publish(tree, layout, renderer, shell);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.page.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
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
        self.page.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: iced::Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.page.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}
