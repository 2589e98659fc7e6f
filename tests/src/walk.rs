//! A traveller who walks through the terminal, pressing what a traveller presses.

use std::{path::Path, time::Duration};

use serde_json::json;

use crate::{
    Failure, Hall, Outcome,
    hands::Hands,
    specimens::{self, Passport},
    transcript::Clockwork,
};

/// How long a screen may take to come.
const SCREEN: Duration = Duration::from_secs(30);

/// Who travels together.
pub struct Family {
    /// Who get a visa, each for the same price.
    pub visitors: [Passport; 3],
    /// Who is refused.
    pub refused: Passport,
}

impl Family {
    /// The one of the drawer.
    ///
    /// # Errors
    /// The drawer lacks one.
    pub fn of_the_drawer() -> Outcome<Self> {
        let of = |name: &str| specimens::of(name).ok_or_else(|| Failure::new(format!("no {name} in the drawer")));
        Ok(Self {
            visitors: [of("Turkish")?, of("Spouse of the Turkish")?, of("Child of the Turkish")?],
            refused: of("Japanese")?,
        })
    }
}

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

    /// Presses something that may stand on a later page.
    ///
    /// # Errors
    /// It is on no page.
    pub fn press_on_any_page(&mut self, id: &str) -> Outcome<()> {
        for _ in 0..8 {
            self.hands.settle()?;
            let drawn = self.hands.drawn();
            let has = |id: &str| drawn.as_ref().is_some_and(|drawn| drawn.widget(id).is_some());
            if has(id) || !has(kiosk_screen::pages::MORE) {
                break;
            }
            self.press(kiosk_screen::pages::MORE)?;
        }
        self.press(id)
    }

    /// One more traveller of the party, who stays as long and for the same reason: up to what central decides.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn add(&mut self, passport: &Passport) -> Outcome<()> {
        self.see("document")?;
        self.hall.simulators.put(&passport.lines)?;
        self.clockwork.acted();
        self.see("review")?;
        self.press("review-confirm")?;
        self.see("trip")?;
        self.press("trip-confirm")?;
        self.see("declaration")?;
        self.press("declaration-make")
    }

    /// A family: three get a visa and pay together, one is refused. From the wall to the wall.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn get_visas(&mut self, family: &Family, language: &str) -> Outcome<()> {
        self.hall.simulators.card.gesture(&json!({ "auto": 1500 }))?;
        let [first, second, third] = &family.visitors;
        self.apply(first, language)?;
        self.see("approved")?;
        self.press("approved-add")?;
        self.add(second)?;
        self.see("party")?;
        self.press_on_any_page("party-add")?;
        self.add(&family.refused)?;
        self.see("refused")?;
        self.press("finish")?;
        self.see("party")?;
        self.press_on_any_page("party-add")?;
        // The same passport once more is told so; the right one follows.
        self.see("document")?;
        self.hall.simulators.put(&first.lines)?;
        self.see("document-listed")?;
        self.press("document-again")?;
        self.add(third)?;
        self.see("party")?;
        self.press_on_any_page("party-pay")?;
        self.see("paying")?;
        self.see("party-printing")?;
        self.see("party-take")?;
        self.press_on_any_page("finish")?;
        self.see("farewell")?;
        self.see("attract")
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
