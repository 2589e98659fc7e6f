//! Somebody who only listens to a screen reader.

use std::time::Duration;

use domain::Moment;
use kiosk_screen::{
    Reader, Scene, Screen, Snapshot, describe,
    reader::{Act, Order},
    samples::snapshot,
    snapshot::{HelpPanel, Key, Listening, Voice},
};

/// A terminal that only talks.
pub struct Ear {
    pub reader: Reader,
    pub snapshot: Snapshot,
    pub screen: Screen,
    pub saying: Option<u64>,
    pub now: Moment,
}

impl Ear {
    /// Somebody listens to this already; what was said of it is over.
    pub fn at(scene: Scene) -> Self {
        let mut ear = Self::silent(scene);
        ear.listen();
        ear.rest();
        ear
    }

    /// Nobody listens to this.
    pub fn silent(scene: Scene) -> Self {
        let mut snapshot = snapshot(scene, HelpPanel::Closed);
        snapshot.hearing.voice = Voice::Works;
        let screen = describe(&snapshot, snapshot.language);
        let mut ear =
            Self { reader: Reader::new(Duration::from_secs(2)), snapshot, screen, saying: None, now: Moment::START };
        ear.see();
        assert_eq!(ear.rest(), [""; 0], "it is silent");
        ear
    }

    /// Somebody begins to listen.
    pub fn listen(&mut self) {
        self.snapshot.hearing.listening = Listening::On;
        self.see();
    }

    /// What is shown is seen by the reader.
    pub fn see(&mut self) {
        self.screen = describe(&self.snapshot, self.snapshot.language);
        self.reader.see(self.now, &self.screen, self.snapshot.hearing);
    }

    /// The next screen.
    pub fn turn(&mut self, scene: Scene) {
        self.snapshot.screen += 1;
        self.change(scene);
    }

    /// The same screen, otherwise.
    pub fn change(&mut self, scene: Scene) {
        self.snapshot.scene = scene;
        self.see();
    }

    /// A key is pressed.
    pub fn key(&mut self, key: Key) -> Option<Act> {
        self.reader.key(self.now, key, &self.screen)
    }

    /// What is said next; what is being said goes on to its end before.
    pub fn next(&mut self) -> Option<String> {
        if let Some(id) = self.saying.take() {
            self.reader.ended(self.now, id);
        }
        self.now_said()
    }

    /// What was ordered last, without waiting for the end of anything.
    pub fn now_said(&mut self) -> Option<String> {
        let mut said = None;
        for order in self.reader.take_orders() {
            match order {
                Order::Hush => (self.saying, said) = (None, None),
                Order::Say(utterance) => {
                    self.saying = Some(utterance.id);
                    said = Some(utterance.text.into_inner());
                }
            }
        }
        said
    }

    /// Everything that is said until there is silence.
    pub fn rest(&mut self) -> Vec<String> {
        let mut all: Vec<String> = self.now_said().into_iter().collect();
        while self.saying.is_some() {
            all.extend(self.next());
        }
        all
    }

    /// What is said after a key.
    pub fn after(&mut self, key: Key) -> Vec<String> {
        self.key(key);
        self.rest()
    }
}
