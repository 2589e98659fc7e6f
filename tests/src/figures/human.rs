//! A modelled person: how long somebody needs who reads everything, decides, reaches, presses and handles things.
//!
//! The operators are those of the keystroke-level model (Card, Moran and Newell, *The keystroke-level model for user
//! performance time with interactive systems*, Communications of the ACM 23, 1980): one mental act before each decision,
//! one reach, one press. Reading is at a stated number of words a minute; what somebody does with their hands is stated
//! in seconds, and is ours: nobody has been watched.

use std::time::Duration;

use kiosk_screen::screen::{Action, Kind, Part, Run, Screen};

/// What a person does on a screen, beyond reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Decides, reaches and presses.
    Press,
    /// Takes the passport out, opens it and lays it down.
    LayPassport,
    /// Holds a card to the terminal.
    HoldCard,
    /// Takes passport, card and both papers.
    TakeEverything,
}

/// How fast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// Words read silently in a minute.
    pub words_per_minute: u32,
    /// Before each decision.
    pub mental: Duration,
    /// The hand to the place.
    pub reach: Duration,
    /// Down and up.
    pub press: Duration,
    /// Passport out, open, down.
    pub lay_passport: Duration,
    /// Card out and held.
    pub hold_card: Duration,
    /// Everything taken.
    pub take_everything: Duration,
}

impl Person {
    /// The person of the page.
    pub const USUAL: Self = Self {
        words_per_minute: 238,
        mental: Duration::from_millis(1_350),
        reach: Duration::from_millis(1_100),
        press: Duration::from_millis(200),
        lay_passport: Duration::from_secs(8),
        hold_card: Duration::from_secs(4),
        take_everything: Duration::from_secs(5),
    };

    /// Reading so many words.
    #[must_use]
    pub fn reads(&self, words: u32) -> Duration {
        Duration::from_mins(1) * words / self.words_per_minute
    }

    /// Doing that.
    #[must_use]
    pub fn does(&self, act: Act) -> Duration {
        match act {
            Act::Press => self.mental + self.reach + self.press,
            Act::LayPassport => self.lay_passport,
            Act::HoldCard => self.hold_card,
            Act::TakeEverything => self.take_everything,
        }
    }

    /// A screen of which every word is read.
    #[must_use]
    pub fn spends(&self, visit: &Visit) -> Duration {
        self.acts(visit) + self.reads(visit.words)
    }

    /// A screen of which only that is read without which nobody could act.
    #[must_use]
    pub fn spends_in_a_hurry(&self, visit: &Visit) -> Duration {
        self.acts(visit) + self.reads(visit.needed)
    }

    fn acts(&self, visit: &Visit) -> Duration {
        visit.acts.iter().map(|act| self.does(*act)).sum()
    }
}

/// One screen, visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its name.
    pub screen: String,
    /// Every word that is read on it.
    pub words: u32,
    /// Those without which nobody could act.
    pub needed: u32,
    /// What is done on it.
    pub acts: Vec<Act>,
}

/// The words of a screen that somebody reads who reads everything once: title, text, values, and what stands on the
/// buttons; not the frame that is the same everywhere (header, steps, footer).
#[must_use]
pub fn words_of(screen: &Screen) -> u32 {
    let frame = [Some(&screen.title), screen.subtitle.as_ref()].into_iter().flatten().map(|text| count(text));
    let parts = screen.parts.iter().map(part);
    let actions = screen.actions.iter().map(action);
    frame.chain(parts).chain(actions).sum()
}

/// The words without which nobody could act on a screen: its title, what is awaited and where, what is chosen from, values to
/// compare, sums, what lies to be taken, and the button that goes on. Explanations and other ways are left unread; of the
/// wall, a glance at each greeting.
#[must_use]
pub fn needed_of(screen: &Screen) -> u32 {
    let onward = screen.actions.iter().filter(|action| action.kind == Kind::Primary).map(action);
    let parts = screen.parts.iter().map(|shown| match shown {
        Part::Window(_)
        | Part::Wall(_)
        | Part::Fields(_)
        | Part::Entry(_)
        | Part::Amount(_)
        | Part::Choices { .. }
        | Part::Takes(_)
        | Part::Bills(_)
        | Part::Chips { .. }
        | Part::Countdown { .. } => part(shown),
        Part::Steps(_)
        | Part::Text(_)
        | Part::Heading(..)
        | Part::Notice(_)
        | Part::Claim(_)
        | Part::Code(_)
        | Part::Keys(_)
        | Part::Panes(_)
        | Part::Work { .. } => 0,
    });
    count(&screen.title) + parts.chain(onward).sum::<u32>()
}

fn action(action: &Action) -> u32 {
    count(&action.name) + action.line.as_deref().map_or(0, count)
}

fn part(part: &Part) -> u32 {
    let all = |texts: &[&str]| texts.iter().map(|text| count(text)).sum();
    match part {
        Part::Window(window) => {
            let bar = window.status.as_ref().map_or(0, |bar| all(&[&bar.awaited, &bar.place]));
            bar + window.number.as_deref().map_or(0, count)
        }
        // Somebody looks for their own language among the greetings: a glance at each.
        Part::Wall(panes) => u32::try_from(panes.len()).unwrap_or(u32::MAX),
        Part::Steps(steps) => steps.iter().map(|step| count(&step.name) + step.far.as_deref().map_or(0, count)).sum(),
        Part::Text(text) => count(text),
        Part::Heading(text, far) => count(text) + far.as_deref().map_or(0, count),
        Part::Notice(notice) => all(&[&notice.bold, &notice.line]),
        Part::Fields(fields) => fields
            .iter()
            .map(|field| {
                let value: String = field.value.iter().map(run).collect();
                all(&[&field.name, &value]) + field.note.as_deref().map_or(0, count)
            })
            .sum(),
        Part::Entry(entry) => count(&entry.hint) + entry.far.as_deref().map_or(0, count),
        Part::Amount(amount) => {
            let lines: u32 = amount.lines.iter().map(|(name, sum)| all(&[name, sum])).sum();
            lines + all(&[&amount.number, &amount.currency])
        }
        Part::Choices { question, actions, .. } => {
            question.as_deref().map_or(0, count) + actions.iter().map(action).sum::<u32>()
        }
        // Pointing a telephone at it takes about as long as reading a few words.
        Part::Code(_) => 5,
        Part::Claim(claim) => all(&[&claim.title, &claim.number, &claim.line]),
        Part::Takes(takes) => takes.iter().map(|take| all(&[&take.name, &take.place])).sum(),
        Part::Countdown { label, .. } => count(label) + 1,
        Part::Bills(bills) => {
            bills.iter().map(|bill| all(&[&bill.name, &bill.amount]) + bill.line.as_deref().map_or(0, count)).sum()
        }
        Part::Panes(panes) => panes.iter().map(|pane| count(&pane.name)).sum(),
        Part::Chips { question: _, chips } => chips.iter().map(|chip| all(&[&chip.value, &chip.line])).sum(),
        // Nobody reads a keyboard: the time to find a key is that of pressing it.
        Part::Keys(_) | Part::Work { .. } => 0,
    }
}

fn run(run: &Run) -> &str {
    match run {
        Run::Plain(text) | Run::Repaired(text) => text,
    }
}

fn count(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_takes_a_minute_for_a_minutes_words() {
        assert_eq!(Person::USUAL.reads(238), Duration::from_mins(1));
        assert_eq!(Person::USUAL.reads(0), Duration::ZERO);
    }

    #[test]
    fn a_screen_costs_its_reading_and_every_act_on_it() {
        let acts = vec![Act::Press, Act::Press, Act::HoldCard];
        let visit = Visit { screen: "trip".to_owned(), words: 119, needed: 0, acts };
        let acting = 2 * Duration::from_millis(2_650) + Duration::from_secs(4);
        assert_eq!(Person::USUAL.spends(&visit), Duration::from_secs(30) + acting);
        assert_eq!(Person::USUAL.spends_in_a_hurry(&visit), acting);
    }

    #[test]
    fn words_are_counted_as_they_are_parted_in_any_script() {
        assert_eq!(count("Lay your passport\nface down"), 5);
        assert_eq!(count("ضع جواز سفرك"), 3);
        assert_eq!(count("  "), 0);
    }
}
