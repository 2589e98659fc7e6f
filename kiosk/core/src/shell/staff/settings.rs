//! What an administrator sets here: as it is in force, as it would be, and how it comes into force. The journal alone keeps it;
//! nobody is served while it changes, and a value that no terminal could serve with is never written as done.

use std::{process::Stdio, time::Duration};

use domain::{
    DeedId,
    fact::Failure,
    staff::{Brightness, Change, Deed, InForce, Request, Setting, Topic},
};
use kiosk_screen::{
    snapshot::staff::{Fits, SetBy, SetTo, StaffScene},
    staff::turned,
};
use maintenance::{Answer, Ended, Event};
use tokio::process::Command;

use super::Tried;
use crate::shell::{self, Stopped, Terminal};

/// A brightness that is tried: it stays only if whoever chose it can read what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dimmed {
    id: DeedId,
    to: Brightness,
}

/// How long that program may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What stands for the percentage in the words of the program that sets the brightness.
const PERCENT: &str = "{percent}";

impl Terminal {
    /// Begins a change; its end, where it is over at once.
    pub(super) fn change_settings(&mut self, id: DeedId, request: &Request) -> Option<Event> {
        let change = request.subject.as_ref().and_then(|subject| Change::try_from(subject).ok());
        let ended = match change {
            Some(Change::To(Setting::Brightness(to))) => {
                self.dim(id, to);
                return None;
            }
            Some(Change::Back(Topic::Brightness)) => {
                self.desk.dimmed = None;
                self.dim(id, Brightness::ALL[Brightness::ALL.len() - 1]);
                return None;
            }
            Some(Change::To(Setting::Languages(languages)))
                if !languages.iter().all(|language| locales::OFFERED.contains(language)) =>
            {
                Ended::Failed(Failure::Refused)
            }
            Some(Change::To(_) | Change::Back(_)) => Ended::Done,
            None => Ended::Failed(Failure::Refused),
        };
        self.desk.draft = None;
        Some(self.over(id, ended))
    }

    /// Has the panel made as bright as this.
    fn dim(&self, id: DeedId, to: Brightness) {
        let (words, answers) = (filled(&self.programs.brightness, to), self.answers.0.clone());
        tokio::spawn(async move {
            let done = ran(words).await;
            answers.send(shell::Answer::Staff(Box::new(Tried::Dimmed(id, to, done)))).ok();
        });
    }

    /// The panel is as bright as was wanted, or is not.
    pub(super) async fn is_dimmed(&mut self, id: DeedId, to: Brightness, done: bool) -> Result<(), Stopped> {
        let is_wanted = self.desk.doing.is_some_and(|doing| doing.id == id);
        if !is_wanted {
            // Given up meanwhile: as it was before.
            self.undo_brightness();
            return Ok(());
        }
        let event = if done {
            self.desk.dimmed = Some(Dimmed { id, to });
            Event::DeedAsked(id)
        } else {
            self.desk.draft = None;
            self.undo_brightness();
            self.over(id, Ended::Failed(Failure::Device))
        };
        self.serve_staff(event).await
    }

    /// Whoever chose a brightness says whether they can read it.
    pub(super) fn brightness_answered(&mut self, id: DeedId, answer: Answer) -> Option<Event> {
        self.desk.dimmed.take_if(|dimmed| dimmed.id == id)?;
        self.desk.draft = None;
        let ended = match answer {
            Answer::Right => Ended::Done,
            Answer::Wrong => {
                self.undo_brightness();
                Ended::Stopped
            }
        };
        Some(self.over(id, ended))
    }

    /// Nobody wants it any more.
    pub(super) fn stop_brightness(&mut self) {
        if self.desk.dimmed.take().is_some() {
            self.desk.draft = None;
            self.undo_brightness();
        }
    }

    /// The panel as bright as the journal says, or as it can be, where that is set here at all.
    pub(in crate::shell) fn undo_brightness(&self) {
        if self.programs.brightness.is_empty() {
            return;
        }
        let before = self.world.settings.brightness().unwrap_or(Brightness::ALL[Brightness::ALL.len() - 1]);
        let words = filled(&self.programs.brightness, before);
        tokio::spawn(async move { ran(words).await });
    }

    /// Whether there is anything to set it with.
    fn can_be_set(&self, topic: Topic) -> bool {
        match topic {
            Topic::Brightness => !self.programs.brightness.is_empty(),
            Topic::Volume => self.devices.audio.is_some(),
            Topic::Languages | Topic::Services | Topic::Hours => true,
        }
    }

    /// What is in force of a topic.
    fn in_force(&self, topic: Topic) -> SetTo {
        let world = &self.world;
        let value = match topic {
            Topic::Languages => Setting::Languages(world.languages.clone()),
            Topic::Services => Setting::Services(world.settings.services()),
            Topic::Hours => Setting::Hours(world.settings.hours()),
            Topic::Volume => Setting::Volume(world.settings.volume()),
            Topic::Brightness => {
                let full = Brightness::ALL[Brightness::ALL.len() - 1];
                Setting::Brightness(world.settings.brightness().unwrap_or(full))
            }
        };
        let by = |set: &InForce| SetBy { who: set.who.clone(), at: self.began(set.id) };
        SetTo { value, by: world.settings.of(topic).map(by) }
    }

    /// The page of all of them.
    pub(super) fn settings_page(&self) -> StaffScene {
        let topics = Topic::ALL.into_iter().filter(|topic| self.can_be_set(*topic));
        StaffScene::Settings { settings: topics.map(|topic| self.in_force(topic)).collect() }
    }

    /// The page of one.
    pub(super) fn setting_page(&self, topic: Topic) -> StaffScene {
        let in_force = self.in_force(topic);
        let draft = self.desk.draft.as_ref().filter(|draft| draft.topic() == topic);
        let value = draft.unwrap_or(&in_force.value).clone();
        let fits = if !value.is_usable() {
            Fits::No
        } else if value == in_force.value {
            Fits::AsBefore
        } else {
            Fits::Yes
        };
        let last = self.desk.last.filter(|(deed, _)| *deed == Deed::ChangeSettings).map(|(_, ended)| ended);
        StaffScene::Setting { set: SetTo { value, by: in_force.by }, fits, last }
    }

    /// The brightness that is asked about.
    pub(super) fn brightness_asked(&self) -> Option<Brightness> {
        self.desk.dimmed.map(|dimmed| dimmed.to)
    }

    /// A value on a setting's page is pressed.
    pub(super) fn setting_turned(&mut self, topic: Topic, place: u8) {
        let StaffScene::Setting { set, .. } = self.setting_page(topic) else { return };
        self.desk.draft = Some(turned(&set.value, place));
    }

    /// What a setting's page would have saved.
    pub(super) fn setting_saved(&self, topic: Topic) -> Option<Request> {
        let draft = self.desk.draft.as_ref().filter(|draft| draft.topic() == topic && draft.is_usable())?;
        Some(draft.request())
    }
}

fn filled(words: &[String], to: Brightness) -> Vec<String> {
    words.iter().map(|word| word.replace(PERCENT, &to.percent().to_string())).collect()
}

/// Whether the program that sets the brightness did; what it says against it goes to the log.
async fn ran(words: Vec<String>) -> bool {
    let Some((program, words)) = words.split_first() else { return false };
    let ended = Command::new(program).args(words).stdin(Stdio::null()).kill_on_drop(true).output();
    match tokio::time::timeout(PATIENCE, ended).await.unwrap_or_else(|late| Err(late.into())) {
        Ok(output) if output.status.success() => true,
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            tracing::error!(status = %output.status, said = said.trim(), "the brightness was not set");
            false
        }
        Err(error) => {
            tracing::error!(%error, "the brightness was not set");
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_percentage_stands_wherever_its_place_is() {
        let words = ["brightnessctl", "set", "{percent}%"].map(str::to_owned);
        assert_eq!(filled(&words, Brightness::ALL[1]), ["brightnessctl", "set", "40%"]);
    }

    #[tokio::test]
    async fn a_program_that_is_missing_or_refuses_sets_nothing() {
        for words in [vec![], vec!["/nowhere/brightness"], vec!["false"]] {
            assert!(!ran(words.into_iter().map(str::to_owned).collect()).await);
        }
        assert!(ran(vec!["true".to_owned()]).await);
    }
}
