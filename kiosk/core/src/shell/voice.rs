//! The voice: how it is, for whoever maintains it.

use peripherals::{audio, family::Family};

use super::{Stopped, Terminal};

impl Terminal {
    pub(super) async fn audio_said(&mut self, event: audio::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.audio else { return Ok(()) };
        device.record.statistics.audio(&event);
        match event {
            audio::Event::StatusChanged(status) => match device.status_changed(now, status) {
                Some(news) => self.device_changed(Family::Audio, news.status.condition).await,
                None => Ok(()),
            },
            audio::Event::Began(_) | audio::Event::Ended(..) => Ok(()),
        }
    }
}
