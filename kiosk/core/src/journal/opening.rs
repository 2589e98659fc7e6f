//! What is found at a start, and whether it can be believed.

use std::time::Duration;

use domain::{KioskId, books::Till};
use rand::rngs::StdRng;
use rusqlite::Connection;

use super::{
    Error, Journal, Mark, Place, Recipient, Stamp,
    appending::{Need, transact},
    connection::{self, Found},
    error::Damage,
    projection::{self, AllBooks, Projection},
    reserve::Reserve,
    rows::{self, Head},
    seal::Vault,
    upkeep::Upkeep,
    verify::{self, Replayed},
    witness::{self, Testimony, Witness},
};

/// Whose journal it is.
#[derive(Debug, Clone)]
pub struct Owner {
    /// The terminal.
    pub kiosk: KioskId,
    /// Which life of the journal, given by central at enrolment.
    pub incarnation: u32,
    /// Whom personal parts are sealed to.
    pub recipient: Recipient,
}

/// What was found at the start.
#[derive(Debug)]
pub enum Opening {
    /// The journal is whole and goes on.
    Ready(Box<Journal>),
    /// The witness has seen more than the database holds, or something else: it was restored from a copy, exchanged, or
    /// is gone. Central may hold what is missing. It needs a new incarnation.
    RolledBack {
        /// What the witness has seen.
        witnessed: Mark,
        /// Where the database ends.
        found: Mark,
    },
    /// The database has entries and no witness to vouch for them. It needs a new incarnation.
    WitnessLost {
        /// Where the database ends.
        found: Mark,
    },
}

impl Journal {
    /// Whether anything lies there of the journal of an incarnation: its database, or what its witness wrote.
    ///
    /// # Errors
    /// The directory cannot be listed.
    pub fn has_traces(place: &Place, incarnation: u32) -> Result<bool, Error> {
        let list = |cause| Error::Disk { doing: "list the journal's directory", cause };
        let names = place.disk.list().map_err(list)?;
        let own = [connection::database_name(incarnation), witness::file_name(incarnation)];
        Ok(names.iter().any(|name| own.contains(name)))
    }

    /// Opens the journal of this incarnation, makes it if there is none, and verifies all of it. `chance` must be seeded
    /// by the operating system: keys are drawn from it.
    ///
    /// # Errors
    /// Every [`Error`] but those that refuse a single fact. [`Error::Damaged`] needs a new incarnation.
    pub fn open(place: Place, owner: Owner, now: Stamp, chance: StdRng) -> Result<Opening, Error> {
        let list = |cause| Error::Disk { doing: "list the journal's directory", cause };
        let names = place.disk.list().map_err(list)?;
        if let Some(newest) = names.iter().filter_map(|name| connection::incarnation_of(name)).max()
            && newest > owner.incarnation
        {
            return Err(Error::Superseded { newest });
        }
        let witness = Witness::read(&place.disk, &owner)?;
        let (mut connection, found) = connection::connect(&place, owner.incarnation)?;
        if found == Found::Nothing {
            if let Testimony::Reached(witnessed) = witness.testimony {
                return Ok(Opening::RolledBack { witnessed, found: Mark::default() });
            }
            create(&mut connection, &owner, now)?;
        }
        let head = rows::load_head(&connection)?;
        if head.kiosk != owner.kiosk {
            return Err(Error::NotOurs { found: head.kiosk });
        }
        if head.incarnation != owner.incarnation {
            return Err(Damage::Head.into());
        }
        connection::empty_log(&connection)?;
        // Names that a failed sync lost are made durable now, before anything leans on them.
        let names = |cause| Error::Disk { doing: "make the journal's names durable", cause };
        place.disk.sync_directory().map_err(names)?;
        let replayed = verify::replay(&connection, &head)?;
        if let Some(alarm) = compare(&connection, &head, &witness)? {
            return Ok(alarm);
        }
        // Entries are the truth: a projection that is not theirs is written anew.
        let rebuilt = match verify::check_projection(&connection, &head, &replayed.projection) {
            Ok(()) => false,
            Err(Error::Damaged(Damage::Projection)) => true,
            Err(error) => return Err(error),
        };
        let reserve = Reserve::new(&place);
        let Replayed { projection, uses, .. } = replayed;
        let boot = head.starts;
        let books = projection.books.clone();
        let vault = Vault::default();
        let off_ms = u64::try_from(now.wall_ms.saturating_sub(head.seen_ms)).unwrap_or(0);
        let mut journal = Self {
            connection,
            place,
            owner,
            chance,
            vault,
            witness,
            reserve,
            head,
            books,
            uses,
            boot,
            was_off_for: Duration::from_millis(off_ms),
            rebuilt,
            stopped: false,
        };
        journal.begin(&projection)?;
        Ok(Opening::Ready(Box::new(journal)))
    }

    /// Counts this start, mends the projection if a newer program projects differently, and calls the witness.
    fn begin(&mut self, projection: &Projection) -> Result<(), Error> {
        let mut head = self.head.clone();
        head.starts += 1;
        head.till = projection.till.clone();
        head.upkeep = projection.upkeep.clone();
        let rebuilt = self.rebuilt;
        self.write(Need::MustHappen, |connection| {
            if rebuilt {
                projection::store(connection, projection)?;
            }
            rows::store_head(connection, &head)
        })?;
        self.head = head;
        self.witness.record(self.head.last)?;
        self.reserve.lay()?;
        Ok(())
    }
}

fn create(connection: &mut Connection, owner: &Owner, now: Stamp) -> Result<(), Error> {
    let head = Head {
        kiosk: owner.kiosk.clone(),
        incarnation: owner.incarnation,
        starts: 0,
        last: Mark::default(),
        acknowledged: Mark::default(),
        checkpoint: Mark::default(),
        checkpoint_books: AllBooks::new(),
        checkpoint_till: Till::default(),
        till: Till::default(),
        checkpoint_upkeep: Upkeep::default(),
        upkeep: Upkeep::default(),
        floor_ms: 0,
        seen_ms: now.wall_ms,
        server_offset_ms: None,
    };
    transact(connection, |connection| {
        connection::create_tables(connection)?;
        rows::store_head(connection, &head)
    })
}

/// What the witness says about the database, if it is not that all is well.
fn compare(connection: &Connection, head: &Head, witness: &Witness) -> Result<Option<Opening>, Error> {
    let found = head.last;
    Ok(match witness.testimony {
        // A witness is called before the first entry: without entries, the making of both was cut short.
        Testimony::Absent | Testimony::Unreadable if found.sequence == 0 => None,
        Testimony::Absent | Testimony::Unreadable => Some(Opening::WitnessLost { found }),
        // The witness is called before entries are pruned: one that is older is not the one that was written last.
        Testimony::Reached(witnessed) if witnessed.sequence < head.checkpoint.sequence => {
            Some(Opening::WitnessLost { found })
        }
        Testimony::Reached(witnessed) => {
            let ours = match witnessed.sequence {
                sequence if sequence == head.checkpoint.sequence => Some(head.checkpoint.hash),
                sequence => rows::hash_at(connection, sequence)?,
            };
            (ours != Some(witnessed.hash)).then_some(Opening::RolledBack { witnessed, found })
        }
    })
}
