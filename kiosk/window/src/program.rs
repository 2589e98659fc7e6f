//! The program: snapshots in, drawings out, presses back. Keeps only the focus and when a screen appeared.

use std::{cell::Cell, sync::Mutex, time::Instant};

use domain::{Direction, KioskId, Language};
use iced::{
    Color, Element, Font, Pixels, Settings, Size, Task, keyboard,
    keyboard::key::Named,
    mouse, theme,
    widget::{mouse_area, responsive},
    window,
};
use kiosk_screen::{
    Input, Scene, Screen, Snapshot, describe,
    focus::{Activation, Focus},
    pages::Turn,
    screen::Tone,
    snapshot::{Cabinet, Clock, Closed, Comfort, Edge, HelpPanel, Slot, Stand},
};
use tokio::sync::mpsc;

use crate::{
    link::{Link, News},
    options::{Options, Placement, Pointer},
    page,
    panel::{Panel, USUAL_DENSITY},
    touch_button::{Guard, machine_clock},
    words,
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
    /// A key of the keypad.
    Key(keyboard::Event),
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
        .subscription(|_| keyboard::listen().map(Message::Key))
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
    focus: Focus,
    /// Which page of a long screen, from 0.
    page: usize,
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
            focus: Focus::default(),
            page: 0,
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
                self.focus = Focus::default();
                self.press(Input::Pressed { id, screen });
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
            self.page = 0;
        }
        // What fits another word is read from its beginning.
        if screen.typed() != self.screen.typed() {
            self.page = 0;
        }
        self.drawn = self.drawn.wrapping_add(1);
        match (self.screen.tone, screen.tone) {
            (Tone::Attract, _) | (_, Tone::Page | Tone::Trouble | Tone::Cover) => words::turn(),
            // Somebody has left.
            (Tone::Page | Tone::Trouble | Tone::Cover, Tone::Attract) => page::forget(),
        }
        self.screen = screen;
        self.snapshot = snapshot;
        let pages = page::pages(&self.screen, self.frame(self.seen.get()));
        self.page = self.page.min(pages.len().saturating_sub(1));
        self.focus = self.focus.settle(pages.get(self.page).unwrap_or(&self.screen));
    }

    /// The page that is shown, as a screen.
    fn open_page(&self) -> Screen {
        let mut pages = page::pages(&self.screen, self.frame(self.seen.get()));
        if self.page < pages.len() { pages.swap_remove(self.page) } else { self.screen.clone() }
    }

    fn frame(&self, size: Size) -> page::Frame<'_> {
        let guard = Guard::since(self.screen.number, self.shown, machine_clock);
        let density = self.options.density.unwrap_or_else(|| Panel::likely_density(size));
        let brand = self.options.brand;
        page::Frame { size, density, guard, focus: self.focus.id(), page: self.page, brand }
    }

    /// Turns pages here; core hears of it as of any press, so that nobody is asked whether they are still there.
    fn press(&mut self, input: Input) {
        let Input::Pressed { id, screen } = &input;
        match Turn::of(id).filter(|_| *screen == self.screen.number) {
            Some(Turn::On) => self.turn_to(self.page + 1),
            Some(Turn::Back) => self.turn_to(0),
            None => {}
        }
        self.say(input);
    }

    fn turn_to(&mut self, page: usize) {
        self.page = page;
        self.focus = Focus::default();
        self.shown = machine_clock();
        self.drawn = self.drawn.wrapping_add(1);
    }

    fn say(&self, input: Input) {
        if self.inputs.send(input).is_err() {
            tracing::debug!("nobody hears what was pressed");
        }
    }

    fn key(&mut self, event: &keyboard::Event) {
        let keyboard::Event::KeyPressed { key, modifiers, .. } = event else { return };
        let forward = matches!(self.screen.direction, Direction::LeftToRight);
        let open = self.open_page();
        match (key.as_ref(), modifiers.shift()) {
            (keyboard::Key::Named(Named::Tab), true) | (keyboard::Key::Named(Named::ArrowUp), _) => {
                self.focus = self.focus.previous(&open);
            }
            (keyboard::Key::Named(Named::Tab), false) | (keyboard::Key::Named(Named::ArrowDown), _) => {
                self.focus = self.focus.next(&open);
            }
            (keyboard::Key::Named(Named::ArrowRight), _) if forward => self.focus = self.focus.next(&open),
            (keyboard::Key::Named(Named::ArrowRight), _) => self.focus = self.focus.previous(&open),
            (keyboard::Key::Named(Named::ArrowLeft), _) if forward => self.focus = self.focus.previous(&open),
            (keyboard::Key::Named(Named::ArrowLeft), _) => self.focus = self.focus.next(&open),
            (keyboard::Key::Named(Named::Enter | Named::Space), _) => match self.focus.activate(&open) {
                Activation::Pressed(input) => self.press(input),
                Activation::NotNow(_) | Activation::Nothing => {}
            },
            _ => {}
        }
    }

    fn view(&self) -> Element<'_, Message> {
        let page: Element<'_, Message> = responsive(move |size| {
            self.seen.set(size);
            page::view(&self.screen, self.frame(size))
        })
        .into();
        #[cfg(feature = "automation")]
        let page = self.watch.over(page, &self.open_page(), self.drawn, self.focus.id());
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
    Snapshot { help: HelpPanel::Closed, scene: Scene::Closed(Closed::Starting), ..before.clone() }
}

#[cfg(test)]
mod tests {
    use kiosk_screen::{
        samples,
        snapshot::{Offer, Theme},
    };
    use tokio::sync::watch;

    use super::*;

    fn program(scene: Scene, language: Language) -> (Program, mpsc::UnboundedReceiver<Input>) {
        let (_, snapshots) = watch::channel(nothing_yet());
        let (inputs, said) = mpsc::unbounded_channel();
        let (mut program, _) = Program::boot(Options::default(), Link::InProcess { snapshots, inputs });
        program.show(Snapshot { screen: 3, language, scene, ..nothing_yet() });
        (program, said)
    }

    fn press(program: &mut Program, key: Named) {
        program.key(&keyboard::Event::KeyPressed {
            key: keyboard::Key::Named(key),
            modified_key: keyboard::Key::Named(key),
            physical_key: keyboard::key::Physical::Unidentified(keyboard::key::NativeCode::Unidentified),
            location: keyboard::Location::Standard,
            modifiers: keyboard::Modifiers::default(),
            text: None,
            repeat: false,
        });
    }

    #[test]
    fn the_keypad_walks_the_screen_and_enter_presses() {
        let (mut program, mut said) = program(Scene::Privacy, Language::English);
        // The first step skips the header's *End*.
        let second = program.screen.actions().nth(2).map(|action| action.id.clone()).expect("a third action");
        press(&mut program, Named::ArrowDown);
        press(&mut program, Named::Tab);
        assert_eq!(program.focus.id(), Some(second.as_str()));
        press(&mut program, Named::Enter);
        assert_eq!(said.try_recv(), Ok(Input::Pressed { id: second, screen: 3 }));
    }

    #[test]
    fn the_arrow_to_the_left_goes_on_where_reading_goes_to_the_left() {
        for (language, onward) in [(Language::English, Named::ArrowRight), (Language::Arabic, Named::ArrowLeft)] {
            let (mut program, _said) = program(Scene::Privacy, language);
            press(&mut program, Named::Tab);
            let first = program.focus.id().map(str::to_owned);
            press(&mut program, onward);
            assert_ne!(program.focus.id().map(str::to_owned), first, "{language:?}");
            assert_eq!(program.focus.id(), program.screen.actions().nth(2).map(|action| action.id.as_str()));
        }
    }

    #[test]
    fn a_finger_takes_the_focus_away() {
        let (mut program, mut said) = program(Scene::Privacy, Language::English);
        press(&mut program, Named::Tab);
        let _ = program.update(Message::Pressed { id: "privacy-accept".to_owned(), screen: 3 });
        assert_eq!(program.focus.id(), None);
        assert_eq!(said.try_recv(), Ok(Input::Pressed { id: "privacy-accept".to_owned(), screen: 3 }));
    }

    #[test]
    fn while_core_is_away_nothing_can_be_pressed_and_nothing_personal_is_seen() {
        let wall = Scene::Attract {
            visa: Some(Offer::Available),
            pick_up: Offer::Available,
            sale: None,
            languages: vec![Language::Arabic],
            turn: 0,
        };
        let (mut program, mut said) = program(wall, Language::Arabic);
        let _ = program.update(Message::Heard(News::Lost));
        assert_eq!((program.screen.name, program.screen.language), ("closed", Language::Arabic));
        assert_eq!(program.screen.actions().count(), 0);
        press(&mut program, Named::Tab);
        press(&mut program, Named::Enter);
        assert!(said.try_recv().is_err());
    }

    #[test]
    fn each_screen_has_another_ground_than_the_seven_before_and_nobody_sees_it() {
        for theme in [Theme::Default, Theme::Dark, Theme::HighContrast] {
            let canvas = crate::look::Colours::of(theme).canvas;
            for drawn in [0, 5, u64::MAX - 7] {
                let shades: Vec<[u8; 4]> =
                    (0..8).map(|more| shade(canvas, drawn.wrapping_add(more)).into_rgba8()).collect();
                for (place, one) in shades.iter().enumerate() {
                    assert!(!shades[..place].contains(one), "{theme:?}: {shades:?}");
                    assert!(one.iter().zip(canvas.into_rgba8()).all(|(part, whole)| part.abs_diff(whole) <= 1));
                }
            }
        }
    }

    #[test]
    fn whoever_leaves_takes_their_words_along() {
        let review = samples::all().into_iter().find(|sample| sample.name == "review").expect("a sample");
        let (mut program, _said) = program(review.snapshot.scene, Language::English);
        assert!(words::kept() > 0, "the review was laid out");
        let wall = samples::all().into_iter().find(|sample| sample.name == "attract-en").expect("a sample");
        program.show(Snapshot { screen: 4, ..wall.snapshot });
        let left = words::kept();
        page::forget();
        program.show(Snapshot { screen: 5, ..program.snapshot.clone() });
        assert_eq!(left, words::kept(), "only the wall's own");
    }
}
