//! A hand before the screen: real pointer events by XTEST at the rectangles that the window publishes, and an eye that
//! sees what the display shows.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use serde::Deserialize;
use x11rb::{
    connection::Connection as _,
    protocol::{
        xproto::{BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, ImageFormat, MOTION_NOTIFY_EVENT},
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

use crate::{Failure, Outcome, display::Display, process::await_until};

/// Where something lies, in pixels of the window.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Widget {
    /// Its id.
    pub id: String,
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// Whether it can be pressed now.
    pub enabled: bool,
}

/// What the window says of the screen that it has drawn last.
#[derive(Debug, Clone, Deserialize)]
pub struct Drawn {
    /// Its number.
    pub number: u64,
    /// How many snapshots were shown before.
    pub shown: u64,
    /// Its name.
    pub screen: String,
    /// Everything that can be pressed, or could be.
    pub widgets: Vec<Widget>,
}

impl Drawn {
    /// The widget of that id, when it can be pressed.
    #[must_use]
    pub fn widget(&self, id: &str) -> Option<&Widget> {
        self.widgets.iter().find(|widget| widget.id == id && widget.enabled)
    }
}

/// A hand and an eye.
pub struct Hands {
    display: RustConnection,
    root: u32,
    size: (u16, u16),
    rectangles: PathBuf,
}

impl Hands {
    /// Stands before the display; `rectangles` is where the window writes what it has drawn.
    ///
    /// # Errors
    /// The display does not let us in.
    pub fn before(display: &Display, rectangles: &Path) -> Outcome<Self> {
        let (connection, screen) =
            RustConnection::connect(Some(display.name())).map_err(|cause| Failure::new(format!("display: {cause}")))?;
        let root = &connection.setup().roots[screen];
        let (root, size) = (root.root, (root.width_in_pixels, root.height_in_pixels));
        Ok(Self { display: connection, root, size, rectangles: rectangles.to_owned() })
    }

    /// What was drawn last, if anything was.
    #[must_use]
    pub fn drawn(&self) -> Option<Drawn> {
        serde_json::from_slice(&std::fs::read(&self.rectangles).ok()?).ok()
    }

    /// Waits for one of these screens.
    ///
    /// # Errors
    /// None comes within `patience`.
    pub fn await_screen(&self, names: &[&str], patience: Duration) -> Outcome<Drawn> {
        let what = format!("one of the screens {names:?}");
        await_until(&what, patience, || self.drawn().filter(|drawn| names.contains(&drawn.screen.as_str()))).map_err(
            |failure| {
                let shown = self.drawn().map_or_else(|| "nothing".to_owned(), |drawn| drawn.screen);
                Failure::new(format!("{failure}; the window shows {shown}"))
            },
        )
    }

    /// Waits for a widget, then presses and lifts in its middle.
    ///
    /// # Errors
    /// It is not drawn within `patience`, or the display fails.
    pub fn press(&self, id: &str, patience: Duration) -> Outcome<Drawn> {
        let what = format!("the widget {id}");
        let drawn = await_until(&what, patience, || self.drawn().filter(|drawn| drawn.widget(id).is_some())).map_err(
            |failure| {
                let shown = self.drawn().map_or_else(|| "nothing".to_owned(), |drawn| format!("{drawn:?}"));
                Failure::new(format!("{failure}; the window shows {shown}"))
            },
        )?;
        // What is written down is drawn a moment later; and a finger that was already on its way when the screen
        // changed is not taken for a press.
        self.settle()?;
        std::thread::sleep(Duration::from_millis(250));
        // Things may have moved while it settled.
        let drawn = self.drawn().unwrap_or(drawn);
        if let Some(at) = drawn.widget(id) {
            self.touch(at.x + at.width / 2.0, at.y + at.height / 2.0)?;
        }
        Ok(drawn)
    }

    /// Presses the upper corners of the panel in turn, the left one first, six times: what the staff knows.
    ///
    /// # Errors
    /// The display fails.
    pub fn press_corners(&self) -> Outcome<()> {
        let right = f32::from(self.size.0) - 20.0;
        [20.0, right].repeat(3).into_iter().try_for_each(|x| self.touch(x, 20.0))
    }

    fn touch(&self, x: f32, y: f32) -> Outcome<()> {
        self.reach(x, y)?;
        std::thread::sleep(Duration::from_millis(40));
        self.put_down()?;
        std::thread::sleep(Duration::from_millis(70));
        self.lift()
    }

    /// Moves over a place; nothing is pressed.
    ///
    /// # Errors
    /// The display fails.
    #[expect(clippy::cast_possible_truncation, reason = "a place on a panel fits into 16 bits")]
    pub fn reach(&self, x: f32, y: f32) -> Outcome<()> {
        self.pointer(MOTION_NOTIFY_EVENT, 0, x as i16, y as i16)
    }

    /// Puts the finger down where the hand is.
    ///
    /// # Errors
    /// The display fails.
    pub fn put_down(&self) -> Outcome<()> {
        self.pointer(BUTTON_PRESS_EVENT, 1, 0, 0)
    }

    /// Lifts the finger.
    ///
    /// # Errors
    /// The display fails.
    pub fn lift(&self) -> Outcome<()> {
        self.pointer(BUTTON_RELEASE_EVENT, 1, 0, 0)
    }

    fn pointer(&self, event: u8, detail: u8, x: i16, y: i16) -> Outcome<()> {
        let failed = |cause: &dyn std::fmt::Display| Failure::new(format!("pointer: {cause}"));
        self.display
            .xtest_fake_input(event, detail, x11rb::CURRENT_TIME, self.root, x, y, 0)
            .map_err(|cause| failed(&cause))?
            .check()
            .map_err(|cause| failed(&cause))
    }

    fn dots(&self) -> Outcome<Vec<u8>> {
        let (width, height) = self.size;
        let failed = |cause: &dyn std::fmt::Display| Failure::new(format!("picture: {cause}"));
        let image = self
            .display
            .get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, width, height, u32::MAX)
            .map_err(|cause| failed(&cause))?
            .reply()
            .map_err(|cause| failed(&cause))?;
        Ok(image.data)
    }

    /// Waits until the display has shown the same for a quarter of a second, three seconds at most.
    ///
    /// # Errors
    /// The display fails.
    pub fn settle(&self) -> Outcome<()> {
        let mut before = self.dots()?;
        let mut still = 0;
        for _ in 0..60 {
            std::thread::sleep(Duration::from_millis(50));
            let now = self.dots()?;
            still = if now == before { still + 1 } else { 0 };
            if still >= 5 {
                break;
            }
            before = now;
        }
        Ok(())
    }

    /// What the display shows now, as a PNG.
    ///
    /// # Errors
    /// The display or the disk fails.
    pub fn picture(&self, file: &Path) -> Outcome<()> {
        let (width, height) = self.size;
        let failed = |cause: &dyn std::fmt::Display| Failure::new(format!("picture: {cause}"));
        let dots = self.dots()?.chunks_exact(4).flat_map(|dot| [dot[2], dot[1], dot[0]]).collect();
        let picture = image::RgbImage::from_raw(u32::from(width), u32::from(height), dots)
            .ok_or_else(|| Failure::new("the display's picture has another size"))?;
        picture.save(file).map_err(|cause| failed(&cause))
    }
}
