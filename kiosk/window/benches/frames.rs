//! From a snapshot to a drawn panel, part by part: `cargo bench -p kiosk-window --bench frames [LANGUAGE…]`.
//!
//! Walks a visa and a payment on the upright panel again and again, as the window does: describe, choose pages, lay out,
//! list what is to be drawn, paint all of it, copy it as the display server does. The first round is told apart: it pays
//! for what is kept afterwards. On a shared machine believe ratios.

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; this only needs its window in memory")]
mod gallery;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use domain::Language;
use gallery::{
    format::FORMATS,
    offscreen::{self, Names},
};
use iced_test::{
    core::{Color, Event, Point, Rectangle, Size, Theme, clipboard, mouse, renderer::Style, touch, widget::Id, window},
    renderer::{
        Renderer,
        graphics::{Viewport, damage},
    },
    runtime::{UserInterface, user_interface::Cache},
};
use iced_tiny_skia::Layer;
use kiosk_screen::{Screen, Snapshot, describe, samples};
use kiosk_window::{
    Message, page,
    touch_button::{Guard, machine_clock},
};

/// The screens of a walk, by the names of their samples.
const WALK: [&str; 16] = [
    "attract-fourteen",
    "choosing",
    "privacy",
    "document",
    "document-help",
    "review",
    "trip",
    "trip-days",
    "declaration",
    "approved",
    "paying-card",
    "take-printed-printed",
    "choosing-sale",
    "finding-usual",
    "owing",
    "notes-first",
];
const ROUNDS: usize = 9;

/// What a frame is made of.
const PARTS: [&str; 6] = ["describe", "pages", "lay out", "list", "paint", "copy"];
type Frame = [Duration; PARTS.len()];

/// The panel, and what stays between frames.
struct Window {
    renderer: Renderer,
    cache: Cache,
    pixels: tiny_skia::Pixmap,
    mask: tiny_skia::Mask,
    server: Vec<u8>,
}

impl Window {
    fn open() -> Self {
        let (width, height) = (pixels(FORMATS[0].size.width), pixels(FORMATS[0].size.height));
        let surface = tiny_skia::Pixmap::new(width, height).expect("a panel has pixels");
        Self {
            renderer: offscreen::renderer(),
            cache: Cache::default(),
            server: surface.data().to_vec(),
            pixels: surface,
            mask: tiny_skia::Mask::new(width, height).expect("a panel has pixels"),
        }
    }

    /// What iced's own compositor paints when one list follows another on the same ground.
    fn painted_since(&mut self, before: &[Layer]) -> (Vec<Rectangle>, Duration) {
        let panel = Rectangle::with_size(FORMATS[0].size);
        let mut clock = Clock::start();
        let damage = damage::diff(before, self.renderer.layers(), |layer| vec![layer.bounds], Layer::damage);
        let damage = if damage.is_empty() { damage } else { damage::group(damage, panel) };
        if !damage.is_empty() {
            let size = Size::new(self.pixels.width(), self.pixels.height());
            let viewport = Viewport::with_physical_size(size, 1.0);
            self.renderer.draw(&mut self.pixels.as_mut(), &mut self.mask, &viewport, &damage, Color::WHITE);
        }
        (damage, clock.lap())
    }

    /// A finger on the last action of the screen: what is painted when it comes down, and when the page is laid out again
    /// after it was lifted, before core has answered.
    fn press(&mut self, snapshot: &Snapshot) -> [(usize, Duration); 2] {
        let format = FORMATS[0];
        self.frame(snapshot);
        let screen = describe(snapshot, snapshot.language);
        let frame = page::Frame::new(format.size, format.density, Guard::settled(screen.number, machine_clock));
        let before = self.renderer.layers().to_vec();
        let mut interface = self.interface(&screen, frame);
        let at = middle_of_last(&screen, &mut interface, &self.renderer);
        let id = touch::Finger(1);
        let down = touch::Event::FingerPressed { id, position: at };
        react(&mut interface, &mut self.renderer, Event::Touch(down));
        list(&mut interface, &mut self.renderer);
        let (went_down, down_took) = self.painted_since(&before);
        let before = self.renderer.layers().to_vec();
        react(&mut interface, &mut self.renderer, Event::Touch(touch::Event::FingerLifted { id, position: at }));
        self.cache = interface.into_cache();
        let mut interface = self.interface(&screen, frame);
        list(&mut interface, &mut self.renderer);
        let (went_up, up_took) = self.painted_since(&before);
        self.cache = interface.into_cache();
        [(went_down.len(), down_took), (went_up.len(), up_took)]
    }

    fn interface<'s>(&mut self, screen: &'s Screen, frame: page::Frame<'s>) -> Interface<'s> {
        let cache = std::mem::take(&mut self.cache);
        UserInterface::build(page::view(screen, frame), frame.size, cache, &mut self.renderer)
    }

    fn frame(&mut self, snapshot: &Snapshot) -> Frame {
        let format = FORMATS[0];
        let mut clock = Clock::start();
        let screen = describe(snapshot, snapshot.language);
        let described = clock.lap();
        let frame = page::Frame::new(format.size, format.density, Guard::settled(screen.number, machine_clock));
        black_box(page::pages(&screen, frame));
        let paged = clock.lap();
        let mut interface = self.interface(&screen, frame);
        react(&mut interface, &mut self.renderer, Event::Window(window::Event::RedrawRequested(machine_clock())));
        let laid_out = clock.lap();
        list(&mut interface, &mut self.renderer);
        let listed = clock.lap();
        let size = Size::new(self.pixels.width(), self.pixels.height());
        let viewport = Viewport::with_physical_size(size, 1.0);
        let whole = [Rectangle::with_size(format.size)];
        self.renderer.draw(&mut self.pixels.as_mut(), &mut self.mask, &viewport, &whole, Color::WHITE);
        let painted = clock.lap();
        self.server.copy_from_slice(self.pixels.data());
        black_box(&self.server);
        let copied = clock.lap();
        self.cache = interface.into_cache();
        [described, paged, laid_out, listed, painted, copied]
    }
}

type Interface<'s> = UserInterface<'s, Message, Theme, Renderer>;

fn react(interface: &mut Interface<'_>, renderer: &mut Renderer, event: Event) {
    let nowhere = mouse::Cursor::Unavailable;
    let _ = interface.update(&[event], nowhere, renderer, &mut clipboard::Null, &mut Vec::new());
}

fn list(interface: &mut Interface<'_>, renderer: &mut Renderer) {
    let style = Style { text_color: Color::BLACK };
    interface.draw(renderer, &Theme::Light, &style, mouse::Cursor::Unavailable);
}

fn middle_of_last(screen: &Screen, interface: &mut Interface<'_>, renderer: &Renderer) -> Point {
    let mut names = Names::default();
    interface.operate(renderer, &mut names);
    let place = |id: &str| names.0.iter().find(|(name, _)| *name == Id::from(id.to_owned())).map(|(_, at)| at.center());
    screen.actions().filter_map(|action| place(&action.id)).last().expect("a screen has an action")
}

fn pixels(length: f32) -> u32 {
    kiosk_window::picture::pixels(length)
}

struct Clock(Instant);

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
impl Clock {
    fn start() -> Self {
        Self(Instant::now())
    }

    fn lap(&mut self) -> Duration {
        let now = Instant::now();
        let lap = now - self.0;
        self.0 = now;
        lap
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let tags = if arguments.is_empty() { vec!["en".to_owned(), "ar".to_owned()] } else { arguments };
    let all = samples::all();
    for tag in tags {
        let language = Language::from_tag(&tag).expect("a language's tag");
        let walk = WALK.map(|name| {
            let sample = all.iter().find(|sample| sample.name == name).unwrap_or_else(|| panic!("no sample {name}"));
            sample.in_language(language)
        });
        let mut window = Window::open();
        let mut frames: Vec<Vec<Frame>> = vec![Vec::new(); walk.len()];
        for _ in 0..ROUNDS {
            for (frames, snapshot) in frames.iter_mut().zip(&walk) {
                frames.push(window.frame(snapshot));
            }
        }
        let presses: Vec<_> = walk.iter().map(|snapshot| window.press(snapshot)).collect();
        tell(&tag, &frames, &presses);
    }
}

fn tell(tag: &str, frames: &[Vec<Frame>], presses: &[[(usize, Duration); 2]]) {
    println!("{tag}, milliseconds: the first round, the median of the others and its parts; a press: regions, time");
    let heads = PARTS.map(|part| format!("{part:>9}")).concat();
    println!("{:>21} {:>7} {:>7} {heads} {:>12} {:>12}", "screen", "first", "later", "down", "lifted");
    let sum = |frame: &Frame| frame.iter().sum::<Duration>();
    let mut all: Vec<Duration> = Vec::new();
    for ((name, frames), press) in WALK.iter().zip(frames).zip(presses) {
        let later = &frames[1..];
        let parts = std::array::from_fn::<_, { PARTS.len() }, _>(|part| {
            format!("{:>9.2}", milliseconds(median(later.iter().map(|frame| frame[part]).collect())))
        });
        let whole = median(later.iter().map(sum).collect());
        let press = press.map(|(regions, time)| format!(" {regions:>4} {:>7.2}", milliseconds(time)));
        let (first, later_sum) = (milliseconds(sum(&frames[0])), milliseconds(whole));
        println!("{name:>21} {first:>7.2} {later_sum:>7.2} {} {}", parts.concat(), press.concat());
        all.extend(later.iter().map(sum));
    }
    let firsts = frames.iter().map(|frames| sum(&frames[0])).collect();
    println!("{:>21} {:>7.2} {:>7.2}\n", "median", milliseconds(median(firsts)), milliseconds(median(all)));
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
