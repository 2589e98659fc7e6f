//! Room on the disk that is given back when it is full, so that a sale that is open can be closed.

use std::{io, sync::Arc};

use super::{Disk, Error, Place};

const NAME: &str = "reserve";

/// Bytes that are enough for years of records, whatever part of a disk they are: 4 GiB.
const AMPLE: u64 = 4 << 30;

/// How full the disk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// Less than four fifths, or still gigabytes.
    Ample,
    /// Four fifths: tell whoever keeps the terminal running.
    Scarce,
    /// Nineteen twentieths, or the reserve is spent: no new sale.
    Closing,
}

/// The file that takes the room.
pub(super) struct Reserve {
    disk: Arc<dyn Disk>,
    bytes: u64,
    lies: bool,
}

impl Reserve {
    pub fn new(place: &Place) -> Self {
        Self { disk: Arc::clone(&place.disk), bytes: place.reserve_bytes, lies: false }
    }

    /// Takes the room, if it can be had; says whether it lies there.
    pub fn lay(&mut self) -> Result<bool, Error> {
        if !self.lies {
            self.lies = self.try_lay().map_err(|cause| Error::Disk { doing: "lay the reserve", cause })?;
        }
        Ok(self.lies)
    }

    fn try_lay(&self) -> io::Result<bool> {
        if self.disk.size(NAME)?.is_some_and(|size| size >= self.bytes) {
            return Ok(true);
        }
        match self.disk.allocate(NAME, self.bytes) {
            Ok(()) => self.disk.sync_directory().map(|()| true),
            Err(cause) if is_full(&cause) => {
                self.disk.remove(NAME)?;
                Ok(false)
            }
            Err(cause) => Err(cause),
        }
    }

    /// Gives the room back; says whether there was any to give.
    pub fn release(&mut self) -> Result<bool, Error> {
        let failed = |cause| Error::Disk { doing: "release the reserve", cause };
        let lay = self.lies || self.disk.size(NAME).map_err(failed)?.is_some();
        if lay {
            self.disk.remove(NAME).map_err(failed)?;
            self.lies = false;
        }
        Ok(lay)
    }

    pub fn fill(&self) -> Result<Fill, Error> {
        let space = self.disk.space().map_err(|cause| Error::Disk { doing: "measure the disk", cause })?;
        let used = space.total.saturating_sub(space.free);
        Ok(match u128::from(used) * 100 / u128::from(space.total.max(1)) {
            _ if !self.lies => Fill::Closing,
            80..95 if space.free < AMPLE => Fill::Scarce,
            0..95 => Fill::Ample,
            _ => Fill::Closing,
        })
    }
}

fn is_full(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
