//! The program: snapshots in, drawings out, presses and keys back. Keeps only which page is shown and when it appeared.

#[cfg(test)]
mod tests;

use std::{cell::Cell, sync::Mutex, time::Instant};

use domain::{KioskId, Language};
use iced::{
    Color, Element, Font, Pixels, Settings, Size, Subscription, Task, keyboard, mouse, theme, time,
    widget::{mouse_area, responsive},
    window,
};
use kiosk_screen::{
    Input, Scene, Screen, Snapshot, describe,
    screen::Tone,
    snapshot::{Cabinet, Clock, Closed, Comfort, Edge, Glass, Hearing, HelpPanel, Slot, Stand, Walk},
};
use tokio::sync::mpsc;

use crate::{
    corners::Corners,
    keypad::Keypad,
    link::{Link, News},
    options::{Options, Placement, Pointer},
    page,
    panel::{Panel, USUAL_DENSITY},
    touch_button::{Guard, machine_clock},
    watchdog, words,
};

/// What happens to the window.
#[derive(Debug, Clone)]
pub enum Message {
    /// A button was lifted.
    Pressed {
        /// The action's id.
        id: String,
        /// The screen it stood on.
        screen: u64,
    },
    /// From core.
    Heard(News),
    /// A key of a keyboard on the page was held for long.
    Held {
        /// The action's id.
        id: String,
        /// The screen it stood on.
        screen: u64,
    },
    /// A key of a keypad or a keyboard.
    Key(keyboard::Event),
    /// The upper corners were pressed as the staff knows.
    Gesture,
    /// It is time to tell the supervisor that this loop is at work.
    Beat,
    /// A new screen is on the glass.
    #[cfg(feature = "automation")]
    Drawn,
    /// Its picture.
    #[cfg(feature = "automation")]
    Pictured {
        /// The file's name.
        name: String,
        /// The picture.
        picture: window::Screenshot,
    },
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The toolkit could not open or keep it.
    #[error("could not run the window")]
    Run(#[source] iced::Error),
}

/// Opens the window and draws until it is closed. Must be called on the process's main thread.
///
/// # Errors
/// There is no display, or it went away.
pub fn run(options: Options, link: Link) -> Result<(), Error> {
    let settings = Settings {
        id: Some("az.pencere.kiosk".to_owned()),
        fonts: locales::fonts::ALL.iter().map(|font| (*font).into()).collect(),
        default_font: Font::with_name(locales::fonts::LATIN),
        default_text_size: Pixels(42.0),
        ..Settings::default()
    };
    let placement = window_settings(options.placement);
    let beat = options.beat;
    // The toolkit may boot only once; its signature does not say so.
    let once = Mutex::new(Some((options, link)));
    let boot = move || {
        let taken = once.lock().ok().and_then(|mut once| once.take());
        let (options, link) = taken.expect("an application boots once");
        Program::boot(options, link)
    };
    iced::application(boot, Program::update, Program::view)
        .title("Pəncərə")
        .settings(settings)
        .window(placement)
        .style(|program, _| program.style())
        .subscription(move |_| {
            let keys = keyboard::listen().map(Message::Key);
            match beat {
                Some(beat) => Subscription::batch([keys, time::every(beat).map(|_| Message::Beat)]),
                None => keys,
            }
        })
        .run()
        .map_err(Error::Run)
}

fn window_settings(placement: Placement) -> window::Settings {
    let (size, fullscreen) = match placement {
        Placement::Fullscreen { width, height } => (Size::new(f32::from(width), f32::from(height)), true),
        Placement::Windowed { width, height } => (Size::new(f32::from(width), f32::from(height)), false),
    };
    window::Settings {
        size,
        fullscreen,
        decorations: false,
        resizable: false,
        position: window::Position::Specific(iced::Point::ORIGIN),
        exit_on_close_request: matches!(placement, Placement::Windowed { .. }),
        ..window::Settings::default()
    }
}

/// The least step of a colour.
const SHADE: f32 = 1.0 / 255.0;

struct Program {
    options: Options,
    inputs: mpsc::UnboundedSender<Input>,
    snapshot: Snapshot,
    screen: Screen,
    keypad: Keypad,
    /// Which page of a long screen, from 0.
    page: usize,
    /// What core was last told can be reached on a page of several.
    told: Option<Input>,
    /// Pixels of the window, as last drawn.
    seen: Cell<Size>,
    shown: Instant,
    /// Counts the snapshots.
    drawn: u64,
    #[cfg(feature = "automation")]
    watch: crate::rectangles::Watch,
}

impl Program {
    fn boot(options: Options, link: Link) -> (Self, Task<Message>) {
        let seen = window_settings(options.placement).size;
        let (news, inputs) = link.open();
        let snapshot = nothing_yet();
        let screen = describe(&snapshot, snapshot.language);
        #[cfg(feature = "automation")]
        let watch = crate::rectangles::Watch::new(options.automation.clone());
        let program = Self {
            options,
            inputs,
            snapshot,
            screen,
            keypad: Keypad::default(),
            page: 0,
            told: None,
            seen: Cell::new(seen),
            shown: machine_clock(),
            drawn: 0,
            #[cfg(feature = "automation")]
            watch,
        };
        (program, Task::stream(news).map(Message::Heard))
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Pressed { id, screen } => {
                self.say(Input::Pressed { id, screen });
                Task::none()
            }
            Message::Held { id, screen } => {
                self.say(Input::Held { id, screen });
                Task::none()
            }
            Message::Heard(News::Arrived(snapshot)) => {
                self.show(*snapshot);
                Task::none()
            }
            Message::Heard(News::Lost) => {
                self.show(starting(&self.snapshot));
                Task::none()
            }
            Message::Heard(News::Ended) => iced::exit(),
            Message::Key(event) => {
                self.key(&event);
                Task::none()
            }
            Message::Beat => {
                watchdog::tell(watchdog::News::Alive);
                Task::none()
            }
            Message::Gesture => {
                self.say(Input::Gesture);
                Task::none()
            }
            #[cfg(feature = "automation")]
            Message::Drawn => self.watch.picture(self.screen.name),
            #[cfg(feature = "automation")]
            Message::Pictured { name, picture } => self.watch.keep(name, picture),
        }
    }

    fn show(&mut self, snapshot: Snapshot) {
        let screen = describe(&snapshot, snapshot.language);
        if screen.number != self.screen.number || screen.name != self.screen.name {
            self.shown = machine_clock();
        }
        if self.drawn == 0 {
            watchdog::tell(watchdog::News::Ready);
        }
        self.drawn = self.drawn.saturating_add(1);
        match (self.screen.tone, screen.tone) {
            (Tone::Attract, _) | (_, Tone::Page | Tone::Trouble | Tone::Cover) => words::turn(),
            // Somebody has left.
            (Tone::Page | Tone::Trouble | Tone::Cover, Tone::Attract) => page::forget(),
        }
        self.screen = screen;
        self.snapshot = snapshot;
        let pages = page::pages(&self.screen, self.frame(self.seen.get()));
        let open = self.open_of(&pages);
        if open != self.page {
            self.shown = machine_clock();
        }
        self.page = open;
        self.tell_pages(&pages);
    }

    /// Which page is open: the one with the focus, or the one that was turned to.
    fn open_of(&self, pages: &[Screen]) -> usize {
        let walk = &self.snapshot.walk;
        let turned = usize::from(walk.page).min(pages.len().saturating_sub(1));
        let has_focus = |page: &Screen| walk.focus.as_deref().is_some_and(|id| page.action(id).is_some());
        if walk.focus.is_none() || pages.get(turned).is_some_and(has_focus) {
            return turned;
        }
        pages.iter().position(has_focus).unwrap_or(turned)
    }

    /// Core walks a page of several by the ids that are on it.
    fn tell_pages(&mut self, pages: &[Screen]) {
        let page = pages.get(self.page).filter(|_| pages.len() > 1);
        let now = page.map(|page| {
            let ids = page.actions().map(|action| action.id.clone()).collect();
            Input::Paged { screen: self.screen.number, ids }
        });
        if now != self.told {
            self.told.clone_from(&now);
            if let Some(now) = now {
                self.say(now);
            }
        }
    }

    /// The page that is shown, as a screen.
    fn open_page(&self) -> Screen {
        let mut pages = page::pages(&self.screen, self.frame(self.seen.get()));
        let page = if self.page < pages.len() { pages.swap_remove(self.page) } else { self.screen.clone() };
        self.snapshot.walk.held.as_ref().and_then(|id| page.held(id)).unwrap_or(page)
    }

    fn frame(&self, size: Size) -> page::Frame<'_> {
        let guard = Guard::since(self.screen.number, self.shown, machine_clock);
        let density = self.options.density.unwrap_or_else(|| Panel::likely_density(size));
        let brand = self.options.brand;
        let Walk { focus, held, .. } = &self.snapshot.walk;
        let (focus, held) = (focus.as_deref(), held.as_deref());
        let minute = self.snapshot.clock.minute.unsigned_abs();
        page::Frame { size, density, guard, focus, held, page: self.page, minute, brand }
    }

    fn say(&self, input: Input) {
        if self.inputs.send(input).is_err() {
            tracing::debug!("nobody hears what was pressed");
        }
    }

    fn key(&mut self, event: &keyboard::Event) {
        let open = self.open_page();
        for input in self.keypad.on(event, &open, self.snapshot.walk.focus.as_deref()) {
            self.say(input);
        }
    }

    /// Whether the glass is dark, for whoever only listens. What covers everything shows nothing personal, and is shown.
    fn is_blank(&self) -> bool {
        self.screen.comfort.glass == Glass::Blank && matches!(self.screen.tone, Tone::Page | Tone::Trouble)
    }

    fn view(&self) -> Element<'_, Message> {
        let page: Element<'_, Message> = responsive(move |size| {
            self.seen.set(size);
            if self.is_blank() { page::blank() } else { page::view(&self.screen, self.frame(size)) }
        })
        .into();
        #[cfg(feature = "automation")]
        let page = self.watch.over(page, &self.open_page(), self.drawn, self.snapshot.walk.focus.as_deref());
        let page = Element::from(Corners::around(page));
        match self.options.pointer {
            Pointer::Shown => page,
            Pointer::Hidden => mouse_area(page).interaction(mouse::Interaction::Hidden).into(),
        }
    }

    fn style(&self) -> theme::Style {
        let look = crate::look::Look::new(self.screen.comfort, USUAL_DENSITY, self.screen.language);
        let look = look.dressed(self.options.brand);
        theme::Style { background_color: shade(look.colours().canvas, self.drawn), text_color: Color::BLACK }
    }
}

/// The ground of the window's so many-th screen, by a shade that nobody sees unlike the seven before it.
///
/// On another ground the renderer draws everything. Its own damage misses letters that reach out of their lines, and takes
/// other words of the same size for the same. Seven, because several snapshots may come between two frames.
fn shade(canvas: Color, drawn: u64) -> Color {
    let shaded = |part: f32, place: u32| match (drawn >> place & 1, part > 0.5) {
        (0, _) => part,
        (_, true) => part - SHADE,
        (_, false) => part + SHADE,
    };
    Color { r: shaded(canvas.r, 0), g: shaded(canvas.g, 1), b: shaded(canvas.b, 2), ..canvas }
}

/// Before core has said anything.
fn nothing_yet() -> Snapshot {
    let slot = Slot { edge: Edge::Bottom, middle: 500, width_mm: 80 };
    Snapshot {
        screen: 0,
        language: Language::Azerbaijani,
        comfort: Comfort::default(),
        hearing: Hearing::default(),
        walk: Walk::default(),
        kiosk: KioskId::try_from("-".to_owned()).expect("a hyphen is allowed in a terminal's name"),
        clock: Clock { hour: 0, minute: 0 },
        help_line: String::new(),
        cabinet: Cabinet { document: slot, card: slot, printer: slot, notes: slot, stand: Stand::default() },
        help: HelpPanel::Closed,
        scene: Scene::Closed(Closed::Starting),
    }
}

/// While core restarts: nothing personal, nothing to press.
fn starting(before: &Snapshot) -> Snapshot {
    let walk = Walk::default();
    Snapshot { help: HelpPanel::Closed, walk, scene: Scene::Closed(Closed::Starting), ..before.clone() }
}
