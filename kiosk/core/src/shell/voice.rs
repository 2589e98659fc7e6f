//! Keys, headphones and the voice: what the screen reader orders is done here, and nowhere else.

use journey::{Event, Touch};
use kiosk_screen::{
    Input, Screen, Snapshot, describe,
    pages::Turn,
    reader::{Act, Headphones, Order, Utterance},
    snapshot::{Key, Voice},
};
use peripherals::{
    audio,
    family::Family,
    keypad::{self, Jack},
};

use super::{Stopped, Terminal};
use crate::devices::{Clips, can_serve};

impl Terminal {
    /// What the window and the person before it did.
    pub(super) async fn heard(&mut self, input: Input) -> Result<(), Stopped> {
        match input {
            Input::Pressed { id, screen } => {
                self.reader.touched(self.world.now());
                self.speak().await;
                self.pressed(&id, screen).await
            }
            Input::Key(key) => self.key(key).await,
            Input::Held { id, screen } => {
                let described = self.described();
                let touch =
                    if described.number == screen { self.reader.hold(self.world.now(), &id, &described) } else { None };
                self.follow(touch).await
            }
            Input::Gesture => self.serve_staff(maintenance::Event::GestureMade).await,
            Input::LetGo => {
                let screen = self.shown();
                let touch = self.reader.let_go(self.world.now(), &screen);
                self.follow(touch).await
            }
            Input::Paged { screen, ids } => {
                self.reader.paged(screen, ids);
                Ok(())
            }
        }
    }

    /// Says what is to be said first, then tells the journey.
    async fn follow(&mut self, touch: Option<Touch>) -> Result<(), Stopped> {
        self.speak().await;
        match touch {
            Some(touch) => self.touched(touch).await,
            None => Ok(()),
        }
    }

    /// What a key means, whoever has the screen.
    async fn touched(&mut self, touch: Touch) -> Result<(), Stopped> {
        if self.is_staffs() {
            self.staff_pressed_as_customers(touch).await
        } else {
            self.admit(Event::Touched(touch)).await
        }
    }

    /// A key of the keypad, or of a keyboard before the window.
    pub(super) async fn key(&mut self, key: Key) -> Result<(), Stopped> {
        let screen = self.shown();
        let act = self.reader.key(self.world.now(), key, &screen);
        self.speak().await;
        match act {
            Some(Act::Pressed(Input::Pressed { id, screen })) => self.pressed(&id, screen).await,
            Some(Act::Touched(touch)) => self.touched(touch).await,
            Some(Act::Pressed(
                Input::Key(_) | Input::Held { .. } | Input::LetGo | Input::Paged { .. } | Input::Gesture,
            ))
            | None => Ok(()),
        }
    }

    pub(super) async fn jack_changed(&mut self, jack: Jack) -> Result<(), Stopped> {
        tracing::info!(?jack, "the headphone jack");
        let headphones = match jack {
            Jack::Inserted => Headphones::In,
            Jack::Removed => Headphones::Out,
        };
        let touch = self.reader.plugged(headphones, &self.shown());
        // Silence comes before everything else.
        self.follow(touch).await
    }

    pub(super) async fn audio_said(&mut self, event: audio::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.audio else { return Ok(()) };
        device.record.statistics.audio(&event);
        match event {
            audio::Event::StatusChanged(status) => match device.status_changed(now, status) {
                Some(news) => self.device_changed(Family::Audio, news.status.condition).await,
                None => Ok(()),
            },
            audio::Event::Began(_) => Ok(()),
            audio::Event::Ended(id, _) => match self.reader.ended(now, id) {
                Some(touch) => self.touched(touch).await,
                None => Ok(()),
            },
        }
    }

    /// The focus walks on by itself.
    pub(super) fn focus_elapsed(&mut self) {
        let screen = self.shown();
        self.reader.elapse(self.world.now(), &screen);
    }

    /// Whether anybody can hear anything.
    pub(super) fn voice(&self) -> Voice {
        match &self.devices.audio {
            Some(audio) if can_serve(audio.status().readiness) => Voice::Works,
            Some(_) | None => Voice::Missing,
        }
    }

    /// Does what the screen reader orders, in order.
    pub(super) async fn speak(&mut self) {
        // A sentence that is tried is not to be talked over.
        let is_tried = self.is_tried(Family::Audio);
        for order in self.reader.take_orders().into_iter().filter(|_| !is_tried) {
            let command = match order {
                Order::Hush => audio::Command::Hush,
                Order::Say(utterance) => audio::Command::Say(said(utterance, &self.clips)),
            };
            self.devices.tell_audio(command).await;
        }
    }

    /// The screen that is shown, with the other signs of a key that is held.
    pub(super) fn shown(&self) -> Screen {
        let screen = self.described();
        let held = self.reader.held().and_then(|id| screen.held(id));
        held.unwrap_or(screen)
    }

    fn described(&self) -> Screen {
        let snapshot = self.snapshots.borrow();
        describe(&snapshot, snapshot.language)
    }

    /// Turns a page of a long screen, if that is what was pressed. On another screen the first one is shown again.
    pub(super) fn turn_page(&mut self, id: &str) {
        let page = &mut self.frame.walk.page;
        match Turn::of(id) {
            Some(Turn::On) => *page = page.saturating_add(1),
            Some(Turn::Back) => *page = 0,
            None => return,
        }
        self.reader.turned_page();
    }

    /// Shows the reader what is shown; its focus is what the window draws next.
    pub(super) fn read(&mut self, before: &Snapshot) {
        let screen = self.shown();
        let is_another = before.screen != screen.number || before.scene != self.snapshots.borrow().scene;
        // What fits another word is read from its beginning, as another screen is.
        let was_typed = is_another.then(|| describe(before, before.language));
        let turns_back = before.screen != screen.number
            || was_typed.is_some_and(|was| was.typed().is_some() && was.typed() != screen.typed());
        if turns_back {
            self.frame.walk.page = 0;
        }
        let hearing = self.snapshots.borrow().hearing;
        self.reader.see(self.world.now(), &screen, hearing);
        self.follow_walk();
    }

    /// What the window draws next: the focus, and the other signs of a key that is held.
    pub(super) fn follow_walk(&mut self) {
        self.frame.walk.focus = self.reader.focus().id().map(str::to_owned);
        self.frame.walk.held = self.reader.held().map(str::to_owned);
    }
}

/// An utterance as the voice is told it.
fn said(utterance: Utterance, clips: &Clips) -> audio::Utterance {
    let clip = clips.of(utterance.language, utterance.text.reveal());
    audio::Utterance {
        id: utterance.id,
        text: utterance.text,
        language: utterance.language,
        rate: utterance.rate,
        volume: utterance.volume,
        output: utterance.output,
        clip,
    }
}

/// A key of the keypad, as screens know it.
pub(super) const fn of_keypad(key: keypad::Key) -> Key {
    match key {
        keypad::Key::Up => Key::Up,
        keypad::Key::Down => Key::Down,
        keypad::Key::Left => Key::Left,
        keypad::Key::Right => Key::Right,
        keypad::Key::Select => Key::Select,
        keypad::Key::Help => Key::Help,
        keypad::Key::VolumeUp => Key::Louder,
        keypad::Key::VolumeDown => Key::Softer,
        keypad::Key::Next => Key::Next,
        keypad::Key::Previous => Key::Previous,
    }
}
