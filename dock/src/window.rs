//! The window: one section a device, its buttons, one line of what can be seen.

use std::{path::PathBuf, sync::Mutex, time::Duration};

use iced::{
    Element, Font, Length, Pixels, Settings, Size, Subscription, Task,
    widget::{Column, button, column, container, pick_list, row, scrollable, space, text},
    window,
};
use serde_json::{Value, json};

use crate::{
    Arguments, gesture,
    hand::{self, Error},
    passport::{self, Passport, Way},
};

/// How often the devices are looked at.
const LOOK: Duration = Duration::from_millis(500);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Device {
    Reader,
    Scanner,
    Card,
    Printer,
    Demo,
}

impl Device {
    const ALL: [Self; 5] = [Self::Reader, Self::Scanner, Self::Card, Self::Printer, Self::Demo];

    const fn title(self) -> &'static str {
        match self {
            Self::Reader => "Passport reader",
            Self::Scanner => "Scanner",
            Self::Card => "Card terminal",
            Self::Printer => "Printer",
            Self::Demo => "Network and power",
        }
    }

    const fn gestures(self) -> &'static [gesture::Named] {
        match self {
            Self::Reader => gesture::READER,
            Self::Scanner => &[],
            Self::Card => gesture::CARD,
            Self::Printer => gesture::PRINTER,
            Self::Demo => gesture::DEMO,
        }
    }
}

#[derive(Debug, Clone)]
enum Message {
    Chosen(String),
    Put(Way),
    Show(gesture::Code),
    Make(Device, &'static str),
    Made(&'static str, Result<(), Error>),
    Look,
    Seen(Device, Result<Value, Error>),
}

/// A device's socket and what was last seen of it.
#[derive(Debug)]
struct Known {
    device: Device,
    socket: PathBuf,
    seen: String,
    looking: bool,
}

struct Dock {
    known: Vec<Known>,
    passports: Vec<Passport>,
    chosen: usize,
    last: String,
}

/// Opens the window.
pub fn run(arguments: Arguments, passports: Vec<Passport>) -> iced::Result {
    let fonts = [
        include_bytes!("../../assets/fonts/NotoSans-Regular.ttf").as_slice(),
        include_bytes!("../../assets/fonts/NotoSans-Bold.ttf").as_slice(),
    ];
    let settings = Settings {
        id: Some("az.pencere.dock".to_owned()),
        fonts: fonts.map(Into::into).to_vec(),
        default_font: Font::with_name("Noto Sans"),
        default_text_size: Pixels(15.0),
        ..Settings::default()
    };
    let position = arguments
        .left
        .map_or(window::Position::Default, |left| window::Position::Specific(iced::Point::new(f32::from(left), 0.0)));
    // The toolkit may boot only once; its signature does not say so.
    let once = Mutex::new(Some((arguments, passports)));
    let boot = move || {
        let taken = once.lock().ok().and_then(|mut once| once.take());
        let (arguments, passports) = taken.expect("an application boots once");
        (Dock::new(&arguments, passports), Task::done(Message::Look))
    };
    iced::application(boot, Dock::update, Dock::view)
        .title("Dock")
        .settings(settings)
        .window(window::Settings { size: Size::new(420.0, 1200.0), position, ..window::Settings::default() })
        .subscription(|_| Subscription::batch([iced::time::every(LOOK).map(|_| Message::Look)]))
        .run()
}

impl Dock {
    fn new(arguments: &Arguments, passports: Vec<Passport>) -> Self {
        let socket = |device| match device {
            Device::Reader => arguments.passport.clone(),
            Device::Scanner => arguments.scanner.clone(),
            Device::Card => arguments.card.clone(),
            Device::Printer => arguments.printer.clone(),
            Device::Demo => arguments.demo.clone(),
        };
        let known = Device::ALL
            .into_iter()
            .filter_map(|device| {
                let socket = socket(device)?;
                Some(Known { device, socket, seen: String::new(), looking: false })
            })
            .collect();
        Self { known, passports, chosen: 0, last: String::new() }
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Chosen(name) => {
                self.chosen = self.passports.iter().position(|passport| passport.name == name).unwrap_or(0);
                Task::none()
            }
            Message::Put(way) => {
                let name = Way::ALL.iter().find(|(_, other)| *other == way).map_or("", |(name, _)| *name);
                let Some(passport) = self.passports.get(self.chosen) else { return Task::none() };
                let next = &self.passports[(self.chosen + 1) % self.passports.len()];
                self.make(Device::Reader, name, passport::put(way, passport, next))
            }
            Message::Show((name, code)) => {
                let shown = json!({ "present": { "aim": "]Q1", "content": { "text": code } } });
                self.make(Device::Scanner, name, shown)
            }
            Message::Make(device, gesture) => self.make(device, gesture, json!(gesture)),
            Message::Made(name, Ok(())) => {
                self.last = format!("{name}: done");
                Task::done(Message::Look)
            }
            Message::Made(name, Err(error)) => {
                self.last = format!("{name}: {error}");
                Task::none()
            }
            Message::Look => Task::batch(self.known.iter_mut().filter(|known| !known.looking).map(|known| {
                known.looking = true;
                let device = known.device;
                Task::perform(hand::look(known.socket.clone()), move |seen| Message::Seen(device, seen))
            })),
            Message::Seen(device, seen) => {
                if let Some(known) = self.known.iter_mut().find(|known| known.device == device) {
                    known.looking = false;
                    known.seen = seen.map_or_else(|error| error.to_string(), |view| hand::in_one_line(&view));
                }
                Task::none()
            }
        }
    }

    fn make(&self, device: Device, name: &'static str, gesture: Value) -> Task<Message> {
        let Some(known) = self.known.iter().find(|known| known.device == device) else { return Task::none() };
        Task::perform(hand::make(known.socket.clone(), gesture), move |made| Message::Made(name, made))
    }

    fn view(&self) -> Element<'_, Message> {
        let sections = self.known.iter().map(|known| self.section(known));
        let sections = Column::with_children(sections).spacing(18);
        column![
            scrollable(container(sections).padding(14).width(Length::Fill)).height(Length::Fill),
            container(text(&self.last).size(14)).padding([8, 14])
        ]
        .into()
    }

    fn section<'a>(&'a self, known: &'a Known) -> Element<'a, Message> {
        let bold = Font { weight: iced::font::Weight::Bold, ..Font::with_name("Noto Sans") };
        let mut lines = Column::new().spacing(6).push(text(known.device.title()).font(bold).size(18));
        lines = lines.push(text(&known.seen).size(13));
        if matches!(known.device, Device::Reader) && !self.passports.is_empty() {
            let names: Vec<String> = self.passports.iter().map(|passport| passport.name.clone()).collect();
            let chosen = self.passports.get(self.chosen).map(|passport| passport.name.clone());
            lines = lines.push(pick_list(names, chosen, Message::Chosen).width(Length::Fill));
            lines = lines.push(pairs(Way::ALL.into_iter().map(|(name, way)| press(name, Message::Put(way)))));
        }
        if matches!(known.device, Device::Scanner) {
            lines = lines.push(pairs(gesture::CODES.iter().map(|code| press(code.0, Message::Show(*code)))));
        }
        let gestures = known.device.gestures().iter();
        lines.push(pairs(gestures.map(|(name, gesture)| press(name, Message::Make(known.device, gesture))))).into()
    }
}

fn press<'a>(name: &'static str, message: Message) -> Element<'a, Message> {
    button(text(name)).on_press(message).width(Length::Fill).padding([7, 10]).into()
}

/// Two buttons a row.
fn pairs<'a>(buttons: impl Iterator<Item = Element<'a, Message>>) -> Element<'a, Message> {
    let mut buttons = buttons.peekable();
    let mut rows = Column::new().spacing(6);
    while let Some(first) = buttons.next() {
        let second = buttons.next().unwrap_or_else(|| space().width(Length::Fill).into());
        rows = rows.push(row![first, second].spacing(6));
    }
    rows.into()
}
