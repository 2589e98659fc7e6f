//! A second file that remembers how far the journal had come, so that a rolled-back or exchanged database is noticed.
//!
//! The file is a ring of sectors taken once: writing a record needs no room, touches no other record, and the newest that
//! is whole counts. A record that a power cut tore is as if it had never been written; the one before it still stands.

use std::sync::Arc;

use protocol::journal::Hash;
use sha2::{Digest as _, Sha256};

use super::{Disk, Error, Mark, Owner};

const SECTOR: usize = 512;
const SECTORS: usize = 64;
const MAGIC: &[u8; 8] = b"WITNESS1";
const CHECK: usize = 56;
const RECORD: usize = 64;

pub(super) fn file_name(incarnation: u32) -> String {
    format!("witness-{incarnation}")
}

/// What the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Testimony {
    /// There is no file.
    Absent,
    /// There is one, and no record of it is whole.
    Unreadable,
    /// The journal had come so far, durably.
    Reached(Mark),
}

/// The open file.
pub(super) struct Witness {
    disk: Arc<dyn Disk>,
    name: String,
    /// Binds a record to its terminal and incarnation.
    salt: [u8; 32],
    records: u64,
    pub testimony: Testimony,
}

impl Witness {
    pub fn read(disk: &Arc<dyn Disk>, owner: &Owner) -> Result<Self, Error> {
        let name = file_name(owner.incarnation);
        let mut salt = Sha256::new();
        salt.update(b"kiosk witness 1\0");
        salt.update(owner.incarnation.to_be_bytes());
        salt.update(owner.kiosk.as_str());
        let mut witness = Self {
            disk: Arc::clone(disk),
            name,
            salt: salt.finalize().into(),
            records: 0,
            testimony: Testimony::Absent,
        };
        let found = disk.read(&witness.name).map_err(|cause| Error::Disk { doing: "read the witness", cause })?;
        if let Some(bytes) = found {
            witness.testimony = Testimony::Unreadable;
            for sector in bytes.chunks(SECTOR) {
                witness.take(sector);
            }
        }
        Ok(witness)
    }

    fn take(&mut self, sector: &[u8]) {
        let Some((counter, mark)) = self.parse(sector) else { return };
        if counter >= self.records {
            self.records = counter + 1;
            self.testimony = Testimony::Reached(mark);
        }
    }

    fn parse(&self, sector: &[u8]) -> Option<(u64, Mark)> {
        let record = sector.first_chunk::<RECORD>()?;
        let whole = record.starts_with(MAGIC) && record[CHECK..] == self.check(&record[..CHECK]);
        let number = |at: usize| record[at..].first_chunk().copied().map(u64::from_be_bytes);
        let hash = Hash(*record[24..].first_chunk()?);
        whole.then_some((number(8)?, Mark { sequence: number(16)?, hash }))
    }

    fn check(&self, record: &[u8]) -> [u8; RECORD - CHECK] {
        let digest: [u8; 32] = Sha256::new().chain_update(self.salt).chain_update(record).finalize().into();
        *digest.first_chunk().expect("a digest has 32 bytes")
    }

    /// Remembers that the journal has come so far, which must be durable already. Durable when it returns.
    pub fn record(&mut self, mark: Mark) -> Result<(), Error> {
        let failed = |cause| Error::Disk { doing: "write the witness", cause };
        let fresh = self.testimony == Testimony::Absent;
        if fresh {
            self.disk.allocate(&self.name, (SECTOR * SECTORS) as u64).map_err(failed)?;
        }
        let mut record = [0; RECORD];
        record[..8].copy_from_slice(MAGIC);
        record[8..16].copy_from_slice(&self.records.to_be_bytes());
        record[16..24].copy_from_slice(&mark.sequence.to_be_bytes());
        record[24..CHECK].copy_from_slice(&mark.hash.0);
        let check = self.check(&record[..CHECK]);
        record[CHECK..].copy_from_slice(&check);
        let place = self.records % SECTORS as u64 * SECTOR as u64;
        self.disk.write(&self.name, place, &record).map_err(failed)?;
        if fresh {
            self.disk.sync_directory().map_err(failed)?;
        }
        self.records += 1;
        self.testimony = Testimony::Reached(mark);
        Ok(())
    }
}
