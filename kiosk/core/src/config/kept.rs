//! The settings of before: a file that somebody has made into nonsense does not keep the terminal down.
//!
//! Settings with which a terminal has started are kept, as one file, where it keeps its records, and beside its socket for the
//! window, which may not read those. When they cannot be read any more the kept ones are in force, and everybody who looks
//! after the terminal is told which file is wrong, and where.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::{Config, Error, files};
use crate::keys;

/// The name of the file that is kept.
const NAME: &str = "settings.toml";
/// Where a service keeps what outlives it, and what does not; the names of systemd (`systemd.exec`, `StateDirectory=`,
/// `RuntimeDirectory=`).
const STATE: &str = "STATE_DIRECTORY";
const RUNTIME: &str = "RUNTIME_DIRECTORY";
/// Where both are, for whoever is no service: beside the socket first, as everybody may read there.
const FOLDERS: [&str; 2] = ["/run/kiosk", "/var/lib/kiosk"];

/// What is in force.
#[derive(Debug)]
pub struct InForce {
    /// The settings.
    pub config: Config,
    /// All files as one.
    text: String,
    /// Why those of before are; none where the files are.
    pub fault: Option<Error>,
}

impl InForce {
    /// Reads the files as [`Config::read`] does; where something is wrong with them, the settings that were kept.
    ///
    /// # Errors
    /// The files cannot be used, and none were kept.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let told = [STATE, RUNTIME].into_iter().filter_map(env::var_os).map(PathBuf::from);
        let places: Vec<PathBuf> = told.chain(FOLDERS.map(PathBuf::from)).collect();
        Self::of(file, &places)
    }

    fn of(file: &Path, places: &[PathBuf]) -> Result<Self, Error> {
        match files::read(file) {
            Ok((config, whole)) => Ok(Self { config, text: whole.to_string(), fault: None }),
            Err(fault) => {
                let kept = places.iter().find_map(|folder| {
                    let text = fs::read_to_string(folder.join(NAME)).ok()?;
                    Some((toml::from_str(&text).ok()?, text))
                });
                let Some((config, text)) = kept else { return Err(fault) };
                tracing::error!(%fault, "the settings are wrong: those of before are in force");
                Ok(Self { config, text, fault: Some(fault) })
            }
        }
    }

    /// Keeps them: the terminal has started with them. Nothing is written where they are kept already.
    ///
    /// # Errors
    /// The disk fails; what was kept before is still there.
    pub fn keep(&self) -> Result<(), keys::Error> {
        let state = env::var_os(STATE).map_or_else(|| self.config.state_directory.clone(), PathBuf::from);
        let beside = env::var_os(RUNTIME).map(PathBuf::from);
        [state].into_iter().chain(beside).try_for_each(|folder| keep(&self.text, &folder))
    }
}

fn keep(text: &str, folder: &Path) -> Result<(), keys::Error> {
    let file = folder.join(NAME);
    if fs::read_to_string(&file).is_ok_and(|kept| kept == text) {
        return Ok(());
    }
    keys::files::replace(&file, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::tests::{WHOLE, write};

    #[test]
    fn nonsense_in_the_file_leaves_the_settings_of_before_in_force_and_says_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (file, state) = (write("kiosk.toml", WHOLE, folder.path()), folder.path().join("state"));
        fs::create_dir_all(&state).unwrap();
        let places = [folder.path().join("nothing"), state.clone()];
        let first = InForce::of(&file, &places).unwrap();
        assert!(first.fault.is_none());
        keep(&first.text, &state).unwrap();
        for nonsense in ["kiosk = ", &WHOLE.replace("help_line", "helpline"), "\u{0}", ""] {
            write("kiosk.toml", nonsense, folder.path());
            let second = InForce::of(&file, &places).unwrap();
            assert_eq!((second.config.kiosk.as_str(), second.text == first.text), ("GYD-014", true), "{nonsense:?}");
            let told = second.fault.unwrap().to_string();
            assert!(told.contains("kiosk.toml, line"), "{told}");
        }
        fs::remove_file(&file).unwrap();
        assert!(matches!(InForce::of(&file, &places).unwrap().fault, Some(Error::Read { .. })));
    }

    #[test]
    fn nonsense_in_a_folder_of_overrides_is_named_by_its_own_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = write("kiosk.toml", WHOLE, folder.path());
        write("conf.d/10-site.toml", "site = \"Specimen harbour\"", folder.path());
        keep(&InForce::of(&file, &[]).unwrap().text, folder.path()).unwrap();
        write("conf.d/20-site.toml", "\nsite = 7", folder.path());
        let second = InForce::of(&file, &[folder.path().to_owned()]).unwrap();
        assert_eq!(second.config.site, "Specimen harbour", "what had been overridden before is kept");
        assert_eq!(second.fault.unwrap().place(), "20-site.toml:2");
        write("conf.d/20-site.toml", "[times]\nidle = 150\n[devices.paper]\n\nlength_mm = \"long\"", folder.path());
        let third = InForce::of(&file, &[folder.path().to_owned()]).unwrap();
        assert_eq!(third.fault.unwrap().place(), "20-site.toml:5");
    }

    #[test]
    fn without_anything_kept_and_with_nonsense_kept_the_fault_itself_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = write("kiosk.toml", "kiosk = 1", folder.path());
        assert!(InForce::of(&file, &[folder.path().to_owned()]).is_err());
        write(NAME, "nonsense", folder.path());
        assert!(InForce::of(&file, &[folder.path().to_owned()]).is_err());
    }
}
