//! A traveller who walks through the terminal, pressing what a traveller presses.

use std::{path::Path, time::Duration};

use serde_json::json;

use crate::{Failure, Hall, Outcome, hands::Hands, specimens::Passport, transcript::Clockwork};

/// How long a screen may take to come.
const SCREEN: Duration = Duration::from_secs(30);

/// A traveller before the terminal.
pub struct Traveller<'hall> {
    hall: &'hall Hall,
    hands: &'hall Hands,
    /// Where pictures go.
    pictures: &'hall Path,
    /// What was measured.
    pub clockwork: Clockwork,
    seen: u64,
}

impl<'hall> Traveller<'hall> {
    /// Stands before the hall's window.
    ///
    /// # Errors
    /// The hall has none.
    pub fn before(hall: &'hall Hall, pictures: &'hall Path) -> Outcome<Self> {
        let hands = hall.hands.as_ref().ok_or_else(|| Failure::new("nobody can see this terminal"))?;
        Ok(Self { hall, hands, pictures, clockwork: Clockwork::default(), seen: 0 })
    }

    /// Waits for a screen and takes its picture.
    ///
    /// # Errors
    /// It does not come.
    pub fn see(&mut self, name: &str) -> Outcome<()> {
        self.see_one_of(&[name]).map(|_| ())
    }

    /// Waits for one of these screens and takes its picture; answers which it was.
    ///
    /// # Errors
    /// None comes.
    pub fn see_one_of(&mut self, names: &[&str]) -> Outcome<String> {
        let drawn = self.hands.await_screen(names, SCREEN)?;
        self.hands.settle()?;
        self.seen += 1;
        let picture = format!("{:02}-{}.png", self.seen, drawn.screen);
        self.hands.picture(&self.pictures.join(&picture))?;
        self.clockwork.screen(&drawn.screen, &picture);
        Ok(drawn.screen)
    }

    /// Presses something.
    ///
    /// # Errors
    /// It is not there.
    pub fn press(&mut self, id: &str) -> Outcome<()> {
        self.hands.press(id, SCREEN)?;
        self.clockwork.acted();
        Ok(())
    }

    /// From the wall to the question whether to pay.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn apply(&mut self, passport: &Passport, language: &str) -> Outcome<()> {
        self.see("attract")?;
        self.press(&format!("greeting-{language}"))?;
        self.see("choosing")?;
        self.press("choose-visa")?;
        self.see("privacy")?;
        self.press("privacy-accept")?;
        self.see("document")?;
        self.hall.simulators.put(&passport.lines)?;
        self.clockwork.acted();
        self.see("review")?;
        self.press("review-confirm")?;
        self.see("trip")?;
        self.press("trip-days-30")?;
        self.press("trip-purpose-tourism")?;
        self.press("trip-confirm")?;
        self.see("declaration")?;
        self.press("declaration-make")
    }

    /// The whole visa: from the wall to the wall.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn get_a_visa(&mut self, passport: &Passport, language: &str) -> Outcome<()> {
        self.hall.simulators.card.gesture(&json!({ "auto": 1500 }))?;
        self.apply(passport, language)?;
        self.see("approved")?;
        self.press("approved-pay")?;
        self.see("paying")?;
        self.see("printing")?;
        self.see("take")?;
        self.press("finish")?;
        self.see("farewell")?;
        self.see("attract")
    }
}
