//! From one version to the next, and back. Each stage is written down before it is begun.

use super::{
    Ended, Error, Updater,
    gate::Presence,
    health::Before,
    packages::last_words,
    state::{Ending, Stage, State, Step},
};
use crate::clock;

/// How often one stage is begun before the version is taken to be what stops the machine.
const MOST_TRIES: u32 = 3;

/// How a stage comes to be the one that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    /// The one before it ended, this moment.
    Now,
    /// It was found as something cut it short, nobody knows when.
    ACut,
}

/// What a stage led to.
enum Turn {
    /// On to this one.
    On(Stage),
    /// No further for now.
    End(Ended),
}

impl Updater {
    /// Applies what is staged, if nobody is there and there is a way back; or finishes what was begun.
    ///
    /// # Errors
    /// When nothing could be begun, or neither version could be put in place; the next run goes on from there.
    pub fn apply(&self) -> Result<Ended, Error> {
        let _claim = self.claim()?;
        let mut state = self.state()?;
        let Stage::Staged { to } = state.stage.clone() else { return self.go_on(state, Since::ACut) };
        let from = self.present()?;
        if state.refused.contains_key(&to) || !self.packages.is_newer(&to, &from)? {
            state.stage = Stage::Resting;
            self.tidy(&mut state, &from)?;
            self.write(&state)?;
            return Ok(Ended::Nothing);
        }
        if !self.cache.holds(&state, &from)? {
            return Err(Error::NoWayBack { version: from });
        }
        if !self.cache.holds(&state, &to)? {
            state.stage = Stage::Resting;
            self.tidy(&mut state, &from)?;
            self.write(&state)?;
            return Err(Error::Altered { version: to });
        }
        self.packages.prepare(&self.cache.path(&to))?;
        let before = match self.presence() {
            Presence::Free(before) => before,
            Presence::Taken(occupied) => return Ok(Ended::NotNow { why: occupied.to_string() }),
            Presence::Silent(why) => return Ok(Ended::NotNow { why }),
        };
        // Written down as it is begun.
        state.stage = Stage::Applying(Step { from, to, tries: 0, before });
        self.go_on(state, Since::Now)
    }

    /// Finishes or takes back what a power cut left in the middle.
    ///
    /// # Errors
    /// When neither version could be put in place; the next run goes on from there.
    pub fn resume(&self) -> Result<Ended, Error> {
        let _claim = self.claim()?;
        self.go_on(self.state()?, Since::ACut)
    }

    /// Goes back to the version before, because a person says so. That one need not answer for it.
    ///
    /// # Errors
    /// When there is no way back, or it failed.
    pub fn roll_back(&self) -> Result<Ended, Error> {
        let _claim = self.claim()?;
        let mut state = self.state()?;
        let step = match state.stage.clone() {
            Stage::Applying(step) | Stage::Gating(step) | Stage::Returning { step, .. } => step,
            Stage::Resting | Stage::Staged { .. } => {
                let to = self.present()?;
                let from = state.previous(&to).ok_or_else(|| Error::NothingBefore { present: to.clone() })?.to_owned();
                if !self.cache.holds(&state, &from)? {
                    return Err(Error::NoWayBack { version: from });
                }
                let before = match self.presence() {
                    Presence::Free(before) => before,
                    Presence::Taken(occupied) => return Ok(Ended::NotNow { why: occupied.to_string() }),
                    Presence::Silent(_) => Before::default(),
                };
                Step { from, to, tries: 0, before }
            }
        };
        state.stage = Stage::Returning { step, why: "somebody wanted it".to_owned() };
        self.write(&state)?;
        self.go_on(state, Since::Now)
    }

    fn go_on(&self, mut state: State, mut since: Since) -> Result<Ended, Error> {
        loop {
            let turn = match state.stage.clone() {
                Stage::Resting | Stage::Staged { .. } => return Ok(Ended::Nothing),
                Stage::Applying(step) => self.put_forward(&mut state, step, since)?,
                Stage::Gating(step) => self.pass_gate(&mut state, step)?,
                Stage::Returning { step, why } => self.go_back(&mut state, step, why)?,
            };
            match turn {
                Turn::On(next) => {
                    state.stage = next;
                    self.write(&state)?;
                    since = Since::Now;
                }
                Turn::End(ended) => return Ok(ended),
            }
        }
    }

    fn put_forward(&self, state: &mut State, mut step: Step, since: Since) -> Result<Turn, Error> {
        if step.tries >= MOST_TRIES {
            let why = format!("installing it was cut short {MOST_TRIES} times");
            return Ok(Turn::On(Stage::Returning { step, why }));
        }
        if since == Since::ACut {
            // Whoever came in since the power cut is served first. One that does not answer serves nobody.
            if let Presence::Taken(occupied) = self.presence() {
                return Ok(Turn::End(Ended::NotNow { why: occupied.to_string() }));
            }
        }
        step.tries += 1;
        state.stage = Stage::Applying(step.clone());
        self.write(state)?;
        if since == Since::ACut {
            self.packages.mend()?;
        }
        let package = self.cache.path(&step.to);
        let put = if self.packages.has(&step.to)? {
            Ok(())
        } else if !self.cache.holds(state, &step.to)? {
            let why = "its package was lost while it was installed".to_owned();
            return Ok(Turn::On(Stage::Returning { step, why }));
        } else if self.packages.has(&step.from)? {
            self.packages.install(&package)
        } else {
            self.packages.put(&package)
        };
        if self.packages.has(&step.to)? {
            return Ok(Turn::On(Stage::Gating(Step { tries: 0, ..step })));
        }
        if self.packages.has(&step.from)? {
            // Nothing of it was put in place: no fault of the version, as far as anybody knows.
            state.stage = Stage::Staged { to: step.to.clone() };
            self.write(state)?;
            put?;
            return Err(Error::NotThere { version: step.to });
        }
        let why = match put {
            Ok(()) => "it was installed and is not there".to_owned(),
            Err(fault) => format!("it could not be installed: {}", last_words(&fault)),
        };
        Ok(Turn::On(Stage::Returning { step, why }))
    }

    fn pass_gate(&self, state: &mut State, mut step: Step) -> Result<Turn, Error> {
        if step.tries >= MOST_TRIES {
            let why = format!("the machine stopped {MOST_TRIES} times while it was looked at");
            return Ok(Turn::On(Stage::Returning { step, why }));
        }
        step.tries += 1;
        state.stage = Stage::Gating(step.clone());
        self.write(state)?;
        if let Some(why) = self.gate(&step.before, &step.to)? {
            return Ok(Turn::On(Stage::Returning { step, why }));
        }
        state.end(&step, clock::now(), Ending::Applied);
        self.tidy(state, &step.to)?;
        self.write(state)?;
        Ok(Turn::End(Ended::Applied { from: step.from, to: step.to }))
    }

    fn go_back(&self, state: &mut State, step: Step, why: String) -> Result<Turn, Error> {
        if !self.packages.has(&step.from)? {
            if !self.cache.holds(state, &step.from)? {
                return Err(Error::NoWayBack { version: step.from });
            }
            // A version that is not well may still have somebody's money inside.
            if let Presence::Taken(occupied) = self.presence() {
                return Ok(Turn::End(Ended::NotNow { why: occupied.to_string() }));
            }
            self.packages.put(&self.cache.path(&step.from))?;
            if !self.packages.has(&step.from)? {
                return Err(Error::NotBack { version: step.from });
            }
        }
        let unwell = self.gate(&step.before, &step.from)?;
        state.end(&step, clock::now(), Ending::RolledBack { why: why.clone(), unwell: unwell.clone() });
        self.tidy(state, &step.from)?;
        self.write(state)?;
        Ok(Turn::End(Ended::RolledBack { from: step.from, to: step.to, why, unwell }))
    }

    fn present(&self) -> Result<String, Error> {
        let installed = self.packages.installed()?.filter(|installed| installed.whole);
        Ok(installed.ok_or(Error::NotInstalled)?.version)
    }
}
