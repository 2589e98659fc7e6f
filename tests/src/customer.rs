//! A customer without eyes: sits where the window sits, on core's socket, and presses by ids.
//!
//! For tests that need hundreds of journeys. What a person sees and touches is tested through the real window.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    os::unix::net::UnixStream,
    path::Path,
    time::{Duration, Instant},
};

use kiosk_screen::{Input, Scene, Screen, Snapshot, describe};
use serde_json::Value;

use crate::{Failure, Outcome};

/// Somebody at the window's end of the socket.
pub struct Customer {
    stream: BufReader<UnixStream>,
    shown: Option<Snapshot>,
    line: String,
}

impl Customer {
    /// Sits down.
    ///
    /// # Errors
    /// Core does not let us in.
    pub fn at(socket: &Path) -> Outcome<Self> {
        let until = Instant::now() + Duration::from_secs(10);
        let stream = loop {
            match UnixStream::connect(socket) {
                Ok(stream) => break stream,
                Err(cause) if Instant::now() > until => return Err(cause.into()),
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        stream.set_read_timeout(Some(Duration::from_millis(50)))?;
        Ok(Self { stream: BufReader::new(stream), shown: None, line: String::new() })
    }

    /// The scene's name: `attract`, `document`…
    #[must_use]
    pub fn scene(&self) -> String {
        let scene = self.shown.as_ref().and_then(|shown| serde_json::to_value(&shown.scene).ok());
        scene.and_then(|scene| scene["scene"].as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// What is shown, whole.
    #[must_use]
    pub fn shown(&self) -> Value {
        self.shown.as_ref().and_then(|shown| serde_json::to_value(&shown.scene).ok()).unwrap_or_default()
    }

    /// What is shown, as the window would draw it.
    #[must_use]
    pub fn screen(&self) -> Option<Screen> {
        self.shown.as_ref().map(|shown| describe(shown, shown.language))
    }

    /// Waits for one of these scenes; answers which it is.
    ///
    /// # Errors
    /// None comes within `patience`, or core is gone.
    pub fn see(&mut self, names: &[&str], patience: Duration) -> Outcome<String> {
        self.see_that(&format!("one of {names:?}"), patience, |scene, _| names.contains(&scene))
    }

    /// Waits until what is shown is as wanted; answers the scene's name.
    ///
    /// # Errors
    /// It is not within `patience`, or core is gone.
    pub fn see_that(
        &mut self,
        what: &str,
        patience: Duration,
        wanted: impl Fn(&str, &Value) -> bool,
    ) -> Outcome<String> {
        let until = Instant::now() + patience;
        loop {
            let scene = self.scene();
            if wanted(&scene, &self.shown()) {
                return Ok(scene);
            }
            if Instant::now() > until {
                return Err(Failure::new(format!("waited {patience:?} for {what}; shown is {}", self.shown())));
            }
            self.look()?;
        }
    }

    /// Takes in one message, if there is one.
    ///
    /// # Errors
    /// Core is gone.
    pub fn look(&mut self) -> Outcome<()> {
        match self.stream.read_line(&mut self.line) {
            Ok(0) => Err(Failure::new("core hung up")),
            Ok(_) if self.line.ends_with('\n') => {
                let shown = serde_json::from_str(&self.line);
                self.line.clear();
                self.shown = Some(shown?);
                Ok(())
            }
            Ok(_) => Ok(()),
            Err(cause) if matches!(cause.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                Ok(())
            }
            Err(cause) => Err(cause.into()),
        }
    }

    /// Presses what has this id on the screen that is shown.
    ///
    /// # Errors
    /// It is not there, or core is gone.
    pub fn press(&mut self, id: &str) -> Outcome<()> {
        let shown = self.shown.as_ref().ok_or_else(|| Failure::new("nothing is shown"))?;
        let screen = describe(shown, shown.language);
        if screen.touch_of(id).is_none() {
            return Err(Failure::new(format!("there is no {id} on {}", self.shown())));
        }
        let input = Input::Pressed { id: id.to_owned(), screen: shown.screen };
        self.send(&input)
    }

    /// Presses the panel where nothing is, as the staff knows.
    ///
    /// # Errors
    /// Core is gone.
    pub fn gesture(&mut self) -> Outcome<()> {
        self.send(&Input::Gesture)
    }

    fn send(&mut self, input: &Input) -> Outcome<()> {
        let mut message = serde_json::to_vec(input)?;
        message.push(b'\n');
        self.stream.get_mut().write_all(&message)?;
        Ok(())
    }

    /// Presses it once it is there.
    ///
    /// # Errors
    /// It does not come within `patience`.
    pub fn press_when_there(&mut self, id: &str, patience: Duration) -> Outcome<()> {
        self.await_action(id, patience)?;
        self.press(id)
    }

    /// Waits until it can be pressed.
    ///
    /// # Errors
    /// It does not come within `patience`.
    pub fn await_action(&mut self, id: &str, patience: Duration) -> Outcome<()> {
        let until = Instant::now() + patience;
        loop {
            if self.screen().is_some_and(|screen| screen.touch_of(id).is_some()) {
                return Ok(());
            }
            if Instant::now() > until {
                return Err(Failure::new(format!("waited {patience:?} for {id}; shown is {}", self.shown())));
            }
            self.look()?;
        }
    }

    /// Whether nobody is served: the wall, or closed.
    #[must_use]
    pub fn is_at_the_wall(&self) -> bool {
        matches!(self.shown.as_ref().map(|shown| &shown.scene), Some(Scene::Attract { .. } | Scene::Closed(_)))
    }
}
