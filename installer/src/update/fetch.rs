//! Fetching: the newest version of the origin and the present one, so that there is a way back. Touches nothing that runs.

use std::error::Error as _;

use super::{
    Error, Fetched, Updater,
    origin::Origin,
    state::{Complaint, Stage, State},
};
use crate::clock;

impl Updater {
    /// Fetches what the origin has, if that is newer.
    ///
    /// # Errors
    /// When the origin or what it has is refused, with the reason; nothing was changed then but that it is remembered.
    pub fn fetch(&self) -> Result<Fetched, Error> {
        let _claim = self.claim()?;
        let mut state = self.state()?;
        if !matches!(state.stage, Stage::Resting | Stage::Staged { .. }) {
            return Err(Error::UnderWay);
        }
        let fetched = self.look(&mut state);
        let why = match &fetched {
            Ok(Fetched::Staged { no_way_back, .. }) => no_way_back.clone(),
            Ok(Fetched::Nothing { .. } | Fetched::WasRefused { .. }) => None,
            Err(fault) => Some(whole(fault)),
        };
        state.complaint = why.map(|why| Complaint { at: clock::now(), why });
        self.write(&state)?;
        fetched
    }

    fn look(&self, state: &mut State) -> Result<Fetched, Error> {
        let origin = Origin::below(&self.root, &self.updates)?;
        let present =
            self.packages.installed()?.filter(|installed| installed.whole).ok_or(Error::NotInstalled)?.version;
        origin.update()?;
        let offered = origin.offered()?;
        if offered == present {
            // What was staged and is not offered any more was taken back by whoever offered it.
            state.stage = Stage::Resting;
            self.tidy(state, &present)?;
            // Kept while the origin still has it: the next version's way back. That it cannot be is said when it matters.
            let _ = self.keep(&origin, state, &present);
            return Ok(Fetched::Nothing { present });
        }
        if !self.packages.is_newer(&offered, &present)? {
            return Err(Error::Older { offered, present });
        }
        if let Some(why) = state.refused.get(&offered) {
            return Ok(Fetched::WasRefused { version: offered.clone(), why: why.clone() });
        }
        self.keep(&origin, state, &offered)?;
        let way_back = self.keep(&origin, state, &present);
        state.stage = Stage::Staged { to: offered.clone() };
        self.tidy(state, &present)?;
        Ok(Fetched::Staged { to: offered, no_way_back: way_back.err().map(|fault| whole(&fault)) })
    }

    fn keep(&self, origin: &Origin, state: &mut State, version: &str) -> Result<(), Error> {
        if self.cache.holds(state, version)? {
            return Ok(());
        }
        let arrived = origin.download(version, &self.cache.arriving()?)?;
        if !self.packages.is_named(&arrived, version)? {
            let said = "it names itself otherwise".to_owned();
            return Err(Error::NotWhole { version: version.to_owned(), said });
        }
        let digest = self.cache.take(&arrived, version)?;
        state.kept.insert(version.to_owned(), digest);
        Ok(())
    }
}

/// A failure with its cause, as one line.
fn whole(fault: &Error) -> String {
    match fault.source() {
        Some(cause) => format!("{fault}: {cause}"),
        None => fault.to_string(),
    }
}
